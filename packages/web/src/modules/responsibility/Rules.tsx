import type { DecisionTable, TableRule } from '@tumpeang/domain/kernel'
import { deskKindNames, isDeskKind } from '@tumpeang/domain/organizations'
import { isLegalBasisCode, legalBasisOf } from '@tumpeang/domain/responsibility'
import type { ReactNode } from 'react'
import { digitsOf, useLanguage, useText } from '../../platform/text/index.ts'
import { rowId } from '../../platform/ui/rules/faults.ts'
import { rowInWords } from './cells.ts'
import styles from '../../platform/ui/rules/Rules.module.css'
import { words } from './texts.ts'

export const codesOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []

/** What a kind of desk is called; one that nobody knows is shown as it was written. */
export function useDeskNames() {
  const t = useText()
  return (kind: unknown): string =>
    typeof kind === 'string' && isDeskKind(kind)
      ? t(deskKindNames[kind])
      : typeof kind === 'string'
        ? kind
        : ''
}

/** The name of an instrument with its article or number. */
export function useBasisNames() {
  const t = useText()
  return (code: string): string => {
    if (!isLegalBasisCode(code)) return code
    const { instrument, article } = legalBasisOf(code)
    return t(instrument) + (article === null ? '' : `, ${t(article)}`)
  }
}

interface Props {
  readonly table: DecisionTable
  /** The rows that are shown, by id; all of them where it is left out. */
  readonly shownRows?: ReadonlySet<string>
  /** Beside another version of itself: its rows bear no ids, which would stand twice on the page. */
  readonly isQuoted?: boolean
  /** The row that decided the example. */
  readonly spoke?: string | undefined
  readonly faulty?: ReadonlyMap<string, readonly string[]>
  /** What may be done with a row. */
  readonly renderActs?: (rule: TableRule, index: number) => ReactNode
  /** What stands in place of a row: its editor. */
  readonly renderInstead?: (rule: TableRule, index: number) => ReactNode
}

/** The rules as sentences in a table; on a phone each row is a sheet of its own. */
export function Rules(props: Props) {
  const { table, shownRows, isQuoted = false, spoke, faulty, renderActs, renderInstead } = props
  const t = useText()
  return (
    <table className={styles.rules}>
      <thead>
        <tr>
          <th scope="col">{t(words.row)}</th>
          <th scope="col">{t(words.when)}</th>
          <th scope="col">{t(words.leadsAndHelps)}</th>
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
              isQuoted={isQuoted}
              isSpeaking={rule.id === spoke}
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
  readonly isQuoted: boolean
  readonly isSpeaking: boolean
  readonly wrong: readonly string[]
  readonly acts: ReactNode
}

function Row({ table, rule, number, isQuoted, isSpeaking, wrong, acts }: RowProps) {
  const t = useText()
  const shown = useLanguage()
  const desk = useDeskNames()
  const basis = useBasisNames()
  const { what, rest } = rowInWords(table.inputs, rule.when)
  const helping = codesOf(rule.result['helping'])
  const ground = codesOf(rule.result['basis'])
  const numberOf = (name: string): number => Number(rule.result[name] ?? 0)
  return (
    <tr
      {...(isQuoted ? {} : { id: rowId(rule.id) })}
      data-spoke={isSpeaking}
      data-wrong={wrong.length > 0}
      {...(isSpeaking ? { 'aria-current': true } : {})}
      tabIndex={-1}
    >
      <th scope="row">
        <span className={styles.mobile}>{t(words.row)} </span>
        {digitsOf(number, shown)}
      </th>
      <td>
        <span className={styles.what}>{t(what)}</span>
        <span className={styles.quiet}>{digitsOf(t(rest), shown)}</span>
        {wrong.map((detail) => (
          <span key={detail} className={styles.wrong}>
            {detail}
          </span>
        ))}
        {acts !== undefined && <div className={styles.rowActs}>{acts}</div>}
      </td>
      <td>
        <span className={styles.role}>{t(words.leads)}</span>
        <span className={styles.what}>{desk(rule.result['lead'])}</span>
        <span className={styles.role}>{t(words.helps)}</span>
        {helping.length === 0 ? (
          t(words.nobodyHelps)
        ) : (
          <ul data-plain className={styles.helpers}>
            {helping.map((kind) => (
              <li key={kind}>{desk(kind)}</li>
            ))}
          </ul>
        )}
      </td>
      <td>
        <span className={styles.mobile}>{t(words.because)}: </span>
        {t(rule.because)}
        <span className={styles.within}>
          {[
            t(words.contact, { count: numberOf('firstContactHours') }),
            t(words.assess, { count: numberOf('assessmentDays') }),
            t(words.follow, { count: numberOf('followUpDays') }),
          ].map((deadline) => (
            <span key={deadline}>{deadline}</span>
          ))}
        </span>
        <details className={styles.basis}>
          <summary>{t(words.grounds, { count: ground.length })}</summary>
          {ground.map(basis).join(' · ')}
        </details>
      </td>
    </tr>
  )
}
