import { setTimeout as sleep } from 'node:timers/promises'

/** Work that nobody asks for: done again and again, never twice at once in this process. */
export interface Job {
  readonly name: string
  /** In milliseconds, from the end of one run to the beginning of the next. */
  readonly every: number
  run(): Promise<unknown>
}

interface Log {
  error(what: object, message: string): void
}

interface Watch {
  /** Told of every run: which job, whether it did its work, how long it took in seconds. */
  ran(name: string, isDone: boolean, seconds: number): void
}

export interface RunningJobs {
  /** Begins no further run and waits for those that are under way. */
  stop(): Promise<void>
}

/**
 * Runs each job until told to stop. A job that fails is logged without the values that a database
 * error may quote, and tried again at its next turn: jobs are written so that a repeated run does
 * no harm, and so that two servers on one database may both run them.
 */
export function startJobs(jobs: readonly Job[], log: Log, watch?: Watch): RunningJobs {
  const stopped = new AbortController()
  const loops = jobs.map((job) => repeat(job, stopped.signal, log, watch))
  return {
    stop: async () => {
      stopped.abort()
      await Promise.all(loops)
    },
  }
}

async function repeat(job: Job, stopped: AbortSignal, log: Log, watch?: Watch): Promise<void> {
  while (!stopped.aborted) {
    const started = performance.now()
    let isDone = true
    try {
      await job.run()
    } catch (error) {
      isDone = false
      const kind = error instanceof Error ? error.name : typeof error
      const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
      log.error({ job: job.name, kind, code }, 'a job failed')
    }
    watch?.ran(job.name, isDone, (performance.now() - started) / 1000)
    await sleep(job.every, undefined, { signal: stopped }).catch(() => undefined)
  }
}
