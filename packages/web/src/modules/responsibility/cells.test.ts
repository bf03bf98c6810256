import { nationalTable, responsibilityInputs } from '@tumpeang/domain/responsibility'
import { expect, test } from 'vitest'
import { codesCell, held, rangeCell } from '../../platform/ui/rules/cells.ts'
import { cellInWords, rowInWords } from './cells.ts'

const inputOf = (name: string) => {
  const input = responsibilityInputs.find((one) => one.name === name)
  if (input === undefined) throw new Error(`no input ${name}`)
  return input
}
const area = inputOf('areaKind')
const age = inputOf('age')

test.each([
  ['-', 'any age', 'អាយុណាក៏ដោយ'],
  ['<14', 'under 14', 'អាយុក្រោម 14 ឆ្នាំ'],
  ['[6..17]', '6 or older', 'អាយុ 6 ឆ្នាំឡើង'],
  ['[6..9],null', '6 to 9 years old or age not known', 'អាយុ 6 ដល់ 9 ឆ្នាំ ឬ មិនដឹងអាយុ'],
  ['not(null)', 'any age', 'អាយុណាក៏ដោយ'],
])('an age of %s is said as people say it', (cell, en, km) => {
  expect(cellInWords(age, cell)).toEqual({ en, km })
})

/** The cell as a person would choose it anew from what the given one holds for. */
const chosenAgain = (input: (typeof responsibilityInputs)[number], cell: string): string => {
  const before = held(input, cell)
  if (before === undefined) throw new Error('a published cell must be readable')
  const [range, ...others] = before.ranges
  if (input.type === 'code')
    return codesCell(input, before.unknown ? [...before.codes, 'unknown'] : before.codes)
  return input.type === 'integer' && range !== undefined && others.length === 0
    ? rangeCell(input, range.from, range.to, before.unknown)
    : cell
}

test('a cell that is chosen again from what it holds for holds for the same', () => {
  for (const { when } of nationalTable.rules)
    for (const input of responsibilityInputs) {
      const cell = when[input.name] ?? '-'
      expect(held(input, chosenAgain(input, cell))).toEqual(held(input, cell))
    }
})

test('what is not chosen is named where that is shorter, and the unknown counts as chosen or not', () => {
  if (area.type !== 'code') throw new Error('areas are codes')
  expect(codesCell(area, ['urban', 'downtown', 'rural', 'indigenous'])).toBe('not(null)')
  expect(codesCell(area, ['rural', 'unknown'])).toBe('"rural",null')
  expect(codesCell(area, ['urban', 'downtown', 'rural', 'indigenous', 'unknown'])).toBe('-')
})

test('a row is said in one sentence, with place and age even where any will do', () => {
  const { what, rest } = rowInWords(responsibilityInputs, { concern: '"trafficking"' })
  expect(what.en).toBe('Trafficking')
  expect(rest.en).toBe('any pillar, any place, any age')
})

test('a cell that cannot be read is shown as it was written', () => {
  expect(held(age, '[14..')).toBeUndefined()
  expect(cellInWords(age, '[14..')).toEqual({ km: '[14..', en: '[14..' })
})
