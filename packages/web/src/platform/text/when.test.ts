import { expect, test } from 'vitest'
import { lateness, spokenDay } from './when.ts'

const now = new Date('2026-11-22T20:00:00Z') // already Monday 23 in Cambodia

test.each([
  ['2026-11-23', 'ថ្ងៃនេះ', 'today'],
  ['2026-11-24', 'ថ្ងៃស្អែក ថ្ងៃអង្គារ ទី២៤', 'tomorrow, Tuesday 24'],
  ['2026-11-22', 'ម្សិលមិញ ថ្ងៃអាទិត្យ ទី២២', 'yesterday, Sunday 22'],
  ['2026-12-04', 'ថ្ងៃសុក្រ ទី៤ ខែធ្នូ', 'Friday 4 December'],
  ['2027-01-01', 'ថ្ងៃសុក្រ ទី១ ខែមករា ឆ្នាំ២០២៧', 'Friday 1 January 2027'],
])('%s is said as people say it', (day, km, en) => {
  expect(spokenDay(day, now, 'km')).toBe(km)
  expect(spokenDay(day, now, 'en')).toBe(en)
})

test('lateness is said in hours, then in days', () => {
  const late = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
  expect(lateness(late(-1), now, 'en')).toBeUndefined()
  expect(lateness(late(1), now, 'en')).toBe('1 hour overdue')
  expect(lateness(late(50), now, 'km')).toBe('ហួសកំណត់ ២ ថ្ងៃ')
})
