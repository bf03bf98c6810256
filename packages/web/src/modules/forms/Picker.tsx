import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core'
import {
  type Condition,
  conditionOf,
  expressionOf,
  type Field,
  type FormDefinition,
  type FormFault,
  isComplete,
  type Picked,
  pickedAs,
  testNames,
  testsFor,
  valueless,
} from '@tumpeang/domain/forms'
import { type Text } from '@tumpeang/domain/kernel'
import { latinDigits } from '@tumpeang/domain/khmer'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useText } from '../../platform/text/index.ts'
import styles from './Designer.module.css'
import { words } from './designer-texts.ts'
import { choosable, useSaid } from './said.ts'

interface Props {
  readonly label: Text
  readonly value: string
  readonly onChange: (expression: string) => void
  readonly form: FormDefinition
  readonly faults: readonly FormFault[]
  readonly field?: Field
  readonly section?: string
  /** Of a check: the question whose own answer is looked at. */
  readonly self: Field | undefined
}

const nothingPicked: Condition = { joined: 'and', picked: [] }

/** The first value that a test may have: the first choice, yes, or nothing as yet. */
const firstValue = (field: Field): string => {
  const kind = pickedAs(field)
  if (kind === 'yes-no') return 'yes'
  return kind === 'choose-one' || kind === 'choose-many'
    ? (choosable(field, [])[0]?.code ?? '')
    : ''
}

/** A condition without typing an expression: question, what is asked of its answer, and a value. */
export function Picker({ label, value, onChange, form, faults, field, section, self }: Props) {
  const t = useText()
  const said = useSaid()
  const [kept, setKept] = useState<Condition>(() => conditionOf(value, form, self) ?? nothingPicked)
  const isOpen = expressionOf(kept, form, self) === undefined
  // What was written meanwhile in the other way is what is shown, unless a value is still missing.
  const condition = isOpen ? kept : (conditionOf(value, form, self) ?? kept)
  const { joined, picked } = condition
  const put = (next: Condition) => {
    setKept(next)
    const expression = expressionOf(next, form, self)
    if (expression !== undefined) onChange(expression)
  }
  const change = (at: number, next: Picked) =>
    put({ joined, picked: picked.map((one, index) => (index === at ? next : one)) })
  const groups = form.sections
    .filter(({ repeat, name, retired }) => retired === undefined && (!repeat || name === section))
    .map(({ name, title, fields }) => ({
      group: said(title) || name,
      fields: fields.filter(
        (one) => one.retired === undefined && one.name !== field?.name && testsFor(one).length > 0,
      ),
    }))
    .filter(({ fields }) => fields.length > 0)
  const fieldOf = ({ question }: Picked): Field | undefined =>
    question === null
      ? self
      : form.sections.flatMap(({ fields }) => fields).find(({ name }) => name === question)
  const fresh = (of: Field, question: string | null): Picked => {
    const test = testsFor(of)[0] ?? 'answered'
    return { question, test, value: valueless.includes(test) ? '' : firstValue(of) }
  }
  const first = self ?? groups[0]?.fields[0]
  const of = (index: number) => `${t(label)}, ${t(words.conditionNumber, { number: index + 1 })}`
  return (
    <>
      {picked.length > 1 && (
        <NativeSelect
          aria-label={`${t(words.joined)}: ${t(label)}`}
          value={joined}
          onChange={({ currentTarget }) =>
            put({ picked, joined: currentTarget.value === 'or' ? 'or' : 'and' })
          }
          data={[
            { value: 'and', label: t(words.allOf) },
            { value: 'or', label: t(words.anyOf) },
          ]}
        />
      )}
      {picked.map((one, index) => {
        const about = fieldOf(one)
        if (about === undefined) return null
        return (
          <div key={index} className={styles.picked}>
            {self === undefined && (
              <NativeSelect
                aria-label={`${t(words.pickQuestion)}: ${of(index)}`}
                value={one.question ?? ''}
                onChange={({ currentTarget }) => {
                  const next = fieldOf({ ...one, question: currentTarget.value })
                  if (next !== undefined) change(index, fresh(next, next.name))
                }}
                data={groups.map(({ group, fields }) => ({
                  group,
                  items: fields.map((each) => ({
                    value: each.name,
                    label: said(each.label) || each.name,
                  })),
                }))}
              />
            )}
            <NativeSelect
              aria-label={`${t(words.pickTest)}: ${of(index)}`}
              value={one.test}
              onChange={({ currentTarget }) => {
                const test = testsFor(about).find((each) => each === currentTarget.value)
                if (test === undefined) return
                const had = valueless.includes(one.test) ? firstValue(about) : one.value
                change(index, { ...one, test, value: valueless.includes(test) ? '' : had })
              }}
              data={testsFor(about).map((test) => ({ value: test, label: t(testNames[test]) }))}
            />
            {!valueless.includes(one.test) && (
              <Value
                label={`${t(words.pickValue)}: ${of(index)}`}
                field={about}
                value={one.value}
                missing={!isComplete(one, about)}
                onChange={(next) => change(index, { ...one, value: next })}
              />
            )}
            <ActionIcon
              variant="subtle"
              aria-label={t(words.dropCondition, { of: of(index) })}
              onClick={() => put({ joined, picked: picked.filter((_one, at) => at !== index) })}
            >
              <IconTrash size={20} stroke={1.6} />
            </ActionIcon>
          </div>
        )
      })}
      {isOpen && <p className={styles.wrong}>{t(words.valueMissing)}</p>}
      {faults.length > 0 && (
        <p className={styles.wrong}>{faults.map(({ detail }) => t(detail)).join(' · ')}</p>
      )}
      {first !== undefined && (
        <Button
          variant="light"
          px="xs"
          aria-label={`${t(self === undefined ? words.addCondition : words.addCheck)}: ${t(label)}`}
          onClick={() =>
            put({
              joined,
              picked: [...picked, fresh(first, self === undefined ? first.name : null)],
            })
          }
        >
          {t(self === undefined ? words.addCondition : words.addCheck)}
        </Button>
      )}
    </>
  )
}

interface ValueProps {
  readonly label: string
  readonly field: Field
  readonly value: string
  readonly missing: boolean
  readonly onChange: (value: string) => void
}

function Value({ label, field, value, missing, onChange }: ValueProps) {
  const t = useText()
  const kind = pickedAs(field)
  const choices =
    kind === 'yes-no'
      ? [
          { value: 'yes', label: t(words.yes) },
          { value: 'no', label: t(words.no) },
        ]
      : kind === 'choose-one' || kind === 'choose-many'
        ? choosable(field, value === '' ? [] : [value]).map(({ code, text }) => ({
            value: code,
            label: t(text),
          }))
        : undefined
  if (choices !== undefined)
    return (
      <NativeSelect
        aria-label={label}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        data={choices}
      />
    )
  const isNumber = ['whole-number', 'number', 'rating', 'calculation'].includes(kind)
  return (
    <TextInput
      aria-label={label}
      type={kind === 'date' ? 'date' : 'text'}
      {...(isNumber && { inputMode: 'decimal' as const })}
      value={value}
      error={missing}
      onChange={({ currentTarget }) =>
        onChange(isNumber ? latinDigits(currentTarget.value).trim() : currentTarget.value)
      }
    />
  )
}
