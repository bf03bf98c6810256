import type { DecisionTable, TableRule } from '@tumpeang/domain/kernel'
import { approvalNames, approvals, lawBasisText } from '@tumpeang/domain/law'
import type { ReactNode } from 'react'
import { digitsOf, useLanguage, useText } from '../../platform/text/index.ts'
import { rowId } from '../../platform/ui/rules/faults.ts'
import styles from '../../platform/ui/rules/Rules.module.css'
import { formName, rowInWords, timeInWords } from './names.ts'
import { words } from './texts.ts'

export const codesOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []

export const approvalOf = (value: unknown) => approvals.find((one) => one === value) ?? 'nobody'

interface Props {
  readonly table: DecisionTable
  readonly shownRows?: ReadonlySet<string>
  readonly faulty?: ReadonlyMap<string, readonly string[]>
  readonly renderActs?: (rule: TableRule, index: number) => ReactNode
  readonly renderInstead?: (rule: TableRule, index: number) => ReactNode
}

/** The procedure as sentences in a table; on a phone each row is a sheet of its own. */
export function ProcedureRules({ table, shownRows, faulty, renderActs, renderInstead }: Props) {
  const t = useText()
  return (
    <table className={styles.rules}>
      <thead>
        <tr>
          <th scope="col">{t(words.row)}</th>
          <th scope="col">{t(words.when)}</th>
          <th scope="col">{t(words.asked)}</th>
          <th scope="col">{t(words.because)}</th>
        </tr>
      </thead>
      <tbody>
        {table.rules.map((rule, index) => {
          if (shownRows !== undefined && !shownRows.has(rule.id)) return null
          const editor = renderInstead?.(rule, index)
          if (editor !== undefined && editor !== null)
            return (
              <tr key={rule.id} id={rowId(rule.id)} data-editor>
                <td colSpan={4}>{editor}</td>
              </tr>
            )
          return (
            <Row
              key={rule.id}
              table={table}
              rule={rule}
              number={index + 1}
              wrong={faulty?.get(rule.id) ?? []}
              acts={renderActs?.(rule, index)}
            />
          )
        })}
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly table: DecisionTable
  readonly rule: TableRule
  readonly number: number
  readonly wrong: readonly string[]
  readonly acts: ReactNode
}

function Row({ table, rule, number, wrong, acts }: RowProps) {
  const t = useText()
  const shown = useLanguage()
  const { what, rest } = rowInWords(table.inputs, rule.when)
  const forms = codesOf(rule.result['forms'])
  const basis = codesOf(rule.result['basis'])
  const approval = approvalOf(rule.result['approval'])
  const within = Number(rule.result['withinHours'] ?? 0)
  return (
    <tr id={rowId(rule.id)} data-wrong={wrong.length > 0} tabIndex={-1}>
      <th scope="row">
        <span className={styles.mobile}>{t(words.row)} </span>
        {digitsOf(number, shown)}
      </th>
      <td>
        <span className={styles.what}>{t(what)}</span>
        <span className={styles.quiet}>{t(rest)}</span>
        {wrong.map((detail) => (
          <span key={detail} className={styles.wrong}>
            {detail}
          </span>
        ))}
        {acts !== undefined && <div className={styles.rowActs}>{acts}</div>}
      </td>
      <td>
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
      </td>
      <td>
        <span className={styles.mobile}>{t(words.because)}: </span>
        {t(rule.because)}
        <details className={styles.basis}>
          <summary>{t(words.grounds, { count: basis.length })}</summary>
          {basis.map((code) => t(lawBasisText(code))).join(' · ')}
        </details>
      </td>
    </tr>
  )
}
