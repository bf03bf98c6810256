import { z, type ZodType } from 'zod'
import { AccountId, Named } from '../access/index.ts'
import {
  command,
  type Command,
  filled,
  Moment,
  query,
  type Query,
  type Text,
  texts,
  Version,
} from '../kernel/index.ts'

const Said = z.object({ km: z.string(), en: z.string() })
const Note = z.string().trim().max(2000)
const RuleNumber = z.coerce.number<number>().int().min(1).max(100_000)

/** What keeps a draft from being published: of which rule, at which part of it. */
export const RuleFaultOut = z
  .object({
    kind: z.enum(['cell', 'shape', 'desk', 'gap', 'overlap', 'unreachable', 'unproved']),
    rule: z.string().nullable(),
    column: z.string().nullable(),
    detail: Said,
    box: z
      .object({
        cells: z.record(z.string(), z.string()),
        example: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
      })
      .nullable(),
  })
  .meta({ id: 'RuleFault' })
export type RuleFaultOut = z.output<typeof RuleFaultOut>

/** A version of some rules: a draft has no number yet; a published one never changes. */
const versionShape = <Id extends ZodType>(id: Id) => ({
  id,
  number: z.int().min(1).nullable(),
  status: z.enum(['draft', 'published']),
  note: Note.nullable(),
  madeBy: AccountId.nullable(),
  madeByName: Named.nullable(),
  madeAt: Moment,
  publishedBy: AccountId.nullable(),
  publishedByName: Named.nullable(),
  publishedAt: Moment.nullable(),
  version: Version,
})

const says = texts({
  current: { km: '{thing}', en: '{thing}: the version in force, or one by its number' },
  versions: { km: 'កំណែនៃ{thing}', en: '{thing}: the published versions, newest first' },
  draft: { km: 'សេចក្តីព្រាង{thing}', en: '{thing}: the draft that is being worked on, if any' },
  save: {
    km: 'រក្សាទុកសេចក្តីព្រាង{thing}',
    en: '{thing}: keep a draft, faults and all; nothing changes until it is published',
  },
  publish: {
    km: 'ប្រកាសប្រើ{thing}',
    en: '{thing}: publish a draft as the next version; refused with the places of its faults',
  },
})

interface Described<Id extends ZodType<string>, Content extends ZodType> {
  readonly module: string
  /** One of the module's rules, in one word: it names endpoints and their documents. */
  readonly name: string
  readonly path: `/${string}`
  readonly read: string
  readonly edit: string
  readonly thing: Text
  readonly id: Id
  readonly content: Content
}

/**
 * The questions and commands of rules that the council keeps in versions: one draft at a time,
 * published by number, standing for ever after. Each kind of rules says what its content is.
 */
export function ruleContract<Id extends ZodType<string>, Content extends ZodType>({
  module,
  name,
  path,
  read,
  edit,
  thing,
  id,
  content,
}: Described<Id, Content>) {
  const summary = (text: Text): Text => ({
    km: filled(text, { thing: thing.km }).km,
    en: filled(text, { thing: thing.en }).en,
  })
  const title = name.replaceAll(/(?:^|-)(\w)/g, (_all, letter: string) => letter.toUpperCase())
  const RuleVersion = z.object(versionShape(id)).meta({ id: `${title}Version` })
  const InFull = z
    .object({ ...versionShape(id), content, faults: z.array(RuleFaultOut) })
    .meta({ id: `${title}InFull` })
  return {
    id,
    current: query({
      name: `${module}.${name}`,
      path,
      ability: read,
      summary: summary(says.current),
      input: z.object({ number: RuleNumber.optional() }),
      output: InFull,
    }),
    versions: query({
      name: `${module}.${name}-versions`,
      path: `${path}/versions`,
      ability: read,
      summary: summary(says.versions),
      input: z.object({}),
      output: z.object({ items: z.array(RuleVersion) }),
    }),
    draft: query({
      name: `${module}.${name}-draft`,
      path: `${path}/draft`,
      ability: edit,
      summary: summary(says.draft),
      input: z.object({}),
      output: z.object({ draft: InFull.nullable() }),
    }),
    save: command({
      name: `${module}.save-${name}`,
      path: `${path}/drafts`,
      ability: edit,
      summary: summary(says.save),
      input: z.object({
        id,
        /** The version that the author saw; null makes a new draft. */
        version: Version.nullable(),
        content,
        note: Note.nullable(),
      }),
      output: InFull,
    }),
    publish: command({
      name: `${module}.publish-${name}`,
      path: `${path}/drafts/:id/publish`,
      ability: edit,
      summary: summary(says.publish),
      input: z.object({ id, version: Version }),
      output: InFull,
    }),
  }
}

/** A version without its rules. */
export interface RuleVersion<Id extends string = string> {
  readonly id: Id
  readonly number: number | null
  readonly status: 'draft' | 'published'
  readonly note: string | null
  readonly madeBy: AccountId | null
  readonly madeByName: Named | null
  readonly madeAt: Date
  readonly publishedBy: AccountId | null
  readonly publishedByName: Named | null
  readonly publishedAt: Date | null
  readonly version: number
}

/** The rules with what keeps them from being published; a published version has no faults. */
export interface RulesInFull<Content, Id extends string = string> extends RuleVersion<Id> {
  readonly content: Content
  readonly faults: RuleFaultOut[]
}

interface Draft<Id, Content> {
  id: Id
  version: number | null
  content: Content
  note: string | null
}
interface Published<Id> {
  id: Id
  version: number
}
interface Numbered {
  number?: number | undefined
}

/** What is alike in the contracts of all kinds of rules, for screens and routes that serve them all. */
export interface RuleContract<Id extends string, Content> {
  readonly id: ZodType<Id>
  readonly current: Query<ZodType<Numbered, Numbered>, ZodType<RulesInFull<Content, Id>>>
  readonly versions: Query<ZodType<object, object>, ZodType<{ items: RuleVersion<Id>[] }>>
  readonly draft: Query<
    ZodType<object, object>,
    ZodType<{ draft: RulesInFull<Content, Id> | null }>
  >
  readonly save: Command<
    ZodType<Draft<Id, Content>, Draft<Id, Content>>,
    ZodType<RulesInFull<Content, Id>>
  >
  readonly publish: Command<
    ZodType<Published<Id>, Published<Id>>,
    ZodType<RulesInFull<Content, Id>>
  >
}
