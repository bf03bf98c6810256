import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { childItems, familyItems } from '../forms/index.ts'
import { finalAssessment } from './index.ts'

const all = (items: object, rating: number) =>
  Object.fromEntries(Object.keys(items).map((item) => [item, rating]))
const childAt = (rating: number, but: Record<string, number> = {}) => ({
  ...all(childItems, rating),
  ...but,
})
const familyAt = (rating: number, but: Record<string, number> = {}) => ({
  ...all(familyItems, rating),
  ...but,
})

test('the case may close where the child, the family and the whole reach what form 6 asks', () => {
  const found = finalAssessment(childAt(3), familyAt(3))
  expect(found).toMatchObject({ total: 69, says: 'may-close' })
  expect(found.child).toMatchObject({ total: 33, holds: true })
  expect(found.family).toMatchObject({ total: 36, holds: true })
  expect(found.reasons).toHaveLength(1)
})

test('one item below 2 keeps a part open, however high its total', () => {
  const found = finalAssessment(childAt(4, { food: 1 }), familyAt(3))
  expect(found.child).toMatchObject({ total: 41, below: ['food'], holds: false })
  expect(found.says).toBe('contradicts')
  expect(found.reasons[0]?.km).toContain(childItems.food.km)
})

test('the help of relatives may be weak: the paper exempts it', () => {
  expect(finalAssessment(childAt(3), familyAt(3, { 'relatives-help': 1 })).says).toBe('may-close')
  expect(finalAssessment(childAt(3), familyAt(3, { livelihood: 1 })).says).toBe('contradicts')
})

test('between 48 and 50 the lines of the paper contradict each other, and it is said so', () => {
  // 11 items of 2 make 22; 12 of 2, with two of 3, make 26: together 48.
  const found = finalAssessment(childAt(2), familyAt(2, { resources: 3, livelihood: 3 }))
  expect(found).toMatchObject({ total: 48, totalHolds: true, says: 'contradicts' })
  expect(found.family).toMatchObject({ total: 26, holds: false })
  expect(found.note.en).toContain('51')
  expect(finalAssessment(childAt(2), familyAt(2)).says).toBe('not-yet')
})

test('an item that nobody looked at is named, and nothing is vouched for without it', () => {
  const { education: _left, ...rest } = childAt(4)
  const found = finalAssessment(rest, familyAt(4))
  expect(found.child).toMatchObject({ missing: ['education'], holds: false })
  expect(finalAssessment({}, {})).toMatchObject({ total: 0, says: 'not-yet' })
})

test('parts that hold always reach the total, so the paper never refuses what its parts allow', () => {
  const rank = fc.integer({ min: 1, max: 4 })
  const ratings = (items: object) => fc.dictionary(fc.constantFrom(...Object.keys(items)), rank)
  fc.assert(
    fc.property(ratings(childItems), ratings(familyItems), (child, family) => {
      const found = finalAssessment(child, family)
      expect(found.reasons.length).toBeGreaterThan(0)
      const partsHold = found.child.holds && found.family.holds
      expect(partsHold).toBe(found.says === 'may-close')
    }),
  )
})
