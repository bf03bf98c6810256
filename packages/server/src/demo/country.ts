import { lastEndOf, type RoleName, ruleOf } from '@tumpeang/domain/access'
import { dayIn, days, hours, later } from '@tumpeang/domain/kernel'
import type { AreaKind } from '@tumpeang/domain/places'
import {
  leadCandidates,
  nationalTable,
  readTable,
  resolveHelper,
  resolveLead,
  type Responsible,
  responsibleForAll,
  type ResponsibilityFacts,
  type ResponsibilityTable,
} from '@tumpeang/domain/responsibility'
import { sql, type Transaction } from 'kysely'
import { v5 as uuidOf } from 'uuid'
import type { Schema } from '../platform/schema.ts'
import { familyName, givenName, inFull } from './names.ts'
import { demoPeople } from './people.ts'
import { Random } from './random.ts'
import { added, type Deed, type Doer, system } from './replay.ts'

/** A person with an account, at the desk where the duty is held. */
export interface Worker extends Doer {
  readonly login: string
  readonly desk: string | null
  /** The place that this person supervises. */
  readonly place: string | null
  readonly share: number
}

interface Place {
  readonly code: string
  readonly area: AreaKind
  readonly nameKm: string
}

/** What stands before any child is known: places, desks, rules and people. */
export interface Country {
  readonly places: ReadonlyMap<string, Place>
  /** Codes of the deepest places known in each district. */
  readonly deepest: ReadonlyMap<string, readonly string[]>
  readonly districts: readonly string[]
  readonly rules: ResponsibilityTable
  readonly rulesNumber: number
  readonly desk: (kind: string, place: string) => string | undefined
  readonly kindOfDesk: (id: string) => string
  readonly placeOfDesk: (id: string) => string
  /** The desk above, to which what is late goes. */
  readonly above: (desk: string) => string | null
  readonly at: (desk: string) => readonly Worker[]
  /** Who supervises a place: the nearest. */
  readonly supervisor: (place: string) => Worker | undefined
}

/** Gives every account and duty of the demo an id of its own that never changes. */
const space = '2b0e3d5c-6a51-4c8b-9b0e-7f3f9d1c2a44'
export const accountIdOf = (login: string): string => uuidOf(`account ${login}`, space)
const dutyIdOf = (login: string): string => uuidOf(`duty ${login}`, space)

const AREAS: readonly AreaKind[] = ['urban', 'downtown', 'rural', 'indigenous', 'unknown']

export interface Workforce {
  readonly workers: readonly Worker[]
  readonly deeds: readonly Deed[]
}

interface Period {
  readonly from: Date
  readonly now: Date
}

interface Seat {
  readonly login: string
  readonly role: RoleName
  readonly name: { readonly km: string; readonly en: string }
  readonly desk: string | null
  readonly place: string | null
  readonly hash: string | null
  readonly share: number
}

function seat({ login, role, name, desk, place, hash, share }: Seat, { from, now }: Period) {
  // Whoever answers a disaster was named long ago, and serves while the one of today lasts.
  const serves = dayIn(ruleOf[role].lasts?.months === 3 ? later(now, -days(20)) : from)
  const account = accountIdOf(login)
  const duty = dutyIdOf(login)
  const manner = { at: from, by: system, act: 'access.add-person' }
  return {
    worker: {
      account,
      duty,
      role,
      login,
      desk,
      place: role === 'supervisor' ? place : null,
      share,
    },
    deeds: [
      added(manner, 'access.accounts', {
        id: account,
        login,
        name_km: name.km,
        name_en: name.en,
        phone: null,
        password_hash: hash,
      }),
      added({ ...manner, act: 'access.give-duty' }, 'access.duties', {
        id: duty,
        account_id: account,
        role,
        desk_id: desk,
        place_code: place,
        valid_from: serves,
        valid_to: lastEndOf(role, serves),
      }),
    ],
  }
}

/**
 * The people of the demo country: those who can sign in, and their colleagues, who cannot (an
 * agent in each of the other districts given, a focal person in every commune known).
 */
export function workforce(
  desks: readonly { readonly id: string; readonly kind: string; readonly place: string | null }[],
  {
    random,
    from,
    now,
    hash,
    districts,
    people = demoPeople,
  }: {
    readonly random: Random
    readonly from: Date
    readonly now: Date
    readonly hash: string | null
    readonly districts: ReadonlySet<string>
    /** Those who can sign in. */
    readonly people?: typeof demoPeople
  },
): Workforce {
  const deskAt = new Map(desks.map((desk) => [`${desk.kind} ${desk.place ?? ''}`, desk.id]))
  const named = people.map(({ login, role, name, at, over, share = 1 }) => {
    const desk = at ? (deskAt.get(`${at.kind} ${at.place ?? ''}`) ?? null) : null
    if (at && desk === null) throw new Error(`The demo needs the desk ${at.kind} ${at.place ?? ''}`)
    return seat({ login, role, name, desk, place: over ?? null, hash, share }, { from, now })
  })
  const seated = new Set(named.map(({ worker }) => worker.desk))
  const others = desks.flatMap(({ id, kind, place }) => {
    if (seated.has(id) || place === null) return []
    const isAgent = kind === 'social-affairs@district' && districts.has(place)
    const isFocal = kind === 'ccwc@commune'
    if (!isAgent && !isFocal) return []
    const login = isAgent ? `agent.${place}` : `focal.${place}`
    const role: RoleName = isAgent ? 'social_agent' : 'commune_focal_person'
    const sex = random.chance(isAgent ? 0.5 : 0.8) ? 'female' : 'male'
    const name = inFull(familyName(random), givenName(random, sex))
    return [seat({ login, role, name, desk: id, place: null, hash: null, share: 1 }, { from, now })]
  })
  // Somebody supervises every province where somebody works.
  const supervised = new Set(
    people.flatMap(({ role, over }) => (role === 'supervisor' && over?.length === 2 ? [over] : [])),
  )
  const placeOf = new Map(desks.map(({ id, place }) => [id, place]))
  const provinces = new Set(
    [...named, ...others].flatMap(({ worker }) => {
      const place = worker.desk === null ? null : (placeOf.get(worker.desk) ?? null)
      return place === null || supervised.has(place.slice(0, 2)) ? [] : [place.slice(0, 2)]
    }),
  )
  const own = new Random(19)
  const chiefs = [...provinces].toSorted().map((place) => {
    const sex = own.chance(0.5) ? 'female' : 'male'
    return seat(
      {
        login: `chief.${place}`,
        role: 'supervisor',
        name: inFull(familyName(own), givenName(own, sex)),
        desk: null,
        place,
        hash: null,
        share: 1,
      },
      { from, now },
    )
  })
  const all = [...named, ...others, ...chiefs]
  return { workers: all.map(({ worker }) => worker), deeds: all.flatMap(({ deeds }) => deeds) }
}

/** The desks as they are registered. */
export const deskRows = async (db: Transaction<Schema>) =>
  (
    await sql<{ id: string; kind: string; place: string | null }>`
      select id, kind, place_code as place from desks where valid_to is null order by kind, place_code nulls first`.execute(
      db,
    )
  ).rows

/** Looks the country up in the database, which has its reference data already. */
export async function countryIn(
  db: Transaction<Schema>,
  workers: readonly Worker[],
): Promise<Country> {
  const [desks, { rows: found }, { rows: published }] = [
    await deskRows(db),
    await sql<{ code: string; area: string; nameKm: string }>`
      select code, area, name_km as "nameKm" from places where valid_to is null order by code`.execute(
      db,
    ),
    await sql<{ number: number }>`
      select number from responsibility_tables where status = 'published' order by number desc limit 1`.execute(
      db,
    ),
  ]
  const reading = readTable(nationalTable)
  const [current] = published
  if (reading.kind !== 'read' || !current)
    throw new Error('No rules of responsibility are published')
  const places = new Map(
    found.map(({ code, area, nameKm }) => [
      code,
      { code, nameKm, area: AREAS.find((known) => known === area) ?? 'unknown' },
    ]),
  )
  const codes = found.map(({ code }) => code)
  const deepest = new Map<string, string[]>()
  for (const code of codes) {
    if (code.length < 4) continue
    const district = code.slice(0, 4)
    const held = deepest.get(district) ?? []
    const length = held[0]?.length ?? 0
    if (code.length > length) deepest.set(district, [code])
    else if (code.length === length) held.push(code)
  }
  const byKind = new Map(desks.map(({ id, kind, place }) => [`${kind} ${place ?? ''}`, id]))
  const byId = new Map(desks.map((desk) => [desk.id, desk]))
  const desk = (kind: string, place: string): string | undefined => byKind.get(`${kind} ${place}`)
  const kindOfDesk = (id: string): string => byId.get(id)?.kind ?? ''
  const placeOfDesk = (id: string): string => byId.get(id)?.place ?? ''
  const atDesk = Map.groupBy(
    workers.filter((worker) => worker.desk !== null),
    (worker) => worker.desk,
  )
  const supervisors = new Map(
    workers.flatMap((worker) =>
      worker.role === 'supervisor' && worker.place !== null
        ? [[worker.place, worker] as const]
        : [],
    ),
  )
  const above = (id: string): string | null => {
    const kind = kindOfDesk(id)
    const place = placeOfDesk(id)
    const [body = ''] = kind.split('@')
    const bodies = [body, body === 'ccwc' || body === 'wccc' ? 'social-affairs' : body]
    for (const [level, length] of [
      ['district', 4],
      ['province', 2],
    ] as const) {
      if (length >= place.length) continue
      for (const own of bodies) {
        const upper = desk(`${own}@${level}`, place.slice(0, length))
        if (upper !== undefined) return upper
      }
    }
    return place === ''
      ? null
      : (desk(`${body}@national`, '') ?? desk('child-welfare@national', '') ?? null)
  }
  return {
    places,
    deepest,
    districts: codes.filter((code) => code.length === 4),
    rules: reading.table,
    rulesNumber: current.number,
    desk,
    kindOfDesk,
    placeOfDesk,
    above,
    at: (id) => atDesk.get(id) ?? [],
    supervisor: (place) => supervisors.get(place.slice(0, 4)) ?? supervisors.get(place.slice(0, 2)),
  }
}

export interface Decided extends Responsible {
  readonly leadDesk: string
  readonly helpingDesks: readonly { readonly kind: string; readonly deskId: string | null }[]
  readonly facts: object
}

/** Who is responsible, as the server itself decides it. */
export function decided(
  { rules, desk, places }: Country,
  concerns: readonly string[],
  placeCode: string,
  { age, sex }: { readonly age: number | null; readonly sex: ResponsibilityFacts['sex'] },
): Decided {
  const areaKind = places.get(placeCode)?.area ?? 'unknown'
  const facts = { pillar: 'intervention', areaKind, age, sex, targetGroup: 'unknown' } as const
  const responsible = responsibleForAll(rules, concerns, facts)
  const exists = (sought: { kind: string; placeCode: string }) =>
    desk(sought.kind, sought.placeCode) !== undefined
  const lead = resolveLead(responsible.lead, placeCode, exists)
  const [first] = leadCandidates(responsible.lead, placeCode)
  const leadDesk = desk(lead.kind, lead.placeCode) ?? (first && desk(first.kind, first.placeCode))
  if (leadDesk === undefined) throw new Error('No desk could be responsible')
  return {
    ...responsible,
    facts: { ...facts, concerns },
    leadDesk,
    helpingDesks: responsible.helping.map((kind) => {
      const helper = resolveHelper(kind, placeCode, exists)
      return { kind, deskId: (helper && desk(helper.kind, helper.placeCode)) ?? null }
    }),
  }
}

/** Offices open at half past seven and close at five, Monday to Saturday, seven hours ahead of UTC. */
export function inOfficeHours(at: Date, random: Random): Date {
  const local = later(at, hours(7))
  const hour = local.getUTCHours() + local.getUTCMinutes() / 60
  const isSunday = local.getUTCDay() === 0
  if (!isSunday && hour >= 7.5 && hour <= 17) return at
  const opens = new Date(local)
  if (isSunday || hour > 17) opens.setUTCDate(opens.getUTCDate() + 1)
  if (opens.getUTCDay() === 0) opens.setUTCDate(opens.getUTCDate() + 1)
  opens.setUTCHours(7, 30 + random.int(0, 200), random.int(0, 59))
  return later(opens, -hours(7))
}
