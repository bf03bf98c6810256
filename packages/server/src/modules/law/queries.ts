import { DecisionTable } from '@tumpeang/domain/kernel'
import {
  GuideBookId,
  Guides,
  ProcedureId,
  type ProcedureRisk,
  procedureRisks,
} from '@tumpeang/domain/law'
import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import { ruleVersions } from '../../platform/rule-versions.ts'

export const procedures = ruleVersions('procedure_versions', {
  id: ProcedureId,
  content: DecisionTable,
  notFound: { km: 'រកមិនឃើញនីតិវិធីនេះ', en: 'There is no such version' },
})

export const guideBooks = ruleVersions('guide_versions', {
  id: GuideBookId,
  content: Guides,
  notFound: { km: 'រកមិនឃើញសេចក្តីណែនាំនេះ', en: 'There is no such version' },
})

export interface OpenCases {
  readonly concerns: readonly string[]
  readonly risk: ProcedureRisk | null
  readonly cases: number
}

/** How many cases are open with which concerns and risk; none for anybody but the council. */
export async function openCasesByConcern(db: Db): Promise<OpenCases[]> {
  const { rows } = await sql<{ concerns: string[]; risk: string | null; cases: number }>`
    select concerns, risk, cases from open_cases_by_concern()`.execute(db)
  return rows.map(({ concerns, risk, cases }) => ({
    concerns,
    risk: procedureRisks.find((level) => level === risk) ?? null,
    cases,
  }))
}
