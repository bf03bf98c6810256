import { backToSchool, safetyPlan } from './common.ts'
import {
  ask,
  avoid,
  known,
  type NationalGuide,
  oneOf,
  tellsOfDanger,
  text,
  todo,
  unconfirmed,
  yesNo,
} from './guide.ts'

export const conflictWithLaw: NationalGuide = {
  id: 'conflict-with-law',
  title: text('កុមារមានទំនាស់ជាមួយច្បាប់', 'Child in conflict with the law'),
  concerns: ['conflict-with-law'],
  matters: [
    text(
      'កុមារក្រោម ១៤ ឆ្នាំ មិនទទួលខុសត្រូវព្រហ្មទណ្ឌទេ។ បើមិនដឹងអាយុ ត្រូវចាត់ទុកថាក្មេងជាង។',
      'Under 14 there is no criminal responsibility. Where the age is not known, the younger is taken.',
    ),
    text(
      'ការបង្វែរចេញពីតុលាការ ត្រូវគិតជាមុន។ ការឃុំខ្លួនជាជម្រើសចុងក្រោយ ហើយខ្លីបំផុត។',
      'Diversion is considered first. Detention is the last resort, and as short as can be.',
    ),
    text(
      'ភ្នាក់ងារសង្គមនៅខាងកុមារ មិនមែនជាអ្នកសួរចម្លើយទេ។',
      'The social agent stands by the child and is no interrogator.',
    ),
  ],
  redLines: [
    text(
      'គ្មានការសួរចម្លើយកុមារដោយគ្មានភ្នាក់ងារសង្គម ឪពុកម្តាយ ឬមេធាវីនៅជាមួយឡើយ។',
      'No child is questioned without social agent, parent or lawyer present.',
    ),
    text('កុមារមិនត្រូវឃុំជាមួយមនុស្សធំទេ។', 'A child is not held together with adults.'),
  ],
  steps: [
    ask(
      'beaten-held',
      'តើមានគេវាយ ឬបង្ខំកុមារពេលចាប់ ឬសួរចម្លើយឬទេ?',
      'Was the child beaten or forced at arrest or questioning?',
      {
        within: 24,
        legal: true,
        ...tellsOfDanger('yes', 'physical-violence'),
        basis: known('juvenile-justice-law'),
      },
    ),
    todo(
      'at-police',
      'ទៅនៅជាមួយកុមារពេលនគរបាលសួរចម្លើយ ហើយប្រាប់ឪពុកម្តាយ',
      'Be with the child when the police take a statement, and tell the parents',
      {
        within: 6,
        limit: text('មុនការសួរចម្លើយចាប់ផ្តើម', 'Before the questioning begins'),
        legal: true,
        basis: known('juvenile-justice-law', text('ភ្នាក់ងារសង្គម', 'social agent present')),
      },
    ),
    ask(
      'age-fourteen',
      'តើកុមារអាយុក្រោម ១៤ ឆ្នាំ ឬមិនដឹងអាយុឬទេ? (បើបាទ/ចាស៖ គ្មានការចោទប្រកាន់)',
      'Is the child under 14, or of unknown age? (If so: no charge)',
      {
        within: 24,
        legal: true,
        basis: known('juvenile-justice-law', text('អាយុ ១៤ ឆ្នាំ', 'age 14')),
      },
    ),
    todo(
      'lawyer',
      'រកមេធាវីឲ្យកុមារ មុនការសួរចម្លើយ',
      'Find a lawyer for the child before the questioning',
      { who: 'lawyer', within: 24, legal: true, basis: known('juvenile-justice-law') },
    ),
    todo(
      'diversion',
      'ស្នើការបង្វែរទៅព្រះរាជអាជ្ញា ជាមួយផែនការដែលកុមារ និងគ្រួសារយល់ព្រម',
      'Propose diversion to the prosecutor, with a plan that child and family agree to',
      {
        who: 'court',
        within: 72,
        legal: true,
        basis: known('juvenile-justice-law', text('ការបង្វែរ', 'diversion')),
      },
    ),
    ask(
      'held',
      'តើកុមារកំពុងត្រូវឃុំខ្លួនឬទេ? (នៅទីណា ជាមួយនរណា៖ សរសេរក្នុងកំណត់ចំណាំ)',
      'Is the child held? (Where, and with whom: write it in a note)',
      { within: 24, legal: true, basis: known('juvenile-justice-law') },
    ),
    todo(
      'social-report',
      'សរសេររបាយការណ៍សង្គមអំពីជីវិតកុមារ សម្រាប់ព្រះរាជអាជ្ញា ឬតុលាការ',
      'Write the social report on the child’s life for prosecutor or court',
      { within: 168, legal: true, basis: known('juvenile-justice-law') },
    ),
    todo(
      'visit-detained',
      'បើត្រូវឃុំ៖ ទៅសួរសុខទុក្ខកុមាររៀងរាល់សប្តាហ៍ ហើយសុំដោះលែង',
      'Where held: visit every week and ask for release',
      { within: 168, legal: true, basis: unconfirmed('juvenile-justice-law') },
    ),
    avoid(
      'no-shame',
      'កុំថតរូប កុំផ្សាយឈ្មោះ កុំដាក់ខ្នោះនៅទីសាធារណៈ',
      'No pictures, no name in public, no handcuffs in the street',
    ),
    safetyPlan,
    backToSchool,
  ],
  questions: [
    oneOf('cl_stage', 'តើរឿងដល់ណាហើយ?', 'How far has it gone?', [
      ['no-report', 'គ្មានបណ្តឹង', 'Nobody has complained'],
      ['police', 'នៅនគរបាល', 'With the police'],
      ['prosecutor', 'នៅព្រះរាជអាជ្ញា', 'With the prosecutor'],
      ['court', 'នៅតុលាការ', 'Before the court'],
      ['sentenced', 'បានកាត់ទោស', 'Sentenced'],
    ]),
    yesNo(
      'cl_victim',
      'តើកុមារជាជនរងគ្រោះដែរឬទេ (មានគេប្រើឲ្យធ្វើ)?',
      'Is the child a victim too (used by others)?',
    ),
  ],
}
