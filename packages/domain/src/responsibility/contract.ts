import { z } from 'zod'
import { command, DecisionTable, idOf, Moment, query, Version, dear } from '../kernel/index.ts'
import { deskKinds } from '../organizations/index.ts'
import { ruleContract } from '../rules/index.ts'
import { ResponsibilityFacts } from './facts.ts'
import { legalBasisCodes } from './legal-basis.ts'
import { changedAspects, Deadlines } from './responsible.ts'

export const TableId = idOf('TableId')
export type TableId = z.output<typeof TableId>

const Said = z.object({ km: z.string(), en: z.string() })
const Kind = z.enum(deskKinds)
const TableNumber = z.coerce.number().int().min(1).max(100_000)

/** What the rules answer, before places are looked at. */
export const Answer = z
  .object({
    rule: z.string(),
    row: z.int().nullable(),
    concern: z.string(),
    lead: Kind,
    helping: z.array(Kind),
    basis: z.array(z.enum(legalBasisCodes)),
    deadlines: Deadlines,
    because: Said,
  })
  .meta({ id: 'Answer' })
export type Answer = z.output<typeof Answer>

/** A decision as it is kept: by which row of which version, from what, for whom, until when. */
export const StoredDecision = z
  .object({
    id: z.uuid(),
    subject: z.enum(['report', 'case']),
    subjectId: z.uuid(),
    tableNumber: z.int().min(1),
    rule: z.string(),
    facts: z.object({
      ...ResponsibilityFacts.omit({ concern: true }).shape,
      concerns: z.array(z.string()),
    }),
    leadKind: Kind,
    /** The kind that stood in where the place has no desk of the lead kind is the desk's own. */
    leadDeskId: z.uuid(),
    /** A helping kind without a desk at the place or above it has none. */
    helping: z.array(z.object({ kind: Kind, deskId: z.uuid().nullable() })),
    basis: z.array(z.enum(legalBasisCodes)),
    deadlines: Deadlines,
    because: Said,
    decidedAt: Moment,
  })
  .meta({ id: 'StoredDecision' })
export type StoredDecision = z.output<typeof StoredDecision>

export const tableRules = ruleContract({
  module: 'responsibility',
  name: 'table',
  path: '/responsibility/table',
  read: 'responsibility.read',
  edit: 'responsibility.edit',
  thing: { km: 'តារាងអ្នកទទួលខុសត្រូវ', en: 'The rules of responsibility' },
  id: TableId,
  content: DecisionTable,
})
export const {
  current: getResponsibilityTable,
  versions: listVersions,
  draft: getDraft,
  save: saveDraft,
  publish: publishDraft,
} = tableRules

/** Facts as an address holds them: an age that nobody knows is left out. */
const AskedFacts = z.object({
  ...ResponsibilityFacts.shape,
  age: z.coerce.number().int().min(0).max(120).optional(),
})

export const tryTable = query({
  name: 'responsibility.try',
  path: '/responsibility/try',
  ability: 'responsibility.read',
  summary: {
    km: 'សាកល្បងតារាង',
    en: 'Ask the rules with an example: the current version, one by its number, or the draft',
  },
  input: z.object({
    ...AskedFacts.shape,
    number: TableNumber.optional(),
    draft: TableId.optional(),
  }),
  output: z.object({
    tableNumber: z.int().nullable(),
    answer: Answer,
    /** Every row that would speak, in order; the first is the one that decided. */
    fired: z.array(z.object({ rule: z.string(), because: Said })),
  }),
})

export const ComparisonOut = z
  .object({
    compared: z.int(),
    changedCases: z.int(),
    moved: z.array(z.object({ from: Kind, to: Kind, cases: z.int() })),
    /** Examples, newest first, without anything about the child but what the rules look at. */
    examples: z
      .array(
        z.object({
          concerns: z.array(z.string()),
          facts: ResponsibilityFacts.omit({ concern: true }),
          before: Answer,
          after: Answer,
          changed: z.array(z.enum(changedAspects)),
        }),
      )
      .max(100),
  })
  .meta({ id: 'Comparison' })

export const compareWithLastYear = query({
  name: 'responsibility.compare-table',
  path: '/responsibility/table/drafts/:id/compare',
  ability: 'responsibility.edit',
  cost: dear.document,
  summary: {
    km: 'អ្វីនឹងទៅកន្លែងផ្សេង',
    en: 'Which reports of the past months would have gone elsewhere under a draft',
  },
  input: z.object({ id: TableId, months: z.coerce.number().int().min(1).max(36).default(12) }),
  output: ComparisonOut,
})

export const exportDmn = query({
  name: 'responsibility.export-dmn',
  path: '/responsibility/dmn',
  ability: 'responsibility.read',
  cost: dear.document,
  summary: { km: 'ទាញយកជា DMN', en: 'The rules as a DMN 1.3 document' },
  input: z.object({ number: TableNumber.optional(), draft: TableId.optional() }),
  output: z.object({ fileName: z.string(), xml: z.string() }),
})

/** Beyond this many characters a DMN document is refused unread. */
export const MOST_DMN = 1_000_000

export const importDmn = command({
  name: 'responsibility.import-dmn',
  path: '/responsibility/dmn/import',
  ability: 'responsibility.edit',
  summary: {
    km: 'នាំចូលពី DMN',
    en: 'Make a draft of a DMN document: all of it, or nothing with the place of the fault',
  },
  input: z.object({
    id: TableId,
    version: Version.nullable(),
    xml: z.string().min(1).max(MOST_DMN),
    note: z.string().trim().max(2000).nullable(),
  }),
  output: saveDraft.output,
})
