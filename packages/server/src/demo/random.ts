/** The same numbers for the same seed, so that a demo country is the same wherever it is made. */
export class Random {
  private state: number

  constructor(seed: number) {
    this.state = seed >>> 0
  }

  /** From 0, never 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number, both ends included. */
  int(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  between(least: number, most: number): number {
    return least + this.next() * (most - least)
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(from: readonly [T, ...T[]] | readonly T[]): T {
    const found = from[Math.floor(this.next() * from.length)]
    if (found === undefined) throw new RangeError('There is nothing to pick from')
    return found
  }

  /** Each with its weight. */
  weighted<T>(from: readonly (readonly [T, number])[]): T {
    let rest = this.next() * from.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [value, weight] of from) {
      rest -= weight
      if (rest < 0) return value
    }
    const [last] = from.at(-1) ?? []
    if (last === undefined) throw new RangeError('There is nothing to pick from')
    return last
  }

  /** Several different ones, in the order in which they stand. */
  some<T>(from: readonly T[], count: number): T[] {
    const left = from.map((value, index) => ({ value, index, at: this.next() }))
    return left
      .toSorted((a, b) => a.at - b.at)
      .slice(0, count)
      .toSorted((a, b) => a.index - b.index)
      .map(({ value }) => value)
  }

  /** An id (UUIDv7) as it would have been made at that moment. */
  id(at: Date): string {
    const time = Math.max(0, at.getTime()).toString(16).padStart(12, '0')
    const bits = (digits: number): string =>
      Math.floor(this.next() * 16 ** digits)
        .toString(16)
        .padStart(digits, '0')
    const variant = '89ab'.charAt(Math.floor(this.next() * 4))
    return `${time.slice(0, 8)}-${time.slice(8)}-7${bits(3)}-${variant}${bits(3)}-${bits(6)}${bits(6)}`
  }
}
