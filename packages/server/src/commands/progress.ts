import { Presets, SingleBar } from 'cli-progress'

export interface Progress {
  /** Told how much is done, of how much. */
  readonly tell: (done: number, total: number) => void
  end(): void
}

/** Nobody wants a bar for what is over in the blink of an eye. */
const patience = 1000

/** A bar on the terminal for what takes longer than a second; silent where nobody watches. */
export function progressOf(what: string): Progress {
  const bar = new SingleBar(
    {
      format: `${what} {bar} {percentage}% | {value}/{total}`,
      hideCursor: true,
      noTTYOutput: false,
    },
    Presets.rect,
  )
  const began = Date.now()
  let isShown = false
  return {
    tell: (done, total) => {
      if (isShown) {
        bar.setTotal(total)
        bar.update(done)
      } else if (process.stderr.isTTY && Date.now() - began > patience) {
        bar.start(total, done)
        isShown = true
      }
    },
    end: () => {
      if (isShown) bar.stop()
    },
  }
}
