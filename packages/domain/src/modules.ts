/** The map of the system. The import rules, the menus and the documents read it. */
export const modules = {
  places: { title: 'Places', part: 'foundation', uses: [] },
  forms: { title: 'Forms and code lists', part: 'foundation', uses: ['places'] },
  organizations: {
    title: 'Organizations and desks',
    part: 'foundation',
    uses: ['places', 'forms'],
  },
  access: { title: 'Access and ledger', part: 'foundation', uses: ['places', 'organizations'] },
  work: { title: 'Work list', part: 'foundation', uses: ['access', 'organizations', 'places'] },
  rules: { title: 'Rules in versions', part: 'foundation', uses: ['access'] },
  responsibility: {
    title: 'Responsibility',
    part: 'foundation',
    uses: ['places', 'organizations', 'forms', 'access', 'rules'],
  },
  law: {
    title: 'Procedure and guides',
    part: 'foundation',
    uses: ['places', 'forms', 'organizations', 'access', 'rules', 'responsibility'],
  },
  children: {
    title: 'Children and families',
    part: 'foundation',
    uses: ['places', 'forms', 'organizations', 'access', 'work'],
  },
  reports: {
    title: 'Reports and helpline',
    part: 'intervention',
    uses: [
      'places',
      'forms',
      'organizations',
      'access',
      'work',
      'responsibility',
      'law',
      'children',
    ],
  },
  cases: {
    title: 'Cases',
    part: 'intervention',
    uses: [
      'places',
      'forms',
      'organizations',
      'access',
      'work',
      'responsibility',
      'law',
      'children',
      'reports',
    ],
  },
  services: {
    title: 'Services and referrals',
    part: 'response',
    uses: [
      'places',
      'forms',
      'organizations',
      'access',
      'work',
      'rules',
      'law',
      'children',
      'cases',
    ],
  },
  care: {
    title: 'Alternative care',
    part: 'response',
    uses: ['places', 'forms', 'organizations', 'access', 'work', 'children', 'cases'],
  },
  portal: {
    title: 'Public face',
    part: 'edge',
    uses: ['places', 'forms', 'organizations', 'access', 'reports'],
  },
  papers: {
    title: 'Papers',
    part: 'edge',
    uses: [
      'places',
      'forms',
      'organizations',
      'access',
      'children',
      'cases',
      'care',
      'services',
      'portal',
    ],
  },
} as const satisfies Record<string, Module>

export interface Module {
  readonly title: string
  readonly part: 'foundation' | 'prevention' | 'intervention' | 'response' | 'stewardship' | 'edge'
  readonly uses: readonly string[]
}
