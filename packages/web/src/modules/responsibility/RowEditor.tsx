import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import type { OutputValue, TableInput, TableRule } from '@tumpeang/domain/kernel'
import { deskKinds, leadingKinds } from '@tumpeang/domain/organizations'
import { legalBasisCodes } from '@tumpeang/domain/responsibility'
import { digitsOf, useLanguage, useText } from '../../platform/text/index.ts'
import { codesOf, held, rangeCell } from '../../platform/ui/rules/cells.ts'
import { CodeCell } from '../../platform/ui/rules/CodeCell.tsx'
import { CountField } from '../../platform/ui/rules/CountField.tsx'
import { Many } from '../../platform/ui/rules/Many.tsx'
import { BothLanguages, RowForm, type RowFormProps } from '../../platform/ui/rules/RowForm.tsx'
import { becauseWords } from '../../platform/ui/rules/words.ts'
import { codeName } from './cells.ts'
import { useBasisNames, useDeskNames } from './Rules.tsx'
import styles from '../../platform/ui/rules/Rules.module.css'
import { draftWords, words } from './texts.ts'

const leading: ReadonlySet<string> = new Set(leadingKinds)

interface Props extends RowFormProps {
  readonly inputs: readonly TableInput[]
  readonly rule: TableRule
  readonly onChange: (rule: TableRule) => void
}

/** One row of a draft: for which cases, who leads and helps, on what ground, within what time. */
export function RowEditor({ inputs, rule, onChange, ...frame }: Props) {
  const t = useText()
  const desk = useDeskNames()
  const basis = useBasisNames()
  const desks = deskKinds.map((kind) => ({ value: kind, label: desk(kind) }))
  const answers = (result: Readonly<Record<string, OutputValue>>) =>
    onChange({ ...rule, result: { ...rule.result, ...result } })
  const count = (name: string, label: (typeof draftWords)[keyof typeof draftWords]) => (
    <CountField
      label={label}
      digits={3}
      value={Number(rule.result[name] ?? 0)}
      onChange={(given) => answers({ [name]: given ?? 0 })}
    />
  )
  return (
    <RowForm {...frame}>
      <div className={`${styles.cells} ${styles.conditions}`}>
        {inputs.map((input) => (
          <CellEditor
            key={input.name}
            input={input}
            cell={rule.when[input.name] ?? '-'}
            onChange={(cell) => onChange({ ...rule, when: { ...rule.when, [input.name]: cell } })}
          />
        ))}
      </div>
      <div className={styles.cells}>
        <NativeSelect
          label={t(draftWords.lead)}
          value={String(rule.result['lead'] ?? '')}
          onChange={({ currentTarget }) => answers({ lead: currentTarget.value })}
          data={desks.filter(({ value }) => leading.has(value) || value === rule.result['lead'])}
        />
        <Many
          label={t(draftWords.helpers)}
          placeholder={t(words.nobodyHelps)}
          options={desks}
          value={codesOf(rule.result['helping'])}
          onChange={(helping) => answers({ helping: [...helping] })}
        />
        <Many
          label={t(draftWords.basis)}
          options={legalBasisCodes.map((code) => ({ value: code, label: basis(code) }))}
          value={codesOf(rule.result['basis'])}
          onChange={(ground) => answers({ basis: [...ground] })}
        />
      </div>
      <div className={styles.cells}>
        {count('firstContactHours', draftWords.contact)}
        {count('assessmentDays', draftWords.assess)}
        {count('followUpDays', draftWords.follow)}
      </div>
      <BothLanguages
        labels={becauseWords}
        value={rule.because}
        onChange={(because) => onChange({ ...rule, because })}
      />
    </RowForm>
  )
}

interface CellProps {
  readonly input: TableInput
  readonly cell: string
  readonly onChange: (cell: string) => void
}

function CellEditor({ input, cell, onChange }: CellProps) {
  const t = useText()
  const shown = useLanguage()
  const read = held(input, cell)
  if (read !== undefined && input.type === 'code')
    return <CodeCell input={input} cell={cell} nameOf={codeName} onChange={onChange} />
  const [range, ...others] = read?.ranges ?? []
  if (
    read !== undefined &&
    input.type === 'integer' &&
    range !== undefined &&
    others.length === 0
  ) {
    const ages = Array.from({ length: input.max - input.min + 1 }, (_, at) => ({
      value: String(input.min + at),
      label: digitsOf(input.min + at, shown),
    }))
    const say = (from: number, to: number, unknown: boolean) =>
      onChange(rangeCell(input, Math.min(from, to), Math.max(from, to), unknown))
    return (
      <fieldset className={styles.ages}>
        <legend>{t(input.label)}</legend>
        <div className={styles.agePair}>
          <NativeSelect
            label={t(draftWords.ageFrom)}
            value={String(range.from)}
            onChange={({ currentTarget }) =>
              say(Number(currentTarget.value), range.to, read.unknown)
            }
            data={ages}
          />
          <NativeSelect
            label={t(draftWords.ageTo)}
            value={String(range.to)}
            onChange={({ currentTarget }) =>
              say(range.from, Number(currentTarget.value), read.unknown)
            }
            data={ages}
          />
        </div>
        <Checkbox
          mt="xs"
          label={t(draftWords.ageUnknown)}
          checked={read.unknown}
          onChange={({ currentTarget }) => say(range.from, range.to, currentTarget.checked)}
        />
      </fieldset>
    )
  }
  // A cell of several ranges, or one that cannot be read, is changed as it is written.
  return (
    <TextInput
      label={t(input.label)}
      description={t(draftWords.rawCell)}
      autoComplete="off"
      spellCheck={false}
      value={cell}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}
