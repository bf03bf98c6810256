import type { RoleName } from '@tumpeang/domain/access'
import type { DeskKind } from '@tumpeang/domain/organizations'

/** Public knowledge: it opens only invented people's accounts, and only where a demo was filled. */
export const demoPassword = 'tumpeang-demo-2026'

interface DemoPerson {
  readonly login: string
  readonly role: RoleName
  readonly name: { readonly km: string; readonly en: string }
  /** The desk, or the place supervised; nothing is the whole country. */
  readonly at?: { readonly kind: DeskKind; readonly place: string | null }
  readonly over?: string
  /** How much of the desk's work falls to this person, against the others there. */
  readonly share?: number
}

const at = (kind: DeskKind, place: string | null) => ({ kind, place })

const krong = '0203'
const office = (place: string) => at('social-affairs@district', place)

/** Somebody for each role, and a social agent for each district that shows its communes. */
export const demoPeople: readonly DemoPerson[] = [
  {
    login: 'sreymom.commune',
    role: 'commune_focal_person',
    name: { km: 'ហៀង ស្រីមុំ', en: 'Hieng Sreymom' },
    at: at('ccwc@commune', '020301'),
  },
  {
    login: 'sokha.agent',
    role: 'social_agent',
    name: { km: 'ឈួន សុខា', en: 'Chhuon Sokha' },
    at: office(krong),
    share: 6,
  },
  {
    login: 'bopha.agent',
    role: 'social_agent',
    name: { km: 'នួន បុប្ផា', en: 'Nuon Bopha' },
    at: office(krong),
    share: 2,
  },
  {
    login: 'dara.agent',
    role: 'social_agent',
    name: { km: 'រស់ ដារ៉ា', en: 'Ros Dara' },
    at: office(krong),
    share: 1.5,
  },
  {
    login: 'vuthy.district',
    role: 'supervisor',
    name: { km: 'ប៉ែន វុទ្ធី', en: 'Pen Vuthy' },
    over: krong,
  },
  {
    login: 'chantha.province',
    role: 'supervisor',
    name: { km: 'អ៊ាង ចន្ថា', en: 'Eang Chantha' },
    over: '02',
  },
  {
    login: 'pisey.helpline',
    role: 'helpline_operator',
    name: { km: 'ណុប ពិសី', en: 'Nop Pisey' },
    at: at('helpline@national', null),
  },
  {
    login: 'makara.helpline',
    role: 'helpline_operator',
    name: { km: 'ខៀវ មករា', en: 'Khiev Makara' },
    at: at('helpline@national', null),
  },
  {
    login: 'rithy.police',
    role: 'police_officer',
    name: { km: 'មាស រិទ្ធី', en: 'Meas Rithy' },
    at: at('police@district', krong),
  },
  {
    login: 'kalyan.hospital',
    role: 'health_worker',
    name: { km: 'ទេព កល្យាណ', en: 'Tep Kalyan' },
    at: at('referral-hospital@province', '02'),
  },
  {
    login: 'sovann.court',
    role: 'court_officer',
    name: { km: 'ជួន សុវណ្ណ', en: 'Chuon Sovann' },
    at: at('court@province', '02'),
  },
  {
    login: 'davy.school',
    role: 'school_focal_person',
    name: { km: 'យឹម ដាវី', en: 'Yim Davy' },
    at: at('education@district', krong),
  },
  {
    login: 'nary.cncc',
    role: 'cncc_officer',
    name: { km: 'ងួន ណារី', en: 'Nguon Nary' },
  },
  {
    login: 'sina.women',
    role: 'receiving_desk',
    name: { km: 'កែវ ស៊ីណា', en: 'Keo Sina' },
    at: at('women-affairs@district', krong),
  },
  {
    login: 'vichet.lawyer',
    role: 'lawyer',
    name: { km: 'តាំង វិចិត្រ', en: 'Tang Vichet' },
    at: at('legal-aid@province', '02'),
  },
  {
    login: 'rachana.tracing',
    role: 'ngo_worker',
    name: { km: 'ឯម រចនា', en: 'Em Rachana' },
    at: at('tracing@province', '02'),
  },
  {
    login: 'kosal.disaster',
    role: 'disaster_responder',
    name: { km: 'ប៊ុន កុសល', en: 'Bun Kosal' },
    at: at('disaster@province', '02'),
  },
  {
    login: 'yeay.volunteer',
    role: 'village_volunteer',
    name: { km: 'ប្រាក់ យី', en: 'Prak Yi' },
    over: '020301',
  },
  {
    login: 'monika.ministry',
    role: 'ministry_officer',
    name: { km: 'ទូច មុនិកា', en: 'Touch Monika' },
  },
  {
    login: 'phearun.analyst',
    role: 'cncc_analyst',
    name: { km: 'វ៉ាន់ ភារុណ', en: 'Van Phearun' },
  },
  {
    login: 'sotheary.protection',
    role: 'data_protection_officer',
    name: { km: 'លឹម សុធារី', en: 'Lim Sotheary' },
  },
  {
    login: 'oudom.admin',
    role: 'administrator',
    name: { km: 'ហុង ឧត្តម', en: 'Hong Oudom' },
  },
  {
    login: 'thida.agent',
    role: 'social_agent',
    name: { km: 'ជា ធីតា', en: 'Chea Thida' },
    at: office('0202'),
  },
  {
    login: 'visal.agent',
    role: 'social_agent',
    name: { km: 'ឡាយ វិសាល', en: 'Lay Visal' },
    at: office('0206'),
  },
  {
    login: 'maly.agent',
    role: 'social_agent',
    name: { km: 'ញ៉ែម ម៉ាលី', en: 'Nhem Maly' },
    at: office('0208'),
  },
  {
    login: 'borey.agent',
    role: 'social_agent',
    name: { km: 'សេង បូរី', en: 'Seng Borey' },
    at: office('1702'),
  },
  {
    login: 'sophea.agent',
    role: 'social_agent',
    name: { km: 'ម៉ៅ សុភា', en: 'Mao Sophea' },
    at: office('1703'),
  },
  {
    login: 'panha.agent',
    role: 'social_agent',
    name: { km: 'អ៊ុំ បញ្ញា', en: 'Um Panha' },
    at: office('1709'),
  },
  {
    login: 'leakhena.agent',
    role: 'social_agent',
    name: { km: 'ភួង លក្ខិណា', en: 'Phuong Leakhena' },
    at: office('1710'),
  },
  {
    login: 'samnang.agent',
    role: 'social_agent',
    name: { km: 'ផុន សំណាង', en: 'Phon Samnang' },
    at: office('1710'),
  },
  {
    login: 'sopheak.province',
    role: 'supervisor',
    name: { km: 'ហួត សុភ័ក្ត្រ', en: 'Huot Sopheak' },
    over: '17',
  },
  {
    login: 'ratha.province',
    role: 'social_agent',
    name: { km: 'កែម រដ្ឋា', en: 'Kem Ratha' },
    at: at('social-affairs@province', '02'),
  },
  {
    login: 'sokly.province',
    role: 'social_agent',
    name: { km: 'ពេជ្រ សុខលី', en: 'Pich Sokly' },
    at: at('social-affairs@province', '17'),
  },
]

/** Whose work lies long: their supervisors should notice. */
export const lateDistrict = '0208'
/** From where nothing is ever heard, which is not the same as nothing happening. */
export const silentCommune = '020306'
