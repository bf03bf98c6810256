import type { Field, FormDefinition } from '../definition.ts'
import { childItems, familyItems } from '../ratings.ts'
import { bound, field, mark, option, said } from './parts.ts'

const fieldName = (part: string, item: string): string => `${part}_${item.replaceAll('-', '_')}`

type Rated = 'assessment' | 'final'

/** The rated items of the child and of the family, alike in forms 2 and 6; the act's screen rates them. */
export const childRatings = (of: Rated): Field[] =>
  Object.keys(childItems).map((item) =>
    bound(fieldName('child', item), `${of}.childRatings.${item}`),
  )
export const familyRatings = (of: Rated): Field[] =>
  Object.keys(familyItems).map((item) =>
    bound(fieldName('family', item), `${of}.familyRatings.${item}`),
  )

/** The scale, as both forms print it. */
export const scale = said(
  '១ ខ្សោយ · ២ មធ្យម · ៣ ល្អ · ៤ ល្អណាស់',
  '1 weak · 2 medium · 3 good · 4 very good',
)

/** Form 2 of MoSVY. */
export const assessment: FormDefinition = {
  name: 'assessment',
  number: 1,
  title: said('ទម្រង់ទី២៖ ការប៉ាន់ប្រមាណករណី និងគ្រួសារ', 'Form 2: Case and family assessment'),
  sections: [
    {
      name: 'before',
      title: said('មុនចាប់ផ្ដើម', 'Before beginning'),
      fields: [
        bound('assessed_on', 'assessment.assessedOn'),
        field('child_agreed', 'choose-one', 'កុមារយល់ព្រមជាមុន', 'The child agreed beforehand', {
          options: [
            option('yes', 'យល់ព្រម', 'Agreed'),
            option('no', 'មិនយល់ព្រម', 'Did not agree'),
            option('too-young', 'កុមារនៅតូចពេក អ្នកអាណាព្យាបាលយល់ព្រម', 'Too young: the guardian agreed'),
          ],
        }),
        field(
          'stop_and_return',
          'note',
          'សូមឈប់ពេលនេះ ហើយសុំកុមារម្ដងទៀតនៅថ្ងៃក្រោយ។ បើកុមារកំពុងមានគ្រោះថ្នាក់ សូមការពារជាមុន។',
          'Stop here, and ask the child again another day. Where the child is in danger, protect first.',
          { when: "${child_agreed} = 'no'" },
        ),
        field(
          'confidentiality_explained',
          'yes-no',
          'បានពន្យល់អំពីការរក្សាការសម្ងាត់',
          'Confidentiality was explained',
        ),
        field('safe_place', 'yes-no', 'ទីកន្លែងសម្ភាសមានសុវត្ថិភាព', 'The place is safe'),
      ],
    },
    {
      name: 'child_status',
      title: said('ស្ថានភាពកុមារ', 'Situation of the child'),
      help: scale,
      fields: childRatings('assessment'),
    },
    {
      name: 'family_status',
      title: said('ស្ថានភាពគ្រួសារ', 'Situation of the family'),
      help: scale,
      fields: [
        ...familyRatings('assessment'),
        field('family_other_words', 'text', 'ចំណុច «ផ្សេងទៀត» គឺអ្វី', 'What the item “other” is', {
          when: "${family_other} != ''",
        }),
      ],
    },
    {
      name: 'household_members',
      title: said('សមាជិកក្នុងគ្រួសារ', 'Members of the household'),
      repeat: { least: 0, most: 30, each: said('សមាជិកទី {number}', 'Member {number}') },
      binds: 'household',
      fields: [
        bound('member_name', 'household.name'),
        bound('member_sex', 'household.sex'),
        bound('member_age', 'household.age'),
        bound('member_relation', 'household.relation'),
        bound('member_occupation', 'household.occupation'),
      ],
    },
    {
      name: 'found',
      title: said('តម្រូវការ និងទស្សនៈ', 'Needs and views'),
      fields: [
        bound('needs', 'assessment.needs'),
        bound('strengths', 'assessment.strengths'),
        bound('child_view', 'assessment.childView'),
        bound('caregiver_view', 'assessment.caregiverView'),
      ],
    },
    {
      name: 'conclusion',
      title: said('សេចក្តីសន្និដ្ឋាន', 'Conclusion'),
      fields: [
        field('concluded', 'choose-one', 'សន្និដ្ឋាន', 'Conclusion', {
          options: [
            option('can-reintegrate', 'អាចធ្វើសមាហរណកម្មបាន', 'Can be reintegrated'),
            option('cannot-reintegrate', 'មិនអាចធ្វើសមាហរណកម្មបាន', 'Cannot be reintegrated'),
            option('continue', 'បន្តករណី', 'The case goes on'),
            option('close', 'បិទករណី', 'The case is closed'),
          ],
        }),
        field('first_contact', 'choose-one', 'ទំនាក់ទំនងលើកដំបូង', 'First contact', {
          options: [
            option('in-person', 'ជួបផ្ទាល់', 'In person'),
            option('phone', 'តាមទូរស័ព្ទ', 'By phone'),
            option('written', 'ជាលាយលក្ខណ៍អក្សរ', 'In writing'),
          ],
        }),
      ],
    },
    {
      name: 'rights',
      title: said('សិទ្ធិរបស់អ្នកទទួលសេវា', 'Rights of the client'),
      fields: [
        field('rights_explained', 'choose-many', 'សិទ្ធិដែលបានពន្យល់', 'Rights that were explained', {
          options: [
            option('general', 'សិទ្ធិទូទៅ', 'General rights'),
            option(
              'accept-or-refuse',
              'សិទ្ធិទទួលយក ឬបដិសេធសេវា',
              'The right to accept or refuse services',
            ),
            option('confidentiality', 'ការរក្សាការសម្ងាត់', 'Confidentiality'),
          ],
        }),
        field('decision', 'choose-one', 'សេចក្តីសម្រេចរបស់អ្នកទទួលសេវា', 'Decision of the client', {
          options: [
            option('accepts', 'ទទួលយកសេវា', 'Accepts services'),
            option('refuses', 'មិនទទួលយកសេវា', 'Does not accept services'),
          ],
        }),
      ],
    },
    {
      name: 'signatures',
      title: said('ហត្ថលេខា ឬស្នាមមេដៃ', 'Signatures or thumbprints'),
      fields: [
        mark('child_mark', 'កុមារ', 'The child'),
        mark('guardian_mark', 'អ្នកអាណាព្យាបាល', 'The guardian'),
        mark('worker_mark', 'អ្នកកាន់ករណី', 'The case worker', 'signature'),
      ],
    },
  ],
}
