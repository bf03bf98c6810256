import type { RoleName } from './roles.ts'

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
    abilities: ['work.read', 'work.decide', 'access.openings', 'access.readings', 'law.read'],
  },
  administrator: {
    held: 'nationally',
    digits: [2, 4, 6],
    seesMoreThanOwn: true,
    givenBy: national,
    abilities: ['access.people', 'law.read'],
  },
}
