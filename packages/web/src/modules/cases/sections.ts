import type { CaseFile } from '@tumpeang/domain/cases'
import type { Text } from '@tumpeang/domain/kernel'
import { type ComponentType, createContext, useContext } from 'react'

export interface SectionProps {
  readonly file: CaseFile
}

/**
 * A part of the case file with a tab and an address of its own (`/cases/:id?tab=<name>`), fetched when
 * it is opened. It asks its own query by the case; the file carries only what every reader needs.
 *
 * A module exports `sections: readonly CaseSection[]` from its `index.ts`; `office.tsx` gathers them
 * and gives them to the file, so that a module above `cases` can add one without `cases` knowing it.
 */
export interface CaseSection {
  /** One word, the value of `tab` in the address. */
  readonly name: string
  readonly title: Text
  /** What a duty must allow; without it whoever reads the case. */
  readonly ability?: string
  /**
   * The name of another section beside which it stands: they share a tab, and a row of quieter links
   * leads from one to the other. A file with a dozen tabs is a cupboard, not a story.
   */
  readonly under?: string
  /** Tabs stand in this order: story 0, plan 10, people 20, history 100. */
  readonly order: number
  /** `lazy(() => import('./Care.tsx').then(({ Care }) => ({ default: Care })))` */
  readonly Screen: ComponentType<SectionProps>
  /** What this part has to say to whoever closes the case, or approves it; it keeps nothing open. */
  readonly BeforeClosing?: ComponentType<SectionProps>
}

const Sections = createContext<readonly CaseSection[]>([])

export const CaseSections = Sections.Provider

export const useCaseSections = (): readonly CaseSection[] => useContext(Sections)
