import { z } from 'zod'
import { concernCodes } from '../forms/index.ts'
import {
  cellFault,
  compile,
  type Compiled,
  coverageFaults,
  decide,
  type DecisionTable,
  filled,
  ruleFault,
  type RuleFault,
  type RuleFaultKind,
  shapeFaults,
  type Text,
} from '../kernel/index.ts'
import { type DeskKind, deskKinds, isDeskKind, leadingKinds } from '../organizations/index.ts'
import { asTableFacts, type ResponsibilityFacts, responsibilityInputs } from './facts.ts'
import { type LegalBasisCode, legalBasisCodes } from './legal-basis.ts'
import { responsibilityOutputs } from './national-table.ts'
import { words } from './words.ts'

export const Deadlines = z
  .object({
    /** Hours from the report until somebody has seen or spoken to the child. */
    firstContactHours: z.int().min(1),
    /** Days from the report until the assessment is done. */
    assessmentDays: z.int().min(1),
    /** Days from the assessment until the first follow-up visit. */
    followUpDays: z.int().min(1),
  })
  .meta({ id: 'Deadlines' })
export type Deadlines = z.output<typeof Deadlines>

const Result = z.object({
  lead: z.enum(deskKinds),
  helping: z.array(z.enum(deskKinds)),
  basis: z.array(z.enum(legalBasisCodes)),
  ...Deadlines.shape,
})

/** Who answers for the child's safety, who helps, on what ground and until when. */
export interface Responsible {
  /** The id of the row that decided; `no-rule` where no row speaks. */
  readonly rule: string
  /** The number of that row from 1; null where no row speaks. */
  readonly row: number | null
  readonly concern: string
  readonly lead: DeskKind
  readonly helping: readonly DeskKind[]
  readonly basis: readonly LegalBasisCode[]
  readonly deadlines: Deadlines
  readonly because: Text
}

/** A table that has been read and whose every row is understood: what the questions are put to. */
export interface ResponsibilityTable {
  readonly compiled: Compiled
  readonly concerns: readonly string[]
}

export type FaultKind = RuleFaultKind | 'desk'

/** Why a draft cannot be published, and where. */
export type ResponsibilityFault = RuleFault<FaultKind>

/** Rows that name a desk of no known kind, or a lead that helps itself, or no ground. */
function deskFaults(table: DecisionTable): ResponsibilityFault[] {
  return table.rules.flatMap(({ id, result: { lead, helping, basis } }) => {
    const helpers = Array.isArray(helping) ? helping : []
    const strangers = [lead, ...helpers].filter(
      (kind): kind is string => typeof kind === 'string' && !isDeskKind(kind),
    )
    return [
      ...strangers.map((kind) =>
        ruleFault('desk', id, kind === lead ? 'lead' : 'helping', filled(words.desk, { kind })),
      ),
      ...(typeof lead === 'string' && isDeskKind(lead) && !leadingKinds.includes(lead)
        ? [ruleFault('desk', id, 'lead', filled(words.cannotLead, { kind: lead }))]
        : []),
      ...(typeof lead === 'string' && helpers.includes(lead)
        ? [ruleFault('desk', id, 'helping', words.leadHelps)]
        : []),
      ...(Array.isArray(basis) && basis.length === 0
        ? [ruleFault('cell', id, 'basis', words.noBasis)]
        : []),
    ]
  })
}

export type Reading =
  | { readonly kind: 'read'; readonly table: ResponsibilityTable }
  | { readonly kind: 'refused'; readonly faults: readonly ResponsibilityFault[] }

/** Reads a table so that it can be asked. A table with gaps can be read and tried, not published. */
export function readTable(table: DecisionTable): Reading {
  const standing = [
    ...shapeFaults(table, responsibilityInputs, responsibilityOutputs),
    ...deskFaults(table),
  ]
  const compilation = compile(table)
  if (compilation.kind === 'refused')
    return { kind: 'refused', faults: [...standing, ...compilation.faults.map(cellFault)] }
  if (standing.length > 0) return { kind: 'refused', faults: standing }
  const concern = table.inputs.find(({ name }) => name === 'concern')
  return {
    kind: 'read',
    table: {
      compiled: compilation.compiled,
      concerns: concern?.type === 'code' ? concern.values : concernCodes,
    },
  }
}

/** All that keeps a draft from being published. Empty means that it may be. */
export function faultsOf(table: DecisionTable): readonly ResponsibilityFault[] {
  const reading = readTable(table)
  if (reading.kind === 'refused') return reading.faults
  return coverageFaults(table, reading.table.compiled)
}

/**
 * Who is responsible. Never none: where no row speaks, which a published table does not let
 * happen, the district's social affairs answer for the child.
 */
export function responsibleFor(
  { compiled, concerns }: ResponsibilityTable,
  facts: ResponsibilityFacts,
): Responsible {
  const decision = decide(compiled, asTableFacts(facts, concerns))
  if (decision.kind !== 'decided')
    return {
      rule: 'no-rule',
      row: null,
      concern: facts.concern,
      lead: 'social-affairs@district',
      helping: [],
      basis: ['constitution-48', 'policy-4.2.3'],
      deadlines: { firstContactHours: 24, assessmentDays: 7, followUpDays: 14 },
      because: words.noRule,
    }
  const { lead, helping, basis, ...deadlines } = Result.parse(decision.result)
  const { rule, row, because } = decision
  return { rule, row, concern: facts.concern, lead, helping, basis, deadlines, because }
}

/** Of several concerns the gravest names the lead: this is the order of gravity. */
export const gravestFirst: readonly string[] = [
  'kidnapping',
  'trafficking',
  'sexual-exploitation',
  'sexual-violence',
  'residential-care',
  'worst-forms-of-labour',
  'online-abuse',
  'physical-violence',
  'domestic-violence',
  'witness-of-violence',
  'abandonment',
  'unaccompanied',
  'separation',
  'disaster',
  'conflict-with-law',
  'neglect',
  'child-marriage',
  'malnutrition',
  'emotional-violence',
  'street',
  'substance-use',
  'orphanhood',
  'child-labour',
  'basic-needs',
  'parent-in-prison',
  'chronic-illness',
  'migration',
  'disability',
  'out-of-school',
  'gambling',
  'left-behind',
  'isolated-community',
  'stigma',
  'other',
]

const gravity = (concern: string): number => {
  const at = gravestFirst.indexOf(concern)
  return at === -1 ? gravestFirst.length : at
}

/**
 * One answer for a child with several concerns: one lead, by the gravest concern; everyone who
 * helps with any of them; of each deadline the earliest.
 */
export function responsibleForAll(
  table: ResponsibilityTable,
  concerns: readonly string[],
  facts: Omit<ResponsibilityFacts, 'concern'>,
): Responsible {
  const sorted = [...new Set(concerns.length === 0 ? ['other'] : concerns)].toSorted(
    (a, b) => gravity(a) - gravity(b) || (a < b ? -1 : 1),
  )
  const [first, ...others] = sorted.map((concern) => responsibleFor(table, { ...facts, concern }))
  if (!first) return responsibleFor(table, { ...facts, concern: 'other' })
  const all = [first, ...others]
  const earliest = (of: (deadlines: Deadlines) => number) =>
    Math.min(...all.map(({ deadlines }) => of(deadlines)))
  return {
    ...first,
    helping: [...new Set(all.flatMap(({ lead, helping }) => [...helping, lead]))].filter(
      (kind) => kind !== first.lead,
    ),
    basis: [...new Set(all.flatMap(({ basis }) => basis))],
    deadlines: {
      firstContactHours: earliest((deadlines) => deadlines.firstContactHours),
      assessmentDays: earliest((deadlines) => deadlines.assessmentDays),
      followUpDays: earliest((deadlines) => deadlines.followUpDays),
    },
  }
}

/** What happened, as far as the rules look: a report or case under a number of its own. */
export interface PastCase {
  readonly id: string
  readonly concerns: readonly string[]
  readonly facts: Omit<ResponsibilityFacts, 'concern'>
}

export const changedAspects = ['lead', 'helping', 'basis', 'deadlines'] as const
export type ChangedAspect = (typeof changedAspects)[number]

export interface Difference {
  readonly id: string
  readonly before: Responsible
  readonly after: Responsible
  readonly changed: readonly ChangedAspect[]
}

export interface Comparison {
  readonly compared: number
  /** Cases with another lead, helper, basis or deadline, in the order given. */
  readonly differences: readonly Difference[]
  /** How many cases would have had another lead, from which to which, most first. */
  readonly moved: readonly {
    readonly from: DeskKind
    readonly to: DeskKind
    readonly cases: number
  }[]
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item) => b.includes(item))

/** What would have gone elsewhere, had `after` stood in place of `before`. */
export function compareTables(
  before: ResponsibilityTable,
  after: ResponsibilityTable,
  cases: readonly PastCase[],
): Comparison {
  const differences = cases.flatMap(({ id, concerns, facts }): Difference[] => {
    const was = responsibleForAll(before, concerns, facts)
    const is = responsibleForAll(after, concerns, facts)
    const differs: Readonly<Record<ChangedAspect, boolean>> = {
      lead: was.lead !== is.lead,
      helping: !sameSet(was.helping, is.helping),
      basis: !sameSet(was.basis, is.basis),
      deadlines:
        was.deadlines.firstContactHours !== is.deadlines.firstContactHours ||
        was.deadlines.assessmentDays !== is.deadlines.assessmentDays ||
        was.deadlines.followUpDays !== is.deadlines.followUpDays,
    }
    const changed = changedAspects.filter((aspect) => differs[aspect])
    return changed.length === 0 ? [] : [{ id, before: was, after: is, changed }]
  })
  const moves = new Map<string, { from: DeskKind; to: DeskKind; cases: number }>()
  for (const { before: was, after: is } of differences) {
    if (was.lead === is.lead) continue
    const key = `${was.lead} ${is.lead}`
    const move = moves.get(key) ?? { from: was.lead, to: is.lead, cases: 0 }
    moves.set(key, { ...move, cases: move.cases + 1 })
  }
  return {
    compared: cases.length,
    differences,
    moved: [...moves.values()].toSorted((a, b) => b.cases - a.cases),
  }
}
