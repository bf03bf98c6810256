import { approvalNames, type AskedOfStep, compareProcedureDraft } from '@tumpeang/domain/law'
import type { ProcedureId } from '@tumpeang/domain/law'
import { UNKNOWN } from '@tumpeang/domain/kernel'
import { useAsked } from '../../platform/asked.ts'
import { digitsOf, useLanguage, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import styles from '../../platform/ui/rules/Rules.module.css'
import { words as ruleWords } from '../../platform/ui/rules/words.ts'
import { codeName, formName, timeInWords } from './names.ts'
import { draftWords, words } from './texts.ts'

const MOST_SHOWN = 12

/** What the saved draft would ask differently, and of how many cases that are open today. */
export function ProcedureCompared({ id }: { id: ProcedureId }) {
  const t = useText()
  const shown = useLanguage()
  const asked = useAsked(compareProcedureDraft, { id })
  const said = ({ within, forms, approval }: AskedOfStep): string =>
    digitsOf(
      [
        t(words.within, { time: t(timeInWords(within)) }),
        ...forms.map((form) => t(formName(form))),
        ...(approval === 'nobody' ? [] : [t(approvalNames[approval])]),
      ].join(', '),
      shown,
    )
  return (
    <section className={styles.compared} aria-live="polite">
      <h2>{t(ruleWords.compare)}</h2>
      <Answer of={asked}>
        {({ openCases, touched, differences }) => (
          <>
            <p>
              {differences.length === 0
                ? t(draftWords.same)
                : t(draftWords.compared, { all: openCases, count: touched })}
            </p>
            <ul data-plain className={styles.cases}>
              {differences.slice(0, MOST_SHOWN).map((one) => (
                <li key={`${one.step} ${one.concern} ${one.risk}`}>
                  {t(codeName('step', one.step))} · {t(codeName('concern', one.concern))} ·{' '}
                  {t(codeName('risk', one.risk ?? UNKNOWN))}
                  <span className={styles.quiet}>
                    {t(draftWords.was, { what: said(one.before) })}
                  </span>
                  <span>{t(draftWords.is, { what: said(one.after) })}</span>
                  {one.openCases > 0 && (
                    <span className={styles.quiet}>
                      {t(draftWords.openCases, { count: one.openCases })}
                    </span>
                  )}
                </li>
              ))}
            </ul>
            {differences.length > MOST_SHOWN && (
              <p>{t(draftWords.more, { count: differences.length - MOST_SHOWN })}</p>
            )}
          </>
        )}
      </Answer>
    </section>
  )
}
