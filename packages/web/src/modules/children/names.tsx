import { type Birth, type NameParts, type Sex, shortName } from '@tumpeang/domain/children'
import { dayIn, filled, type Text } from '@tumpeang/domain/kernel'
import { ageText } from '@tumpeang/domain/khmer'
import { getPlace, PlaceCode, placeName } from '@tumpeang/domain/places'
import { useAsked } from '../../platform/asked.ts'
import { fullDay, useLanguage, useText } from '../../platform/text/index.ts'
import { useNow } from '../../platform/ui/use-now.ts'
import styles from './Children.module.css'
import { words } from './texts.ts'

const somewhere = PlaceCode.parse('12')

interface Known {
  readonly name: NameParts
  readonly otherNames?: readonly string[]
}

/** A child's name in one line, in the script of the screen. */
export function useChildName(): (known: Known) => string {
  const t = useText()
  const shown = useLanguage()
  return ({ name, otherNames = [] }) => {
    const short = shortName(name)
    if (short === null) return otherNames[0] ?? t(words.nameless)
    return shown === 'en' ? (short.en ?? short.km) : short.km
  }
}

/** A child's name in both scripts, that of the screen first, and the name the village uses. */
export function ChildName({ name, otherNames = [] }: Known) {
  const t = useText()
  const shown = useLanguage()
  const first = useChildName()({ name, otherNames })
  const short = shortName(name)
  const other = short === null ? null : shown === 'en' ? short.km : short.en
  return (
    <>
      <span className={styles.name}>{first}</span>
      {other !== null && other !== first && (
        <span className={styles.script} lang={shown === 'en' ? 'km' : 'en'}>
          {' '}
          {other}
        </span>
      )}
      {otherNames.length > 0 && short !== null && (
        <span className={styles.script}>
          {' '}
          · {t(words.called, { names: otherNames.join(', ') })}
        </span>
      )}
    </>
  )
}

export const sexWords = (sex: Sex): Text => words[sex]

const surety: Partial<Record<Birth['precision'], Text>> = {
  month: words.onlyMonth,
  year: words.onlyYear,
  estimated: words.estimated,
}

/** How old a child is, no more exact than what is known; `surely` adds how sure that is. */
export function useAge(): (birth: Birth, how?: { surely: boolean }) => string {
  const t = useText()
  const shown = useLanguage()
  const today = dayIn(useNow())
  return (birth, { surely } = { surely: false }) => {
    const { from, to, precision } = birth
    if (from === null || to === null) return birth.words ?? t(words.ageUnknown)
    const age = t(ageText({ earliest: from, latest: to }, today))
    if (!surely) return age
    const sure = surety[precision]
    const how = sure === undefined ? t(words.born, { day: fullDay(from, shown) }) : t(sure)
    return `${age} (${how})`
  }
}

/** A place with all above it, the smallest first: a name alone never identifies a place. */
function usePlace(code: PlaceCode | null): string | undefined {
  const t = useText()
  const shown = useLanguage()
  const place = useAsked(getPlace, { code: code ?? somewhere }, { enabled: code !== null })
  if (code === null || place.data === undefined || place.data.code !== code) return undefined
  const { path } = place.data
  const steps = [...path, place.data].toReversed()
  return steps.map((step) => t(placeName(step))).join(shown === 'km' ? ' ' : ', ')
}

export function PlaceWords({ code }: { code: PlaceCode | null }) {
  const t = useText()
  const place = usePlace(code)
  return <>{code === null ? t(words.placeUnknown) : (place ?? '…')}</>
}

export const hasCaseWords = (number: string | null): Text =>
  number === null ? words.noCase : filled(words.hasCase, { number })
