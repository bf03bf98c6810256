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
  isAlarming,
  isAskedIn,
  needsReason,
  procedureSteps,
  sharing,
  stateOf,
} from '@tumpeang/domain/law'
import type { Db } from '../../platform/db.ts'
import { route } from '../../platform/http.ts'
import { guideShelf, procedureInForce } from '../law/index.ts'
import { endTasks } from '../work/index.ts'
import { endNeedlessSafety, promiseSafety } from './consent-routes.ts'
import { missingForms } from './form-promises.ts'
import {
  answersOf,
  openSettlements,
  promiseGuides,
  promiseSettlementReview,
} from './guide-promises.ts'
import { guideAnswersOf, insertAnswer, notingsOf } from './guide-queries.ts'
import { caseRow, type CaseRow } from './queries.ts'
import { noSuchCase, refuseFuture } from './steps.ts'

async function caseOf(db: Db, id: string, locked = false): Promise<CaseRow> {
  const row = await caseRow(db, id, { locked })
  if (!row) throw noSuchCase()
  return row
}

async function guidesOf(db: Db, row: CaseRow, now: Date): Promise<CaseGuides> {
  const notings = await notingsOf(db, row.id)
  const shelf = await guideShelf(db)
  const answers = await answersOf(db, shelf, row.id)
  const opened = shelf.open(notings)
  const concerns = [...new Set(notings.map(({ concern }) => concern))]
  const missing = await missingForms(db, row)
  const procedure = await procedureInForce(db)
  return {
    guides: opened.map((open) => {
      const { guide, number, notings: noted } = open
      return {
        guide,
        number,
        notedAt: noted.at(-1)?.at ?? row.opened_at,
        steps: guide.steps.map((step) => {
          const { answered, dueAt } = stateOf(open, step, answers, opened)
          return {
            step: step.id,
            sharedWith: sharing(step, opened)
              .map((one) => one.open.guide.id)
              .filter((id) => id !== guide.id),
            askedHere: isAskedIn(open, step, opened),
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
    settlements: openSettlements(shelf, answers).map(({ id, guide, reason }) => ({
      id,
      guide,
      reason,
    })),
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
    const shelf = await guideShelf(db)
    const notings = await notingsOf(db, id)
    // What was written offline may answer a guide that has closed since: it is kept all the same.
    const shown = shelf.open(notings).find((open) => open.guide.id === guide)
    const number = shown?.number ?? shelf.number
    const found = shelf.step(guide, step, number)
    if (!found) throw problem('invalid', guideRefusals.noSuchStep)
    if (!answersTo(found).includes(answer)) throw problem('invalid', guideRefusals.nothingToTick)
    if (needsReason(found, answer) && reason === null)
      throw problem('invalid', guideRefusals.needsReason, {
        errors: [{ pointer: '/reason', detail: guideRefusals.needsReason }],
      })
    await insertAnswer(db, id, {
      id: answerId,
      number,
      guide,
      step,
      answer,
      reason,
      on,
      isAlarming: isAlarming(found, answer),
    })
    // What was written offline may arrive after the closing: it is kept, and promises nothing.
    if (row.status !== 'closed') await promiseGuides(db, row, null)
    await promiseSafety(db, row, now)
    await endNeedlessSafety(db, id)
    if (found.settlement && answer === 'yes') await promiseSettlementReview(db, row, answerId, now)
    return guidesOf(db, row, now)
  }),

  route(
    reviewSettlement,
    async ({ db, now, actor }, { id, answerId, reviewId, decision, reason }) => {
      const row = await caseOf(db, id, true)
      const settled = openSettlements(await guideShelf(db), await guideAnswersOf(db, id)).find(
        (one) => one.id === answerId,
      )
      if (!settled) throw problem('not-found', guideRefusals.noSettlement)
      if (actor.duty?.role !== 'supervisor') throw problem('illegal', guideRefusals.onlySupervisor)
      if (settled.by === actor.account?.id) throw problem('illegal', guideRefusals.ownSettlement)
      await insertAnswer(db, id, {
        id: reviewId,
        number: settled.number,
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
