import { expect, test } from 'vitest'
import { searchKeyOf, shortName, soughtIn } from './names.ts'

const nobody = { familyKm: null, givenKm: null, familyLatin: null, givenLatin: null }

/** What the database asks of a key. */
const finds = (q: string, key: string): boolean =>
  soughtIn(q).words.every((word) => key.includes(word))

test('a name is found in either script, either order, with spaces or without', () => {
  const key = searchKeyOf({
    name: { familyKm: 'ចាន់', givenKm: 'សុខា', familyLatin: 'Chan', givenLatin: 'Sokha' },
    otherNames: ['អាតូច'],
  })
  for (const q of ['ចាន់ សុខា', 'ចាន់សុខា', 'សុខា ចាន់', 'សុខា', 'chan sokha', 'SOKHA', 'sokhachan', 'តូច'])
    expect([q, finds(q, key)]).toEqual([q, true])
  expect(finds('ដារ៉ា', key)).toBe(false)
})

const written = (givenKm: string) => searchKeyOf({ name: { ...nobody, givenKm }, otherNames: [] })

test('spellings that look alike have one key', () => {
  expect(written('ច័ន្តា')).toBe(written('ច័ន្ដា'))
})

test('a child of whom no name is known has an empty key and no short name', () => {
  expect(searchKeyOf({ name: nobody, otherNames: [] })).toBe('')
  expect(shortName(nobody)).toBeNull()
})

test('a name known in Latin alone stands in for the Khmer one', () => {
  expect(shortName({ ...nobody, givenLatin: 'Sokha' })).toEqual({ km: 'Sokha', en: 'Sokha' })
})
