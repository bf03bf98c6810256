import type { FormFacts } from '../forms/index.ts'
import type { DecisionContent } from './decision-contract.ts'
import type { FinalGiven } from './supervision-contract.ts'

const rated = (path: string, ratings: Readonly<Record<string, number>>): FormFacts =>
  Object.fromEntries(Object.entries(ratings).map(([item, rate]) => [`${path}.${item}`, rate]))

/** What form 6 shows: a final assessment as it is kept. */
export const finalFacts = (final: FinalGiven): FormFacts => ({
  'final.assessedOn': final.assessedOn,
  ...rated('final.childRatings', final.childRatings),
  ...rated('final.familyRatings', final.familyRatings),
  'final.outcome': final.outcome,
  'final.story': final.story,
  'final.belowReason': final.belowReason,
  'final.childView': final.childView,
  'closing.reason': final.closingReason,
  'closing.note': final.reason,
})

/** What form 4 shows of a decision: the options that were weighed, and why each does not serve. */
export const decisionFacts = ({ options }: DecisionContent): FormFacts => ({
  options: options.map(({ option, how, why }) => ({
    'options.kind': option,
    'options.how': how,
    'options.why': why,
  })),
})
