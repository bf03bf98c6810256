import { Day } from '@tumpeang/domain/kernel'
import { expect, test } from 'vitest'
import { dayFrom, rangeOf, rangeOfAges } from './birth.ts'

test('a day is a day of the calendar or none', () => {
  expect(dayFrom({ day: '29', month: '2', year: '2024' })).toBe('2024-02-29')
  expect(dayFrom({ day: '29', month: '2', year: '2023' })).toBeUndefined()
  expect(dayFrom({ day: '1', month: '', year: '2023' })).toBeUndefined()
})

test('a month and a year are the days that they hold', () => {
  expect(rangeOf('2016', '2')).toEqual({ from: '2016-02-01', to: '2016-02-29' })
  expect(rangeOf('2016')).toEqual({ from: '2016-01-01', to: '2016-12-31' })
  expect(rangeOf('16')).toBeUndefined()
})

test('somebody of about 8 to 10 was born between these days', () => {
  const today = Day.parse('2026-11-22')
  expect(rangeOfAges('8', '10', today)).toEqual({ from: '2015-11-23', to: '2018-11-22' })
  expect(rangeOfAges('10', '8', today)).toEqual({ from: '2015-11-23', to: '2018-11-22' })
  expect(rangeOfAges('8', '', today)).toEqual({ from: '2017-11-23', to: '2018-11-22' })
})
