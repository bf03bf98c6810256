import { childItems, familyItems } from '../forms/index.ts'
import { type FieldError, type Text, texts } from '../kernel/index.ts'
import { finalAssessment, type Ratings } from './final-assessment.ts'

/** What form 6 ends with. Each has its own path, and its own facts. */
export const finalOutcomes = [
  'close',
  'continue',
  'died',
  'moved',
  'not-found',
  'absent',
  'other',
] as const
export type FinalOutcomeName = (typeof finalOutcomes)[number]

export const outcomeNames = texts<FinalOutcomeName>({
  close: { km: 'បិទករណី៖ កុមារមានសុវត្ថិភាព និងស្ថិរភាព', en: 'Close: the child is safe and settled' },
  continue: { km: 'បន្តគាំទ្រ មិនទាន់បិទ', en: 'Go on: not to be closed yet' },
  died: { km: 'បិទ ព្រោះកុមារបានស្លាប់', en: 'Close: the child died' },
  moved: {
    km: 'បិទ ព្រោះកុមារ និងគ្រួសារផ្លាស់ទៅកន្លែងផ្សេង',
    en: 'Close: child and family moved',
  },
  'not-found': { km: 'បិទ ព្រោះរកកុមារមិនឃើញ', en: 'Close: the child cannot be found' },
  absent: {
    km: 'បិទ ព្រោះកុមារ និងគ្រួសារមិននៅ',
    en: 'Close: child and family are absent',
  },
  other: { km: 'បិទដោយមូលហេតុផ្សេង', en: 'Close for another reason' },
})

/** Which reasons of the list `closing-reason` belong to an outcome; the first is proposed. */
export const closingReasonsOf = {
  close: ['goals-met', 'turned-18'],
  continue: [],
  died: ['died'],
  moved: ['moved', 'transferred', 'repatriated'],
  'not-found': ['not-found'],
  absent: ['not-found'],
  other: ['refused', 'not-eligible', 'duplicate', 'opened-in-error', 'other'],
} as const satisfies Readonly<Record<FinalOutcomeName, readonly string[]>>

/** What a path out of a case has to state, beside the story and the reason. */
export const factsNeeded = {
  close: [],
  continue: [],
  died: ['happenedOn', 'knownFrom'],
  moved: ['happenedOn', 'knownFrom', 'whereTo'],
  'not-found': ['happenedOn', 'tried'],
  absent: ['happenedOn', 'tried'],
  other: [],
} as const satisfies Readonly<
  Record<FinalOutcomeName, readonly ('happenedOn' | 'knownFrom' | 'whereTo' | 'tried')[]>
>

/** What was written on form 6, as far as the rules read it. */
export interface FinalGiven {
  readonly outcome: FinalOutcomeName
  readonly closingReason: string | null
  readonly childRatings: Ratings
  readonly familyRatings: Ratings
  readonly belowReason: string | null
  readonly happenedOn: string | null
  readonly knownFrom: string | null
  readonly whereTo: string | null
  readonly tried: string | null
  readonly childView: string | null
  readonly childViewHow: 'said' | 'showed' | 'did-not-wish-to-say' | 'too-young' | 'not-met'
  readonly viewDone: string | null
}

export const closingRefusals = texts({
  reasonOfOutcome: {
    km: 'មូលហេតុនេះមិនត្រូវនឹងលទ្ធផលទេ។ សូមជ្រើសមូលហេតុក្នុងបញ្ជីនៃលទ្ធផលនេះ។',
    en: 'This reason does not belong to the outcome: choose one of its list.',
  },
  noReasonToContinue: {
    km: 'ករណីបន្តទៅមុខ៖ មិនត្រូវមានមូលហេតុបិទទេ',
    en: 'The case goes on, so there is no reason for closing',
  },
  noSuchItem: {
    km: 'ចំណុចនេះមិនមានក្នុងទម្រង់ទី៦ទេ',
    en: 'Form 6 has no such item',
  },
  belowThresholds: {
    km: 'ពិន្ទុនៅក្រោមកម្រិតនៃទម្រង់ទី៦។ សូមបន្តគាំទ្រ ឬសរសេរមូលហេតុថា ហេតុអ្វីនៅតែត្រូវបិទ ហើយអ្នកត្រួតពិនិត្យនឹងសម្រេច។',
    en: 'The ratings are below what form 6 asks for. Go on with the case, or write why it should close all the same; the supervisor then decides.',
  },
  metFirst: {
    km: 'មុនបិទករណី ត្រូវជួបកុមារ ហើយសួរយោបល់របស់កុមារ។ សូមចុះជួបកុមារសិន។',
    en: 'Before a case closes the child is met and asked: visit the child first.',
  },
  viewWords: {
    km: 'សូមសរសេរអ្វីដែលកុមារនិយាយ ឬបង្ហាញ',
    en: 'Write what the child said or showed',
  },
  viewDone: {
    km: 'សូមសរសេរថា បានធ្វើអ្វីតាមយោបល់កុមារ ឬហេតុអ្វីមិនបានធ្វើតាម',
    en: 'Write what was done with the child’s view, or why it was not followed',
  },
  happenedOn: {
    km: 'សូមសរសេរថ្ងៃ៖ ថ្ងៃស្លាប់ ថ្ងៃផ្លាស់ចេញ ឬថ្ងៃឃើញចុងក្រោយ',
    en: 'State the day: of the death, of the move, or when the child was last seen',
  },
  knownFrom: {
    km: 'សូមសរសេរថា ដឹងពីនរណា ឬពីឯកសារអ្វី',
    en: 'Write from whom or from which paper this is known',
  },
  whereTo: {
    km: 'សូមសរសេរថា ផ្លាស់ទៅណា ហើយបានប្រាប់ការិយាល័យណានៅទីនោះ',
    en: 'Write where they moved to, and which office there was told',
  },
  tried: {
    km: 'សូមសរសេរថា បានស្វែងរកកុមារដោយរបៀបណាខ្លះ នៅថ្ងៃណា និងសួរនរណា',
    en: 'Write how the child was looked for: on which days, and who was asked',
  },
  openEnds: {
    km: 'មានរឿងមួយចំនួនមិនទាន់ចប់ ដែលត្រូវបញ្ចប់មុនបិទករណី៖ {ends}',
    en: 'Something has to be ended before the case closes: {ends}',
  },
  highRiskWords: {
    km: 'ហានិភ័យនៅខ្ពស់៖ សូមសរសេរថាហេតុអ្វីករណីនៅតែបិទ ឬប្រគល់ឲ្យកែ។',
    en: 'The risk is high: write why the case closes all the same, or return it.',
  },
  highRiskReason: {
    km: 'មានតែអ្នកត្រួតពិនិត្យទេ ដែលអាចសរសេរមូលហេតុបិទករណីហានិភ័យខ្ពស់។ សូមវាយតម្លៃហានិភ័យឡើងវិញ ឬសួរអ្នកត្រួតពិនិត្យ។',
    en: 'Only a supervisor says why a case at high risk closes: set the risk anew, or ask the supervisor.',
  },
  notApproved: {
    km: 'ករណីបិទបាន តែក្រោយពេលមានវាយតម្លៃចុងក្រោយ ហើយមានអ្នកផ្សេងអនុម័ត។ សូមស្នើបិទករណីតាមជំហាន។',
    en: 'A case closes only on a final assessment that another person approved: ask for the closing, step by step.',
  },
  noSuchFinal: {
    km: 'រកមិនឃើញវាយតម្លៃចុងក្រោយនេះទេ',
    en: 'There is no such final assessment',
  },
})

const isBlank = (words: string | null): boolean => words === null || words.trim() === ''

const unknownItems = (ratings: Ratings, items: object, field: string): FieldError[] =>
  Object.keys(ratings)
    .filter((item) => !Object.hasOwn(items, item))
    .map((item) => ({ pointer: `/final/${field}/${item}`, detail: closingRefusals.noSuchItem }))

/** Whether the ratings fall short of what form 6 asks of a closing; other paths are not measured by it. */
export const isBelowThresholds = ({
  outcome,
  childRatings,
  familyRatings,
}: Pick<FinalGiven, 'outcome' | 'childRatings' | 'familyRatings'>): boolean =>
  outcome === 'close' && finalAssessment(childRatings, familyRatings).says !== 'may-close'

/** All that keeps a final assessment from being taken, each at its field with the way out. */
export function faultsOfFinal(given: FinalGiven): readonly FieldError[] {
  const { outcome, closingReason, childView, childViewHow, viewDone, belowReason } = given
  const fault = (field: string, detail: Text): FieldError => ({
    pointer: `/final/${field}`,
    detail,
  })
  const reasons: readonly string[] = closingReasonsOf[outcome]
  const wasAsked = childViewHow === 'said' || childViewHow === 'showed'
  return [
    ...unknownItems(given.childRatings, childItems, 'childRatings'),
    ...unknownItems(given.familyRatings, familyItems, 'familyRatings'),
    ...(outcome === 'continue' && closingReason !== null
      ? [fault('closingReason', closingRefusals.noReasonToContinue)]
      : []),
    ...(outcome !== 'continue' && !reasons.includes(closingReason ?? '')
      ? [fault('closingReason', closingRefusals.reasonOfOutcome)]
      : []),
    ...(outcome === 'close' && childViewHow === 'not-met'
      ? [fault('childViewHow', closingRefusals.metFirst)]
      : []),
    ...(wasAsked && isBlank(childView) ? [fault('childView', closingRefusals.viewWords)] : []),
    ...(wasAsked && isBlank(viewDone) ? [fault('viewDone', closingRefusals.viewDone)] : []),
    ...factsNeeded[outcome].flatMap((name) =>
      isBlank(given[name]) ? [fault(name, closingRefusals[name])] : [],
    ),
    ...(isBelowThresholds(given) && isBlank(belowReason)
      ? [fault('belowReason', closingRefusals.belowThresholds)]
      : []),
  ]
}

/** What is still open in a case that is to be closed. Those that block are refused by the database too. */
export const openEndKinds = [
  'high-risk',
  'abuse-material',
  'referrals',
  'care',
  'decision',
  'placement',
  'reintegration',
  'plan-approval',
  'actions',
  'goals',
  'safety-plan',
  'home-not-safe',
  'carer',
  'guide-steps',
  'forms',
  'conference-tasks',
  'held-writes',
] as const
export type OpenEndKind = (typeof openEndKinds)[number]

/** What it is and how one gets out of it; `{count}` is how many there are. */
export const openEndWords = texts<OpenEndKind>({
  'high-risk': {
    km: 'ហានិភ័យនៅខ្ពស់៖ ជួបកុមារ ហើយវាយតម្លៃហានិភ័យឡើងវិញសិន ឬអ្នកត្រួតពិនិត្យសរសេរមូលហេតុថាហេតុអ្វីនៅតែបិទ',
    en: 'The risk is high: see the child and set the risk anew first, or a supervisor writes why it closes all the same',
  },
  'abuse-material': {
    km: 'រូបភាពរំលោភបំពាន {count} មិនទាន់ប្រគល់ជូននគរបាល៖ ប្រគល់ ហើយកត់ត្រាការប្រគល់សិន',
    en: '{count} {count:picture|pictures} of abuse not handed to the police: hand {count:it|them} over and record it first',
  },
  referrals: {
    km: 'ការបញ្ជូន {count} មិនទាន់ចប់៖ រង់ចាំលទ្ធផល ឬដកវិញ',
    en: '{count} open {count:referral|referrals}: await {count:its result|their results}, or take {count:it|them} back',
  },
  care: {
    km: 'កុមារកំពុងស្ថិតក្នុងការថែទាំជំនួស៖ បញ្ចប់ការដាក់ឲ្យថែទាំ ឬឲ្យកុមារជួបជុំគ្រួសារសិន',
    en: 'The child is in alternative care: end the placement, or reunite the child first',
  },
  decision: {
    km: 'សេចក្តីសម្រេច {count} មិនទាន់ចប់៖ អនុម័ត ឬដកវិញ',
    en: '{count} {count:decision is|decisions are} not finished: have {count:it|them} approved, or withdraw {count:it|them}',
  },
  placement: {
    km: 'សេចក្តីសម្រេច {count} បានអនុម័ត តែមិនទាន់អនុវត្ត៖ ចាប់ផ្តើមការស្នាក់នៅ ឬដកសេចក្តីសម្រេចវិញ',
    en: '{count} approved {count:decision was|decisions were} never carried out: begin the placement, or write why not',
  },
  reintegration: {
    km: 'កុមារបានវិលទៅគ្រួសារ តែមិនទាន់មានស្ថិរភាព៖ តាមដានរហូតដល់មានស្ថិរភាព',
    en: 'The child is back with the family but not settled yet: follow up until stable',
  },
  'plan-approval': {
    km: 'ផែនការកំពុងរង់ចាំការអនុម័ត៖ វានឹងត្រូវដកវិញពេលបិទ',
    en: 'The plan waits for approval: closing takes that request back',
  },
  actions: {
    km: 'សកម្មភាព {count} ក្នុងផែនការមិនទាន់ធ្វើ៖ ធ្វើឲ្យចប់ ឬបញ្ចប់គោលដៅ',
    en: '{count} {count:action|actions} of the plan {count:is|are} not done: finish {count:it|them}, or end the {count:goal|goals}',
  },
  goals: {
    km: 'គោលដៅ {count} មិនទាន់មានលទ្ធផល៖ បញ្ចប់គោលដៅ ហើយប្រាប់ថាសម្រេចបានឬទេ',
    en: '{count} {count:goal has|goals have} no result yet: end {count:it|them}, and say whether {count:it was|they were} met',
  },
  'safety-plan': {
    km: 'ផែនការសុវត្ថិភាពនៅមានសុពលភាព៖ ប្រាប់កុមារថាត្រូវទៅរកនរណាក្រោយបិទករណី',
    en: 'A safety plan is still in force: tell the child whom to turn to after the closing',
  },
  'home-not-safe': {
    km: 'ផ្ទះដែលកុមាររស់នៅ ត្រូវបានរកឃើញថាគ្មានសុវត្ថិភាព៖ ពិនិត្យផ្ទះម្ដងទៀតសិន',
    en: 'The home where the child lives was found not safe: look at it once more first',
  },
  carer: {
    km: 'មិនទាន់មានអ្នកណាដឹងថាអ្នកណាមើលថែកុមារ៖ សូមកត់ត្រា មុនបិទ',
    en: 'Nobody knows who looks after the child: write it down before the closing',
  },
  'guide-steps': {
    km: 'ជំហានច្បាប់ ឬជំហានពិសេស {count} មិនទាន់ឆ្លើយ៖ ធ្វើ ឬប្រាប់ហេតុអ្វីមិនចាំបាច់',
    en: '{count} {count:step|steps} of the guides, legal steps among them, {count:has|have} no answer yet: take {count:it|them}, or say why not',
  },
  forms: {
    km: 'ទម្រង់ {count} ដែលនីតិវិធីទាមទារ មិនទាន់បំពេញ',
    en: '{count} {count:form|forms} that the procedure asks for {count:is|are} not filled',
  },
  'conference-tasks': {
    km: 'កិច្ចការ {count} ពីការប្រជុំករណី នៅរង់ចាំការិយាល័យផ្សេង៖ សួរលទ្ធផលសិន ព្រោះក្រោយបិទគ្មាននរណាសួរទៀតទេ',
    en: '{count} {count:task|tasks} of a conference {count:waits|wait} on other desks: ask for {count:its result|their results}, for nobody asks after the closing',
  },
  'held-writes': {
    km: 'មានតម្លៃពីរដែលមិនស៊ីគ្នារង់ចាំការសម្រេច',
    en: 'Two values that clash wait for a decision',
  },
})

/** A child out of reach is in nobody's care any more; then only a referral stands in the way. */
const outOfReach: ReadonlySet<FinalOutcomeName> = new Set([
  'died',
  'moved',
  'not-found',
  'absent',
  'continue',
])

export const blocks = (kind: OpenEndKind, outcome: FinalOutcomeName): boolean =>
  outcome !== 'continue' &&
  (kind === 'referrals' ||
    kind === 'abuse-material' ||
    ((kind === 'high-risk' || kind === 'care' || kind === 'reintegration') &&
      !outOfReach.has(outcome)))
