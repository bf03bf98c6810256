import type { DecisionTable, Text } from '../kernel/index.ts'
import { type DeskKind, deskKinds } from '../organizations/index.ts'
import { responsibilityInputs } from './facts.ts'
import { type LegalBasisCode, legalBasisCodes } from './legal-basis.ts'

/** What every responsibility table answers. */
export const responsibilityOutputs: DecisionTable['outputs'] = [
  {
    name: 'lead',
    label: { km: 'អ្នកដឹកនាំ', en: 'Leads' },
    type: 'code',
    values: [...deskKinds],
  },
  {
    name: 'helping',
    label: { km: 'អ្នកជួយ', en: 'Helps' },
    type: 'codes',
    values: [...deskKinds],
  },
  {
    name: 'basis',
    label: { km: 'មូលដ្ឋានច្បាប់', en: 'Legal basis' },
    type: 'codes',
    values: [...legalBasisCodes],
  },
  {
    name: 'firstContactHours',
    label: { km: 'ជួបលើកដំបូង (ម៉ោង)', en: 'First contact (hours)' },
    type: 'integer',
    min: 1,
    max: 720,
  },
  {
    name: 'assessmentDays',
    label: { km: 'ប៉ាន់ប្រមាណ (ថ្ងៃ)', en: 'Assessment (days)' },
    type: 'integer',
    min: 1,
    max: 90,
  },
  {
    name: 'followUpDays',
    label: { km: 'តាមដានលើកដំបូង (ថ្ងៃ)', en: 'First follow-up (days)' },
    type: 'integer',
    min: 1,
    max: 180,
  },
]

/** Hours to the first contact, days to the assessment, days to the first follow-up. */
type Deadlines = readonly [contact: number, assessment: number, followUp: number]
const GRAVE: Deadlines = [24, 5, 7]
const HARM: Deadlines = [24, 7, 14]
const CARE: Deadlines = [72, 14, 30]
const RISK: Deadlines = [168, 30, 60]

interface Row {
  readonly id: string
  readonly when: Readonly<Record<string, string>>
  readonly lead: DeskKind
  readonly helping: readonly DeskKind[]
  readonly basis: readonly LegalBasisCode[]
  readonly within: Deadlines
  readonly because: Text
}

const PREVENTION = '"prevention"'

const rows: readonly Row[] = [
  // Prevention: nothing has happened yet, and the nearest committee knows the family.
  {
    id: 'care-facility-prevention',
    when: { concern: '"residential-care"', pillar: PREVENTION },
    lead: 'social-affairs@province',
    helping: ['social-affairs@district', 'ccwc@commune'],
    basis: ['sub-decree-119', 'alternative-care-policy', 'policy-4.2.3'],
    within: CARE,
    because: {
      km: 'មន្ទីរសង្គមកិច្ចត្រួតពិនិត្យកន្លែងថែទាំកុមារ ហើយត្រូវរកគ្រួសារជូនកុមារជាមុនសិន',
      en: 'The provincial department oversees care facilities and looks for a family first',
    },
  },
  {
    id: 'grave-risk-prevention',
    when: {
      concern:
        '"sexual-violence","sexual-exploitation","online-abuse","trafficking","worst-forms-of-labour","kidnapping"',
      pillar: PREVENTION,
    },
    lead: 'social-affairs@district',
    helping: ['police@district', 'ccwc@commune', 'women-affairs@district'],
    basis: ['trafficking-law', 'crc', 'policy-4.2.3'],
    within: CARE,
    because: {
      km: 'កុមារអាចរងបទល្មើសធ្ងន់ធ្ងរ៖ ឃុំ/សង្កាត់តែម្នាក់ឯងមិនអាចទប់ស្កាត់បានទេ',
      en: 'The child may fall victim to a grave crime: more than a commune can prevent alone',
    },
  },
  {
    id: 'school-prevention',
    when: { concern: '"out-of-school"', pillar: PREVENTION, age: '[6..17],null' },
    lead: 'ccwc@commune',
    helping: ['education@district', 'social-affairs@district'],
    basis: ['education-law', 'school-protection-policy', 'policy-4.2.3'],
    within: RISK,
    because: {
      km: 'សាលារៀនដឹងមុនគេ ឃុំ/សង្កាត់នៅជិតគ្រួសារ៖ ទាំងពីរត្រូវទៅជួបគ្រួសារជាមួយគ្នា',
      en: 'The school sees it first and the commune is nearest to the family: they go there together',
    },
  },
  {
    id: 'indigenous-prevention',
    when: { pillar: PREVENTION, areaKind: '"indigenous"' },
    lead: 'ccwc@commune',
    helping: ['social-affairs@district', 'religious-affairs@province', 'health-centre@commune'],
    basis: ['ccwc-prakas', 'policy-4.2.3'],
    within: RISK,
    because: {
      km: 'ក្នុងតំបន់ជនជាតិដើមភាគតិច ការបង្ការត្រូវធ្វើជាមួយប្រពៃណី និងចាស់ទុំ',
      en: 'In indigenous areas prevention works with custom and elders, and the commune is nearest',
    },
  },
  {
    id: 'prevention',
    when: { pillar: PREVENTION },
    lead: 'ccwc@commune',
    helping: ['social-affairs@district', 'health-centre@commune'],
    basis: ['ccwc-prakas', 'policy-4.2.3'],
    within: RISK,
    because: {
      km: 'មិនទាន់មានគ្រោះថ្នាក់កើតឡើងទេ ហើយឃុំ/សង្កាត់នៅជិតគ្រួសារជាងគេ',
      en: 'Nothing has happened yet, and the commune is nearest to the family',
    },
  },

  // Harm that is a crime: police and prosecution act on the crime, social affairs answer for the child.
  {
    id: 'care-facility',
    when: { concern: '"residential-care"' },
    lead: 'social-affairs@province',
    helping: ['child-welfare@national', 'police@district', 'social-affairs@district'],
    basis: ['sub-decree-119', 'alternative-care-policy', 'crc'],
    within: HARM,
    because: {
      km: 'មន្ទីរសង្គមកិច្ចត្រួតពិនិត្យកន្លែងថែទាំកុមារ ហើយករណីសង្ស័យត្រូវរាយការណ៍ក្នុង ៤៨ ម៉ោង',
      en: 'The provincial department oversees care facilities; suspected abuse is reported in 48 hours',
    },
  },
  {
    id: 'trafficking-across-borders',
    when: { concern: '"trafficking"', targetGroup: '"migrating-with-parents"' },
    lead: 'social-affairs@province',
    helping: [
      'police-anti-trafficking@national',
      'police-anti-trafficking@province',
      'child-welfare@national',
      'prosecution@province',
      'legal-aid@province',
      'referral-hospital@province',
    ],
    basis: ['trafficking-law', 'crc', 'policy-4.2.3'],
    within: GRAVE,
    because: {
      km: 'គ្រួសារកំពុងធ្វើដំណើរ៖ ករណីនេះអាចឆ្លងខេត្ត ឬឆ្លងដែន ហើយថ្នាក់ជាតិត្រូវជួយ',
      en: 'The family is on the move: it may cross provinces or borders, so the national level helps',
    },
  },
  {
    id: 'trafficking',
    when: { concern: '"trafficking"' },
    lead: 'social-affairs@province',
    helping: [
      'police-anti-trafficking@province',
      'prosecution@province',
      'legal-aid@province',
      'referral-hospital@province',
      'social-affairs@district',
    ],
    basis: ['trafficking-law', 'crc', 'policy-4.2.3'],
    within: GRAVE,
    because: {
      km: 'នគរបាលស៊ើបអង្កេតបទល្មើស មន្ទីរសង្គមកិច្ចទទួលខុសត្រូវលើសុវត្ថិភាព និងជម្រករបស់កុមារ',
      en: 'Police pursue the crime; the provincial department answers for the safety and shelter of the child',
    },
  },
  {
    id: 'sexual-exploitation',
    when: { concern: '"sexual-exploitation"' },
    lead: 'social-affairs@province',
    helping: [
      'police-anti-trafficking@province',
      'prosecution@province',
      'women-affairs@province',
      'legal-aid@province',
      'referral-hospital@province',
      'social-affairs@district',
    ],
    basis: ['trafficking-law', 'crc', 'policy-4.2.3'],
    within: GRAVE,
    because: {
      km: 'ការធ្វើអាជីវកម្មផ្លូវភេទត្រូវការជម្រក ការព្យាបាល និងមេធាវី ដែលមាននៅថ្នាក់ខេត្ត',
      en: 'Shelter, treatment and a lawyer are needed, and they are found in the province',
    },
  },
  {
    id: 'online-abuse',
    when: { concern: '"online-abuse"' },
    lead: 'social-affairs@district',
    helping: [
      'police-cyber@national',
      'police-anti-trafficking@province',
      'prosecution@province',
      'education@district',
      'legal-aid@province',
    ],
    basis: ['online-exploitation-plan', 'trafficking-law', 'crc'],
    within: HARM,
    because: {
      km: 'ភស្តុតាងអនឡាញបាត់ឆាប់ ទើបនគរបាលបច្ចេកវិទ្យាជួយ ឯកុមារត្រូវការអ្នកនៅជិត',
      en: 'Evidence online vanishes, so the cyber police help; the child needs someone near',
    },
  },
  {
    id: 'sexual-violence-disability',
    when: { concern: '"sexual-violence"', targetGroup: '"with-disability"' },
    lead: 'social-affairs@district',
    helping: [
      'police-anti-trafficking@province',
      'referral-hospital@province',
      'health@province',
      'prosecution@province',
      'legal-aid@province',
      'women-affairs@district',
    ],
    basis: ['penal-code', 'trafficking-law', 'disability-law', 'crc'],
    within: GRAVE,
    because: {
      km: 'កុមារមានពិការភាពត្រូវការអ្នកជំនាញជួយក្នុងការនិយាយ និងការពិនិត្យសុខភាព',
      en: 'A child with a disability needs skilled help to tell and to be examined',
    },
  },
  {
    id: 'sexual-violence-girl',
    when: { concern: '"sexual-violence"', sex: '"female",null' },
    lead: 'social-affairs@district',
    helping: [
      'police-anti-trafficking@province',
      'referral-hospital@province',
      'women-affairs@district',
      'prosecution@province',
      'legal-aid@province',
    ],
    basis: ['penal-code', 'trafficking-law', 'crc'],
    within: GRAVE,
    because: {
      km: 'ត្រូវព្យាបាល និងរក្សាភស្តុតាងក្នុង ៧២ ម៉ោង ហើយមន្ត្រីកិច្ចការនារីអាចនៅជាមួយក្មេងស្រី',
      en: "Treatment and evidence within 72 hours; a women's affairs officer can stay with the girl",
    },
  },
  {
    id: 'sexual-violence',
    when: { concern: '"sexual-violence"' },
    lead: 'social-affairs@district',
    helping: [
      'police-anti-trafficking@province',
      'referral-hospital@province',
      'prosecution@province',
      'legal-aid@province',
    ],
    basis: ['penal-code', 'trafficking-law', 'crc'],
    within: GRAVE,
    because: {
      km: 'ក្មេងប្រុសក៏រងអំពើនេះដែរ៖ ត្រូវព្យាបាល និងរក្សាភស្តុតាងក្នុង ៧២ ម៉ោង',
      en: 'Boys suffer this too: treatment and evidence within 72 hours',
    },
  },
  {
    id: 'kidnapping',
    when: { concern: '"kidnapping"' },
    lead: 'social-affairs@district',
    helping: ['police@district', 'police@province', 'prosecution@province', 'helpline@national'],
    basis: ['penal-code', 'trafficking-law', 'crc'],
    within: GRAVE,
    because: {
      km: 'នគរបាលស្វែងរកកុមារ ការិយាល័យសង្គមកិច្ចនៅជាមួយគ្រួសារ និងទទួលកុមារវិញ',
      en: 'Police search; social affairs stand by the family and receive the child back',
    },
  },
  {
    id: 'worst-forms-of-labour',
    when: { concern: '"worst-forms-of-labour"' },
    lead: 'social-affairs@district',
    helping: [
      'labour@province',
      'police-anti-trafficking@province',
      'prosecution@province',
      'education@district',
      'health-centre@commune',
    ],
    basis: ['ilo-182', 'labour-law', 'trafficking-law'],
    within: HARM,
    because: {
      km: 'ត្រូវយកកុមារចេញពីការងារគ្រោះថ្នាក់ភ្លាម ហើយអធិការការងារពិនិត្យកន្លែងធ្វើការ',
      en: 'The child must leave dangerous work at once; the labour inspector sees to the workplace',
    },
  },
  {
    id: 'physical-violence-small-child',
    when: { concern: '"physical-violence"', age: '<5,null' },
    lead: 'social-affairs@district',
    helping: [
      'police@district',
      'referral-hospital@province',
      'prosecution@province',
      'ccwc@commune',
    ],
    basis: ['penal-code', 'crc', 'child-protection-sop'],
    within: GRAVE,
    because: {
      km: 'កុមារតូចមិនអាចប្រាប់បាន ហើយរបួសអាចលាក់នៅខាងក្នុង៖ ត្រូវឲ្យមន្ទីរពេទ្យពិនិត្យ',
      en: 'A small child cannot tell, and injuries may be hidden: the hospital must look',
    },
  },
  {
    id: 'physical-violence',
    when: { concern: '"physical-violence"' },
    lead: 'social-affairs@district',
    helping: ['police@district', 'health-centre@commune', 'ccwc@commune', 'legal-aid@province'],
    basis: ['penal-code', 'crc', 'child-protection-sop'],
    within: HARM,
    because: {
      km: 'ហិង្សាលើកុមារជាបទល្មើស មិនត្រូវសម្រុះសម្រួលទេ ហើយកុមារត្រូវមានអ្នកការពារ',
      en: 'Violence against a child is a crime and not for mediation; the child needs a protector',
    },
  },
  {
    id: 'domestic-violence',
    when: { concern: '"domestic-violence","witness-of-violence"' },
    lead: 'social-affairs@district',
    helping: [
      'women-affairs@district',
      'police@district',
      'ccwc@commune',
      'health-centre@commune',
      'legal-aid@province',
    ],
    basis: ['domestic-violence-law', 'crc', 'child-protection-sop'],
    within: HARM,
    because: {
      km: 'ត្រូវការពារកុមារ និងអ្នករងគ្រោះក្នុងគ្រួសារជាមួយគ្នា',
      en: 'The child and the adult victim in the family are protected together',
    },
  },
  {
    id: 'child-marriage',
    when: { concern: '"child-marriage"' },
    lead: 'social-affairs@district',
    helping: ['women-affairs@district', 'education@district', 'police@district', 'ccwc@commune'],
    basis: ['crc', 'penal-code', 'child-protection-sop'],
    within: CARE,
    because: {
      km: 'ត្រូវបញ្ឈប់អាពាហ៍ពិពាហ៍ ហើយជួយកុមារឲ្យនៅក្នុងសាលារៀន',
      en: 'The marriage must not happen, and the child is helped to stay in school',
    },
  },

  // Work: what the law forbids at an age, and what it permits.
  {
    id: 'labour-under-fifteen',
    when: { concern: '"child-labour"', age: '<15,null' },
    lead: 'social-affairs@district',
    helping: ['labour@province', 'education@district', 'ccwc@commune'],
    basis: ['labour-law', 'ilo-138'],
    within: CARE,
    because: {
      km: 'កុមារក្រោម ១៥ ឆ្នាំ ឬមិនដឹងអាយុ គួរនៅសាលារៀន មិនមែនធ្វើការទេ',
      en: 'A child under fifteen, or of unknown age, belongs in school and not at work',
    },
  },
  {
    id: 'labour',
    when: { concern: '"child-labour"' },
    lead: 'social-affairs@district',
    helping: ['labour@province', 'ccwc@commune', 'social-support@province'],
    basis: ['labour-law', 'ilo-138'],
    within: CARE,
    because: {
      km: 'ចាប់ពី ១៥ ឆ្នាំ ការងារខ្លះអនុញ្ញាត៖ ត្រូវពិនិត្យថាការងារមានគ្រោះថ្នាក់ឬអត់',
      en: 'From fifteen some work is permitted: whether this work is must be looked at',
    },
  },

  // In conflict with the law: the social agent answers for the child, justice decides on the act.
  {
    id: 'law-under-fourteen',
    when: { concern: '"conflict-with-law"', age: '<14' },
    lead: 'social-affairs@district',
    helping: ['police@district', 'ccwc@commune', 'education@district'],
    basis: ['juvenile-justice-law', 'crc'],
    within: HARM,
    because: {
      km: 'ក្រោម ១៤ ឆ្នាំ កុមារមិនទទួលខុសត្រូវព្រហ្មទណ្ឌទេ៖ ត្រូវការជំនួយ មិនមែនទោស',
      en: 'Under fourteen there is no criminal responsibility: the child needs help, not punishment',
    },
  },
  {
    id: 'law-age-unknown',
    when: { concern: '"conflict-with-law"', age: 'null' },
    lead: 'social-affairs@district',
    helping: ['legal-aid@province', 'police@district', 'prosecution@province', 'ccwc@commune'],
    basis: ['juvenile-justice-law', 'crc'],
    within: HARM,
    because: {
      km: 'ត្រូវរកអាយុឲ្យច្បាស់ជាមុន ហើយចាត់ទុកថាក្រោម ១៤ ឆ្នាំរហូតដល់ដឹងច្បាស់',
      en: 'The age must be found first; until then the child counts as under fourteen',
    },
  },
  {
    id: 'law',
    when: { concern: '"conflict-with-law"' },
    lead: 'social-affairs@district',
    helping: ['police@district', 'prosecution@province', 'court@province', 'legal-aid@province'],
    basis: ['juvenile-justice-law', 'crc'],
    within: HARM,
    because: {
      km: 'ភ្នាក់ងារសង្គមនៅជាមួយកុមារ ហើយរកផ្លូវបង្វែរចេញពីតុលាការ មុនពេលគិតដល់ការឃុំខ្លួន',
      en: 'The social agent stands by the child and seeks diversion before anyone thinks of detention',
    },
  },

  // Without family.
  {
    id: 'without-family-infant',
    when: { concern: '"abandonment","separation","unaccompanied","orphanhood"', age: '<3' },
    lead: 'social-affairs@district',
    helping: [
      'referral-hospital@province',
      'social-affairs@province',
      'police@district',
      'ccwc@commune',
    ],
    basis: ['alternative-care-policy', 'kinship-foster-prakas', 'crc'],
    within: GRAVE,
    because: {
      km: 'ទារកត្រូវបានពិនិត្យសុខភាព ហើយរកគ្រួសារថែទាំ មិនមែនមណ្ឌលទេ',
      en: 'An infant is examined first and needs a family to care, not a centre',
    },
  },
  {
    id: 'without-family',
    when: { concern: '"abandonment","separation","unaccompanied"' },
    lead: 'social-affairs@district',
    helping: ['tracing@province', 'police@district', 'ccwc@commune', 'social-affairs@province'],
    basis: ['alternative-care-policy', 'kinship-foster-prakas', 'crc'],
    within: HARM,
    because: {
      km: 'ត្រូវស្វែងរកគ្រួសារភ្លាម ហើយសាច់ញាតិមកមុន គ្រួសារធម៌បន្ទាប់',
      en: 'The family is sought at once; relatives come first, a foster family next',
    },
  },
  {
    id: 'orphanhood',
    when: { concern: '"orphanhood"' },
    lead: 'social-affairs@district',
    helping: ['ccwc@commune', 'social-support@province', 'education@district'],
    basis: ['alternative-care-policy', 'kinship-foster-prakas', 'crc'],
    within: CARE,
    because: {
      km: 'ត្រូវជួយសាច់ញាតិឲ្យថែទាំកុមារបាន និងរក្សាបងប្អូនឲ្យនៅជាមួយគ្នា',
      en: 'Relatives are supported to care for the child, and siblings stay together',
    },
  },
  {
    id: 'disaster',
    when: { concern: '"disaster"' },
    lead: 'social-affairs@district',
    helping: ['disaster@province', 'tracing@province', 'ccwc@commune', 'health-centre@commune'],
    basis: ['policy-4.2.3', 'crc'],
    within: HARM,
    because: {
      km: 'គណៈកម្មាធិការគ្រោះមហន្តរាយជួយសង្គ្រោះ ការិយាល័យសង្គមកិច្ចរក្សាកុមារឲ្យនៅជាមួយគ្រួសារ',
      en: 'The disaster committee brings relief; social affairs keep children with their families',
    },
  },
  {
    id: 'street-in-town',
    when: { concern: '"street"', areaKind: '"urban","downtown"' },
    lead: 'social-affairs@district',
    helping: ['police@district', 'health-centre@commune', 'education@district'],
    basis: ['alternative-care-policy', 'crc', 'policy-4.2.3'],
    within: CARE,
    because: {
      km: 'ក្នុងទីក្រុង កុមារតាមចិញ្ចើមថ្នល់ច្រើនមកពីកន្លែងផ្សេង ហើយត្រូវការអ្នកសង្គមកិច្ចទៅជួបដល់កន្លែង',
      en: 'In towns children of the street often come from elsewhere; a social worker goes to them',
    },
  },
  {
    id: 'street',
    when: { concern: '"street"' },
    lead: 'social-affairs@district',
    helping: ['ccwc@commune', 'police@district', 'health-centre@commune'],
    basis: ['alternative-care-policy', 'crc', 'policy-4.2.3'],
    within: CARE,
    because: {
      km: 'ឃុំ/សង្កាត់ស្គាល់គ្រួសារ ហើយជួយកុមារត្រឡប់ទៅផ្ទះវិញ',
      en: 'The commune knows the family and helps the child home',
    },
  },
  {
    id: 'substance-use',
    when: { concern: '"substance-use"' },
    lead: 'social-affairs@district',
    helping: ['referral-hospital@province', 'health-centre@commune', 'ccwc@commune'],
    basis: ['crc', 'policy-4.2.3'],
    within: CARE,
    because: {
      km: 'កុមារប្រើគ្រឿងញៀនត្រូវការព្យាបាល និងមនុស្សធំដែលទុកចិត្តបាន មិនមែនការដាក់ទោស',
      en: 'A child who uses drugs needs treatment and a trusted adult, not punishment',
    },
  },
  {
    id: 'migration',
    when: { concern: '"migration"' },
    lead: 'social-affairs@district',
    helping: ['child-welfare@national', 'ccwc@commune', 'education@district'],
    basis: ['crc', 'policy-4.2.3'],
    within: CARE,
    because: {
      km: 'កុមារមកដល់ពីកន្លែងផ្សេង ឬប្រទេសផ្សេង៖ ថ្នាក់ជាតិជួយទាក់ទងកន្លែងដើម',
      en: 'The child came from elsewhere: the national level helps to reach the place of origin',
    },
  },
  {
    id: 'left-behind',
    when: { concern: '"left-behind"' },
    lead: 'ccwc@commune',
    helping: ['social-affairs@district', 'education@district', 'social-support@province'],
    basis: ['ccwc-prakas', 'crc', 'policy-4.2.3'],
    within: CARE,
    because: {
      km: 'ជីដូនជីតា ឬសាច់ញាតិថែទាំកុមារ ហើយឃុំ/សង្កាត់អាចទៅលេងជាញឹកញាប់',
      en: 'Grandparents or relatives care for the child, and the commune can visit often',
    },
  },

  // Care, health and school.
  {
    id: 'neglect-far-from-town',
    when: { concern: '"neglect"', areaKind: '"rural","indigenous",null' },
    lead: 'social-affairs@district',
    helping: ['ccwc@commune', 'health-centre@commune', 'social-support@province'],
    basis: ['crc', 'child-protection-sop', 'policy-4.2.3'],
    within: HARM,
    because: {
      km: 'ឃុំ/សង្កាត់ទៅមើលមុនគេព្រោះនៅជិត ប៉ុន្តែការិយាល័យសង្គមកិច្ចទទួលខុសត្រូវ',
      en: 'The commune is near and looks first, but social affairs remain responsible',
    },
  },
  {
    id: 'neglect',
    when: { concern: '"neglect"' },
    lead: 'social-affairs@district',
    helping: ['health-centre@commune', 'education@district', 'social-support@province'],
    basis: ['crc', 'child-protection-sop', 'policy-4.2.3'],
    within: HARM,
    because: {
      km: 'ត្រូវជួយគ្រួសារឲ្យថែទាំកុមារបាន មុននឹងគិតដល់ការផ្លាស់ចេញ',
      en: 'The family is helped to care before anyone thinks of taking the child away',
    },
  },
  {
    id: 'emotional-violence',
    when: { concern: '"emotional-violence"' },
    lead: 'social-affairs@district',
    helping: ['ccwc@commune', 'education@district', 'health-centre@commune'],
    basis: ['crc', 'child-protection-sop'],
    within: CARE,
    because: {
      km: 'កុមារត្រូវការអ្នកស្តាប់ ហើយឪពុកម្តាយត្រូវការការណែនាំ',
      en: 'The child needs to be heard, and the parents need guidance',
    },
  },
  {
    id: 'disability',
    when: { concern: '"disability"' },
    lead: 'social-affairs@district',
    helping: ['health@province', 'education@district', 'ccwc@commune', 'social-support@province'],
    basis: ['disability-law', 'crc', 'policy-4.2.3'],
    within: CARE,
    because: {
      km: 'កុមារមានពិការភាពមានសិទ្ធិទទួលសេវា និងទៅរៀនដូចកុមារដទៃ',
      en: 'A child with a disability has the right to services and school like any other',
    },
  },
  {
    id: 'school',
    when: { concern: '"out-of-school"', age: '[6..17],null' },
    lead: 'ccwc@commune',
    helping: ['education@district', 'social-affairs@district', 'social-support@province'],
    basis: ['education-law', 'school-protection-policy', 'policy-4.2.3'],
    within: CARE,
    because: {
      km: 'ការិយាល័យអប់រំនាំកុមារត្រឡប់ទៅរៀនវិញ ឃុំ/សង្កាត់ និងសង្គមកិច្ចដោះស្រាយមូលហេតុ',
      en: 'Education brings the child back to school; commune and social affairs see to the cause',
    },
  },
  {
    id: 'malnutrition-small-child',
    when: { concern: '"malnutrition"', age: '<5,null' },
    lead: 'social-affairs@district',
    helping: ['health-centre@commune', 'referral-hospital@province', 'ccwc@commune'],
    basis: ['crc', 'policy-4.2.3'],
    within: HARM,
    because: {
      km: 'កុមារក្រោម ៥ ឆ្នាំខ្វះអាហារូបត្ថម្ភអាចស្លាប់បាន៖ ត្រូវឲ្យមណ្ឌលសុខភាពពិនិត្យភ្លាម',
      en: 'Malnutrition under five can kill: the health centre must see the child at once',
    },
  },
  {
    id: 'health',
    when: { concern: '"malnutrition","chronic-illness"' },
    lead: 'social-affairs@district',
    helping: [
      'health-centre@commune',
      'health@province',
      'ccwc@commune',
      'social-support@province',
    ],
    basis: ['crc', 'policy-4.2.3'],
    within: CARE,
    because: {
      km: 'សុខាភិបាលព្យាបាល ការិយាល័យសង្គមកិច្ចជួយគ្រួសារឲ្យទៅដល់សេវា',
      en: 'Health treats; social affairs help the family to reach the service',
    },
  },
  {
    id: 'basic-needs',
    when: { concern: '"basic-needs"' },
    lead: 'social-affairs@district',
    helping: ['social-support@province', 'ccwc@commune', 'health-centre@commune'],
    basis: ['crc', 'policy-4.2.3'],
    within: CARE,
    because: {
      km: 'គ្រួសារខ្វះខាតត្រូវការជំនួយ ហើយភាពក្រីក្រមិនមែនជាហេតុផលយកកុមារចេញពីគ្រួសារទេ',
      en: 'The family needs support; poverty is no reason to take a child away',
    },
  },
  {
    id: 'parent-in-prison',
    when: { concern: '"parent-in-prison"' },
    lead: 'social-affairs@district',
    helping: ['ccwc@commune', 'legal-aid@province', 'social-support@province'],
    basis: ['alternative-care-policy', 'kinship-foster-prakas', 'crc'],
    within: CARE,
    because: {
      km: 'កុមារត្រូវមានអ្នកថែទាំ ហើយអាចទៅសួរសុខទុក្ខឪពុកម្តាយបាន',
      en: 'The child needs a caregiver, and to be able to visit the parent',
    },
  },
  {
    id: 'gambling',
    when: { concern: '"gambling"' },
    lead: 'social-affairs@district',
    helping: ['ccwc@commune', 'education@district'],
    basis: ['crc', 'policy-4.2.3'],
    within: CARE,
    because: {
      km: 'ល្បែងធ្វើឲ្យកុមារខ្វះការថែទាំ និងបោះបង់ការសិក្សា៖ ត្រូវជួយទាំងគ្រួសារ',
      en: 'Gambling leaves a child without care and school: the whole family is helped',
    },
  },
  {
    id: 'isolated-community',
    when: { concern: '"isolated-community"' },
    lead: 'ccwc@commune',
    helping: ['social-affairs@district', 'health-centre@commune', 'education@district'],
    basis: ['ccwc-prakas', 'crc', 'policy-4.2.3'],
    within: CARE,
    because: {
      km: 'ឃុំ/សង្កាត់ទៅដល់សហគមន៍ដាច់ស្រយាល ហើយនាំសេវាទៅរកកុមារ',
      en: 'The commune reaches a remote community and brings the services to the child',
    },
  },
  {
    id: 'stigma',
    when: { concern: '"stigma"' },
    lead: 'ccwc@commune',
    helping: ['social-affairs@district', 'education@district'],
    basis: ['crc', 'ccwc-prakas'],
    within: CARE,
    because: {
      km: 'ការរើសអើងដោះស្រាយបានល្អនៅក្នុងភូមិ និងសាលារៀនផ្ទាល់',
      en: 'Stigma is best met in the village and the school themselves',
    },
  },
  {
    id: 'otherwise',
    when: {},
    lead: 'social-affairs@district',
    helping: ['ccwc@commune'],
    basis: ['constitution-48', 'policy-4.2.3'],
    within: CARE,
    because: {
      km: 'គ្មានវិធានណាផ្សេងទេ៖ ការិយាល័យសង្គមកិច្ចទទួលខុសត្រូវលើកុមារគ្រប់រូប',
      en: 'No other rule speaks: social affairs answer for every child',
    },
  },
]

/** The national rules as first published: who leads and who helps. */
export const nationalTable: DecisionTable = {
  id: 'responsibility',
  name: { km: 'អ្នកទទួលខុសត្រូវចំពោះកុមារ', en: 'Responsibility for a child' },
  hitPolicy: 'first',
  inputs: [...responsibilityInputs],
  outputs: responsibilityOutputs,
  rules: rows.map(({ id, when, lead, helping, basis, within, because }) => ({
    id,
    when: { ...when },
    result: {
      lead,
      helping: [...helping],
      basis: [...basis],
      firstContactHours: within[0],
      assessmentDays: within[1],
      followUpDays: within[2],
    },
    because,
  })),
}
