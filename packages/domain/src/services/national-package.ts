import type { ConcernCode } from '../forms/index.ts'
import type { Text } from '../kernel/index.ts'
import type { PackageBook } from './package.ts'

const guidelines: Text = {
  km: 'គោលការណ៍ណែនាំអន្តរស្ថាប័នស្តីពីការកាន់ករណី; ត្រូវបញ្ជាក់ដោយក្រសួង',
  en: 'Inter-Agency guidelines for case management; to be confirmed by the ministry',
}

const violence = [
  'physical-violence',
  'emotional-violence',
  'sexual-violence',
  'sexual-exploitation',
  'online-abuse',
  'domestic-violence',
  'child-marriage',
  'witness-of-violence',
] as const satisfies readonly ConcernCode[]

const exploitation = [
  'trafficking',
  'worst-forms-of-labour',
  'kidnapping',
] as const satisfies readonly ConcernCode[]

const alone = [
  'abandonment',
  'separation',
  'unaccompanied',
  'orphanhood',
] as const satisfies readonly ConcernCode[]

/**
 * The minimum package of version 1. The policy asks for a package and gives no list: this one is drawn
 * from its parts (4.2.3), the ministry's forms and the inter-agency guidelines, and is to be confirmed
 * by MoSVY.
 */
export const nationalPackage: PackageBook = [
  {
    code: 'basic-needs',
    name: { km: 'អាហារ ទឹកស្អាត ជម្រក និងសម្លៀកបំពាក់', en: 'Food, clean water, shelter, clothes' },
    concerns: [
      'basic-needs',
      'malnutrition',
      'street',
      'disaster',
      'neglect',
      ...alone,
      ...exploitation,
    ],
    ages: null,
    services: ['financial-material', 'other-emergency', 'anti-trafficking-transitional'],
    withinDays: 3,
    basis: guidelines,
  },
  {
    code: 'forensic',
    name: {
      km: 'ការពិនិត្យ និងព្យាបាលក្រោយអំពើហិង្សាផ្លូវភេទ ក្នុង ៧២ ម៉ោង',
      en: 'Examination and treatment after sexual violence, within 72 hours',
    },
    concerns: ['sexual-violence', 'sexual-exploitation'],
    ages: null,
    services: ['medical-forensic', 'medical-care'],
    withinDays: 1,
    basis: {
      km: 'ពិធីសារសុខាភិបាល ៧២ ម៉ោង; ត្រូវបញ្ជាក់ដោយក្រសួង',
      en: 'Health protocol of 72 hours; to be confirmed by the ministry',
    },
  },
  {
    code: 'health',
    name: { km: 'ការពិនិត្យ និងព្យាបាលសុខភាព', en: 'Health check and treatment' },
    concerns: [
      'neglect',
      'malnutrition',
      'street',
      'disaster',
      'disability',
      'chronic-illness',
      'substance-use',
      'physical-violence',
      ...exploitation,
      'abandonment',
    ],
    ages: null,
    services: ['medical'],
    withinDays: 7,
    basis: guidelines,
  },
  {
    code: 'counselling',
    name: { km: 'ការប្រឹក្សា និងការគាំទ្រផ្លូវចិត្ត', en: 'Counselling and psychosocial support' },
    concerns: [...violence, ...exploitation, ...alone, 'disaster', 'neglect', 'stigma'],
    ages: null,
    services: ['counselling', 'mental-health', 'anti-trafficking-counselling'],
    withinDays: 14,
    basis: guidelines,
  },
  {
    code: 'legal-aid',
    name: { km: 'មេធាវី និងជំនួយផ្នែកច្បាប់', en: 'A lawyer and help with the law' },
    concerns: [
      'conflict-with-law',
      'sexual-violence',
      'sexual-exploitation',
      'online-abuse',
      'child-marriage',
      ...exploitation,
    ],
    ages: null,
    services: ['legal-access', 'legal-advocacy', 'legal-representation'],
    withinDays: 2,
    basis: {
      km: 'ច្បាប់ស្តីពីយុត្តិធម៌អនីតិជន ឆ្នាំ២០១៦; ត្រូវបញ្ជាក់ដោយក្រសួង',
      en: 'Law on Juvenile Justice, 2016; to be confirmed by the ministry',
    },
  },
  {
    code: 'family-care',
    name: { km: 'ការថែទាំក្នុងគ្រួសារ', en: 'Care in a family' },
    concerns: [...alone, 'residential-care'],
    ages: null,
    services: ['family-based-care'],
    withinDays: 3,
    basis: {
      km: 'គោលនយោបាយថែទាំជំនួស (ប្រកាស ២១៧ ឆ្នាំ២០០៦)',
      en: 'Alternative Care Policy (Prakas 217, 2006)',
    },
  },
  {
    code: 'tracing',
    name: { km: 'ការស្វែងរកគ្រួសារ', en: 'Tracing the family' },
    concerns: ['separation', 'unaccompanied', 'kidnapping', 'abandonment'],
    ages: null,
    services: ['other-tracing', 'family-based-care-reunification'],
    withinDays: 7,
    basis: guidelines,
  },
  {
    code: 'rehabilitation',
    name: { km: 'ការព្យាបាលការញៀន', en: 'Treatment of addiction' },
    concerns: ['substance-use'],
    ages: null,
    services: ['drug-alcohol'],
    withinDays: 14,
    basis: guidelines,
  },
  {
    code: 'disability-support',
    name: { km: 'ឧបករណ៍ជំនួយ និងការព្យាបាលសម្រាប់ពិការភាព', en: 'Aids and therapy for a disability' },
    concerns: ['disability'],
    ages: null,
    services: ['disability'],
    withinDays: 30,
    basis: guidelines,
  },
  {
    code: 'papers',
    name: { km: 'សំបុត្រកំណើត និងឯកសារ', en: 'Birth certificate and documents' },
    concerns: [...alone, 'street', 'migration', 'isolated-community', ...exploitation],
    ages: null,
    services: ['legal-registration'],
    withinDays: 30,
    basis: {
      km: 'អនុក្រឹត្យ ១០៣ ស្តីពីអត្រានុកូលដ្ឋាន',
      en: 'Sub-decree 103 on civil registration',
    },
  },
  {
    code: 'early-learning',
    name: { km: 'មតេយ្យសិក្សា និងការលេងដែលជួយលូតលាស់', en: 'Pre-school, and play that helps to grow' },
    ages: { from: 3, to: 5 },
    concerns: [],
    services: ['education-school-support', 'financial-day-care'],
    withinDays: 30,
    basis: guidelines,
  },
  {
    code: 'school',
    name: { km: 'ការចូលរៀន ឬត្រឡប់ទៅរៀនវិញ', en: 'School, or the way back to it' },
    ages: { from: 6, to: 17 },
    concerns: [],
    services: [
      'education-school-support',
      'education-supplementary',
      'education-materials',
      'education-scholarships',
      'education-literacy',
    ],
    withinDays: 30,
    basis: { km: 'ច្បាប់ស្តីពីការអប់រំ ឆ្នាំ២០០៧', en: 'Education Law, 2007' },
  },
  {
    code: 'skills',
    name: { km: 'ការបណ្តុះបណ្តាលវិជ្ជាជីវៈ និងបំណិនជីវិត', en: 'Vocational training and life skills' },
    concerns: ['child-labour', 'street', 'out-of-school', 'substance-use', ...exploitation],
    ages: { from: 15, to: 17 },
    services: ['education-vocational', 'education-life-skills'],
    withinDays: 60,
    basis: guidelines,
  },
  {
    code: 'family-strength',
    name: { km: 'ការគាំទ្រអ្នកថែទាំក្នុងការចិញ្ចឹមកូន', en: 'Support for the caregivers in parenting' },
    concerns: [
      'neglect',
      'physical-violence',
      'emotional-violence',
      'domestic-violence',
      'substance-use',
      'separation',
      'left-behind',
      'gambling',
      'out-of-school',
    ],
    ages: null,
    services: ['family-support', 'counselling-family', 'family-based-care-preservation'],
    withinDays: 30,
    basis: guidelines,
  },
  {
    code: 'cash',
    name: {
      km: 'ការពិនិត្យសិទ្ធិទទួលប័ណ្ណសមធម៌ និងកញ្ចប់គ្រួសារ',
      en: 'A look whether equity card and Family Package are due',
    },
    concerns: [
      'basic-needs',
      'malnutrition',
      'disability',
      'left-behind',
      'orphanhood',
      'child-labour',
      'out-of-school',
      'chronic-illness',
      'parent-in-prison',
    ],
    ages: null,
    services: ['financial-cash', 'financial-income'],
    withinDays: 30,
    basis: {
      km: 'កម្មវិធីកញ្ចប់គ្រួសារ ឆ្នាំ២០២៤; ត្រូវបញ្ជាក់ដោយក្រសួង',
      en: 'Family Package programme, 2024; to be confirmed by the ministry',
    },
  },
]
