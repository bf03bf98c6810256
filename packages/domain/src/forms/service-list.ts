import type { Code } from './code.ts'

type Subtype = readonly [code: string, km: string, en: string, primero?: string]

/**
 * The 13 categories of service and their subtypes as the social sector uses them. A subtype's code
 * starts with its category's, so the two systems' equal English names in two categories
 * ("Therapeutic interventions") stay apart.
 */
const category = (
  code: string,
  km: string,
  en: string,
  primero: string,
  subtypes: readonly Subtype[],
): Code[] => [
  { code, km, en, aliases: { primero: [primero], oscar: [en] } },
  ...subtypes.map(([own, ownKm, ownEn, ownPrimero = own.replaceAll('-', '_')]): Code => ({
    code: `${code}-${own}`,
    parent: code,
    km: ownKm,
    en: ownEn,
    aliases: { primero: [`${primero}_${ownPrimero}`], oscar: [`${en}: ${ownEn}`] },
  })),
]

export const services: readonly Code[] = [
  ...category(
    'social-work',
    'ការងារសង្គម និងការកាន់ករណី',
    'Social work and case work',
    'social_work_case_work',
    [
      ['generalist', 'ការងារសង្គមទូទៅ', 'Generalist social work'],
      ['community', 'ការងារសង្គមក្នុងសហគមន៍', 'Community social work'],
    ],
  ),
  ...category('family-based-care', 'ការថែទាំក្នុងគ្រួសារ', 'Family-based care', 'family_based_care', [
    ['emergency-foster', 'គ្រួសារធម៌បន្ទាន់', 'Emergency foster care'],
    ['long-term-foster', 'គ្រួសារធម៌រយៈពេលវែង', 'Long-term foster care'],
    ['kinship', 'ការថែទាំដោយសាច់ញាតិ', 'Kinship care'],
    ['domestic-adoption', 'ការគាំទ្រសុំកូនចិញ្ចឹមក្នុងស្រុក', 'Domestic adoption support'],
    ['preservation', 'ការរក្សាគ្រួសារឲ្យនៅជុំគ្នា', 'Family preservation'],
    ['reunification', 'ការបង្រួបបង្រួមគ្រួសារ', 'Family reunification'],
    ['independent-living', 'ការរស់នៅដោយខ្លួនឯង', 'Supported independent living'],
  ]),
  ...category(
    'drug-alcohol',
    'សេវាបញ្ហាគ្រឿងញៀន និងគ្រឿងស្រវឹង',
    'Drug and alcohol services',
    'drug_alcohol',
    [
      ['counselling', 'ប្រឹក្សាអំពីគ្រឿងញៀន ឬស្រា', 'Drug and alcohol counselling'],
      ['rehabilitation', 'ការបន្សាប និងស្តារនីតិសម្បទា', 'Detoxification and rehabilitation'],
      ['detox-support', 'ការគាំទ្រពេលបន្សាប', 'Support during detoxification'],
    ],
  ),
  ...category('counselling', 'ការប្រឹក្សាផ្លូវចិត្ត', 'Counselling', 'counselling', [
    ['generalist', 'ការប្រឹក្សាទូទៅ', 'General counselling'],
    ['abuse-survivors', 'ការប្រឹក្សាសម្រាប់អ្នករងការរំលោភបំពាន', 'Counselling for survivors of abuse'],
    ['trauma', 'ការប្រឹក្សាអំពីប៉ះទង្គិចផ្លូវចិត្ត', 'Trauma counselling'],
    ['family', 'ការប្រឹក្សា និងសម្របសម្រួលក្នុងគ្រួសារ', 'Family counselling and mediation'],
  ]),
  ...category(
    'financial',
    'ការគាំទ្រជីវភាព',
    'Financial and material support',
    'financial_development',
    [
      ['material', 'ជំនួយសម្ភារៈ', 'Material assistance'],
      ['cash', 'ជំនួយសាច់ប្រាក់', 'Cash assistance'],
      ['income', 'ការបង្កើតប្រាក់ចំណូល', 'Income generation'],
      ['day-care', 'ការមើលកុមារពេលថ្ងៃ', 'Day care'],
    ],
  ),
  ...category('disability', 'សេវាសម្រាប់ជនពិការ', 'Disability support', 'disability_support', [
    ['therapy', 'ការព្យាបាលដោយចលនា និងវិធីផ្សេងៗ', 'Therapeutic interventions for disability'],
    ['respite', 'ការថែទាំជំនួសបណ្ដោះអាសន្ន', 'Respite care'],
    ['training', 'ការបណ្តុះបណ្តាលអំពីការព្យាបាល', 'Therapeutic training for disability'],
    ['aids', 'ឧបករណ៍ជំនួយជនពិការ', 'Aids and equipment'],
    ['peripheral', 'ការគាំទ្របន្ថែមដល់ជនពិការ', 'Further disability support'],
    ['support-groups', 'ក្រុមគាំទ្រគ្នា', 'Support groups'],
  ]),
  ...category('medical', 'សេវាសុខភាព', 'Medical support', 'medical_support', [
    ['access', 'ការជួយឲ្យទៅដល់សេវាសុខភាព', 'Access to health care'],
    ['care', 'ការពិនិត្យ និងព្យាបាលជំងឺ', 'Medical care'],
    ['forensic', 'ការពិនិត្យកោសល្យវិច្ច័យ', 'Forensic examination'],
    ['training', 'ការបណ្តុះបណ្តាលផ្នែកសុខភាព', 'Medical training'],
    ['education', 'ការអប់រំសុខភាព', 'Health education'],
  ]),
  ...category('legal', 'សេវាផ្នែកច្បាប់', 'Legal support', 'legal_support', [
    ['access', 'ការជួយឲ្យទៅដល់សេវាច្បាប់', 'Access to legal services'],
    ['advocacy', 'ការតស៊ូមតិផ្នែកច្បាប់', 'Legal advocacy'],
    ['representation', 'មេធាវីតំណាង', 'Representation by a lawyer'],
    ['prison-visits', 'ការសួរសុខទុក្ខនៅពន្ធនាគារ', 'Prison visits'],
    ['registration', 'ការចុះបញ្ជីកំណើត និងឯកសារ', 'Birth registration and documents'],
  ]),
  ...category('mental-health', 'សេវាសុខភាពផ្លូវចិត្ត', 'Mental health support', 'mental_health_support', [
    ['therapy', 'ការព្យាបាលផ្លូវចិត្ត', 'Therapeutic interventions for mental health'],
    ['training', 'ការបណ្តុះបណ្តាលអំពីសុខភាពផ្លូវចិត្ត', 'Therapeutic training for mental health'],
    ['medical', 'ការព្យាបាលដោយថ្នាំ', 'Direct medical support for mental health'],
  ]),
  ...category('education', 'ការអប់រំ និងបណ្តុះបណ្តាល', 'Education and training', 'training_education', [
    ['school-support', 'ការគាំទ្រឲ្យបានទៅរៀន', 'School support'],
    ['supplementary', 'ការរៀនបន្ថែម', 'Supplementary classes'],
    ['vocational', 'ការបណ្តុះបណ្តាលវិជ្ជាជីវៈ', 'Vocational training'],
    ['materials', 'សម្ភារៈសិក្សា', 'School materials'],
    ['scholarships', 'អាហារូបករណ៍', 'Scholarships'],
    ['life-skills', 'បំណិនជីវិត', 'Life skills'],
    ['literacy', 'អក្ខរកម្ម', 'Literacy'],
  ]),
  ...category('family-support', 'ការគាំទ្រគ្រួសារ', 'Family support', 'family_support', [
    ['parenting', 'ការអប់រំឪពុកម្ដាយក្នុងការចិញ្ចឹមកូន', 'Parenting support'],
  ]),
  ...category('anti-trafficking', 'ការប្រឆាំងការជួញដូរមនុស្ស', 'Anti-trafficking', 'anti_trafficking', [
    ['rescue', 'ការសង្គ្រោះ', 'Rescue'],
    ['transitional', 'ការស្នាក់នៅបណ្ដោះអាសន្ន', 'Transitional accommodation'],
    ['counselling', 'ការប្រឹក្សាក្រោយរងការជួញដូរ', 'Counselling after trafficking'],
    ['reintegration', 'សមាហរណកម្មក្នុងសហគមន៍', 'Reintegration into the community'],
  ]),
  ...category('other', 'សេវាផ្សេងទៀត', 'Other services', 'other', [
    ['residential', 'មណ្ឌលថែទាំកុមារ', 'Residential care'],
    ['tracing', 'ការស្វែងរកគ្រួសារ', 'Family tracing'],
    ['emergency', 'ជំនួយបន្ទាន់ពេលមានគ្រោះមហន្តរាយ', 'Emergency relief'],
    ['unspecified', 'សេវាមិនបានបញ្ជាក់', 'Not specified'],
  ]),
]
