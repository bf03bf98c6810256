import { createHash } from 'node:crypto'
import { type RoleName, ruleOf } from '@tumpeang/domain/access'
import fc from 'fast-check'
import { type Kysely, sql } from 'kysely'
import type { Schema } from '../src/platform/schema.ts'

/*
 * Who sees what, said a second time and in another language: an invented country of a few desks and
 * one person of each kind, random children, cases, reports and referrals in it, and an oracle in
 * TypeScript that knows nothing of the policies. `differences` asks the database as each person in
 * turn and answers where it and the oracle disagree.
 */

/** Runs one statement in the transaction that is open, as whoever it runs as. */
export type Run = (statement: string) => Promise<Record<string, unknown>[]>

export const runIn =
  (db: Kysely<Schema>): Run =>
  async (statement) =>
    (await sql.raw<Record<string, unknown>>(statement).execute(db)).rows

/** The moment at which everybody looks: a Monday in Phnom Penh. */
export const now = '2030-01-07T02:00:00Z'
const today = '2030-01-07'

const kinds = [
  'account',
  'duty',
  'session',
  'desk',
  'organization',
  'child',
  'caregiver',
  'case',
  'report',
  'reported',
  'message',
  'reading',
  'call',
  'task',
  'held',
  'referral',
  'goal',
  'action',
  'part',
  'view',
  'table',
  'decision',
  'command',
  'seal',
  'named',
  'kept away',
  'new',
] as const
/** An id that tells what it is of, and which one. */
const idOf = (kind: (typeof kinds)[number], index: number): string =>
  `${String(kinds.indexOf(kind)).padStart(8, '0')}-0000-7000-8000-${String(index).padStart(12, '0')}`

const places = ['01', '0102', '010201', '0103', '02', '0201'] as const
const desks = [
  { kind: 'social-affairs@district', place: '0102' },
  { kind: 'social-affairs@district', place: '0103' },
  { kind: 'ccwc@commune', place: '010201' },
  { kind: 'social-affairs@district', place: '0201' },
  { kind: 'helpline@national', place: null },
  { kind: 'referral-hospital@province', place: '01' },
] as const

interface Held {
  readonly role: RoleName
  readonly desk?: number
  readonly place?: string
  readonly from?: string
  readonly to?: string
}

interface Somebody extends Partial<Held> {
  readonly name: string
  /** Further duties, which the session does not name. */
  readonly also?: readonly Held[]
  readonly status?: 'suspended' | 'invited'
  readonly session?: 'ended' | 'expired' | 'none'
  /** The session names the duty of the person at this place in the list. */
  readonly borrows?: number
}

/** One of each kind that a policy or the entrance tells apart. */
export const people: readonly Somebody[] = [
  { name: 'agent', role: 'social_agent', desk: 0 },
  { name: 'colleague', role: 'social_agent', desk: 0 },
  { name: 'focal', role: 'commune_focal_person', desk: 2, from: '2027-06-01', to: '2031-12-31' },
  { name: 'neighbour', role: 'social_agent', desk: 1 },
  { name: 'far', role: 'social_agent', desk: 3 },
  { name: 'operator', role: 'helpline_operator', desk: 4 },
  { name: 'nurse', role: 'receiving_desk', desk: 5 },
  { name: 'chief', role: 'supervisor', place: '01' },
  { name: 'district-chief', role: 'supervisor', place: '0102' },
  { name: 'far-chief', role: 'supervisor', place: '02' },
  { name: 'council', role: 'cncc_officer' },
  { name: 'national-admin', role: 'administrator' },
  { name: 'admin', role: 'administrator', place: '01' },
  { name: 'suspended', role: 'social_agent', desk: 0, status: 'suspended' },
  { name: 'invited', role: 'social_agent', desk: 0, status: 'invited' },
  { name: 'left', role: 'social_agent', desk: 0, to: '2029-12-31' },
  { name: 'left-today', role: 'social_agent', desk: 0, to: today },
  { name: 'comes-tomorrow', role: 'social_agent', desk: 0, from: '2030-01-08' },
  { name: 'signed-out', role: 'social_agent', desk: 0, session: 'ended' },
  { name: 'slept', role: 'social_agent', desk: 0, session: 'expired' },
  { name: 'borrower', borrows: 0 },
  { name: 'idle' },
  { name: 'public', session: 'none' },
  // Several duties at once, or one after another: only the one that the session names counts.
  {
    name: 'nurse-and-agent',
    role: 'receiving_desk',
    desk: 5,
    also: [
      { role: 'social_agent', desk: 0, from: '2019-01-01' },
      { role: 'supervisor', place: '02', to: '2031-12-31' },
    ],
  },
  {
    name: 'chief-and-agent',
    role: 'supervisor',
    place: '0102',
    also: [{ role: 'social_agent', desk: 1 }],
  },
  {
    name: 'came-here',
    role: 'social_agent',
    desk: 0,
    to: '2031-12-31',
    also: [{ role: 'social_agent', desk: 3, from: '2019-01-01', to: '2029-12-31' }],
  },
  {
    name: 'goes-there',
    role: 'social_agent',
    desk: 0,
    also: [{ role: 'social_agent', desk: 3, from: '2030-02-01' }],
  },
  { name: 'was-chief', also: [{ role: 'supervisor', place: '02', to: today }] },
  { name: 'volunteer', role: 'village_volunteer', place: '010201' },
  { name: 'doctor', role: 'health_worker', desk: 5 },
  { name: 'ministry', role: 'ministry_officer' },
  { name: 'province-officer', role: 'ministry_officer', place: '01' },
  { name: 'analyst', role: 'cncc_analyst' },
  { name: 'protection', role: 'data_protection_officer' },
]

const account = (index: number): string => idOf('account', index)

/** All duties, each with its holder's place in the list; the one that the session names comes last. */
const duties = people.flatMap(({ role, desk, place, from, to, also = [] }, at) => [
  ...also.map((held, n) => ({
    desk: undefined,
    place: undefined,
    from: undefined,
    to: undefined,
    ...held,
    id: idOf('duty', 1000 * (n + 1) + at),
    at,
  })),
  ...(role === undefined ? [] : [{ id: idOf('duty', at), at, role, desk, place, from, to }]),
])
type Duty = (typeof duties)[number]

const begins = ({ from }: Duty): string => from ?? '2020-01-01'
const isCurrent = ({ to }: Duty): boolean => to === undefined || to > today
const holdsToday = (duty: Duty): boolean => begins(duty) <= today && isCurrent(duty)
const tokenOf = (name: string): string =>
  createHash('sha256').update(`token of ${name}`).digest('hex')

/** Things by number, so that fast-check can shrink them; `null` where there is none. */
const index = (of: readonly unknown[]) => fc.nat({ max: of.length - 1 })
const perhaps = (of: readonly unknown[]) => fc.option(index(of), { freq: 3 })
const where = fc.constantFrom(
  ...([
    [null, null],
    ['01', null],
    ['01', '0102'],
    ['01', '0103'],
    ['02', '0201'],
  ] as const),
)
const certain = where.filter(([province]) => province !== null)

/** What is in the country, as numbers of people, desks, places and of one another. */
export const countries = (most: number) => {
  const some = <T>(of: fc.Arbitrary<T>, least = Math.ceil(most / 2)) =>
    fc.array(of, { minLength: least, maxLength: most })
  const thing = fc.nat({ max: 1_000_000 })
  return fc.record({
    children: some(
      fc.record({ desk: perhaps(desks), place: perhaps(places) }),
      Math.ceil(most * 0.8),
    ),
    cases: some(
      fc.record({
        desk: index(desks),
        where: certain,
        assigned: fc.oneof(perhaps(people), fc.constantFrom(0, 2, 3, 4, 6, 23)),
        isOpen: fc.boolean(),
      }),
    ),
    reports: some(
      fc.record({
        desk: index(desks),
        place: perhaps(places),
        taken: perhaps(people),
        isReceived: fc.boolean(),
      }),
    ),
    links: some(fc.tuple(thing, thing)),
    referrals: some(
      fc
        .record({
          ofCase: thing,
          from: index(desks),
          to: index(desks),
          where: certain,
          status: fc.constantFrom('sent', 'acknowledged', 'accepted', 'withdrawn'),
        })
        .filter(({ from, to }) => from !== to),
    ),
    tasks: some(
      fc.record({ desk: index(desks), escalated: perhaps(desks), where, isDone: fc.boolean() }),
    ),
    held: some(
      fc.record({
        author: perhaps(people),
        desk: index(desks),
        isStale: fc.boolean(),
        isDone: fc.boolean(),
        isResolved: fc.boolean(),
      }),
    ),
    calls: some(
      fc.record({
        desk: perhaps(desks),
        operator: fc.oneof(index(people), fc.constantFrom(0, 5)),
      }),
    ),
    views: some(index(people)),
    // Of some files only a few may know, and some are kept away from a person or a desk.
    seals: fc.array(
      fc.record({
        of: thing,
        isReport: fc.boolean(),
        names: fc.array(index(people), { maxLength: 4 }),
      }),
      { maxLength: most / 2 },
    ),
    exclusions: fc.array(
      fc.record({
        of: thing,
        isReport: fc.boolean(),
        account: perhaps(people),
        desk: index(desks),
      }),
      { maxLength: most / 2 },
    ),
    entries: fc.array(
      fc.record({
        account: fc.oneof(perhaps(people), fc.constantFrom(0, 2, 7, 11)),
        of: thing,
        names: fc.constantFrom('', 'case', 'child', 'report', 'case child report'),
        subject: fc.constantFrom('case', 'account', 'duty', 'session', 'command'),
      }),
      { minLength: most * 2, maxLength: most * 3 },
    ),
  })
}
type Country = typeof countries extends (most: number) => fc.Arbitrary<infer C> ? C : never

const literal = (value: unknown): string => `'${JSON.stringify(value).replaceAll("'", "''")}'`

/** Inserts rows that all have the same columns. */
async function put(run: Run, table: string, rows: readonly object[]): Promise<void> {
  const first = rows[0]
  if (!first) return
  const columns = Object.keys(first).join(', ')
  await run(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, ${literal(rows)})`,
  )
}

const said = { km: '-', en: '-' }
const named = (name: string) => ({ name_km: name, name_en: name })
const sought = (name: string) => ({ search_km: name, search_en: name })

/** Lays out places, desks and people, as the owner, and the helper that tries and takes back. */
export async function found(run: Run): Promise<void> {
  await put(
    run,
    'places',
    places.map((code) => ({
      code,
      unit: ['khaet', 'srok', 'khum'][code.length / 2 - 1],
      ...named(code),
      ...sought(code),
      area: 'rural',
      area_is_stated: false,
      sort_key: code,
      edition: 'test',
      stated_on: today,
    })),
  )
  const from = { stated_codes: [], rejected: [], began_at: now }
  await put(run, 'place_imports', [
    { id: idOf('new', 1), edition: 'e', stated_on: today, source_hash: 'h', ...from },
  ])
  await put(run, 'place_changes', [
    { import_id: idOf('new', 1), position: 1, kind: 'new', code: '01', applied: true },
  ])
  await put(
    run,
    'organizations',
    desks.map(({ kind, place }, at) => ({
      id: idOf('organization', at),
      kind: kind.split('@')[0],
      place_code: place,
      ...named(kind),
      policy_rows: [],
      made_by_rule: false,
    })),
  )
  await put(
    run,
    'desks',
    desks.map(({ kind, place }, at) => ({
      id: idOf('desk', at),
      organization_id: idOf('organization', at),
      kind,
      place_code: place,
      ...named(kind),
      ...sought(kind),
      services: [],
      made_by_rule: false,
    })),
  )
  await put(run, 'codes', [
    { list: 'test', code: 'one', meaning: 'one', ...named('one'), sort: 1, aliases: {} },
  ])
  await put(run, 'chart_moves', [
    { chart: 'report', from_state: 'received', to_state: 'closed' },
    { chart: 'case', from_state: 'registered', to_state: 'closed' },
    { chart: 'referral', from_state: 'sent', to_state: 'acknowledged' },
    { chart: 'referral', from_state: 'sent', to_state: 'withdrawn' },
    { chart: 'referral', from_state: 'acknowledged', to_state: 'withdrawn' },
    { chart: 'referral', from_state: 'accepted', to_state: 'withdrawn' },
  ])
  const known = people.map((who, at) => ({ ...who, at })).filter(({ name }) => name !== 'public')
  await put(
    run,
    'access.accounts',
    known.map(({ name, status, at }) => ({
      id: account(at),
      login: name,
      ...named(name),
      status: status ?? 'active',
      password_hash: `hash of ${name}`,
      created_at: now,
      version: 1,
    })),
  )
  await put(
    run,
    'access.duties',
    duties.map((duty) => ({
      id: duty.id,
      account_id: account(duty.at),
      role: duty.role,
      desk_id: duty.desk === undefined ? null : idOf('desk', duty.desk),
      place_code: duty.place ?? null,
      valid_from: begins(duty),
      valid_to: duty.to ?? null,
      version: 1,
    })),
  )
  await put(
    run,
    'access.sessions',
    known.map(({ name, role, session, borrows, at }) => ({
      id: idOf('session', at),
      account_id: account(at),
      duty_id:
        borrows === undefined
          ? role === undefined
            ? null
            : idOf('duty', at)
          : idOf('duty', borrows),
      token_hash: `\\x${tokenOf(name)}`,
      began_at: now,
      seen_at: now,
      ends_at: session === 'expired' ? '2030-01-06T00:00:00Z' : '2040-01-01T00:00:00Z',
      ended_at: session === 'ended' ? '2030-01-06T00:00:00Z' : null,
    })),
  )
  await put(run, 'demonstrations', [{ filled_at: now }])
  await put(run, 'form_sounds', [{ id: idOf('table', 2), ...sound, made_at: now }])
  for (const [table, content] of Object.entries(versioned)) {
    const made = { made_at: now, version: 1, ...content }
    await put(run, table, [
      {
        id: idOf('table', 0),
        number: 1,
        status: 'published',
        published_at: now,
        ...made,
        ...(table === 'form_versions' && { definition: { name: 'trial', number: 1 } }),
      },
      { id: idOf('table', 1), number: null, status: 'draft', published_at: null, ...made },
    ])
  }
  await put(run, 'commands', [
    {
      id: idOf('command', 0),
      name: 'test.done',
      account_id: account(0),
      input_hash: '\\x00',
      taken_at: now,
      status: 200,
      answer: { of: 'agent' },
    },
  ])
  const bytes = `\\x${'00'.repeat(32)}`
  await put(run, 'ledger.batches', [
    {
      number: 1,
      epoch: 1,
      until_xact: '1',
      seqs: [1],
      leaves: bytes,
      root: bytes,
      previous: bytes,
      sealed_at: now,
      key_id: 'k',
      signature: bytes,
    },
  ])
  // Each statement is tried in a block of its own and undone: answers how many rows, or the error.
  await run(`
    create function public.tried(statements text[]) returns text[] language plpgsql as $$
    declare statement text; results text[] := '{}'; touched bigint;
    begin
      foreach statement in array statements loop
        begin
          execute statement;
          get diagnostics touched = row_count;
          raise exception '%', touched using errcode = 'TRIED';
        exception
          when sqlstate 'TRIED' then results := results || sqlerrm;
          when others then results := results || ('!' || sqlstate);
        end;
      end loop;
      return results;
    end $$`)
}

const provinceOf = (place: string | null): string | null => place?.slice(0, 2) ?? null
const districtOf = (place: string | null): string | null =>
  place !== null && place.length >= 4 ? place.slice(0, 4) : null
const placeAt = (at: number | null): string | null => (at === null ? null : (places[at] ?? null))
const deskAt = (at: number | null): string | null => (at === null ? null : idOf('desk', at))

/** The things of a country with the ids that they have in the database. */
export function thingsIn(country: Country) {
  const children = country.children.map(({ desk, place }, at) => ({
    id: idOf('child', at),
    desk: deskAt(desk),
    place: placeAt(place),
    province: provinceOf(placeAt(place)),
    district: districtOf(placeAt(place)),
  }))
  // Each case has a child of its own, and some children have none.
  const cases = country.cases.slice(0, children.length).map((one, at) => ({
    id: idOf('case', at),
    child: idOf('child', at),
    desk: idOf('desk', one.desk),
    assigned:
      one.assigned === null || people[one.assigned]?.name === 'public'
        ? null
        : account(one.assigned),
    province: one.where[0] ?? '01',
    district: one.where[1],
    isOpen: one.isOpen,
  }))
  const reports = country.reports.map(({ desk, place, taken, isReceived }, at) => ({
    id: idOf('report', at),
    reference: `R-${at}`,
    desk: idOf('desk', desk),
    place: placeAt(place),
    province: provinceOf(placeAt(place)),
    district: districtOf(placeAt(place)),
    taken: taken === null || people[taken]?.name === 'public' ? null : account(taken),
    isReceived,
    // Some of the children that a report names are known.
    child: at % 2 === 0 ? (children[at % children.length]?.id ?? null) : null,
  }))
  const caseAt = (at: number) => cases[at % cases.length]
  const links = [
    ...new Map(
      country.links.flatMap(([a, b]) => {
        const [one, report] = [caseAt(a), reports[b % reports.length]]
        return one && report
          ? [[one.id + report.id, { case: one.id, report: report.id }] as const]
          : []
      }),
    ).values(),
  ]
  const referrals = country.referrals.flatMap(
    ({ ofCase, from, to, where: [province, district], status }, at) => {
      const one = caseAt(ofCase)
      return one
        ? [
            {
              id: idOf('referral', at),
              case: one.id,
              child: one.child,
              from: idOf('desk', from),
              to: idOf('desk', to),
              province: province ?? '01',
              district,
              status,
              // Some are closed to their receiver, for their consent stands no longer.
              isClosed: at % 3 === 1,
            },
          ]
        : []
    },
  )
  // Whatever chance gives, one of each kind waits at the first desk.
  const waiting = [true, false].flatMap((isStale) =>
    [true, false].map((isDone) => ({ author: 4, desk: 0, isStale, isDone, isResolved: false })),
  )
  const heldInAll = [...country.held, ...waiting]
  const held = heldInAll.map(({ author, isResolved }, at) => ({
    id: idOf('held', at),
    author: author === null || people[author]?.name === 'public' ? null : account(author),
    isResolved,
  }))
  /** About a file; some of them the work of another body, which is found by what it took on. */
  const taskAbout = (at: number) => {
    const letter = at % 4 === 2 ? referrals[at % Math.max(1, referrals.length)] : undefined
    const taken = cases[at % cases.length]
    if (letter) return { subject: 'referral', about: letter.id, shared: letter.case, by: letter.to }
    if (at % 4 === 0 && taken)
      return {
        subject: 'conference-task',
        about: idOf('part', at % cases.length),
        shared: taken.id,
        by: takenOn(taken, at % cases.length).desk_id,
      }
    return { subject: 'test', about: idOf('case', at), shared: null, by: null }
  }
  const tasks = [
    ...country.tasks.map(({ desk, escalated, where: [province, district], isDone }, at) => ({
      id: idOf('task', at),
      kind: 'visit',
      desk: idOf('desk', desk),
      escalated: deskAt(escalated),
      province,
      district,
      isDone,
      ...taskAbout(at),
      case: at % 4 === 0 || at % 3 === 0 ? (caseAt(at)?.id ?? null) : null,
      report: at % 3 === 1 ? (reports[at % reports.length]?.id ?? null) : null,
      child: at % 6 === 5 ? (children[at % children.length]?.id ?? null) : null,
    })),
    ...heldInAll.map(({ desk, isStale, isDone }, at) => ({
      id: idOf('task', 1000 + at),
      kind: isStale ? 'stale-write' : 'visit',
      desk: idOf('desk', desk),
      escalated: null,
      province: null,
      district: null,
      isDone,
      about: idOf('held', at),
      subject: 'test',
      shared: null,
      by: null,
      case: null,
      report: null,
      child: null,
    })),
  ]
  const fileOf = (of: number, isReport: boolean) => {
    const file = isReport ? reports[of % reports.length] : caseAt(of)
    return file === undefined
      ? []
      : [{ case: isReport ? null : file.id, report: isReport ? file.id : null, file: file.id }]
  }
  const isSomebody = (at: number): boolean => people[at]?.name !== 'public'
  // Whatever chance gives, the first case is sealed for the desk of the agent and who supervises it.
  const surely = cases.length > 0 ? [{ of: 0, isReport: false, names: [0, 7, 8] }] : []
  const seals = [
    ...new Map(
      [...surely, ...country.seals, ...surely].flatMap(({ of, isReport, names }) =>
        fileOf(of, isReport).map(
          (file) =>
            [
              file.file,
              { ...file, names: [...new Set(names.filter((at) => isSomebody(at)).map(account))] },
            ] as const,
        ),
      ),
    ).values(),
  ].map((seal, at) => ({
    ...seal,
    id: idOf('seal', at),
    // Some are open again; and one name was taken off, unless it stands.
    isEnded: at % 4 === 3,
    gone: seal.names.includes(account(1)) ? null : account(1),
  }))
  // Whatever chance gives, one case and one report are kept from the very desk that leads them, and one
  // was for a time: the third of the list has ended.
  const atHome = [
    { of: cases.length - 1, isReport: false, led: cases.at(-1) },
    { of: 0, isReport: true, led: reports[0] },
    { of: 1, isReport: false, led: caseAt(1) },
  ].map(({ of, isReport, led }) => ({
    of: Math.max(0, of),
    isReport,
    account: null,
    desk: Math.max(
      0,
      desks.findIndex((_desk, at) => idOf('desk', at) === led?.desk),
    ),
  }))
  const exclusions = [
    ...new Map(
      [...atHome, ...country.exclusions].flatMap(({ of, isReport, account: who, desk }) => {
        const isPerson = who !== null && isSomebody(who)
        const whom = {
          account: isPerson ? account(who) : null,
          desk: isPerson ? null : idOf('desk', desk),
        }
        return fileOf(of, isReport).map(
          (file) => [file.file + (whom.account ?? whom.desk), { ...file, ...whom }] as const,
        )
      }),
    ).values(),
  ].map((exclusion, at) => ({
    ...exclusion,
    id: idOf('kept away', at),
    isEnded: at % 3 === 2,
  }))
  // One call of the desk from which the first report is kept, taken by somebody who sits there.
  const home = atHome[1]?.desk ?? 0
  const sitter = Math.max(
    0,
    people.findIndex(({ desk, role }) => desk === home && role !== undefined),
  )
  const calls = [...country.calls, { desk: home, operator: sitter }].map(
    ({ desk, operator }, at) => ({
      id: idOf('call', at),
      report:
        at === country.calls.length
          ? (reports[0]?.id ?? null)
          : at % 2 === 0
            ? (reports[at % reports.length]?.id ?? null)
            : null,
      // Most operators sit at the desk of their calls.
      desk: idOf('desk', desk ?? people[operator]?.desk ?? 4),
      operator: account(people[operator]?.name === 'public' ? 0 : operator),
    }),
  )
  const views = country.views
    .filter((owner) => people[owner]?.name !== 'public')
    .map((owner, at) => ({ id: idOf('view', at), owner: account(owner) }))
  // Every third is of a case that is not there yet, or about a letter.
  const drafts = views.map(({ id, owner }, at) => ({
    id,
    owner,
    case: at % 3 === 2 ? null : (caseAt(at)?.id ?? null),
    letter:
      at % 3 === 2 && at % 2 === 0 ? (referrals[at % Math.max(1, referrals.length)] ?? null) : null,
  }))
  const entries = country.entries.map(({ account: by, of, names, subject }) => {
    const named = (name: string, id: string | undefined): string | null =>
      names.includes(name) ? (id ?? null) : null
    return {
      account: by === null || people[by]?.name === 'public' ? null : account(by),
      case: named('case', caseAt(of)?.id),
      child: named('child', children[of % children.length]?.id),
      report: named('report', reports[of % reports.length]?.id),
      subject,
    }
  })
  return {
    children,
    cases,
    reports,
    links,
    referrals,
    held,
    tasks,
    calls,
    views,
    drafts,
    entries,
    seals,
    exclusions,
  }
}
type Things = ReturnType<typeof thingsIn>

/** Rules and forms that the council publishes in versions, and what one holds at the least. */
const versioned: Readonly<Record<string, object>> = {
  responsibility_tables: { content: {} },
  procedure_versions: { content: {} },
  guide_versions: { content: [] },
  package_versions: { content: [] },
  // Publishing gives a form its second number, which its definition has to bear already.
  form_versions: { name: 'trial', definition: { name: 'trial', number: 2 } },
}
const sound = { hash: 'a1'.repeat(32), type: 'audio/ogg', content: '\\x4f' }
/** A form of another name: one form has one draft. */
const another = { name: 'another', definition: { name: 'another', number: 1 } }

const parts = [
  'case_concerns',
  'risk_levels',
  'assessments',
  'visits',
  'case_notes',
  'case_steps',
  'case_guide_steps',
  'consents',
  'safety_plans',
  'form_answers',
  'package_answers',
  'services_given',
  'conferences',
  'home_checks',
  'attachments',
  'attachment_contents',
] as const
/** What the database asks of a part of a case, beside its id and the case. */
const partOf: Readonly<Record<(typeof parts)[number], object>> = {
  case_concerns: { concern: 'neglect', stage: 'unknown' },
  risk_levels: { level: 'high', because: 'alone' },
  assessments: {
    assessed_on: today,
    child_ratings: {},
    family_ratings: {},
    needs: 'food',
    child_view_how: 'not-met',
  },
  visits: {
    visited_on: today,
    kind: 'home',
    child_seen: false,
    child_view_how: 'not-met',
    situation: 'quiet',
  },
  case_notes: { words: 'words' },
  case_steps: { act: 'register', to_status: 'registered' },
  case_guide_steps: {
    guides_number: 1,
    guide: 'neglect',
    step: 'school',
    answer: 'done',
    done_on: today,
  },
  consents: {
    purpose: 'case-work',
    scope: 'help',
    given_by: 'child',
    explained: ['read-aloud'],
    is_written: false,
    answer: 'given',
    answered_on: today,
  },
  safety_plans: {
    danger: 'nights',
    safe_adult: 'teacher',
    go_to: 'school',
    child_does: 'runs',
    checked_by: 'agent',
    check_on: today,
  },
  form_answers: {
    form: 'trial',
    number: 1,
    subject: 'case',
    subject_id: idOf('part', 0),
    answers: {},
  },
  package_answers: { item: 'health', answer: 'offered', answered_on: today },
  services_given: { service: 'medical', given_on: today, given_by: 'nurse' },
  conferences: {
    held_on: today,
    because: 'x',
    situation: 'x',
    conclusion: 'x',
    child_part: 'present',
    child_view_how: 'too-young',
  },
  home_checks: {
    checked_on: today,
    child_lives_here: true,
    fine: ['sleeping'],
    dangers: [],
    finding: 'safe',
    child_view_how: 'not-met',
  },
  attachments: {
    kind: 'letter',
    type: 'application/pdf',
    size: 1,
    hash: '0'.repeat(64),
    known_as: [],
  },
  attachment_contents: { content: '\\x25', sealed_as: 1 },
}
const made: Readonly<Record<(typeof parts)[number], object>> = {
  case_concerns: { noted_at: now, version: 1 },
  risk_levels: { set_at: now },
  assessments: { assessed_at: now },
  visits: { written_at: now },
  case_notes: { written_at: now },
  case_steps: { at: now },
  case_guide_steps: { written_at: now },
  consents: { noted_at: now, version: 1 },
  safety_plans: { made_at: now, version: 1 },
  form_answers: { written_at: now },
  package_answers: { written_at: now },
  services_given: { written_at: now },
  conferences: { written_at: now },
  home_checks: { written_at: now },
  attachments: { added_at: now, version: 1 },
  attachment_contents: {},
}

/** Of whose reading something stood out: two who work, and one who watches. */
const unusualReaders = ['agent', 'far', 'protection'] as const
/** Nobody reads what is about the own reading, or answers it. */
const readsUnusual = (
  me: { readonly role: string; readonly account: string | null },
  at: number,
): boolean =>
  me.role === 'data_protection_officer' &&
  me.account !== account(people.findIndex(({ name }) => name === unusualReaders[at]))

/** What the database sees of the key of a case: bytes that open nothing. */
const wrappedKey = { wrapped: '\\x25', master_id: 'master' }

/** Where a child of a case lives, in the tables that say so; all that has begun has ended. */
const careOf: Readonly<
  Record<string, (c: { id: string; child: string }, of: string) => Record<string, unknown>>
> = {
  care_decisions: () => ({ kind: 'place' }),
  decision_steps: (_c, of) => ({ decision_id: of, act: 'propose' }),
  placements: (c) => ({
    child_id: c.child,
    option: 'relatives',
    carer_words: 'grandmother',
    started_on: today,
    emergency_until: now,
    emergency_why: 'night',
    emergency_danger: 'a knife',
    emergency_options: [{ option: 'birth-family', how: 'impossible', why: 'nobody there' }],
    emergency_decided_by: 'Dara',
    review_due_on: today,
    child_agrees: 'agrees',
    child_agreed_on: today,
    child_agreed_how: 'spoken',
    caregiver_agreed_on: today,
    caregiver_agreed_how: 'spoken',
    worker_agreed_on: today,
    worker_agreed_how: 'spoken',
  }),
  placement_reviews: (_c, of) => ({
    placement_id: of,
    reviewed_on: today,
    child_seen: false,
    child_view_how: 'not-met',
    view_done: 'x',
    situation: 'x',
    outcome: 'stays',
    next_review_on: today,
  }),
  reintegration_checks: (_c, of) => ({
    placement_id: of,
    checked_on: today,
    child_seen: false,
    food: 'good',
    education: 'good',
    relationship: 'good',
    violence: 'good',
    health: 'good',
    child_view_how: 'not-met',
    situation: 'x',
  }),
  leaving_plans: () => ({
    leaves_on: today,
    lives_where: 'x',
    lives_with: 'x',
    income: 'x',
    documents: 'x',
    support: 'x',
    child_view_how: 'not-met',
    view_done: 'x',
  }),
  own_file_copies: () => ({ given_to: 'child', checked: 'known-personally' }),
}
/** What only the owner writes of them. */
const careMade: Readonly<Record<string, object>> = {
  care_decisions: { written_at: now, version: 1 },
  decision_steps: { at: now },
  placements: { begun_at: now, ended_on: today, end_reason: 'other', version: 1 },
  placement_reviews: { written_at: now },
  reintegration_checks: { written_at: now },
  leaving_plans: { written_at: now },
  own_file_copies: { given_at: now },
}

const isAbuse = (attachment: string): boolean => Number(attachment.slice(-1)) % 2 === 0

/** What supervision leaves in a case. */
const supervisionOf: Readonly<
  Record<string, (c: { id: string; child: string }, of: string) => Record<string, unknown>>
> = {
  final_assessments: () => ({
    assessed_on: today,
    outcome: 'continue',
    child_ratings: {},
    family_ratings: {},
    story: 'x',
    reason: 'x',
    child_view_how: 'not-met',
  }),
  approvals: (c) => ({ kind: 'plan', subject_id: c.id, needs: 'another' }),
  case_reviews: () => ({
    held_on: today,
    present: 'x',
    agreed: 'x',
    next_on: '2030-02-07',
  }),
  review_actions: (_c, of) => ({ review_id: of, what: 'x', due_on: today }),
  conference_people: (_c, of) => ({ conference_id: of, name: 'x', body: 'x' }),
  hand_overs: () => ({ to_desk_id: idOf('desk', 0), read_due_at: now }),
  // In every second case what was attached is what is never stored.
  abuse_material: (_c, of) => ({
    found_as: 'attached',
    hashes: [],
    attachment_id: isAbuse(of) ? of : null,
  }),
}
const supervisionMade: Readonly<Record<string, object>> = {
  final_assessments: { assessed_at: now },
  approvals: {
    asked_by: idOf('account', 0),
    asked_at: now,
    authors: '{}',
    status: 'withdrawn',
    version: 1,
  },
  case_reviews: { reviewed_at: now },
  review_actions: { version: 1 },
  hand_overs: { given_at: now },
  abuse_material: { recorded_at: now, version: 1 },
}
const supported = { reviewed_on: today, words: 'x', next_on: '2030-02-07' }
/** What a desk took on at a conference of a case; the desk need not be of the case. */
const takenOn = (c: { id: string; desk: string }, at: number) => ({
  conference_id: idOf('part', at),
  case_id: c.id,
  desk_id: idOf('desk', at % 3),
  from_desk_id: c.desk,
  held_on: today,
  what: 'x',
  due_on: today,
})

/** Only an open case takes a new one. */
const takesWhileOpen = ['care_decisions', 'placements', 'final_assessments', 'approvals']

const ageDecided = {
  born_from: '2011-01-01',
  born_to: '2013-12-31',
  basis: ['child-words'],
  decided_as: 'child',
  in_doubt: false,
  reason: 'x',
  decided_on: today,
}

const housemate = {
  sex: 'unknown',
  birth_precision: 'unknown',
  relation: 'mother',
  is_caregiver: false,
}

/** Lays out the things, as the owner. In a savepoint, so that no report is of this very transaction. */
export async function fill(run: Run, things: Things): Promise<void> {
  await run('savepoint things')
  const v = { version: 1 }
  await put(
    run,
    'children',
    things.children.map(({ id, desk, place }) => ({
      id,
      desk_id: desk,
      place_code: place,
      sex: 'unknown',
      search_key: 'sok srey',
      other_names: [],
      disabilities: [],
      birth_precision: 'unknown',
      created_at: now,
      ...v,
    })),
  )
  await put(
    run,
    'caregivers',
    things.children.map(({ id }, at) => ({
      id: idOf('caregiver', at),
      child_id: id,
      relation: 'mother',
      cares_for_child: true,
      is_suspected: false,
      created_at: now,
      ...v,
    })),
  )
  await put(
    run,
    'household_members',
    things.children.map(({ id }, at) => ({
      id: idOf('part', at),
      child_id: id,
      ...housemate,
      created_at: now,
      ...v,
    })),
  )
  await put(
    run,
    'age_decisions',
    things.children.map(({ id }, at) => ({
      id: idOf('part', at),
      child_id: id,
      ...ageDecided,
      decided_at: now,
    })),
  )
  await put(
    run,
    'cases',
    things.cases.map((c, at) => ({
      id: c.id,
      number: `070130-01020100-${String(at).padStart(4, '0')}`,
      child_id: c.child,
      desk_id: c.desk,
      assigned_to: c.assigned,
      status: c.isOpen ? 'registered' : 'closed',
      province_code: c.province,
      district_code: c.district,
      opened_at: now,
      closed_at: c.isOpen ? null : now,
      closing_reason: c.isOpen ? null : 'safe',
      ...v,
    })),
  )
  await put(
    run,
    'reports',
    things.reports.map((r) => ({
      id: r.id,
      reference: r.reference,
      passphrase_hash: `phrase of ${r.reference}`,
      desk_id: r.desk,
      place_code: r.place,
      channel: 'officer',
      language: 'km',
      status: r.isReceived ? 'received' : 'closed',
      closing_reason: 'test',
      concern_words: 'words',
      concerns: [],
      urgency_proposed: 'now',
      urgency_because: [],
      triage_due_at: now,
      received_at: now,
      taken_by: r.taken,
      ...v,
    })),
  )
  await put(
    run,
    'report_children',
    things.reports.map((r, at) => ({
      id: idOf('reported', at),
      report_id: r.id,
      child_id: r.child,
      search_key: 'sok srey',
      sex: 'unknown',
      disabilities: [],
      ...v,
    })),
  )
  await put(
    run,
    'report_messages',
    things.reports.map((r, at) => ({
      id: idOf('message', at),
      report_id: r.id,
      from_reporter: true,
      words: 'words',
      written_at: now,
    })),
  )
  await put(
    run,
    'case_reports',
    things.links.map((l) => ({ case_id: l.case, report_id: l.report, linked_at: now })),
  )
  for (const table of parts)
    await put(
      run,
      table,
      things.cases.map((c, at) => ({
        id: idOf('part', at),
        case_id: c.id,
        ...partOf[table],
        ...made[table],
      })),
    )
  // The first ones have none yet: whoever reads the case makes it.
  await put(
    run,
    'access.unusual_readings',
    unusualReaders.map((name, at) => ({
      id: idOf('reading', at),
      account_id: account(people.findIndex((one) => one.name === name)),
      role: 'social_agent',
      kind: 'many-files',
      day: today,
      from_at: now,
      until_at: now,
      count: 50,
      least: 30,
      found_at: now,
      version: 1,
    })),
  )
  await put(
    run,
    'case_keys',
    things.cases.slice(6).map(({ id }) => ({ case_id: id, ...wrappedKey, made_at: now })),
  )
  for (const [table, row] of Object.entries({ ...careOf, ...supervisionOf }))
    await put(
      run,
      table,
      things.cases.map((c, at) => ({
        id: idOf('part', at),
        case_id: c.id,
        ...row(c, idOf('part', at)),
        ...careMade[table],
        ...supervisionMade[table],
      })),
    )
  await put(
    run,
    'conference_tasks',
    things.cases.map((c, at) => ({ id: idOf('part', at), ...takenOn(c, at), ...v })),
  )
  await put(
    run,
    'plan_goals',
    things.cases.map((c, at) => ({
      id: idOf('goal', at),
      case_id: c.id,
      goal: 'school',
      child_agrees: 'agrees',
      made_at: now,
      ...v,
    })),
  )
  await put(
    run,
    'plan_actions',
    things.cases.map((c, at) => ({
      id: idOf('action', at),
      goal_id: idOf('goal', at),
      case_id: c.id,
      what: 'enrol',
      who: 'agent',
      ...v,
    })),
  )
  await put(
    run,
    'support_reviews',
    things.cases.map((c, at) => ({
      id: idOf('part', at),
      goal_id: idOf('goal', at),
      case_id: c.id,
      ...supported,
      written_at: now,
    })),
  )
  await put(
    run,
    'referrals',
    things.referrals.map((r) => ({
      id: r.id,
      case_id: r.case,
      child_id: r.child,
      from_desk_id: r.from,
      to_desk_id: r.to,
      service: 'health',
      urgent: false,
      reason: 'sick',
      packet: {},
      consent_by: 'best-interests',
      consent_note: 'x',
      status: r.status,
      withdrawal_reason: 'test',
      consent_withdrawn_at: r.isClosed ? now : null,
      sent_at: now,
      answer_due_at: now,
      province_code: r.province,
      district_code: r.district,
      ...v,
    })),
  )
  await put(
    run,
    'tasks',
    things.tasks.map((t) => ({
      id: t.id,
      kind: t.kind,
      desk_id: t.desk,
      escalated_to: t.escalated,
      subject: t.subject,
      subject_id: t.about,
      case_id: t.case,
      report_id: t.report,
      child_id: t.child,
      province_code: t.province,
      district_code: t.district,
      reason: said,
      due_at: now,
      created_at: now,
      done_at: t.isDone ? now : null,
      outcome: t.isDone ? 'done' : null,
      escalations: 0,
      ...v,
    })),
  )
  await put(
    run,
    'held_writes',
    things.held.map((h) => ({
      id: h.id,
      command_name: 'test',
      account_id: h.author,
      subject: 'case',
      subject_id: h.id,
      seen_version: 1,
      given: {},
      clashes: [],
      held_at: now,
      resolved_at: h.isResolved ? now : null,
      resolution: h.isResolved ? 'stored' : null,
      ...v,
    })),
  )
  await put(
    run,
    'calls',
    things.calls.map((c) => ({
      id: c.id,
      desk_id: c.desk,
      operator_id: c.operator,
      began_at: now,
      silent: false,
      report_id: c.report,
      note: '',
      ...v,
    })),
  )
  await put(
    run,
    'saved_views',
    things.views.map((s) => ({
      id: s.id,
      account_id: s.owner,
      name: 'view',
      search: '',
      saved_at: now,
    })),
  )
  await put(
    run,
    'drafts',
    things.drafts.map((d, at) => ({
      id: d.id,
      account_id: d.owner,
      place:
        d.case !== null
          ? `case.${d.case}.visit-${at}`
          : d.letter === null
            ? `registration.${d.id}`
            : `referral.${d.letter.id}.accept-${at}`,
      case_id: d.case,
      content: {},
      begun_at: now,
      written_at: now,
    })),
  )
  const decision = {
    table_number: 1,
    rule: 'r',
    facts: {},
    lead_kind: 'ccwc',
    lead_desk_id: idOf('desk', 0),
    helping: [],
    basis: [],
    deadlines: {},
    because: {},
    decided_at: now,
  }
  await put(run, 'responsibility_decisions', [
    ...things.reports.map((r, at) => ({
      id: idOf('decision', at),
      subject: 'report',
      subject_id: r.id,
      report_id: r.id,
      case_id: null,
      ...decision,
    })),
    ...things.cases.map((c, at) => ({
      id: idOf('decision', 1000 + at),
      subject: 'case',
      subject_id: c.id,
      report_id: null,
      case_id: c.id,
      ...decision,
    })),
  ])
  await put(
    run,
    'seals',
    things.seals.map((s) => ({
      id: s.id,
      case_id: s.case,
      report_id: s.report,
      reason: 'sexual-violence',
      sealed_at: now,
      ...endedIf(s.isEnded),
      ...v,
    })),
  )
  await put(
    run,
    'seal_names',
    things.seals.flatMap((s, at) =>
      [...s.names, ...(s.gone === null ? [] : [s.gone])].map((name, n) => ({
        id: idOf('named', 100 * at + n),
        seal_id: s.id,
        case_id: s.case,
        report_id: s.report,
        account_id: name,
        named_at: now,
        ended_at: name === s.gone ? now : null,
        ...v,
      })),
    ),
  )
  await put(
    run,
    'exclusions',
    things.exclusions.map((x) => ({
      id: x.id,
      case_id: x.case,
      report_id: x.report,
      account_id: x.account,
      desk_id: x.desk,
      because: 'suspected',
      said_at: now,
      ...endedIf(x.isEnded),
      ...v,
    })),
  )
  await run('set constraints seals_mark, exclusions_mark immediate')
  await run('set constraints seals_mark, exclusions_mark deferred')
  for (const e of things.entries)
    await run(`insert into ledger.entries (kind, subject, subject_id, account_id, case_id, child_id, report_id)
      values ('opened', '${e.subject}', 'x', ${quoted(e.account)}, ${quoted(e.case)}, ${quoted(e.child)}, ${quoted(e.report)})`)
  await run('release savepoint things')
}
/** How something ended that kept people away; all of it or nothing. */
const endedIf = (isEnded: boolean) => ({
  ended_at: isEnded ? now : null,
  ended_by: isEnded ? account(0) : null,
  end_words: isEnded ? 'because' : null,
})
const quoted = (value: string | null): string => (value === null ? 'null' : `'${value}'`)

/** What a person has at this moment: who they are for the policies. */
interface Standing {
  readonly account: string | null
  readonly role: RoleName | 'none' | 'public'
  readonly desk: string | null
  readonly province: string | null
  readonly district: string | null
  readonly realm: string | null
}

export function standingOf(who: Somebody, at: number): Standing {
  const nobody = {
    account: null,
    role: 'public',
    desk: null,
    province: null,
    district: null,
    realm: null,
  } as const
  if (who.session !== undefined || who.status === 'suspended') return nobody
  const idle = { ...nobody, account: account(at), role: 'none' } as const
  const holds =
    who.role !== undefined &&
    who.status !== 'invited' &&
    (who.from ?? '2020-01-01') <= today &&
    (who.to === undefined || who.to > today)
  if (!holds || who.role === undefined) return idle
  const over = who.role === 'supervisor' ? (who.place ?? null) : null
  return {
    account: account(at),
    role: who.role,
    desk: who.desk === undefined ? null : idOf('desk', who.desk),
    province: over?.length === 2 ? over : null,
    district: over?.length === 4 ? over : null,
    realm: givesDuties.includes(who.role) ? (who.place ?? '') : null,
  }
}

interface Placed {
  /** The file, where it is one. */
  readonly id?: string
  readonly desk: string | null
  readonly province: string | null
  readonly district: string | null
}

/** Whose duty it is to give others theirs. */
const givesDuties = ['administrator', 'ministry_officer']

/** All that one person may see and do, as one would explain it to that person. */
export function oracle(things: Things, me: Standing) {
  const isKeptAway = (file: string, who = me.account, desk = me.desk): boolean =>
    things.exclusions.some(
      (x) =>
        !x.isEnded &&
        x.file === file &&
        ((x.account !== null && x.account === who) || (x.desk !== null && x.desk === desk)),
    )
  /** Whether a case, a report or a child is closed to somebody, whatever desk and place say. */
  const isClosedTo = (id: string, who: string | null, desk: string | null): boolean =>
    isKeptAway(id, who, desk) ||
    things.seals.some(
      (s) => !s.isEnded && s.file === id && (who === null || !s.names.includes(who)),
    ) ||
    things.cases.some((c) => c.child === id && isClosedTo(c.id, who, desk)) ||
    things.reports.some((r) => r.child === id && isClosedTo(r.id, who, desk))
  const isOpen = (id: string): boolean => !isClosedTo(id, me.account, me.desk)
  const answersFor = ({ id, desk, province, district }: Placed): boolean =>
    (id === undefined || isOpen(id)) &&
    ((desk !== null && desk === me.desk) ||
      (province !== null && province === me.province) ||
      (district !== null && district === me.district))
  const worksOn = (c: Things['cases'][number]): boolean =>
    answersFor(c) ||
    (isOpen(c.id) &&
      c.assigned !== null &&
      c.assigned === me.account &&
      ['social_agent', 'commune_focal_person'].includes(me.role))
  const cases = new Set(things.cases.filter((c) => worksOn(c)).map(({ id }) => id))
  const children = new Set(
    things.children
      .filter(
        (c) =>
          isOpen(c.id) &&
          (answersFor(c) || things.cases.some(({ id, child }) => child === c.id && cases.has(id))),
      )
      .map(({ id }) => id),
  )
  const reports = new Set(
    things.reports
      .filter(
        (r) =>
          isOpen(r.id) &&
          (answersFor(r) ||
            (r.taken !== null && r.taken === me.account && me.role !== 'village_volunteer') ||
            things.links.some((l) => l.report === r.id && cases.has(l.case))),
      )
      .map(({ id }) => id),
  )
  /** What another body took on is its own, where no conflict of interest keeps it away. */
  const shares = (file: string | null, desk: string | null): boolean =>
    file !== null &&
    desk !== null &&
    desk === me.desk &&
    !isKeptAway(file) &&
    things.cases.some((c) => c.id === file && c.desk !== desk)
  const referral = (r: Things['referrals'][number], status: string): boolean =>
    (isOpen(r.case) || shares(r.case, r.to)) &&
    (r.from === me.desk ||
      (r.to === me.desk && status !== 'withdrawn' && !r.isClosed) ||
      cases.has(r.case) ||
      answersFor({ ...r, desk: null }))
  const task = (t: Things['tasks'][number]): boolean =>
    (answersFor(t) || (t.escalated !== null && t.escalated === me.desk)) &&
    (t.subject === 'referral'
      ? isOpen(t.shared ?? '') || (t.by === t.desk && shares(t.shared, t.by))
      : [t.case, t.report, t.child].every((file) => file === null || isOpen(file)) ||
        (t.subject === 'conference-task' && t.by === t.desk && shares(t.shared, t.by)))
  const waitsFor = (id: string, isOpen: boolean): boolean =>
    things.tasks.some(
      (t) => t.kind === 'stale-write' && t.about === id && task(t) && (!isOpen || !t.isDone),
    )
  const held = (h: Things['held'][number]): boolean =>
    (h.author !== null && h.author === me.account) || waitsFor(h.id, false)
  const inRealm = (desk: number | undefined, place: string | undefined): boolean => {
    if (!givesDuties.includes(me.role) || me.realm === null) return false
    if (me.realm === '') return true
    const at = desk === undefined ? place : (desks[desk]?.place ?? undefined)
    return at !== undefined && at.startsWith(me.realm)
  }
  const gives = (role: RoleName): boolean =>
    me.role === 'administrator'
      ? me.realm === '' ||
        !['cncc_officer', 'cncc_analyst', 'data_protection_officer'].includes(role)
      : me.role === 'ministry_officer' && ruleOf[role].abilities.includes('reports.register')
  return {
    answersFor,
    isOpen,
    isKeptAway,
    isClosedTo,
    shares,
    cases,
    children,
    reports,
    referral,
    task,
    waitsFor,
    held,
    inRealm,
    gives,
  }
}
type Oracle = ReturnType<typeof oracle>

const ids = (of: readonly { readonly id: string }[]): string[] => of.map(({ id }) => id)

/** What each question brings back, as the oracle has it. */
function shouldSee(things: Things, me: Standing, sees: Oracle): Record<string, string[]> {
  const ofCase = (kind: (typeof kinds)[number]): string[] =>
    things.cases.flatMap(({ id }, at) => (sees.cases.has(id) ? [idOf(kind, at)] : []))
  const ofReport = (kind: (typeof kinds)[number]): string[] =>
    things.reports.flatMap(({ id }, at) => (sees.reports.has(id) ? [idOf(kind, at)] : []))
  const known = people.map((who, at) => ({ ...who, at })).filter(({ name }) => name !== 'public')
  const isSignedIn = me.account !== null
  const isOfMine = ({ file }: { file: string }): boolean =>
    sees.cases.has(file) || sees.reports.has(file)
  const isRestricted = (id: string): boolean =>
    [...things.seals, ...things.exclusions].some(({ file, isEnded }) => !isEnded && file === id)
  const told = [...things.reports, ...things.cases].filter(({ id }) => !isRestricted(id)).length
  return {
    'cases -> id': [...sees.cases],
    'children -> id': [...sees.children],
    'reports -> id': [...sees.reports],
    'caregivers -> id': things.children.flatMap(({ id }, at) =>
      sees.children.has(id) ? [idOf('caregiver', at)] : [],
    ),
    'household_members -> id': things.children.flatMap(({ id }, at) =>
      sees.children.has(id) ? [idOf('part', at)] : [],
    ),
    'age_decisions -> id': things.children.flatMap(({ id }, at) =>
      sees.children.has(id) ? [idOf('part', at)] : [],
    ),
    'report_children -> id': ofReport('reported'),
    'report_messages -> id': ofReport('message'),
    'case_reports -> case_id::text || report_id': things.links
      .filter((l) => sees.cases.has(l.case) || sees.reports.has(l.report))
      .map((l) => l.case + l.report),
    ...Object.fromEntries(parts.map((table) => [`${table} -> id`, ofCase('part')])),
    'case_keys -> case_id': things.cases
      .slice(6)
      .flatMap(({ id }) => (sees.cases.has(id) ? [id] : [])),
    ...Object.fromEntries(
      Object.keys({ ...careOf, ...supervisionOf }).map((table) => [
        `${table} -> id`,
        ofCase('part'),
      ]),
    ),
    'conference_tasks -> id': things.cases.flatMap((c, at) =>
      sees.cases.has(c.id) ||
      (takenOn(c, at).desk_id === me.desk &&
        (sees.isOpen(c.id) || sees.shares(c.id, takenOn(c, at).desk_id)))
        ? [idOf('part', at)]
        : [],
    ),
    'suspended_referrals() -> id': ids(
      things.referrals.filter(
        (r) =>
          r.isClosed && r.to === me.desk && r.status !== 'withdrawn' && !sees.isKeptAway(r.case),
      ),
    ),
    'plan_goals -> id': ofCase('goal'),
    'plan_actions -> id': ofCase('action'),
    'support_reviews -> id': ofCase('part'),
    'responsibility_decisions -> id': [
      ...ofReport('decision'),
      ...things.cases.flatMap(({ id }, at) =>
        sees.cases.has(id) ? [idOf('decision', 1000 + at)] : [],
      ),
    ],
    'responsibility_tables -> id': [
      idOf('table', 0),
      ...(me.role === 'cncc_officer' ? [idOf('table', 1)] : []),
    ],
    'package_versions -> id': [
      idOf('table', 0),
      ...(me.role === 'cncc_officer' ? [idOf('table', 1)] : []),
    ],
    'guide_versions -> id': [
      idOf('table', 0),
      ...(me.role === 'cncc_officer' ? [idOf('table', 1)] : []),
    ],
    'procedure_versions -> id': [
      idOf('table', 0),
      ...(me.role === 'cncc_officer' ? [idOf('table', 1)] : []),
    ],
    'form_versions -> id': [
      idOf('table', 0),
      ...(me.role === 'cncc_officer' ? [idOf('table', 1)] : []),
    ],
    'form_sounds -> id': me.account === null ? [] : [idOf('table', 2)],
    'referrals -> id': ids(things.referrals.filter((r) => sees.referral(r, r.status))),
    'tasks -> id': ids(things.tasks.filter((t) => sees.task(t))),
    'held_writes -> id': ids(things.held.filter((h) => sees.held(h))),
    'calls -> id': ids(
      things.calls.filter(
        (c) => c.desk === me.desk && (c.report === null || sees.isOpen(c.report)),
      ),
    ),
    'seals -> id': ids(things.seals.filter(isOfMine)),
    'seal_names -> id': things.seals.flatMap((s, at) =>
      isOfMine(s)
        ? [...s.names, ...(s.gone === null ? [] : [s.gone])].map((_name, n) =>
            idOf('named', 100 * at + n),
          )
        : [],
    ),
    'exclusions -> id': ids(things.exclusions.filter(isOfMine)),
    'saved_views -> id': ids(things.views.filter(({ owner }) => owner === me.account)),
    'drafts -> id': ids(
      things.drafts.filter(
        (d) =>
          d.owner === me.account &&
          (d.case === null || sees.cases.has(d.case)) &&
          (d.letter === null || sees.referral(d.letter, d.letter.status)),
      ),
    ),
    'access.unusual_readings -> id': unusualReaders.flatMap((_name, at) =>
      readsUnusual(me, at) ? [idOf('reading', at)] : [],
    ),
    'access.accounts -> id': isSignedIn ? known.map(({ at }) => account(at)) : [],
    'access.duties -> id': ids(
      duties.filter(
        ({ desk, place, at }) =>
          account(at) === me.account ||
          (desk !== undefined && idOf('desk', desk) === me.desk) ||
          sees.inRealm(desk, place),
      ),
    ),
    'access.sessions -> id': known
      .filter(({ at }) => account(at) === me.account)
      .map(({ at }) => idOf('session', at)),
    'places -> code': [...places],
    'place_imports -> id': [idOf('new', 1)],
    'place_changes -> code': ['01'],
    'organizations -> id': desks.map((_desk, at) => idOf('organization', at)),
    'desks -> id': desks.map((_desk, at) => idOf('desk', at)),
    "codes -> list || '/' || code": ['test/one'],
    // Functions that look past the policies, and say themselves who may see.
    "search_children(array['sok'], 'sok', null, null, false, 500) -> id": things.children
      .filter((c) => sees.answersFor(c))
      .map(({ id }) => id),
    "search_children(array['sokk'], 'sok srey', 'female', '01', true, 500) -> id": things.children
      .filter((c) => sees.answersFor(c) && c.province === '01')
      .map(({ id }) => id),
    "search_reported(array['sok'], 'sok srey', null, null, 500) -> report_id": things.reports
      .filter((r) => sees.answersFor(r))
      .map(({ id }) => id),
    "search_reported(array['sokk'], 'sok srey', '01', null, 500) -> report_id": things.reports
      .filter((r) => sees.answersFor(r) && (r.place === null || r.province === '01'))
      .map(({ id }) => id),
    "past_decisions('2000-01-01') -> lead_kind || times":
      me.role === 'cncc_officer' && told > 0 ? [`ccwc${told}`] : [],
    'open_cases_by_concern() -> cases':
      me.role === 'cncc_officer' && things.cases.some(({ isOpen }) => isOpen)
        ? [String(things.cases.filter(({ isOpen }) => isOpen).length)]
        : [],
    // An answer and a service given in every case, and what was referred and not taken back.
    'package_facts() -> concerns::text || jsonb_array_length(told)': [
      'cncc_officer',
      'cncc_analyst',
    ].includes(me.role)
      ? things.cases.flatMap(({ id, isOpen }) => {
          const sent = things.referrals.filter((r) => r.case === id && r.status !== 'withdrawn')
          return isOpen ? [`{neglect}${2 + sent.length}`] : []
        })
      : [],
    "access.credentials('agent') -> id": me.account === account(0) ? [account(0)] : [],
    "reporter_credentials('R-0') -> passphrase_hash": [],
    'demonstrations -> 1': ['1'],
    'ledger.batches -> number': isSignedIn ? ['1'] : [],
  }
}

/** Asks `table -> column` for each question, in one statement. */
async function seen(run: Run, questions: readonly string[]): Promise<Record<string, string[]>> {
  const asked = questions.map((question) => {
    const [from, column] = question.split(' -> ')
    const key = question.replaceAll("'", "''")
    return `'${key}', (select coalesce(jsonb_agg((${column})::text), '[]') from ${from})`
  })
  // A function takes a hundred arguments at most.
  const lots = Array.from({ length: Math.ceil(asked.length / 40) }, (_none, n) =>
    asked.slice(n * 40, (n + 1) * 40),
  )
  const rows = await run(
    `select ${lots.map((part) => `jsonb_build_object(${part.join(', ')})`).join(' || ')} as seen`,
  )
  return (rows[0]?.['seen'] ?? {}) as Record<string, string[]>
}

/** A statement, and how many rows it touches; 0 is refused, whether by hiding the row or by an error. */
interface Try {
  readonly what: string
  readonly sql: string
  readonly rows: number
  /** Enough that it was let through: what the row breaks besides is not the policies' matter. */
  readonly isInsert?: boolean
}

function insertion(table: string, row: object): string {
  const columns = Object.keys(row).join(', ')
  return `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, ${literal([row])})`
}

function triesOf(things: Things, me: Standing, sees: Oracle): Try[] {
  const tries: Try[] = []
  /** Neither a case nor a report is given to a desk that a conflict of interest keeps away from it. */
  const isKeptFrom = (file: { id: string; desk: string }, desk: string): boolean =>
    file.desk !== desk && sees.isKeptAway(file.id, null, desk)
  const adds = (what: string, table: string, row: object, may: boolean): void => {
    tries.push({
      what: `add ${what}`,
      sql: insertion(table, row),
      rows: may ? 1 : 0,
      isInsert: true,
    })
  }
  /** Changes what may be changed, once without naming a row, once naming all. */
  const changes = (table: string, set: string, may: number): void => {
    tries.push({ what: `change ${table} blindly`, sql: `update ${table} set ${set}`, rows: may })
    tries.push({
      what: `change ${table}`,
      sql: `update ${table} set ${set} where id is not null`,
      rows: may,
    })
  }
  const count = <T>(of: readonly T[], may: (one: T) => boolean): number =>
    of.filter((one) => may(one)).length
  const known = people.map((who, at) => ({ ...who, at })).filter(({ name }) => name !== 'public')
  const ledDesk = me.desk ?? idOf('desk', 0)

  changes('cases', 'closing_note = null', sees.cases.size)
  changes(
    'children',
    "phone = '1'",
    count(things.children, (c) => sees.answersFor(c)),
  )
  changes('caregivers', "phone = '1'", sees.children.size)
  changes('household_members', `lives_until = '${today}'`, sees.children.size)
  changes(
    'reports',
    "closing_note = 'x'",
    count(things.reports, (r) => sees.answersFor(r)),
  )
  const decided = count(things.reports, (r) => sees.answersFor(r))
  changes('report_children', `child_id = '${idOf('child', 0)}'`, decided)
  tries.push({ what: 'unlink a child', sql: 'update report_children set child_id = null', rows: 0 })
  changes(
    'tasks',
    'assigned_to = null',
    count(things.tasks, (t) => sees.task(t)),
  )
  const resolve = (by: string) =>
    `update held_writes set resolved_at = access.now(), resolution = 'stored', resolved_by = '${by}'`
  const toResolve = count(things.held, (h) => !h.isResolved && sees.waitsFor(h.id, true))
  tries.push({
    what: 'decide what is held',
    sql: resolve(me.account ?? account(0)),
    rows: toResolve,
  })
  tries.push({
    what: 'decide what is held as another',
    sql: resolve(me.account === account(1) ? account(0) : account(1)),
    rows: 0,
  })
  changes(
    'calls',
    "note = 'x'",
    count(
      things.calls,
      (c) =>
        c.desk === me.desk &&
        c.operator === me.account &&
        (c.report === null || sees.isOpen(c.report)),
    ),
  )
  changes('care_decisions', "formal = '{}'", sees.cases.size)
  changes('placements', "end_note = 'x'", sees.cases.size)
  changes('approvals', "comments = 'x'", sees.cases.size)
  changes('review_actions', `done_on = '${today}'`, sees.cases.size)
  changes('hand_overs', 'ended_at = access.now()', sees.cases.size)
  const answer = (by: string) => `answered_at = access.now(), is_done = true, answered_by = '${by}'`
  const takenByDesk = things.cases.filter(
    (c, at) =>
      takenOn(c, at).desk_id === me.desk &&
      (sees.isOpen(c.id) || sees.shares(c.id, takenOn(c, at).desk_id)),
  ).length
  changes('conference_tasks', answer(me.account ?? account(0)), takenByDesk)
  changes('attachments', "retired_at = access.now(), retired_because = 'other'", sees.cases.size)
  changes(
    'abuse_material',
    "handed_to = 'police-post', handed_on = '2030-01-06', handed_words = 'x', handed_at = access.now()",
    sees.cases.size,
  )
  const isTakenOut = (id: string, at: number) => sees.cases.has(id) && isAbuse(idOf('part', at))
  tries.push({
    what: 'take out what is never stored, and nothing else',
    sql: 'delete from attachment_contents',
    rows: things.cases.filter(({ id }, at) => isTakenOut(id, at)).length,
  })
  changes('plan_goals', 'ended_at = null, result = null', sees.cases.size)
  changes('plan_actions', "result = 'x'", sees.cases.size)
  changes(
    'consents',
    `withdrawn_on = '${today}', withdrawn_at = access.now(), withdrawn_words = 'x'`,
    sees.cases.size,
  )
  changes('safety_plans', "ended_at = access.now(), end_words = 'x'", sees.cases.size)
  for (const r of things.referrals.filter(({ status }) => status !== 'withdrawn').slice(0, 6))
    tries.push({
      what: `say on what the referral ${r.id} relies`,
      sql: `do $x$ begin perform rely_anew('${r.id}', null, 'best-interests', 'x'); raise exception 'seen' using errcode = 'TRIED'; end $x$`,
      rows: sees.cases.has(r.case) ? Number.NaN : 0,
    })
  changes(
    'saved_views',
    "name = 'x'",
    count(things.views, ({ owner }) => owner === me.account),
  )
  tries.push({
    what: 'drop views',
    sql: 'delete from saved_views',
    rows: count(things.views, ({ owner }) => owner === me.account),
  })
  const ownDrafts = things.drafts.filter(({ owner }) => owner === me.account)
  const inSight = count(
    ownDrafts,
    (d) =>
      (d.case === null || sees.cases.has(d.case)) &&
      (d.letter === null || sees.referral(d.letter, d.letter.status)),
  )
  tries.push(
    {
      what: 'overwrite drafts blindly',
      sql: "update drafts set content = '{}'",
      rows: ownDrafts.length,
    },
    {
      what: 'overwrite drafts by name',
      sql: "update drafts set content = '{}' where id is not null",
      rows: inSight,
    },
    { what: 'throw drafts away', sql: 'delete from drafts', rows: ownDrafts.length },
  )
  changes('access.sessions', 'duty_id = null', me.account === null ? 0 : 1)
  changes(
    'access.unusual_readings',
    "answered_by = access.account(), answered_at = access.now(), resolution = 'harmless', words = 'She was on duty'",
    unusualReaders.filter((_name, at) => readsUnusual(me, at)).length,
  )
  for (const { id, at, role } of duties)
    tries.push({
      what: `act under the duty of ${people[at]?.name} as ${role}`,
      sql: `update access.sessions set duty_id = '${id}'`,
      rows: account(at) === me.account ? 1 : 0,
    })
  changes(
    'access.accounts',
    "phone = '1'",
    givesDuties.includes(me.role)
      ? count(
          known,
          (who) =>
            account(who.at) !== me.account &&
            duties.every(
              (duty) =>
                duty.at !== who.at ||
                !isCurrent(duty) ||
                (sees.gives(duty.role) && sees.inRealm(duty.desk, duty.place)),
            ),
        )
      : 0,
  )
  changes(
    'access.duties',
    "valid_to = '2030-02-02'",
    count(
      duties,
      ({ at, role, desk, place }) =>
        account(at) !== me.account && sees.gives(role) && sees.inRealm(desk, place),
    ),
  )
  for (const table of Object.keys(versioned)) {
    changes(table, "note = 'x'", me.role === 'cncc_officer' ? 1 : 0)
    const publish = (by: string) =>
      `update ${table} set status = 'published', number = 2, published_at = access.now(), published_by = '${by}'`
    tries.push({
      what: `publish ${table}`,
      sql: publish(me.account ?? account(0)),
      rows: me.role === 'cncc_officer' ? 1 : 0,
    })
    tries.push({
      what: `publish ${table} as another`,
      sql: publish(me.account === account(1) ? account(0) : account(1)),
      rows: 0,
    })
  }

  // Only whoever works on the case takes back; a receiver in reach of the row is refused.
  const isReached = (r: Things['referrals'][number]): boolean =>
    r.to === me.desk &&
    r.status !== 'withdrawn' &&
    !r.isClosed &&
    (sees.isOpen(r.case) || sees.shares(r.case, r.to))
  const ofMine = things.referrals.filter((r) => sees.cases.has(r.case))
  const isRefused = things.referrals.some((r) => isReached(r) && !sees.cases.has(r.case))
  tries.push({
    what: 'take back every referral blindly',
    sql: "update referrals set status = 'withdrawn', withdrawal_reason = 'x'",
    rows: isRefused ? 0 : ofMine.length,
  })
  for (const r of things.referrals) {
    const seesCase = sees.cases.has(r.case)
    const step = (status: string, may: boolean): void => {
      tries.push({
        what: `${status} the referral of ${r.status}`,
        sql: `update referrals set status = '${status}', withdrawal_reason = 'x' where id = '${r.id}'`,
        rows: may && sees.referral(r, r.status) && sees.referral(r, status) ? 1 : 0,
      })
    }
    if (r.status === 'sent') step('acknowledged', r.to === me.desk && !r.isClosed)
    if (r.status === 'sent' || r.status === 'acknowledged') step('withdrawn', seesCase)
    if (r.status === 'withdrawn') step('withdrawn', seesCase)
    if (r.status === 'accepted') step('accepted', r.to === me.desk)
  }

  // Every desk alone, every place alone.
  const spots: readonly Placed[] = [
    ...desks.map((_desk, at) => ({ desk: idOf('desk', at), province: null, district: null })),
    ...['01', '02'].map((province) => ({ desk: null, province, district: null })),
    ...['0102', '0103', '0201'].map((district) => ({
      desk: null,
      province: district.slice(0, 2),
      district,
    })),
  ]
  spots.forEach((spot, at) => {
    const row = {
      id: idOf('new', 100 + at),
      desk_id: spot.desk,
      place_code: spot.district ?? spot.province,
      sex: 'unknown',
      search_key: '',
      other_names: [],
      disabilities: [],
      birth_precision: 'unknown',
    }
    adds(
      `child ${spot.desk ?? spot.district ?? spot.province}`,
      'children',
      row,
      sees.answersFor(spot),
    )
  })
  // Children for whom a case may be opened: in sight, out of it, and, whether they are in sight or not,
  // those whose closed case is in the hands of whoever tries, as a worker or under another duty.
  const ofChild = new Map(things.cases.map((c) => [c.child, c]))
  const open = things.children.filter(({ id }) => ofChild.get(id)?.isOpen !== true)
  const isInHands = (id: string): boolean =>
    me.account !== null && ofChild.get(id)?.assigned === me.account
  const free = [
    ...open.filter(({ id }) => isInHands(id)).slice(0, 3),
    ...open.filter(({ id }) => sees.children.has(id) && !isInHands(id)).slice(0, 4),
    ...open.filter(({ id }) => !sees.children.has(id) && !isInHands(id)).slice(0, 3),
  ]
  const spot = (child: Things['children'][number], { desk, province, district }: Placed): void => {
    const row = {
      id: idOf('new', 200),
      number: '070130-01020100-9999',
      child_id: child.id,
      desk_id: desk ?? idOf('desk', 4),
      province_code: province ?? '03',
      district_code: district,
    }
    const may = sees.answersFor({ desk: row.desk_id, province: row.province_code, district })
    adds(`case of ${child.id}`, 'cases', row, may && sees.children.has(child.id))
  }
  for (const child of free) for (const each of spots) spot(child, each)

  things.children.slice(0, 8).forEach(({ id }, at) => {
    adds(
      `caregiver of ${at}`,
      'caregivers',
      {
        id: idOf('new', 300),
        child_id: id,
        relation: 'mother',
        cares_for_child: true,
        is_suspected: false,
      },
      sees.children.has(id),
    )
    adds(
      `household of ${at}`,
      'household_members',
      { id: idOf('new', 300), child_id: id, ...housemate },
      sees.children.has(id),
    )
    adds(
      `decision on the age of ${at}`,
      'age_decisions',
      { id: idOf('new', 300), child_id: id, ...ageDecided },
      sees.children.has(id),
    )
  })
  things.cases.slice(0, 6).forEach((c, at) => {
    const may = sees.cases.has(c.id)
    for (const table of parts)
      adds(
        `${table} of ${at}`,
        table,
        { id: idOf('new', 400), case_id: c.id, ...partOf[table] },
        may,
      )
    adds(`key of ${at}`, 'case_keys', { case_id: c.id, ...wrappedKey }, may)
    const clear = { id: idOf('new', 400), case_id: c.id, content: '\\x25' }
    adds(`paper in clear of ${at}`, 'attachment_contents', clear, false)
    for (const [table, row] of Object.entries({ ...careOf, ...supervisionOf })) {
      // Whoever has the case does not review it: a constraint says so, not a policy.
      if (table === 'case_reviews' && may && c.assigned === me.account) continue
      adds(
        `${table} of ${at}`,
        table,
        { id: idOf('new', 400), case_id: c.id, ...row(c, idOf('part', at)) },
        may && (c.isOpen || !takesWhileOpen.includes(table)),
      )
    }
    adds(
      'placement of another child',
      'placements',
      {
        id: idOf('new', 400),
        case_id: c.id,
        ...careOf['placements']?.(c, ''),
        child_id: idOf('child', 999),
      },
      false,
    )
    for (const [what, from, fits] of [
      ['its desk', c.desk, may],
      ['another desk', idOf('desk', 999), false],
    ] as const)
      adds(
        `conference task of ${at} from ${what}`,
        'conference_tasks',
        { id: idOf('new', 400), ...takenOn(c, at), from_desk_id: from },
        fits,
      )
    adds(
      `goal of ${at}`,
      'plan_goals',
      { id: idOf('new', 400), case_id: c.id, goal: 'x', child_agrees: 'agrees' },
      may,
    )
    adds(
      `action of ${at}`,
      'plan_actions',
      { id: idOf('new', 400), case_id: c.id, goal_id: idOf('goal', at), what: 'x', who: 'x' },
      may,
    )
    adds(
      `review of the support of ${at}`,
      'support_reviews',
      { id: idOf('new', 401), case_id: c.id, goal_id: idOf('goal', at), ...supported },
      may,
    )
    const decision = {
      table_number: 1,
      rule: 'r',
      facts: {},
      lead_kind: 'ccwc',
      lead_desk_id: ledDesk,
      helping: [],
      basis: [],
      deadlines: {},
      because: {},
    }
    const ofCase = {
      id: idOf('new', 400),
      subject: 'case',
      subject_id: c.id,
      case_id: c.id,
      report_id: null,
      ...decision,
    }
    adds(`decision of case ${at}`, 'responsibility_decisions', ofCase, may)
    adds(
      'decision that names another case',
      'responsibility_decisions',
      { ...ofCase, case_id: idOf('case', 999) },
      false,
    )
    adds(
      'decision of a case said to be of a report',
      'responsibility_decisions',
      { ...ofCase, subject: 'report' },
      false,
    )
    const referral = {
      id: idOf('new', 400),
      case_id: c.id,
      child_id: c.child,
      from_desk_id: c.desk,
      to_desk_id: idOf('desk', c.desk === idOf('desk', 5) ? 4 : 5),
      service: 'health',
      urgent: false,
      reason: 'x',
      packet: {},
      consent_by: 'best-interests',
      consent_note: 'x',
      answer_due_at: now,
      province_code: c.province,
      district_code: c.district,
    }
    const isFor = !sees.isKeptAway(c.id, null, referral.to_desk_id)
    adds(`referral of ${at}`, 'referrals', referral, may && c.isOpen && isFor)
    adds(
      'referral under another case',
      'referrals',
      { ...referral, case_id: idOf('case', 999) },
      false,
    )
    adds(
      'referral of another child',
      'referrals',
      { ...referral, child_id: idOf('child', 999) },
      false,
    )
    adds(
      'referral from another desk',
      'referrals',
      { ...referral, from_desk_id: idOf('desk', c.desk === idOf('desk', 0) ? 1 : 0) },
      false,
    )
    adds('referral of another province', 'referrals', { ...referral, province_code: '03' }, false)
    things.reports.slice(0, 3).forEach((r) => {
      adds(
        `link of ${at}`,
        'case_reports',
        { case_id: c.id, report_id: r.id },
        may && sees.reports.has(r.id),
      )
    })
    const workers = known.filter(
      (who) =>
        sees.answersFor(c) &&
        who.status === undefined &&
        !sees.isClosedTo(c.id, account(who.at), c.desk) &&
        duties.some(
          (duty) =>
            duty.at === who.at &&
            (duty.role === 'social_agent' || duty.role === 'commune_focal_person') &&
            duty.desk !== undefined &&
            idOf('desk', duty.desk) === c.desk &&
            holdsToday(duty),
        ),
    )
    tries.push({
      what: `workers of ${at}`,
      sql: `select * from case_workers('${c.id}', '{social_agent,commune_focal_person}')`,
      rows: workers.length,
    })
    tries.push({
      what: `give away case ${at}`,
      sql: `select give_case('${c.id}', '${idOf('desk', 4)}')`,
      rows: c.isOpen && sees.answersFor(c) && !isKeptFrom(c, idOf('desk', 4)) ? 1 : 0,
    })
    const child = things.children.find(({ id }) => id === c.child)
    const report = things.reports[at]
    if (child && report) {
      const joins = (name: string) => `select * from join_open_case('${c.child}', ${name}, '{}')`
      tries.push({
        what: `join the case of ${at}`,
        sql: joins('null'),
        rows: c.isOpen && sees.answersFor(child) ? 1 : 0,
      })
      tries.push({
        what: `join the case of ${at} with a report`,
        sql: joins(`'${report.id}'`),
        rows:
          c.isOpen && sees.isOpen(c.id) && (sees.answersFor(child) || sees.answersFor(report))
            ? 1
            : 0,
      })
    }
  })

  things.reports.slice(0, 8).forEach((r, at) => {
    adds(
      `reported child of ${at}`,
      'report_children',
      { id: idOf('new', 500), report_id: r.id, search_key: '', sex: 'unknown', disabilities: [] },
      false,
    )
    adds(
      `message of ${at}`,
      'report_messages',
      { id: idOf('new', 500), report_id: r.id, from_reporter: false, words: 'x' },
      sees.answersFor(r) && me.account !== null,
    )
    adds(
      'message in the name of a reporter',
      'report_messages',
      { id: idOf('new', 500), report_id: r.id, from_reporter: true, words: 'x' },
      false,
    )
    // Only while it is being registered, and that was long ago.
    adds(
      `decision of report ${at}`,
      'responsibility_decisions',
      {
        id: idOf('new', 500),
        subject: 'report',
        subject_id: r.id,
        report_id: r.id,
        table_number: 1,
        rule: 'r',
        facts: {},
        lead_kind: 'ccwc',
        lead_desk_id: ledDesk,
        helping: [],
        basis: [],
        deadlines: {},
        because: {},
      },
      false,
    )
    tries.push({
      what: `pass report ${at}`,
      sql: `select 1 where pass_report('${r.id}', '${idOf('desk', 4)}') is not null`,
      rows: r.isReceived && sees.answersFor(r) && !isKeptFrom(r, idOf('desk', 4)) ? 1 : 0,
    })
    const comesBack = (act: string, condition: string): string =>
      `do $x$ begin perform set_config('app.act', '${act}', true); if ${condition} then raise exception 'seen' using errcode = 'TRIED'; end if; end $x$`
    const right = `'${r.reference}', 'phrase of ${r.reference}'`
    const wrong = `'${r.reference}', 'another'`
    const unknown = `'R-none', 'phrase of ${r.reference}'`
    for (const [act, may] of [
      ['reports.come-back', true],
      ['reports.add-words', true],
      ['test', false],
    ] as const) {
      const seenBy = (what: string, condition: string, is: boolean) =>
        tries.push({
          what: `${what} of ${at} on ${act}`,
          sql: comesBack(act, condition),
          rows: is ? Number.NaN : 0,
        })
      seenBy('hash', `exists (select from reporter_credentials('${r.reference}'))`, may)
      seenBy('hash of none', `exists (select from reporter_credentials('R-none'))`, false)
      seenBy('view', `reporter_view(${right}) is not null`, may)
      seenBy('view of none', `reporter_view(${unknown}) is not null`, false)
      seenBy(
        'words of none',
        `add_reporter_words(${unknown}, '${idOf('new', 600)}', 'x') is not null`,
        false,
      )
      seenBy('view by guessing', `reporter_view(${wrong}) is not null`, false)
      seenBy(
        'words',
        `add_reporter_words(${right}, '${idOf('new', 600)}', 'x') is not null`,
        act === 'reports.add-words',
      )
      seenBy(
        'words by guessing',
        `add_reporter_words(${wrong}, '${idOf('new', 600)}', 'x') is not null`,
        false,
      )
    }
  })
  for (const status of ['received', 'accepted'])
    for (const channel of ['public', 'officer']) {
      const report = {
        id: idOf('new', 700),
        reference: 'R-new',
        desk_id: idOf('desk', 3),
        channel,
        language: 'km',
        concern_words: 'x',
        concerns: [],
        urgency_proposed: 'now',
        urgency_because: [],
        triage_due_at: now,
      }
      if (status === 'received')
        adds(`report by ${channel}`, 'reports', report, channel === 'public' || me.account !== null)
    }
  desks.forEach((_desk, at) => {
    adds(
      `call at ${at}`,
      'calls',
      { id: idOf('new', 800), desk_id: idOf('desk', at), began_at: now, silent: false },
      idOf('desk', at) === me.desk,
    )
    adds(
      `task at ${at}`,
      'tasks',
      {
        id: idOf('new', 800),
        kind: 'visit',
        desk_id: idOf('desk', at),
        subject: 'x',
        subject_id: idOf('new', 1),
        reason: said,
        due_at: now,
      },
      true,
    )
  })
  adds(
    'held write',
    'held_writes',
    {
      id: idOf('new', 900),
      command_name: 'x',
      subject: 'case',
      subject_id: idOf('new', 1),
      seen_version: 1,
      given: {},
      clashes: [],
    },
    true,
  )
  adds(
    'draft of a case that is not there',
    'drafts',
    { id: idOf('new', 900), place: 'registration.new', content: {} },
    me.account !== null,
  )
  for (const c of things.cases.slice(0, 6))
    adds(
      `draft in ${c.id}`,
      'drafts',
      { id: idOf('new', 900), place: `case.${c.id}.plan`, case_id: c.id, content: {} },
      me.account !== null && sees.cases.has(c.id),
    )
  for (const r of things.referrals.slice(0, 6))
    adds(
      `draft about ${r.id}`,
      'drafts',
      { id: idOf('new', 900), place: `referral.${r.id}.decline`, content: {} },
      me.account !== null && sees.referral(r, r.status),
    )
  const files = [
    ...things.cases
      .slice(0, 5)
      .map(({ id }) => ({ case_id: id, report_id: null, may: sees.cases.has(id) })),
    ...things.reports
      .slice(0, 5)
      .map(({ id }) => ({ case_id: null, report_id: id, may: sees.reports.has(id) })),
  ]
  for (const { may, ...file } of files) {
    adds(
      `seal of ${file.case_id ?? file.report_id}`,
      'seals',
      { id: idOf('new', 900), ...file, reason: 'public-figure' },
      may && me.account !== null,
    )
    adds(
      `exclusion from ${file.case_id ?? file.report_id}`,
      'exclusions',
      { id: idOf('new', 900), ...file, desk_id: idOf('desk', 4), because: 'relative' },
      may,
    )
  }
  for (const s of things.seals.slice(0, 4)) {
    const name = { id: idOf('new', 900), seal_id: s.id, case_id: s.case, report_id: s.report }
    const may = !s.isEnded && (sees.cases.has(s.file) || sees.reports.has(s.file))
    adds(`name on ${s.id}`, 'seal_names', { ...name, account_id: account(21) }, may)
    adds(
      `name on ${s.id} for another file`,
      'seal_names',
      { ...name, case_id: idOf('case', 999), report_id: null, account_id: account(21) },
      false,
    )
  }
  const isOfMine = ({ file }: { file: string }): boolean =>
    sees.cases.has(file) || sees.reports.has(file)
  const ends = (by: string) => `ended_at = access.now(), ended_by = '${by}', end_words = 'because'`
  changes(
    'seals',
    ends(me.account ?? account(0)),
    count(things.seals, (s) => !s.isEnded && isOfMine(s)),
  )
  changes(
    'exclusions',
    ends(me.account ?? account(0)),
    count(things.exclusions, (x) => !x.isEnded && isOfMine(x)),
  )
  changes(
    'seal_names',
    'ended_at = access.now()',
    things.seals.flatMap((s) =>
      isOfMine(s) ? [...s.names, ...(s.gone === null ? [] : [s.gone])] : [],
    ).length,
  )
  tries.push({
    what: 'open every seal in the name of another',
    sql: `update seals set ${ends(me.account === account(1) ? account(0) : account(1))}`,
    rows: 0,
  })
  adds('view', 'saved_views', { id: idOf('new', 900), name: 'x', search: '' }, me.account !== null)
  for (const [table, content] of Object.entries(versioned))
    adds(
      `draft of ${table}`,
      table,
      { id: idOf('new', 900), ...content, ...(table === 'form_versions' && another) },
      me.role === 'cncc_officer',
    )
  adds(
    'sound of a form',
    'form_sounds',
    { id: idOf('new', 900), ...sound, hash: 'b2'.repeat(32) },
    me.role === 'cncc_officer',
  )
  adds(
    'account',
    'access.accounts',
    { id: idOf('new', 900), login: 'new', ...named('new'), status: 'invited' },
    givesDuties.includes(me.role),
  )
  const duty = {
    id: idOf('new', 900),
    account_id: account(21),
    role: 'social_agent',
    desk_id: null,
    place_code: null,
    valid_from: today,
    given_by: me.account,
  }
  for (const at of [0, 3, 4])
    adds(
      `duty at desk ${at}`,
      'access.duties',
      { ...duty, desk_id: idOf('desk', at) },
      sees.inRealm(at, undefined),
    )
  for (const place of ['01', '0102', '02']) {
    const over = { ...duty, role: 'supervisor', place_code: place }
    adds(`duty over ${place}`, 'access.duties', over, sees.inRealm(undefined, place))
    adds(
      `duty over ${place} for oneself`,
      'access.duties',
      { ...over, account_id: me.account ?? account(0) },
      me.account !== null && account(0) !== me.account && false,
    )
    adds(
      `duty over ${place} given by another`,
      'access.duties',
      { ...over, given_by: account(20) },
      false,
    )
    adds(
      `ministry duty over ${place}`,
      'access.duties',
      { ...over, role: 'ministry_officer' },
      me.role === 'administrator' && sees.inRealm(undefined, place),
    )
    adds(
      `council duty over ${place}`,
      'access.duties',
      { ...over, role: 'cncc_officer' },
      me.role === 'administrator' && me.realm === '',
    )
  }
  adds(
    'duty for the nation',
    'access.duties',
    { ...duty, role: 'cncc_officer' },
    me.role === 'administrator' && me.realm === '',
  )
  const taken = (hash: string, name = 'test.done') =>
    `do $x$ begin if (access.take('${idOf('command', 0)}', '${name}', '\\x${hash}') -> 'answer') is not null then raise exception 'seen' using errcode = 'TRIED'; end if; end $x$`
  tries.push({
    what: 'the answer of a command',
    sql: taken('00'),
    rows: me.account === account(0) ? Number.NaN : 0,
  })
  tries.push({ what: 'the answer of a command with another input', sql: taken('01'), rows: 0 })
  tries.push({ what: 'of another command', sql: taken('00', 'test.other'), rows: 0 })
  tries.push({
    what: 'what a password is checked against',
    sql: `do $x$ begin perform set_config('app.act', 'access.sign-in', true); if exists (select from access.credentials('focal')) then raise exception 'seen' using errcode = 'TRIED'; end if; end $x$`,
    rows: Number.NaN,
  })
  tries.push({
    what: 'change the own password, and no other',
    sql: `do $x$ declare before bigint := (select sum(version) from access.accounts); begin perform access.set_password('x'); if (select sum(version) from access.accounts) = before + 1 then raise exception 'seen' using errcode = 'TRIED'; end if; end $x$`,
    rows: me.account === null ? 0 : Number.NaN,
  })
  const began = `do $x$ begin perform access.begin_session('${idOf('new', 950)}', '${account(0)}', '\\x0a', interval '1 hour', 'password', null, null, null); raise exception 'seen' using errcode = 'TRIED'; end $x$`
  tries.push({ what: 'begin a session without signing in', sql: began, rows: 0 })
  for (const { at, name, status } of known) {
    // The eldest duty of today, and nothing of the others.
    const [first] = duties
      .filter((duty) => duty.at === at && status === undefined && holdsToday(duty))
      .toSorted((a, b) => (begins(a) + a.id < begins(b) + b.id ? -1 : 1))
    const desk = first?.desk === undefined ? null : idOf('desk', first.desk)
    const has = desk === null ? `access.desks() <> '{}'` : `access.desks() = '{${desk}}'`
    const condition = `do $x$ begin perform set_config('app.act', 'access.sign-in', true), access.begin_session('${idOf('new', 950)}', '${account(at)}', '\\x0a', interval '1 hour', 'password', null, null, null); if ${has} then raise exception 'seen' using errcode = 'TRIED'; end if; end $x$`
    tries.push({
      what: `the desk of ${name} on signing in`,
      sql: condition,
      rows: desk === null ? 0 : Number.NaN,
    })
  }
  return tries
}

const asked = (tries: readonly Try[]): string =>
  `select public.tried(array[${tries.map(({ sql }) => `'${sql.replaceAll("'", "''")}'`).join(',\n')}]::text[]) as results`

/** What came of a try, in the terms of `Try.rows`; a block that ends by saying it saw is NaN. */
function cameOf(result: string, { isInsert = false }: Try): number {
  if (result === 'seen') return Number.NaN
  if (!result.startsWith('!')) return Number(result)
  // A policy has let through what a key, a check or a trigger refuses afterwards.
  return isInsert && result !== '!42501' ? 1 : 0
}

/** An entry of the ledger, as far as it decides who reads it. */
interface Entry {
  readonly seq: string
  readonly account: string | null
  readonly case: string | null
  readonly child: string | null
  readonly report: string | null
  readonly kind: string
  readonly subject: string
}

async function entriesOf(run: Run): Promise<readonly Entry[]> {
  const [row] = await run(`
    select coalesce(jsonb_agg(jsonb_build_object('seq', seq::text, 'account', account_id, 'case', case_id,
      'child', child_id, 'report', report_id, 'subject', subject, 'kind', kind)), '[]') as entries from ledger.entries`)
  return row?.['entries'] as readonly Entry[]
}

const mayRead = (entry: Entry, me: Standing, sees: Oracle): boolean => {
  const names = [entry.case, entry.child, entry.report].filter((id) => id !== null)
  if (names.length === 0 && entry.account !== null && entry.account === me.account) return true
  if (
    me.role === 'administrator' &&
    ['account', 'duty', 'session', 'sign-in'].includes(entry.subject)
  )
    return true
  if (
    me.role === 'data_protection_officer' &&
    ['opened', 'searched', 'refused'].includes(entry.kind)
  )
    return true
  return (
    names.length > 0 &&
    (entry.case === null || sees.cases.has(entry.case)) &&
    (entry.child === null || sees.children.has(entry.child)) &&
    (entry.report === null || sees.reports.has(entry.report))
  )
}

/** Asks and tries as whoever the transaction is now, and says where that is not as expected. */
async function wrongOf(
  run: Run,
  name: string,
  expected: Readonly<Record<string, readonly string[]>>,
  tries: readonly Try[],
  isEnough = false,
): Promise<string[]> {
  const asks = Object.keys(expected)
  const got = asks.length === 0 ? {} : await seen(run, asks)
  const questions = Object.entries(expected).flatMap(([question, wanted]) => {
    const came = got[question] ?? []
    return wanted.toSorted().join() === came.toSorted().join()
      ? []
      : [`${name} ${question}: expected ${wanted.length}, saw ${came.length}`]
  })
  if (tries.length === 0 || (isEnough && questions.length > 0)) return questions
  const [answer] = await run(asked(tries))
  const results = answer?.['results'] as string[]
  const attempts = tries.flatMap((one, n) =>
    Object.is(cameOf(results[n] ?? '', one), one.rows)
      ? []
      : [`${name} ${one.what}: expected ${one.rows}, came ${results[n]}`],
  )
  return [...questions, ...attempts]
}

/** A job sees what waits and what was done, and no story. */
async function wrongOfJobs(run: Run, things: Things, ledger: readonly Entry[]): Promise<string[]> {
  await run(`select set_config('role', 'app_jobs', true)`)
  await run(`select access.enter_job('test', '${now}')`)
  const bytes = `\\x${'00'.repeat(32)}`
  const batch = {
    number: 2,
    epoch: 1,
    until_xact: '1',
    seqs: [1],
    leaves: bytes,
    root: bytes,
    previous: bytes,
    sealed_at: now,
    key_id: 'k',
    signature: bytes,
  }
  return wrongOf(
    run,
    'a job',
    {
      'tasks -> id': ids(things.tasks),
      'ledger.entries -> seq': ledger.map(({ seq }) => seq),
      'ledger.batches -> number': ['1'],
      'ledger.epochs -> epoch': ['1'],
      'desks -> id': desks.map((_desk, at) => idOf('desk', at)),
      'demonstrations -> 1': ['1'],
    },
    [
      {
        what: 'escalate',
        sql: 'update tasks set escalations = 1',
        rows: things.tasks.filter(({ isDone }) => !isDone).length,
      },
      { what: 'seal', sql: insertion('ledger.batches', batch), rows: 1 },
      { what: 'read a child', sql: 'select id from children', rows: 0 },
    ],
  )
}

/** A connection, before it acts as anybody, may know what it is connected to, and nothing else. */
async function wrongOfLogin(run: Run): Promise<string[]> {
  await run(`select set_config('role', 'app_login', true)`)
  return wrongOf(
    run,
    'a connection',
    { '(select count(*) > 1 as several from public.migrations) m -> several': ['true'] },
    [{ what: 'read a child', sql: 'select id from children', rows: 0 }],
  )
}

/** Whoever is suspended after being let in, in the middle of an act, does not come back by a password. */
async function wrongOfSuspended(run: Run): Promise<string[]> {
  const actAs = (role: string) => run(`select set_config('role', '${role}', true)`)
  await actAs('app_user')
  await run(`select access.enter('\\x${tokenOf('agent')}'::bytea, '${now}', 'test', null, null)`)
  await actAs('app_owner')
  await run(`update access.accounts set status = 'suspended' where id = '${account(0)}'`)
  await actAs('app_user')
  await run(`select access.set_password('x')`)
  await actAs('app_owner')
  const [row] = await run(`select status from access.accounts where id = '${account(0)}'`)
  return row?.['status'] === 'suspended' ? [] : ['agent is active again by setting a password']
}

const idlers = new Set([
  'colleague',
  'neighbour',
  'suspended',
  'left',
  'left-today',
  'comes-tomorrow',
  'signed-out',
  'slept',
  'borrower',
  'chief-and-agent',
  'came-here',
  'goes-there',
  'was-chief',
])

/**
 * Where the database and the oracle disagree, person by person; empty when they agree. `isEnough`
 * stops at the first person; `writesInto` asks of one table alone what is let in and changed there.
 */
export async function differences(
  run: Run,
  things: Things,
  { isEnough = false, writesInto }: { isEnough?: boolean; writesInto?: string } = {},
): Promise<string[]> {
  const ledger = await entriesOf(run)
  const wrong: string[] = []
  await run('savepoint person')
  wrong.push(...(await wrongOfJobs(run, things, ledger)))
  await run('rollback to savepoint person')
  wrong.push(...(await wrongOfLogin(run)))
  await run('rollback to savepoint person')
  wrong.push(...(await wrongOfSuspended(run)))
  await run('rollback to savepoint person')
  for (const [at, who] of people.entries()) {
    if (isEnough && wrong.length > 0) return wrong
    const me = standingOf(who, at)
    const sees = oracle(things, me)
    const token = who.name === 'public' ? 'null' : `'\\x${tokenOf(who.name)}'::bytea`
    await run(
      `select set_config('role', 'app_user', true), access.enter(${token}, '${now}', 'test', null, null)`,
    )
    const expected = {
      ...shouldSee(things, me, sees),
      'ledger.entries -> seq': ledger
        .filter((entry) => mayRead(entry, me, sees))
        .map(({ seq }) => seq),
    }
    // Whoever stands as somebody else does only looks: what they could do was tried already.
    const tries = idlers.has(who.name) ? [] : triesOf(things, me, sees)
    wrong.push(
      ...(writesInto === undefined
        ? await wrongOf(run, who.name, expected, tries, isEnough)
        : await wrongOf(
            run,
            who.name,
            {},
            tries.filter(({ sql }) => sql.includes(writesInto)),
          )),
    )
    await run('rollback to savepoint person')
  }
  return wrong
}

/**
 * What each role may do, whatever the rows: a line for each table and function, as the catalog has
 * it. `test/law.txt` is the same, read and agreed to by a person.
 */
export async function lawOf(run: Run): Promise<string> {
  const rows = await run(`
    with tables as (
      select c.oid, c.oid::regclass::text as name, c.relrowsecurity and c.relforcerowsecurity as is_forced
      from pg_class c where c.relkind in ('r', 'p') and c.relowner = 'app_owner'::regrole
    ), roles as (
      select unnest(array['app_user', 'app_jobs', 'app_login', 'public']) as role
    )
    select t.name || ': ' || case when is_forced then 'policies bind' else 'NO POLICY BINDS' end as line from tables t
    union all
    select concat_ws(' ', t.name || ':', role, privilege, string_agg(
      case when has_table_privilege(role, t.oid, privilege) then '' else a.attname::text end, ', ' order by a.attnum))
    from tables t cross join roles cross join unnest(array['select', 'insert', 'update']) privilege
    join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
    where has_column_privilege(role, t.oid, a.attnum, privilege)
    group by t.name, role, privilege
    union all
    select concat_ws(' ', t.name || ':', role, privilege)
    from tables t cross join roles cross join unnest(array['delete', 'truncate', 'references', 'trigger']) privilege
    where has_table_privilege(role, t.oid, privilege)
    union all
    select concat_ws(' ', p.oid::regprocedure || ':', case when p.prosecdef then 'as its owner,' else 'as its caller,' end,
      coalesce((select 'names in ' || substr(setting, 13) || ',' from unnest(p.proconfig) setting where setting like 'search_path=%'), 'names anywhere,'),
      'for', coalesce((select string_agg(role, ', ') from roles where has_function_privilege(role, p.oid, 'execute')), 'nobody'))
    from pg_proc p where p.proowner = 'app_owner'::regrole and p.proname <> 'tried'
    order by 1`)
  return `${rows
    .map(({ line }) =>
      String(line)
        .replaceAll(/(, )+$/g, '')
        .trim(),
    )
    .join('\n')}\n`
}
