import { type Duty, type RoleName, roleNames } from '@tumpeang/domain/access'
import type { Text } from '@tumpeang/domain/kernel'
import { filled } from '@tumpeang/domain/kernel'
import { words } from './people-texts.ts'

interface Where {
  readonly role: RoleName
  readonly deskName: Duty['deskName']
  readonly placeName: Duty['placeName']
}

/** "Social agent at the district office of Banan": a duty in one line. */
export function dutyInWords({ role, deskName, placeName }: Where): Text {
  const where = deskName ?? placeName
  const sentence = deskName ? words.at : placeName ? words.over : words.nationally
  const inLanguage = (language: 'km' | 'en') =>
    filled(sentence, {
      role: roleNames[role][language],
      where: (language === 'en' ? where?.en : undefined) ?? where?.km ?? '',
    })[language]
  return { km: inLanguage('km'), en: inLanguage('en') }
}

/** Whether a duty holds today, has still to begin, or is over; its last day is the day before `validTo`. */
export const timeOf = (
  { validFrom, validTo }: Pick<Duty, 'validFrom' | 'validTo'>,
  today: string,
): 'now' | 'later' | 'over' =>
  validTo !== null && validTo <= today ? 'over' : validFrom > today ? 'later' : 'now'
