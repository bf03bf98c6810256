import {
  answerGuideStep,
  type CaseGuides,
  getCaseGuides,
  guideRefusals,
  reviewSettlement,
} from '@tumpeang/domain/cases'
import { dayIn, problem } from '@tumpeang/domain/kernel'
import {
  answersTo,
  guidesFor,
  needsReason,
  procedureSteps,
  stateOf,
  stepOf,
} from '@tumpeang/domain/law'
import type { Db } from '../../platform/db.ts'
import { route } from '../../platform/http.ts'
import { procedureInForce } from '../law/index.ts'
import { endTasks } from '../work/index.ts'
import { missingForms } from './form-promises.ts'
import { promiseGuides, promiseSettlementReview } from './guide-promises.ts'
import { guideAnswersOf, insertAnswer, notingsOf, type StoredAnswer } from './guide-queries.ts'
import { caseRow, type CaseRow } from './queries.ts'
import { noSuchCase, refuseFuture } from './steps.ts'

async function caseOf(db: Db, id: string, locked = false): Promise<CaseRow> {
  const row = await caseRow(db, id, { locked })
  if (!row) throw noSuchCase()
  return row
}

/** Settlements that were written down and that no supervisor has looked at. */
const openSettlements = (answers: readonly StoredAnswer[]): StoredAnswer[] => {
  const reviewed = new Set(answers.map(({ reviews }) => reviews))
  return answers.filter(
    ({ id, guide, step, answer }) =>
      answer === 'yes' && stepOf(guide, step)?.settlement === true && !reviewed.has(id),
  )
}

async function guidesOf(db: Db, row: CaseRow, now: Date): Promise<CaseGuides> {
  const notings = await notingsOf(db, row.id)
  const answers = await guideAnswersOf(db, row.id)
  const concerns = [...new Set(notings.map(({ concern }) => concern))]
  const missing = await missingForms(db, row)
  const procedure = await procedureInForce(db)
  return {
    guides: guidesFor(concerns).map((guide) => {
      const noted = notings
        .filter(({ concern }) => guidesFor([concern]).includes(guide))
        .map(({ notedAt }) => notedAt)
      return {
        guide: guide.id,
        notedAt: noted.at(-1) ?? row.opened_at,
        steps: guide.steps.map((step) => {
          const { answered, dueAt } = stateOf(guide, step, answers, noted)
          return {
            step: step.id,
            answered: answered && {
              id: answered.id,
              answer: answered.answer,
              reason: answered.reason,
              on: answered.on,
              writtenAt: answered.writtenAt,
              byName: answered.byName,
            },
            dueAt: row.status === 'closed' ? null : dueAt,
            overdue: row.status !== 'closed' && dueAt !== null && dueAt < now,
          }
        }),
      }
    }),
    settlements: openSettlements(answers).map(({ id, guide, reason }) => ({ id, guide, reason })),
    procedure: {
      number: procedure.number,
      steps: procedureSteps.map((step) => {
        const { within, forms, approval, basis, rule, because } = procedure.ask({
          step,
          concerns,
          risk: row.risk,
        })
        return {
          step,
          within,
          forms: [...forms],
          approval,
          basis: [...basis],
          rule,
          because: { ...because },
          missing: missing.find((one) => one.step === step)?.forms ?? [],
        }
      }),
    },
  }
}

export const guideRoutes = [
  route(getCaseGuides, async ({ db, now }, { id }) => guidesOf(db, await caseOf(db, id), now)),

  route(answerGuideStep, async ({ db, now }, { id, answerId, guide, step, answer, reason, on }) => {
    refuseFuture(on, now)
    const row = await caseOf(db, id, true)
    const found = stepOf(guide, step)
    if (!found) throw problem('invalid', guideRefusals.noSuchStep)
    if (!answersTo(found).includes(answer)) throw problem('invalid', guideRefusals.nothingToTick)
    if (needsReason(found, answer) && reason === null)
      throw problem('invalid', guideRefusals.needsReason, {
        errors: [{ pointer: '/reason', detail: guideRefusals.needsReason }],
      })
    await insertAnswer(db, id, { id: answerId, guide, step, answer, reason, on })
    // What was written offline may arrive after the closing: it is kept, and promises nothing.
    if (row.status !== 'closed') await promiseGuides(db, row, null)
    if (found.settlement && answer === 'yes') await promiseSettlementReview(db, row, answerId, now)
    return guidesOf(db, row, now)
  }),

  route(
    reviewSettlement,
    async ({ db, now, actor }, { id, answerId, reviewId, decision, reason }) => {
      const row = await caseOf(db, id, true)
      const settled = openSettlements(await guideAnswersOf(db, id)).find(
        (one) => one.id === answerId,
      )
      if (!settled) throw problem('not-found', guideRefusals.noSettlement)
      if (actor.duty?.role !== 'supervisor') throw problem('illegal', guideRefusals.onlySupervisor)
      if (settled.by === actor.account?.id) throw problem('illegal', guideRefusals.ownSettlement)
      await insertAnswer(db, id, {
        id: reviewId,
        guide: settled.guide,
        step: settled.step,
        answer: 'reviewed',
        reason,
        on: dayIn(now),
        review: { of: answerId, decision },
      })
      await endTasks(db, { subjectId: answerId, kinds: ['settlement'], outcome: decision })
      return guidesOf(db, row, now)
    },
  ),
]
