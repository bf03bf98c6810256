import type { Text } from '../kernel/index.ts'
import type { FieldKind } from './definition.ts'
import type { CodeListName } from './lists.ts'
import { childItems, familyItems } from './ratings.ts'

/** A typed fact that a field may show: what it is, and of which kind the field has to be. */
export interface BoundFact {
  readonly kind: FieldKind
  readonly list?: CodeListName
  readonly says: Text
}

type Entry = readonly [
  path: string,
  kind: FieldKind,
  km: string,
  en: string,
  list?: CodeListName | undefined,
]

const entries: readonly Entry[] = [
  ['child.name', 'text', 'ឈ្មោះកុមារ', 'Name of the child'],
  ['child.otherNames', 'text', 'ឈ្មោះហៅក្រៅ', 'Other names of the child'],
  ['child.sex', 'choose-one', 'ភេទ', 'Sex of the child', 'sex'],
  ['child.birth', 'text', 'ថ្ងៃខែឆ្នាំកំណើត តាមដែលដឹង', 'Date of birth, as sure as it is'],
  ['child.age', 'whole-number', 'អាយុ (ឆ្នាំ) យ៉ាងតិច', 'Age in whole years, at least'],
  ['child.place', 'place', 'ភូមិដែលកុមាររស់នៅ', 'Where the child lives'],
  ['child.address', 'text', 'អាសយដ្ឋានកុមារ', 'Address of the child'],
  ['child.nationality', 'text', 'សញ្ជាតិ', 'Nationality'],
  ['child.disabilities', 'choose-many', 'ពិការភាព', 'Disabilities', 'disability'],
  ['child.schoolStatus', 'choose-one', 'ការរៀនសូត្រ', 'Schooling', 'school-status'],
  ['child.phone', 'phone', 'លេខទូរស័ព្ទកុមារ', 'Phone of the child'],
  ['caregiver.name', 'text', 'ឈ្មោះអ្នកថែទាំ', 'Name of the caregiver'],
  ['caregiver.relation', 'choose-one', 'ត្រូវជាអ្វីនឹងកុមារ', 'Relation to the child', 'relation'],
  ['caregiver.phone', 'phone', 'លេខទូរស័ព្ទអ្នកថែទាំ', 'Phone of the caregiver'],
  ['household.name', 'text', 'ឈ្មោះ', 'Name'],
  ['household.sex', 'choose-one', 'ភេទ', 'Sex', 'sex'],
  ['household.age', 'whole-number', 'អាយុ (ឆ្នាំ)', 'Age in whole years'],
  ['household.relation', 'choose-one', 'ត្រូវជាអ្វីនឹងកុមារ', 'Relation to the child', 'relation'],
  ['household.occupation', 'text', 'មុខរបរ', 'Occupation'],
  ['case.number', 'text', 'លេខករណី', 'Number of the case'],
  ['case.openedOn', 'date', 'ថ្ងៃចុះបញ្ជីករណី', 'Day of registration'],
  ['case.concerns', 'choose-many', 'ការព្រួយបារម្ភ', 'Protection concerns', 'concern'],
  ['case.childTypes', 'choose-many', 'ប្រភេទកុមារ', 'Type of child', 'child-type'],
  ['case.risk', 'choose-one', 'កម្រិតហានិភ័យ', 'Level of risk', 'risk'],
  ['case.desk', 'text', 'អង្គភាពប្រតិបត្តិ', 'Operating unit'],
  ['case.worker', 'text', 'អ្នកកាន់ករណី', 'Case worker'],
  ['report.receivedOn', 'date', 'ថ្ងៃទទួលព័ត៌មាន', 'Day on which the information was received'],
  ['report.source', 'choose-one', 'ប្រភពព័ត៌មាន', 'Source of the information', 'report-source'],
  ['report.words', 'long-text', 'អ្វីដែលគេរាយការណ៍', 'What was reported'],
  ['assessment.assessedOn', 'date', 'ថ្ងៃប៉ាន់ប្រមាណ', 'Day of the assessment'],
  ['assessment.strengths', 'long-text', 'ចំណុចខ្លាំង', 'Strengths'],
  ['assessment.needs', 'long-text', 'តម្រូវការ', 'Needs'],
  ['assessment.childView', 'long-text', 'ទស្សនៈរបស់កុមារ', 'What the child says'],
  ['assessment.caregiverView', 'long-text', 'ទស្សនៈរបស់អ្នកថែទាំ', 'What the caregiver says'],
  ...Object.entries(childItems).map(([item, { km, en }]): Entry => [
    `assessment.childRatings.${item}`,
    'rating',
    km,
    en,
  ]),
  ...Object.entries(familyItems).map(([item, { km, en }]): Entry => [
    `assessment.familyRatings.${item}`,
    'rating',
    km,
    en,
  ]),
  ['final.assessedOn', 'date', 'ថ្ងៃប៉ាន់ប្រមាណចុងក្រោយ', 'Day of the final assessment'],
  ...Object.entries(childItems).map(([item, { km, en }]): Entry => [
    `final.childRatings.${item}`,
    'rating',
    km,
    en,
  ]),
  ...Object.entries(familyItems).map(([item, { km, en }]): Entry => [
    `final.familyRatings.${item}`,
    'rating',
    km,
    en,
  ]),
  ['final.outcome', 'choose-one', 'សន្និដ្ឋាន', 'Conclusion'],
  [
    'final.story',
    'long-text',
    'ដំណើររឿងពីសមាហរណកម្ម ដល់ការបិទករណី',
    'The story from reintegration to closing',
  ],
  [
    'final.belowReason',
    'long-text',
    'មូលហេតុបិទ ទោះបីមិនទាន់គ្រប់ពិន្ទុ',
    'Why it closes although a part falls short',
  ],
  ['final.childView', 'long-text', 'ទស្សនៈរបស់កុមារ', 'What the child says'],
  ['plan.actions.goal', 'long-text', 'គោលដៅ', 'Goal'],
  ['plan.actions.what', 'long-text', 'សកម្មភាពលម្អិត', 'Action in detail'],
  ['plan.actions.service', 'choose-one', 'សេវា', 'Service', 'service'],
  ['plan.actions.who', 'text', 'អ្នកទទួលខុសត្រូវ', 'Who does it'],
  ['plan.actions.dueOn', 'date', 'ពេលវេលា', 'Until when'],
  ['plan.actions.doneOn', 'date', 'ថ្ងៃសម្រេច', 'Done on'],
  ['plan.actions.result', 'long-text', 'លទ្ធផល', 'Result'],
  // Options, ways and answers have the codes of decisions and placements; forms write the labels.
  ['options.kind', 'choose-one', 'ជម្រើសនៃការថែទាំ', 'Option of care'],
  ['options.how', 'choose-one', 'បានសាកល្បង ឬបានពិចារណា', 'Tried or considered'],
  ['options.why', 'long-text', 'មូលហេតុដែលមិនសម', 'Why it does not serve the child'],
  ['placement.kind', 'choose-one', 'កន្លែងទុកដាក់ដែលបានជ្រើស', 'Placement chosen'],
  ['placement.startedOn', 'date', 'ថ្ងៃចាប់ផ្ដើមទុកដាក់', 'Placed on'],
  ['placement.carer', 'text', 'ឈ្មោះអ្នកទទួលថែទាំ', 'Who takes the child in'],
  ['placement.place', 'place', 'ទីកន្លែងទុកដាក់', 'Place of the placement'],
  ['placement.address', 'text', 'អាសយដ្ឋានទុកដាក់', 'Address of the placement'],
  ['placement.reviewOn', 'date', 'ថ្ងៃពិនិត្យឡើងវិញ', 'Day of review'],
  ['placement.plannedEndOn', 'date', 'ថ្ងៃគ្រោងបញ្ចប់', 'Planned end'],
  ['placement.childAnswer', 'choose-one', 'ការយល់ព្រមរបស់កុមារ', 'Agreement of the child'],
  ['placement.caregiverAgreedOn', 'date', 'ថ្ងៃអ្នកថែទាំយល់ព្រម', 'The caregiver agreed on'],
  ['placement.workerAgreedOn', 'date', 'ថ្ងៃអ្នកកាន់ករណីយល់ព្រម', 'The case worker agreed on'],
  ['visit.visitedOn', 'date', 'ថ្ងៃចុះតាមដាន', 'Day of the visit'],
  ['visit.kind', 'choose-one', 'របៀបតាមដាន', 'Kind of visit', 'visit-kind'],
  ['visit.childSeen', 'yes-no', 'បានជួបកុមារ', 'The child was seen'],
  ['visit.childSeenAlone', 'yes-no', 'បានជួបកុមារតែម្នាក់ឯង', 'The child was seen alone'],
  ['visit.childView', 'long-text', 'ទស្សនៈរបស់កុមារ', 'What the child says'],
  ['visit.situation', 'long-text', 'ស្ថានភាព', 'Situation'],
  ['visit.nextStep', 'long-text', 'ជំហានបន្ទាប់', 'Next step'],
  ['visits.visitedOn', 'date', 'ថ្ងៃខែឆ្នាំ', 'Day of the visit'],
  ['visits.situation', 'long-text', 'ស្ថានភាព', 'Situation found'],
  ['visits.services', 'choose-many', 'សេវាដែលបានផ្ដល់', 'Services given', 'service'],
  ['closing.reason', 'choose-one', 'មូលហេតុបិទករណី', 'Reason of the closing', 'closing-reason'],
  ['closing.note', 'long-text', 'ពន្យល់ពីការបិទករណី', 'The closing explained'],
]

/** Every typed fact that a form may show, by its path. Whoever adds a typed record adds its facts. */
export const boundFacts: ReadonlyMap<string, BoundFact> = new Map(
  entries.map(([path, kind, km, en, list]) => [
    path,
    { kind, says: { km, en }, ...(list !== undefined && { list }) },
  ]),
)

/** Lists of typed records that a repeated section may show: their facts are `plan.actions.what`. */
export const boundLists = ['household', 'plan.actions', 'options', 'visits'] as const
