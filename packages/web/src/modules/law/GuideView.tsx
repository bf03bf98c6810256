import type { Text } from '@tumpeang/domain/kernel'
import { type Guide, guideActors, type GuideStep, lawBasisText } from '@tumpeang/domain/law'
import type { ReactNode } from 'react'
import { digitsOf, useLanguage, useText } from '../../platform/text/index.ts'
import styles from './Law.module.css'
import { timeInWords } from './names.ts'
import { words } from './texts.ts'

interface Props {
  readonly guide: Guide
  /** Where the title stands already. */
  readonly untitled?: boolean
  /** What stands below a step: its answer in a case. */
  readonly renderBelow?: (step: GuideStep) => ReactNode
  /** What the assessment asks besides, where that is wanted here. */
  readonly questions?: ReactNode
}

type Group = readonly [heading: Text, steps: readonly GuideStep[]]

const timeOf = ({ within }: GuideStep): number => within ?? Infinity

/** What has to be done first stands first; what has no time comes last, as the guide has it. */
const group = (
  heading: Text,
  steps: readonly GuideStep[],
  isOf: (step: GuideStep) => boolean,
): Group => [
  heading,
  steps
    .filter(isOf)
    .toSorted((one, other) => (timeOf(one) === timeOf(other) ? 0 : timeOf(one) - timeOf(other))),
]

const soonest = (steps: readonly GuideStep[]): number =>
  Math.min(Number.MAX_SAFE_INTEGER, ...steps.map(timeOf))

/** A guide as one reads it: what matters, the red lines, then the steps. */
export function GuideView({ guide, untitled = false, renderBelow, questions }: Props) {
  const t = useText()
  const { title, matters, redLines, steps } = guide
  const groups = [
    ...[
      group(words.todo, steps, ({ kind, legal }) => kind !== 'avoid' && !legal),
      group(words.legal, steps, ({ kind, legal }) => kind !== 'avoid' && legal),
    ].toSorted(([, one], [, other]) => soonest(one) - soonest(other)),
    group(words.avoid, steps, ({ kind }) => kind === 'avoid'),
  ]
  return (
    <article className={styles.guide} aria-label={t(title)}>
      {!untitled && <h2>{t(title)}</h2>}
      <div className={styles.matters}>
        {matters.map((said) => (
          <p key={said.en}>{t(said)}</p>
        ))}
      </div>
      {redLines.length > 0 && (
        <section className={styles.red}>
          <h3>{t(words.redLines)}</h3>
          {redLines.map((said) => (
            <p key={said.en}>{t(said)}</p>
          ))}
        </section>
      )}
      {groups.map(([heading, found]) =>
        found.length === 0 ? null : (
          <section key={heading.en}>
            <h3>{t(heading)}</h3>
            <ul data-plain className={styles.steps}>
              {found.map((step) => (
                <li key={step.id} data-kind={step.kind}>
                  <p>{t(step.says)}</p>
                  <StepFacts step={step} />
                  {renderBelow?.(step)}
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
      {questions}
    </article>
  )
}

/** Who does a step, within what time, and where that comes from. */
export function StepFacts({
  step: { kind, who, within, limit, basis, alarm },
}: {
  step: GuideStep
}) {
  const t = useText()
  const shown = useLanguage()
  return (
    <p className={styles.facts}>
      {kind !== 'avoid' && <span>{t(guideActors[who])}</span>}
      {within !== null && (
        <span>{digitsOf(t(words.within, { time: t(timeInWords(within)) }), shown)}</span>
      )}
      {limit !== null && <span className={styles.limit}>{digitsOf(t(limit), shown)}</span>}
      {alarm !== null && (
        <span className={styles.limit}>
          {t(alarm.answer === 'yes' ? words.alarmIfYes : words.alarmIfNo)}
        </span>
      )}
      {basis !== null && (
        <span>
          {t(lawBasisText(basis.code))}
          {basis.article !== null && <>, {digitsOf(t(basis.article), shown)}</>}
          {!basis.confirmed && <em className={styles.confirm}> ({t(words.toConfirm)})</em>}
        </span>
      )}
    </p>
  )
}
