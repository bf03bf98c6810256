import { NativeSelect } from '@mantine/core'
import type { DecisionTable, OutputValue, TableRule } from '@tumpeang/domain/kernel'
import { approvalNames, approvals, lawBasisCodes, lawBasisText } from '@tumpeang/domain/law'
import { useText } from '../../platform/text/index.ts'
import { codesOf } from '../../platform/ui/rules/cells.ts'
import { CodeCell } from '../../platform/ui/rules/CodeCell.tsx'
import { HoursField } from '../../platform/ui/rules/CountField.tsx'
import { Many } from '../../platform/ui/rules/Many.tsx'
import { BothLanguages, RowForm, type RowFormProps } from '../../platform/ui/rules/RowForm.tsx'
import styles from '../../platform/ui/rules/Rules.module.css'
import { becauseWords } from '../../platform/ui/rules/words.ts'
import { codeName, formName } from './names.ts'
import { approvalOf } from './ProcedureRules.tsx'
import { draftWords, words } from './texts.ts'

interface Props extends RowFormProps {
  readonly table: DecisionTable
  readonly rule: TableRule
  readonly onChange: (rule: TableRule) => void
}

/** One row of a draft: which step of which cases, within what time, with which forms and approval. */
export function ProcedureRow({ table, rule, onChange, ...frame }: Props) {
  const t = useText()
  const answers = (result: Readonly<Record<string, OutputValue>>) =>
    onChange({ ...rule, result: { ...rule.result, ...result } })
  const formColumn = table.outputs.find(({ name }) => name === 'forms')
  return (
    <RowForm {...frame}>
      <div className={styles.cells}>
        {table.inputs.map((input) => (
          <CodeCell
            key={input.name}
            input={input}
            nameOf={codeName}
            cell={rule.when[input.name] ?? '-'}
            onChange={(cell) => onChange({ ...rule, when: { ...rule.when, [input.name]: cell } })}
          />
        ))}
      </div>
      <div className={styles.cells}>
        <HoursField
          value={Number(rule.result['withinHours'] ?? 0)}
          onChange={(hours) => answers({ withinHours: hours ?? 0 })}
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
      <BothLanguages
        labels={becauseWords}
        value={rule.because}
        onChange={(because) => onChange({ ...rule, because })}
      />
    </RowForm>
  )
}
