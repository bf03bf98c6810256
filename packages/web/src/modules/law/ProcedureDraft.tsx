import { Button } from '@mantine/core'
import type { Box, DecisionTable, TableRule } from '@tumpeang/domain/kernel'
import { procedureFaults, ProcedureId, procedureRules } from '@tumpeang/domain/law'
import { lazy, useState } from 'react'
import { newId } from '../../platform/api.ts'
import { useText } from '../../platform/text/index.ts'
import { DraftFoot } from '../../platform/ui/rules/DraftFoot.tsx'
import { DraftPage } from '../../platform/ui/rules/DraftPage.tsx'
import { FaultList } from '../../platform/ui/rules/FaultList.tsx'
import { lackingWords } from '../../platform/ui/rules/faults.ts'
import styles from '../../platform/ui/rules/Rules.module.css'
import { type Opened, useDraft } from '../../platform/ui/rules/use-draft.ts'
import { useTableRows } from '../../platform/ui/rules/use-rows.ts'
import { words as ruleWords } from '../../platform/ui/rules/words.ts'
import { rowInWords } from './names.ts'
import { ProcedureCompared } from './ProcedureCompared.tsx'
import { ProcedureRules } from './ProcedureRules.tsx'
import { draftWords, words } from './texts.ts'
import { titles } from './titles.ts'

const ProcedureRow = lazy(() =>
  import('./ProcedureRow.tsx').then((found) => ({ default: found.ProcedureRow })),
)

/** The draft of the procedure: changed, compared and published by an officer of the council. */
export const ProcedureDraft = () => (
  <DraftPage
    contract={procedureRules}
    title={titles.draft}
    back={{ to: '/law/procedure', text: draftWords.back }}
  >
    {(opened) => <Editing {...opened} />}
  </DraftPage>
)

const newRow = (box: Box | null): TableRule => ({
  id: `row-${newId(ProcedureId)}`,
  when: Object.fromEntries(Object.entries(box?.cells ?? {}).filter(([, cell]) => cell !== '-')),
  result: { withinHours: 168, forms: [], approval: 'nobody', basis: ['inter-agency-guidelines'] },
  because: { km: '', en: '' },
})

const faultsOf = (table: DecisionTable) => [...procedureFaults(table), ...lackingWords(table)]

function Editing(opened: Opened<DecisionTable>) {
  const t = useText()
  const [comparing, setComparing] = useState(false)
  const draft = useDraft({ ...opened, contract: procedureRules, faultsOf, done: '/law/procedure' })
  const { id, saved, content, settled, isChanged, faults, wrongOf } = draft
  const acts = useTableRows(draft.change)
  return (
    <>
      <FaultList
        table={settled}
        faults={faults}
        renderBox={(box) => {
          const { what, rest } = rowInWords(settled.inputs, box.cells)
          return (
            <>
              <b>{t(what)}</b>, {t(rest)}
            </>
          )
        }}
        fill={(box) => acts.insert(content.rules.length, newRow(box))}
      />
      <div className={styles.bar}>
        <p className={styles.quiet}>{t(words.firstSpeaks)}</p>
        <Button
          variant="default"
          disabled={saved === null || isChanged || faults.length > 0}
          onClick={() => setComparing(!comparing)}
          aria-expanded={comparing}
        >
          {t(ruleWords.compare)}
        </Button>
      </div>
      {comparing && saved !== null && !isChanged && <ProcedureCompared id={id} />}
      <ProcedureRules
        table={content}
        changing={{
          acts,
          wrongOf,
          made: () => newRow(null),
          renderEditor: (rule, number, wrong) => (
            <ProcedureRow
              table={content}
              rule={rule}
              number={number}
              wrong={wrong}
              onChange={acts.replace}
              onRemove={() => acts.remove(rule.id)}
              onDone={() => acts.setOpen(null)}
            />
          ),
        }}
      />
      <DraftFoot draft={draft} consequence={t(draftWords.publishNext)} />
    </>
  )
}
