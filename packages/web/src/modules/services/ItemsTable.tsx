import { nameOf } from '@tumpeang/domain/forms'
import type { PackageItem } from '@tumpeang/domain/services'
import { digitsOf, useLanguage, useText } from '../../platform/text/index.ts'
import { type Changing, RowsTable } from '../../platform/ui/rules/RowsTable.tsx'
import styles from '../../platform/ui/rules/Rules.module.css'
import { bookWords } from './package-texts.ts'

export const codeOf = ({ code }: PackageItem): string => code

interface Props {
  readonly items: readonly PackageItem[]
  readonly shownRows?: ReadonlySet<string>
  readonly isQuoted?: boolean
  readonly changing?: Changing<PackageItem>
}

/** The package: to whom an item is due, which services provide it, by when and why. */
export function ItemsTable({ items, ...rest }: Props) {
  const t = useText()
  const shown = useLanguage()
  const ageSaid = ({ ages }: PackageItem): string =>
    ages === null
      ? t(bookWords.everyAge)
      : digitsOf(t(bookWords.ages, { from: ages.from, to: ages.to }), shown)
  const cells = (item: PackageItem) => [
    <>
      <span className={styles.what}>{t(item.name)}</span>
      <span className={styles.quiet}>
        {ageSaid(item)} ·{' '}
        {item.concerns.length === 0
          ? t(bookWords.everyConcern)
          : item.concerns.map((code) => t(nameOf('concern', code))).join(' · ')}
      </span>
    </>,
    <>
      <span className={styles.what}>
        {digitsOf(t(bookWords.withinDays, { count: item.withinDays }), shown)}
      </span>
      <span className={styles.quiet}>
        {item.services.map((code) => t(nameOf('service', code))).join(' · ')}
      </span>
    </>,
    <span key="basis">{t(item.basis)}</span>,
  ]
  return (
    <RowsTable
      {...rest}
      rows={items}
      idOf={codeOf}
      heads={[t(bookWords.due), t(bookWords.providedBy), t(bookWords.basis)]}
      cells={cells}
    />
  )
}
