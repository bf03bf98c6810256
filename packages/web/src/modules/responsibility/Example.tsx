import { Button, NativeSelect } from '@mantine/core'
import { decide, type DecisionTable, UNKNOWN } from '@tumpeang/domain/kernel'
import {
  asTableFacts,
  readTable,
  ResponsibilityFacts,
  responsibilityInputs,
  responsibleFor,
} from '@tumpeang/domain/responsibility'
import { useMemo } from 'react'
import { useSearchParams } from 'wouter'
import { digitsOf, useLanguage, useText } from '../../platform/text/index.ts'
import { Facts } from '../../platform/ui/Facts.tsx'
import { useConcernOptions } from '../../platform/ui/rules/about.ts'
import { codeName } from './cells.ts'
import { rowId } from '../../platform/ui/rules/faults.ts'
import { useBasisNames, useDeskNames } from './Rules.tsx'
import styles from '../../platform/ui/rules/Rules.module.css'
import { words } from './texts.ts'

const usual: ResponsibilityFacts = {
  concern: 'neglect',
  pillar: 'intervention',
  areaKind: 'rural',
  age: 9,
  sex: 'female',
  targetGroup: 'none',
}

/** The example that the address holds; what it leaves out is as usual. */
export function useExample() {
  const [search, setSearch] = useSearchParams()
  const age = search.get('age')
  const read = ResponsibilityFacts.safeParse({
    ...usual,
    ...Object.fromEntries(
      ['concern', 'pillar', 'areaKind', 'sex', 'targetGroup'].flatMap((name) => {
        const given = search.get(name)
        return given === null ? [] : [[name, given]]
      }),
    ),
    ...(age === null ? {} : { age: age === UNKNOWN ? null : Number(age) }),
  })
  const change = (facts: Readonly<Record<string, string>>) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        for (const [name, value] of Object.entries(facts)) next.set(name, value)
        return next
      },
      { replace: true },
    )
  return { facts: read.success ? read.data : usual, change }
}

/** What the rules answer to the example, by the same functions as the server's. */
export function useAnswer(table: DecisionTable, facts: ResponsibilityFacts) {
  const reading = useMemo(() => readTable(table), [table])
  if (reading.kind === 'refused') return undefined
  const answer = responsibleFor(reading.table, facts)
  const decision = decide(reading.table.compiled, asTableFacts(facts, reading.table.concerns))
  const fired = decision.kind === 'decided' ? decision.fired.map(({ rule }) => rule) : []
  return { answer, alsoFit: fired.slice(1) }
}

interface Props {
  readonly table: DecisionTable
  readonly example: ReturnType<typeof useExample>
}

/** Try an example: the answer comes while one chooses. */
export function Example({ table, example: { facts, change } }: Props) {
  const t = useText()
  const shown = useLanguage()
  const desk = useDeskNames()
  const basis = useBasisNames()
  const found = useAnswer(table, facts)
  const valueOf = (name: string): string => {
    if (name === 'age') return facts.age === null ? UNKNOWN : String(facts.age)
    const known: Readonly<Record<string, string | number | null>> = facts
    return String(known[name] ?? '')
  }
  const rowOf = (rule: string): string =>
    digitsOf(table.rules.findIndex(({ id }) => id === rule) + 1, shown)
  const concerns = useConcernOptions()
  const optionsOf = (input: (typeof responsibilityInputs)[number]) => {
    const unknown = input.unknown ? [{ value: UNKNOWN, label: t(words.notKnown) }] : []
    if (input.name === 'concern') return concerns
    if (input.type === 'integer')
      return [
        ...Array.from({ length: input.max - input.min + 1 }, (_, at) => ({
          value: String(input.min + at),
          label: digitsOf(input.min + at, shown),
        })),
        ...unknown,
      ]
    if (input.type !== 'code') return unknown
    return [
      ...input.values.map((code) => ({ value: code, label: t(codeName(input.name, code)) })),
      ...unknown,
    ]
  }
  return (
    <section className={styles.example} aria-labelledby="example">
      <h2 id="example">{t(words.try)}</h2>
      <p className={styles.quiet}>{t(words.trySentence)}</p>
      <div className={styles.choices}>
        {responsibilityInputs.map((input) => (
          <NativeSelect
            key={input.name}
            className={styles.choice ?? ''}
            label={t(input.label)}
            value={valueOf(input.name)}
            onChange={({ currentTarget }) => change({ [input.name]: currentTarget.value })}
            data={optionsOf(input)}
          />
        ))}
      </div>
      <div className={styles.answer} aria-live="polite">
        {found === undefined ? (
          <p>{t(words.cannotTry)}</p>
        ) : (
          <>
            <h3 data-none={found.answer.row === null}>
              {found.answer.row === null
                ? t(words.noRow)
                : t(words.spoke, { row: found.answer.row })}
            </h3>
            <p>{t(found.answer.because)}</p>
            <Facts
              of={[
                [words.leads, desk(found.answer.lead)],
                [
                  words.helps,
                  found.answer.helping.length === 0
                    ? t(words.nobodyHelps)
                    : found.answer.helping.map(desk).join(' · '),
                ],
                [
                  words.within,
                  [
                    t(words.contact, { count: found.answer.deadlines.firstContactHours }),
                    t(words.assess, { count: found.answer.deadlines.assessmentDays }),
                    t(words.follow, { count: found.answer.deadlines.followUpDays }),
                  ].join(' · '),
                ],
              ]}
            />
            <p className={styles.quiet}>{found.answer.basis.map(basis).join(' · ')}</p>
            {found.alsoFit.length > 0 && (
              <p className={styles.quiet}>
                {t(words.alsoFit, {
                  rows: found.alsoFit.slice(0, 6).map(rowOf).join(', '),
                })}
              </p>
            )}
            {found.answer.row !== null && (
              <Button
                variant="default"
                onClick={() => {
                  const row = document.getElementById(rowId(found.answer.rule))
                  row?.scrollIntoView({ block: 'center' })
                  row?.focus({ preventScroll: true })
                }}
              >
                {t(words.toRow)}
              </Button>
            )}
          </>
        )}
      </div>
    </section>
  )
}
