import { texts } from '../kernel/index.ts'

/**
 * The first duties of the policy's actors (4.2.3, 4.3). A duty is a role at a desk, or over a
 * place, for a time; the rows that it opens are decided by the database's policies.
 */
export const roles = [
  'commune_focal_person',
  'social_agent',
  'supervisor',
  'helpline_operator',
  'receiving_desk',
  'cncc_officer',
  'administrator',
] as const
export type RoleName = (typeof roles)[number]

export const roleNames = texts<RoleName>({
  commune_focal_person: { km: 'អ្នកទទួលបន្ទុកកិច្ចការនារី និងកុមារ ឃុំ/សង្កាត់', en: 'Commune focal person' },
  social_agent: { km: 'ភ្នាក់ងារសង្គម', en: 'Social agent' },
  supervisor: { km: 'អ្នកត្រួតពិនិត្យ', en: 'Supervisor' },
  helpline_operator: { km: 'អ្នកទទួលទូរស័ព្ទជំនួយ', en: 'Helpline operator' },
  receiving_desk: { km: 'មន្ត្រីទទួលការបញ្ជូន', en: 'Receiving desk' },
  cncc_officer: { km: 'មន្ត្រីក្រុមប្រឹក្សាជាតិកម្ពុជាដើម្បីកុមារ', en: 'CNCC officer' },
  administrator: { km: 'អ្នកគ្រប់គ្រងប្រព័ន្ធ', en: 'Administrator' },
})

/** Where a role is held: at a desk, over a place, or for the whole country. */
export const roleIsHeld: Readonly<Record<RoleName, 'at a desk' | 'over a place' | 'nationally'>> = {
  commune_focal_person: 'at a desk',
  social_agent: 'at a desk',
  supervisor: 'over a place',
  helpline_operator: 'at a desk',
  receiving_desk: 'at a desk',
  cncc_officer: 'nationally',
  administrator: 'nationally',
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
] as const

/** What each role may ask for; which rows answer is another question, and the database's. */
export const abilitiesOf: Readonly<Record<RoleName, readonly string[]>> = {
  commune_focal_person: caseWork,
  social_agent: caseWork,
  supervisor: [...caseWork, 'cases.supervise'],
  helpline_operator: [
    'work.read',
    'work.decide',
    'reports.register',
    'reports.read',
    'reports.triage',
    'reports.calls',
    'children.search',
    'responsibility.read',
    'law.read',
  ],
  receiving_desk: [
    'work.read',
    'work.decide',
    'reports.register',
    'services.read',
    'services.receive',
    'responsibility.read',
    'law.read',
  ],
  cncc_officer: [
    'responsibility.read',
    'responsibility.edit',
    'law.read',
    'law.edit',
    'forms.edit',
    'services.gaps',
    'work.read',
  ],
  administrator: ['access.people', 'law.read'],
}

/** Abilities that need no duty. */
export const everyone = ['public'] as const
export const signedIn = ['public', 'signed-in'] as const
