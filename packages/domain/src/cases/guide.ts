import { z } from 'zod'
import { Named } from '../access/index.ts'
import { command, Day, Moment, query } from '../kernel/index.ts'
import { AskedOfStep, Guide, guideAnswers, ProcedureStepName } from '../law/index.ts'
import { CaseId } from './contract.ts'
import { texts } from '../kernel/index.ts'
import { draftOf } from '../work/index.ts'

const Words = z.string().trim().min(3).max(2000)
const Code = z.string().max(60)

export const settlementDecisions = ['reported', 'protected', 'mistaken'] as const
export type SettlementDecision = (typeof settlementDecisions)[number]

export const settlementDecisionNames = texts<SettlementDecision>({
  reported: {
    km: 'បានរាយការណ៍ទៅនគរបាល ឬព្រះរាជអាជ្ញា',
    en: 'Reported to the police or the prosecutor',
  },
  protected: {
    km: 'បានចាត់វិធានការការពារកុមារ ហើយច្បាប់កំពុងដំណើរការ',
    en: 'The child is protected and the law is taking its course',
  },
  mistaken: {
    km: 'ពិនិត្យហើយ៖ មិនមែនការសម្រុះសម្រួលបទល្មើសទេ',
    en: 'Looked into: no crime was settled',
  },
})

/** What somebody answered to a step of a guide. */
export const GuideStepAnswer = z.object({
  id: z.uuid(),
  answer: z.enum(guideAnswers),
  reason: z.string().nullable(),
  on: Day,
  writtenAt: Moment,
  byName: Named.nullable(),
})
export type GuideStepAnswer = z.output<typeof GuideStepAnswer>

/** The guides that a case's concerns open, and how far each has come. */
export const CaseGuides = z.object({
  guides: z.array(
    z.object({
      /** As it was when the latest of its concerns was noted, in that version. */
      guide: Guide,
      number: z.int().min(1),
      /** When the latest of its concerns was noted: the time of a step counts from there. */
      notedAt: Moment,
      steps: z.array(
        z.object({
          step: Code,
          /** Other guides of the case, by id, that ask for the same: one answer serves them all. */
          sharedWith: z.array(Code),
          /** Whether it is asked in this guide, the gravest of those that share it. */
          askedHere: z.boolean(),
          answered: GuideStepAnswer.nullable(),
          dueAt: Moment.nullable(),
          overdue: z.boolean(),
        }),
      ),
    }),
  ),
  /** Settlements that no supervisor has looked at yet. */
  settlements: z.array(z.object({ id: z.uuid(), guide: Code, reason: z.string().nullable() })),
  /** What the procedure in force asks of this case, step by step. */
  procedure: z.object({
    number: z.int().min(1),
    steps: z.array(
      AskedOfStep.extend({
        step: ProcedureStepName,
        /** Forms of a step that was taken, which nobody filled: it is said, and blocks nothing. */
        missing: z.array(z.string()),
      }),
    ),
  }),
})
export type CaseGuides = z.output<typeof CaseGuides>

export const getCaseGuides = query({
  name: 'cases.guides',
  path: '/cases/:id/guides',
  ability: 'cases.read',
  summary: {
    km: 'សេចក្តីណែនាំសម្រាប់ករណីនេះ',
    en: 'The guides of a case’s concerns, with what was done of them',
  },
  input: z.object({ id: CaseId }),
  output: CaseGuides,
  opens: { subject: 'case', id: ({ id }) => id },
})

/** Where the draft of an answer to a step stands: of guide and step as much as a place can name. */
export const draftOfStep = (caseId: string, guide: string, step: string): string =>
  draftOf(caseId, `step-${guide}-${step}`.replaceAll(/[^\da-z-]/g, '-').slice(0, 76))

/** Appended: what was answered before stays readable. */
export const answerGuideStep = command({
  name: 'cases.do-guide-step',
  path: '/cases/:id/guide-steps',
  ability: 'cases.write',
  summary: { km: 'កត់ត្រាជំហាននៃសេចក្តីណែនាំ', en: 'Say what became of a step of a guide' },
  draft: ({ id, guide, step }) => draftOfStep(id, guide, step),
  input: z.object({
    id: CaseId,
    answerId: z.uuid(),
    guide: Code,
    step: Code,
    answer: z.enum(guideAnswers).exclude(['reviewed']),
    /** Why it was not needed or not possible; how a crime was settled. */
    reason: Words.nullable().default(null),
    /** The day on which it was done, which may lie before today. */
    on: Day,
  }),
  output: CaseGuides,
})

/** A crime against a child was settled: a supervisor who did not write it says what is done now. */
export const reviewSettlement = command({
  name: 'cases.review-settlement',
  path: '/cases/:id/settlements/:answerId/review',
  ability: 'cases.decide',
  summary: {
    km: 'ពិនិត្យការសម្រុះសម្រួលបទល្មើស',
    en: 'Look into the settlement of a crime, as the supervisor',
  },
  draft: ({ id, answerId }) => draftOf(id, `settlement-${answerId}`),
  input: z.object({
    id: CaseId,
    answerId: z.uuid(),
    reviewId: z.uuid(),
    decision: z.enum(settlementDecisions),
    reason: Words,
  }),
  output: CaseGuides,
})

export const guideReasons = texts({
  settlement: {
    km: 'មានការសម្រុះសម្រួលបទល្មើសលើកុមារ។ អ្នកត្រួតពិនិត្យត្រូវពិនិត្យ ហើយសម្រេចថាត្រូវធ្វើអ្វី។',
    en: 'A crime against a child was settled. The supervisor looks into it and decides what to do.',
  },
})

export const guideRefusals = texts({
  noSuchStep: {
    km: 'សេចក្តីណែនាំនេះមិនមានជំហាននេះទេ',
    en: 'The guides have no such step',
  },
  nothingToTick: {
    km: 'ចម្លើយនេះមិនសម្រាប់ជំហាននេះទេ',
    en: 'This is no answer to this step',
  },
  needsReason: {
    km: 'សូមសរសេរមូលហេតុ៖ អ្នកអានក្រោយៗមិនបាននៅទីនោះទេ',
    en: 'Say why: whoever reads it later was not there',
  },
  noSettlement: {
    km: 'រកមិនឃើញការសម្រុះសម្រួលដែលរង់ចាំពិនិត្យទេ',
    en: 'There is no settlement that waits to be looked into',
  },
  onlySupervisor: {
    km: 'មានតែអ្នកត្រួតពិនិត្យទេ ដែលអាចសម្រេចលើការសម្រុះសម្រួលបទល្មើស។ ការងារនេះនៅក្នុងបញ្ជីរបស់គាត់ហើយ។',
    en: 'Only a supervisor decides on the settlement of a crime. It stands on the supervisor’s work list.',
  },
  ownSettlement: {
    km: 'អ្នកសរសេរវាដោយខ្លួនឯង៖ សូមឲ្យអ្នកត្រួតពិនិត្យម្នាក់ទៀតពិនិត្យ',
    en: 'You wrote it yourself: another supervisor has to look into it',
  },
})
