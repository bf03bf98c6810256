import { z } from 'zod'
import { dayIn, texts } from '../kernel/index.ts'

/** Every kind of thing that waits for somebody. The reason and the deadline come with each task. */
export const taskKinds = [
  'triage',
  'first-contact',
  'assessment',
  'safety-plan',
  'home-check',
  'support-review',
  'plan',
  'visit',
  'case-approval',
  'plan-approval',
  'closing-mending',
  'case-review',
  'agreed',
  'conference-task',
  'without-worker',
  'decision',
  'decision-approval',
  'placement',
  'placement-review',
  'reintegration-check',
  'leaving-care',
  'form',
  'guide-step',
  'settlement',
  'hand-over',
  'referral-answer',
  'referral-result',
  'consent-withdrawn',
  'abuse-material',
  'report-message',
  'stale-write',
  'opening-review',
  'unusual-reading',
] as const

export const TaskKind = z.enum(taskKinds).meta({ id: 'TaskKind' })
export type TaskKind = z.output<typeof TaskKind>

/** What stands between a child who may be in danger and somebody who looks: words unread, a child unseen. */
export const kindsOfDanger = [
  'triage',
  'report-message',
  'first-contact',
  'safety-plan',
] as const satisfies readonly TaskKind[]

/**
 * Whether a task stands before everything else: a child is said to be in danger at this moment, or may
 * be and it is late or due today. However old another lateness is, it waits behind these.
 */
export const comesFirst = (
  { kind, dueAt, isPressing }: { kind: TaskKind; dueAt: Date; isPressing: boolean },
  now: Date,
): boolean =>
  isPressing || (kindsOfDanger.some((danger) => danger === kind) && dayIn(dueAt) <= dayIn(now))

/** What is to be done, as a promise. */
export const taskNames = texts<TaskKind>({
  triage: { km: 'វាយតម្លៃរបាយការណ៍', en: 'Triage the report' },
  'first-contact': { km: 'ជួបកុមារជាលើកដំបូង', en: 'See the child for the first time' },
  assessment: { km: 'ប៉ាន់ប្រមាណករណី និងគ្រួសារ', en: 'Assess the case and the family' },
  'safety-plan': { km: 'សរសេរផែនការសុវត្ថិភាព', en: 'Write the safety plan' },
  'home-check': { km: 'ពិនិត្យសុវត្ថិភាពនៃផ្ទះ', en: 'Check the safety of the home' },
  'support-review': { km: 'ពិនិត្យជំនួយដល់អ្នកថែទាំ', en: 'Review the support of a caregiver' },
  plan: { km: 'រៀបចំផែនការសេវា', en: 'Make the service plan' },
  visit: { km: 'ចុះតាមដានកុមារ', en: 'Visit the child' },
  'case-approval': { km: 'ពិនិត្យ និងអនុម័ត', en: 'Review and approve' },
  'plan-approval': { km: 'ដាក់ផែនការជូនអនុម័ត', en: 'Put the plan up for approval' },
  'closing-mending': { km: 'កែសំណើបិទករណី', en: 'Mend the closing' },
  'case-review': { km: 'ពិនិត្យករណីជាមួយអ្នកកាន់', en: 'Review the case with its worker' },
  agreed: { km: 'ធ្វើតាមអ្វីដែលបានព្រមព្រៀង', en: 'Do what was agreed' },
  'conference-task': { km: 'ធ្វើអ្វីដែលបានទទួលក្នុងការប្រជុំ', en: 'Do what was taken on at the conference' },
  'without-worker': { km: 'រកអ្នកកាន់ករណីថ្មី', en: 'Find the case a worker' },
  decision: { km: 'សរសេរ ឬកែសេចក្តីសម្រេច', en: 'Write or mend a decision' },
  'decision-approval': { km: 'ពិនិត្យសេចក្តីសម្រេច', en: 'Look at a decision' },
  placement: { km: 'អនុវត្តសេចក្តីសម្រេច', en: 'Carry out a decision' },
  'placement-review': { km: 'ពិនិត្យកន្លែងស្នាក់នៅឡើងវិញ', en: 'Review where the child lives' },
  'reintegration-check': { km: 'តាមដានកុមារនៅផ្ទះវិញ', en: 'See how the child does at home' },
  'leaving-care': { km: 'រៀបចំការចាកចេញពីការថែទាំ', en: 'Prepare leaving care' },
  form: { km: 'បំពេញទម្រង់', en: 'Fill the form' },
  'guide-step': { km: 'ជំហានពិសេសសម្រាប់កង្វល់នេះ', en: 'A step of the guide' },
  settlement: {
    km: 'ពិនិត្យការសម្រុះសម្រួលបទល្មើស',
    en: 'Look into the settlement of a crime',
  },
  'hand-over': { km: 'ទទួលករណីមកកាន់', en: 'Take over the case' },
  'referral-answer': { km: 'ឆ្លើយតបការបញ្ជូន', en: 'Answer the referral' },
  'referral-result': { km: 'ប្រាប់លទ្ធផលនៃការបញ្ជូន', en: 'Tell the result of the referral' },
  'consent-withdrawn': { km: 'សម្រេចក្រោយដកការយល់ព្រម', en: 'Decide after a consent was withdrawn' },
  'abuse-material': {
    km: 'ប្រគល់រូបភាពរំលោភបំពានជូននគរបាល',
    en: 'Hand a picture of abuse over to the police',
  },
  'report-message': { km: 'អានព័ត៌មានបន្ថែមពីអ្នករាយការណ៍', en: 'Read what the reporter added' },
  'opening-review': {
    km: 'ពិនិត្យការបើកឯកសារជាបន្ទាន់',
    en: 'Review an emergency opening',
  },
  'unusual-reading': {
    km: 'មើលការអានឯកសារខុសធម្មតា',
    en: 'Look into reading that stands out',
  },
  'stale-write': { km: 'សម្រេចរវាងតម្លៃពីរ', en: 'Decide between two values' },
})
