import { expect, test } from 'vitest'
import { PlaceCode } from '@tumpeang/domain/places'
import { ageFrom, asConcern, isNoAge, nothingWritten, unknownChild, Written } from './written.ts'

test('what was left empty is "not known", and a child of whom nothing is known is no child', () => {
  const concern = asConcern({ ...nothingWritten(), concernWords: ' hungry every day ' })
  expect(concern.concernWords).toBe('hungry every day')
  expect(concern.children).toEqual([])
  expect(concern.inDanger).toBeNull()
  expect(concern.placeWords).toBeNull()
  expect(concern.reporterName).toBeNull()
})

test('a child is told by a name, by its sex, or by its age alone', () => {
  const child = unknownChild()
  const { children } = asConcern({
    ...nothingWritten(),
    children: [
      { ...child, nameWords: 'ស្រីណា' },
      { ...child, sex: 'male' },
      { ...child, age: '៧' },
      child,
    ],
  })
  expect(children).toHaveLength(3)
  expect(children[2]?.age).toBe(7)
})

test.each([
  ['៧', 7],
  ['12', 12],
  ['', null],
  ['about five', null],
  ['99', null],
])('an age typed as %j is %s', (typed, age) => {
  expect(ageFrom(typed)).toBe(age)
  // What cannot be read is said beside the field; what was left empty is "not known".
  expect(isNoAge(typed)).toBe(age === null && typed !== '')
})

test('an officer writes first of the place that the desk serves', () => {
  expect(nothingWritten(PlaceCode.parse('020301')).placeCode).toBe('020301')
  expect(nothingWritten().placeCode).toBeNull()
})

test('what this tab kept is read back as it was', () => {
  const written = { ...nothingWritten(), concernWords: 'ឃ្លានរាល់ថ្ងៃ', inDanger: false }
  expect(Written.parse(JSON.parse(JSON.stringify(written)))).toEqual(written)
})
