import { type Text, texts } from '../kernel/index.ts'

/** The levels at which a desk stands, nearest to the child first. */
export const deskLevels = ['commune', 'district', 'province', 'national'] as const
export type DeskLevel = (typeof deskLevels)[number]

/** How many digits of a place code name a place of this level. */
export const digitsOfLevel: Readonly<Record<DeskLevel, number>> = {
  commune: 6,
  district: 4,
  province: 2,
  national: 0,
}

/**
 * Every kind of desk that can receive a child's matter: `<kind of organization>@<level>`.
 * The actors are those of section 4.2.3 of the policy (M68-M85) and of the usual practice from
 * commune to nation.
 */
export const deskKinds = [
  'ccwc@commune',
  'health-centre@commune',
  'social-affairs@district',
  'police@district',
  'education@district',
  'women-affairs@district',
  'wccc@district',
  'social-affairs@province',
  'police@province',
  'police-anti-trafficking@province',
  'prosecution@province',
  'court@province',
  'legal-aid@province',
  'referral-hospital@province',
  'health@province',
  'education@province',
  'women-affairs@province',
  'labour@province',
  'religious-affairs@province',
  'social-support@province',
  'disaster@province',
  'tracing@province',
  'child-welfare@national',
  'cncc@national',
  'helpline@national',
  'police@national',
  'police-anti-trafficking@national',
  'police-cyber@national',
  'disaster@national',
] as const
export type DeskKind = (typeof deskKinds)[number]

/**
 * The desks whose people do case work: they triage, open cases, visit. Only such a desk can lead,
 * for a report must never wait where nobody may take it up. Others help, through referrals.
 */
export const leadingKinds: readonly DeskKind[] = [
  'ccwc@commune',
  'social-affairs@district',
  'social-affairs@province',
  'child-welfare@national',
  'helpline@national',
]

export const isDeskKind = (given: string): given is DeskKind =>
  deskKinds.some((kind) => kind === given)

export const deskKindNames: Readonly<Record<DeskKind, Text>> = texts<DeskKind>({
  'ccwc@commune': {
    km: 'គណៈកម្មាធិការទទួលបន្ទុកកិច្ចការនារី និងកុមារ ឃុំ/សង្កាត់',
    en: 'Commune committee for women and children (CCWC)',
  },
  'health-centre@commune': { km: 'មណ្ឌលសុខភាព', en: 'Health centre' },
  'social-affairs@district': {
    km: 'ការិយាល័យសង្គមកិច្ច ក្រុង/ស្រុក/ខណ្ឌ',
    en: 'District office of social affairs',
  },
  'police@district': { km: 'អធិការដ្ឋាននគរបាល ក្រុង/ស្រុក/ខណ្ឌ', en: 'District police' },
  'education@district': {
    km: 'ការិយាល័យអប់រំ យុវជន និងកីឡា ក្រុង/ស្រុក/ខណ្ឌ',
    en: 'District office of education',
  },
  'women-affairs@district': {
    km: 'ការិយាល័យកិច្ចការនារី ក្រុង/ស្រុក/ខណ្ឌ',
    en: "District office of women's affairs",
  },
  'wccc@district': {
    km: 'គណៈកម្មាធិការពិគ្រោះយោបល់កិច្ចការស្ត្រី និងកុមារ ក្រុង/ស្រុក/ខណ្ឌ',
    en: 'District consultative committee for women and children (WCCC)',
  },
  'social-affairs@province': {
    km: 'មន្ទីរសង្គមកិច្ច អតីតយុទ្ធជន និងយុវនីតិសម្បទា ខេត្ត/រាជធានី',
    en: 'Provincial department of social affairs',
  },
  'police@province': { km: 'ស្នងការដ្ឋាននគរបាល ខេត្ត/រាជធានី', en: 'Provincial police' },
  'police-anti-trafficking@province': {
    km: 'ការិយាល័យនគរបាលប្រឆាំងអំពើជួញដូរមនុស្ស និងការពារអនីតិជន ខេត្ត/រាជធានី',
    en: 'Provincial police for anti-trafficking and the protection of minors',
  },
  'prosecution@province': {
    km: 'អយ្យការអមសាលាដំបូង ខេត្ត/រាជធានី',
    en: 'Prosecution at the court of first instance',
  },
  'court@province': { km: 'សាលាដំបូង ខេត្ត/រាជធានី', en: 'Court of first instance' },
  'legal-aid@province': { km: 'សេវាជំនួយផ្នែកច្បាប់ ខេត្ត/រាជធានី', en: 'Legal aid' },
  'referral-hospital@province': {
    km: 'មន្ទីរពេទ្យបង្អែក ខេត្ត/រាជធានី',
    en: 'Provincial referral hospital',
  },
  'health@province': {
    km: 'មន្ទីរសុខាភិបាល ខេត្ត/រាជធានី',
    en: 'Provincial department of health',
  },
  'education@province': {
    km: 'មន្ទីរអប់រំ យុវជន និងកីឡា ខេត្ត/រាជធានី',
    en: 'Provincial department of education',
  },
  'women-affairs@province': {
    km: 'មន្ទីរកិច្ចការនារី ខេត្ត/រាជធានី',
    en: "Provincial department of women's affairs",
  },
  'labour@province': {
    km: 'មន្ទីរការងារ និងបណ្តុះបណ្តាលវិជ្ជាជីវៈ ខេត្ត/រាជធានី',
    en: 'Provincial department of labour',
  },
  'religious-affairs@province': {
    km: 'មន្ទីរធម្មការ និងសាសនា ខេត្ត/រាជធានី',
    en: 'Provincial department of cults and religion',
  },
  'social-support@province': {
    km: 'សេវាគាំទ្រសង្គម ខេត្ត/រាជធានី',
    en: 'Provincial social support',
  },
  'disaster@province': {
    km: 'គណៈកម្មាធិការគ្រប់គ្រងគ្រោះមហន្តរាយ ខេត្ត/រាជធានី',
    en: 'Provincial committee for disaster management',
  },
  'tracing@province': {
    km: 'សាខាកាកបាទក្រហមកម្ពុជា ខេត្ត/រាជធានី (ស្វែងរកគ្រួសារ)',
    en: 'Cambodian Red Cross branch (family tracing)',
  },
  'child-welfare@national': {
    km: 'នាយកដ្ឋានសុខុមាលភាពកុមារ ក្រសួង សអយ',
    en: 'Child Welfare Department, Ministry of Social Affairs',
  },
  'cncc@national': {
    km: 'ក្រុមប្រឹក្សាជាតិកម្ពុជាដើម្បីកុមារ',
    en: 'Cambodia National Council for Children',
  },
  'helpline@national': { km: 'ខ្សែទូរស័ព្ទជំនួយកុមារ ១២៨០', en: 'Child helpline 1280' },
  'police@national': { km: 'អគ្គស្នងការដ្ឋាននគរបាលជាតិ', en: 'National police' },
  'police-anti-trafficking@national': {
    km: 'នាយកដ្ឋានប្រឆាំងអំពើជួញដូរមនុស្ស និងការពារអនីតិជន',
    en: 'National police department for anti-trafficking and the protection of minors',
  },
  'police-cyber@national': {
    km: 'នាយកដ្ឋានប្រឆាំងបទល្មើសបច្ចេកវិទ្យា',
    en: 'National police department against technology crime',
  },
  'disaster@national': {
    km: 'គណៈកម្មាធិការជាតិគ្រប់គ្រងគ្រោះមហន្តរាយ',
    en: 'National Committee for Disaster Management',
  },
})

/** The kind of organization that the desk belongs to: `police` of `police@district`. */
export const organizationKindOf = (kind: DeskKind): string => kind.slice(0, kind.indexOf('@'))

export function levelOf(kind: DeskKind): DeskLevel {
  const level = kind.slice(kind.indexOf('@') + 1)
  return deskLevels.find((known) => known === level) ?? 'national'
}
