import { texts } from '../kernel/index.ts'

/**
 * The duties of the policy's actors (4.2.3, 4.3). A duty is a role at a desk, or over a place, for a
 * time; the rows that it opens are decided by the database's policies.
 */
export const roles = [
  'village_volunteer',
  'commune_focal_person',
  'social_agent',
  'supervisor',
  'helpline_operator',
  'police_officer',
  'court_officer',
  'lawyer',
  'health_worker',
  'school_focal_person',
  'ngo_worker',
  'disaster_responder',
  'receiving_desk',
  'ministry_officer',
  'cncc_officer',
  'cncc_analyst',
  'data_protection_officer',
  'administrator',
] as const
export type RoleName = (typeof roles)[number]

export const roleNames = texts<RoleName>({
  village_volunteer: { km: 'អ្នកស្ម័គ្រចិត្តភូមិ', en: 'Village volunteer' },
  commune_focal_person: { km: 'អ្នកទទួលបន្ទុកកិច្ចការនារី និងកុមារ ឃុំ/សង្កាត់', en: 'Commune focal person' },
  social_agent: { km: 'ភ្នាក់ងារសង្គម', en: 'Social agent' },
  supervisor: { km: 'អ្នកត្រួតពិនិត្យ', en: 'Supervisor' },
  helpline_operator: { km: 'អ្នកទទួលទូរស័ព្ទជំនួយ', en: 'Helpline operator' },
  police_officer: { km: 'មន្ត្រីនគរបាល', en: 'Police officer' },
  court_officer: { km: 'មន្ត្រីអយ្យការ ឬក្រឡាបញ្ជីតុលាការ', en: 'Officer of the prosecution or the court' },
  lawyer: { km: 'មេធាវីជំនួយផ្នែកច្បាប់', en: 'Legal-aid lawyer' },
  health_worker: { km: 'បុគ្គលិកសុខាភិបាល', en: 'Health worker' },
  school_focal_person: { km: 'អ្នកទទួលបន្ទុកកុមារនៅសាលា', en: 'School focal person' },
  ngo_worker: { km: 'បុគ្គលិកអង្គការ', en: 'NGO worker' },
  disaster_responder: { km: 'អ្នកឆ្លើយតបគ្រោះមហន្តរាយ', en: 'Disaster responder' },
  receiving_desk: { km: 'មន្ត្រីទទួលការបញ្ជូន', en: 'Receiving desk' },
  ministry_officer: { km: 'មន្ត្រីក្រសួង ឬមន្ទីរ សអយ', en: 'Ministry or provincial officer' },
  cncc_officer: { km: 'មន្ត្រីក្រុមប្រឹក្សាជាតិកម្ពុជាដើម្បីកុមារ', en: 'CNCC officer' },
  cncc_analyst: { km: 'អ្នកវិភាគទិន្នន័យ ក.ជ.ក.ក.', en: 'CNCC analyst' },
  data_protection_officer: { km: 'មន្ត្រីការពារទិន្នន័យ', en: 'Data-protection officer' },
  administrator: { km: 'អ្នកគ្រប់គ្រងប្រព័ន្ធ', en: 'Administrator' },
})

/** Abilities that need no duty. */
export const everyone = ['public'] as const
/** Of a session that still owes its second step: to take it, and nothing else. */
export const entering = ['public', 'entering'] as const
export const signedIn = ['public', 'entering', 'signed-in'] as const
