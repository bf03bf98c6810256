import { Day } from '@tumpeang/domain/kernel'
import { codeList, getCodeList } from '@tumpeang/domain/forms'
import { getDesk, nationalOrganizations, searchDesks } from '@tumpeang/domain/organizations'
import { getPlace, listPlaces, PlaceCode, searchPlaces } from '@tumpeang/domain/places'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newDatabase } from '../test/database.ts'
import { newWorld } from '../test/people.ts'
import { demoDistricts } from './demo/places.ts'
import { codesOf } from './modules/forms/index.ts'
import {
  deskFor,
  deskIdOf,
  desksById,
  findDesks,
  organizationsOf,
  standingDesks,
} from './modules/organizations/index.ts'
import type { Database } from './platform/database.ts'
import type { Db } from './platform/db.ts'
import { importGazetteer, seedDemoPlaces, seedReference } from './reference.ts'

let database: Database
beforeAll(async () => {
  database = await newDatabase()
  await database.asOwner(async (db) => {
    await seedReference(db)
    await seedDemoPlaces(db)
  })
})
afterAll(() => database.close())

const code = (text: string): PlaceCode => PlaceCode.parse(text)
const on = (text: string): Day => Day.parse(text)
const asked = <T>(work: (db: Db) => Promise<T>): Promise<T> =>
  database.db.transaction().execute(async (db) => {
    await sql`set local role app_user`.execute(db)
    return work(db)
  })
const contents = () =>
  database.asOwner(async (db) => ({
    places: await db.selectFrom('places').selectAll().orderBy('code').execute(),
    organizations: await db.selectFrom('organizations').selectAll().orderBy('id').execute(),
    desks: await db.selectFrom('desks').selectAll().orderBy('id').execute(),
    codes: await db.selectFrom('codes').selectAll().orderBy('list').orderBy('code').execute(),
  }))

test('seeding again, at every start, changes nothing', async () => {
  const before = await contents()
  await database.asOwner(async (db) => {
    await seedReference(db)
    await seedDemoPlaces(db)
  })
  expect(await contents()).toEqual(before)
  expect(before.places.length).toBe(235 + 68 + 502)
})

describe('desks', () => {
  test('of every commune, district and province are there by rule', async () => {
    const { desks } = await contents()
    const count = (kind: string): number => desks.filter((desk) => desk.kind === kind).length
    expect(count('ccwc@commune')).toBe(68)
    expect(count('social-affairs@district')).toBe(210)
    expect(count('police@district')).toBe(210)
    expect(count('court@province')).toBe(25)
    expect(count('health@province')).toBe(25)
    expect(count('helpline@national')).toBe(1)
    expect(new Set(desks.map((desk) => desk.organization_id)).size).toBeGreaterThan(210 * 5)
  })

  test('answer for a place upward: at their level, else the same organization above', async () => {
    const village = code('02030101')
    expect(await asked((db) => deskFor(db, 'ccwc@commune', village))).toBe(
      deskIdOf('ccwc@commune', '020301'),
    )
    expect(await asked((db) => deskFor(db, 'social-affairs@district', code('02')))).toBe(
      deskIdOf('social-affairs@province', '02'),
    )
    expect(await asked((db) => deskFor(db, 'police@district', null))).toBe(
      deskIdOf('police@national'),
    )
    expect(await asked((db) => deskFor(db, 'court@province', null))).toBeUndefined()
  })

  test('with districts alone, a commune has none of its own and its district answers', async () => {
    const standing = await asked((db) => standingDesks(db, code('010201')))
    expect([...standing.keys()].filter((key) => key.includes('commune'))).toEqual([])
    expect(standing.get('social-affairs@district 0102')).toBeDefined()
    expect(standing.get('child-welfare@national ')).toBeDefined()
  })

  test('are found by service near a place, and show where they are and whose', async () => {
    const found = await asked((db) =>
      findDesks(db, { service: 'medical', place: code('02030101'), limit: 10 }),
    )
    const kinds = found.map(({ kind }) => kind)
    expect(kinds.toSorted()).toEqual([
      'health-centre@commune',
      'health@province',
      'referral-hospital@province',
    ])
    expect(kinds[0]).toBe('health-centre@commune')
    expect(found[0]?.path.map(({ code: step }) => step)).toEqual(['02', '0203', '020301'])
    const [office] = await asked((db) =>
      findDesks(db, { text: 'ការិយាល័យសង្គមកិច្ច ក្រុងបាត់ដំបង', limit: 5 }),
    )
    expect(office?.organizationKm).toContain('សង្គមកិច្ច')
    const [same] = await asked((db) => desksById(db, office ? [office.id] : []))
    expect(same).toEqual(office)
  })

  test('of a body without any other are its focal point', async () => {
    const found = await asked((db) => findDesks(db, { kind: 'focal-point@national', limit: 50 }))
    const named = nationalOrganizations.filter(({ desks = [] }) => desks.length === 0)
    expect(found.length).toBe(named.length)
  })
})

test('every body that the policy names is registered once, below its ministry', async () => {
  const bodies = await asked((db) => organizationsOf(db, {}))
  expect(new Set(bodies.map((body) => body.code))).toEqual(
    new Set(nationalOrganizations.map((body) => body.code)),
  )
  expect(bodies.length).toBe(nationalOrganizations.length)
  const police = bodies.find((body) => body.code === 'national-police')
  expect(bodies.find((body) => body.id === police?.parentId)?.code).toBe('moi')
})

describe('code lists', () => {
  test('stand in the database as the version has them', async () => {
    expect(await asked((db) => codesOf(db, 'service'))).toEqual([...codeList('service')])
  })

  test('let a name be corrected, and refuse a new meaning or the loss of a code', async () => {
    const change = (work: (db: Db) => Promise<unknown>): Promise<unknown> => database.asOwner(work)
    await change((db) =>
      db.updateTable('codes').set({ name_en: 'Very high' }).where('code', '=', 'high').execute(),
    )
    await expect(
      change((db) =>
        db.updateTable('codes').set({ meaning: 'Low' }).where('code', '=', 'high').execute(),
      ),
    ).rejects.toThrow('a meaning never changes')
    await expect(
      change((db) => db.deleteFrom('codes').where('code', '=', 'high').execute()),
    ).rejects.toThrow('never deleted')
    await database.asOwner((db) => seedReference(db))
    const [high] = await asked((db) => codesOf(db, 'risk'))
    expect(high?.en).toBe('High')
  })
})

test('nobody but the owner changes reference data', async () => {
  for (const table of ['places', 'desks', 'organizations', 'codes'] as const) {
    await expect(asked((db) => sql`delete from ${sql.table(table)}`.execute(db))).rejects.toThrow(
      'permission denied',
    )
  }
})

test('an import makes the desks of new places and ends those of places that ended', async () => {
  const head = 'code,name_km,name_en,unit_latin'
  const early = `${head}\n91,សាកល្បង,Sakalbang,Khaet\n9101,ចាស់,Chas,Srok\n9102,រុន,Run,Srok`
  const late = `${head}\n91,សាកល្បង,Sakalbang,Khaet\n9101,ចាស់,Chas,Srok\n9103,ដូង,Doung,Srok`
  await importGazetteer(database, early, { edition: 'Early', on: on('2026-07-01') })
  const report = await importGazetteer(database, late, { edition: 'Late', on: on('2026-08-01') })
  expect(report.desks).toBe(5)
  const [ended] = await asked((db) => desksById(db, [deskIdOf('police@district', '9102')]))
  expect(ended?.validTo).toBe('2026-08-01')
  expect(await asked((db) => deskFor(db, 'police@district', code('9102')))).toBe(
    deskIdOf('police@province', '91'),
  )
})

test('the demo districts are among the shipped ones', () => {
  for (const district of demoDistricts) expect(code(district)).toMatch(/^(?:02|17)/)
})

describe('over HTTP', () => {
  const opened = newWorld()
  beforeAll(async () => {
    const { database: own } = await opened
    await own.asOwner(async (db) => {
      await seedReference(db)
      await seedDemoPlaces(db)
    })
  })
  afterAll(async () => (await opened).close())

  test('whoever reports may choose a place and a concern, and browsers may keep the lists', async () => {
    const { anyone } = await opened
    const provinces = await anyone.send(listPlaces, {})
    expect(provinces.body.items.length).toBe(25)
    expect(provinces.raw.headers['cache-control']).toBe('public, max-age=3600')
    const districts = await anyone.ask(listPlaces, { parent: code('02') })
    expect(districts.items.find((place) => place.code === '0203')?.children).toBe(true)
    const { items } = await anyone.ask(searchPlaces, { text: 'បាត់ដំបង' })
    expect(items[0]).toMatchObject({ code: '02', level: 'province', path: [] })
    expect((await anyone.ask(getPlace, { code: code('0203') })).area).toBe('urban')
    expect((await anyone.ask(getCodeList, { list: 'concern' })).codes[0]?.code).toBe('neglect')
  })

  test('a place that nobody stated is not found', async () => {
    const { anyone } = await opened
    expect((await anyone.send(getPlace, { code: code('99') })).problem.status).toBe(404)
  })

  test('desks are for people with an account', async () => {
    const world = await opened
    expect((await world.anyone.send(searchDesks, {})).problem.status).toBe(401)
    const agent = await world.person('bopha', {
      role: 'social_agent',
      desk: await world.desk('legal-aid@province', '02'),
    })
    const { items } = await agent.ask(searchDesks, { place: code('0203'), service: 'legal' })
    expect(items.map(({ kind }) => kind)).toContain('police@district')
    const [first] = items
    expect(first && (await agent.ask(getDesk, { id: first.id })).nameKm).toBe(first?.nameKm)
  })
})

test('the demo communes stand back before any real edition, older ones too', async () => {
  const own = await newDatabase()
  try {
    await own.asOwner(async (db) => {
      await seedReference(db)
      await seedDemoPlaces(db)
    })
    const edition = `code,name_km,name_en,unit_latin
02,បាត់ដំបង,Battambang,Khaet
0203,បាត់ដំបង,Battambang,Krong
020399,សាកល្បង,Sakalbang,Sangkat`
    await importGazetteer(own, edition, { edition: 'Old', on: on('2020-01-01') })
    const rows = await own.asOwner((db) =>
      db
        .selectFrom('places')
        .select(['code', 'valid_from', 'valid_to'])
        .where('code', 'in', ['020399', '020301', '0204'])
        .orderBy('code')
        .execute(),
    )
    expect(rows).toEqual([
      { code: '020301', valid_from: null, valid_to: '2020-01-01' },
      { code: '020399', valid_from: null, valid_to: null },
      { code: '0204', valid_from: null, valid_to: null },
    ])
  } finally {
    await own.close()
  }
})
