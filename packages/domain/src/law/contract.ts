import { z } from 'zod'
import { DecisionTable, idOf, query, dear } from '../kernel/index.ts'
import { ruleContract } from '../rules/index.ts'
import { Guides } from './guides/guide.ts'
import { procedureRisks } from './procedure.ts'
import { approvals, procedureSteps } from './steps.ts'

export const ProcedureId = idOf('ProcedureId')
export type ProcedureId = z.output<typeof ProcedureId>

export const ProcedureStepName = z.enum(procedureSteps).meta({ id: 'ProcedureStep' })

const Said = z.object({ km: z.string(), en: z.string() })

export const GuideBookId = idOf('GuideBookId')

export const guideRules = ruleContract({
  module: 'law',
  name: 'guides',
  path: '/law/guides',
  read: 'law.read',
  edit: 'law.edit',
  thing: { km: 'សេចក្តីណែនាំ', en: 'The guides by kind of protection' },
  id: GuideBookId,
  content: Guides,
})
export const {
  current: getGuides,
  versions: listGuideVersions,
  draft: getGuideDraft,
  save: saveGuideDraft,
  publish: publishGuides,
} = guideRules

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

export const procedureRules = ruleContract({
  module: 'law',
  name: 'procedure',
  path: '/law/procedure',
  read: 'law.read',
  edit: 'law.edit',
  thing: { km: 'នីតិវិធីគ្រប់គ្រងករណី', en: 'The case procedure' },
  id: ProcedureId,
  content: DecisionTable,
})
export const {
  current: getProcedure,
  versions: listProcedures,
  draft: getProcedureDraft,
  save: saveProcedureDraft,
  publish: publishProcedure,
} = procedureRules

export const compareProcedureDraft = query({
  name: 'law.compare-procedure',
  path: '/law/procedure/drafts/:id/compare',
  ability: 'law.edit',
  cost: dear.document,
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
