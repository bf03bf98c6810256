import { Button } from '@mantine/core'
import { concernCodes } from '@tumpeang/domain/forms'
import { type Guide, GuideBookId, type GuideStep, stepKey } from '@tumpeang/domain/law'
import type { Text } from '@tumpeang/domain/kernel'
import { lazy } from 'react'
import { newId } from '../../platform/api.ts'
import { useText } from '../../platform/text/index.ts'
import { useConcernOptions } from '../../platform/ui/rules/about.ts'
import { Many } from '../../platform/ui/rules/Many.tsx'
import { BothLanguages } from '../../platform/ui/rules/RowForm.tsx'
import { RowsTable } from '../../platform/ui/rules/RowsTable.tsx'
import rules from '../../platform/ui/rules/Rules.module.css'
import { useRows } from '../../platform/ui/rules/use-rows.ts'
import { GuideView, StepFacts } from './GuideView.tsx'
import styles from './Law.module.css'
import { guideWords, kindNames, lineWords, titleWords, words } from './texts.ts'

const StepRow = lazy(() => import('./StepRow.tsx').then((found) => ({ default: found.StepRow })))

const newStep = (): GuideStep => ({
  id: `step-${newId(GuideBookId)}`,
  kind: 'do',
  says: { km: '', en: '' },
  who: 'agent',
  within: null,
  limit: null,
  legal: false,
  basis: null,
  settlement: false,
  alarm: null,
})

interface Props {
  readonly guide: Guide
  /** The guide in force; a new one has none. */
  readonly before: Guide | undefined
  readonly wrongOf: ReadonlyMap<string, readonly string[]>
  readonly onChange: (guide: Guide) => void
  readonly onSteps: (how: (steps: readonly GuideStep[]) => readonly GuideStep[]) => void
  readonly onRemove: () => void
}

/** One guide of a draft, beside it what an agent sees on a phone. */
export function GuideEditor({ guide, before, wrongOf, onChange, onSteps, onRemove }: Props) {
  const t = useText()
  const concerns = useConcernOptions()
  const idOf = ({ id }: GuideStep) => stepKey(guide.id, id)
  const acts = useRows<GuideStep>(idOf, onSteps)
  const wrong = wrongOf.get(guide.id) ?? []
  return (
    <div className={rules.columns}>
      <section className={rules.table}>
        <details className={styles.head} open={wrong.length > 0 || before === undefined}>
          <summary>{t(guideWords.head)}</summary>
          <BothLanguages
            labels={titleWords}
            value={guide.title}
            onChange={(title) => onChange({ ...guide, title })}
          />
          <Many
            label={t(guideWords.concerns)}
            options={concerns}
            value={guide.concerns}
            onChange={(chosen) =>
              onChange({ ...guide, concerns: concernCodes.filter((code) => chosen.includes(code)) })
            }
          />
          <Lines
            heading={guideWords.matters}
            lines={guide.matters}
            onChange={(matters) => onChange({ ...guide, matters })}
          />
          <Lines
            heading={words.redLines}
            lines={guide.redLines}
            onChange={(redLines) => onChange({ ...guide, redLines })}
          />
          {wrong.map((detail) => (
            <p key={detail} className={rules.wrong} role="alert">
              {detail}
            </p>
          ))}
          <div className={rules.acts}>
            <Button variant="subtle" color="danger" onClick={onRemove}>
              {t(guideWords.removeGuide)}
            </Button>
          </div>
        </details>
        <h3 className={styles.stepsTitle}>{t(guideWords.steps)}</h3>
        <RowsTable
          rows={guide.steps}
          idOf={idOf}
          heads={[t(guideWords.step), t(guideWords.limits)]}
          cells={(step) => [
            <>
              <span className={rules.what}>{t(step.says)}</span>
              <span className={rules.quiet}>
                {t(kindNames[step.kind])}
                {step.legal && <> · {t(words.legal)}</>}
              </span>
            </>,
            <StepFacts key="facts" step={step} />,
          ]}
          changing={{
            acts,
            wrongOf,
            made: newStep,
            renderEditor: (step, number, found) => (
              <StepRow
                step={step}
                isKept={before?.steps.some(({ id }) => id === step.id) ?? false}
                number={number}
                wrong={found}
                onChange={acts.replace}
                onRemove={() => acts.remove(idOf(step))}
                onDone={() => acts.setOpen(null)}
              />
            ),
          }}
        />
        <Button
          variant="default"
          mt="md"
          onClick={() => acts.insert(guide.steps.length, newStep())}
        >
          {t(guideWords.addStep)}
        </Button>
      </section>
      <aside
        className={rules.example}
        aria-label={t(guideWords.preview)}
        // It scrolls, and whoever has no mouse has to reach it.
        // oxlint-disable-next-line jsx_a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <h2>{t(guideWords.preview)}</h2>
        <GuideView guide={guide} />
      </aside>
    </div>
  )
}

interface LinesProps {
  readonly heading: Text
  readonly lines: readonly Text[]
  readonly onChange: (lines: { km: string; en: string }[]) => void
}

/** Sentences of a guide, each in both languages. */
function Lines({ heading, lines, onChange }: LinesProps) {
  const t = useText()
  return (
    <fieldset className={rules.ages}>
      <legend>{t(heading)}</legend>
      {lines.map((line, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a sentence has no name of its own
        <div key={at}>
          <BothLanguages
            labels={lineWords}
            value={line}
            onChange={(changed) => onChange([...lines].with(at, changed))}
          />
          <Button variant="subtle" px="xs" onClick={() => onChange([...lines].toSpliced(at, 1))}>
            {t(guideWords.removeLine)}
          </Button>
        </div>
      ))}
      <Button variant="subtle" px="xs" onClick={() => onChange([...lines, { km: '', en: '' }])}>
        {t(guideWords.addLine)}
      </Button>
    </fieldset>
  )
}
