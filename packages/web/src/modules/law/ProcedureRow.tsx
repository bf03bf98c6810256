import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { DecisionTable, OutputValue, TableInput, TableRule } from '@tumpeang/domain/kernel'
import { UNKNOWN } from '@tumpeang/domain/kernel'
import { latinDigits } from '@tumpeang/domain/khmer'
import { approvalNames, approvals, lawBasisCodes, lawBasisText } from '@tumpeang/domain/law'
import { useState } from 'react'
import { digitsOf, useLanguage, useText } from '../../platform/text/index.ts'
import { codesCell, held } from '../../platform/ui/rules/cells.ts'
import { Many } from '../../platform/ui/rules/Many.tsx'
import styles from '../../platform/ui/rules/Rules.module.css'
import { words as ruleWords } from '../../platform/ui/rules/words.ts'
import { codeName, formName } from './names.ts'
import { approvalOf, codesOf } from './ProcedureRules.tsx'
import { draftWords, words } from './texts.ts'

interface Props {
  readonly table: DecisionTable
  readonly rule: TableRule
  readonly number: number
  readonly wrong: readonly string[]
  readonly onChange: (rule: TableRule) => void
  readonly onRemove: () => void
  readonly onDone: () => void
}

const HOURS_A_DAY = 24

/** One row of a draft: which step of which cases, within what time, with which forms and approval. */
export function ProcedureRow({ table, rule, number, wrong, onChange, onRemove, onDone }: Props) {
  const t = useText()
  const shown = useLanguage()
  const answers = (result: Readonly<Record<string, OutputValue>>) =>
    onChange({ ...rule, result: { ...rule.result, ...result } })
  const hours = Number(rule.result['withinHours'] ?? 0)
  const [unit, setUnit] = useState(hours % HOURS_A_DAY === 0 ? HOURS_A_DAY : 1)
  const formColumn = table.outputs.find(({ name }) => name === 'forms')
  return (
    <section className={styles.editor} aria-label={t(ruleWords.changeRow, { row: number })}>
      <h3>{t(ruleWords.atRow, { row: number })}</h3>
      <div className={styles.cells}>
        {table.inputs.map((input) => (
          <CodeCell
            key={input.name}
            input={input}
            cell={rule.when[input.name] ?? '-'}
            onChange={(cell) => onChange({ ...rule, when: { ...rule.when, [input.name]: cell } })}
          />
        ))}
      </div>
      <div className={styles.cells}>
        <TextInput
          label={t(draftWords.time)}
          inputMode="numeric"
          autoComplete="off"
          maxLength={5}
          value={digitsOf(String(hours / unit), shown)}
          onChange={({ currentTarget }) =>
            answers({
              withinHours:
                Number(latinDigits(currentTarget.value).replaceAll(/[^0-9]/g, '')) * unit,
            })
          }
        />
        <NativeSelect
          label={t(draftWords.unit)}
          value={String(unit)}
          onChange={({ currentTarget }) => {
            const next = Number(currentTarget.value)
            setUnit(next)
            // What was written stays as it was written: 3 hours become 3 days.
            answers({ withinHours: Math.round(hours / unit) * next })
          }}
          data={[
            { value: '1', label: t(draftWords.hours) },
            { value: String(HOURS_A_DAY), label: t(draftWords.days) },
          ]}
        />
        <NativeSelect
          label={t(draftWords.approval)}
          value={approvalOf(rule.result['approval'])}
          onChange={({ currentTarget }) => answers({ approval: currentTarget.value })}
          data={approvals.map((one) => ({ value: one, label: t(approvalNames[one]) }))}
        />
      </div>
      <div className={styles.cells}>
        <Many
          label={t(draftWords.forms)}
          placeholder={t(words.noForms)}
          options={(formColumn?.type === 'codes' ? formColumn.values : []).map((code) => ({
            value: code,
            label: t(formName(code)),
          }))}
          value={codesOf(rule.result['forms'])}
          onChange={(forms) => answers({ forms: [...forms] })}
        />
        <Many
          label={t(draftWords.basis)}
          options={lawBasisCodes.map((code) => ({ value: code, label: t(lawBasisText(code)) }))}
          value={codesOf(rule.result['basis'])}
          onChange={(basis) => answers({ basis: [...basis] })}
        />
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

function CodeCell({ input, cell, onChange }: CellProps) {
  const t = useText()
  const read = held(input, cell)
  if (input.type !== 'code') return null
  const codes = input.unknown ? [...input.values, UNKNOWN] : input.values
  return (
    <Many
      label={t(input.label)}
      placeholder={t(ruleWords.anything)}
      options={codes.map((code) => ({ value: code, label: t(codeName(input.name, code)) }))}
      value={
        read === undefined || read.everything
          ? []
          : [...read.codes, ...(read.unknown ? [UNKNOWN] : [])]
      }
      onChange={(chosen) => onChange(codesCell(input, chosen))}
    />
  )
}
