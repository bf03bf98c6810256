import { packageGaps } from '@tumpeang/domain/services'
import { useAsked } from '../../platform/asked.ts'
import { Page } from '../../platform/frame/Page.tsx'
import { useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import styles from './Package.module.css'
import { stateNames, words } from './package-texts.ts'

/** What is owed to the children whom I may see, or to those of the country, as figures: no name stands here. */
export function Gaps() {
  const t = useText()
  const asked = useAsked(packageGaps, {})
  const found = asked.data
  return (
    <Page
      title={words.gaps}
      sentence={
        found === undefined
          ? undefined
          : t(found.of === 'country' ? words.gapsOfCountry : words.gapsSaid, { cases: found.cases })
      }
      back={{ to: '/work', text: words.back }}
    >
      <Answer of={asked} lines={8}>
        {({ items }) => (
          <>
            {items.length === 0 && <p>{t(words.gapsEmpty)}</p>}
            <ul data-plain>
              {items
                .toSorted(
                  (one, other) => other.late + other.unavailable - (one.late + one.unavailable),
                )
                .map(({ item, name, due, given, waiting, late, refused, unavailable }) => {
                  const parts = [
                    { count: given, text: stateNames.given, tone: 'good' },
                    { count: waiting, text: stateNames.due, tone: 'soon' },
                    { count: late, text: stateNames.late, tone: 'gap' },
                    { count: unavailable, text: stateNames.unavailable, tone: 'gap' },
                    { count: refused, text: stateNames.refused, tone: undefined },
                  ].filter(({ count }) => count > 0)
                  return (
                    <li key={item} className={styles.line}>
                      <p className={styles.what}>{t(name)}</p>
                      <p className={styles.told}>{t(words.dueTo, { count: due })}</p>
                      <div className={styles.bar} aria-hidden>
                        {parts.map(({ text, count, tone }) => (
                          <span
                            key={text.en}
                            data-tone={tone}
                            style={{ flexGrow: count, flexBasis: 0 }}
                          />
                        ))}
                      </div>
                      <p className={styles.told}>
                        {parts.map(({ text, count, tone }) => (
                          <span key={text.en} className={styles.state} data-tone={tone}>
                            {t(words.count, { what: t(text), count })}
                          </span>
                        ))}
                      </p>
                    </li>
                  )
                })}
            </ul>
          </>
        )}
      </Answer>
    </Page>
  )
}
