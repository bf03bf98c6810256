export { ageBetween, ageText, type BornBetween, monthsOld, yearsOld } from './age.ts'
export {
  daysBetween,
  type DayStyle,
  dayText,
  momentText,
  monthNames,
  relativeDayOf,
  relativeDayText,
  relativeMomentText,
  timeText,
  weekdayNames,
} from './dates.ts'
export { khmerDigits, latinDigits } from './digits.ts'
export { fold, foldWords } from './fold.ts'
export { compareKhmer, sortKey } from './order.ts'
