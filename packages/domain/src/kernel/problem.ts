import { type Text, texts } from './text.ts'

/** Everything that may go wrong and that a caller can act on. Anything else is our bug: `broken`. */
const statuses = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  stale: 409,
  illegal: 422,
  'command-reused': 422,
  'too-many': 429,
  broken: 500,
  unavailable: 503,
} as const

export type ProblemKind = keyof typeof statuses

const titles = texts<ProblemKind>({
  invalid: { km: 'ព័ត៌មានមិនត្រឹមត្រូវ', en: 'The request is not valid' },
  unauthenticated: { km: 'សូមចូលគណនីជាមុនសិន', en: 'Sign in first' },
  forbidden: { km: 'អ្នកមិនអាចធ្វើការនេះបានទេ', en: 'You may not do this' },
  'not-found': { km: 'រកមិនឃើញអ្វីដែលអ្នកអាចមើលបានទេ', en: 'Nothing here that you may see' },
  conflict: { km: 'មានអ្វីមួយមិនស៊ីគ្នា', en: 'This clashes with what is there' },
  stale: { km: 'មាននរណាម្នាក់បានកែមុនអ្នក', en: 'Someone else changed this first' },
  illegal: { km: 'ជំហាននេះធ្វើមិនទាន់បានទេ', en: 'This step is not possible now' },
  'command-reused': {
    km: 'លេខបញ្ជានេះបានប្រើរួចហើយ',
    en: 'This command number was used for something else',
  },
  'too-many': { km: 'មានសំណើច្រើនពេក', en: 'Too many requests' },
  broken: { km: 'កំហុសរបស់យើង', en: 'Our fault' },
  unavailable: { km: 'មិនអាចប្រើបានជាបណ្ដោះអាសន្ន', en: 'Not available for the moment' },
})

export const problemKinds = Object.keys(statuses).filter((kind) => isProblemKind(kind))

export function isProblemKind(kind: string): kind is ProblemKind {
  return Object.hasOwn(statuses, kind)
}

export const problemTitle = (kind: ProblemKind): Text => titles[kind]

/** One field that is wrong: a JSON pointer into the input, and what to do about it. */
export interface FieldError {
  readonly pointer: string
  readonly detail: Text
}

/**
 * RFC 9457 problem details: thrown anywhere, written to the wire in one place.
 * `detail` is safe to show and holds no personal data; `more` travels as extension members.
 */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly kind: ProblemKind
  readonly detail: Text
  readonly errors: readonly FieldError[]
  readonly more: Readonly<Record<string, unknown>>

  constructor(
    kind: ProblemKind,
    detail: Text,
    {
      errors = [],
      more = {},
    }: { errors?: readonly FieldError[]; more?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(detail.en)
    this.kind = kind
    this.detail = detail
    this.errors = errors
    this.more = more
  }

  get status(): number {
    return statuses[this.kind]
  }
}

export const problem = (...given: ConstructorParameters<typeof Problem>): Problem =>
  new Problem(...given)
