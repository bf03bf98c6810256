import type { CodeListName } from '@tumpeang/domain/forms'
import { type Text, texts } from '@tumpeang/domain/kernel'

export const words = texts({
  heldTitle: { km: 'សម្រេចរវាងតម្លៃពីរ', en: 'Decide between two values' },
  heldSentence: {
    km: 'មនុស្សពីរនាក់បានកែចំណុចដដែល។ គ្មានអ្វីបាត់ទេ។ សូមជ្រើសរើសមួយដែលត្រឹមត្រូវ។',
    en: 'Two people changed the same thing. Nothing is lost. Choose the one that is right.',
  },
  given: { km: 'អ្វីដែល {who} បានសរសេរ', en: 'What {who} wrote' },
  givenByNobody: { km: 'អ្វីដែលសរសេរក្រោយ', en: 'What was written later' },
  stored: { km: 'អ្វីដែលមានស្រាប់', en: 'What stands now' },
  yes: { km: 'បាទ/ចាស', en: 'Yes' },
  no: { km: 'ទេ', en: 'No' },
  anotherOne: { km: 'មួយផ្សេងទៀត', en: 'another one' },
  nothingThere: { km: 'គ្មាន', en: 'nothing' },
  keepStored: { km: 'រក្សាអ្វីដែលមានស្រាប់', en: 'Keep what stands now' },
  takeGiven: { km: 'យកអ្វីដែលសរសេរក្រោយ', en: 'Take what was written' },
  heldReason: { km: 'ហេតុអ្វីបានជាសម្រេចដូច្នេះ?', en: 'Why this one?' },
  consequence: {
    km: 'តម្លៃដែលអ្នកជ្រើសរើសនឹងនៅក្នុងសំណុំរឿង។ តម្លៃមួយទៀតនៅក្នុងប្រវត្តិ។',
    en: 'The one you choose stands in the file. The other stays in its history.',
  },
  back: { km: 'ការងារខ្ញុំ', en: 'My work' },
})

/** The list whose codes a field holds: the same code means another thing in another list. */
export const fieldLists: Readonly<Record<string, CodeListName>> = {
  sex: 'sex',
  relation: 'relation',
  concerns: 'concern',
  closing_reason: 'closing-reason',
  decline_reason: 'decline-reason',
}

/** How sure a date of birth is. */
export const precisions: Readonly<Record<string, Text>> = texts({
  day: { km: 'ដឹងថ្ងៃ', en: 'the day is known' },
  month: { km: 'ដឹងតែខែ', en: 'only the month is known' },
  year: { km: 'ដឹងតែឆ្នាំ', en: 'only the year is known' },
  estimated: { km: 'ប៉ាន់ស្មាន', en: 'a guess' },
  unknown: { km: 'មិនទាន់ដឹង', en: 'not known' },
})

export const permanences: Readonly<Record<string, Text>> = texts({
  temporary: { km: 'បណ្ដោះអាសន្ន', en: 'for a time' },
  permanent: { km: 'រយៈពេលវែង', en: 'for good' },
  adoption: { km: 'សុំកូនចិញ្ចឹម', en: 'adoption' },
})

/** Whether an option was tried, or only thought about. */
export const considered = texts<'tried' | 'considered'>({
  tried: { km: 'បានសាកហើយ', en: 'tried' },
  considered: { km: 'បានពិចារណា', en: 'considered' },
})

/** The states of a referral: they belong to a module above this one. */
export const referralStates: Readonly<Record<string, Text>> = texts({
  sent: { km: 'បានផ្ញើ', en: 'Sent' },
  acknowledged: { km: 'បានទទួលដំណឹង', en: 'Acknowledged' },
  accepted: { km: 'បានទទួលយក', en: 'Accepted' },
  declined: { km: 'បានបដិសេធ', en: 'Declined' },
  done: { km: 'បានសម្រេច', en: 'Done' },
  withdrawn: { km: 'បានដកវិញ', en: 'Withdrawn' },
})

export const referralOutcomes: Readonly<Record<string, Text>> = texts({
  'service-given': { km: 'បានផ្ដល់សេវា', en: 'The service was given' },
  'partly-given': { km: 'បានផ្ដល់ខ្លះ', en: 'Part of it was given' },
  'not-needed': { km: 'លែងត្រូវការ', en: 'It was not needed' },
  'child-not-found': { km: 'រកកុមារមិនឃើញ', en: 'The child was not found' },
  'refused-by-child': { km: 'កុមារ ឬគ្រួសារមិនទទួល', en: 'The child or family refused' },
})

/** Fields that two people may disagree about, as a person would name them. */
export const fieldNames: Readonly<Record<string, Text>> = texts({
  family_name_km: { km: 'នាមត្រកូល', en: 'Family name, in Khmer' },
  given_name_km: { km: 'នាមខ្លួន', en: 'Given name, in Khmer' },
  family_name_latin: { km: 'នាមត្រកូល ជាអក្សរឡាតាំង', en: 'Family name, in Latin letters' },
  given_name_latin: { km: 'នាមខ្លួន ជាអក្សរឡាតាំង', en: 'Given name, in Latin letters' },
  sex: { km: 'ភេទ', en: 'Sex' },
  birth_from: { km: 'ថ្ងៃកំណើតដំបូងបំផុត', en: 'Earliest day of birth' },
  birth_to: { km: 'ថ្ងៃកំណើតចុងក្រោយបំផុត', en: 'Latest day of birth' },
  birth_precision: { km: 'ភាពច្បាស់នៃថ្ងៃកំណើត', en: 'How sure the birth date is' },
  place_code: { km: 'កន្លែងរស់នៅ', en: 'Where the child lives' },
  relation: { km: 'ត្រូវជាអ្វីនឹងកុមារ', en: 'Who the person is to the child' },
  lives_with_child: { km: 'រស់នៅជាមួយកុមារ', en: 'Lives with the child' },
  cares_for_child: { km: 'មើលថែកុមារ', en: 'Cares for the child' },
  status: { km: 'ស្ថានភាព', en: 'Status' },
  assigned_to: { km: 'អ្នកកាន់ករណី', en: 'Who leads the case' },
  closing_reason: { km: 'មូលហេតុបិទ', en: 'Reason for closing' },
  closing_note: { km: 'កំណត់ចំណាំពេលបិទ', en: 'Note on closing' },
  urgency: { km: 'ភាពបន្ទាន់', en: 'Urgency' },
  concerns: { km: 'ការព្រួយបារម្ភ', en: 'Concerns' },
  desk_id: { km: 'ការិយាល័យ', en: 'Desk' },
  outcome: { km: 'លទ្ធផល', en: 'Outcome' },
  decline_reason: { km: 'មូលហេតុបដិសេធ', en: 'Reason for declining' },
  done_on: { km: 'ថ្ងៃសម្រេច', en: 'Day it was done' },
  result: { km: 'លទ្ធផល', en: 'Result' },
  kind: { km: 'ប្រភេទសេចក្តីសម្រេច', en: 'Kind of decision' },
  chosen: { km: 'កន្លែងដែលបានជ្រើស', en: 'The option chosen' },
  chosen_words: { km: 'ជាមួយអ្នកណា និងនៅទីណា', en: 'With whom, and where' },
  options: { km: 'ជម្រើសដែលបានពិចារណា', en: 'Options considered' },
  parents: { km: 'ឪពុកម្តាយយល់ព្រមឬទេ', en: 'Whether the parents agree' },
  parents_why: { km: 'ហេតុអ្វីមិនអាចសួរឪពុកម្តាយ', en: 'Why the parents cannot be asked' },
  permanence: { km: 'រយៈពេល', en: 'For how long' },
  safety: { km: 'សុវត្ថិភាព', en: 'Safety' },
  family_ties: { km: 'ចំណងគ្រួសារ', en: 'Family ties' },
  continuity: { km: 'ភាពបន្ត', en: 'Continuity' },
  development: { km: 'ការលូតលាស់', en: 'Development' },
  child_view: { km: 'ទស្សនៈរបស់កុមារ', en: "The child's own view" },
  child_view_how: { km: 'កុមារប្រាប់ដោយ', en: 'How the child told it' },
  view_done: { km: 'អ្វីដែលបានធ្វើជាមួយទស្សនៈ', en: 'What was done with the view' },
  people: { km: 'អ្នកចូលរួម', en: 'Who took part' },
  review_on: { km: 'ថ្ងៃពិនិត្យឡើងវិញ', en: 'Review date' },
  ends_on: { km: 'ថ្ងៃបញ្ចប់', en: 'Last day' },
  end_reason: { km: 'ហេតុផលបញ្ចប់ការស្នាក់នៅ', en: 'Why the placement ends' },
  decision_id: { km: 'សេចក្តីសម្រេច', en: 'The decision' },
})
