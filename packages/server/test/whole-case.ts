import {
  acceptReport,
  beginCall,
  CallId,
  comeBack,
  endCall,
  getReport,
  listCalls,
  type registerReport,
  registerReport as register,
  reportConcern,
  ReportId,
  type Report,
} from '@tumpeang/domain/reports'
import {
  answerApproval,
  answerGuideStep,
  ApprovalId,
  approveDecision,
  askPlanApproval,
  assess,
  assessFinally,
  type CareDecision,
  CaseId,
  DecisionId,
  draftDecision,
  endGoal,
  endSafetyPlan,
  finishAction,
  type FinalGiven,
  getCase,
  getCaseGuides,
  getClosing,
  getSupervision,
  listDecisions,
  listSafetyPlans,
  makeSafetyPlan,
  noteConcern,
  plan,
  proposeDecision,
  recordConsent,
  recordReview,
  recordVisit,
  type Risk,
  setRisk,
  type ViewHow,
} from '@tumpeang/domain/cases'
import { addCaregiver, CaregiverId, ChildId, type NewChild } from '@tumpeang/domain/children'
import { type FilledForm, type ConcernCode } from '@tumpeang/domain/forms'
import { dayIn, days, later } from '@tumpeang/domain/kernel'
import {
  acceptReferral,
  acknowledgeReferral,
  answerPackage,
  finishReferral,
  getPackage,
  giveService,
  type PacketPart,
  type PackageAnswer,
  ReferralId,
  sendReferral,
} from '@tumpeang/domain/services'
import { v7 as uuid } from 'uuid'
import { expect } from 'vitest'
import type { z } from 'zod'
import {
  aCaregiver,
  aConsent,
  aDecision,
  aFinal,
  aGoal,
  anAssessment,
  aSafetyPlan,
  aVisit,
  inventedChild,
  newCasework,
} from './casework.ts'
import type { Someone } from './people.ts'

/** The bodies to which a case may be referred, each with a desk and somebody at it. */
const bodies = {
  police: ['police@district', '0102'],
  traffickingPolice: ['police-anti-trafficking@province', '01'],
  cyberPolice: ['police-cyber@national', null],
  labour: ['labour@province', '01'],
  legalAid: ['legal-aid@province', '01'],
  prosecution: ['prosecution@province', '01'],
  education: ['education@district', '0102'],
  women: ['women-affairs@district', '0102'],
  tracing: ['tracing@province', '01'],
  disaster: ['disaster@province', '01'],
  healthCentre: ['health-centre@commune', '010201'],
} as const
type Body = keyof typeof bodies | 'hospital'

interface Beginning {
  readonly agent: Someone
  readonly from: 'the public' | 'the helpline' | 'an officer'
  readonly words: string
  readonly concerns: readonly ConcernCode[]
  /** As far as anybody knows the child. */
  readonly child?: Partial<z.input<typeof NewChild>>
  /** What else was said when it was reported. */
  readonly said?: Partial<z.input<(typeof registerReport)['input']>>
}

interface View {
  readonly childView: string | null
  readonly childViewHow: ViewHow
}

const nobody = { familyKm: null, givenKm: null, familyLatin: null, givenLatin: null }
/** A child of whom nothing is known. */
export const unknownChild = {
  name: nobody,
  sex: 'unknown',
  birth: { precision: 'unknown', from: null, to: null, words: null },
  addressWords: null,
  phone: null,
} as const

/** A birth year, as sure as a family knows it. */
export const bornIn = (year: number) => ({
  precision: 'year' as const,
  from: `${year}-01-01`,
  to: `${year}-12-31`,
  words: null,
})

const form = (name: string, answers: FilledForm['answers'] = {}): FilledForm[] => [
  { name, number: 1, answers },
]

/**
 * A country in small, in which whole cases are told: each act is sent by the person whose act it is,
 * on the day on which it is done.
 */
export async function newStories() {
  const casework = await newCasework()
  const {
    world,
    people,
    desks,
    world: { clock },
  } = casework
  const { chief, bopha, operator, nurse } = people
  const monday = clock.now

  const at = new Map<string, { desk: string; who: Someone }>([
    ['hospital', { desk: desks.hospital, who: nurse }],
  ])
  for (const [body, [kind, place]] of Object.entries(bodies)) {
    const desk = await world.desk(kind, place)
    const who = await world.person(`at.${body.toLowerCase()}`, { role: 'receiving_desk', desk })
    at.set(body, { desk, who })
  }

  const bodyOf = (body: Body) => {
    const found = at.get(body)
    if (!found) throw new Error(`There is no ${body}`)
    return found
  }

  /** Sends the report as whoever brings it would, and answers how the reporter can come back. */
  async function reported({ from, words, concerns, child, said, agent }: Beginning) {
    const id = ReportId.parse(uuid())
    const reportedChild = {
      id: uuid(),
      nameWords: child?.name?.givenLatin ?? null,
      sex: child?.sex ?? 'female',
      age: null,
      disabilities: child?.disabilities ?? [],
      note: null,
    }
    const given = {
      id,
      concernWords: words,
      concerns: [...concerns],
      placeCode: '01020101',
      children: [reportedChild],
      ...said,
    }
    if (from === 'the public') {
      const reporter = world.stranger()
      const passphrase = 'river moon stone tree'
      const { reference } = await reporter.ask(reportConcern, { ...given, passphrase })
      return { id, comesBack: () => reporter.ask(comeBack, { reference, passphrase }) }
    }
    if (from === 'an officer') {
      await agent.ask(register, given)
      return { id, comesBack: null }
    }
    const callId = CallId.parse(uuid())
    await operator.ask(beginCall, { id: callId })
    await operator.ask(register, { ...given, callId })
    const { items } = await operator.ask(listCalls, {})
    const call = items.find((one) => one.id === callId)
    await operator.ask(endCall, { id: callId, version: call?.version ?? 1, kind: 'concern' })
    return { id, comesBack: null }
  }

  /** From the report to a case in the hands of the agent who leads it. */
  async function begin(beginning: Beginning) {
    clock.now = monday
    const { agent, concerns, child = {} } = beginning
    const { id: reportId, comesBack } = await reported(beginning)
    const report: Report = await agent.ask(getReport, { id: reportId })
    const id = CaseId.parse(uuid())
    const childId = ChildId.parse(uuid())
    await agent.ask(acceptReport, {
      id: reportId,
      version: report.version,
      urgency: report.urgencyProposed,
      urgencyReason: null,
      reportedChildId: report.children[0]?.id ?? null,
      child: { kind: 'new', child: { ...inventedChild(), ...child, id: childId } },
      caseId: id,
      concerns: [...concerns],
      forms: form('initial-information', { unit_address: 'Beside the district hall' }),
    })
    if (comesBack) expect((await comesBack()).state).toBe('someone-acts')

    const today = () => dayIn(clock.now)
    const inDays = (count: number) => dayIn(later(clock.now, days(count)))
    const file = () => agent.ask(getCase, { id })
    const version = async () => (await file()).version

    return {
      id,
      childId,
      reportId,
      file,
      today,
      inDays,

      /** The morning of a later day. */
      onDay: (count: number) => {
        clock.now = later(monday, days(count))
      },

      noticed: (concern: ConcernCode, stage: 'at-risk' | 'experienced' = 'experienced') =>
        agent.ask(noteConcern, { id, concernId: uuid(), concern, stage }),

      risk: async (level: Risk, reason: string) =>
        agent.ask(setRisk, { id, version: await version(), riskId: uuid(), level, reason }),

      caregiver: async (more: object = {}) => {
        const caregiver = aCaregiver(childId, { id: CaregiverId.parse(uuid()), ...more })
        await agent.ask(addCaregiver, caregiver)
        return caregiver.id
      },

      agrees: async (more: object) =>
        agent.ask(recordConsent, {
          id,
          consent: aConsent({ scope: 'What was read aloud', answeredOn: today(), ...more }),
        }),

      safe: (more: object = {}) =>
        agent.ask(makeSafetyPlan, { id, plan: aSafetyPlan({ checkOn: inDays(3), ...more }) }),

      assessed: async (view: View = { childView: 'I want to play', childViewHow: 'said' }) =>
        agent.ask(assess, {
          id,
          version: await version(),
          assessment: { ...anAssessment(today()), ...view },
          forms: form('assessment'),
        }),

      /** A goal with one action; then another person looks at the plan where the procedure asks it. */
      planned: async (goal: string, more: object = {}) => {
        await agent.ask(plan, {
          id,
          version: await version(),
          goal: { ...aGoal(goal), ...more },
          forms: form('service-plan'),
        })
        const { plan: stands } = await agent.ask(getSupervision, { id })
        if (stands.needs === 'nobody') return 'nobody has to approve'
        const approvalId = ApprovalId.parse(uuid())
        await agent.ask(askPlanApproval, { id, approvalId, note: null })
        await chief.ask(answerApproval, { id: approvalId, version: 1, answer: 'approved' })
        expect((await agent.ask(getSupervision, { id })).plan.stands).toBe('approved')
        return 'approved'
      },

      /**
       * Goes through every step of every guide that the concerns open: what is to be done is done,
       * what is asked is answered no; `answers` says otherwise, as `[answer, why]` by step.
       */
      guided: async (
        answers: Readonly<
          Record<string, readonly ['yes' | 'not-needed' | 'not-possible', string?]>
        > = {},
      ) => {
        const { guides } = await agent.ask(getCaseGuides, { id })
        const open = new Set(Object.keys(answers))
        for (const { guide } of guides) {
          for (const { id: step, kind, alarm } of guide.steps) {
            if (kind === 'avoid') continue
            open.delete(step)
            const [answer, reason] = answers[step] ?? [
              // What tells of danger is answered only where the story says so.
              kind === 'do' ? 'done' : alarm?.answer === 'no' ? 'yes' : 'no',
            ]
            await agent.ask(answerGuideStep, {
              id,
              answerId: uuid(),
              guide: guide.id,
              step,
              answer,
              reason: reason ?? null,
              on: today(),
            })
          }
        }
        expect([...open], 'steps that no guide has').toEqual([])
        expect((await file()).tasks.filter(({ kind }) => kind === 'guide-step')).toEqual([])
        return guides.map(({ guide }) => guide.id)
      },

      /** Refers to a body, which sees it, accepts it and says what came of it. */
      referred: async (
        to: Body,
        service: string,
        relies: { consentId?: string; bestInterests?: string },
        parts: readonly PacketPart[] = ['age', 'needs'],
      ) => {
        const { desk, who } = bodyOf(to)
        const referral = ReferralId.parse(uuid())
        await agent.ask(sendReferral, {
          id: referral,
          caseId: id,
          toDeskId: desk,
          service,
          words: 'Please help this child',
          parts: [...parts],
          ...relies,
        })
        const seen = await who.ask(acknowledgeReferral, { id: referral, version: 1 })
        const taken = await who.ask(acceptReferral, { id: referral, version: seen.version })
        return who.ask(finishReferral, {
          id: referral,
          version: taken.version,
          outcome: 'service-given',
          outcomeNote: 'Done as was asked',
        })
      },

      sendsTo: (to: Body, service: string, consentId: string | null = null) =>
        agent.send(sendReferral, {
          id: ReferralId.parse(uuid()),
          caseId: id,
          toDeskId: bodyOf(to).desk,
          service,
          words: 'Please help this child',
          parts: [],
          consentId,
        }),

      visited: (more: object = {}) =>
        agent.ask(recordVisit, {
          id,
          visit: { ...aVisit(today()), ...more },
          forms: form('follow-up'),
        }),

      /** The supervisor sits down with the agent over the case. */
      reviewed: (agreed: string) =>
        chief.ask(recordReview, {
          id,
          review: { id: uuid(), heldOn: today(), present: 'Agent and chief', agreed, actions: [] },
        }),

      /** A decision that the agent writes, or mends where a draft lies there, and the supervisor approves. */
      decided: async (more: object): Promise<CareDecision> => {
        const { items } = await agent.ask(listDecisions, { id })
        const lying = items.find(({ status }) => status === 'drafted')
        const decisionId = lying?.id ?? DecisionId.parse(uuid())
        const { version: drafted } = await agent.ask(draftDecision, {
          id,
          decisionId,
          version: lying?.version ?? null,
          content: aDecision({ reviewOn: inDays(60), ...more }),
        })
        const proposed = await agent.ask(proposeDecision, { id: decisionId, version: drafted })
        return chief.ask(approveDecision, {
          id: decisionId,
          version: proposed.version,
          conflict: 'none',
        })
      },

      /** What the minimum package owes and no referral brought is given, or `answers` says why not. */
      packageGiven: async (
        answers: Readonly<Record<string, readonly [z.input<typeof PackageAnswer>, string]>> = {},
      ) => {
        const { lines } = await agent.ask(getPackage, { caseId: id })
        for (const { item, state, services } of lines) {
          const [answer, words] = answers[item] ?? []
          if (answer !== undefined)
            await agent.ask(answerPackage, {
              id: uuid(),
              caseId: id,
              item,
              answer,
              words: words ?? null,
              on: today(),
            })
          else if (state !== 'given')
            await agent.ask(giveService, {
              caseId: id,
              given: {
                id: uuid(),
                service: services[0] ?? 'other',
                givenOn: today(),
                by: 'The commune',
                amount: null,
                costRiel: null,
                note: null,
                actionId: null,
              },
            })
        }
        const after = await agent.ask(getPackage, { caseId: id })
        expect(after.lines.filter(({ state }) => state === 'due' || state === 'late')).toEqual([])
        return Object.fromEntries(after.lines.map(({ item, state }) => [item, state]))
      },

      /** Ends what is open, asks for the closing on form 6, and another approves it. */
      closes: async (given: Partial<z.input<typeof FinalGiven>> = {}) => {
        for (const goal of (await file()).plan) {
          for (const action of goal.actions)
            await agent.ask(finishAction, {
              id: action.id,
              version: action.version,
              doneOn: today(),
              result: 'Done',
            })
          const now = (await file()).plan.find(({ id: one }) => one === goal.id) ?? goal
          await agent.ask(endGoal, { id: goal.id, version: now.version, result: 'met' })
        }
        for (const one of (await agent.ask(listSafetyPlans, { id })).items)
          if (one.endedAt === null)
            await agent.ask(endSafetyPlan, {
              id: one.id,
              version: one.version,
              words: 'The danger is over; the child knows whom to call',
            })
        const { caregivers } = await file()
        // Who looks after the child is written down at the latest now.
        if (!caregivers.some(({ caresForChild, isSuspected }) => caresForChild && !isSuspected))
          await agent.ask(addCaregiver, aCaregiver(childId, { id: CaregiverId.parse(uuid()) }))
        expect((await agent.ask(getClosing, { id })).openEnds).toEqual([])
        const approvalId = ApprovalId.parse(uuid())
        await agent.ask(assessFinally, {
          id,
          approvalId,
          final: aFinal({ assessedOn: today(), ...given }),
          forms: form('final-assessment'),
        })
        await chief.ask(answerApproval, { id: approvalId, version: 1, answer: 'approved' })
        const closed = await file()
        expect(closed).toMatchObject({ status: 'closed', tasks: [] })
        expect(closed.acts).toContain('reopen')
        expect(await waiting(id, reportId)).toEqual([])
        expect(closed.responsibility?.leadDeskId).toBe(closed.deskId)
        return closed
      },
    }
  }

  /** What anybody still has on a list for a case or its report, whoever they are. */
  const waiting = (id: CaseId, reportId: string) =>
    world.database.asOwner((db) =>
      db
        .selectFrom('tasks')
        .select(['kind', 'desk_id'])
        .where((where) => where.or([where('case_id', '=', id), where('report_id', '=', reportId)]))
        .where('done_at', 'is', null)
        .execute(),
    )

  return { ...casework, begin, bodyOf, bopha }
}
