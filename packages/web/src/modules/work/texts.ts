import { type Text, texts } from '@tumpeang/domain/kernel'
import type { TaskKind } from '@tumpeang/domain/work'

export const words = texts({
  title: { km: 'ការងារខ្ញុំ', en: 'My work' },
  calm: { km: 'គ្មានអ្វីហួសកំណត់ទេ។', en: 'Nothing is late.' },
  counts: {
    km: 'ហួសកំណត់ {overdue} · ថ្ងៃនេះ {today} · ពេលក្រោយ {later}',
    en: '{overdue} overdue · {today} today · {later} later',
  },
  escalatedCount: { km: 'លើកទៅថ្នាក់លើ {count}', en: '{count} passed up' },
  mine: { km: 'របស់ខ្ញុំ', en: 'Mine' },
  desk: { km: 'ការិយាល័យខ្ញុំ', en: "My desk's" },
  below: { km: 'ក្រោមការត្រួតពិនិត្យ', en: 'Below me' },
  overdue: { km: 'ហួសកំណត់', en: 'Overdue' },
  today: { km: 'ថ្ងៃនេះ', en: 'Today' },
  week: { km: 'សប្ដាហ៍នេះ', en: 'This week' },
  later: { km: 'ពេលក្រោយ', en: 'Later' },
  nothing: { km: 'គ្មានអ្វីរង់ចាំអ្នកទេ', en: 'Nothing waits for you' },
  nothingNext: {
    km: 'អ្នកអាចមើលករណីរបស់អ្នក ឬសួរមិត្តរួមការងារថាត្រូវការជំនួយឬទេ។',
    en: 'You could look at your cases, or ask a colleague whether they need a hand.',
  },
  nothingBelow: { km: 'គ្មានអ្វីត្រូវបានលើកមកអ្នកទេ', en: 'Nothing was passed up to you' },
  seeDesk: { km: 'មើលការងាររបស់ការិយាល័យ', en: "See the desk's work" },
  seeCases: { km: 'មើលករណី', en: 'See the cases' },
  take: { km: 'ខ្ញុំទទួល', en: 'I take it' },
  takenBy: { km: 'អ្នកទទួល៖ {who}', en: 'Taken by {who}' },
  free: { km: 'មិនទាន់មានអ្នកទទួល', en: 'Nobody has taken it' },
  atDesk: { km: 'នៅ{desk}', en: 'At {desk}' },
  escalated: { km: 'លើកទៅថ្នាក់លើ', en: 'Passed up' },
  more: { km: 'មើលបន្ថែម', en: 'Show more' },
  tooMany: {
    km: 'បង្ហាញតែ ២០០ ដែលជិតដល់កំណត់បំផុត។',
    en: 'Only the 200 soonest are shown.',
  },
})

/** What the button of a promise says. */
export const doing: Readonly<Record<TaskKind, Text>> = texts<TaskKind>({
  triage: { km: 'វាយតម្លៃ', en: 'Triage' },
  'first-contact': { km: 'កត់ត្រាការជួប', en: 'Record the meeting' },
  assessment: { km: 'ប៉ាន់ប្រមាណ', en: 'Assess' },
  'safety-plan': { km: 'សរសេរផែនការសុវត្ថិភាព', en: 'Write the safety plan' },
  plan: { km: 'ធ្វើផែនការ', en: 'Make the plan' },
  visit: { km: 'កត់ត្រាការចុះ', en: 'Record the visit' },
  'case-approval': { km: 'ពិនិត្យ', en: 'Review' },
  decision: { km: 'សរសេរសេចក្តីសម្រេច', en: 'Write the decision' },
  'decision-approval': { km: 'អានសេចក្តីសម្រេច', en: 'Read the decision' },
  placement: { km: 'ចាប់ផ្តើមស្នាក់នៅ', en: 'Begin the placement' },
  'placement-review': { km: 'កត់ត្រាការពិនិត្យ', en: 'Record the review' },
  'reintegration-check': { km: 'កត់ត្រាការតាមដាន', en: 'Record the check' },
  'leaving-care': { km: 'រៀបចំជាមួយយុវជន', en: 'Plan it together' },
  'guide-step': { km: 'បើកសេចក្តីណែនាំ', en: 'Open the guide' },
  settlement: { km: 'ពិនិត្យ', en: 'Look into it' },
  'hand-over': { km: 'អានសំណុំរឿង', en: 'Read the file' },
  'referral-answer': { km: 'អានសំបុត្រ', en: 'Read the letter' },
  'referral-result': { km: 'ប្រាប់លទ្ធផល', en: 'Tell the result' },
  'consent-withdrawn': { km: 'សម្រេច', en: 'Decide' },
  'report-message': { km: 'អានសារ', en: 'Read the message' },
  'stale-write': { km: 'សម្រេច', en: 'Decide' },
})
