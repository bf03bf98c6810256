import { texts } from '../kernel/index.ts'
import type {
  Conflict,
  DecisionKind,
  DecisionPerson,
  Living,
  ParentsSay,
} from './decision-contract.ts'

export const decisionKindNames = texts<DecisionKind>({
  separate: { km: 'យកកុមារចេញពីគ្រួសារ', en: 'Separate the child from the family' },
  place: { km: 'រកកន្លែងស្នាក់នៅឲ្យកុមារ', en: 'Place the child' },
  move: { km: 'ប្តូរកន្លែងស្នាក់នៅម្តងទៀត', en: 'Move the child again' },
  reunite: { km: 'ឲ្យកុមារជួបជុំគ្រួសារវិញ', en: 'Reunite the child with the family' },
  'leave-care': { km: 'ឲ្យយុវជនចាកចេញពីការថែទាំ', en: 'Let a young person leave care' },
})

/** The names of form 4, and life on one's own after it. */
export const livingNames = texts<Living>({
  'birth-family': { km: 'គ្រួសារបង្កើត', en: 'Birth family' },
  relatives: { km: 'សាច់ញាតិ', en: 'Relatives' },
  'foster-family': { km: 'គ្រួសារធម៌', en: 'Foster family' },
  'community-group': { km: 'ការថែទាំជាក្រុមក្នុងសហគមន៍', en: 'Group care in the community' },
  pagoda: { km: 'វត្ត ឬទីសាសនា', en: 'Pagoda or religious place' },
  residential: { km: 'មណ្ឌលថែទាំកុមារ', en: 'Residential care' },
  independent: { km: 'រស់នៅដោយឯករាជ្យ', en: 'A life of their own' },
})

export const conflictNames = texts<Conflict>({
  none: { km: 'គ្មានទំនាស់ប្រយោជន៍', en: 'No conflict of interest' },
  related: { km: 'ជាសាច់ញាតិនឹងកុមារ ឬគ្រួសារ', en: 'Is related to the child or the family' },
  suspected: { km: 'ត្រូវបានសង្ស័យថាធ្វើបាបកុមារ', en: 'Is suspected of harming the child' },
  employs: { km: 'ជួលកុមារ ឬគ្រួសារធ្វើការ', en: 'Employs the child or the family' },
  'runs-the-place': { km: 'ដឹកនាំ ឬធ្វើការនៅកន្លែងថែទាំនោះ', en: 'Runs or works at the place of care' },
  gains: { km: 'បានលុយ ឬផលប្រយោជន៍ពីការសម្រេចនេះ', en: 'Gains money or advantage from it' },
  other: { km: 'ទំនាស់ប្រយោជន៍ផ្សេងទៀត', en: 'Another conflict of interest' },
})

export const partNames = texts<NonNullable<DecisionPerson['part']>>({
  decides: { km: 'សម្រេច', en: 'Decides' },
  advises: { km: 'ផ្តល់យោបល់', en: 'Advises' },
  'is-heard': { km: 'ត្រូវបានស្តាប់', en: 'Is heard' },
})

export const parentsNames = texts<ParentsSay>({
  agree: { km: 'យល់ព្រម', en: 'They agree' },
  disagree: { km: 'មិនយល់ព្រម', en: 'They do not agree' },
  'cannot-be-asked': { km: 'មិនអាចសួរបាន', en: 'They cannot be asked' },
})

export const formalNames = texts<
  'against-parents-will' | 'permanent' | 'adoption' | 'residential-under-3'
>({
  'against-parents-will': {
    km: 'យកកុមារចេញដោយឪពុកម្តាយមិនយល់ព្រម',
    en: 'The parents do not agree to the separation',
  },
  permanent: { km: 'ការស្នាក់នៅជាអចិន្ត្រៃយ៍', en: 'The placement is for good' },
  adoption: { km: 'ផ្លូវទៅរកសុំកូនចិញ្ចឹម', en: 'It leads towards adoption' },
  'residential-under-3': {
    km: 'កុមារអាចមានអាយុក្រោម ៣ ឆ្នាំ ហើយត្រូវទៅមណ្ឌលថែទាំ',
    en: 'A child who may be under 3 would go to residential care',
  },
})

/** What can be wrong with a decision. They name no person: an error may be seen over a shoulder. */
export const faultWords = texts({
  kind: { km: 'មិនទាន់ប្រាប់ថាសម្រេចអ្វី', en: 'What is decided is not said' },
  permanence: {
    km: 'មិនទាន់ប្រាប់ថាសម្រាប់រយៈពេលប៉ុណ្ណា',
    en: 'For how long is not said',
  },
  chooseOut: {
    km: 'សូមជ្រើសចម្លើយមួយ។ ប្រព័ន្ធមិនជ្រើសជំនួសអ្នកទេ។',
    en: 'Choose one of the answers; nothing is chosen for you.',
  },
  parents: {
    km: 'មិនទាន់ប្រាប់ថាឪពុកម្តាយយល់ព្រមឬទេ',
    en: 'What the parents say is not there',
  },
  parentsOut: {
    km: 'សូមសួរឪពុកម្តាយ ហើយជ្រើសចម្លើយ។ បើមិនអាចសួរបាន សូមប្រាប់ថាហេតុអ្វី។',
    en: 'Ask them, and choose what they said. Where they cannot be asked, say why.',
  },
  parentsWhy: {
    km: 'មិនទាន់ប្រាប់ថាហេតុអ្វីមិនអាចសួរឪពុកម្តាយបាន',
    en: 'Why the parents cannot be asked is not said',
  },
  parentsWhyOut: {
    km: 'សូមសរសេរពីរបីពាក្យ៖ ឪពុកម្តាយនៅឯណា ហើយបានរកតាមណាខ្លះ។',
    en: 'Write in a few words where they are, and how somebody looked for them.',
  },
  part: {
    km: 'មិនទាន់ប្រាប់ថាអ្នកទី {number} សម្រេច ផ្តល់យោបល់ ឬត្រូវបានស្តាប់',
    en: 'Whether person {number} decides, advises or is heard is not said',
  },
  partOut: {
    km: 'សូមជ្រើសតួនាទីរបស់គាត់ក្នុងការសម្រេចនេះ។',
    en: 'Choose what this person does in the decision.',
  },
  conflictUnsaid: {
    km: 'មិនទាន់ប្រាប់ថាអ្នកទី {number} មានទំនាស់ប្រយោជន៍ឬទេ',
    en: 'Whether person {number} has a conflict of interest is not said',
  },
  conflictUnsaidOut: {
    km: 'សូមសួរគាត់ ហើយជ្រើសចម្លើយ ទោះបីគ្មានទំនាស់ក៏ដោយ។',
    en: 'Ask, and choose the answer, even where there is none.',
  },
  chosen: { km: 'មិនទាន់ជ្រើសកន្លែងដែលកុមារត្រូវរស់នៅ', en: 'Where the child is to live is not chosen' },
  chosenOut: {
    km: 'សូមជ្រើសជម្រើសមួយ តាមលំដាប់នៃទម្រង់ទី៤ ដោយចាប់ផ្តើមពីគ្រួសារបង្កើត។',
    en: 'Choose one option, in the order of form 4, beginning with the birth family.',
  },
  place: { km: 'មិនទាន់ប្រាប់ថានៅជាមួយអ្នកណា និងនៅទីណា', en: 'With whom and where is not said' },
  placeOut: {
    km: 'សូមសរសេរថាកុមារនៅជាមួយអ្នកណា នៅទីណា។',
    en: 'Say with whom the child will live, and where.',
  },
  alternative: {
    km: 'មិនទាន់ប្រាប់អំពីជម្រើស «{option}» ដែលត្រូវគិតមុន',
    en: '“{option}” comes first in form 4, and nothing is said about it',
  },
  alternativeOut: {
    km: 'សូមប្រាប់ថាបានសាក ឬបានគិតពី «{option}» យ៉ាងណា ហើយហេតុអ្វីមិនល្អសម្រាប់កុមារ។ បើមិនទាន់បានសាក សូមសាកសិន។',
    en: 'Say whether “{option}” was tried or considered, and why it does not serve the child. If nobody has looked yet, look first.',
  },
  reason: { km: 'ខ្វះហេតុផល៖ {reason}', en: 'A reason is missing: {reason}' },
  reasonOut: {
    km: 'សូមសរសេរពីរបីពាក្យ ថាជម្រើសនេះល្អយ៉ាងណាចំពោះចំណុចនេះ។',
    en: 'Write in a few words how the choice serves the child in this.',
  },
  view: { km: 'មិនទាន់មានទស្សនៈរបស់កុមារ', en: "The child's own view is not there" },
  viewOut: {
    km: 'សូមសួរកុមារតាមរបៀបសមនឹងអាយុ។ បើកុមារមិនចង់និយាយ ឬតូចពេក សូមកត់ត្រាដូច្នេះ។',
    en: 'Ask the child in a way fit for the age. Where the child did not wish to say, or is too young, record that.',
  },
  viewWords: {
    km: 'មិនទាន់សរសេរអ្វីដែលកុមារបាននិយាយ ឬបង្ហាញ',
    en: 'What the child said or showed is not written',
  },
  notMet: {
    km: 'មិនទាន់បានជួបកុមារ ហើយនេះជាការសម្រេចធ្ងន់ធ្ងរ',
    en: 'Nobody has met the child, and this is among the gravest decisions',
  },
  notMetOut: {
    km: 'សូមជួបកុមារសិន។ បើមានគ្រោះថ្នាក់ឥឡូវនេះ សូមប្រើការស្នាក់នៅបន្ទាន់មិនលើស ៧២ ម៉ោង។',
    en: 'Meet the child first. In danger now, an emergency placement of at most 72 hours is possible.',
  },
  viewDone: {
    km: 'មិនទាន់ប្រាប់ថាបានធ្វើអ្វីជាមួយទស្សនៈរបស់កុមារ',
    en: "What was done with the child's view is not said",
  },
  viewDoneOut: {
    km: 'សូមប្រាប់ថាបានធ្វើតាម ឬហេតុអ្វីមិនបានធ្វើតាមពាក្យរបស់កុមារ។',
    en: 'Say how the view was followed, or why it could not be.',
  },
  decider: { km: 'គ្មាននរណាម្នាក់សម្រេចទេ', en: 'Nobody decides' },
  deciderOut: {
    km: 'សូមដាក់ឈ្មោះមនុស្សម្នាក់យ៉ាងតិច ដែលសម្រេច និងគ្មានទំនាស់ប្រយោជន៍។',
    en: 'Name at least one person who decides and has no conflict of interest.',
  },
  conflict: {
    km: 'អ្នកទី {number} មានទំនាស់ប្រយោជន៍ មិនអាចសម្រេចបានទេ',
    en: 'Person {number} has a conflict of interest and cannot decide',
  },
  conflictOut: {
    km: 'អ្នកនេះអាចត្រូវបានស្តាប់។ សូមឲ្យអ្នកផ្សេងដែលគ្មានទំនាស់ប្រយោជន៍សម្រេចជំនួស។',
    en: 'This person may be heard. Let somebody without a conflict decide instead.',
  },
  author: {
    km: 'អ្នកសរសេរមានទំនាស់ប្រយោជន៍ មិនអាចដាក់ជូនបានទេ',
    en: 'Whoever writes this has a conflict of interest and cannot propose it',
  },
  authorOut: {
    km: 'សូមឲ្យសហការីម្នាក់ដែលគ្មានទំនាស់ប្រយោជន៍សរសេរសេចក្តីសម្រេចនេះ។',
    en: 'Let a colleague without a conflict write this decision.',
  },
  review: { km: 'គ្មានថ្ងៃពិនិត្យឡើងវិញ', en: 'There is no review date' },
  reviewOut: {
    km: 'សូមកំណត់ថ្ងៃពិនិត្យ យ៉ាងយូរត្រឹម {limit}។',
    en: 'Set a review date, {limit} at the latest.',
  },
  reviewLate: { km: 'ថ្ងៃពិនិត្យឡើងវិញឆ្ងាយពេក', en: 'The review is too far away' },
  past: { km: 'ថ្ងៃនេះកន្លងហួសហើយ', en: 'This day is past already' },
  end: { km: 'ការស្នាក់នៅក្នុងមណ្ឌលត្រូវមានថ្ងៃបញ្ចប់', en: 'Residential care needs a last day' },
  endOut: {
    km: 'សូមកំណត់ថ្ងៃបញ្ចប់ យ៉ាងយូរត្រឹម {limit}។ មណ្ឌលជាជម្រើសចុងក្រោយ និងបណ្តោះអាសន្ន។',
    en: 'Set a last day, {limit} at the latest: residential care is the last option and for a time only.',
  },
  endLate: { km: 'ការស្នាក់នៅក្នុងមណ្ឌលយូរពេក', en: 'Residential care would last too long' },
  formalDeciders: {
    km: 'ការសម្រេចធ្ងន់ធ្ងរត្រូវមានអ្នកសម្រេចយ៉ាងតិច ៣ នាក់',
    en: 'A formal determination needs at least three deciders',
  },
  formalBodies: {
    km: 'អ្នកសម្រេចត្រូវមកពីស្ថាប័នយ៉ាងតិច ២',
    en: 'The deciders have to come from at least two bodies',
  },
  formalOut: {
    km: 'សូមហៅប្រជុំជាមួយស្ថាប័នផ្សេង ហើយដាក់ឈ្មោះអ្នកសម្រេច។ មូលហេតុ៖ {because}។',
    en: 'Hold a conference with another body and name who decides. The reason: {because}.',
  },
  reuniteElsewhere: {
    km: 'ការជួបជុំគ្រួសារវិញ គឺទៅគ្រួសារបង្កើត ឬសាច់ញាតិដែលកុមារធ្លាប់រស់នៅជាមួយ',
    en: 'To reunite is to live with the birth family, or with the relatives who had the child before',
  },
  independent: {
    km: 'ការរស់នៅដោយឯករាជ្យ សម្រាប់តែយុវជនដែលចាកចេញពីការថែទាំ',
    en: 'A life of their own is only for young people who leave care',
  },
  kindOut: {
    km: 'សូមជ្រើសប្រភេទនៃការសម្រេច ឬកន្លែងរស់នៅផ្សេង។',
    en: 'Choose another kind of decision, or another way to live.',
  },
  tooYoung: { km: 'កុមារនៅក្មេងពេកក្នុងការចាកចេញពីការថែទាំ', en: 'The child is too young to leave care' },
  tooYoungOut: {
    km: 'ការចាកចេញចាប់ផ្តើមរៀបចំពីអាយុ ១៥ ឆ្នាំ។ សូមរកគ្រួសារឲ្យកុមារ។',
    en: 'Leaving care is prepared from the age of 15. Find a family for the child.',
  },
})

export const reasonNames = texts<'safety' | 'familyTies' | 'continuity' | 'development'>({
  safety: { km: 'សុវត្ថិភាព', en: 'safety' },
  familyTies: { km: 'ចំណងគ្រួសារ', en: 'family ties' },
  continuity: { km: 'ភាពបន្ត (សាលា មិត្តភក្តិ ភាសា)', en: 'continuity (school, friends, language)' },
  development: { km: 'ការលូតលាស់ និងការរៀន', en: 'development and schooling' },
})

export const decisionRefusals = texts({
  notFound: { km: 'រកមិនឃើញសេចក្តីសម្រេចនេះទេ', en: 'There is no such decision that you may see' },
  faults: {
    km: 'សេចក្តីសម្រេចនេះមិនទាន់គ្រប់គ្រាន់ទេ។ {first}៖ {wayOut}',
    en: 'The decision is not complete. {first}: {wayOut}',
  },
  ownDecision: {
    km: 'អ្នកដែលសរសេរសេចក្តីសម្រេច មិនអាចអនុម័តខ្លួនឯងបានទេ។ សូមឲ្យអ្នកត្រួតពិនិត្យ ឬសហការីម្នាក់ទៀតពិនិត្យ។',
    en: 'Nobody approves their own decision. Ask the supervisor or another colleague to look at it.',
  },
  formalNeedsSupervisor: {
    km: 'ការសម្រេចធ្ងន់ធ្ងរ ត្រូវឲ្យអ្នកត្រួតពិនិត្យអនុម័ត។',
    en: 'A formal determination is approved by a supervisor. It waits on the supervisor’s list.',
  },
  approverInConflict: {
    km: 'អ្នកដែលមានទំនាស់ប្រយោជន៍ មិនអាចអនុម័តបានទេ។ សូមឲ្យអ្នកផ្សេងដែលគ្មានទំនាស់អនុម័ត។',
    en: 'Somebody with a conflict of interest cannot approve. Leave it to somebody without one.',
  },
  closedCase: {
    km: 'ករណីនេះបានបិទហើយ។ សូមបើកវាឡើងវិញសិន។',
    en: 'This case is closed. Open it again first.',
  },
  notDrafted: {
    km: 'សេចក្តីសម្រេចនេះកែលែងបានហើយ។ សូមសរសេរសេចក្តីសម្រេចថ្មី។',
    en: 'This decision cannot be changed any more. Write a new one.',
  },
})

/** Why something about a decision waits on the work list. They name no child. */
export const decisionReasons = texts({
  approval: {
    km: 'សេចក្តីសម្រេចអំពីកន្លែងរស់នៅរបស់កុមាររង់ចាំការអនុម័តពីអ្នកផ្សេងពីអ្នកសរសេរ។',
    en: 'A best-interests decision waits for approval by another than its author.',
  },
  formalApproval: {
    km: 'ការសម្រេចធ្ងន់ធ្ងរអំពីកុមាររង់ចាំអ្នកត្រួតពិនិត្យ។',
    en: 'A formal best-interests determination waits for the supervisor.',
  },
  returned: {
    km: 'សេចក្តីសម្រេចត្រូវបានប្រគល់មកវិញដោយមានមតិ។ សូមកែ ហើយដាក់ជូនម្តងទៀត។',
    en: 'A decision came back with a comment: mend it and propose it again.',
  },
  carryOut: {
    km: 'សេចក្តីសម្រេចបានអនុម័តហើយ។ សូមអនុវត្ត ហើយកត់ត្រាថ្ងៃចាប់ផ្តើម។',
    en: 'A decision is approved: carry it out, and record the day on which it begins.',
  },
})

/** Where the rules of decisions come from. */
export const decisionBasis = {
  approval: 'MoSVY form 4; policy 1.2.3(1)',
  residential: 'Policy 1.1.2; UN Guidelines for the Alternative Care of Children, 14, 22, 67',
} as const
