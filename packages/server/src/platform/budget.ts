import {
  costOf,
  type Endpoint,
  type InputOf,
  problem,
  filled,
  type Problem,
} from '@tumpeang/domain/kernel'

/** So many accounts are remembered; beyond them the one that was not seen for longest is forgotten. */
const room = 50_000

/**
 * How much each account may ask: what it asks is paid in points, by its cost, out of a purse that holds
 * a minute's worth and fills by itself. One account cannot ask for many by having many addresses or
 * sessions. In memory, of one process: a start fills every purse.
 */
export class Budget {
  readonly #purses = new Map<string, { left: number; at: number }>()
  readonly #most: number

  /** @param perMinute points that an account gets in a minute, and has at the most */
  constructor(perMinute: number) {
    this.#most = perMinute
  }

  /** Pays, and answers 0; or pays nothing, and answers after how many seconds it could. */
  pay(account: string, cost: number, now: Date): number {
    const asked = Math.min(cost, this.#most)
    const purse = this.#purses.get(account)
    // A clock that goes back fills nothing, nor does it when it goes on.
    const until = Math.max(now.getTime(), purse?.at ?? 0)
    const left =
      purse === undefined
        ? this.#most
        : Math.min(this.#most, purse.left + ((until - purse.at) * this.#most) / 60_000)
    const isEnough = left >= asked
    this.#purses.delete(account)
    this.#purses.set(account, { left: isEnough ? left - asked : left, at: until })
    const [oldest] = this.#purses.keys()
    if (this.#purses.size > room && oldest !== undefined) this.#purses.delete(oldest)
    return isEnough ? 0 : Math.max(1, Math.ceil(((asked - left) * 60) / this.#most))
  }

  /** Pays for an endpoint, or throws with the seconds to wait. */
  payFor<E extends Endpoint>(endpoint: E, input: InputOf<E>, account: string, now: Date): void {
    const seconds = this.pay(account, costOf(endpoint, input), now)
    if (seconds > 0) throw tooFast(seconds)
  }
}

const tooFast = (seconds: number): Problem =>
  problem(
    'too-many',
    filled(
      {
        km: 'គណនីនេះសួរញឹកពេក។ គ្មានអ្វីបាត់ទេ។ សូមរង់ចាំ {seconds} វិនាទី រួចសាកម្តងទៀត។',
        en: 'This account asks faster than a person can. Nothing is lost: wait {seconds} {seconds:second|seconds} and try again.',
      },
      { seconds },
    ),
    { more: { retryAfter: seconds } },
  )
