import { SuspectedOffice } from '@tumpeang/domain/reports'
import { useCallback, useState } from 'react'
import { v7 } from 'uuid'
import { z } from 'zod'

/** The questions, one a page, in their order; the address names the one that is shown. */
export const steps = ['danger', 'what', 'kind', 'child', 'place', 'who', 'you', 'send'] as const
export type Step = (typeof steps)[number]

const Answer = z.enum(['yes', 'no', 'unknown'])
export type Answer = z.output<typeof Answer>

const DraftChild = z.object({
  id: z.string(),
  words: z.string(),
  sex: z.enum(['female', 'male', 'other', 'unknown']).nullable(),
  /** Digits as typed, or nothing. */
  age: z.string(),
})
export type DraftChild = z.output<typeof DraftChild>

const Draft = z.object({
  /** The id of the report: made once, so that a repeat never becomes a second report. */
  id: z.string(),
  danger: Answer.nullable(),
  words: z.string(),
  kinds: z.array(z.string()),
  children: z.array(DraftChild),
  placeCode: z.string().nullable(),
  placeWords: z.string(),
  relation: z.string().nullable(),
  access: Answer.nullable(),
  suspectWords: z.string(),
  office: SuspectedOffice.nullable().default(null),
  name: z.string(),
  phone: z.string(),
  mayCall: z.boolean().nullable(),
  /** Drawn when the report is sent the first time. */
  passphrase: z.string().nullable(),
  /**
   * A sending whose answer never came. The server may have heard it, so it is repeated word for
   * word under its own id, and what was changed since follows as added words.
   */
  attempt: z.object({ commandId: z.string(), given: z.record(z.string(), z.unknown()) }).nullable(),
})
export type Draft = z.output<typeof Draft>

const place = 'tumpeang.report'

export const newChild = (): DraftChild => ({ id: v7(), words: '', sex: null, age: '' })

export const newDraft = (): Draft => ({
  id: v7(),
  danger: null,
  words: '',
  kinds: [],
  children: [newChild()],
  placeCode: null,
  placeWords: '',
  relation: null,
  access: null,
  suspectWords: '',
  office: null,
  name: '',
  phone: '',
  mayCall: null,
  passphrase: null,
  attempt: null,
})

/** The draft of this tab; a new one when there is none, or none that can be read. */
export function readDraft(): Draft {
  try {
    const kept = Draft.safeParse(JSON.parse(window.sessionStorage.getItem(place) ?? 'null'))
    return kept.success ? kept.data : newDraft()
  } catch {
    return newDraft()
  }
}

/** Keeps the draft in this tab only; a browser that forbids even that loses it on reload, no more. */
export function keepDraft(draft: Draft): void {
  try {
    window.sessionStorage.setItem(place, JSON.stringify(draft))
  } catch {
    // Storage is full or forbidden: the words are still on the page.
  }
}

export const forgetDraft = (): void => window.sessionStorage.removeItem(place)

export interface Drafting {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  /** Nothing of it stays, neither on the page nor in the tab. */
  readonly forget: () => void
}

export function useDraft(): Drafting {
  const [draft, setDraft] = useState(readDraft)
  const change = useCallback((part: Partial<Draft>) => {
    setDraft((before) => {
      const next = { ...before, ...part }
      keepDraft(next)
      return next
    })
  }, [])
  const forget = useCallback(() => {
    forgetDraft()
    setDraft(newDraft())
  }, [])
  return { draft, change, forget }
}
