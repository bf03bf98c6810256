import type { Emergency } from '@tumpeang/domain/care'
import { livingNames } from '@tumpeang/domain/cases'
import { useText } from '../../platform/text/index.ts'
import styles from './Care.module.css'
import { words } from './texts.ts'

/** Why a child was placed before anybody could decide, for whoever decides afterwards. */
export function WhyTonight({ of: { why, danger, options, decidedBy } }: { of: Emergency }) {
  const t = useText()
  return (
    <section>
      <h3>{t(words.emergencyTold)}</h3>
      <ul>
        <li>
          <strong>{t(words.emergencyWhy)}</strong> {why}
        </li>
        <li>
          <strong>{t(words.emergencyDanger)}</strong> {danger}
        </li>
        {options.map((said) => (
          <li key={said.option} className={styles.words}>
            <strong>{t(livingNames[said.option])}</strong> (
            {t(said.how === 'tried' ? words.tried : words.impossible)}): {said.why}
          </li>
        ))}
        <li>
          <strong>{t(words.emergencyDecidedBy)}</strong> {decidedBy}
        </li>
      </ul>
    </section>
  )
}
