import { nationalTable } from '@tumpeang/domain/responsibility'
import { expect, test } from 'vitest'
import { tableChanges } from './changes.ts'

const [first, second, ...others] = nationalTable.rules
if (first === undefined || second === undefined) throw new Error('the rules have rows')
const having = (rules: typeof nationalTable.rules) => ({ ...nationalTable, rules })

test('a version beside itself says nothing new', () => {
  expect(tableChanges(nationalTable, nationalTable)).toEqual([])
})

test('a new row does not make the rows below it look moved', () => {
  const added = { ...first, id: 'new-row' }
  expect(tableChanges(nationalTable, having([added, first, second, ...others]))).toEqual([
    { kind: 'added', row: 1, rule: added },
  ])
})

test('what was removed, changed and moved is told apart', () => {
  const changed = { ...second, result: { ...second.result, firstContactHours: 12 } }
  expect(tableChanges(nationalTable, having([changed, ...others]))).toEqual([
    { kind: 'changed', row: 1, before: second, rule: changed },
    { kind: 'removed', row: 1, rule: first },
  ])
  expect(
    tableChanges(nationalTable, having([second, first, ...others])).map(({ kind }) => kind),
  ).toEqual(['moved', 'moved'])
})

test('a cell that may be anything is the same written or left out', () => {
  const spelt = { ...first, when: { ...first.when, sex: '-' } }
  expect(tableChanges(nationalTable, having([spelt, second, ...others]))).toEqual([])
})
