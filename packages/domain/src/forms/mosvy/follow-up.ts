import type { FormDefinition } from '../definition.ts'
import { bound, field, mark, said } from './parts.ts'

/** Form 5 of MoSVY. */
export const followUp: FormDefinition = {
  name: 'follow-up',
  number: 1,
  title: said('ទម្រង់ទី៥៖ តាមដាន និងត្រួតពិនិត្យ', 'Form 5: Follow-up and monitoring'),
  sections: [
    {
      name: 'actions',
      title: said('សកម្មភាពដែលបានធ្វើ', 'Actions done'),
      repeat: { least: 0, most: 100, each: said('សកម្មភាពទី {number}', 'Action {number}') },
      binds: 'plan.actions',
      fields: [
        bound('action', 'plan.actions.what', said('សកម្មភាពដែលបានធ្វើ', 'Action done')),
        bound('action_done_on', 'plan.actions.doneOn'),
        bound('action_result', 'plan.actions.result'),
      ],
    },
    {
      name: 'new_problems',
      title: said('បញ្ហាថ្មីដែលរកឃើញ', 'New problems found'),
      repeat: { least: 0, most: 20, each: said('បញ្ហាទី {number}', 'Problem {number}') },
      fields: [
        field('problem', 'long-text', 'បញ្ហាថ្មី', 'New problem', { required: true }),
        field('solution', 'long-text', 'ដំណោះស្រាយ', 'Solution'),
      ],
    },
    {
      name: 'visit',
      title: said('ការតាមដានលើកនេះ', 'This visit'),
      fields: [
        bound('visited_on', 'visit.visitedOn'),
        bound('visit_kind', 'visit.kind'),
        bound('child_seen', 'visit.childSeen'),
        bound('child_view', 'visit.childView'),
        bound('situation', 'visit.situation'),
        bound('next_step', 'visit.nextStep'),
      ],
    },
    {
      name: 'log',
      title: said('កំណត់ហេតុតាមដាន', 'Log of visits'),
      repeat: { least: 0, most: 100, each: said('លើកទី {number}', 'Visit {number}') },
      binds: 'visits',
      fields: [
        bound('log_day', 'visits.visitedOn'),
        bound('log_services', 'visits.services'),
        bound('log_situation', 'visits.situation'),
      ],
    },
    {
      name: 'signatures',
      title: said('ហត្ថលេខា', 'Signatures'),
      fields: [
        mark(
          'authority_mark',
          'តំណាងអាជ្ញាធរមូលដ្ឋាន',
          'Representative of the local authority',
          'signature',
        ),
        mark('worker_mark', 'អ្នកកាន់ករណី', 'The case worker', 'signature'),
      ],
    },
  ],
}
