import { checkItemNames, type Placement, ratingNames } from '@tumpeang/domain/care'
import { spokenDay, useLanguage, useNamed, useText } from '../../platform/text/index.ts'
import { useNow } from '../../platform/ui/use-now.ts'
import { viewHow } from '../cases/index.ts'
import styles from './Care.module.css'
import { words } from './texts.ts'

const items = ['food', 'education', 'relationship', 'violence', 'health'] as const

/** Every look at the child in this placement, the newest first. */
export function Looked({ placement: { reviews, checks } }: { placement: Placement }) {
  const t = useText()
  const named = useNamed()
  const shown = useLanguage()
  const now = useNow()
  if (reviews.length + checks.length === 0) return null
  return (
    <details className={styles.rows}>
      <summary>
        {t(checks.length > 0 ? words.checks : words.reviews)} ({checks.length + reviews.length})
      </summary>
      <ul data-plain className={styles.rows}>
        {checks.map((check) => (
          <li key={check.id}>
            <p className={styles.quiet}>
              {spokenDay(check.checkedOn, now, shown)}
              {check.byName !== null && <> · {named(check.byName)}</>}
              {!check.childSeen && <> · {t(words.notSeen)}</>}
            </p>
            <p className={styles.words}>{check.situation}</p>
            <p className={styles.quiet}>
              {items
                .map((item) => `${t(checkItemNames[item])}: ${t(ratingNames[check[item]])}`)
                .join(' · ')}
            </p>
            <p>
              {check.childView === null ? t(viewHow[check.childViewHow]) : `«${check.childView}»`}
            </p>
          </li>
        ))}
        {reviews.map((review) => (
          <li key={review.id}>
            <p className={styles.quiet}>
              {spokenDay(review.reviewedOn, now, shown)}
              {review.byName !== null && <> · {named(review.byName)}</>} ·{' '}
              {t(review.outcome === 'stays' ? words.stays : words.newDecision)}
            </p>
            <p className={styles.words}>{review.situation}</p>
            <p>
              {review.childView === null
                ? t(viewHow[review.childViewHow])
                : `«${review.childView}»`}{' '}
              {review.viewDone}
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
