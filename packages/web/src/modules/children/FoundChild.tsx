import type { ChildBrief } from '@tumpeang/domain/children'
import type { ReactNode } from 'react'
import { useText } from '../../platform/text/index.ts'
import styles from './Children.module.css'
import { ChildName, hasCaseWords, PlaceWords, sexWords, useAge } from './names.tsx'

/** A child among others: enough to tell them apart. */
export function FoundChild({ child, action }: { child: ChildBrief; action: ReactNode }) {
  const t = useText()
  const age = useAge()
  return (
    <li className={styles.found}>
      <div>
        <p>
          <ChildName name={child.name} otherNames={child.otherNames} />
        </p>
        <p className={styles.quiet}>
          {t(sexWords(child.sex))} · {age(child.birth)} · <PlaceWords code={child.placeCode} />
        </p>
        <p className={styles.quiet}>{t(hasCaseWords(child.openCaseNumber))}</p>
      </div>
      {action}
    </li>
  )
}
