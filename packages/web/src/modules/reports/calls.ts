import { type Call, noteCall, ReportId } from '@tumpeang/domain/reports'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { newId, Refusal, send } from '../../platform/api.ts'
import { nothingWritten, Written } from './written.ts'

/** What this tab holds of a call; the note is on the server as well. */
export const KeptCall = z.object({
  reportId: ReportId,
  note: z.string().nullable(),
  written: Written,
})
export type KeptCall = z.output<typeof KeptCall>
export const keptCall = (): KeptCall => ({
  reportId: newId(ReportId),
  note: null,
  written: nothingWritten(),
})

export const placeOf = (id: string): string => `tumpeang.call.${id}`

export type Saved = 'saved' | 'saving' | 'unsaved'
type Change = Partial<Pick<Call, 'note' | 'silent' | 'calledBefore'>>

interface Saving {
  readonly state: Saved
  /** Takes a change; it travels when typing rests. */
  readonly save: (change: Change) => void
  /** Sends what is waiting, then tells the version that the server has. */
  readonly settle: () => Promise<number>
}

/**
 * Saves a call while it is being written, one sending after the other. Only its operator writes a
 * call, so a version that has moved on (a second tab) is read anew and the last words win.
 */
export function useSaving(call: Call): Saving {
  const client = useQueryClient()
  const version = useRef(call.version)
  const waiting = useRef<Change>({})
  const running = useRef<Promise<void> | undefined>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const [state, setState] = useState<Saved>('saved')
  useEffect(() => {
    version.current = Math.max(version.current, call.version)
  }, [call.version])

  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current)
    await running.current
    if (Object.keys(waiting.current).length === 0) return
    const change = waiting.current
    waiting.current = {}
    const sendIt = async () => {
      try {
        const saved = await send(noteCall, { id: call.id, version: version.current, ...change })
        version.current = saved.version
        setState(Object.keys(waiting.current).length === 0 ? 'saved' : 'saving')
      } catch (error) {
        waiting.current = { ...change, ...waiting.current }
        setState('unsaved')
        if (error instanceof Refusal && error.kind === 'stale')
          await client.invalidateQueries({ queryKey: ['reports.list-calls'] })
      }
    }
    running.current = sendIt()
    await running.current
    running.current = undefined
  }, [call.id, client])

  useEffect(() => {
    if (state !== 'unsaved') return undefined
    const again = setInterval(() => void flush(), 5000)
    return () => clearInterval(again)
  }, [state, flush])

  const save = useCallback(
    (change: Change) => {
      waiting.current = { ...waiting.current, ...change }
      setState('saving')
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void flush(), 800)
    },
    [flush],
  )
  // Turning to another call, or leaving the screen, sends what was written here at once.
  useEffect(() => () => void flush(), [flush])
  const settle = useCallback(async () => {
    await flush()
    return version.current
  }, [flush])
  return { state, save, settle }
}
