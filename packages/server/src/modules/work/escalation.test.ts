import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { newWorld } from '../../../test/people.ts'

/* Which desk a late task climbs to: `desk_above`, asked in a country of every kind of neighbour. */
const world = await newWorld()
afterAll(() => world.close())

const kinds = [
  ['ccwc@commune', '010201'],
  ['health-centre@commune', '010201'],
  ['police@district', '0102'],
  ['social-affairs@district', '0102'],
  ['social-affairs@district', '0103'],
  ['social-affairs@district', '0201'],
  ['social-affairs@province', '01'],
  ['social-affairs@province', '02'],
  ['health@district', '0102'],
  ['police@province', '01'],
  ['child-welfare@national', null],
  ['helpline@national', null],
  ['ngo@province', '03'],
] as const

const ids = new Map<string, string>()
for (const [kind, code] of kinds)
  ids.set(`${kind} ${code ?? ''}`.trim(), await world.desk(kind, code))
const idOf = (name: string): string => ids.get(name) ?? ''

async function above(name: string): Promise<string | null> {
  const { rows } = await world.database.asOwner((db) =>
    sql<{ id: string | null }>`select desk_above(${idOf(name)}) as id`.execute(db),
  )
  return [...ids].find(([, id]) => id === rows[0]?.id)?.[0] ?? null
}

test.each<readonly [string, string | null]>([
  ['ccwc@commune 010201', 'social-affairs@district 0102'],
  ['health-centre@commune 010201', 'health@district 0102'],
  ['social-affairs@district 0102', 'social-affairs@province 01'],
  ['social-affairs@district 0201', 'social-affairs@province 02'],
  ['police@district 0102', 'police@province 01'],
  // Where its own body has nobody above, the nation’s child welfare is.
  ['social-affairs@province 01', 'child-welfare@national'],
  ['police@province 01', 'child-welfare@national'],
  ['ngo@province 03', 'child-welfare@national'],
  ['child-welfare@national', null],
  ['helpline@national', null],
])('a late task of %s climbs to %s', async (desk, expected) => {
  expect(await above(desk)).toBe(expected)
})

test('a desk that has closed is climbed past', async () => {
  await world.database.asOwner((db) =>
    db
      .updateTable('desks')
      .set({ valid_from: '2020-01-01', valid_to: '2021-01-01' })
      .where('id', '=', idOf('social-affairs@district 0102'))
      .execute(),
  )
  expect(await above('ccwc@commune 010201')).toBe('social-affairs@province 01')
})
