import { getPackage, type PackageLine } from '@tumpeang/domain/services'
import { Link } from 'wouter'
import { useAsked } from '../../platform/asked.ts'
import { useText } from '../../platform/text/index.ts'
import type { SectionProps } from '../cases/index.ts'
import styles from './Package.module.css'
import { nameOfState, words } from './package-texts.ts'

/** How many are named; the others are counted. */
const mostNamed = 6

/** Due, and nobody has given it, been refused, or found that it is not to be had. */
const isOwed = ({ isDue, state }: PackageLine): boolean =>
  isDue && (state === 'due' || state === 'late' || state === 'offered' || state === 'accepted')

/** What the child would still be owed when the case closes: whoever decides sees it, and decides. */
export function Owed({ file }: SectionProps) {
  const t = useText()
  const asked = useAsked(getPackage, { caseId: file.id })
  const owed = asked.data?.lines.filter(isOwed) ?? []
  if (owed.length === 0) return null
  return (
    <div className={styles.owed}>
      <p>{t(words.owed, { count: owed.length })}</p>
      <ul>
        {owed.slice(0, mostNamed).map(({ item, name, state }) => (
          <li key={item}>
            {t(name)} ({t(nameOfState(state))})
          </li>
        ))}
        {owed.length > mostNamed && <li>{t(words.andMore, { count: owed.length - mostNamed })}</li>}
      </ul>
      <Link href={`/cases/${file.id}?tab=services`}>{t(words.toServices)}</Link>
    </div>
  )
}
