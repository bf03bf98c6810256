import { expect, test } from 'vitest'
import { codeList, concernCodes } from '../forms/index.ts'
import { childTypesOf } from './child-types.ts'

test('form 1 is told what the file says already, each type once', () => {
  expect(childTypesOf(['physical-violence', 'domestic-violence', 'neglect'], [])).toEqual([
    'abused',
    'basic-needs',
  ])
  expect(childTypesOf(['street'], ['walking'])).toEqual(['street', 'disabled'])
  expect(childTypesOf(['child-marriage'], [])).toEqual(['other'])
  expect(childTypesOf([], [])).toEqual([])
})

test('every type that a concern leads to is one of form 1', () => {
  const known = codeList('child-type').map(({ code }) => code)
  for (const type of childTypesOf(concernCodes, ['seeing'])) expect(known).toContain(type)
})
