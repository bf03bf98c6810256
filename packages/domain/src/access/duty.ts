import { type Day, filled, monthsLater, type Text, texts } from '../kernel/index.ts'
import { ruleOf } from './role-rules.ts'
import type { RoleName } from './roles.ts'

const refusals = texts({
  needsDesk: {
    km: 'ភារកិច្ចនេះធ្វើនៅការិយាល័យមួយ៖ សូមជ្រើសការិយាល័យ',
    en: 'This duty is held at a desk: choose one',
  },
  wrongBody: {
    km: 'ភារកិច្ចនេះមិនធ្វើនៅការិយាល័យប្រភេទនេះទេ៖ សូមជ្រើសការិយាល័យផ្សេង',
    en: 'This duty is not held at a desk of this kind: choose another desk',
  },
  needsPlace: { km: 'សូមជ្រើសទីកន្លែងដែលភារកិច្ចនេះគ្រប', en: 'Choose the place that this duty is for' },
  wrongPlace: {
    km: 'ភារកិច្ចនេះមិនប្រគល់សម្រាប់ទីកន្លែងកម្រិតនេះទេ',
    en: 'This duty is not given for a place of this level',
  },
  endsBefore: { km: 'ត្រូវបញ្ចប់មិនឲ្យលើសពី {months} ខែ', en: 'It has to end within {months} months' },
})

export interface DutyAsked {
  readonly role: RoleName
  /** The kind of desk, `<body>@<level>`; null where no desk is named. */
  readonly deskKind: string | null
  readonly placeCode: string | null
  readonly validFrom: Day
  readonly validTo: Day | null
}

/** The last day on which a duty that begins then may end; null where it needs no end. */
export const lastEndOf = (role: RoleName, from: Day): Day | null => {
  const { lasts } = ruleOf[role]
  return lasts === undefined ? null : monthsLater(from, lasts.months)
}

/** Why a duty cannot be like this, by field; nothing where it can. */
export function faultsOfDuty(
  duty: DutyAsked,
): { readonly pointer: string; readonly detail: Text }[] {
  const { role, deskKind, placeCode, validFrom, validTo } = duty
  const { held, bodies, digits, lasts } = ruleOf[role]
  const isAtDesk = held === 'at a desk'
  const body = deskKind?.slice(0, deskKind.indexOf('@'))
  const isWrongBody = isAtDesk && body !== undefined && bodies?.includes(body) === false
  const isWrongPlace =
    !isAtDesk && placeCode !== null && digits?.includes(placeCode.length) === false
  const lastEnd = lastEndOf(role, validFrom)
  const isTooLong = lastEnd !== null && (validTo === null || validTo > lastEnd)
  return [
    ...(isAtDesk && deskKind === null ? [{ pointer: '/deskId', detail: refusals.needsDesk }] : []),
    ...(isWrongBody ? [{ pointer: '/deskId', detail: refusals.wrongBody }] : []),
    ...(held === 'over a place' && placeCode === null
      ? [{ pointer: '/placeCode', detail: refusals.needsPlace }]
      : []),
    ...(isWrongPlace ? [{ pointer: '/placeCode', detail: refusals.wrongPlace }] : []),
    ...(isTooLong
      ? [
          {
            pointer: '/validTo',
            detail: filled(refusals.endsBefore, { months: lasts?.months ?? 0 }),
          },
        ]
      : []),
  ]
}
