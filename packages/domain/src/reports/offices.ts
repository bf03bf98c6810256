import { z } from 'zod'
import { type DeskKind, digitsOfLevel, levelOf } from '../organizations/index.ts'

/**
 * Where somebody who may have harmed a child works, as a neighbour would know it. That office neither
 * leads nor sees the report: communes are small, and colleagues talk.
 */
export const SuspectedOffice = z
  .enum(['commune', 'social-affairs', 'police', 'school', 'health'])
  .meta({ id: 'SuspectedOffice' })
export type SuspectedOffice = z.output<typeof SuspectedOffice>

const kinds: Readonly<Record<SuspectedOffice, readonly DeskKind[]>> = {
  commune: ['ccwc@commune'],
  'social-affairs': ['social-affairs@district'],
  police: ['police@district'],
  school: ['education@district'],
  health: ['health-centre@commune', 'referral-hospital@province'],
}

/** The desks that such an office has around a place; none where the place is not known well enough. */
export const desksOfOffice = (
  office: SuspectedOffice,
  placeCode: string,
): readonly { readonly kind: DeskKind; readonly placeCode: string }[] =>
  kinds[office].flatMap((kind) => {
    const digits = digitsOfLevel[levelOf(kind)]
    return placeCode.length < digits ? [] : [{ kind, placeCode: placeCode.slice(0, digits) }]
  })
