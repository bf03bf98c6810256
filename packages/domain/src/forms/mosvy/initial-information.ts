import type { FormDefinition } from '../definition.ts'
import { bound, field, option, said, whatOther } from './parts.ts'

/** Form 1 of MoSVY. The case number (day, village code, child code) is the head of every form. */
export const initialInformation: FormDefinition = {
  name: 'initial-information',
  number: 1,
  title: said('ទម្រង់ទី១៖ ព័ត៌មានបឋម', 'Form 1: Initial information'),
  sections: [
    {
      name: 'interview',
      title: said('ការសម្ភាស', 'The interview'),
      fields: [
        bound('operating_unit', 'case.desk'),
        field('unit_address', 'text', 'អាសយដ្ឋានអង្គភាព', 'Address of the unit'),
        bound('interviewer', 'case.worker', said('អ្នកសម្ភាស', 'Interviewer')),
        field('interviewer_phone', 'phone', 'លេខទូរស័ព្ទអ្នកសម្ភាស', 'Phone of the interviewer'),
        field('interview_day', 'date', 'ថ្ងៃសម្ភាស', 'Day of the interview', {
          constraint: '. <= today()',
          constraintMessage: said(
            'ថ្ងៃសម្ភាសមិនអាចនៅពេលអនាគតបានទេ',
            'The interview cannot be in the future',
          ),
        }),
        field(
          'interview_place',
          'place',
          'ទីកន្លែងសម្ភាស ដល់ភូមិ',
          'Place of the interview, to the village',
        ),
        field('interviewed', 'choose-many', 'អ្នកដែលបានសម្ភាស', 'Who was interviewed', {
          options: [
            option('child', 'កុមារ', 'The child'),
            option('parents', 'ឪពុកម្ដាយ', 'The parents'),
            option('guardian', 'អ្នកអាណាព្យាបាល', 'The guardian'),
            option('caregiver', 'អ្នកថែទាំ', 'The caregiver'),
            option('other', 'ផ្សេងទៀត', 'Other'),
          ],
        }),
        whatOther('interviewed_other', 'interviewed'),
      ],
    },
    {
      name: 'child',
      title: said('ព័ត៌មានអំពីកុមារ', 'About the child'),
      fields: [
        bound('child_name', 'child.name'),
        bound('child_birth', 'child.birth', said('ថ្ងៃខែឆ្នាំកំណើត', 'Date of birth')),
        bound('child_sex', 'child.sex', said('ភេទ', 'Sex')),
        bound(
          'child_place',
          'child.place',
          said('ភូមិ ឃុំ/សង្កាត់ ស្រុក/ខណ្ឌ រាជធានី/ខេត្ត', 'Village, commune, district, province'),
        ),
        bound('child_address', 'child.address'),
      ],
    },
    {
      name: 'caregiver',
      title: said('ព័ត៌មានអំពីអ្នកថែទាំ', 'About the caregiver'),
      fields: [
        bound('caregiver_name', 'caregiver.name'),
        bound('caregiver_relation', 'caregiver.relation'),
        field('caregiver_address', 'text', 'អាសយដ្ឋានអ្នកថែទាំ', 'Address of the caregiver', {
          help: said('សរសេរតែពេលរស់នៅកន្លែងផ្សេងពីកុមារ', 'Only where it is not that of the child'),
        }),
        bound('caregiver_phone', 'caregiver.phone'),
      ],
    },
    {
      name: 'source',
      title: said('ប្រភពនៃការបញ្ជូន', 'Where the case comes from'),
      fields: [
        bound('received_on', 'report.receivedOn'),
        bound('referred_from', 'report.source', said('បញ្ជូនមកពី', 'Referred from')),
        bound('child_type', 'case.childTypes'),
        // What a file does not say by its concerns.
        field('child_type_more', 'choose-many', 'ប្រភេទកុមារផ្សេងទៀត', 'Other types of the child', {
          options: [
            option('orphan', 'កុមារកំព្រា', 'Orphan'),
            option(
              'hiv',
              'កុមារផ្ទុក ឬរងផលប៉ះពាល់ដោយមេរោគអេដស៍',
              'Child infected or affected by HIV/AIDS',
            ),
            option('other', 'ផ្សេងៗ', 'Other'),
          ],
        }),
        whatOther('child_type_other', 'child_type_more'),
        field('referral_reason', 'long-text', 'មូលហេតុនៃការបញ្ជូន', 'Reason of the referral'),
      ],
    },
    {
      name: 'views',
      title: said('ទស្សនៈ', 'Views'),
      fields: [
        field(
          'child_guardian_view',
          'long-text',
          'ទស្សនៈរបស់កុមារ ឬអ្នកអាណាព្យាបាល',
          'View of the child or guardian',
          {
            help: said(
              'សរសេរតាមពាក្យរបស់គាត់។ បើមិនចង់និយាយ សូមទុកទទេ',
              'In their own words. Whoever does not wish to say leaves it empty',
            ),
          },
        ),
      ],
    },
    {
      name: 'worker_view',
      title: said('ទស្សនៈរបស់អ្នកកាន់ករណី', 'View of the case worker'),
      help: said('ជ្រើសតាមលំដាប់៖ អ្វីដែលសំខាន់ជាងគេ ជ្រើសមុន', 'Choose in order: the most important first'),
      fields: [
        field('needs', 'choose-many', 'តម្រូវការ តាមលំដាប់អាទិភាព', 'Needs, in order of priority', {
          ranked: true,
          options: [
            option('food', 'អាហារ', 'Food'),
            option('shelter', 'ជម្រក', 'Shelter'),
            option('education', 'ការអប់រំ', 'Education'),
            option('medical', 'ការថែទាំសុខភាព', 'Medical care'),
            option('adult-care', 'ការថែទាំពីមនុស្សពេញវ័យ', 'Care by an adult'),
            option('clothing', 'សម្លៀកបំពាក់', 'Clothing'),
            option('psychological', 'ការគាំទ្រផ្លូវចិត្ត', 'Psychological support'),
            option('other', 'ផ្សេងទៀត', 'Other'),
          ],
        }),
        whatOther('needs_other', 'needs'),
        field('problems', 'choose-many', 'បញ្ហា តាមលំដាប់អាទិភាព', 'Problems, in order of priority', {
          ranked: true,
          options: [
            option('alcohol', 'គ្រឿងស្រវឹង', 'Alcohol'),
            option('drugs', 'គ្រឿងញៀន', 'Drugs'),
            option('gambling', 'ល្បែងស៊ីសង', 'Gambling'),
            option('public-places', 'រស់នៅតាមទីសាធារណៈ', 'Living in public places'),
            option('not-in-school', 'មិនបានទៅសាលារៀន', 'Not in school'),
            option('physical-abuse', 'រំលោភបំពានផ្លូវកាយ', 'Physical abuse'),
            option('sexual-abuse', 'រំលោភបំពានផ្លូវភេទ', 'Sexual abuse'),
            option('trafficking', 'ការជួញដូរ', 'Trafficking'),
            option('forced-marriage', 'រៀបការដោយបង្ខំ', 'Forced marriage'),
            option('migration', 'ចំណាកស្រុក', 'Migration'),
            option('family-migrated', 'គ្រួសារចំណាកស្រុក', 'The family migrated'),
            option('emotional-abuse', 'រំលោភបំពានផ្លូវចិត្ត', 'Emotional abuse'),
            option('domestic-violence', 'អំពើហិង្សាក្នុងគ្រួសារ', 'Domestic violence'),
            option('labour-exploitation', 'ការកេងប្រវ័ញ្ចពលកម្ម', 'Labour exploitation'),
            option('heavy-labour', 'ពលកម្មធ្ងន់', 'Heavy labour'),
            option('other', 'ផ្សេងទៀត', 'Other'),
          ],
        }),
        whatOther('problems_other', 'problems'),
      ],
    },
  ],
}
