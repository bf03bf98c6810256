import { z } from 'zod'
import { texts } from '../kernel/index.ts'

/** Every kind of thing that waits for somebody. The reason and the deadline come with each task. */
export const taskKinds = [
  'triage',
  'first-contact',
  'assessment',
  'plan',
  'visit',
  'case-approval',
  'decision',
  'decision-approval',
  'placement',
  'placement-review',
  'reintegration-check',
  'leaving-care',
  'hand-over',
  'referral-answer',
  'referral-result',
  'report-message',
  'stale-write',
] as const

export const TaskKind = z.enum(taskKinds).meta({ id: 'TaskKind' })
export type TaskKind = z.output<typeof TaskKind>

/** What is to be done, as a promise. */
export const taskNames = texts<TaskKind>({
  triage: { km: 'វាយតម្លៃរបាយការណ៍', en: 'Triage the report' },
  'first-contact': { km: 'ជួបកុមារជាលើកដំបូង', en: 'See the child for the first time' },
  assessment: { km: 'ប៉ាន់ប្រមាណករណី និងគ្រួសារ', en: 'Assess the case and the family' },
  plan: { km: 'រៀបចំផែនការសេវា', en: 'Make the service plan' },
  visit: { km: 'ចុះតាមដានកុមារ', en: 'Visit the child' },
  'case-approval': { km: 'ពិនិត្យ និងអនុម័ត', en: 'Review and approve' },
  decision: { km: 'សរសេរ ឬកែសេចក្តីសម្រេច', en: 'Write or mend a decision' },
  'decision-approval': { km: 'ពិនិត្យសេចក្តីសម្រេច', en: 'Look at a decision' },
  placement: { km: 'អនុវត្តសេចក្តីសម្រេច', en: 'Carry out a decision' },
  'placement-review': { km: 'ពិនិត្យកន្លែងស្នាក់នៅឡើងវិញ', en: 'Review where the child lives' },
  'reintegration-check': { km: 'តាមដានកុមារនៅផ្ទះវិញ', en: 'See how the child does at home' },
  'leaving-care': { km: 'រៀបចំការចាកចេញពីការថែទាំ', en: 'Prepare leaving care' },
  'hand-over': { km: 'ទទួលករណីមកកាន់', en: 'Take over the case' },
  'referral-answer': { km: 'ឆ្លើយតបការបញ្ជូន', en: 'Answer the referral' },
  'referral-result': { km: 'ប្រាប់លទ្ធផលនៃការបញ្ជូន', en: 'Tell the result of the referral' },
  'report-message': { km: 'អានព័ត៌មានបន្ថែមពីអ្នករាយការណ៍', en: 'Read what the reporter added' },
  'stale-write': { km: 'សម្រេចរវាងតម្លៃពីរ', en: 'Decide between two values' },
})
