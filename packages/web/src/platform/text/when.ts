import { dayIn, type Language } from '@tumpeang/domain/kernel'
import { monthNames, weekdayNames } from '@tumpeang/domain/khmer'
import { digitsOf } from './digits.ts'

const partsOf = (day: string) => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return { year, month, date, weekday: new Date(Date.UTC(year, month - 1, date)).getUTCDay() }
}

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

const asDay = (when: Date | string): string => (when instanceof Date ? dayIn(when) : when)

/** The whole date: `ថ្ងៃអង្គារ ទី២៤ ខែវិច្ឆិកា ឆ្នាំ២០២៦`, `Tuesday 24 November 2026`. */
export function fullDay(when: Date | string, language: Language): string {
  const { year, month, date, weekday } = partsOf(asDay(when))
  return language === 'km'
    ? digitsOf(
        `ថ្ងៃ${weekdayNames[weekday]?.km} ទី${date} ខែ${monthNames[month - 1]?.km} ឆ្នាំ${year}`,
        'km',
      )
    : `${weekdayNames[weekday]?.en} ${date} ${monthNames[month - 1]?.en} ${year}`
}

/** The clock in Cambodia: `14:05`, `ម៉ោង ១៤:០៥`. */
export function clock(when: Date, language: Language): string {
  const local = new Date(when.getTime() + 7 * 3_600_000).toISOString().slice(11, 16)
  return language === 'km' ? `ម៉ោង ${digitsOf(local, 'km')}` : local
}

/**
 * A day as people say it: "today", "tomorrow, Tuesday 24", "Friday 4 December"; the year only
 * when it is another one. Days are those of Cambodia, wherever the device thinks it is.
 */
export function spokenDay(when: Date | string, now: Date, language: Language): string {
  const day = asDay(when)
  const today = dayIn(now)
  const away = dayNumber(day) - dayNumber(today)
  const { year, month, date, weekday } = partsOf(day)
  const far = Math.abs(away) > 20
  const monthShown = far || month !== partsOf(today).month
  const yearShown = year !== partsOf(today).year
  if (language === 'km') {
    const near = { 0: 'ថ្ងៃនេះ', 1: 'ថ្ងៃស្អែក', 2: 'ខានស្អែក', '-1': 'ម្សិលមិញ' }[away]
    const named = [
      `ថ្ងៃ${weekdayNames[weekday]?.km} ទី${date}`,
      ...(monthShown ? [`ខែ${monthNames[month - 1]?.km}`] : []),
      ...(yearShown ? [`ឆ្នាំ${year}`] : []),
    ].join(' ')
    return digitsOf(near === undefined ? named : away === 0 ? near : `${near} ${named}`, 'km')
  }
  const near = { 0: 'today', 1: 'tomorrow', '-1': 'yesterday' }[away]
  const named = [
    `${weekdayNames[weekday]?.en} ${date}`,
    ...(monthShown ? [monthNames[month - 1]?.en] : []),
    ...(yearShown ? [String(year)] : []),
  ].join(' ')
  return near === undefined ? named : away === 0 ? near : `${near}, ${named}`
}

/** How late something is, in words; undefined while there is still time. */
export function lateness(until: Date, now: Date, language: Language): string | undefined {
  const late = now.getTime() - until.getTime()
  if (late <= 0) return undefined
  const hours = Math.floor(late / 3_600_000)
  if (hours < 1) return language === 'km' ? 'ទើបហួសកំណត់' : 'just overdue'
  if (hours < 24)
    return language === 'km'
      ? `ហួសកំណត់ ${digitsOf(hours, 'km')} ម៉ោង`
      : `${hours} ${hours === 1 ? 'hour' : 'hours'} overdue`
  const days = Math.floor(hours / 24)
  return language === 'km'
    ? `ហួសកំណត់ ${digitsOf(days, 'km')} ថ្ងៃ`
    : `${days} ${days === 1 ? 'day' : 'days'} overdue`
}
