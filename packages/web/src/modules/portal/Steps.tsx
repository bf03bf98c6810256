import type { ReactNode } from 'react'
import { Button, Textarea, TextInput } from '@mantine/core'
import type { Text } from '@tumpeang/domain/kernel'
import { latinDigits } from '@tumpeang/domain/khmer'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { digitsOf, useLanguage, useText } from '../../platform/text/index.ts'
import { Choice, Choices } from '../../platform/ui/Choice.tsx'
import { Calls } from './Calls.tsx'
import { type DraftChild, type Drafting, newChild, type Step } from './draft.ts'
import { kinds, notSure, offices, relations } from './kinds.ts'
import { PlaceStep } from './PlaceStep.tsx'
import styles from './Portal.module.css'
import { words } from './report-texts.ts'
import { Review } from './Review.tsx'
import type { Outcome } from './sending.ts'

interface FieldProps {
  readonly label: Text
  readonly hint?: Text
  readonly value: string
  readonly onChange: (value: string) => void
  readonly kind?: 'text' | 'tel' | 'number'
}

/** One line in the reporter's words. Browsers are told to remember none of it. */
function Field({ label, hint, value, onChange, kind = 'text' }: FieldProps) {
  const t = useText()
  return (
    <TextInput
      label={t(label)}
      description={hint === undefined ? undefined : t(hint)}
      autoComplete="off"
      inputMode={kind === 'number' ? 'numeric' : kind}
      maxLength={kind === 'number' ? 2 : kind === 'tel' ? 30 : 200}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}

interface AreaProps {
  readonly id: string
  readonly hint: Text
  readonly error: Text | undefined
  readonly value: string
  readonly rows: number
  readonly onChange: (value: string) => void
}

function Area({ id, hint, error, value, rows, onChange }: AreaProps) {
  const t = useText()
  return (
    <Textarea
      id={id}
      description={t(hint)}
      error={error === undefined ? undefined : t(error)}
      autosize={false}
      rows={rows}
      maxLength={5000}
      autoComplete="off"
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}

const sexes = [
  { value: 'female', text: words.girl },
  { value: 'male', text: words.boy },
  { value: 'unknown', text: words.notSure },
] as const

function AboutChild({ drafting }: { drafting: Drafting }) {
  const { draft, change } = drafting
  const { children } = draft
  const t = useText()
  const shown = useLanguage()
  const edit = (id: string, part: Partial<DraftChild>) =>
    change({
      children: children.map((child) => (child.id === id ? { ...child, ...part } : child)),
    })
  return (
    <>
      <h1>{t(words.child)}</h1>
      <p className={styles.quiet}>{t(words.optional)}</p>
      {children.map((child, index) => (
        <fieldset key={child.id} className={styles.child}>
          <legend hidden={children.length === 1}>{t(words.childNumber, { at: index + 1 })}</legend>
          <Field
            label={words.childWords}
            hint={words.childWordsHint}
            value={child.words}
            onChange={(text) => edit(child.id, { words: text })}
          />
          <div className={styles.brief}>
            <Choice
              label={words.sex}
              options={sexes}
              value={child.sex === 'other' ? 'unknown' : child.sex}
              onChange={(sex) => edit(child.id, { sex })}
            />
          </div>
          <div className={styles.short}>
            <Field
              label={words.age}
              kind="number"
              value={digitsOf(child.age, shown)}
              onChange={(typed) =>
                edit(child.id, { age: latinDigits(typed).replaceAll(/[^0-9]/g, '') })
              }
            />
          </div>
          {children.length > 1 && (
            <Button
              variant="subtle"
              color="danger"
              leftSection={<IconTrash size={20} stroke={1.6} aria-hidden />}
              onClick={() => change({ children: children.filter(({ id }) => id !== child.id) })}
            >
              {t(words.removeChild, { at: index + 1 })}
            </Button>
          )}
        </fieldset>
      ))}
      {children.length < 20 && (
        <Button
          variant="subtle"
          leftSection={<IconPlus size={20} stroke={1.6} aria-hidden />}
          onClick={() => change({ children: [...children, newChild()] })}
        >
          {t(words.addChild)}
        </Button>
      )}
    </>
  )
}

function AboutYou({ drafting }: { drafting: Drafting }) {
  const { draft, change } = drafting
  return (
    <>
      <Choice
        large
        label={words.you}
        hint={words.youHint}
        options={[
          { value: 'no', text: words.unnamed },
          { value: 'yes', text: words.mayCall },
        ]}
        value={draft.mayCall === null ? null : draft.mayCall ? 'yes' : 'no'}
        onChange={(answer) => change({ mayCall: answer === 'yes' })}
      />
      {draft.mayCall === true && (
        <>
          <Field
            label={words.yourPhone}
            kind="tel"
            value={draft.phone}
            onChange={(phone) => change({ phone })}
          />
          <Field label={words.yourName} value={draft.name} onChange={(name) => change({ name })} />
        </>
      )}
    </>
  )
}

export interface QuestionProps {
  readonly step: Exclude<Step, 'danger'>
  readonly drafting: Drafting
  readonly go: (to: Step) => void
  readonly lacks: boolean
  readonly outcome: Outcome | undefined
  readonly pending: boolean
}

/** The questions after the first one: they arrive while the first is read. */
export function Question(props: QuestionProps): ReactNode {
  const { step, drafting, go, lacks, outcome, pending } = props
  const { draft, change } = drafting
  const t = useText()
  switch (step) {
    case 'what':
      return (
        <>
          {draft.danger === 'yes' && <Calls loud />}
          <h1>
            <label htmlFor="what">{t(words.what)}</label>
          </h1>
          <Area
            id="what"
            hint={words.whatHint}
            error={lacks ? words.whatNeeded : undefined}
            value={draft.words}
            rows={6}
            onChange={(text) => change({ words: text })}
          />
          <p className={styles.quiet}>{t(words.kept)}</p>
        </>
      )
    case 'kind':
      return (
        <Choices
          large
          label={words.kind}
          hint={words.kindHint}
          options={kinds}
          values={draft.kinds}
          onChange={(chosen) => {
            const last = chosen.find((kind) => !draft.kinds.includes(kind))
            change({
              kinds: last === notSure ? [notSure] : chosen.filter((kind) => kind !== notSure),
            })
          }}
        />
      )
    case 'child':
      return <AboutChild drafting={drafting} />
    case 'place':
      return (
        <>
          <h1>{t(words.place)}</h1>
          <Field
            label={words.placeWords}
            hint={words.placeWordsHint}
            value={draft.placeWords}
            onChange={(placeWords) => change({ placeWords })}
          />
          <PlaceStep value={draft.placeCode} onChange={(placeCode) => change({ placeCode })} />
        </>
      )
    case 'who':
      return (
        <div className={`${styles.brief} ${styles.group}`}>
          <Choice
            large
            label={words.who}
            hint={words.whoHint}
            options={relations}
            value={draft.relation}
            onChange={(relation) => change({ relation })}
          />
          {draft.relation !== null && draft.relation !== 'unknown' && (
            <>
              <Choice
                label={words.access}
                options={[
                  { value: 'yes', text: words.yes },
                  { value: 'no', text: words.no },
                  { value: 'unknown', text: words.notSure },
                ]}
                value={draft.access}
                onChange={(access) => change({ access })}
              />
              <Field
                label={words.suspectWords}
                value={draft.suspectWords}
                onChange={(suspectWords) => change({ suspectWords })}
              />
              <Choice
                label={words.office}
                hint={words.officeHint}
                options={offices}
                value={draft.office ?? 'none'}
                onChange={(office) => change({ office: office === 'none' ? null : office })}
              />
            </>
          )}
        </div>
      )
    case 'you':
      return <AboutYou drafting={drafting} />
    case 'send':
    default:
      return <Review draft={draft} go={go} outcome={outcome} pending={pending} />
  }
}
