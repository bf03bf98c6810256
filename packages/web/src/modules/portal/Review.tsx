import { UnstyledButton } from '@mantine/core'
import type { Text } from '@tumpeang/domain/kernel'
import { suspectedOfficeNames } from '@tumpeang/domain/reports'
import { IconAlertTriangle, IconCloudOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { digitsOf, useLanguage, useText } from '../../platform/text/index.ts'
import { Calls } from './Calls.tsx'
import { ChosenPlace } from './ChosenPlace.tsx'
import type { Draft, Step } from './draft.ts'
import { kinds, relations, textOf } from './kinds.ts'
import styles from './Portal.module.css'
import { words } from './report-texts.ts'
import type { Outcome } from './sending.ts'

interface Props {
  readonly draft: Draft
  readonly go: (to: Step) => void
  readonly outcome: Outcome | undefined
  readonly pending: boolean
}

/** Everything that will be sent, each answer one tap from being changed. */
export function Review({ draft, go, outcome, pending }: Props) {
  const t = useText()
  const shown = useLanguage()
  const listed = (parts: readonly (string | undefined)[]): string =>
    parts.filter((part) => part !== undefined && part.trim() !== '').join(' · ')
  const of = (text: Text | undefined): string | undefined =>
    text === undefined ? undefined : t(text)

  const rows: readonly (readonly [Step, Text, ReactNode])[] = [
    [
      'danger',
      words.rowDanger,
      draft.danger === null
        ? ''
        : t({ yes: words.dangerYes, no: words.no, unknown: words.notSure }[draft.danger]),
    ],
    ['what', words.rowWhat, draft.words],
    ['kind', words.rowKind, listed(draft.kinds.map((kind) => of(textOf(kinds, kind))))],
    [
      'child',
      words.rowChild,
      draft.children
        .map(({ words: named, sex, age }) =>
          listed([
            named,
            sex === 'female' ? t(words.girl) : sex === 'male' ? t(words.boy) : undefined,
            age === '' ? undefined : t(words.years, { age: digitsOf(age, shown) }),
          ]),
        )
        .filter((line) => line !== '')
        .join('\n'),
    ],
    [
      'place',
      words.rowPlace,
      draft.placeCode === null ? (
        draft.placeWords
      ) : (
        <>
          <ChosenPlace code={draft.placeCode} />
          {draft.placeWords.trim() !== '' && ` · ${draft.placeWords}`}
        </>
      ),
    ],
    [
      'who',
      words.rowWho,
      draft.relation === null
        ? ''
        : listed([
            of(textOf(relations, draft.relation)),
            draft.access === null
              ? undefined
              : t(
                  { yes: words.canReach, no: words.cannotReach, unknown: words.reachUnknown }[
                    draft.access
                  ],
                ),
            draft.suspectWords,
            draft.office === null ? undefined : t(suspectedOfficeNames[draft.office]),
          ]),
    ],
    [
      'you',
      words.rowYou,
      draft.mayCall === true
        ? listed([t(words.mayCall), draft.name, draft.phone])
        : t(words.unnamed),
    ],
  ]

  return (
    <>
      <h1>{t(words.send)}</h1>
      {outcome?.kind === 'lost' && !pending && (
        <section className={styles.alarm} data-tone="due" role="alert">
          <h2>
            <IconCloudOff size={24} stroke={1.6} aria-hidden /> {t(words.notSent)}
          </h2>
          <p>{t(words.notSentNext)}</p>
          <p>{t(words.notSentCall)}</p>
          <Calls />
        </section>
      )}
      {outcome?.kind === 'refused' && !pending && (
        <section className={styles.alarm} role="alert">
          <h2>
            <IconAlertTriangle size={24} stroke={1.6} aria-hidden /> {t(words.refused)}
          </h2>
          <p>{outcome.message}</p>
          <p>{t(words.notSentCall)}</p>
          <Calls />
        </section>
      )}
      {draft.danger === 'yes' && outcome === undefined && <Calls loud />}
      <dl className={styles.review}>
        {rows.map(([step, label, value]) => (
          <div key={step}>
            <dt>{t(label)}</dt>
            <dd>
              <span>
                {value === '' ? <span className={styles.quiet}>{t(words.unsaid)}</span> : value}
              </span>
              <UnstyledButton
                className={styles.edit ?? ''}
                aria-label={`${t(words.edit)}: ${t(label)}`}
                onClick={() => go(step)}
              >
                {t(words.edit)}
              </UnstyledButton>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
