import {
  approvalNames,
  type AskedOfStep,
  procedureSpans,
  procedureStepNames,
} from '@tumpeang/domain/law'
import type { ProcedureStep } from '@tumpeang/domain/law'
import { Fragment } from 'react'
import { Link } from 'wouter'
import { digitsOf, useLanguage, useText } from '../../platform/text/index.ts'
import styles from './Law.module.css'
import { formName, timeInWords } from './names.ts'
import { words } from './texts.ts'

interface Props {
  /** The version of the procedure that says so. */
  readonly number: number
  readonly steps: readonly (AskedOfStep & {
    readonly step: ProcedureStep
    /** Forms of the step, once taken, that nobody filled. */
    readonly missing: readonly string[]
  })[]
}

/** The six steps with their times, forms and approvals, as they hold for one case today. */
export function AskedView({ number, steps }: Props) {
  const t = useText()
  const shown = useLanguage()
  return (
    <section className={styles.asked}>
      <h2>{t(words.askedOfCase)}</h2>
      <Link href="/law/procedure">{t(words.ofVersion, { number })}</Link>
      <dl>
        {steps.map(({ step, within, forms, approval, missing }) => (
          <Fragment key={step}>
            <dt>{t(procedureStepNames[step])}</dt>
            <dd>
              {digitsOf(t(words.within, { time: t(timeInWords(within)) }), shown)},{' '}
              {t(procedureSpans[step])}
              {forms.map((form) => (
                <span key={form}> · {digitsOf(t(formName(form)), shown)}</span>
              ))}
              {approval !== 'nobody' && <> · {t(approvalNames[approval])}</>}
              {missing.length > 0 && (
                <span className={styles.missing}>
                  {t(words.missing, {
                    forms: missing.map((form) => digitsOf(t(formName(form)), shown)).join(', '),
                  })}
                </span>
              )}
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  )
}
