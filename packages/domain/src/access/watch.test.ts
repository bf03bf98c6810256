import { describe, expect, test } from 'vitest'
import { Day, days, hours, later } from '../kernel/index.ts'
import {
  beginningOf,
  type FileRead,
  isAtNight,
  leastOf,
  leastUnusual,
  unusualKinds,
  unusualOn,
  usualBefore,
  watchedDay,
} from './watch.ts'

const monday = Day.parse('2030-01-07')
/** Ten in the morning of that Monday. */
const morning = new Date('2030-01-07T10:00:00+07:00')
const lateEvening = new Date('2030-01-07T23:00:00+07:00')

const reads = (count: number, at = morning, hasOwnName = false): FileRead[] =>
  Array.from({ length: count }, (_, n) => ({ file: `${at.getTime()}-${n}`, at, hasOwnName }))
const by = (more: Partial<Parameters<typeof unusualOn>[1]>) => ({
  role: 'social_agent' as const,
  files: [],
  names: [],
  answered: {},
  ...more,
})
const kinds = (more: Parameters<typeof by>[0]) =>
  unusualOn(monday, by(more)).map(({ kind }) => kind)

describe('the day of watching', () => {
  test('lasts from five in the morning until five of the next, so that a night is not cut', () => {
    expect(watchedDay(new Date('2030-01-07T05:00:00+07:00'))).toBe('2030-01-07')
    expect(watchedDay(new Date('2030-01-08T04:59:59+07:00'))).toBe('2030-01-07')
    expect(watchedDay(beginningOf(monday))).toBe(monday)
    expect(watchedDay(later(beginningOf(monday), -1))).toBe('2030-01-06')
  })

  test('night begins at nine in the evening and ends at five, in Cambodia', () => {
    const at = (time: string) => isAtNight(new Date(`2030-01-07T${time}+07:00`))
    expect([at('20:59:59'), at('21:00:00'), at('04:59:59'), at('05:00:00')]).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
})

describe('what stands out', () => {
  test('nobody who read nothing', () => {
    expect(unusualOn(monday, by({}))).toEqual([])
  })

  test('as many files as the least, and not one fewer', () => {
    expect(kinds({ files: reads(14) })).toEqual([])
    expect(kinds({ files: reads(15) })).toEqual(['many-files'])
  })

  test('one file that is opened again and again is one file', () => {
    const files = Array.from({ length: 100 }, (_, n) => ({
      file: 'one',
      at: later(morning, n * 1000),
      hasOwnName: true,
    }))
    expect(kinds({ files })).toEqual([])
  })

  test('files at night count for the night and for the day', () => {
    expect(kinds({ files: reads(5, lateEvening) })).toEqual(['at-night'])
    expect(kinds({ files: reads(15, lateEvening) })).toEqual(['many-files', 'at-night'])
    expect(kinds({ files: reads(5, new Date('2030-01-08T02:00:00+07:00')) })).toEqual(['at-night'])
  })

  test('a second file with the reader’s own family name, for one is chance', () => {
    expect(kinds({ files: reads(1, morning, true) })).toEqual([])
    expect(kinds({ files: reads(2, morning, true) })).toEqual(['own-name'])
  })

  test('a name that is known and sought three times', () => {
    const names = [0, 1, 2].map((n) => ({ words: 'a hash', at: later(morning, n * 60_000) }))
    expect(kinds({ names: names.slice(1) })).toEqual([])
    expect(kinds({ names })).toEqual(['known-name'])
    const atOnce = names.map(({ words }) => ({ words, at: morning }))
    expect(kinds({ names: atOnce })).toEqual([])
    expect(kinds({ names: atOnce.map(({ at }, n) => ({ words: String(n), at })) })).toEqual([
      'known-name',
    ])
  })

  test('whoever supervises or answers calls reads more before it stands out', () => {
    for (const role of ['supervisor', 'helpline_operator'] as const) {
      expect(kinds({ role, files: reads(39) })).toEqual([])
      expect(kinds({ role, files: reads(40) })).toEqual(['many-files'])
    }
  })

  test('says when it began and ended, how many, and from how many on', () => {
    const files = [...reads(8, later(morning, hours(2))), ...reads(8)]
    expect(unusualOn(monday, by({ files }))).toEqual([
      {
        kind: 'many-files',
        day: monday,
        count: 16,
        usual: null,
        least: 15,
        from: morning,
        until: later(morning, hours(2)),
      },
    ])
  })

  test('only of the day that is asked for', () => {
    expect(kinds({ files: reads(15, later(morning, -days(1))) })).toEqual([])
    expect(kinds({ files: reads(15, later(morning, days(1))) })).toEqual([])
  })

  test('what was answered is not told of again, and what came after is', () => {
    const answered = { 'many-files': later(morning, hours(1)) }
    expect(kinds({ files: reads(30), answered })).toEqual([])
    expect(
      kinds({ files: [...reads(30), ...reads(15, later(morning, hours(2)))], answered }),
    ).toEqual(['many-files'])
    expect(kinds({ files: reads(15), answered: { 'at-night': later(morning, hours(1)) } })).toEqual(
      ['many-files'],
    )
  })
})

describe('what is usual', () => {
  const earlier = (count: number, daysAgo: number) => reads(count, later(morning, -days(daysAgo)))

  test('is the median of the days on which somebody read, and nothing on fewer than five', () => {
    const four = [1, 2, 3, 4].flatMap((ago) => earlier(10, ago))
    expect(usualBefore(monday, 'many-files', by({ files: four }))).toBeNull()
    const five = [...four, ...earlier(100, 5)]
    expect(usualBefore(monday, 'many-files', by({ files: five }))).toBe(10)
    expect(usualBefore(monday, 'many-files', by({ files: [...five, ...earlier(20, 6)] }))).toBe(10)
  })

  test('the day itself is not part of what is usual', () => {
    const files = [1, 2, 3, 4].flatMap((ago) => earlier(10, ago))
    expect(usualBefore(monday, 'many-files', by({ files: [...files, ...reads(10)] }))).toBeNull()
  })

  test('whoever reads ten every day stands out with thirty, not with fifteen', () => {
    const files = [1, 2, 3, 4, 5].flatMap((ago) => earlier(10, ago))
    expect(kinds({ files: [...files, ...reads(29)] })).toEqual([])
    expect(unusualOn(monday, by({ files: [...files, ...reads(30)] }))).toMatchObject([
      { count: 30, usual: 10, least: 30 },
    ])
  })

  test('whoever reads little still needs the least of all', () => {
    expect(leastOf('many-files', 'social_agent', 1)).toBe(15)
  })
})

test('each threshold says why, in both languages, and gives supervision the wider one', () => {
  for (const kind of unusualKinds) {
    const { worker, supervising, why } = leastUnusual[kind]
    expect(worker).toBeGreaterThan(1)
    expect(supervising).toBeGreaterThan(worker)
    expect(why.km.length * why.en.length).toBeGreaterThan(0)
  }
})
