import type { Text } from '@tumpeang/domain/kernel'
import { guideActors, guideOf, type GuideStep, lawBasisText } from '@tumpeang/domain/law'
import type { ReactNode } from 'react'
import { digitsOf, useLanguage, useText } from '../../platform/text/index.ts'
import styles from './Law.module.css'
import { timeInWords } from './names.ts'
import { words } from './texts.ts'

interface Props {
  /** The id of the guide; one that is not known shows nothing. */
  readonly guide: string
  /** Where the title stands already. */
  readonly untitled?: boolean
  /** What stands below a step: its answer in a case. */
  readonly renderBelow?: (step: GuideStep) => ReactNode
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
export function GuideView({ guide: id, untitled = false, renderBelow }: Props) {
  const t = useText()
  const guide = guideOf(id)
  if (guide === undefined) return null
  const { title, matters, redLines, steps, questions } = guide
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
      <section className={styles.red}>
        <h3>{t(words.redLines)}</h3>
        {redLines.map((said) => (
          <p key={said.en}>{t(said)}</p>
        ))}
      </section>
      {groups.map(([heading, found]) =>
        found.length === 0 ? null : (
          <section key={heading.en}>
            <h3>{t(heading)}</h3>
            <ul data-plain className={styles.steps}>
              {found.map((step) => (
                <li key={step.id} data-kind={step.kind}>
                  <p>{t(step.says)}</p>
                  <Facts step={step} />
                  {renderBelow?.(step)}
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
      {questions.length > 0 && (
        <section>
          <h3>{t(words.asks)}</h3>
          <ul className={styles.ask}>
            {questions.map(({ name, label }) => (
              <li key={name}>{t(label)}</li>
            ))}
          </ul>
        </section>
      )}
    </article>
  )
}

export function GuideTitle({ guide }: { guide: string }) {
  const t = useText()
  const found = guideOf(guide)
  return found === undefined ? null : t(found.title)
}

/** Who does a step, within what time, and where that comes from. */
function Facts({ step: { kind, who, within, limit, basis } }: { step: GuideStep }) {
  const t = useText()
  const shown = useLanguage()
  return (
    <p className={styles.facts}>
      {kind !== 'avoid' && <span>{t(guideActors[who])}</span>}
      {within !== null && (
        <span>{digitsOf(t(words.within, { time: t(timeInWords(within)) }), shown)}</span>
      )}
      {limit !== null && <span className={styles.limit}>{digitsOf(t(limit), shown)}</span>}
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
