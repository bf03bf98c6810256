import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, expect, test } from 'vitest'
import { newWorld } from '../../../test/people.ts'

/*
 * What only an act of signing in may ask of the database: asked by hand, in another act, it answers
 * nothing, whoever asks.
 */
const world = await newWorld()
afterAll(() => world.close())
const admin = await world.person('admin', { role: 'administrator' })
const dara = await world.person('dara', {
  role: 'social_agent',
  desk: await world.desk('social-affairs@district', '0102'),
})

const passkey = uuid()
await world.database.asOwner((db) =>
  db
    .insertInto('access.passkeys')
    .values({
      id: passkey,
      account_id: dara.accountId,
      credential: 'a credential',
      public_key: Buffer.from('a key'),
      counter: 3,
    })
    .execute(),
)
const known = sql<{ id: string }>`select id from access.passkey('a credential')`
const used = sql`select access.passkey_used(${passkey}, 9)`

test('a passkey is looked up while somebody enters with one, and at no other time', async () => {
  for (const who of [world.anyone, dara, admin]) {
    const { rows } = await world.byHand(who, (db) => known.execute(db))
    expect(rows).toEqual([])
  }
  const entering = await world.byHand(
    world.anyone,
    (db) => known.execute(db),
    'access.enter-with-passkey',
  )
  expect(entering.rows).toEqual([{ id: passkey }])
})

test('the count of a passkey moves only then', async () => {
  const count = () =>
    world.database.asOwner((db) =>
      db.selectFrom('access.passkeys').select('counter').executeTakeFirstOrThrow(),
    )
  await world.byHand(admin, (db) => used.execute(db))
  expect((await count()).counter).toBe(3)
  await world.byHand(world.anyone, (db) => used.execute(db), 'access.enter-with-passkey')
  expect((await count()).counter).toBe(9)
})
