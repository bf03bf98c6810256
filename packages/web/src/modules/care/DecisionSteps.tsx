import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import {
  careOptions,
  type CaseFile,
  Conflict,
  conflictNames,
  type DecisionContent,
  type DecisionFault,
  DecisionKind,
  decisionKindNames,
  formalNames,
  type FormalReason,
  type Living,
  livingNames,
  familyReviewMonths,
  parentsNames,
  ParentsSay,
  partNames,
  residentialMonthsAtMost,
  residentialReviewMonths,
} from '@tumpeang/domain/cases'
import { type Day, monthsLater } from '@tumpeang/domain/kernel'
import { useId } from 'react'
import { v7 } from 'uuid'
import { digitsOf, fullDay, useLanguage, useText } from '../../platform/text/index.ts'
import { Choice } from '../../platform/ui/Choice.tsx'
import { DayField } from '../../platform/ui/DateField.tsx'
import { Pick } from '../../platform/ui/Pick.tsx'
import { isSaid, ViewField } from '../cases/index.ts'
import { youngest } from './age.ts'
import styles from './Care.module.css'
import { words } from './texts.ts'

export interface StepProps {
  readonly content: DecisionContent
  readonly change: (part: Partial<DecisionContent>) => void
  readonly file: CaseFile
  readonly formal: readonly FormalReason[]
  readonly faultOf: (code: string) => DecisionFault | undefined
  readonly today: Day
  /** Whether somebody tried to go on from this step: what is missing is said then. */
  readonly tried: boolean
}

const parents = ParentsSay.options.map((value) => ({ value, text: parentsNames[value] }))
const kinds = DecisionKind.options.map((value) => ({ value, text: decisionKindNames[value] }))

/** What the decision does, whether the parents agree, and for how long. */
export function What({ content, change, faultOf, tried }: StepProps) {
  const t = useText()
  const missing = (code: string): string | undefined => {
    const fault = tried ? faultOf(code) : undefined
    return fault && `${t(fault.what)} · ${t(fault.wayOut)}`
  }
  return (
    <>
      <Choice
        label={words.kind}
        options={kinds}
        value={content.kind}
        onChange={(kind) =>
          change({
            kind,
            ...(kind === 'leave-care' && { chosen: 'independent' as const }),
            ...(kind !== 'reunite' &&
              kind !== 'leave-care' &&
              content.chosen === 'independent' && { chosen: null }),
          })
        }
        error={missing('kind-missing')}
      />
      <Pick
        label={words.againstWill}
        options={parents}
        value={content.parents}
        onChange={(said) =>
          change({ parents: said, ...(said !== 'cannot-be-asked' && { parentsWhy: '' }) })
        }
        error={missing('parents')}
      />
      {content.parents === 'cannot-be-asked' && (
        <Textarea
          label={t(words.parentsWhy)}
          description={t(words.parentsWhyHint)}
          minRows={2}
          value={content.parentsWhy}
          onChange={({ currentTarget }) => change({ parentsWhy: currentTarget.value })}
          error={missing('parents-why')}
        />
      )}
      <Pick
        label={words.permanence}
        options={(['temporary', 'permanent', 'adoption'] as const).map((value) => ({
          value,
          text: words[value],
        }))}
        value={content.permanence}
        onChange={(permanence) => change({ permanence })}
        error={missing('permanence')}
      />
    </>
  )
}

type Answered = 'tried' | 'considered' | 'chosen'

interface OptionProps {
  readonly option: Living
  readonly number: number
  readonly answer: Answered | null
  readonly why: string
  readonly onAnswer: (answer: Answered) => void
  readonly onWhy: (why: string) => void
  readonly mayBeChosenOnly?: boolean
}

/** One way to live, in the order of form 4: tried or considered, and why not; or this one. */
function OptionCard(props: OptionProps) {
  const { option, number, answer, why, onAnswer, onWhy, mayBeChosenOnly = false } = props
  const t = useText()
  const shown = useLanguage()
  const name = useId()
  const answers: readonly Answered[] = mayBeChosenOnly
    ? ['chosen']
    : ['tried', 'considered', 'chosen']
  return (
    <li className={styles.option} data-chosen={answer === 'chosen'}>
      <fieldset>
        <legend className={styles.optionName}>
          <span className={styles.number}>{digitsOf(number, shown)}</span>
          {t(livingNames[option])}
        </legend>
        <div className={styles.answers}>
          {answers.map((one) => (
            <label key={one} className={styles.answer}>
              <input
                type="radio"
                name={name}
                checked={answer === one}
                onChange={() => onAnswer(one)}
              />
              {t(one === 'chosen' ? words.chooseThis : words[one])}
            </label>
          ))}
        </div>
        {(answer === 'tried' || answer === 'considered') && (
          <Textarea
            label={t(words.whyNot)}
            description={why.trim().length < 3 ? t(words.whyNotNeeded) : undefined}
            minRows={2}
            value={why}
            onChange={({ currentTarget }) => onWhy(currentTarget.value)}
          />
        )}
      </fieldset>
    </li>
  )
}

/** The options one after the other: the next opens when the one before has its answer. */
export function Options({ content, change }: StepProps) {
  const t = useText()
  const { kind, chosen, options } = content
  const all: readonly Living[] =
    kind === 'reunite'
      ? ['birth-family', 'relatives']
      : kind === 'leave-care'
        ? ['birth-family', 'relatives', 'independent']
        : careOptions
  const said = (option: Living) => options.find((one) => one.option === option)
  const open: Living[] = []
  for (const option of all) {
    open.push(option)
    if (chosen === option || (said(option)?.why.trim().length ?? 0) < 3) break
  }
  const answer = (option: Living, given: Answered) => {
    if (given === 'chosen') {
      change({ chosen: option, options: options.filter((one) => one.option !== option) })
      return
    }
    if (option === 'independent') return
    change({
      chosen: chosen === option ? null : chosen,
      options: [
        ...options.filter((one) => one.option !== option),
        { option, how: given, why: said(option)?.why ?? '' },
      ],
    })
  }
  return (
    <>
      <p className={styles.words}>{t(words.optionsHint)}</p>
      <ol className={styles.options}>
        {open.map((option, index) => (
          <OptionCard
            key={option}
            option={option}
            number={index + 1}
            answer={chosen === option ? 'chosen' : (said(option)?.how ?? null)}
            why={said(option)?.why ?? ''}
            onAnswer={(given) => answer(option, given)}
            onWhy={(why) =>
              change({
                options: options.map((one) => (one.option === option ? { ...one, why } : one)),
              })
            }
            mayBeChosenOnly={option === all.at(-1)}
          />
        ))}
      </ol>
      {chosen !== null && (
        <Textarea
          label={t(words.withWhom)}
          minRows={2}
          value={content.chosenWords}
          onChange={({ currentTarget }) => change({ chosenWords: currentTarget.value })}
        />
      )}
    </>
  )
}

/** Safety, family ties, continuity, development: each in a few words. */
export function Reasons({ content, change }: StepProps) {
  const t = useText()
  const asked = [
    ['safety', words.safetyHint],
    ['familyTies', words.familyTiesHint],
    ['continuity', words.continuityHint],
    ['development', words.developmentHint],
  ] as const
  return asked.map(([reason, hint]) => (
    <Textarea
      key={reason}
      label={t(words[reason])}
      description={t(hint)}
      minRows={2}
      value={content[reason]}
      onChange={({ currentTarget }) => change({ [reason]: currentTarget.value })}
    />
  ))
}

/** The child's view, silence included, and what was done with it. */
export function ViewStep({ content, change, file, today }: StepProps) {
  const t = useText()
  return (
    <>
      <ViewField
        value={{ how: content.childViewHow, said: content.childView ?? '' }}
        onChange={({ how, said }) =>
          change({ childViewHow: how, childView: isSaid(how) ? said : null })
        }
        tried={false}
        age={youngest(file, today)}
      />
      <Textarea
        label={t(words.viewDone)}
        description={t(words.viewDoneHint)}
        minRows={2}
        value={content.viewDone}
        onChange={({ currentTarget }) => change({ viewDone: currentTarget.value })}
      />
    </>
  )
}

type Person = DecisionContent['people'][number]
const partOptions = (['decides', 'advises', 'is-heard'] as const).map((value) => ({
  value,
  text: partNames[value],
}))

/** Everybody who took part, with what they have to win or to hide. */
export function People({ content, change, formal, tried }: StepProps) {
  const t = useText()
  const shown = useLanguage()
  const { people } = content
  const set = (of: Person, part: Partial<Person>) =>
    change({ people: people.map((one) => (one.id === of.id ? { ...one, ...part } : one)) })
  return (
    <>
      {formal.length > 0 && (
        <p className={styles.flag} data-grave="true">
          {t(words.formalNote, {
            because: formal.map((reason) => t(formalNames[reason])).join(', '),
          })}
        </p>
      )}
      {people.map((person, index) => (
        <section
          key={person.id}
          className={styles.person}
          aria-label={t(words.person, { number: digitsOf(index + 1, shown) })}
          data-faulty={
            person.part === 'decides' && person.conflict !== null && person.conflict !== 'none'
          }
        >
          <h3 className={styles.quiet}>
            {t(words.person, { number: digitsOf(index + 1, shown) })}
          </h3>
          <div className={styles.pair}>
            <TextInput
              label={t(words.personName)}
              value={person.name}
              onChange={({ currentTarget }) => set(person, { name: currentTarget.value })}
            />
            <TextInput
              label={t(words.personRole)}
              value={person.role}
              onChange={({ currentTarget }) => set(person, { role: currentTarget.value })}
            />
            <TextInput
              label={t(words.personBody)}
              value={person.body}
              onChange={({ currentTarget }) => set(person, { body: currentTarget.value })}
            />
            <NativeSelect
              label={t(words.conflict)}
              value={person.conflict ?? ''}
              onChange={({ currentTarget }) =>
                set(person, { conflict: Conflict.safeParse(currentTarget.value).data ?? null })
              }
              error={tried && person.conflict === null ? t(words.chooseOne) : undefined}
              data={[
                { value: '', label: '' },
                ...Conflict.options.map((value) => ({ value, label: t(conflictNames[value]) })),
              ]}
            />
          </div>
          <Pick
            label={words.personPart}
            options={partOptions}
            value={person.part}
            onChange={(part) => set(person, { part })}
            error={tried && person.part === null ? t(words.chooseOne) : undefined}
          />
          {people.length > 1 && (
            <div>
              <Button
                variant="subtle"
                onClick={() => change({ people: people.filter((one) => one.id !== person.id) })}
              >
                {t(words.dropPerson)}
              </Button>
            </div>
          )}
        </section>
      ))}
      <div>
        <Button
          variant="light"
          onClick={() =>
            change({
              people: [
                ...people,
                {
                  id: v7(),
                  name: '',
                  body: '',
                  role: '',
                  part: null,
                  conflict: null,
                  accountId: null,
                },
              ],
            })
          }
        >
          {t(words.addPerson)}
        </Button>
      </div>
    </>
  )
}

/** When it is looked at again; residential care has a last day too. */
export function Dates({ content, change, faultOf, today }: StepProps) {
  const t = useText()
  const shown = useLanguage()
  const isResidential = content.chosen === 'residential'
  const limit = (months: number) => {
    const day = fullDay(monthsLater(today, months), shown)
    return {
      km: words.reviewHint.km.replace('{day}', ` ${day}`),
      en: words.reviewHint.en.replace('{day}', day),
    }
  }
  const wrong = (day: Day | null, ...codes: string[]): string | undefined => {
    const fault = day === null ? undefined : codes.map((code) => faultOf(code)).find(Boolean)
    return fault && `${t(fault.what)} · ${t(fault.wayOut)}`
  }
  return (
    <>
      <DayField
        label={words.reviewOn}
        hint={limit(isResidential ? residentialReviewMonths : familyReviewMonths)}
        value={content.reviewOn}
        onChange={(reviewOn) => change({ reviewOn })}
        error={wrong(content.reviewOn, 'review', 'review-late')}
      />
      {(isResidential || content.endsOn !== null) && (
        <DayField
          label={words.endsOnAsk}
          hint={limit(residentialMonthsAtMost)}
          value={content.endsOn}
          onChange={(endsOn) => change({ endsOn })}
          error={wrong(content.endsOn, 'end', 'end-late')}
        />
      )}
    </>
  )
}
