import { z } from 'zod'
import { concernCodes, FormName, ministryForms } from '../forms/index.ts'
import {
  cellFault,
  compile,
  type Compiled,
  coverageFaults,
  decide,
  type DecisionTable,
  ruleFault,
  type RuleFault,
  shapeFaults,
  type TableInput,
  type TableOutput,
  type Text,
  texts,
  UNKNOWN,
} from '../kernel/index.ts'
import { lawBasisCodes } from './basis.ts'
import { approvals, type Approval, procedureSteps, type ProcedureStep } from './steps.ts'

/** Levels of risk as the rules name them; a level that nobody has set yet is `null`. */
export const procedureRisks = ['high', 'medium', 'low', 'no_action'] as const
export type ProcedureRisk = (typeof procedureRisks)[number]

/** Two years: whatever waits longer is no promise. */
export const MOST_HOURS = 24 * 730

/** The whole input space that a procedure must answer for. */
export const procedureInputs: readonly TableInput[] = [
  {
    name: 'step',
    label: { km: 'ជំហាន', en: 'Step' },
    type: 'code',
    values: [...procedureSteps],
    unknown: false,
  },
  {
    name: 'concern',
    label: { km: 'កង្វល់', en: 'Concern' },
    type: 'code',
    values: [...concernCodes],
    unknown: false,
  },
  {
    name: 'risk',
    label: { km: 'ហានិភ័យ', en: 'Risk' },
    type: 'code',
    values: [...procedureRisks],
    unknown: true,
  },
]

export const procedureOutputs: readonly TableOutput[] = [
  {
    name: 'withinHours',
    label: { km: 'រយៈពេល (ម៉ោង)', en: 'Within (hours)' },
    type: 'integer',
    min: 1,
    max: MOST_HOURS,
  },
  {
    name: 'forms',
    label: { km: 'ទម្រង់ដែលត្រូវបំពេញ', en: 'Required forms' },
    type: 'codes',
    values: [...ministryForms],
  },
  {
    name: 'approval',
    label: { km: 'ការអនុម័ត', en: 'Approval' },
    type: 'code',
    values: [...approvals],
  },
  {
    name: 'basis',
    label: { km: 'មូលដ្ឋាន', en: 'Basis' },
    type: 'codes',
    values: [...lawBasisCodes],
  },
]

const Result = z.object({
  withinHours: z.int().min(1),
  forms: z.array(z.string()),
  approval: z.enum(approvals),
  basis: z.array(z.string()),
})

/** A procedure that has been read and whose every row is understood. */
export interface Procedure {
  readonly compiled: Compiled
}

/** What the procedure asks of a step in a case. */
export interface Asked {
  /** Hours, counted as `procedureSpans` says; of several concerns the shortest. */
  readonly within: number
  /** Names of the form definitions that must be filled; of several concerns all of them. */
  readonly forms: readonly string[]
  /** Who must approve before the step takes effect; of several concerns the strictest. */
  readonly approval: Approval
  readonly basis: readonly string[]
  /** The row that set the time, and why. */
  readonly rule: string
  readonly because: Text
}

export interface ProcedureQuestion {
  readonly step: ProcedureStep
  /** Codes of the list `concern`; a code that the rules do not know counts as `other`. */
  readonly concerns: readonly string[]
  readonly risk: ProcedureRisk | null
}

export type ProcedureFault = RuleFault

export type ProcedureReading =
  | { readonly kind: 'read'; readonly procedure: Procedure }
  | { readonly kind: 'refused'; readonly faults: readonly ProcedureFault[] }

const says = texts({
  noBasis: { km: 'ត្រូវមានមូលដ្ឋានយ៉ាងហោចណាស់មួយ', en: 'At least one basis is needed' },
  noRule: {
    km: 'គ្មានវិធានណានិយាយអំពីជំហាននេះទេ៖ ត្រូវធ្វើក្នុងមួយសប្តាហ៍',
    en: 'No rule speaks of this step: it is done within a week',
  },
})

/** The outputs that are asked for; the ministry may add forms of its own to those that may be required. */
const outputsOf = (table: DecisionTable): TableOutput[] =>
  procedureOutputs.map((wanted) => {
    if (wanted.name !== 'forms' || wanted.type !== 'codes') return wanted
    const given = table.outputs.find(({ name }) => name === 'forms')
    const added = given?.type === 'codes' ? given.values : []
    const forms = added.filter((form) => FormName.safeParse(form).success)
    return { ...wanted, values: [...new Set([...wanted.values, ...forms])] }
  })

/** Reads a procedure so that it can be asked. One with gaps can be read and tried, not published. */
export function readProcedure(table: DecisionTable): ProcedureReading {
  const standing: ProcedureFault[] = [
    ...shapeFaults(table, procedureInputs, outputsOf(table)),
    ...table.rules.flatMap(({ id, result: { basis } }) =>
      Array.isArray(basis) && basis.length === 0
        ? [ruleFault('cell', id, 'basis', says.noBasis)]
        : [],
    ),
  ]
  const compilation = compile(table)
  if (compilation.kind === 'refused')
    return { kind: 'refused', faults: [...standing, ...compilation.faults.map(cellFault)] }
  return standing.length > 0
    ? { kind: 'refused', faults: standing }
    : { kind: 'read', procedure: { compiled: compilation.compiled } }
}

/** All that keeps a draft from being published. Empty means that it may be. */
export function procedureFaults(table: DecisionTable): readonly ProcedureFault[] {
  const reading = readProcedure(table)
  return reading.kind === 'refused'
    ? reading.faults
    : coverageFaults(table, reading.procedure.compiled)
}

const known: ReadonlySet<string> = new Set(concernCodes)

const lastResort = (): Asked => ({
  within: 168,
  forms: [],
  approval: 'nobody',
  basis: ['inter-agency-guidelines'],
  rule: 'no-rule',
  because: says.noRule,
})

function askOne(
  { compiled }: Procedure,
  step: ProcedureStep,
  concern: string,
  risk: ProcedureRisk | null,
): Asked {
  const decision = decide(compiled, {
    step,
    concern: known.has(concern) ? concern : 'other',
    risk: risk ?? UNKNOWN,
  })
  if (decision.kind !== 'decided') return lastResort()
  const { withinHours, ...rest } = Result.parse(decision.result)
  return { ...rest, within: withinHours, rule: decision.rule, because: decision.because }
}

const strict = (approval: Approval): number => approvals.indexOf(approval)

/**
 * What is asked of a step. With several concerns nobody may wait longer than the gravest allows: the
 * shortest time holds, all forms are needed, and the strictest approval.
 */
export function procedureFor(
  procedure: Procedure,
  { step, concerns, risk }: ProcedureQuestion,
): Asked {
  const asked = (concerns.length === 0 ? ['other'] : concerns).map((concern) =>
    askOne(procedure, step, concern, risk),
  )
  const soonest = asked.reduce((one, other) => (other.within < one.within ? other : one))
  return {
    ...soonest,
    forms: [...new Set(asked.flatMap(({ forms }) => forms))].toSorted(),
    approval: asked.reduce<Approval>(
      (one, { approval }) => (strict(approval) > strict(one) ? approval : one),
      'nobody',
    ),
    basis: [...new Set([...soonest.basis, ...asked.flatMap(({ basis }) => basis)])],
  }
}

/** One combination that two procedures answer differently. */
export interface ProcedureDifference {
  readonly step: ProcedureStep
  readonly concern: string
  readonly risk: ProcedureRisk | null
  readonly before: Asked
  readonly after: Asked
}

const same = (one: Asked, other: Asked): boolean =>
  one.within === other.within &&
  one.approval === other.approval &&
  one.forms.join() === other.forms.join() &&
  one.basis.join() === other.basis.join()

/** Every combination of step, concern and risk that comes out differently; all of them are asked. */
export const compareProcedures = (before: Procedure, after: Procedure): ProcedureDifference[] =>
  procedureSteps.flatMap((step) =>
    concernCodes.flatMap((concern) =>
      [...procedureRisks, null].flatMap((risk) => {
        const was = procedureFor(before, { step, concerns: [concern], risk })
        const is = procedureFor(after, { step, concerns: [concern], risk })
        return same(was, is) ? [] : [{ step, concern, risk, before: was, after: is }]
      }),
    ),
  )
