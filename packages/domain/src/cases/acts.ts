import { actsIn } from '../kernel/index.ts'
import { caseChart } from './chart.ts'
import type { CaseStatus } from './contract.ts'

/** What may be done with a case besides the steps of its chart, and the ability that each needs. */
const besides = {
  'note-concern': 'cases.write',
  'set-risk': 'cases.write',
  assign: 'cases.write',
  'hand-over': 'cases.decide',
  visit: 'cases.write',
  note: 'cases.write',
  refer: 'services.refer',
} as const

/** Words are never turned away: a visit or a note that was written offline may arrive after the closing. */
const onClosed: ReadonlySet<string> = new Set(['note-concern', 'visit', 'note'])

const abilityOf: Readonly<Record<string, string>> = {
  ...besides,
  assess: 'cases.write',
  plan: 'cases.write',
  close: 'cases.decide',
  reopen: 'cases.decide',
}

/**
 * What a person with these abilities may do with a case in this state. `begin` is no act of its
 * own: the first visit or finished action under a plan begins to carry it out.
 */
export const actsOn = (status: CaseStatus, abilities: ReadonlySet<string>): string[] =>
  [
    ...actsIn(caseChart, status).filter((act) => act !== 'begin'),
    ...Object.keys(besides).filter((act) => status !== 'closed' || onClosed.has(act)),
  ].filter((act) => abilities.has(abilityOf[act] ?? ''))
