import type { DecisionTable, TableRule } from '@tumpeang/domain/kernel'
import { deskKindNames, isDeskKind } from '@tumpeang/domain/organizations'
import { isLegalBasisCode, legalBasisOf } from '@tumpeang/domain/responsibility'
import { digitsOf, useLanguage, useText } from '../../platform/text/index.ts'
import { codesOf } from '../../platform/ui/rules/cells.ts'
import { type Changing, RowsTable } from '../../platform/ui/rules/RowsTable.tsx'
import { ruleId } from '../../platform/ui/rules/use-rows.ts'
import { rowInWords } from './cells.ts'
import styles from '../../platform/ui/rules/Rules.module.css'
import { words } from './texts.ts'

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
  readonly shownRows?: ReadonlySet<string>
  readonly isQuoted?: boolean
  readonly spoke?: string | undefined
  readonly changing?: Changing<TableRule>
}

/** The rules of responsibility: for whom, who leads and helps, and why. */
export function Rules({ table, ...rest }: Props) {
  const t = useText()
  const shown = useLanguage()
  const desk = useDeskNames()
  const basis = useBasisNames()
  const cells = ({ when, result, because }: TableRule) => {
    const { what, rest: others } = rowInWords(table.inputs, when)
    const helping = codesOf(result['helping'])
    const ground = codesOf(result['basis'])
    const numberOf = (name: string): number => Number(result[name] ?? 0)
    return [
      <>
        <span className={styles.what}>{t(what)}</span>
        <span className={styles.quiet}>{digitsOf(t(others), shown)}</span>
      </>,
      <>
        <span className={styles.role}>{t(words.leads)}</span>
        <span className={styles.what}>{desk(result['lead'])}</span>
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
      </>,
      <>
        <span className={styles.mobile}>{t(words.because)}: </span>
        {t(because)}
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
      </>,
    ]
  }
  return (
    <RowsTable
      {...rest}
      rows={table.rules}
      idOf={ruleId}
      heads={[t(words.when), t(words.leadsAndHelps), t(words.because)]}
      cells={cells}
    />
  )
}
