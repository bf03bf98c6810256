import { Button, Checkbox, NativeSelect, TextInput, Textarea } from '@mantine/core'
import { type OutputValue, type TableInput, type TableRule, UNKNOWN } from '@tumpeang/domain/kernel'
import { latinDigits } from '@tumpeang/domain/khmer'
import { deskKinds, leadingKinds } from '@tumpeang/domain/organizations'
import { legalBasisCodes } from '@tumpeang/domain/responsibility'
import { digitsOf, useLanguage, useText } from '../../platform/text/index.ts'
import { codesCell, held, rangeCell } from '../../platform/ui/rules/cells.ts'
import { Many } from '../../platform/ui/rules/Many.tsx'
import { codeName } from './cells.ts'
import { codesOf, useBasisNames, useDeskNames } from './Rules.tsx'
import styles from '../../platform/ui/rules/Rules.module.css'
import { words as ruleWords } from '../../platform/ui/rules/words.ts'
import { draftWords, words } from './texts.ts'

const leading: ReadonlySet<string> = new Set(leadingKinds)

interface Props {
  readonly inputs: readonly TableInput[]
  readonly rule: TableRule
  readonly number: number
  readonly wrong: readonly string[]
  readonly onChange: (rule: TableRule) => void
  readonly onRemove: () => void
  readonly onDone: () => void
}

/** One row of a draft: for which cases, who leads and helps, on what ground, within what time. */
export function RowEditor({ inputs, rule, number, wrong, onChange, onRemove, onDone }: Props) {
  const t = useText()
  const shown = useLanguage()
  const desk = useDeskNames()
  const basis = useBasisNames()
  const desks = deskKinds.map((kind) => ({ value: kind, label: desk(kind) }))
  const answers = (result: Readonly<Record<string, OutputValue>>) =>
    onChange({ ...rule, result: { ...rule.result, ...result } })
  const count = (name: string, label: (typeof draftWords)[keyof typeof draftWords]) => (
    <TextInput
      label={t(label)}
      inputMode="numeric"
      autoComplete="off"
      maxLength={3}
      value={digitsOf(String(rule.result[name] ?? ''), shown)}
      onChange={({ currentTarget }) =>
        answers({ [name]: Number(latinDigits(currentTarget.value).replaceAll(/[^0-9]/g, '')) })
      }
    />
  )
  return (
    <section className={styles.editor} aria-label={t(ruleWords.changeRow, { row: number })}>
      <h3>{t(ruleWords.atRow, { row: number })}</h3>
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
      <div className={styles.pairs}>
        {(['km', 'en'] as const).map((language) => (
          <Textarea
            key={language}
            lang={language}
            label={t(language === 'km' ? ruleWords.becauseKm : ruleWords.becauseEn)}
            minRows={2}
            value={rule.because[language]}
            onChange={({ currentTarget }) =>
              onChange({ ...rule, because: { ...rule.because, [language]: currentTarget.value } })
            }
          />
        ))}
      </div>
      {wrong.map((detail) => (
        <p key={detail} className={styles.wrong} role="alert">
          {detail}
        </p>
      ))}
      <div className={styles.acts}>
        <Button onClick={onDone}>{t(ruleWords.done)}</Button>
        <Button variant="subtle" color="danger" onClick={onRemove}>
          {t(ruleWords.remove)}
        </Button>
      </div>
    </section>
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
  if (read !== undefined && input.type === 'code') {
    const unknown = input.unknown ? [{ value: UNKNOWN, label: t(words.notKnown) }] : []
    return (
      <Many
        label={t(input.label)}
        placeholder={t(ruleWords.anything)}
        options={[
          ...input.values.map((code) => ({ value: code, label: t(codeName(input.name, code)) })),
          ...unknown,
        ]}
        value={read.everything ? [] : [...read.codes, ...(read.unknown ? [UNKNOWN] : [])]}
        onChange={(chosen) => onChange(codesCell(input, chosen))}
      />
    )
  }
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
