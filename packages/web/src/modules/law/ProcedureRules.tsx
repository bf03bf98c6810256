import type { DecisionTable, TableRule } from '@tumpeang/domain/kernel'
import { approvalNames, approvals, lawBasisText } from '@tumpeang/domain/law'
import { digitsOf, useLanguage, useText } from '../../platform/text/index.ts'
import { codesOf } from '../../platform/ui/rules/cells.ts'
import { type Changing, RowsTable } from '../../platform/ui/rules/RowsTable.tsx'
import { ruleId } from '../../platform/ui/rules/use-rows.ts'
import styles from '../../platform/ui/rules/Rules.module.css'
import { formName, rowInWords, timeInWords } from './names.ts'
import { words } from './texts.ts'

export const approvalOf = (value: unknown) => approvals.find((one) => one === value) ?? 'nobody'

interface Props {
  readonly table: DecisionTable
  readonly shownRows?: ReadonlySet<string>
  readonly changing?: Changing<TableRule>
}

/** The procedure: which step of which cases, what is asked, and why. */
export function ProcedureRules({ table, ...rest }: Props) {
  const t = useText()
  const shown = useLanguage()
  const cells = ({ when, result, because }: TableRule) => {
    const { what, rest: others } = rowInWords(table.inputs, when)
    const forms = codesOf(result['forms'])
    const basis = codesOf(result['basis'])
    const approval = approvalOf(result['approval'])
    const within = Number(result['withinHours'] ?? 0)
    return [
      <>
        <span className={styles.what}>{t(what)}</span>
        <span className={styles.quiet}>{t(others)}</span>
      </>,
      <>
        <span className={styles.what}>
          {digitsOf(t(words.within, { time: t(timeInWords(within)) }), shown)}
        </span>
        <span className={styles.quiet}>
          {forms.length === 0
            ? t(words.noForms)
            : forms.map((form) => digitsOf(t(formName(form)), shown)).join(' · ')}
        </span>
        {approval !== 'nobody' && (
          <span className={styles.quiet}>{t(approvalNames[approval])}</span>
        )}
      </>,
      <>
        <span className={styles.mobile}>{t(words.because)}: </span>
        {t(because)}
        <details className={styles.basis}>
          <summary>{t(words.grounds, { count: basis.length })}</summary>
          {basis.map((code) => t(lawBasisText(code))).join(' · ')}
        </details>
      </>,
    ]
  }
  return (
    <RowsTable
      {...rest}
      rows={table.rules}
      idOf={ruleId}
      heads={[t(words.when), t(words.asked), t(words.because)]}
      cells={cells}
    />
  )
}
