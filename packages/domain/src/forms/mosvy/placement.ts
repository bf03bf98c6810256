import type { FormDefinition } from '../definition.ts'
import { bound, mark, option, said } from './parts.ts'

/** In the order of the form: the family first, residential care last. */
const options = [
  option('birth-family', 'គ្រួសារបង្កើត', 'Birth family'),
  option('relatives', 'សាច់ញាតិ', 'Relatives'),
  option('foster-family', 'គ្រួសារធម៌', 'Foster family, not related'),
  option('community-group', 'ការថែទាំជាក្រុមក្នុងសហគមន៍', 'Group care in the community'),
  option('pagoda', 'តាមវត្តអារាម', 'Pagoda or religious place'),
  option('residential', 'កន្លែងថែទាំកុមារ', 'Residential care'),
]

/** Form 4 of MoSVY. What it asks is decided and kept by the placement itself; the form shows it. */
export const placement: FormDefinition = {
  name: 'placement',
  number: 1,
  title: said('ទម្រង់ទី៤៖ ការទុកដាក់កុមារ', 'Form 4: Placement of the child'),
  sections: [
    {
      name: 'considered',
      title: said('ជម្រើសនៃការថែទាំ តាមលំដាប់', 'Options of care, in order'),
      help: said(
        'គ្រួសារបង្កើត → សាច់ញាតិ → គ្រួសារធម៌ → ការថែទាំជាក្រុមក្នុងសហគមន៍ → តាមវត្តអារាម → កន្លែងថែទាំកុមារ',
        'Birth family → relatives → foster family → group care in the community → pagoda → residential care',
      ),
      repeat: { least: 0, most: 6, each: said('ជម្រើសទី {number}', 'Option {number}') },
      binds: 'options',
      fields: [
        bound('option', 'options.kind', undefined, { options }),
        bound('option_how', 'options.how', undefined, {
          options: [
            option('tried', 'បានសាកល្បង', 'Tried'),
            option('considered', 'បានពិចារណា', 'Considered'),
          ],
        }),
        bound('option_why', 'options.why'),
      ],
    },
    {
      name: 'chosen',
      title: said('ការទុកដាក់ដែលបានសម្រេច', 'The placement decided'),
      fields: [
        bound('placement_kind', 'placement.kind', undefined, {
          options: [...options, option('independent', 'រស់នៅដោយខ្លួនឯង', 'Lives independently')],
        }),
        bound('placed_on', 'placement.startedOn'),
        bound('carer', 'placement.carer'),
        bound('placement_place', 'placement.place'),
        bound('placement_address', 'placement.address'),
        bound('review_on', 'placement.reviewOn'),
        bound('planned_end', 'placement.plannedEndOn'),
      ],
    },
    {
      name: 'agreements',
      title: said('កិច្ចព្រមព្រៀង', 'Agreements'),
      fields: [
        bound('child_answer', 'placement.childAnswer', undefined, {
          options: [
            option('agrees', 'យល់ព្រម', 'Agrees'),
            option('disagrees', 'មិនយល់ព្រម', 'Disagrees'),
            option('did-not-wish-to-say', 'មិនចង់និយាយ', 'Did not wish to say'),
            option('too-young', 'នៅតូចពេក', 'Too young'),
          ],
        }),
        mark('child_mark', 'កុមារ', 'The child'),
        bound('caregiver_agreed', 'placement.caregiverAgreedOn'),
        mark('caregiver_mark', 'អ្នកថែទាំ', 'The caregiver'),
        bound('worker_agreed', 'placement.workerAgreedOn'),
        mark('worker_mark', 'អ្នកកាន់ករណី', 'The case worker', 'signature'),
      ],
    },
  ],
}
