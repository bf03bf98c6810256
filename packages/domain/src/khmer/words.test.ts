import { describe, expect, test } from 'vitest'
import { Day } from '../kernel/index.ts'
import {
  ageBetween,
  ageText,
  compareKhmer,
  dayText,
  khmerDigits,
  latinDigits,
  momentText,
  monthsOld,
  relativeDayText,
  relativeMomentText,
  sortKey,
} from './index.ts'

const day = (text: string): Day => Day.parse(text)

test('digits go both ways', () => {
  expect(khmerDigits('02/11/2026')).toBe('០២/១១/២០២៦')
  expect(latinDigits('០៩៨ ៧៦៥')).toBe('098 765')
})

describe('a day in words', () => {
  test('short, plain and full', () => {
    expect(dayText(day('2026-11-02'), 'short')).toEqual({ km: '០២/១១/២០២៦', en: '02/11/2026' })
    expect(dayText(day('2026-11-02'))).toEqual({ km: '២ វិច្ឆិកា ២០២៦', en: '2 November 2026' })
    expect(dayText(day('2026-11-22'), 'full')).toEqual({
      km: 'ថ្ងៃអាទិត្យ ទី២២ ខែវិច្ឆិកា ឆ្នាំ២០២៦',
      en: 'Sunday, 22 November 2026',
    })
  })
  test('a moment is told in Cambodian time', () => {
    expect(momentText(new Date('2026-11-22T18:30:00Z')).en).toBe('23 November 2026, 01:30')
  })
  test.each([
    ['2026-11-22', 'ថ្ងៃនេះ', 'today'],
    ['2026-11-23', 'ថ្ងៃស្អែក', 'tomorrow'],
    ['2026-11-21', 'ម្សិលមិញ', 'yesterday'],
    ['2026-11-27', '៥ ថ្ងៃទៀត', 'in 5 days'],
    ['2026-11-15', '៧ ថ្ងៃមុន', '7 days ago'],
    ['2026-12-22', '២២ ធ្នូ ២០២៦', '22 December 2026'],
  ])('%s seen from 22 November', (text, km, en) => {
    expect(relativeDayText(day(text), day('2026-11-22'))).toEqual({ km, en })
  })
  test('near moments are told in minutes and hours', () => {
    const now = new Date('2026-11-22T03:00:00Z')
    const after = (minutes: number): string =>
      relativeMomentText(new Date(now.getTime() + minutes * 60_000), now).en
    expect([after(0), after(1), after(-45), after(150), after(-60 * 25)]).toEqual([
      'now',
      'in 1 minute',
      '45 minutes ago',
      'in 2 hours',
      'yesterday',
    ])
  })
})

describe('an age in words is no more exact than the birth date', () => {
  const on = day('2026-11-22')
  const age = (earliest: string, latest = earliest): string =>
    ageText({ earliest: day(earliest), latest: day(latest) }, on).en
  test('a sure birth date', () => {
    expect(age('2026-11-10')).toBe('12 days')
    expect(age('2025-11-23')).toBe('11 months')
    expect(age('2020-11-23')).toBe('5 years')
    expect(age('2020-11-22')).toBe('6 years')
  })
  test('a birth date known to the year, and an estimated range', () => {
    expect(age('2020-01-01', '2020-12-31')).toBe('about 5 to 6 years')
    expect(age('2019-12-01', '2020-03-31')).toBe('about 6 years')
    expect(age('2025-06-01', '2025-12-31')).toBe('about 10 to 17 months')
    expect(ageText({ earliest: day('2020-01-01'), latest: day('2020-12-31') }, on).km).toBe(
      'ប្រហែល ៥ ទៅ ៦ ឆ្នាំ',
    )
  })
  test('someone who may be under eighteen is told from someone who is not', () => {
    const born = { earliest: day('2008-01-01'), latest: day('2008-12-31') }
    expect(ageBetween(born, on)).toEqual({ least: 17, most: 18 })
  })
  test('nobody is younger than nothing', () => {
    expect(monthsOld(day('2027-01-01'), on)).toBe(0)
  })
})

describe('Khmer order', () => {
  const words = [
    'ក',
    'កក',
    'កា',
    'កិ',
    'កុ',
    'កូ',
    'កៅ',
    'កុំ',
    'កំ',
    'កាំ',
    'កះ',
    'កុះ',
    'កេះ',
    'កោះ',
    'ក្ក',
    'ខ',
    'គ',
    'រ',
    'ឫស',
    'ល',
    'អ',
    'ឥ',
  ]
  test('is the order of the dictionary', () => {
    expect(words.toReversed().toSorted(compareKhmer)).toEqual(words)
  })
  test('agrees with the Khmer collation of Unicode where the machine has it', () => {
    const [locale] = Intl.Collator.supportedLocalesOf('km')
    if (locale === undefined) return
    const { compare } = new Intl.Collator('km', { ignorePunctuation: true })
    const names = [
      'កណ្តាល',
      'កំពង់ចាម',
      'កំពង់ឆ្នាំង',
      'កំពត',
      'កែប',
      'កោះកុង',
      'ក្រចេះ',
      'តាកែវ',
      'ត្បូងឃ្មុំ',
      'បន្ទាយមានជ័យ',
      'បាត់ដំបង',
      'ប៉ៃលិន',
      'ពោធិ៍សាត់',
      'ព្រះវិហារ',
      'ព្រះសីហនុ',
      'ព្រៃវែង',
      'ភ្នំពេញ',
      'មណ្ឌលគិរី',
      'រតនគិរី',
      'សៀមរាប',
      'ស្ទឹងត្រែង',
      'ស្វាយរៀង',
      'ឧត្តរមានជ័យ',
    ]
    expect(names.toSorted(compareKhmer)).toEqual(names.toSorted(compare))
  })
  test('Latin comes before Khmer, and equal pictures stand together', () => {
    expect(sortKey('Kep') < sortKey('កែប')).toBe(true)
    expect(sortKey('កណ្តាល')).toBe(sortKey('កណ្ដាល'))
  })
})
