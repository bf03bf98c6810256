import { type Day, dayIn, hours, later, type Text } from '../kernel/index.ts'
import { khmerDigits } from './digits.ts'

/**
 * Dates in words. Desktop browsers have no Khmer locale, so the words are ours: month and weekday
 * names as CLDR gives them for Khmer. Khmer text has Khmer digits; both languages put the day
 * first, as Cambodian offices do. Years are Gregorian.
 */
export const monthNames: readonly Text[] = [
  { km: 'មករា', en: 'January' },
  { km: 'កុម្ភៈ', en: 'February' },
  { km: 'មីនា', en: 'March' },
  { km: 'មេសា', en: 'April' },
  { km: 'ឧសភា', en: 'May' },
  { km: 'មិថុនា', en: 'June' },
  { km: 'កក្កដា', en: 'July' },
  { km: 'សីហា', en: 'August' },
  { km: 'កញ្ញា', en: 'September' },
  { km: 'តុលា', en: 'October' },
  { km: 'វិច្ឆិកា', en: 'November' },
  { km: 'ធ្នូ', en: 'December' },
]

/** From Sunday, as `Date.getUTCDay` counts. */
export const weekdayNames: readonly Text[] = [
  { km: 'អាទិត្យ', en: 'Sunday' },
  { km: 'ចន្ទ', en: 'Monday' },
  { km: 'អង្គារ', en: 'Tuesday' },
  { km: 'ពុធ', en: 'Wednesday' },
  { km: 'ព្រហស្បតិ៍', en: 'Thursday' },
  { km: 'សុក្រ', en: 'Friday' },
  { km: 'សៅរ៍', en: 'Saturday' },
]

/** `short` 22/11/2026, `plain` 22 November 2026, `full` Sunday, 22 November 2026. */
export type DayStyle = 'short' | 'plain' | 'full'

const nth = (names: readonly Text[], index: number): Text => names[index] ?? { km: '', en: '' }

/** A day in words, in both languages. */
export function dayText(day: Day, style: DayStyle = 'plain'): Text {
  const [year = '', month = '', date = ''] = day.split('-')
  if (style === 'short') {
    const numbers = `${date}/${month}/${year}`
    return { km: khmerDigits(numbers), en: numbers }
  }
  const monthName = nth(monthNames, Number(month) - 1)
  const number = String(Number(date))
  const en = `${number} ${monthName.en} ${year}`
  if (style === 'plain') {
    return { km: khmerDigits(`${number} ${monthName.km} ${year}`), en }
  }
  const weekday = nth(weekdayNames, new Date(`${day}T00:00:00Z`).getUTCDay())
  return {
    km: khmerDigits(`ថ្ងៃ${weekday.km} ទី${number} ខែ${monthName.km} ឆ្នាំ${year}`),
    en: `${weekday.en}, ${en}`,
  }
}

/** The time of day in Cambodia, on the 24-hour clock: 14:05. */
export function timeText(moment: Date): Text {
  const en = later(moment, hours(7)).toISOString().slice(11, 16)
  return { km: khmerDigits(en), en }
}

/** Day and time in Cambodia. */
export function momentText(moment: Date, style: DayStyle = 'plain'): Text {
  const day = dayText(dayIn(moment), style)
  const time = timeText(moment)
  return { km: `${day.km} ម៉ោង ${time.km}`, en: `${day.en}, ${time.en}` }
}

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / hours(24))

/** A day as people say it: yesterday, today, tomorrow, in 5 days; beyond a week the day itself. */
export function relativeDayText(day: Day, today: Day): Text {
  const ahead = daysBetween(today, day)
  if (ahead === 0) return { km: 'ថ្ងៃនេះ', en: 'today' }
  if (ahead === 1) return { km: 'ថ្ងៃស្អែក', en: 'tomorrow' }
  if (ahead === -1) return { km: 'ម្សិលមិញ', en: 'yesterday' }
  if (ahead > 1 && ahead <= 7) {
    return { km: `${khmerDigits(ahead)} ថ្ងៃទៀត`, en: `in ${ahead} days` }
  }
  if (ahead < -1 && ahead >= -7) {
    return { km: `${khmerDigits(-ahead)} ថ្ងៃមុន`, en: `${-ahead} days ago` }
  }
  return dayText(day)
}

const plural = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`

/**
 * How far a moment is from now: minutes within the hour, hours within a day, then days in Cambodia.
 * What deadlines and "last seen" say.
 */
export function relativeMomentText(moment: Date, now: Date): Text {
  const distance = moment.getTime() - now.getTime()
  const minutes = Math.round(Math.abs(distance) / 60_000)
  if (minutes === 0) return { km: 'ឥឡូវនេះ', en: 'now' }
  if (minutes >= 24 * 60) return relativeDayText(dayIn(moment), dayIn(now))
  const [count, km, en] =
    minutes < 60
      ? ([minutes, 'នាទី', 'minute'] as const)
      : ([Math.floor(minutes / 60), 'ម៉ោង', 'hour'] as const)
  return distance > 0
    ? { km: `${khmerDigits(count)} ${km}ទៀត`, en: `in ${plural(count, en)}` }
    : { km: `${khmerDigits(count)} ${km}មុន`, en: `${plural(count, en)} ago` }
}

/** The day on which a moment falls in Cambodia, as people say it. */
export const relativeDayOf = (moment: Date, now: Date): Text =>
  relativeDayText(dayIn(moment), dayIn(now))
