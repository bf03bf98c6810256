import { getCase } from '@tumpeang/domain/cases'
import {
  addCaregiver,
  addHouseholdMember,
  bornAtAge,
  CaregiverId,
  changeHouseholdMember,
  endHouseholdMember,
  HouseholdMemberId,
  listHousehold,
} from '@tumpeang/domain/children'
import { Day } from '@tumpeang/domain/kernel'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, describe, expect, test } from 'vitest'
import { aCaregiver, newCasework } from '../../../test/casework.ts'
import { actingAs } from '../../platform/db.ts'
import { hashOfToken } from '../../platform/http.ts'
import { factsAbout } from '../cases/index.ts'

const { world, people, open } = await newCasework()
const { dara, far, nurse } = people
afterAll(() => world.close())

const today = Day.parse('2030-01-07')
const aMember = (childId: string, more: object = {}) => ({
  id: HouseholdMemberId.parse(uuid()),
  childId,
  name: { familyKm: null, givenKm: 'សុខា', familyLatin: null, givenLatin: 'Sokha' },
  sex: 'female' as const,
  birth: bornAtAge(62, today),
  relation: 'grandparent',
  occupation: 'Rice farmer',
  isCaregiver: false,
  caregiverId: null,
  livesFrom: null,
  livesUntil: null,
  leftWhy: null,
  note: null,
  ...more,
})

describe('the household of a child', () => {
  test('is named one by one, and who left stays in the file, last', async () => {
    const { id, childId } = await open(dara)
    const first = await dara.ask(addHouseholdMember, aMember(childId, { livesFrom: '2029-01-01' }))
    const second = await dara.ask(addHouseholdMember, aMember(childId))
    const end = { id: first.id, livesUntil: '2030-01-05', leftWhy: 'To work in Thailand' }
    expect(await dara.ask(endHouseholdMember, end)).toMatchObject({
      livesUntil: '2030-01-05',
      leftWhy: 'To work in Thailand',
    })
    expect((await dara.send(endHouseholdMember, end)).status).toBe(422)
    const { items } = await dara.ask(listHousehold, { childId })
    expect(items.map((member) => member.id)).toEqual([second.id, first.id])
    const { story } = await dara.ask(getCase, { id })
    const told = (of: string) => story.filter(({ kind }) => kind === of)
    expect(told('household')).toMatchObject([{ facts: { count: 2 } }])
    expect(told('left-home')).toMatchObject([
      { words: 'To work in Thailand', facts: { relation: 'grandparent' } },
    ])
  })

  test('is corrected by who sees the child; whoever lives there after all has not left', async () => {
    const { childId } = await open(dara)
    const { id } = await dara.ask(
      addHouseholdMember,
      aMember(childId, { livesUntil: '2029-12-31', leftWhy: 'Married' }),
    )
    const change = { occupation: 'Tailor', livesUntil: null }
    expect(await dara.ask(changeHouseholdMember, { id, version: 1, change })).toMatchObject({
      occupation: 'Tailor',
      livesUntil: null,
      leftWhy: null,
    })
    for (const wrong of [
      { livesFrom: '2030-01-08' },
      { livesUntil: '2030-01-08' },
      { livesFrom: '2029-05-01', livesUntil: '2029-01-01' },
      { caregiverId: uuid() },
      { caregiverId: uuid(), isCaregiver: true },
      { relation: 'no-such-relation' },
    ])
      expect([
        wrong,
        (await dara.send(changeHouseholdMember, { id, version: 2, change: wrong })).status,
      ]).toEqual([wrong, 400])
  })

  test('says of a caregiver of the file what the file says: the name, and whether they live there', async () => {
    const { id: caseId, childId } = await open(dara)
    const known = await dara.ask(addCaregiver, aCaregiver(childId, { livesWithChild: null }))
    const stay = aMember(childId, { isCaregiver: true, caregiverId: known.id })
    const member = await dara.ask(addHouseholdMember, stay)
    expect(member.name).toEqual(known.name)
    expect((await dara.send(addHouseholdMember, { ...stay, id: uuid() })).status).toBe(422)
    const lives = async () =>
      (await dara.ask(getCase, { id: caseId })).caregivers[0]?.livesWithChild
    expect(await lives()).toBe(true)
    await dara.ask(endHouseholdMember, { id: member.id, livesUntil: '2030-01-06' })
    expect(await lives()).toBe(false)
    expect((await dara.send(addHouseholdMember, { ...stay, id: uuid() })).status).toBe(200)
    const change = { note: 'Went to the city for a week' }
    await dara.ask(changeHouseholdMember, { id: member.id, version: 2, change })
    expect(await lives()).toBe(true)
  })

  test('names a caregiver of this child, never one of another', async () => {
    const [one, other] = [await open(dara), await open(dara)]
    const add = (childId: string) => dara.ask(addCaregiver, aCaregiver(childId))
    const [mine, theirs] = [await add(one.childId), await add(other.childId)]
    const carer = (caregiverId: string) =>
      aMember(one.childId, { isCaregiver: true, caregiverId: CaregiverId.parse(caregiverId) })
    expect((await dara.send(addHouseholdMember, carer(mine.id))).status).toBe(200)
    expect((await dara.send(addHouseholdMember, carer(theirs.id))).status).toBe(400)
    await expect(
      world.database.asOwner((db) =>
        sql`insert into household_members (id, child_id, sex, relation, is_caregiver, caregiver_id)
          values (${uuid()}, ${one.childId}, 'male', 'uncle', true, ${theirs.id})`.execute(db),
      ),
    ).rejects.toMatchObject({ constraint: 'member_is_a_caregiver_of_the_child' })
  })

  test('fills the household of form 2 with those who live there', async () => {
    const { id, childId } = await open(dara)
    await dara.ask(addHouseholdMember, aMember(childId))
    await dara.ask(addHouseholdMember, aMember(childId, { livesUntil: '2029-12-31' }))
    const file = await dara.ask(getCase, { id })
    const facts = await actingAs(
      world.database.db,
      {
        tokenHash: hashOfToken(Buffer.from(dara.cookie ?? '', 'base64url')),
        act: 'test',
        now: world.clock.now,
        command: null,
        why: null,
      },
      (db) => factsAbout(db, file, today),
    )
    expect(facts['household']).toEqual([
      {
        'household.name': 'សុខា (Sokha)',
        'household.sex': 'female',
        'household.age': 62,
        'household.relation': 'grandparent',
        'household.occupation': 'Rice farmer',
      },
    ])
  })

  test('is for those who see the child', async () => {
    const { childId } = await open(dara)
    const { id } = await dara.ask(addHouseholdMember, aMember(childId))
    for (const who of [far, nurse]) {
      const seen = [
        (await who.send(listHousehold, { childId })).status,
        (await who.send(addHouseholdMember, aMember(childId))).status,
        (await who.send(endHouseholdMember, { id, livesUntil: '2030-01-06' })).status,
      ]
      for (const status of seen) expect([403, 404]).toContain(status)
    }
  })

  test('refuses what cannot be', async () => {
    const { childId } = await open(dara)
    for (const more of [
      { relation: 'no-such-relation' },
      { sex: 'x' },
      { livesFrom: '2030-01-08' },
      { livesFrom: '2029-02-01', livesUntil: '2029-01-01' },
      { birth: { precision: 'year', from: null, to: null, words: null } },
      { birth: { precision: 'day', from: '2031-01-01', to: '2031-01-01', words: null } },
      { caregiverId: uuid() },
      { caregiverId: uuid(), isCaregiver: true },
      { occupation: ' ' },
      { note: 'x'.repeat(1001) },
    ])
      expect([more, (await dara.send(addHouseholdMember, aMember(childId, more))).status]).toEqual([
        more,
        400,
      ])
    const { id } = await dara.ask(addHouseholdMember, aMember(childId, { livesFrom: '2029-06-01' }))
    for (const livesUntil of ['2029-05-31', '2030-01-08', 'soon'])
      expect((await dara.send(endHouseholdMember, { id, livesUntil })).status).toBe(400)
  })

  test('an age in years is a birth between two days, on a 29 February too', () => {
    expect(bornAtAge(0, today)).toMatchObject({ from: '2029-01-07', to: '2030-01-07' })
    expect(bornAtAge(7, Day.parse('2028-02-29'))).toMatchObject({ to: '2021-02-28' })
  })
})
