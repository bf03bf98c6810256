import type { Text } from '@tumpeang/domain/kernel'
import {
  type ChangedAspect,
  compareWithLastYear,
  type TableId,
} from '@tumpeang/domain/responsibility'
import { useAsked } from '../../platform/asked.ts'
import { digitsOf, useLanguage, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { codeName } from './cells.ts'
import { useDeskNames } from './Rules.tsx'
import styles from '../../platform/ui/rules/Rules.module.css'
import { draftWords, words } from './texts.ts'

const aspects: Readonly<Record<ChangedAspect, Text>> = {
  lead: draftWords.changedLead,
  helping: draftWords.changedHelping,
  basis: draftWords.changedBasis,
  deadlines: draftWords.changedDeadlines,
}

/** What of last year's decisions would have come out differently under the saved draft. */
export function Compared({ id }: { id: TableId }) {
  const t = useText()
  const shown = useLanguage()
  const desk = useDeskNames()
  const asked = useAsked(compareWithLastYear, { id, months: 12 })
  return (
    <section className={styles.compared} aria-live="polite">
      <h2>{t(draftWords.compareTitle)}</h2>
      <Answer of={asked}>
        {({ compared, changedCases, moved, examples }) => (
          <>
            <p>
              {t(changedCases === 0 ? draftWords.noneChanged : draftWords.compared, {
                all: compared,
                count: changedCases,
              })}
            </p>
            {moved.length > 0 && (
              <>
                <h3>{t(draftWords.otherLead)}</h3>
                <ul data-plain className={styles.moves}>
                  {moved.map(({ from, to, cases }) => (
                    <li key={`${from} ${to}`}>
                      <span>{t(draftWords.movedTo, { from: desk(from), to: desk(to) })}</span>
                      <span>{t(draftWords.cases, { count: cases })}</span>
                    </li>
                  ))}
                </ul>
              </>
            )}
            {examples.length > 0 && (
              <>
                <h3>{t(draftWords.examples)}</h3>
                <ul data-plain className={styles.cases}>
                  {examples.slice(0, 12).map((example, at) => {
                    const { age, ...codes } = example.facts
                    return (
                      // oxlint-disable-next-line react/no-array-index-key -- examples have no name
                      <li key={at}>
                        {example.concerns.map((code) => t(codeName('concern', code))).join(' · ')}
                        <span className={styles.quiet}>
                          {[
                            ...Object.entries(codes)
                              .filter(([, code]) => code !== 'none')
                              .map(([name, code]) => t(codeName(name, code))),
                            age === null
                              ? t(words.ageUnknown)
                              : digitsOf(t(words.ageOne, { from: age }), shown),
                          ].join(' · ')}
                        </span>
                        {example.before.lead === example.after.lead
                          ? desk(example.after.lead)
                          : t(draftWords.movedTo, {
                              from: desk(example.before.lead),
                              to: desk(example.after.lead),
                            })}
                        <span className={styles.quiet}>
                          {t(draftWords.changes, {
                            list: example.changed.map((one) => t(aspects[one])).join(', '),
                          })}
                        </span>
                      </li>
                    )
                  })}
                </ul>
              </>
            )}
          </>
        )}
      </Answer>
    </section>
  )
}
