import { discardDraft, getDraft, keepDraft } from '@tumpeang/domain/work'
import { createContext, useContext } from 'react'
import { z } from 'zod'
import { ask, send } from './api.ts'
import {
  beforeLeaving,
  forgetKept,
  isWithin,
  keepAside,
  keptBelow,
  listenKept,
  readAside,
  restoreKept,
  useKept,
  useKeptBeside,
  useKeptId,
} from './kept.ts'

/*
 * A draft is what is kept below the place of an act, sent to the server while one writes: it outlives
 * the tab, the device and the session. The tab has the latest words, the server what another tab finds.
 * The act itself ends the draft on the server, in its own transaction (`draft` of the contract).
 */

/** What the server knows of what stands in this tab. */
const Mark = z.object({
  begunAt: z.string(),
  writtenAt: z.string(),
  /** When the server wrote down what it has of this; null while it has nothing. */
  heardAt: z.string().nullable(),
  /** Something was written here since. */
  isAhead: z.boolean(),
})
type Mark = z.output<typeof Mark>

/** Somebody who writes pauses; what stands then is sent. */
const PAUSE = 2500
/** How long an act waits for what was begun elsewhere, before it opens without. */
const PATIENCE = 4000
/** What a browser still sends while its page goes away, in bytes. */
const PARTING = 60_000

const hasWords = (place: string): boolean => Object.keys(keptBelow(place)).length > 0

/**
 * Brings into this tab what was begun at a place, here or elsewhere; answers when it was begun, or null
 * where nothing was. What was ended elsewhere goes, unless something was written here since.
 */
export async function resumeDraft(place: string): Promise<Date | null> {
  const mark = readAside(place, Mark)
  const here = hasWords(place)
  const begun = here ? new Date(mark?.begunAt ?? Date.now()) : null
  const found = await ask(getDraft, { place }, { signal: AbortSignal.timeout(PATIENCE) }).then(
    ({ draft }) => draft,
    () => undefined,
  )
  if (found === undefined) return begun
  if (found === null) {
    if (!here || mark === undefined || mark.isAhead || mark.heardAt === null) return begun
    forgetKept(place)
    return null
  }
  const writtenAt = found.writtenAt.toISOString()
  const isKnown = mark?.heardAt === writtenAt
  const isLater = mark !== undefined && mark.isAhead && (isKnown || mark.writtenAt > writtenAt)
  if (here && (isLater || isKnown)) return begun
  forgetKept(place)
  restoreKept(place, found.content)
  keepAside(place, {
    begunAt: found.begunAt.toISOString(),
    writtenAt,
    heardAt: writtenAt,
    isAhead: false,
  } satisfies Mark)
  return found.begunAt
}

/** What is on its way to be thrown away: whatever is written there next is sent after it. */
const leaving = new Map<string, Promise<void>>()
const sendings = new Map<string, () => Promise<void>>()
beforeLeaving(async () => {
  await Promise.all([...sendings.values()].map((sendNow) => sendNow()))
})

/** Sends what is written at a place whenever its writer pauses; answers how to stop, with a last sending. */
export function sendWhileWritten(place: string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending: Promise<void> = Promise.resolve()
  let isSending = false
  let sent = ''

  const sendOnce = async (isParting: boolean): Promise<void> => {
    clearTimeout(timer)
    await leaving.get(place)
    const content = z.record(z.string(), z.json()).parse(keptBelow(place))
    const words = JSON.stringify(content)
    const mark = readAside(place, Mark)
    if (!hasWords(place) || words === sent || mark?.isAhead !== true) return
    isSending = true
    try {
      const { begunAt, writtenAt } = await send(
        keepDraft,
        { place, content },
        { parting: isParting && words.length < PARTING },
      )
      sent = words
      if (hasWords(place))
        keepAside(place, {
          begunAt: begunAt.toISOString(),
          writtenAt: writtenAt.toISOString(),
          heardAt: writtenAt.toISOString(),
          isAhead: JSON.stringify(keptBelow(place)) !== words,
        } satisfies Mark)
    } catch {
      // The words stand in this tab; the next pause tries again.
    } finally {
      isSending = false
    }
  }
  const sendNow = (isParting = false): Promise<void> =>
    (sending = sending.then(() => sendOnce(isParting)))

  const stopListening = listenKept((at, what) => {
    if (what === 'forgotten' && isWithin(place, at)) {
      clearTimeout(timer)
      sent = ''
      // A draft that was on its way when its act was done must not outlive it.
      if (isSending) sending = sending.then(() => discard(place))
      return
    }
    if (what !== 'written' || !isWithin(at, place)) return
    const before = readAside(place, Mark)
    const now = new Date().toISOString()
    keepAside(place, {
      begunAt: before?.begunAt ?? now,
      writtenAt: now,
      heardAt: before?.heardAt ?? null,
      isAhead: true,
    } satisfies Mark)
    clearTimeout(timer)
    timer = setTimeout(() => void sendNow(), PAUSE)
  })
  const onHidden = () => {
    if (document.visibilityState === 'hidden') void sendNow(true)
  }
  document.addEventListener('visibilitychange', onHidden)
  sendings.set(place, sendNow)
  void sendNow()
  return () => {
    stopListening()
    document.removeEventListener('visibilitychange', onHidden)
    sendings.delete(place)
    void sendNow()
  }
}

const discard = (place: string): Promise<void> =>
  send(discardDraft, { place }).then(
    () => undefined,
    // Out of reach: it is found again at the next opening, with the same way to throw it away.
    () => undefined,
  )

/** Throws away what was begun at a place, here and on the server; answers how to take it back. */
export function throwDraftAway(place: string, begunAt: Date): () => void {
  const content = keptBelow(place)
  forgetKept(place)
  const gone = discard(place).finally(() => {
    if (leaving.get(place) === gone) leaving.delete(place)
  })
  leaving.set(place, gone)
  return () => {
    restoreKept(place, content)
    keepAside(place, {
      begunAt: begunAt.toISOString(),
      writtenAt: new Date().toISOString(),
      heardAt: null,
      isAhead: true,
    } satisfies Mark)
    void sendings.get(place)?.()
  }
}

const Place = createContext<string | null>(null)
/** Where the act stands whose words are drafted: `Drafted` (`ui/Drafted.tsx`) says it. */
export const DraftPlace = Place.Provider

/** Where this act is written. Throws outside of `Drafted`: there the words would be lost. */
export function useDraftPlace(): string {
  const place = useContext(Place)
  if (place === null) throw new Error('What is written in an act stands inside Drafted')
  return place
}

/** `useState` of an act: what is written outlives tab, device and session, under this name. */
export const useDrafted = <Value>(
  name: string,
  schema: z.ZodType<Value>,
  fresh: Value | (() => Value),
): readonly [Value, (value: Value) => void] => useKept(`${useDraftPlace()}.${name}`, schema, fresh)

const Words = z.string()
/** The words of one field of an act. */
export const useDraftedWords = (name: string, fresh = '') => useDrafted(name, Words, fresh)

/** The id of the record that the act makes: the same after a reload. */
export const useDraftedId = (): string => useKeptId(useDraftPlace())

/** What the act was begun on (a version, a record as it was read): a reload does not make it fresher. */
export const useBegunOn = <Value>(name: string, schema: z.ZodType<Value>, now: Value): Value =>
  useKeptBeside(useDraftPlace(), name, schema, () => now)
