import { z } from 'zod'
import { texts } from '../kernel/index.ts'

/** How soon somebody must be with the child or speak to the child, most urgent first. */
export const urgencies = [
  'now',
  'within-24-hours',
  'within-48-hours',
  'within-3-days',
  'within-7-days',
] as const

export const Urgency = z.enum(urgencies).meta({ id: 'Urgency' })
export type Urgency = z.output<typeof Urgency>

export const urgencyNames = texts<Urgency>({
  now: { km: 'ឥឡូវនេះភ្លាម', en: 'Now' },
  'within-24-hours': { km: 'ក្នុង ២៤ ម៉ោង', en: 'Within 24 hours' },
  'within-48-hours': { km: 'ក្នុង ៤៨ ម៉ោង', en: 'Within 48 hours' },
  'within-3-days': { km: 'ក្នុង ៣ ថ្ងៃ', en: 'Within 3 days' },
  'within-7-days': { km: 'ក្នុង ៧ ថ្ងៃ', en: 'Within 7 days' },
})

/** Hours from the report until the first contact with the child. */
export const contactWithinHours: Readonly<Record<Urgency, number>> = {
  now: 2,
  'within-24-hours': 24,
  'within-48-hours': 48,
  'within-3-days': 72,
  'within-7-days': 168,
}

/** Hours from the report until a person has decided on its urgency. */
export const triageWithinHours: Readonly<Record<Urgency, number>> = {
  now: 1,
  'within-24-hours': 4,
  'within-48-hours': 8,
  'within-3-days': 24,
  'within-7-days': 24,
}

/** Above nought where `a` is the more urgent. */
export const moreUrgent = (a: Urgency, b: Urgency): number =>
  urgencies.indexOf(b) - urgencies.indexOf(a)
