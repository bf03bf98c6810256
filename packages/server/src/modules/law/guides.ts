import {
  type Guide,
  type GuideStep,
  nationalGuides,
  type NotedConcern,
  openGuides,
  type OpenGuide,
  stepIn,
} from '@tumpeang/domain/law'
import type { Db } from '../../platform/db.ts'
import { guideBooks } from './queries.ts'

type Noting = Pick<NotedConcern, 'concern' | 'at' | 'number'>

/** The guides in all their versions, as cases ask them. */
interface GuideShelf {
  /** The version in force. */
  readonly number: number
  /** Those of some concerns, in the version in force, as they open in a case that has none yet. */
  begun(concerns: readonly string[], now: Date): readonly OpenGuide[]
  /** Those that are open in a case, each as it was when its concern was noted. */
  open(notings: readonly Noting[]): readonly OpenGuide[]
  /** A step as one version had it; where that is not at hand, as the newest version that has it. */
  step(guide: string, step: string, number: number): GuideStep | undefined
}

/**
 * The guides in force and all before. Where none is published those as first written hold: a child's
 * next step never waits for a table.
 */
export async function guideShelf(db: Db): Promise<GuideShelf> {
  const versions = await guideBooks.everyVersion(db)
  const [newest] = versions
  const inForce = newest?.number ?? 1
  const books = new Map<number, readonly Guide[]>(
    versions.map(({ number, content }) => [number, content]),
  )
  const book = (number: number) => books.get(number) ?? newest?.content ?? nationalGuides
  const open = (notings: readonly Noting[]) =>
    openGuides(notings.map((noting) => ({ ...noting, guides: book(noting.number) })))
  return {
    number: inForce,
    open,
    begun: (concerns, now) =>
      open(concerns.map((concern) => ({ concern, at: now, number: inForce }))),
    step: (guide, step, number) => {
      for (const guides of [book(number), ...books.values()]) {
        const found = guides.find(({ id }) => id === guide)
        const known = found && stepIn(found, step)
        if (known) return known
      }
      return undefined
    },
  }
}
