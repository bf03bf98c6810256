import { z } from 'zod'
import { AccountId, Named } from '../access/index.ts'
import { command, DecisionTable, idOf, Moment, query, Version } from '../kernel/index.ts'
import { procedureRisks } from './procedure.ts'
import { approvals, procedureSteps } from './steps.ts'

export const ProcedureId = idOf('ProcedureId')
export type ProcedureId = z.output<typeof ProcedureId>

export const ProcedureStepName = z.enum(procedureSteps).meta({ id: 'ProcedureStep' })

const Said = z.object({ km: z.string(), en: z.string() })
const Note = z.string().trim().max(2000)
const ProcedureNumber = z.coerce.number().int().min(1)

/** A version of the procedure: a draft has no number yet; a published one never changes. */
export const ProcedureVersion = z
  .object({
    id: ProcedureId,
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
  .meta({ id: 'ProcedureVersion' })
export type ProcedureVersion = z.output<typeof ProcedureVersion>

const FaultOfRules = z
  .object({
    kind: z.enum(['cell', 'shape', 'gap', 'overlap', 'unreachable', 'unproved']),
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
  .meta({ id: 'ProcedureFault' })

/** The rules with what keeps them from being published; a published version has no faults. */
export const ProcedureInFull = z
  .object({ ...ProcedureVersion.shape, content: DecisionTable, faults: z.array(FaultOfRules) })
  .meta({ id: 'ProcedureInFull' })
export type ProcedureInFull = z.output<typeof ProcedureInFull>

/** What the procedure asks of a step; `within` is in hours. */
export const AskedOfStep = z
  .object({
    within: z.int().min(1),
    forms: z.array(z.string()),
    approval: z.enum(approvals),
    basis: z.array(z.string()),
    rule: z.string(),
    because: Said,
  })
  .meta({ id: 'AskedOfStep' })
export type AskedOfStep = z.output<typeof AskedOfStep>

export const getProcedure = query({
  name: 'law.procedure',
  path: '/law/procedure',
  ability: 'law.read',
  summary: {
    km: 'នីតិវិធីគ្រប់គ្រងករណី',
    en: 'The case procedure: the version in force, or one by its number',
  },
  input: z.object({ number: ProcedureNumber.optional() }),
  output: ProcedureInFull,
})

export const listProcedures = query({
  name: 'law.versions',
  path: '/law/procedure/versions',
  ability: 'law.read',
  summary: { km: 'កំណែនៃនីតិវិធី', en: 'The published versions of the procedure, newest first' },
  input: z.object({}),
  output: z.object({ items: z.array(ProcedureVersion) }),
})

export const getProcedureDraft = query({
  name: 'law.draft',
  path: '/law/procedure/draft',
  ability: 'law.edit',
  summary: { km: 'សេចក្តីព្រាងនីតិវិធី', en: 'The draft procedure that is being worked on, if any' },
  input: z.object({}),
  output: z.object({ draft: ProcedureInFull.nullable() }),
})

export const saveProcedureDraft = command({
  name: 'law.save-draft',
  path: '/law/procedure/drafts',
  ability: 'law.edit',
  summary: {
    km: 'រក្សាទុកសេចក្តីព្រាងនីតិវិធី',
    en: 'Keep a draft of the procedure, faults and all; nothing changes until it is published',
  },
  input: z.object({
    id: ProcedureId,
    /** The version that the author saw; null makes a new draft. */
    version: Version.nullable(),
    content: DecisionTable,
    note: Note.nullable(),
  }),
  output: ProcedureInFull,
})

export const compareProcedureDraft = query({
  name: 'law.compare',
  path: '/law/procedure/drafts/:id/compare',
  ability: 'law.edit',
  summary: {
    km: 'អ្វីនឹងប្រែប្រួល',
    en: 'What a draft would ask differently, and of how many open cases',
  },
  input: z.object({ id: ProcedureId }),
  output: z.object({
    /** Cases that are open today, in the whole country. */
    openCases: z.int(),
    /** Of these, how many would be asked something else by at least one step. */
    touched: z.int(),
    /** Steps, kinds of protection and risks that come out differently, those with open cases first. */
    differences: z.array(
      z.object({
        step: ProcedureStepName,
        concern: z.string(),
        risk: z.enum(procedureRisks).nullable(),
        before: AskedOfStep,
        after: AskedOfStep,
        openCases: z.int(),
      }),
    ),
  }),
})

export const publishProcedure = command({
  name: 'law.publish',
  path: '/law/procedure/drafts/:id/publish',
  ability: 'law.edit',
  summary: {
    km: 'ប្រកាសប្រើនីតិវិធី',
    en: 'Publish a draft as the next version; promises made before keep their deadlines',
  },
  input: z.object({ id: ProcedureId, version: Version }),
  output: ProcedureInFull,
})
