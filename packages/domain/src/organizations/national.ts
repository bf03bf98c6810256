import type { Text } from '../kernel/index.ts'
import type { DeskKind } from './desk-kinds.ts'
import type { OrganizationKind } from './kinds.ts'

/** A national body that the policy names, and the rows of the policy's table that name it. */
export interface NationalOrganization {
  readonly code: string
  readonly kind: OrganizationKind
  readonly name: Text
  readonly short?: Text
  readonly parent?: string
  readonly policyRows: readonly string[]
  /** Its desks with a task of their own; a body without any has a focal point. */
  readonly desks?: readonly DeskKind[]
}

/** The desk of a national body that has no other: whoever answers for child protection there. */
export const focalPoint = 'focal-point@national'

export const focalPointName: Text = {
  km: 'មន្ត្រីបង្គោលកិច្ចការពារកុមារ',
  en: 'Child protection focal point',
}

/**
 * Every body that section 4.2.3 of the policy names (M68-M85), and the two whose desks the
 * responsibility table needs beside them (labour, anti-trafficking). "Agriculture and Rural
 * Development and Restoration Council" is read as CARD; the policy nowhere defines the National
 * Child Protection Commission, which is listed because it is given tasks.
 */
export const nationalOrganizations: readonly NationalOrganization[] = [
  {
    code: 'cncc',
    kind: 'council',
    name: { km: 'ក្រុមប្រឹក្សាជាតិកម្ពុជាដើម្បីកុមារ', en: 'Cambodia National Council for Children' },
    short: { km: 'ក.ជ.ក.ក', en: 'CNCC' },
    policyRows: ['M85'],
    desks: ['cncc@national'],
  },
  {
    code: 'mosvy',
    kind: 'ministry',
    name: {
      km: 'ក្រសួងសង្គមកិច្ច អតីតយុទ្ធជន និងយុវនីតិសម្បទា',
      en: 'Ministry of Social Affairs, Veterans and Youth Rehabilitation',
    },
    short: { km: 'ក្រសួង សអយ', en: 'MoSVY' },
    policyRows: ['M72', 'M76', 'M81', 'M82'],
    desks: ['child-welfare@national'],
  },
  {
    code: 'moeys',
    kind: 'ministry',
    name: { km: 'ក្រសួងអប់រំ យុវជន និងកីឡា', en: 'Ministry of Education, Youth and Sport' },
    short: { km: 'ក្រសួង អយក', en: 'MoEYS' },
    policyRows: ['M68', 'M77'],
  },
  {
    code: 'moinfo',
    kind: 'ministry',
    name: { km: 'ក្រសួងព័ត៌មាន', en: 'Ministry of Information' },
    policyRows: ['M69'],
  },
  {
    code: 'mptc',
    kind: 'ministry',
    name: {
      km: 'ក្រសួងប្រៃសណីយ៍ និងទូរគមនាគមន៍',
      en: 'Ministry of Post and Telecommunications',
    },
    policyRows: ['M69'],
  },
  {
    code: 'ccc',
    kind: 'private-sector',
    name: { km: 'សភាពាណិជ្ជកម្មកម្ពុជា', en: 'Cambodia Chamber of Commerce' },
    policyRows: ['M69', 'M79'],
  },
  {
    code: 'mocr',
    kind: 'ministry',
    name: { km: 'ក្រសួងធម្មការ និងសាសនា', en: 'Ministry of Cults and Religion' },
    policyRows: ['M70'],
  },
  {
    code: 'mcfa',
    kind: 'ministry',
    name: { km: 'ក្រសួងវប្បធម៌ និងវិចិត្រសិល្បៈ', en: 'Ministry of Culture and Fine Arts' },
    policyRows: ['M70'],
  },
  {
    code: 'moi',
    kind: 'ministry',
    name: { km: 'ក្រសួងមហាផ្ទៃ', en: 'Ministry of Interior' },
    short: { km: 'ក្រសួងមហាផ្ទៃ', en: 'MoI' },
    policyRows: ['M71', 'M75', 'M80'],
  },
  {
    code: 'gda',
    kind: 'department',
    parent: 'moi',
    name: { km: 'អគ្គនាយកដ្ឋានរដ្ឋបាល', en: 'General Department of Administration' },
    policyRows: ['M71'],
  },
  {
    code: 'mowa',
    kind: 'ministry',
    name: { km: 'ក្រសួងកិច្ចការនារី', en: "Ministry of Women's Affairs" },
    policyRows: ['M72'],
  },
  {
    code: 'moj',
    kind: 'ministry',
    name: { km: 'ក្រសួងយុត្តិធម៌', en: 'Ministry of Justice' },
    policyRows: ['M73', 'M83'],
  },
  {
    code: 'rajp',
    kind: 'academy',
    name: {
      km: 'រាជបណ្ឌិត្យសភាវិជ្ជាជីវៈតុលាការ',
      en: 'Royal Academy for Judicial Professions',
    },
    policyRows: ['M73'],
  },
  {
    code: 'national-police',
    kind: 'police',
    parent: 'moi',
    name: { km: 'អគ្គស្នងការដ្ឋាននគរបាលជាតិ', en: 'General Commissariat of National Police' },
    policyRows: ['M74', 'M80'],
    desks: ['police@national', 'police-anti-trafficking@national', 'police-cyber@national'],
  },
  {
    code: 'police-academy',
    kind: 'academy',
    parent: 'moi',
    name: { km: 'បណ្ឌិត្យសភានគរបាលកម្ពុជា', en: 'Police Academy of Cambodia' },
    policyRows: ['M74'],
  },
  {
    code: 'gendarmerie',
    kind: 'gendarmerie',
    name: { km: 'កងរាជអាវុធហត្ថលើផ្ទៃប្រទេស', en: 'Royal Gendarmerie' },
    policyRows: ['M74'],
  },
  {
    code: 'ncdd',
    kind: 'council',
    name: {
      km: 'លេខាធិការដ្ឋានគណៈកម្មាធិការជាតិសម្រាប់ការអភិវឌ្ឍតាមបែបប្រជាធិបតេយ្យនៅថ្នាក់ក្រោមជាតិ',
      en: 'Secretariat of the National Committee for Sub-National Democratic Development',
    },
    short: { km: 'លេខាធិការដ្ឋាន គ.ជ.អ.ប', en: 'NCDD Secretariat' },
    policyRows: ['M75'],
  },
  {
    code: 'moh',
    kind: 'ministry',
    name: { km: 'ក្រសួងសុខាភិបាល', en: 'Ministry of Health' },
    policyRows: ['M78'],
  },
  {
    code: 'card',
    kind: 'council',
    name: {
      km: 'ក្រុមប្រឹក្សាស្តារអភិវឌ្ឍន៍វិស័យកសិកម្ម និងជនបទ',
      en: 'Council for Agricultural and Rural Development',
    },
    short: { km: 'ក្រុមប្រឹក្សា CARD', en: 'CARD' },
    policyRows: ['M79'],
  },
  {
    code: 'mef',
    kind: 'ministry',
    name: { km: 'ក្រសួងសេដ្ឋកិច្ច និងហិរញ្ញវត្ថុ', en: 'Ministry of Economy and Finance' },
    policyRows: ['M79'],
  },
  {
    code: 'helpline',
    kind: 'helpline',
    name: { km: 'ខ្សែទូរស័ព្ទជំនួយកុមារកម្ពុជា ១២៨០', en: 'Child Helpline Cambodia 1280' },
    policyRows: ['M81'],
    desks: ['helpline@national'],
  },
  {
    code: 'bar',
    kind: 'association',
    name: {
      km: 'គណៈមេធាវីនៃព្រះរាជាណាចក្រកម្ពុជា',
      en: 'Bar Association of the Kingdom of Cambodia',
    },
    policyRows: ['M83'],
  },
  {
    code: 'ncdm',
    kind: 'council',
    name: {
      km: 'គណៈកម្មាធិការជាតិគ្រប់គ្រងគ្រោះមហន្តរាយ',
      en: 'National Committee for Disaster Management',
    },
    short: { km: 'គ.ជ.គ.ម', en: 'NCDM' },
    policyRows: ['M84'],
    desks: ['disaster@national'],
  },
  {
    code: 'red-cross',
    kind: 'charity',
    name: { km: 'កាកបាទក្រហមកម្ពុជា', en: 'Cambodian Red Cross' },
    policyRows: ['M84'],
  },
  {
    code: 'cncw',
    kind: 'council',
    name: { km: 'ក្រុមប្រឹក្សាជាតិកម្ពុជាដើម្បីស្ត្រី', en: 'Cambodian National Council for Women' },
    short: { km: 'ក.ជ.ក.ស', en: 'CNCW' },
    policyRows: ['M85'],
  },
  {
    code: 'ncpc',
    kind: 'council',
    name: { km: 'គណៈកម្មការជាតិកិច្ចការពារកុមារ', en: 'National Child Protection Commission' },
    policyRows: ['M85'],
  },
  {
    code: 'mop',
    kind: 'ministry',
    name: { km: 'ក្រសួងផែនការ', en: 'Ministry of Planning' },
    policyRows: ['M85'],
  },
  {
    code: 'mofaic',
    kind: 'ministry',
    name: {
      km: 'ក្រសួងការបរទេស និងសហប្រតិបត្តិការអន្តរជាតិ',
      en: 'Ministry of Foreign Affairs and International Cooperation',
    },
    policyRows: ['M85'],
  },
  {
    code: 'chrc',
    kind: 'council',
    name: { km: 'គណៈកម្មាធិការសិទ្ធិមនុស្សកម្ពុជា', en: 'Cambodian Human Rights Committee' },
    policyRows: ['M85'],
  },
  {
    code: 'molvt',
    kind: 'ministry',
    name: {
      km: 'ក្រសួងការងារ និងបណ្តុះបណ្តាលវិជ្ជាជីវៈ',
      en: 'Ministry of Labour and Vocational Training',
    },
    policyRows: [],
  },
  {
    code: 'ncct',
    kind: 'council',
    name: {
      km: 'គណៈកម្មាធិការជាតិប្រយុទ្ធប្រឆាំងអំពើជួញដូរមនុស្ស',
      en: 'National Committee for Counter Trafficking',
    },
    policyRows: [],
  },
]
