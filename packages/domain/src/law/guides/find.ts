import type { Guide, GuideStep } from './guide.ts'

export const stepIn = (guide: Guide, step: string): GuideStep | undefined =>
  guide.steps.find(({ id }) => id === step)

/** The guides of some concerns, the gravest first. A concern that none of them names has that of `other`. */
export function guidesFor(guides: readonly Guide[], concerns: readonly string[]): readonly Guide[] {
  const isKnown = (concern: string) =>
    guides.some((guide) => guide.concerns.some((one) => one === concern))
  const sought = new Set(concerns.map((concern) => (isKnown(concern) ? concern : 'other')))
  return guides.filter((guide) => guide.concerns.some((concern) => sought.has(concern)))
}

/** A concern of a case, with the guides that were in force when it was noted. */
export interface NotedConcern {
  readonly concern: string
  readonly at: Date
  readonly number: number
  readonly guides: readonly Guide[]
}

/** A guide that is open in a case: as it was when its newest concern was noted. */
export interface OpenGuide {
  readonly guide: Guide
  /** The version that it stands in. */
  readonly number: number
  /** Each noting that opened it, oldest first, with the guide as it was then. */
  readonly notings: readonly { readonly at: Date; readonly guide: Guide }[]
}

/**
 * The guides of a case, the gravest first. A concern keeps the guide that was in force when it was
 * noted: a version that is published later changes no case, until one of the guide's concerns is noted
 * again, which is another event.
 */
export function openGuides(noted: readonly NotedConcern[]): readonly OpenGuide[] {
  const inOrder = noted.toSorted((one, other) => one.at.getTime() - other.at.getTime())
  const open = new Map<string, OpenGuide>()
  for (const { concern, at, number, guides } of inOrder)
    for (const guide of guidesFor(guides, [concern])) {
      const notings = [...(open.get(guide.id)?.notings ?? []), { at, guide }]
      open.set(guide.id, { guide, number, notings })
    }
  const newest = inOrder.reduce<NotedConcern | undefined>(
    (one, other) => (one !== undefined && one.number > other.number ? one : other),
    undefined,
  )
  const order = new Map(newest?.guides.map(({ id }, at) => [id, at]))
  const place = ({ guide }: OpenGuide): number => order.get(guide.id) ?? order.size
  return [...open.values()].toSorted((one, other) => place(one) - place(other))
}
