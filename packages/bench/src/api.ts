import { fold } from '@tumpeang/domain/khmer'
import { dayIn } from '@tumpeang/domain/kernel'
import type { Client } from 'pg'
import { v7 as uuid } from 'uuid'
import { SESSION } from '../../server/src/platform/http.ts'
import * as direct from './direct.ts'
import type { Caller } from './fill.ts'
import { connect } from './ground.ts'

/** What is measured: each act through HTTP, and the same by a superuser's own SQL. */
export const acts = [
  'open a case file',
  'list 50 of the work list',
  'search a name',
  'register a report',
  'save a visit',
] as const
export type Act = (typeof acts)[number]

interface Timed {
  readonly milliseconds: number[]
  errors: number
}

export interface Measured {
  readonly act: Act
  readonly count: number
  readonly errors: number
  /** In milliseconds, through HTTP and by SQL alone. */
  readonly http: { readonly p50: number; readonly p95: number }
  readonly sql: {
    readonly p50: number
    readonly p95: number
    readonly count: number
    readonly errors: number
  }
  /** How many times as long as the reference, at the median and at the 95th percentile. */
  readonly ratio: { readonly p50: number; readonly p95: number }
}

/** Requests of different people come from different addresses, as a proxy would tell. */
const addressOf = (index: number, turn: number): string =>
  `10.${index}.${(turn >> 8) & 255}.${turn & 255}`

const words = 'កុមារត្រូវបានទុកឲ្យនៅផ្ទះម្នាក់ឯងពេលថ្ងៃ គ្មានមនុស្សធំមើលថែទេ។'

class Line {
  readonly #address: string
  readonly #caller: Caller
  readonly #client: Client
  readonly #index: number
  #turn = 0
  #day: string

  constructor(address: string, caller: Caller, client: Client, index: number, now: Date) {
    this.#address = address
    this.#caller = caller
    this.#client = client
    this.#index = index
    this.#day = dayIn(now)
  }

  get #case(): string {
    const { cases } = this.#caller
    return cases[Math.floor(Math.random() * cases.length)] ?? ''
  }

  get #name(): string {
    const { names } = this.#caller
    return names[Math.floor(Math.random() * names.length)] ?? ''
  }

  async #ask(path: string, body?: object): Promise<void> {
    this.#turn += 1
    const answer = await fetch(`${this.#address}/api${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        cookie: `${SESSION}=${this.#caller.cookie}`,
        'x-forwarded-for': addressOf(this.#index, this.#turn),
        ...(body && { 'content-type': 'application/json', 'idempotency-key': uuid() }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    if (!answer.ok)
      throw new Error(`${path.split('?')[0]} answered ${answer.status}: ${text.slice(0, 300)}`)
  }

  http(act: Act): Promise<void> {
    switch (act) {
      case 'open a case file':
        return this.#ask(`/cases/${this.#case}`)
      case 'list 50 of the work list':
        return this.#ask('/work?whose=desk&limit=50')
      case 'search a name':
        return this.#ask(`/children?q=${encodeURIComponent(this.#name)}&limit=20`)
      case 'register a report':
        return this.#ask('/reports', {
          id: uuid(),
          concernWords: words,
          concerns: ['neglect'],
          placeCode: this.#caller.place,
          children: [
            {
              id: uuid(),
              nameWords: 'សុខ បុប្ផា',
              sex: 'female',
              age: 7,
              disabilities: [],
              note: null,
            },
          ],
        })
      case 'save a visit':
      default:
        return this.#ask(`/cases/${this.#case}/visits`, {
          visit: {
            id: uuid(),
            visitedOn: this.#day,
            kind: 'home',
            childSeen: true,
            childSeenAlone: null,
            childView: null,
            childViewHow: 'did-not-wish-to-say',
            situation: 'កុមារមានសុខភាពល្អ',
            nextStep: null,
          },
        })
    }
  }

  sql(act: Act): Promise<void> {
    switch (act) {
      case 'open a case file':
        return direct.openFile(this.#client, this.#caller, this.#case)
      case 'list 50 of the work list':
        return direct.listWork(this.#client, this.#caller)
      case 'search a name':
        return direct.searchName(this.#client, this.#caller, fold(this.#name))
      case 'register a report':
        return direct.registerReport(this.#client, this.#caller, words)
      case 'save a visit':
      default:
        return direct.saveVisit(this.#client, this.#caller, this.#case, this.#day)
    }
  }
}

const percentile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN

const rounded = (value: number): number => Math.round(value * 100) / 100

export interface Measurement {
  readonly acts: readonly Measured[]
  readonly faults: readonly string[]
}

/**
 * Each caller does the five acts in turn, first through HTTP, then by SQL alone, until the time is
 * over: both sides meet the same load in the same moments. The first turns warm up and are not counted.
 */
export async function measure(
  address: string,
  superuser: string,
  callers: readonly Caller[],
  { seconds, now }: { readonly seconds: number; readonly now: Date },
): Promise<Measurement> {
  const timed = new Map(
    acts.flatMap((act) =>
      (['http', 'sql'] as const).map((way): [string, Timed] => [
        `${way} ${act}`,
        { milliseconds: [], errors: 0 },
      ]),
    ),
  )
  const faults = new Set<string>()
  const started = performance.now()
  const warm = started + Math.min(5000, seconds * 250)
  const until = warm + seconds * 1000

  await Promise.all(
    callers.map(async (caller, index) => {
      const client = await connect(superuser)
      const line = new Line(address, caller, client, index, now)
      try {
        for (let turn = index; performance.now() < until; turn += 1) {
          const act = acts[turn % acts.length] ?? acts[0]
          for (const way of ['http', 'sql'] as const) {
            const began = performance.now()
            const kept = timed.get(`${way} ${act}`)
            try {
              await (way === 'http' ? line.http(act) : line.sql(act))
              if (began > warm) kept?.milliseconds.push(performance.now() - began)
            } catch (error) {
              if (kept) kept.errors += 1
              if (faults.size < 10)
                faults.add(`${way} ${act}: ${error instanceof Error ? error.message : 'unknown'}`)
            }
          }
        }
      } finally {
        await client.end()
      }
    }),
  )

  const measured = acts.map((act): Measured => {
    const [http, sql] = (['http', 'sql'] as const).map((way) => {
      const { milliseconds = [], errors = 0 } = timed.get(`${way} ${act}`) ?? {}
      const sorted = milliseconds.toSorted((a, b) => a - b)
      return {
        p50: rounded(percentile(sorted, 0.5)),
        p95: rounded(percentile(sorted, 0.95)),
        count: sorted.length,
        errors,
      }
    })
    if (!http || !sql) throw new Error('Both ways are measured')
    return {
      act,
      count: http.count,
      errors: http.errors,
      http: { p50: http.p50, p95: http.p95 },
      sql,
      ratio: { p50: rounded(http.p50 / sql.p50), p95: rounded(http.p95 / sql.p95) },
    }
  })
  return { acts: measured, faults: [...faults] }
}
