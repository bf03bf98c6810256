import type { Guide, GuideStep } from './guide.ts'
import { guides } from './index.ts'

export const guideOf = (id: string): Guide | undefined => guides.find((guide) => guide.id === id)

export const stepOf = (guide: string, step: string): GuideStep | undefined =>
  guideOf(guide)?.steps.find(({ id }) => id === step)

/** The guides of some concerns, the gravest first. A concern that nobody knows has the general one. */
export function guidesFor(concerns: readonly string[]): readonly Guide[] {
  const isKnown = (concern: string) =>
    guides.some((guide) => guide.concerns.some((one) => one === concern))
  const sought = new Set(concerns.map((concern) => (isKnown(concern) ? concern : 'other')))
  return guides.filter((guide) => guide.concerns.some((concern) => sought.has(concern)))
}
