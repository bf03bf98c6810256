import {
  addCaregiver,
  changeCaregiver,
  changeChild,
  ChildId,
  type NewChild,
  searchChildren,
} from '@tumpeang/domain/children'
import { PlaceCode } from '@tumpeang/domain/places'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, describe, expect, test } from 'vitest'
import { newWorld, type Someone } from '../../../test/people.ts'
import { actingAs, type Db } from '../../platform/db.ts'
import { hashOfToken } from '../../platform/http.ts'
import { childrenLike, createChild, findChild } from './index.ts'

const world = await newWorld()
afterAll(() => world.close())

await world.place('02010101')
await world.place('03010101')
const here = await world.desk('social-affairs@district', '0201')
const there = await world.desk('social-affairs@district', '0301')
const dara = await world.person('dara.agent', { role: 'social_agent', desk: here })
const sok = await world.person('sok.agent', { role: 'social_agent', desk: there })
const chan = await world.person('chan.supervisor', { role: 'supervisor', place: '02' })
const far = await world.person('far.supervisor', { role: 'supervisor', place: '0301' })
const mary = await world.person('mary.hospital', { role: 'receiving_desk', desk: here })
const rith = await world.person('rith.council', { role: 'cncc_officer' })

const as = <T>(who: Someone, work: (db: Db) => Promise<T>) =>
  actingAs(
    world.database.db,
    {
      tokenHash: who.cookie === null ? null : hashOfToken(Buffer.from(who.cookie, 'base64url')),
      act: 'test',
      now: world.clock.now,
      command: null,
      why: null,
    },
    work,
  )

const refusal = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
  } catch (error) {
    return typeof error === 'object' && error !== null && 'code' in error
      ? String(error.code)
      : String(error)
  }
  return 'allowed'
}

const invented = (name: Partial<NewChild['name']>, more: Partial<NewChild> = {}): NewChild => ({
  id: ChildId.parse(uuid()),
  name: { familyKm: null, givenKm: null, familyLatin: null, givenLatin: null, ...name },
  otherNames: [],
  sex: 'female',
  birth: { precision: 'unknown', from: null, to: null, words: null },
  placeCode: PlaceCode.parse('02010101'),
  addressWords: null,
  nationality: null,
  disabilities: [],
  schoolStatus: null,
  phone: null,
  ...more,
})

const registered = async (child: NewChild, who = dara, desk = here): Promise<NewChild> => {
  await as(who, (db) => createChild(db, child, desk))
  return child
}

const found = async (who: Someone, q: string) =>
  (await who.ask(searchChildren, { q })).items.map(({ id }) => id)

/** Asks the function itself, past the rows that its caller may read. */
const direct = (who: Someone, name: string) =>
  as(who, async (db) => {
    const { rows } = await sql<{ id: string }>`
      select id from search_children(array[${name}], ${name}, null, null, true, 10)`.execute(db)
    return rows.map(({ id }) => id)
  })

describe('searching', () => {
  test('finds a name in Khmer or Latin, in either order, by any part and spelling', async () => {
    const { id } = await registered(
      invented(
        { familyKm: 'ហ៊ុន', givenKm: 'ច័ន្តា', familyLatin: 'Hun', givenLatin: 'Chanda' },
        { otherNames: ['អាមុំ'] },
      ),
    )
    // Coeng DA and coeng TA look alike; spaces, invisible marks and order say nothing.
    for (const q of ['ច័ន្ដា', 'ច័ន្តា ហ៊ុន', 'ហ៊ុនច័ន្\u200Bតា', 'hun', 'CHANDA HUN', 'chanda', 'អាមុំ'])
      expect([q, await found(dara, q)]).toEqual([q, [id]])
    expect(await found(dara, 'ហ៊ុន សុភា')).not.toContain(id)
  })

  test('finds a name that was only heard roughly, after those that fit', async () => {
    const { id } = await registered(invented({ familyLatin: 'Prak', givenLatin: 'Sreyneang' }))
    expect(await found(dara, 'Prak Sreynang')).toContain(id)
  })

  test('narrows by sex and place, and pages', async () => {
    const many = await Promise.all(
      [1, 2, 3].map((n) =>
        registered(invented({ givenLatin: `Pisey ${n}` }, { sex: n === 1 ? 'male' : 'female' })),
      ),
    )
    const boys = await dara.ask(searchChildren, { q: 'pisey', sex: 'male' })
    expect(boys.items.map(({ id }) => id)).toEqual([many[0]?.id])
    const first = await dara.ask(searchChildren, { q: 'pisey', limit: '2' })
    const second = await dara.ask(searchChildren, {
      q: 'pisey',
      limit: '2',
      after: first.next ?? '',
    })
    expect([...first.items, ...second.items].map(({ id }) => id).toSorted()).toEqual(
      many.map(({ id }) => id).toSorted(),
    )
    expect(second.next).toBeNull()
    expect((await dara.ask(searchChildren, { q: 'pisey', placeCode: '0301' })).items).toEqual([])
  })

  test('a search is no pattern', async () => {
    await registered(invented({ givenLatin: 'Kunthea' }))
    expect(await found(dara, '%')).toEqual([])
    expect(await found(dara, '_______')).toEqual([])
  })

  test('finds nothing of other desks and places', async () => {
    const { id } = await registered(invented({ givenKm: 'សុវណ្ណារី' }))
    expect(await found(dara, 'សុវណ្ណារី')).toEqual([id])
    expect(await found(chan, 'សុវណ្ណារី')).toEqual([id])
    for (const who of [sok, far]) expect(await found(who, 'សុវណ្ណារី')).toEqual([])
    for (const who of [mary, rith, world.anyone])
      expect([401, 403]).toContain((await who.send(searchChildren, { q: 'សុវណ្ណារី' })).status)
    for (const who of [sok, far, mary, rith, world.anyone])
      for (const heard of ['សុវណ្ណារី', 'សុវណ្ណារា'])
        expect([who.accountId, await direct(who, heard)]).toEqual([
          who.accountId,
          who === mary ? [id] : [],
        ])
  })
})

describe('correcting a child', () => {
  test('a new name is found, the old one is not, and one correction is one version', async () => {
    const { id, name } = await registered(invented({ familyKm: 'មាស', givenKm: 'ណារិន' }))
    const changed = await dara.ask(changeChild, {
      id,
      version: 1,
      change: { name: { ...name, givenKm: 'ណារ៉ា' }, disabilities: ['hearing'], otherNames: ['រ៉ា'] },
    })
    expect(changed).toMatchObject({ version: 2, disabilities: ['hearing'], otherNames: ['រ៉ា'] })
    expect(await found(dara, 'ណារ៉ា')).toEqual([id])
    const exactly = await as(dara, (db) =>
      childrenLike(db, { q: 'ណារិន', loosely: false, limit: 9 }),
    )
    expect(exactly).toEqual([])
  })

  test('of two corrections of a phone number the later stands', async () => {
    const { id } = await registered(invented({ givenLatin: 'Phone' }))
    await dara.ask(changeChild, { id, version: 1, change: { phone: '011' } })
    const later = await chan.ask(changeChild, { id, version: 1, change: { phone: '022' } })
    expect(later).toMatchObject({ phone: '022', version: 3 })
  })

  test('of two corrections of a name the second waits for a decision, with both values', async () => {
    const { id, name } = await registered(invented({ givenLatin: 'Maly' }))
    await dara.ask(changeChild, {
      id,
      version: 1,
      change: { name: { ...name, givenLatin: 'Mali' } },
    })
    const held = await chan.send(changeChild, {
      id,
      version: 1,
      change: { name: { ...name, givenLatin: 'Malis' }, phone: '033' },
    })
    expect(held.problem).toMatchObject({
      status: 409,
      clashes: [{ field: 'given_name_latin', yours: 'Malis', theirs: 'Mali' }],
    })
    const stored = await as(dara, (db) => findChild(db, id))
    expect(stored).toMatchObject({ name: { givenLatin: 'Mali' }, phone: null, version: 2 })
  })

  test('a birth date keeps how sure it is', async () => {
    const { id } = await registered(invented({ givenLatin: 'Born' }))
    const birth = {
      precision: 'estimated' as const,
      from: '2019-01-01',
      to: '2021-12-31',
      words: 'ពីរឆ្នាំមុនទឹកជំនន់',
    }
    expect((await dara.ask(changeChild, { id, version: 1, change: { birth } })).birth).toEqual(
      birth,
    )
    const backwards = await dara.send(changeChild, {
      id,
      version: 2,
      change: { birth: { ...birth, from: '2022-01-01' } },
    })
    expect(backwards.status).toBe(400)
  })

  test('a code outside its list is refused', async () => {
    const { id } = await registered(invented({ givenLatin: 'Code' }))
    const refused = await dara.send(changeChild, {
      id,
      version: 1,
      change: { disabilities: ['magic'] },
    })
    expect(refused.problem.errors[0]?.pointer).toBe('/change/disabilities/0')
  })

  test('a child of another desk is not there', async () => {
    const { id } = await registered(invented({ givenLatin: 'Hidden' }))
    for (const who of [sok, far])
      expect((await who.send(changeChild, { id, version: 1, change: { phone: '0' } })).status).toBe(
        404,
      )
  })
})

const caregiver = (childId: ChildId) => ({
  id: uuid(),
  childId,
  name: { familyKm: 'មាស', givenKm: 'សុផល', familyLatin: null, givenLatin: null },
  relation: 'mother',
  phone: '012',
  livesWithChild: true,
  caresForChild: true,
  isSuspected: false,
  note: null,
})

describe('caregivers', () => {
  test('are added and corrected by who sees the child; a suspicion stands against an older screen', async () => {
    const { id } = await registered(invented({ givenLatin: 'Cared' }))
    const given = caregiver(id)
    expect(await dara.ask(addCaregiver, given)).toMatchObject({ version: 1, relation: 'mother' })
    await dara.ask(changeCaregiver, { id: given.id, version: 1, change: { isSuspected: true } })
    const older = await chan.ask(changeCaregiver, {
      id: given.id,
      version: 1,
      change: { isSuspected: false, phone: '099' },
    })
    expect(older).toMatchObject({ isSuspected: true, phone: '099' })
    expect(
      (await dara.send(changeCaregiver, { id: given.id, version: 9, change: { note: 'x' } }))
        .status,
    ).toBe(400)
  })

  test('are not there for anyone else', async () => {
    const { id } = await registered(invented({ givenLatin: 'Alone' }))
    const given = caregiver(id)
    expect((await sok.send(addCaregiver, given)).status).toBe(404)
    await dara.ask(addCaregiver, given)
    expect(
      (await sok.send(changeCaregiver, { id: given.id, version: 1, change: { note: 'x' } })).status,
    ).toBe(404)
    for (const who of [sok, far, rith, world.anyone])
      expect(await as(who, (db) => db.selectFrom('caregivers').select('id').execute())).toEqual([])
  })
})

describe('past every route, the database', () => {
  test('lets nobody register a child for another desk, or move one', async () => {
    expect(
      await refusal(as(sok, (db) => createChild(db, invented({ givenLatin: 'Other' }), here))),
    ).toBe('42501')
    expect(
      await refusal(
        as(world.anyone, (db) => createChild(db, invented({ givenLatin: 'Any' }), here)),
      ),
    ).toBe('42501')
    const { id } = await registered(invented({ givenLatin: 'Moved' }))
    expect(
      await refusal(
        as(dara, (db) => sql`update children set desk_id = ${there} where id = ${id}`.execute(db)),
      ),
    ).toBe('42501')
    expect(
      await refusal(as(dara, (db) => sql`delete from children where id = ${id}`.execute(db))),
    ).toBe('42501')
    // Without a condition no policy for reading binds an update: the one for updating has to.
    for (const who of [far, sok, rith, world.anyone]) {
      const nothing = await as(who, (db) =>
        db.updateTable('children').set({ phone: '0' }).executeTakeFirst(),
      )
      expect(nothing.numUpdatedRows).toBe(0n)
    }
  })

  test('lets the public and the council see no child', async () => {
    for (const who of [rith, world.anyone])
      expect(await as(who, (db) => db.selectFrom('children').select('id').execute())).toEqual([])
  })
})
