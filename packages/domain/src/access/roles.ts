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

interface Rule {
  /** Where it is held: at a desk, over a place, or for the whole country. */
  readonly held: 'at a desk' | 'over a place' | 'nationally'
  /** The bodies at whose desks it is held, as a kind of desk begins; without them at any desk. */
  readonly bodies?: readonly string[]
  /** The lengths of the codes of the places over which it is held: 2 is a province, 8 a village. */
  readonly digits?: readonly number[]
  /** How long a duty lasts at the most; without it a duty may have no end. */
  readonly lasts?: { readonly months: number }
  /** Whether it opens more than what is in the person's own hands: then a password alone is too little. */
  readonly seesMoreThanOwn: boolean
  /** Whose duty it is to give this one, inside the own place; never to oneself. */
  readonly givenBy: readonly RoleName[]
  /** What it may ask for; which rows answer is another question, and the database's. */
  readonly abilities: readonly string[]
}

const caseWork = [
  'work.read',
  'work.decide',
  'reports.register',
  'reports.read',
  'reports.triage',
  'children.search',
  'children.write',
  'cases.read',
  'cases.write',
  'cases.decide',
  'services.refer',
  'services.read',
  'services.receive',
  'services.gaps',
  'responsibility.read',
  'law.read',
  'access.history',
  'access.emergency',
  'cases.restrict',
]

/** What a body does that helps: it reads the packets sent to it, and nothing else of a child. */
const receiving = [
  'work.read',
  'work.decide',
  'reports.register',
  'services.read',
  'services.receive',
  'responsibility.read',
  'law.read',
]

const local: readonly RoleName[] = ['ministry_officer', 'administrator']
const national: readonly RoleName[] = ['administrator']

const receiver = (...bodies: string[]): Rule => ({
  held: 'at a desk',
  ...(bodies.length > 0 && { bodies }),
  seesMoreThanOwn: false,
  givenBy: local,
  abilities: receiving,
})

/** The rules of each role; the database holds a duty to the same ones (`access.duty_fits`). */
export const ruleOf: Readonly<Record<RoleName, Rule>> = {
  village_volunteer: {
    held: 'over a place',
    digits: [6, 8],
    seesMoreThanOwn: false,
    givenBy: local,
    abilities: ['reports.register', 'reports.receipts', 'law.read'],
  },
  // Elected with the commune council, for five years (Law on the administration of communes, art. 14).
  commune_focal_person: {
    held: 'at a desk',
    bodies: ['ccwc'],
    lasts: { months: 60 },
    seesMoreThanOwn: true,
    givenBy: local,
    abilities: caseWork,
  },
  social_agent: { held: 'at a desk', seesMoreThanOwn: true, givenBy: local, abilities: caseWork },
  supervisor: {
    held: 'over a place',
    digits: [2, 4],
    seesMoreThanOwn: true,
    givenBy: local,
    abilities: [...caseWork, 'cases.supervise', 'access.openings'],
  },
  helpline_operator: {
    held: 'at a desk',
    seesMoreThanOwn: true,
    givenBy: local,
    abilities: [
      'work.read',
      'work.decide',
      'reports.register',
      'reports.read',
      'reports.triage',
      'cases.restrict',
      'reports.calls',
      'children.search',
      'responsibility.read',
      'law.read',
    ],
  },
  police_officer: receiver('police', 'police-anti-trafficking', 'police-cyber'),
  court_officer: receiver('court', 'prosecution'),
  lawyer: receiver('legal-aid'),
  health_worker: receiver('health-centre', 'referral-hospital', 'health'),
  school_focal_person: receiver('education'),
  ngo_worker: receiver('social-support', 'tracing', 'legal-aid'),
  // Whoever answers a disaster does so while it lasts: the duty ends by itself.
  disaster_responder: { ...receiver('disaster'), lasts: { months: 3 } },
  receiving_desk: receiver(),
  ministry_officer: {
    held: 'nationally',
    digits: [2],
    seesMoreThanOwn: true,
    givenBy: national,
    abilities: ['access.people', 'law.read', 'responsibility.read'],
  },
  cncc_officer: {
    held: 'nationally',
    seesMoreThanOwn: true,
    givenBy: national,
    abilities: [
      'responsibility.read',
      'responsibility.edit',
      'law.read',
      'law.edit',
      'forms.edit',
      'services.gaps',
      'work.read',
    ],
  },
  cncc_analyst: {
    held: 'nationally',
    seesMoreThanOwn: true,
    givenBy: national,
    abilities: ['responsibility.read', 'services.gaps', 'law.read'],
  },
  data_protection_officer: {
    held: 'nationally',
    seesMoreThanOwn: true,
    givenBy: national,
    abilities: ['work.read', 'work.decide', 'access.openings', 'law.read'],
  },
  administrator: {
    held: 'nationally',
    digits: [2, 4, 6],
    seesMoreThanOwn: true,
    givenBy: national,
    abilities: ['access.people', 'law.read'],
  },
}

/** Abilities that need no duty. */
export const everyone = ['public'] as const
/** Of a session that still owes its second step: to take it, and nothing else. */
export const entering = ['public', 'entering'] as const
export const signedIn = ['public', 'entering', 'signed-in'] as const
