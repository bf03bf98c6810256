import { expect, test } from 'vitest'
import { filled, say } from './text.ts'

const left = { km: 'នៅសល់ {count} ករណី', en: '{count} {count:case is|cases are} left' }

test('English says one case and two cases; Khmer needs no such thing', () => {
  expect(say(left, 'en', { count: 1 })).toBe('1 case is left')
  expect(say(left, 'en', { count: 2 })).toBe('2 cases are left')
  expect(say(left, 'en', { count: 0 })).toBe('0 cases are left')
  // Counts come as digits too.
  expect(filled(left, { count: '1' })).toEqual({ km: 'នៅសល់ 1 ករណី', en: '1 case is left' })
})

test('a mark that nothing fills stays visible as it is written', () => {
  expect(say(left, 'en')).toBe('{count} {count:case is|cases are} left')
})
