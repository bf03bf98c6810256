/**
 * Every endpoint of the contracts is asked what it does not expect: what its own schema would make,
 * with one part exchanged for something malformed, huge, of another type, or spelled to deceive; by
 * people of several roles and by nobody. Nothing breaks, nobody reads what another desk wrote, and
 * what is refused leaves no row changed.
 *
 * `FUZZ_ROUNDS` asks for more rounds, `FUZZ_SEED` for other ones.
 */
import {
  enterWithPasskey,
  returnFromProvider,
  signIn,
  takeSecondStep,
} from '@tumpeang/domain/access'
import { addNote, getCase } from '@tumpeang/domain/cases'
import type { Endpoint } from '@tumpeang/domain/kernel'
import { pathParameters } from '@tumpeang/domain/kernel'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { routes } from '../src/modules.ts'
import { SESSION } from '../src/platform/http.ts'
import { newCasework } from './casework.ts'
import type { Someone } from './people.ts'

const rounds = Number(process.env['FUZZ_ROUNDS'] ?? 8)
const seed = Number(process.env['FUZZ_SEED'] ?? 20_300_107)

/** Mulberry32: the same numbers for the same seed, on every machine. */
function numbersFrom(start: number): () => number {
  let state = start >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
const number = numbersFrom(seed)
const below = (most: number): number => Math.floor(number() * most)
const pick = <T>(from: readonly [T, ...T[]]): T => from[below(from.length)] ?? from[0]

const { world, desks, people, report, open } = await newCasework()
afterAll(() => world.close())

/** Nobody but the desk of dara and who supervises it wrote or reads these words. */
const canary = 'Kanarybird'
const file = await open(people.dara, canary)
await people.dara.ask(addNote, { id: file.id, noteId: uuid(), words: `${canary} was beaten` })
const told = await report(desks.desk)
await world.database.asOwner((db) =>
  db
    .updateTable('reports')
    .set({ concern_words: `${canary} is alone` })
    .where('id', '=', told.id)
    .execute(),
)

/** None of them may see anything of the canary. */
const strangers: Readonly<Record<string, Someone>> = {
  far: people.far,
  farChief: people.farChief,
  nurse: people.nurse,
  volunteer: await world.person('fuzzvolunteer', { role: 'village_volunteer', place: '02010101' }),
  council: await world.person('fuzzcouncil', { role: 'cncc_officer' }),
  analyst: await world.person('fuzzanalyst', { role: 'cncc_analyst' }),
  ministry: await world.person('fuzzministry', { role: 'ministry_officer' }),
  admin: await world.person('fuzzadmin', { role: 'administrator' }),
  anyone: world.anyone,
}
/** She reads it by right: of her, only that nothing breaks and no refusal changes a row. */
const crew: readonly (readonly [string, Someone])[] = [
  ...Object.entries(strangers),
  ['bopha', people.bopha],
]

const known = [file.id, file.childId, told.id, desks.desk, desks.farDesk] as const

const nasty: readonly [unknown, ...unknown[]] = [
  '',
  ' ',
  "' or 1=1 --",
  "'; drop table cases; --",
  '$1',
  '%_%',
  '\\',
  '../../etc/passwd',
  '..\\..\\windows',
  '\u0000',
  '\ud800',
  'a\udfffb',
  '\u202egnp.exe',
  '\u2067rtl\u2069',
  '\u200b\u200d\ufeff',
  '＝cmd|calc!A1',
  '=1+1',
  '្្្',
  'ក'.repeat(300),
  'x'.repeat(20_000),
  '<script>alert(1)</script>',
  '{{7*7}}',
  '__proto__',
  'constructor',
  'toString',
  '0000-00-00',
  '2030-02-30',
  '9999-12-31T23:59:59.999Z',
  '+275760-09-13',
  '-000001-01-01',
  'NaN',
  '1e400',
  0,
  -0,
  -1,
  1.5,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  1e308,
  true,
  false,
  null,
  [],
  {},
  [[[[[]]]]],
  Array.from({ length: 2000 }, (_one, at) => at),
  { toString: 'x', valueOf: 1, length: -1 },
  JSON.parse('{"__proto__":{"role":"administrator"},"constructor":{"prototype":{"is":true}}}'),
]

type Shape = Readonly<Record<string, unknown>>
const isShape = (thing: unknown): thing is Shape =>
  typeof thing === 'object' && thing !== null && !Array.isArray(thing)

/** Something that a JSON Schema would let through, more often than not. */
function made(shape: unknown, root: Shape, depth = 0): unknown {
  if (!isShape(shape) || depth > 7) return null
  const reference = shape['$ref']
  if (typeof reference === 'string') {
    const defined = root['$defs']
    const name = reference.split('/').at(-1) ?? ''
    return made(reference === '#' ? root : isShape(defined) ? defined[name] : null, root, depth + 1)
  }
  if ('const' in shape) return shape['const']
  if (Array.isArray(shape['enum'])) return shape['enum'][below(shape['enum'].length)]
  for (const choice of ['anyOf', 'oneOf'])
    if (Array.isArray(shape[choice]))
      return made(shape[choice][below(shape[choice].length)], root, depth + 1)
  if (Array.isArray(shape['allOf'])) return made(shape['allOf'][0], root, depth + 1)
  switch (shape['type']) {
    case 'object':
      return madeObject(shape, root, depth)
    case 'array':
      return Array.from({ length: Math.max(Number(shape['minItems'] ?? 0), below(3)) }, () =>
        made(shape['items'], root, depth + 1),
      )
    case 'string':
      return madeText(shape)
    case 'integer':
    case 'number':
      return Number(shape['minimum'] ?? 1) + below(3)
    case 'boolean':
      return number() < 0.5
    default:
      return pick([null, 'words', 1, {}])
  }
}

function madeObject(shape: Shape, root: Shape, depth: number): object {
  const required = Array.isArray(shape['required']) ? shape['required'] : []
  const parts = isShape(shape['properties']) ? Object.entries(shape['properties']) : []
  return Object.fromEntries(
    parts
      .filter(([key]) => required.includes(key) || number() < 0.5)
      .map(([key, part]) => [key, made(part, root, depth + 1)]),
  )
}

function madeText(shape: Shape): string {
  const { format, pattern } = shape
  if (format === 'uuid') return number() < 0.6 ? pick(known) : uuid()
  if (format === 'date') return pick(['2030-01-07', '2030-02-01', '2029-12-31'])
  if (format === 'date-time') return '2030-01-07T02:00:00.000Z'
  if (typeof pattern === 'string') return pick(['01020101', '02', '2030-01-07', '09:30', 'a-code'])
  return pick(['words', 'ពាក្យ', canary.slice(0, 6), 'four plain words here'])
}

/** The same with one part, at whatever depth, exchanged for another. */
function spoiled(value: unknown, by: unknown): unknown {
  if (Array.isArray(value) && value.length > 0 && number() < 0.8) {
    const at = below(value.length)
    return value.map((part, index): unknown => (index === at ? spoiled(part, by) : part))
  }
  if (isShape(value)) {
    const keys = Object.keys(value)
    const key = keys[below(keys.length)]
    if (key === undefined || number() < 0.1) return by
    return { ...value, [key]: spoiled(value[key], by) }
  }
  return by
}

/** Rows and the transactions that left them: any row that is added, changed or gone shows. */
const everything: string = await world.database.asOwner(async (db) => {
  const { rows } = await sql<{ name: string }>`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('public', 'access', 'ledger') order by 1`.execute(db)
  return rows
    .map(
      ({ name }) =>
        `select '${name}' as name, count(*)::text || ' ' || coalesce(sum(xmin::text::bigint), 0)::text as mark from ${name}`,
    )
    .join(' union all ')
})
const marks = async (): Promise<ReadonlyMap<string, string>> =>
  world.database.asOwner(async (db) => {
    const { rows } = await sql<{ name: string; mark: string }>`${sql.raw(everything)}`.execute(db)
    return new Map(rows.map(({ name, mark }) => [name, mark]))
  })

let asked = 0
async function ask(endpoint: Endpoint, who: Someone, input: unknown) {
  asked += 1
  const rest = isShape(input) ? { ...input } : {}
  const inPath = new Set(pathParameters(endpoint.path))
  const path = endpoint.path.replaceAll(/:(\w+)/g, (_mark, name: string) => {
    const value = rest[name]
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'x')
    return encodeURIComponent(text.toWellFormed().slice(0, 150)) || 'x'
  })
  const others = Object.entries(rest).filter(([key]) => !inPath.has(key))
  const query = new URLSearchParams(
    others.map(([key, value]): [string, string] => [
      key,
      (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 5000),
    ]),
  )
  const body = isShape(input) ? Object.fromEntries(others) : input
  return world.app.inject({
    method: endpoint.method,
    url: `/api${path}${endpoint.method === 'GET' ? `?${query.toString()}` : ''}`,
    // Nobody is held back by the limits of an address: those have tests of their own.
    remoteAddress: `10.${100 + (asked >> 16)}.${(asked >> 8) & 255}.${asked & 255}`,
    headers: { 'content-type': 'application/json', 'idempotency-key': uuid() },
    ...(endpoint.method === 'POST' && { payload: JSON.stringify(body) ?? '' }),
    ...(who.cookie !== null && { cookies: { [SESSION]: who.cookie } }),
  })
}

/** What ends a session or a duty is asked last, or all that follow would ask as nobody. */
const ends = (name: string): number =>
  /sign-out|end-|set-password|change-duty|second-step|status|sign-in|enter-/.test(name) ? 1 : 0
const inOrder = routes
  .map(({ endpoint }) => endpoint)
  .toSorted((one, other) => ends(one.name) - ends(other.name))

/** Who is not let in leaves an entry of that, and nothing else. */
const isLeft = (name: string): boolean =>
  [signIn, takeSecondStep, enterWithPasskey, returnFromProvider].some((act) => act.name === name)

test('no input of any endpoint breaks the server, shows another desk’s words, or changes a row by being refused', async () => {
  const broken = new Set<string>()
  const shown = new Set<string>()
  const changed = new Set<string>()
  let [refused, done, seen] = [0, 0, 0]
  let before = await marks()
  for (const endpoint of inOrder) {
    const schema: Shape = z.toJSONSchema(endpoint.input, { io: 'input', unrepresentable: 'any' })
    // Each password costs its hash, and each guess its wait: these have their own tests.
    const times = /sign-in|password|passphrase|use-link|come-back/.test(endpoint.name) ? 2 : rounds
    for (let round = 0; round < times; round += 1) {
      const [name, who] = crew[below(crew.length)] ?? ['anyone', world.anyone]
      const right = made(schema, schema)
      const input = round % 4 === 0 ? right : spoiled(right, pick(nasty))
      const { statusCode, body } = await ask(endpoint, who, input)
      const what = `${endpoint.name} as ${name}: ${JSON.stringify(input)?.slice(0, 300)}`
      if (statusCode >= 500) broken.add(`${what} -> ${body.slice(0, 200)}`)
      if (Object.hasOwn(strangers, name) && body.includes(canary)) shown.add(what)
      if (statusCode < 400) done += 1
      else refused += 1
      if (endpoint.kind === 'query' && statusCode < 400) {
        before = await marks()
        continue
      }
      const after = await marks()
      const isHeld = statusCode === 409 && body.includes('held')
      if (statusCode >= 400 && !isHeld) {
        for (const [table, mark] of after)
          if (before.get(table) !== mark && !(table === 'ledger.entries' && isLeft(endpoint.name)))
            changed.add(`${table} by ${what} -> ${statusCode}`)
      } else if ([...after].some(([table, mark]) => before.get(table) !== mark)) seen += 1
      before = after
    }
  }
  process.stdout.write(
    `fuzz: ${asked} requests to ${inOrder.length} endpoints, ${refused} refused, ${done} done, seed ${seed}\n`,
  )
  expect([...broken]).toEqual([])
  expect([...shown]).toEqual([])
  expect([...changed]).toEqual([])
  expect(refused).toBeGreaterThan(500)
  expect(done).toBeGreaterThan(50)
  // What is done shows as a change: the comparison looks.
  expect(seen).toBeGreaterThan(10)
}, 600_000)

test('whom the words are meant for finds them', async () => {
  const { body } = await ask(getCase, people.dara, { id: file.id })
  expect(body).toContain(canary)
})
