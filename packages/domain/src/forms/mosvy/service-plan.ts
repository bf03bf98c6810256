import type { FormDefinition } from '../definition.ts'
import { bound, field, mark, said } from './parts.ts'

/** Form 3 of MoSVY. Goals and actions are the plan of the case; the form shows them. */
export const servicePlan: FormDefinition = {
  name: 'service-plan',
  number: 1,
  title: said('ទម្រង់ទី៣៖ ផែនការសេវាសំរាប់ករណី និងគ្រួសារ', 'Form 3: Case and family service plan'),
  sections: [
    {
      name: 'plan',
      title: said('ផែនការសេវា', 'Service plan'),
      help: said(
        'យកចំណុចដែលបានពិន្ទុ ១ និង ២ ក្នុងទម្រង់ទី២ មកធ្វើផែនការ',
        'Take the items that were rated 1 and 2 in form 2',
      ),
      repeat: { least: 0, most: 100, each: said('សកម្មភាពទី {number}', 'Action {number}') },
      binds: 'plan.actions',
      fields: [
        bound('goal', 'plan.actions.goal'),
        bound('action', 'plan.actions.what'),
        bound('service', 'plan.actions.service'),
        bound('who', 'plan.actions.who'),
        bound('when_due', 'plan.actions.dueOn'),
        bound('result', 'plan.actions.result'),
      ],
    },
    {
      name: 'agreement',
      title: said('ការចូលរួម', 'Taking part'),
      fields: [
        field('made_on', 'date', 'ថ្ងៃធ្វើផែនការ', 'Day on which the plan was made', {
          constraint: '. <= today()',
          constraintMessage: said(
            'ថ្ងៃធ្វើផែនការមិនអាចនៅពេលអនាគតបានទេ',
            'The plan cannot have been made in the future',
          ),
        }),
      ],
    },
    {
      name: 'signatures',
      title: said('ហត្ថលេខា និងស្នាមមេដៃ', 'Signatures and thumbprint'),
      fields: [
        mark('worker_mark', 'អ្នកកាន់ករណី', 'The case worker', 'signature'),
        mark('parent_mark', 'ស្នាមមេដៃឪពុកម្ដាយ', 'Thumbprint of the parent', 'thumbprint'),
        mark(
          'authority_mark',
          'តំណាងអាជ្ញាធរមូលដ្ឋាន',
          'Representative of the local authority',
          'signature',
        ),
      ],
    },
  ],
}
