import { z } from 'zod'
import { Named } from '../access/index.ts'
import {
  Caregiver,
  CaregiverId,
  Child,
  ChildId,
  NameParts,
  Birth,
  Sex,
  NewChild,
  SchoolStatus,
} from '../children/index.ts'
import { codeIn, FilledForm, FilledForms, FormSubject } from '../forms/index.ts'
import { command, Day, idOf, Moment, page, PageOf, query, Version } from '../kernel/index.ts'
import { PlaceCode } from '../places/index.ts'
import { Responsibility } from '../reports/index.ts'
import { draftAbout, draftOf, draftOfForm, draftOfNewCase, Task } from '../work/index.ts'
import { riskLevels } from './risk.ts'

export const CaseId = idOf('CaseId')
export type CaseId = z.output<typeof CaseId>

export const CaseStatus = z
  .enum(['registered', 'assessed', 'planned', 'active', 'closed'])
  .meta({ id: 'CaseStatus' })
export type CaseStatus = z.output<typeof CaseStatus>

export const Risk = z.enum(riskLevels).meta({ id: 'Risk' })
export type Risk = z.output<typeof Risk>

/** How a child's view was asked for and what came of it; silence is recorded as silence. */
export const ViewHow = z.enum(['said', 'showed', 'did-not-wish-to-say', 'too-young', 'not-met'])
export type ViewHow = z.output<typeof ViewHow>

/** What was done with a child's view where something was decided. */
export const ViewDone = z.enum(['followed', 'partly', 'not'])
export type ViewDone = z.output<typeof ViewDone>

const Words = z.string().trim().min(1).max(5000)
const Reason = z.string().trim().min(3).max(2000)

/** The questions that the published forms add to an act, answered; `fileAnswers` checks them. */
export const WithForms = { forms: FilledForms.optional() }

export const CaseBrief = z.object({
  id: CaseId,
  number: z.string(),
  status: CaseStatus,
  risk: Risk.nullable(),
  childId: ChildId,
  childName: NameParts,
  sex: Sex,
  birth: Birth,
  placeCode: PlaceCode.nullable(),
  concerns: z.array(z.string()),
  deskId: z.uuid(),
  deskName: Named,
  assignedTo: z.uuid().nullable(),
  assignedName: Named.nullable(),
  openedAt: Moment,
  closedAt: Moment.nullable(),
  nextVisitDueAt: Moment.nullable(),
  overdue: z.boolean(),
  version: Version,
})
export type CaseBrief = z.output<typeof CaseBrief>

export const CaseConcern = z.object({
  id: z.uuid(),
  concern: codeIn('concern'),
  stage: z.enum(['at-risk', 'experienced', 'unknown']),
  sinceWords: z.string().max(200).nullable(),
  notedAt: Moment,
  endedAt: Moment.nullable(),
})
export type CaseConcern = z.output<typeof CaseConcern>

export const RiskLevel = z.object({
  id: z.uuid(),
  level: Risk,
  because: z.string(),
  setAt: Moment,
  setByName: Named.nullable(),
})

/** Ratings of form 2: 1 weak, 2 medium, 3 good, 4 very good; an item not looked at is left out. */
const Ratings = z.record(z.string().max(60), z.int().min(1).max(4))

export const Assessment = z.object({
  id: z.uuid(),
  assessedOn: Day,
  childRatings: Ratings,
  familyRatings: Ratings,
  strengths: z.string().max(5000).nullable(),
  needs: Words,
  childView: z.string().max(5000).nullable(),
  childViewHow: ViewHow,
  caregiverView: z.string().max(5000).nullable(),
})
export type Assessment = z.output<typeof Assessment>

export const PlanAction = z.object({
  id: z.uuid(),
  what: Words,
  service: codeIn('service').nullable(),
  who: z.string().trim().min(1).max(300),
  dueOn: Day.nullable(),
  /** What it costs, in riel; unknown is null. */
  costRiel: z.int().min(0).max(2_000_000_000).nullable().default(null),
  doneOn: Day.nullable(),
  result: z.string().max(2000).nullable(),
  version: Version,
})
export type PlanAction = z.output<typeof PlanAction>

export const PlanGoal = z.object({
  id: z.uuid(),
  goal: Words,
  /** How anybody will see that it is reached, and until when. */
  measure: z.string().trim().min(1).max(2000).nullable().default(null),
  dueOn: Day.nullable().default(null),
  childAgrees: z.enum(['agrees', 'disagrees', 'did-not-wish-to-say', 'too-young']),
  viewDone: ViewDone.nullable().default(null),
  /** Why the child's view was followed in part, or not. */
  viewWhy: z.string().trim().min(1).max(2000).nullable().default(null),
  /** The caregiver whom the goal supports, with what they need; their own view of it is asked too. */
  caregiverId: CaregiverId.nullable().default(null),
  need: codeIn('support-need').nullable().default(null),
  caregiverAgrees: z.enum(['agrees', 'disagrees', 'not-asked']).nullable().default(null),
  madeAt: Moment,
  endedAt: Moment.nullable(),
  result: z.enum(['met', 'partly-met', 'not-met', 'dropped']).nullable(),
  actions: z.array(PlanAction),
  version: Version,
})
export type PlanGoal = z.output<typeof PlanGoal>

export const Visit = z.object({
  id: z.uuid(),
  visitedOn: Day,
  kind: codeIn('visit-kind'),
  childSeen: z.boolean(),
  childSeenAlone: z.boolean().nullable(),
  childView: z.string().max(5000).nullable(),
  childViewHow: ViewHow,
  situation: Words,
  nextStep: z.string().max(2000).nullable(),
  /** Development and schooling, followed over time; left out where it was not looked at. */
  school: SchoolStatus.nullable().default(null),
  growth: z.enum(['well', 'worry']).nullable().default(null),
  development: z.enum(['well', 'worry']).nullable().default(null),
})
export type Visit = z.output<typeof Visit>

/** One act in the story of a case, newest first: a person did something, and this is what. */
export const StoryItem = z.object({
  id: z.string(),
  at: Moment,
  byName: Named.nullable(),
  kind: z.enum([
    'conference',
    'service',
    'report',
    'step',
    'concern',
    'risk',
    'assessment',
    'goal',
    'visit',
    'note',
    'referral',
    'decision',
    'placement',
    'consent',
    'consent-withdrawn',
    'safety-plan',
    'household',
    'left-home',
    'home-check',
    'support-review',
    'guide',
    'approval',
    'final',
    'review',
    'given',
    'form',
    'attachment',
    'abuse-material',
  ]),
  /** The words of the act, for the screen to make a sentence of. */
  words: z.string().nullable(),
  facts: z.record(z.string(), z.unknown()),
  /** Whether a form of the case was filed with this act: its answers are found by the act's id. */
  hasForm: z.boolean(),
})
export type StoryItem = z.output<typeof StoryItem>

/** The whole file: who this child is, what worries us, what we promised, what is next. */
export const CaseFile = CaseBrief.extend({
  child: Child,
  caregivers: z.array(Caregiver),
  concernsInFull: z.array(CaseConcern),
  riskOverTime: z.array(RiskLevel),
  assessments: z.array(Assessment.extend({ assessedByName: Named.nullable() })),
  plan: z.array(PlanGoal),
  visits: z.array(Visit.extend({ visitedByName: Named.nullable() })),
  story: z.array(StoryItem),
  tasks: z.array(Task),
  responsibility: Responsibility.nullable(),
  reports: z.array(z.object({ id: z.uuid(), reference: z.string(), receivedAt: Moment })),
  closingReason: z.string().nullable(),
  closingNote: z.string().nullable(),
  /** What the procedure allows this person to do now. */
  acts: z.array(z.string()),
})
export type CaseFile = z.output<typeof CaseFile>

export const listCases = query({
  name: 'cases.list',
  path: '/cases',
  ability: 'cases.read',
  searches: { words: ({ q }) => q ?? null, found: ({ items }) => items.length },
  summary: { km: 'បញ្ជីករណី', en: 'Cases that I may see' },
  input: z.object({
    q: z.string().trim().max(100).optional(),
    status: CaseStatus.optional(),
    open: z.stringbool().optional(),
    risk: Risk.optional(),
    concern: z.string().max(60).optional(),
    placeCode: PlaceCode.optional(),
    mine: z.stringbool().optional(),
    overdue: z.stringbool().optional(),
    /** Whose hands the cases are in: an account, or `none` for those without a worker who serves. */
    worker: z.union([z.uuid(), z.literal('none')]).optional(),
    /** No act for longer than the risk allows. */
    silent: z.stringbool().optional(),
    ...PageOf,
  }),
  output: page(CaseBrief),
})

export const getCase = query({
  name: 'cases.open',
  path: '/cases/:id',
  ability: 'cases.read',
  opens: { subject: 'case', id: ({ id }) => id },
  summary: { km: 'បើកមើលសំណុំរឿងកុមារ', en: 'Open the file of a case' },
  input: z.object({ id: CaseId }),
  output: CaseFile,
})

/** A case without a report: an officer met the child. */
export const openCase = command({
  name: 'cases.register',
  path: '/cases',
  ability: 'cases.write',
  summary: { km: 'បើកករណីថ្មី', en: 'Open a case' },
  draft: ({ child }) => draftOfNewCase(child.kind === 'known' ? child.childId : null),
  input: z.object({
    id: CaseId,
    child: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('known'), childId: ChildId }),
      z.object({ kind: z.literal('new'), child: NewChild }),
    ]),
    concerns: z.array(codeIn('concern')).min(1).max(20),
    note: z.string().trim().max(5000).nullable().default(null),
    ...WithForms,
  }),
  output: CaseBrief,
})

export const assignCase = command({
  name: 'cases.assign',
  path: '/cases/:id/assign',
  ability: 'cases.write',
  summary: { km: 'ចាត់តាំងអ្នកកាន់ករណី', en: 'Give a case to a worker of the desk' },
  draft: ({ id }) => draftOf(id, 'assign'),
  input: z.object({
    id: CaseId,
    version: Version,
    assignedTo: z.uuid(),
    reason: Reason.optional(),
  }),
  output: CaseBrief,
})

/** Gives case and child to another desk, because the family moved or the rules name another lead. */
export const handOverCase = command({
  name: 'cases.hand-over',
  path: '/cases/:id/hand-over',
  ability: 'cases.decide',
  summary: { km: 'ប្រគល់ករណីទៅការិយាល័យមួយទៀត', en: 'Hand a case over to another desk' },
  draft: ({ id }) => draftOf(id, 'hand-over'),
  input: z.object({ id: CaseId, deskId: z.uuid(), reason: Reason }),
  output: z.object({}),
})

export const listWorkers = query({
  name: 'cases.list-workers',
  path: '/cases/:id/workers',
  ability: 'cases.write',
  summary: { km: 'អ្នកដែលអាចកាន់ករណីនេះ', en: 'Who may be given a case' },
  input: z.object({ id: CaseId }),
  output: z.object({
    items: z.array(z.object({ id: z.uuid(), name: Named, openCases: z.number() })),
  }),
})

export const noteConcern = command({
  name: 'cases.note-concern',
  path: '/cases/:id/concerns',
  ability: 'cases.write',
  summary: { km: 'កត់ត្រាការព្រួយបារម្ភ', en: 'Note a concern' },
  draft: ({ id }) => draftOf(id, 'note-concern'),
  input: z.object({
    id: CaseId,
    concernId: z.uuid(),
    concern: codeIn('concern'),
    stage: z.enum(['at-risk', 'experienced', 'unknown']),
    sinceWords: z.string().max(200).nullable().default(null),
  }),
  output: CaseBrief,
})

/** Of two people who set the risk at once, the safer level stands. */
export const setRisk = command({
  name: 'cases.set-risk',
  path: '/cases/:id/risk',
  ability: 'cases.write',
  summary: { km: 'កំណត់កម្រិតហានិភ័យ', en: 'Set the level of risk, with the reason' },
  draft: ({ id }) => draftOf(id, 'set-risk'),
  input: z.object({ id: CaseId, version: Version, riskId: z.uuid(), level: Risk, reason: Reason }),
  output: z.object({ case: CaseBrief, kept: z.boolean() }),
})

export const assess = command({
  name: 'cases.assess',
  path: '/cases/:id/assessments',
  ability: 'cases.write',
  summary: { km: 'ប៉ាន់ប្រមាណករណី និងគ្រួសារ', en: 'Assess the child and the family' },
  draft: ({ id }) => draftOf(id, 'assess'),
  input: z.object({
    id: CaseId,
    version: Version,
    assessment: Assessment.refine(
      ({ childView, childViewHow }) =>
        (childViewHow !== 'said' && childViewHow !== 'showed') || Boolean(childView?.trim()),
      { message: 'Write what the child said or showed', path: ['childView'] },
    ),
    ...WithForms,
  }),
  output: CaseBrief,
})

export const plan = command({
  name: 'cases.plan',
  path: '/cases/:id/goals',
  ability: 'cases.write',
  summary: { km: 'បន្ថែមគោលដៅក្នុងផែនការ', en: 'Add a goal with its actions to the plan' },
  draft: ({ id }) => draftOf(id, 'plan'),
  input: z.object({
    id: CaseId,
    version: Version,
    goal: PlanGoal.pick({
      id: true,
      goal: true,
      childAgrees: true,
      measure: true,
      dueOn: true,
      viewDone: true,
      viewWhy: true,
      caregiverId: true,
      need: true,
      caregiverAgrees: true,
    })
      .extend({
        actions: z
          .array(
            PlanAction.pick({
              id: true,
              what: true,
              service: true,
              who: true,
              dueOn: true,
              costRiel: true,
            }),
          )
          .min(1)
          .max(20),
      })
      .refine(({ childAgrees, viewDone }) => childAgrees !== 'disagrees' || viewDone !== null, {
        message: 'The child disagrees: say what was done with that',
        path: ['viewDone'],
      })
      .refine(
        ({ viewDone, viewWhy }) => viewDone === null || viewDone === 'followed' || viewWhy !== null,
        { message: 'Say why the view of the child was not followed', path: ['viewWhy'] },
      )
      .refine(
        ({ caregiverId, need, caregiverAgrees }) =>
          (caregiverId === null) === (need === null) &&
          (caregiverId === null) === (caregiverAgrees === null),
        {
          message: 'Support says whom it is for, what they need and what they think of it',
          path: ['need'],
        },
      )
      .refine(({ caregiverId, dueOn }) => caregiverId === null || dueOn !== null, {
        message: 'Say when the support is reviewed',
        path: ['dueOn'],
      }),
    ...WithForms,
  }),
  output: CaseBrief,
})

export const finishAction = command({
  name: 'cases.finish-action',
  path: '/actions/:id/done',
  ability: 'cases.write',
  summary: { km: 'សកម្មភាពបានសម្រេច', en: 'An action of the plan is done' },
  draft: ({ id }) => draftAbout('action', id, 'finish'),
  input: z.object({
    id: z.uuid(),
    version: Version,
    doneOn: Day,
    result: z.string().trim().max(2000).nullable(),
    /** What it cost in the end, where that is known. */
    costRiel: z.int().min(0).max(2_000_000_000).nullable().default(null),
  }),
  output: PlanAction,
})

export const endGoal = command({
  name: 'cases.end-goal',
  path: '/goals/:id/end',
  ability: 'cases.write',
  summary: { km: 'បញ្ចប់គោលដៅ', en: 'Say what became of a goal' },
  draft: ({ id }) => draftAbout('goal', id, 'end'),
  input: z.object({
    id: z.uuid(),
    version: Version,
    result: z.enum(['met', 'partly-met', 'not-met', 'dropped']),
  }),
  output: PlanGoal,
})

/** Appended: two visits written offline at once are two visits. */
export const recordVisit = command({
  name: 'cases.visit',
  path: '/cases/:id/visits',
  ability: 'cases.write',
  summary: { km: 'កត់ត្រាការចុះតាមដាន', en: 'Record a visit' },
  draft: ({ id }) => draftOf(id, 'visit'),
  input: z.object({
    id: CaseId,
    visit: Visit.refine(
      ({ childSeen, childViewHow }) => childSeen === (childViewHow !== 'not-met'),
      {
        message: 'A child who was seen has a view, if only that the child did not wish to say',
        path: ['childViewHow'],
      },
    ),
    ...WithForms,
  }),
  output: z.object({ visitId: z.uuid(), nextVisitDueAt: Moment.nullable() }),
})

/** Files a form beside any act: what was still open, or what a guide asks. The newest filing counts. */
export const answerForm = command({
  name: 'cases.answer-form',
  path: '/cases/:id/form-answers',
  ability: 'cases.write',
  summary: { km: 'បំពេញទម្រង់', en: 'File the answers of a form for a case' },
  draft: ({ id, form }) => draftOfForm(id, form.name),
  input: z.object({
    id: CaseId,
    form: FilledForm,
    subject: FormSubject.default('case'),
    /** The assessment, goal, placement or visit; the case itself where none is named. */
    subjectId: z.uuid().optional(),
  }),
  output: z.object({}),
})

export const addNote = command({
  name: 'cases.note',
  path: '/cases/:id/notes',
  ability: 'cases.write',
  summary: { km: 'សរសេរកំណត់ចំណាំ', en: 'Write a note' },
  draft: ({ id }) => draftOf(id, 'note'),
  input: z.object({ id: CaseId, noteId: z.uuid(), words: Words }),
  output: z.object({}),
})

export const reopenCase = command({
  name: 'cases.reopen',
  path: '/cases/:id/reopen',
  ability: 'cases.decide',
  summary: { km: 'បើកករណីឡើងវិញ', en: 'Open a closed case again' },
  draft: ({ id }) => draftOf(id, 'reopen'),
  input: z.object({
    id: CaseId,
    version: Version,
    reopeningReason: codeIn('reopening-reason'),
    reason: Reason,
  }),
  output: CaseBrief,
})

/** Saved views are addresses with a name, kept on the person's account. */
export const SavedView = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1).max(60),
  search: z.string().max(500),
})
export type SavedView = z.output<typeof SavedView>

export const listViews = query({
  name: 'cases.list-views',
  path: '/views',
  ability: 'cases.read',
  summary: { km: 'ទិដ្ឋភាពដែលបានរក្សាទុក', en: 'My saved views' },
  input: z.object({}),
  output: z.object({ items: z.array(SavedView) }),
})

export const saveView = command({
  name: 'cases.save-view',
  path: '/views',
  ability: 'cases.read',
  summary: { km: 'រក្សាទុកទិដ្ឋភាព', en: 'Save a view' },
  input: SavedView,
  output: SavedView,
})

export const dropView = command({
  name: 'cases.drop-view',
  path: '/views/:id/drop',
  ability: 'cases.read',
  summary: { km: 'លុបទិដ្ឋភាព', en: 'Drop a saved view' },
  input: z.object({ id: z.uuid() }),
  output: z.object({}),
})
