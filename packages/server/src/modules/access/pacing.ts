import { setTimeout as sleep } from 'node:timers/promises'

/** In milliseconds: the wait after the third failure, and the longest that anyone waits. */
const firstWait = 200
const longestWait = 3000
/** Failures are forgotten after this long. */
const memory = 15 * 60_000
/** So many logins are remembered; an attacker who tries more makes the oldest forgotten. */
const room = 10_000

/**
 * Slows guessing at one login, from whatever address: each failure doubles the wait before the
 * next answer, up to three seconds. Nobody is locked out, so nobody can lock out somebody else;
 * a correct password only waits. (Guessing from one address is stopped by the endpoint's pace.)
 */
export class Pacing {
  readonly #failures = new Map<string, { count: number; at: number }>()

  /** How long whoever tries this login waits, in milliseconds. Known and unknown logins wait alike. */
  waitFor(login: string, now: number): number {
    const failed = this.#failures.get(login)
    if (!failed || now - failed.at > memory || failed.count < 3) return 0
    return Math.min(longestWait, firstWait * 2 ** (failed.count - 3))
  }

  async wait(login: string): Promise<void> {
    const length = this.waitFor(login, Date.now())
    if (length > 0) await sleep(length)
  }

  /** Whether there were ten failures within the memory: nothing of this kind is tried for a while. */
  rests(login: string, now: number): boolean {
    const failed = this.#failures.get(login)
    return failed !== undefined && now - failed.at <= memory && failed.count >= 10
  }

  failed(login: string, now = Date.now()): void {
    const before = this.#failures.get(login)
    const count = before && now - before.at <= memory ? before.count : 0
    this.#failures.delete(login)
    this.#failures.set(login, { count: count + 1, at: now })
    const [oldest] = this.#failures.keys()
    if (this.#failures.size > room && oldest !== undefined) this.#failures.delete(oldest)
  }

  succeeded(login: string): void {
    this.#failures.delete(login)
  }
}
