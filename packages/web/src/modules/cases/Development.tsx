import { nameOf } from '@tumpeang/domain/forms'
import { texts } from '@tumpeang/domain/kernel'
import { fullDay, useLanguage, useText } from '../../platform/text/index.ts'
import styles from './Case.module.css'
import type { SectionProps } from './sections.ts'

const words = texts({
  title: { km: 'ការរៀន និងការលូតលាស់', en: 'School and development' },
  grows: { km: 'លូតលាស់ល្អ', en: 'grows well' },
  growthWorry: { km: 'ការលូតលាស់គួរព្រួយបារម្ភ', en: 'growth is a worry' },
  develops: { km: 'វិវឌ្ឍល្អ', en: 'develops well' },
  developmentWorry: { km: 'ការវិវឌ្ឍគួរព្រួយបារម្ភ', en: 'development is a worry' },
})

/** How schooling, growth and development went from visit to visit, the latest first. */
export function Development({ file }: SectionProps) {
  const t = useText()
  const shown = useLanguage()
  const seen = file.visits.filter(
    ({ school, growth, development }) => school !== null || growth !== null || development !== null,
  )
  if (seen.length === 0) return null
  return (
    <section>
      <h3>{t(words.title)}</h3>
      <ul data-plain>
        {seen.slice(0, 12).map(({ id, visitedOn, school, growth, development }) => (
          <li key={id}>
            <span className={styles.quiet}>{fullDay(visitedOn, shown)}</span>{' '}
            {[
              school === null ? null : t(nameOf('school-status', school)),
              growth === null ? null : t(growth === 'well' ? words.grows : words.growthWorry),
              development === null
                ? null
                : t(development === 'well' ? words.develops : words.developmentWorry),
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </section>
  )
}
