import { type CaseFile, finalAssessment } from '@tumpeang/domain/cases'
import { childItems, familyItems, ratingNames } from '@tumpeang/domain/forms'
import type { Text } from '@tumpeang/domain/kernel'
import { digitsOf, useLanguage, useText } from '../../platform/text/index.ts'
import styles from './Supervision.module.css'
import { words } from './supervision-texts.ts'

export type Rated = Readonly<Record<string, number>>

/** The totals with what form 6 asks for, in words; its contradiction is always there to be read. */
export function Totals({ child, family }: { child: Rated; family: Rated }) {
  const t = useText()
  const shown = useLanguage()
  const found = finalAssessment(child, family)
  const holds = found.says === 'may-close'
  return (
    <div className={styles.sums} data-holds={holds} aria-live="polite">
      <p className={styles.title}>{t(holds ? words.mayClose : words.below)}</p>
      <p>
        {t(words.totals, {
          child: found.child.total,
          family: found.family.total,
          total: found.total,
        })}
      </p>
      {!holds && (
        <ul>
          {found.reasons.map((reason) => (
            <li key={reason.en}>{digitsOf(t(reason), shown)}</li>
          ))}
        </ul>
      )}
      <p className={styles.quiet}>{t(found.note)}</p>
    </div>
  )
}

/** What became of an item since the first assessment. */
export function Change({ was, is }: { was: number | undefined; is: number | undefined }) {
  const t = useText()
  if (was === undefined) return <span className={styles.change}>{t(words.notRated)}</span>
  const rank = t(ratingNames[was - 1] ?? words.notRated)
  const way = is === undefined ? undefined : is > was ? 'better' : is < was ? 'worse' : 'same'
  return (
    <span className={styles.change} data-way={way}>
      {t(words.before, { rank })}
      {way !== undefined && <> · {t(words[way])}</>}
    </span>
  )
}

interface PartProps {
  readonly title: Text
  readonly items: Readonly<Record<string, Text>>
  readonly now: Rated
  readonly before: Rated
}

function Part({ title, items, now, before }: PartProps) {
  const t = useText()
  const shown = useLanguage()
  return (
    <details>
      <summary>{t(title)}</summary>
      <div className={styles.compared}>
        {Object.entries(items)
          .filter(([key]) => now[key] !== undefined)
          .map(([key, name]) => {
            const rank = now[key] ?? 1
            return (
              <div key={key} className={styles.item}>
                <span>
                  {t(name)}
                  <Change was={before[key]} is={rank} />
                </span>
                <span>
                  {digitsOf(rank, shown)} {t(ratingNames[rank - 1] ?? words.notRated)}
                </span>
              </div>
            )
          })}
      </div>
    </details>
  )
}

/** The ratings as they stand, beside those of the first assessment. */
export function FinalResult({
  child,
  family,
  file,
}: {
  child: Rated
  family: Rated
  file: CaseFile
}) {
  const first = file.assessments.at(-1)
  return (
    <>
      <Totals child={child} family={family} />
      <Part
        title={words.childPart}
        items={childItems}
        now={child}
        before={first?.childRatings ?? {}}
      />
      <Part
        title={words.familyPart}
        items={familyItems}
        now={family}
        before={first?.familyRatings ?? {}}
      />
    </>
  )
}
