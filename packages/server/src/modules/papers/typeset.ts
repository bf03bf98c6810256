import { Tinypool } from 'tinypool'
import type { Job } from './typesetter.ts'

/** What the worker is asked for, by its name there. */
const worker = 'setInType'

/** Longer than the longest file of a child takes on a slow machine. */
const mostMilliseconds = 60_000

let pool: Tinypool | undefined

/**
 * Sets a document as PDF (A4, fonts embedded, Khmer shaped), away from the thread that answers
 * requests. The worker starts with the first paper and ends when none has been asked for a minute.
 */
export function typeset(job: Job): Promise<Uint8Array<ArrayBuffer>> {
  pool ??= new Tinypool({
    filename: new URL('./typesetter.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 60_000,
  })
  return pool.run(job, { name: worker, signal: AbortSignal.timeout(mostMilliseconds) })
}

/** Ends the worker, for a process that is to end at once. */
export async function endTypesetting(): Promise<void> {
  await pool?.destroy()
  pool = undefined
}
