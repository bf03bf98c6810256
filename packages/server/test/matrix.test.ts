import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { newDatabase } from './database.ts'
import { countries, differences, fill, found, lawOf, runIn, thingsIn } from './sight.ts'

const database = await newDatabase()
afterAll(() => database.close())

test('what each role may do is what a person has read and agreed to', async () => {
  const law = await database.asOwner((db) => lawOf(runIn(db)))
  await expect(law).toMatchFileSnapshot('law.txt')
})

await database.asOwner((db) => found(runIn(db)))

class Undo extends Error {}

/** Where the policies and the oracle disagree about a country, of which nothing remains. */
async function disagreements(country: Parameters<typeof thingsIn>[0]): Promise<string[]> {
  let wrong: string[] = []
  await database
    .asOwner(async (db) => {
      const things = thingsIn(country)
      await fill(runIn(db), things)
      wrong = await differences(runIn(db), things)
      throw new Undo()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error
    })
  return wrong
}

test('each kind of person sees and does what an oracle says, in a country of everything', async () => {
  const [country] = fc.sample(countries(16), { seed: 7, numRuns: 1 })
  expect(country && (await disagreements(country))).toEqual([])
})

test('and in any other country', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(countries(6), async (country) => {
      expect(await disagreements(country)).toEqual([])
    }),
    { numRuns: 3, endOnFailure: true },
  )
})
