import type { ConcernCode } from '@tumpeang/domain/forms'
import type { Text } from '@tumpeang/domain/kernel'

/** How a kind of concern shows itself in the demo country. */
export interface Worry {
  readonly concern: ConcernCode
  /** How often, against the others. */
  readonly weight: number
  readonly ages: readonly [youngest: number, oldest: number]
  /** Of a hundred, how many begin at high, and how many at medium risk. */
  readonly risk: readonly [high: number, medium: number]
  readonly girls?: number
  readonly settings: readonly string[]
  readonly suspects: readonly string[]
  readonly also: readonly ConcernCode[]
  /** What reporters say; `{child}` is "a girl of about seven". */
  readonly said: readonly string[]
  readonly needs: readonly string[]
  readonly services: readonly string[]
}

/** The months in which some concerns come more often (0 is January). */
export const seasons: Partial<Record<ConcernCode, readonly number[]>> = {
  disaster: [8, 9, 10],
  'left-behind': [4, 10, 11],
  'child-labour': [0, 1, 11],
  'out-of-school': [10, 11],
  malnutrition: [7, 8, 9],
}

export const worries: readonly Worry[] = [
  {
    concern: 'neglect',
    weight: 14,
    ages: [0, 12],
    risk: [20, 45],
    settings: ['home'],
    suspects: ['mother', 'father', 'grandparent'],
    also: ['malnutrition', 'out-of-school', 'basic-needs'],
    said: [
      '{child} ត្រូវបានទុកឲ្យនៅផ្ទះម្នាក់ឯងពេលថ្ងៃ គ្មានមនុស្សធំមើលថែទេ។',
      'អ្នកជិតខាងឃើញ{child} ដើរសុំបាយគេញ៉ាំរាល់ថ្ងៃ ព្រោះនៅផ្ទះគ្មាននរណាដាំបាយឲ្យ។',
      '{child} ឈឺក្តៅខ្លួនប៉ុន្មានថ្ងៃហើយ តែមិនទាន់មាននរណានាំទៅមណ្ឌលសុខភាពទេ។',
      'ម្តាយចេញទៅធ្វើការពីព្រលឹមដល់យប់ {child} ត្រូវមើលប្អូនតូចពីរនាក់តែម្នាក់ឯង។',
    ],
    needs: [
      'ត្រូវការអ្នកមើលថែពេលម្តាយទៅធ្វើការ និងការណែនាំអំពីការថែទាំកុមារ',
      'ត្រូវពិនិត្យសុខភាព អាហារ និងអនាម័យប្រចាំថ្ងៃ',
    ],
    services: ['family-support-parenting', 'medical-care', 'financial-day-care', 'financial-cash'],
  },
  {
    concern: 'physical-violence',
    weight: 13,
    ages: [2, 16],
    risk: [40, 40],
    settings: ['home', 'school', 'community'],
    suspects: ['father', 'step-parent', 'mother', 'teacher', 'aunt-uncle'],
    also: ['emotional-violence', 'domestic-violence'],
    said: [
      'អ្នកជិតខាងឮសំឡេងវាយ និងសំឡេងយំរបស់{child} ច្រើនយប់ហើយ។',
      'គ្រូឃើញស្នាមជាំនៅលើដៃរបស់{child} ហើយកុមារមិនហ៊ានប្រាប់ថាមកពីអ្វី។',
      '{child} រត់ទៅជ្រកនៅផ្ទះជីដូន ហើយថាមិនហ៊ានត្រឡប់ទៅផ្ទះវិញទេ ព្រោះខ្លាចគេវាយ។',
      'នៅសាលារៀន {child} ត្រូវបានដាក់ទោសដោយការវាយ រហូតមិនចង់មករៀន។',
    ],
    needs: ['ត្រូវធានាថាកុមារមានសុវត្ថិភាពនៅផ្ទះ ឬនៅជាមួយសាច់ញាតិ', 'ត្រូវការការប្រឹក្សាផ្លូវចិត្ត និងការពិនិត្យសុខភាព'],
    services: [
      'counselling-abuse-survivors',
      'medical-care',
      'legal-access',
      'family-support-parenting',
    ],
  },
  {
    concern: 'domestic-violence',
    weight: 12,
    ages: [4, 16],
    risk: [35, 45],
    settings: ['home'],
    suspects: ['father', 'step-parent'],
    also: ['witness-of-violence', 'emotional-violence'],
    said: [
      'ឪពុកស្រវឹងស្រា ហើយធ្វើបាបម្តាយនៅមុខ{child} ជាញឹកញាប់។',
      '{child} ថាមិនអាចគេងបានទេ ព្រោះនៅផ្ទះមានការឈ្លោះប្រកែក និងវាយតប់គ្នារាល់យប់។',
      'ម្តាយនាំ{child} មកជ្រកនៅផ្ទះមេភូមិពីយប់មិញ ព្រោះខ្លាចប្តី។',
    ],
    needs: ['ត្រូវមានផែនការសុវត្ថិភាពសម្រាប់ម្តាយ និងកូន', 'ត្រូវការការប្រឹក្សាគ្រួសារ និងជំនួយផ្នែកច្បាប់'],
    services: ['counselling-family', 'legal-access', 'financial-material'],
  },
  {
    concern: 'left-behind',
    weight: 10,
    ages: [1, 15],
    risk: [5, 35],
    settings: ['home', 'community'],
    suspects: [],
    also: ['out-of-school', 'neglect'],
    said: [
      'ឪពុកម្តាយទៅធ្វើការនៅថៃ ទុក{child} ឲ្យនៅជាមួយជីតាដែលមានជំងឺ។',
      '{child} នៅជាមួយជីដូនអាយុជាង ៧០ ឆ្នាំ ហើយឪពុកម្តាយមិនបានផ្ញើប្រាក់មកបីខែហើយ។',
      'ឪពុកម្តាយចំណាកស្រុកបាត់ដំណឹង {child} ឈប់ទៅរៀន ដើម្បីមើលប្អូន។',
    ],
    needs: ['ត្រូវជួយជីដូនជីតាឲ្យថែទាំកុមារបាន និងទាក់ទងឪពុកម្តាយ', 'ត្រូវតាមដានការសិក្សា និងអាហារប្រចាំថ្ងៃ'],
    services: ['financial-cash', 'education-materials', 'family-based-care-kinship'],
  },
  {
    concern: 'child-labour',
    weight: 7,
    ages: [9, 16],
    risk: [15, 50],
    settings: ['workplace', 'community'],
    suspects: ['employer', 'father', 'mother'],
    also: ['out-of-school'],
    said: [
      '{child} ធ្វើការនៅឡឥដ្ឋជាមួយគ្រួសារ ហើយមិនបានទៅរៀនទេ។',
      '{child} លក់ផ្លែឈើតាមផ្លូវរហូតដល់យប់ជ្រៅ ជារៀងរាល់ថ្ងៃ។',
      'ក្នុងរដូវប្រមូលផល {child} ត្រូវទៅលើកដំឡូងមី ហើយខកខានសាលាជាងមួយខែ។',
    ],
    needs: ['ត្រូវជួយកុមារត្រឡប់ទៅរៀនវិញ', 'ត្រូវរកចំណូលជំនួសសម្រាប់គ្រួសារ'],
    services: ['education-school-support', 'financial-income', 'education-vocational'],
  },
  {
    concern: 'sexual-violence',
    weight: 6,
    ages: [5, 17],
    risk: [80, 20],
    girls: 85,
    settings: ['home', 'community', 'school'],
    suspects: ['neighbour', 'relative', 'step-parent', 'stranger'],
    also: ['emotional-violence'],
    said: [
      'ម្តាយសុំជំនួយ ព្រោះ{child} ប្រាប់ថាមានមនុស្សធំម្នាក់ប៉ះពាល់ខ្លួន ហើយហាមមិនឲ្យប្រាប់នរណា។',
      '{child} ប្រាប់គ្រូថាមិនចង់នៅផ្ទះ ព្រោះមានអ្នកធ្វើអ្វីដែលមិនត្រឹមត្រូវចំពោះខ្លួន។',
      'សាច់ញាតិសង្ស័យថា{child} ត្រូវបានគេរំលោភបំពាន កុមារភ័យ ហើយមិននិយាយរក។',
    ],
    needs: [
      'ត្រូវការការព្យាបាល ការប្រឹក្សា និងសុវត្ថិភាពជាបន្ទាន់',
      'ត្រូវការជំនួយផ្នែកច្បាប់ ហើយកុំឲ្យកុមារត្រូវនិយាយរឿងដដែលច្រើនដង',
    ],
    services: ['medical-forensic', 'counselling-abuse-survivors', 'legal-representation'],
  },
  {
    concern: 'emotional-violence',
    weight: 5,
    ages: [6, 16],
    risk: [10, 55],
    settings: ['home', 'school'],
    suspects: ['mother', 'father', 'schoolmate', 'step-parent'],
    also: ['stigma'],
    said: [
      '{child} ត្រូវបានគេស្តីបន្ទោស និងប្រមាថរាល់ថ្ងៃ រហូតកុមារនៅស្ងៀម មិនលេងជាមួយគេ។',
      'មិត្តរួមថ្នាក់គំរាម និងសើចចំអក{child} កុមារសុំឈប់រៀន។',
    ],
    needs: ['ត្រូវការអ្នកស្តាប់ដែលកុមារទុកចិត្ត និងការណែនាំដល់ឪពុកម្តាយ'],
    services: ['counselling-generalist', 'family-support-parenting'],
  },
  {
    concern: 'abandonment',
    weight: 4,
    ages: [0, 8],
    risk: [50, 40],
    settings: ['health-facility', 'pagoda', 'home'],
    suspects: ['mother', 'father'],
    also: ['basic-needs'],
    said: [
      'ព្រះសង្ឃរាយការណ៍ថា{child} ត្រូវបានគេទុកចោលនៅវត្តតាំងពីព្រឹក។',
      'ម្តាយសម្រាលហើយចេញពីមណ្ឌលសុខភាព ដោយមិនបាននាំ{child} ទៅជាមួយ។',
    ],
    needs: ['ត្រូវរកសាច់ញាតិ ឬគ្រួសារធម៌ និងចុះអត្រានុកូលដ្ឋាន'],
    services: ['family-based-care-emergency-foster', 'medical-care', 'legal-registration'],
  },
  {
    concern: 'separation',
    weight: 3,
    ages: [3, 15],
    risk: [30, 50],
    settings: ['street', 'community'],
    suspects: [],
    also: ['unaccompanied'],
    said: [
      '{child} វង្វេងពីគ្រួសារនៅចំណតឡាន ហើយចាំតែឈ្មោះភូមិ។',
      '{child} មកនៅជាមួយអ្នកស្គាល់គ្នា ដោយមិនដឹងថាឪពុកម្តាយនៅទីណា។',
    ],
    needs: ['ត្រូវស្វែងរកគ្រួសារ និងរកកន្លែងស្នាក់នៅបណ្តោះអាសន្ន'],
    services: ['other-tracing', 'family-based-care-reunification'],
  },
  {
    concern: 'orphanhood',
    weight: 3,
    ages: [2, 16],
    risk: [10, 50],
    settings: ['home'],
    suspects: [],
    also: ['basic-needs'],
    said: [
      'ឪពុកម្តាយរបស់{child} បានស្លាប់ទាំងពីរ ឥឡូវនៅជាមួយបងស្រីអាយុ ១៩ ឆ្នាំ។',
      '{child} កំព្រាម្តាយ ហើយឪពុកមានជំងឺ ត្រូវការអ្នកជួយមើល។',
    ],
    needs: ['ត្រូវជួយសាច់ញាតិឲ្យថែទាំ និងរក្សាបងប្អូនឲ្យនៅជាមួយគ្នា'],
    services: ['family-based-care-kinship', 'financial-cash', 'education-materials'],
  },
  {
    concern: 'child-marriage',
    weight: 4,
    ages: [13, 17],
    risk: [25, 55],
    girls: 92,
    settings: ['home', 'community'],
    suspects: ['mother', 'father', 'grandparent'],
    also: ['out-of-school'],
    said: [
      'គ្រួសាររៀបចំពិធីស្ដីដណ្ដឹង{child} ទាំងដែលកុមារនៅចង់រៀន។',
      '{child} ឈប់មករៀន ព្រោះឪពុកម្តាយចង់ឲ្យរៀបការមុនចូលឆ្នាំ។',
    ],
    needs: ['ត្រូវពន្យល់គ្រួសារ និងជួយកុមារឲ្យនៅរៀន'],
    services: ['education-scholarships', 'counselling-family'],
  },
  {
    concern: 'online-abuse',
    weight: 3,
    ages: [10, 17],
    risk: [35, 50],
    girls: 70,
    settings: ['online'],
    suspects: ['online-contact', 'stranger', 'partner'],
    also: ['emotional-violence'],
    said: [
      'មានអ្នកស្គាល់តាមអនឡាញទារប្រាក់ពី{child} ដោយគំរាមថានឹងផ្សាយរូបភាព។',
      '{child} ត្រូវបានគេហៅឲ្យទៅជួបតាមការណាត់ក្នុងទូរស័ព្ទ ម្តាយឃើញសារហើយសុំជំនួយ។',
    ],
    needs: ['ត្រូវរក្សាភស្តុតាងក្នុងទូរស័ព្ទ និងមានអ្នកប្រឹក្សា'],
    services: ['counselling-abuse-survivors', 'legal-access'],
  },
  {
    concern: 'conflict-with-law',
    weight: 4,
    ages: [12, 17],
    risk: [20, 50],
    girls: 10,
    settings: ['community', 'detention'],
    suspects: [],
    also: ['substance-use', 'out-of-school'],
    said: [
      'នគរបាលឃាត់{child} ពាក់ព័ន្ធនឹងការលួចម៉ូតូ ហើយសុំឲ្យភ្នាក់ងារសង្គមមកនៅជាមួយ។',
      '{child} ត្រូវបានគេប្តឹងពីបទវាយតប់គ្នា គ្រួសារចង់ដឹងអំពីផ្លូវបង្វែរចេញពីតុលាការ។',
    ],
    needs: ['ត្រូវរៀបចំរបាយការណ៍សង្គម និងស្វែងរកវិធានការបង្វែរ'],
    services: ['legal-representation', 'education-life-skills', 'counselling-family'],
  },
  {
    concern: 'street',
    weight: 4,
    ages: [6, 16],
    risk: [25, 50],
    girls: 35,
    settings: ['street'],
    suspects: [],
    also: ['out-of-school', 'substance-use'],
    said: [
      '{child} គេងនៅក្រោមរោងផ្សារ ហើយរើសកំប៉ុងលក់។',
      'មានក្មេងបីនាក់រស់នៅតាមផ្លូវ ក្នុងនោះមាន{child} ដែលមើលទៅមិនស្រួលខ្លួន។',
    ],
    needs: ['ត្រូវរកគ្រួសារ និងកន្លែងស្នាក់នៅដែលមានសុវត្ថិភាព'],
    services: ['family-based-care-reunification', 'medical-access', 'education-literacy'],
  },
  {
    concern: 'substance-use',
    weight: 3,
    ages: [12, 17],
    risk: [30, 50],
    girls: 20,
    settings: ['community', 'home'],
    suspects: [],
    also: ['out-of-school'],
    said: ['ម្តាយសុំជំនួយ ព្រោះ{child} ប្រើគ្រឿងញៀន ហើយមិននៅផ្ទះ។', '{child} ហិតកាវជាមួយមិត្តភក្តិក្បែរទីផ្សារ។'],
    needs: ['ត្រូវការការប្រឹក្សាអំពីគ្រឿងញៀន និងមនុស្សធំដែលទុកចិត្តបាន'],
    services: ['drug-alcohol-counselling', 'education-vocational'],
  },
  {
    concern: 'disability',
    weight: 3,
    ages: [2, 15],
    risk: [5, 45],
    settings: ['home', 'school'],
    suspects: [],
    also: ['out-of-school', 'stigma'],
    said: [
      '{child} ពិបាកដើរ ហើយមិនទាន់ដែលបានទៅរៀន ព្រោះសាលាឆ្ងាយ។',
      'គ្រួសារមិនដឹងថាត្រូវនាំ{child} ទៅព្យាបាល និងហាត់ប្រាណនៅទីណា។',
    ],
    needs: ['ត្រូវការការព្យាបាលដោយចលនា និងឧបករណ៍ជំនួយ'],
    services: ['disability-therapy', 'disability-aids', 'education-school-support'],
  },
  {
    concern: 'malnutrition',
    weight: 4,
    ages: [0, 6],
    risk: [30, 50],
    settings: ['home', 'health-facility'],
    suspects: [],
    also: ['basic-needs', 'neglect'],
    said: [
      'មណ្ឌលសុខភាពថ្លឹងទម្ងន់{child} ឃើញស្គមខ្លាំង ហើយគ្រួសារខ្វះអង្ករ។',
      '{child} មិនសូវញ៉ាំបាយ រាកញឹកញាប់ ហើយទម្ងន់ថយចុះ។',
    ],
    needs: ['ត្រូវព្យាបាលកង្វះអាហារូបត្ថម្ភ និងជួយអាហារដល់គ្រួសារ'],
    services: ['medical-care', 'financial-material'],
  },
  {
    concern: 'disaster',
    weight: 3,
    ages: [0, 15],
    risk: [15, 55],
    settings: ['community', 'home'],
    suspects: [],
    also: ['basic-needs', 'separation'],
    said: [
      'ទឹកជំនន់លិចផ្ទះ គ្រួសាររបស់{child} ស្នាក់នៅទួលសុវត្ថិភាព ខ្វះទឹកស្អាត។',
      'ខ្យល់កន្ត្រាក់បំផ្លាញផ្ទះ {child} និងប្អូនគ្មានកន្លែងស្នាក់នៅ។',
    ],
    needs: ['ត្រូវការជម្រក ទឹកស្អាត និងរក្សាកុមារឲ្យនៅជាមួយគ្រួសារ'],
    services: ['financial-material', 'other-emergency'],
  },
  {
    concern: 'stigma',
    weight: 2,
    ages: [6, 16],
    risk: [5, 40],
    settings: ['school', 'community'],
    suspects: ['schoolmate', 'neighbour'],
    also: ['emotional-violence'],
    said: [
      'ក្មេងៗក្នុងភូមិមិនលេងជាមួយ{child} ព្រោះគ្រួសារមានជំងឺ។',
      '{child} ត្រូវបានគេមាក់ងាយនៅសាលា ព្រោះនិយាយភាសាផ្សេង។',
    ],
    needs: ['ត្រូវនិយាយជាមួយសាលា និងភូមិ ដើម្បីបញ្ឈប់ការរើសអើង'],
    services: ['social-work-community', 'counselling-generalist'],
  },
  {
    concern: 'migration',
    weight: 2,
    ages: [4, 16],
    risk: [15, 50],
    settings: ['abroad', 'community'],
    suspects: [],
    also: ['out-of-school'],
    said: [
      '{child} ទើបត្រឡប់មកពីថៃវិញ គ្មានសំបុត្រកំណើត ហើយចូលរៀនមិនបាន។',
      'គ្រួសារទើបមកដល់ ធ្វើការសំណង់ {child} នៅក្នុងរោងការដ្ឋាន។',
    ],
    needs: ['ត្រូវធ្វើសំបុត្រកំណើត និងចូលរៀនវិញ'],
    services: ['legal-registration', 'education-school-support'],
  },
  {
    concern: 'basic-needs',
    weight: 3,
    ages: [0, 14],
    risk: [10, 50],
    settings: ['home'],
    suspects: [],
    also: ['out-of-school'],
    said: ['ផ្ទះទ្រុឌទ្រោម ដំបូលលិច {child} និងបងប្អូនគេងលើដីសើម។', 'គ្រួសារខ្វះទឹកស្អាត និងបង្គន់ {child} មានជំងឺស្បែក។'],
    needs: ['ត្រូវជួសជុលជម្រក និងភ្ជាប់ទៅកម្មវិធីក្រីក្រ'],
    services: ['financial-material', 'financial-cash'],
  },
]

/** What people who did not know better called about, and what became of it. */
export const harmless: readonly (readonly [said: string, reason: string])[] = [
  ['សួរថាត្រូវធ្វើសំបុត្រកំណើតយឺតពេលនៅទីណា។', 'advice-given'],
  ['កុមារយំខ្លាំងពេលយប់ ក្រោយមកដឹងថាកុមារឈឺធ្មេញ ហើយបាននាំទៅពេទ្យ។', 'no-concern'],
  ['អ្នករាយការណ៍មិនដឹងឈ្មោះភូមិ ហើយមិនទាក់ទងមកវិញ។', 'not-enough'],
  ['រឿងជម្លោះដីធ្លីរវាងអ្នកជិតខាង មិនពាក់ព័ន្ធនឹងកុមារ។', 'not-a-child'],
  ['មានអ្នករាយការណ៍អំពីកុមារនេះរួចហើយកាលពីម្សិលមិញ។', 'duplicate'],
  ['គ្រួសារបានផ្លាស់ទីលំនៅ អ្នកជិតខាងមិនដឹងថាទៅណា។', 'cannot-be-found'],
  ['ស៊ើបសួរហើយ ឃើញថាកុមារមានសុវត្ថិភាព និងមានអ្នកថែទាំល្អ។', 'no-concern'],
  ['ឪពុកម្តាយសុំដំបូន្មានអំពីកូនជំទង់ដែលមិនស្តាប់បង្គាប់។', 'advice-given'],
]

export const strengths = [
  'ជីដូនស្រឡាញ់ និងយកចិត្តទុកដាក់ កុមារចូលចិត្តទៅរៀន',
  'ម្តាយសហការល្អ ហើយចង់ផ្លាស់ប្តូរ',
  'អ្នកជិតខាងជួយមើលថែ និងផ្តល់ព័ត៌មាន',
  'កុមារមានមិត្តភក្តិល្អ និងគ្រូដែលទុកចិត្តបាន',
  'បងប្អូនស្រឡាញ់ និងជួយគ្នា',
] as const

export const childViews = [
  'កុមារថាចង់នៅជាមួយជីដូន និងចង់ទៅរៀនវិញ។',
  'កុមារថាមិនចង់ឲ្យឪពុកម្តាយឈ្លោះគ្នាទៀតទេ។',
  'កុមារថាមានអារម្មណ៍ល្អជាងមុន ហើយចូលចិត្តលេងបាល់។',
  'កុមារសុំកុំឲ្យប្រាប់អ្នកផ្សេង លើកលែងតែម្តាយ។',
  'កុមារថាចង់ក្លាយជាគ្រូបង្រៀន។',
  'កុមារថានៅភ័យពេលយប់ តែហ៊ាននិយាយជាមួយមីង។',
] as const

export const caregiverViews = [
  'ម្តាយថានឹងព្យាយាម ប៉ុន្តែត្រូវការអ្នកមើលកូនពេលទៅធ្វើការ។',
  'ជីដូនសុំជំនួយអង្ករ និងសម្ភារៈសិក្សា។',
  'ឪពុកមិនសូវយល់ស្រប តែព្រមឲ្យមកសួរសុខទុក្ខទៀត។',
  'មីងព្រមទទួលថែទាំកុមារបណ្តោះអាសន្ន។',
] as const

export const goals: readonly string[] = [
  'កុមារមានសុវត្ថិភាពនៅផ្ទះ',
  'កុមារត្រឡប់ទៅរៀនវិញជាទៀងទាត់',
  'អ្នកថែទាំដឹងពីរបៀបអប់រំដោយមិនប្រើហិង្សា',
  'កុមារបានទទួលការព្យាបាល និងមានសុខភាពល្អ',
  'គ្រួសារមានអាហារ និងចំណូលគ្រប់គ្រាន់',
  'កុមារមានសំបុត្រកំណើត',
]

export const actions: readonly string[] = [
  'ចុះសួរសុខទុក្ខតាមកាលកំណត់',
  'ជួបពិភាក្សាជាមួយនាយកសាលា',
  'នាំកុមារទៅពិនិត្យនៅមណ្ឌលសុខភាព',
  'ភ្ជាប់គ្រួសារទៅកម្មវិធីឧបត្ថម្ភសាច់ប្រាក់',
  'ឲ្យឪពុកម្តាយចូលរួមវគ្គអប់រំមាតាបិតា',
  'រៀបចំឯកសារអត្រានុកូលដ្ឋាន',
  'ជួបប្រឹក្សាជាមួយកុមារតែម្នាក់ឯង',
]

export const situations: readonly string[] = [
  'កុមារមានសុខភាពល្អ ញ៉ាំបានគេងបាន ហើយនិយាយរកយើងច្រើនជាងមុន។',
  'ផ្ទះស្អាតជាងមុន ជីដូនបាននាំកុមារទៅចាក់វ៉ាក់សាំង។',
  'កុមារត្រឡប់ទៅរៀនបានពីរសប្តាហ៍ហើយ គ្រូថាកុមាររៀនទាន់គេ។',
  'ឪពុកនៅតែផឹកស្រា ប៉ុន្តែមិនមានហិង្សាទៀតទេ តាមសម្តីម្តាយ និងអ្នកជិតខាង។',
  'មិនមានអ្នកនៅផ្ទះទេ អ្នកជិតខាងថាគ្រួសារទៅចម្ការ។ នឹងត្រឡប់មកម្តងទៀត។',
  'កុមារស្គមជាងលើកមុនបន្តិច បានណែនាំឲ្យទៅមណ្ឌលសុខភាព។',
  'ម្តាយរកបានការងារនៅរោងចក្រ មីងជួយមើលកូនពេលថ្ងៃ។',
  'កុមារស្ងៀមស្ងាត់ មិនសូវចង់និយាយ បានលេងជាមួយកុមារ ហើយនឹងមកម្តងទៀត។',
  'គ្រួសារទទួលបានប្រាក់ឧបត្ថម្ភរួចហើយ ទិញអង្ករ និងសម្ភារៈសិក្សា។',
  'មេភូមិជួយតាមដាន ហើយថាស្ថានភាពធូរស្រាលជាងមុន។',
  'កុមារស្ម័គ្រចិត្តបង្ហាញសៀវភៅសរសេរ និងគំនូរ។',
]

export const nextSteps = [
  'មកជួបម្តងទៀតតាមកាលកំណត់',
  'ទាក់ទងសាលារៀន និងមណ្ឌលសុខភាព',
  'ពិភាក្សាជាមួយអ្នកត្រួតពិនិត្យអំពីការបញ្ជូនបន្ត',
  'ជួបម្តាយដោយឡែក',
] as const

export const notes: readonly string[] = [
  'មេភូមិទូរស័ព្ទមកថា គ្រួសារនឹងផ្លាស់ទៅនៅជាមួយសាច់ញាតិ។',
  'បាននិយាយជាមួយគ្រូបន្ទុកថ្នាក់ គ្រូព្រមជួយតាមដានវត្តមាន។',
  'មណ្ឌលសុខភាពប្រាប់ថាលទ្ធផលពិនិត្យគ្មានអ្វីធ្ងន់ធ្ងរ។',
  'លេខទូរស័ព្ទម្តាយប្តូរថ្មី ត្រូវទាក់ទងតាមមីងជាមុនសិន។',
  'ប្រជុំជាមួយនគរបាលប៉ុស្តិ៍ ឯកភាពថានឹងយាមល្បាតជិតផ្ទះ។',
  'កុមារសុំឲ្យភ្នាក់ងារស្រីមកជួប មិនមែនប្រុស។',
  'ឯកសារសំបុត្រកំណើតដាក់ស្នើនៅសាលាសង្កាត់ហើយ រង់ចាំហត្ថលេខា។',
]

/** Why the risk is what it is. */
export const riskWords: Readonly<Record<string, readonly string[]>> = {
  high: ['អ្នកដែលសង្ស័យនៅរស់នៅជាមួយកុមារ ហើយគ្មានអ្នកការពារ', 'កុមារតូច ហើយគ្មានអ្នកមើលថែដែលទុកចិត្តបាន'],
  medium: ['មានសាច់ញាតិជួយ ប៉ុន្តែស្ថានភាពមិនទាន់ថិរវេរ', 'បញ្ហានៅកើតឡើងម្តងម្កាល គ្រួសារកំពុងសហការ'],
  low: ['គ្រួសារថែទាំបានល្អ នៅតាមដានមួយរយៈ', 'កុមារទៅរៀនទៀងទាត់ ហើយមានអ្នកមើលថែ'],
  no_action: ['មិនឃើញមានហានិភ័យទៀតទេ'],
}

export const closingWords: Readonly<Record<string, string>> = {
  'goals-met': 'គោលដៅសម្រេចបាន គ្រួសារថែទាំកុមារបានដោយខ្លួនឯង ហើយកុមារថាមានសុវត្ថិភាព។',
  moved: 'គ្រួសារផ្លាស់ទៅនៅខេត្តផ្សេង បានជូនដំណឹងទៅកន្លែងថ្មី។',
  transferred: 'បានផ្ទេរទៅស្ថាប័នផ្សេង ដែលបន្តការថែទាំ។',
  'turned-18': 'កុមារគ្រប់អាយុ ១៨ ឆ្នាំ ហើយមានផែនការរស់នៅដោយខ្លួនឯង។',
  'not-found': 'បានស្វែងរកបីដង មិនឃើញកុមារ និងគ្រួសារ។',
  refused: 'គ្រួសារមិនទទួលសេវា ហើយគ្មានហានិភ័យដែលទាមទារវិធានការបន្ថែម។',
}

export const answerNotes = [
  'យើងនឹងទទួលកុមារនៅសប្តាហ៍នេះ។',
  'សូមនាំកុមារមកព្រឹកថ្ងៃចន្ទ មានអ្នកទទួល។',
  'បានចាត់តាំងមន្ត្រីម្នាក់ទទួលបន្ទុក។',
] as const

export const outcomeNotes = [
  'កុមារបានទទួលសេវាតាមការស្នើ ហើយនឹងមកពិនិត្យម្តងទៀតក្នុងមួយខែ។',
  'បានពិនិត្យ និងព្យាបាល ឯកសារប្រគល់ជូនភ្នាក់ងារសង្គម។',
  'កុមារបានចូលរៀនវិញ ទទួលសម្ភារៈសិក្សា។',
  'គ្រួសារបានទទួលប្រឹក្សាច្បាប់ ហើយយល់ពីសិទ្ធិរបស់ខ្លួន។',
] as const

export const callNotes = [
  'អ្នកហៅសួរអំពីសេវាក្នុងស្រុក បានប្រាប់លេខទូរស័ព្ទការិយាល័យ។',
  'ក្មេងហៅមកនិយាយលេង បានស្តាប់ ហើយសួរសុខទុក្ខ។',
  'អ្នកហៅស្ងៀម មិននិយាយ បានរង់ចាំ និងប្រាប់ថាអាចហៅមកវិញគ្រប់ពេល។',
  'យុវជនម្នាក់សុំប្រឹក្សាអំពីភាពតានតឹងក្នុងការរៀន។',
] as const

/** From this age a child goes to school. */
const schoolFrom = 6

/** Whether a kind of concern can be that of a child of this age. */
export const fitsAge = (concern: ConcernCode, age: number): boolean => {
  const ages = worries.find((worry) => worry.concern === concern)?.ages
  if (concern === 'out-of-school') return age >= schoolFrom
  return ages === undefined || (ages[0] <= age && age <= ages[1])
}

/** What speaks of school, and what speaks of a child who walks, tells, begs or minds the little ones. */
const ofSchool = /រៀន|សាលា|មិត្តរួមថ្នាក់|សិក្សា|^education-/u
const ofBig = /ដើរ|ប្រាប់|ថាមិន|មើលប្អូន|រត់|ចាំតែ|មិននិយាយ|នៅស្ងៀម/u

/** Of sentences or services those that fit a child of this age; all of them where none does. */
export function fitting(from: readonly string[], age: number): readonly string[] {
  const found = from.filter(
    (words) => (age >= schoolFrom || !ofSchool.test(words)) && (age >= 4 || !ofBig.test(words)),
  )
  return found.length === 0 ? from : found
}

/** A few reports that look alike, as when a whole street speaks of one child. */
export const say = (text: string, child: string): string => text.replaceAll('{child}', child)

export const because = {
  triage: {
    km: 'មានរបាយការណ៍ថ្មី ត្រូវមានអ្នកសម្រេចថាបន្ទាន់ប៉ុណ្ណា',
    en: 'A report came in: a person decides how soon somebody must act',
  },
  contact: { km: 'ករណីថ្មី៖ ត្រូវជួបកុមារជាលើកដំបូង', en: 'A new case: somebody has to see the child' },
  assessment: { km: 'ត្រូវប៉ាន់ប្រមាណកុមារ និងគ្រួសារ', en: 'Child and family are to be assessed' },
  plan: { km: 'ត្រូវមានផែនការក្រោយការប៉ាន់ប្រមាណ', en: 'After the assessment comes a plan' },
  visit: { km: 'ដល់ពេលចុះតាមដានតាមកម្រិតហានិភ័យ', en: 'A visit is due by the level of risk' },
  answer: {
    km: 'មានការបញ្ជូនកុមារមកការិយាល័យនេះ ត្រូវឆ្លើយតប',
    en: 'A child was referred to this desk: answer',
  },
  result: { km: 'បានទទួលយកការបញ្ជូន ត្រូវប្រាប់លទ្ធផល', en: 'A referral was accepted: tell what came of it' },
} as const satisfies Readonly<Record<string, Text>>
