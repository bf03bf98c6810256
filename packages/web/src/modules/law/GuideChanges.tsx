import type { Guide, GuideStep } from '@tumpeang/domain/law'
import { useText } from '../../platform/text/index.ts'
import { Sheet } from '../../platform/ui/Sheet.tsx'
import { rowChanges } from '../../platform/ui/rules/changes.ts'
import { ChangeHead } from '../../platform/ui/rules/ChangeHead.tsx'
import styles from '../../platform/ui/rules/Rules.module.css'
import { words as ruleWords } from '../../platform/ui/rules/words.ts'
import { nameOf } from '@tumpeang/domain/forms'
import { StepFacts } from './GuideView.tsx'
import { words } from './texts.ts'

const idOf = ({ id }: { readonly id: string }): string => id
const headOf = ({ steps: _steps, ...head }: Guide): string => JSON.stringify(head)

interface Props {
  readonly before: readonly Guide[]
  readonly after: readonly Guide[]
}

/** What a draft says that the guides in force do not: guide by guide, step by step. */
export function GuideChanges({ before, after }: Props) {
  const t = useText()
  const changes = rowChanges(before, after, { idOf })
  return (
    <section className={styles.compared} aria-live="polite">
      <h2>{t(ruleWords.compare)}</h2>
      {changes.length === 0 && <p>{t(ruleWords.same)}</p>}
      <div className={styles.diff}>
        {changes.map((change) => (
          <Sheet key={change.rule.id}>
            <h3>
              {t(change.rule.title)}
              {change.kind !== 'changed' && (
                <>
                  {' · '}
                  <ChangeHead change={change} />
                </>
              )}
            </h3>
            {change.kind === 'changed' && (
              <>
                {headOf(change.before) !== headOf(change.rule) && (
                  <div className={styles.pairs}>
                    <Head label={t(ruleWords.was)} guide={change.before} />
                    <Head label={t(ruleWords.is)} guide={change.rule} />
                  </div>
                )}
                <Steps before={change.before.steps} after={change.rule.steps} />
              </>
            )}
          </Sheet>
        ))}
      </div>
    </section>
  )
}

function Head({ label, guide }: { label: string; guide: Guide }) {
  const t = useText()
  return (
    <div>
      <p className={styles.quiet}>{label}</p>
      <p>{t(guide.title)}</p>
      <p className={styles.quiet}>
        {guide.concerns.map((code) => t(nameOf('concern', code))).join(' · ')}
      </p>
      {[...guide.matters, ...guide.redLines].map((said) => (
        <p key={said.en}>{t(said)}</p>
      ))}
    </div>
  )
}

function Steps({ before, after }: Record<'before' | 'after', readonly GuideStep[]>) {
  const t = useText()
  return (
    <ul data-plain className={styles.cases}>
      {rowChanges(before, after, { idOf }).map((change) => (
        <li key={change.rule.id}>
          <ChangeHead change={change} />
          {change.kind === 'changed' && (
            <>
              <p className={styles.quiet}>
                {t(ruleWords.was)}: {t(change.before.says)}
              </p>
              <StepFacts step={change.before} />
            </>
          )}
          <p>{t(change.rule.says)}</p>
          {change.rule.legal && <p className={styles.quiet}>{t(words.legal)}</p>}
          <StepFacts step={change.rule} />
        </li>
      ))}
    </ul>
  )
}
