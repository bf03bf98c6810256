import { Button, FileButton } from '@mantine/core'
import type { Box, DecisionTable, TableRule } from '@tumpeang/domain/kernel'
import { importDmn, MOST_DMN, TableId, tableRules } from '@tumpeang/domain/responsibility'
import { IconFileImport } from '@tabler/icons-react'
import { lazy, useState } from 'react'
import { newId } from '../../platform/api.ts'
import { useSend } from '../../platform/asked.ts'
import { digitsOf, useLanguage, useText } from '../../platform/text/index.ts'
import { SendState } from '../../platform/ui/SendState.tsx'
import { Compared } from './Compared.tsx'
import { Example, useAnswer, useExample } from './Example.tsx'
import { DraftFoot } from '../../platform/ui/rules/DraftFoot.tsx'
import { DraftPage } from '../../platform/ui/rules/DraftPage.tsx'
import { FaultList } from '../../platform/ui/rules/FaultList.tsx'
import { type Opened, useDraft } from '../../platform/ui/rules/use-draft.ts'
import { useTableRows } from '../../platform/ui/rules/use-rows.ts'
import { rowInWords } from './cells.ts'
import { draftFaults } from './faults.ts'
import { Rules, useDeskNames } from './Rules.tsx'
import styles from '../../platform/ui/rules/Rules.module.css'
import { draftWords, words } from './texts.ts'
import { titles } from './titles.ts'

/** The controls of a row come when the first one is opened: reading a draft needs none of them. */
const RowEditor = lazy(() =>
  import('./RowEditor.tsx').then((found) => ({ default: found.RowEditor })),
)

/** The draft of the rules: changed, tried, compared and published by an officer of the council. */
export const Draft = () => (
  <DraftPage
    contract={tableRules}
    title={titles.draft}
    back={{ to: '/responsibility', text: draftWords.back }}
  >
    {(opened) => <Editing {...opened} />}
  </DraftPage>
)

const newRow = (box: Box | null): TableRule => ({
  id: `row-${newId(TableId)}`,
  when: Object.fromEntries(Object.entries(box?.cells ?? {}).filter(([, cell]) => cell !== '-')),
  result: {
    lead: 'social-affairs@district',
    helping: [],
    basis: ['policy-4.2.3'],
    firstContactHours: 24,
    assessmentDays: 7,
    followUpDays: 14,
  },
  because: { km: '', en: '' },
})

function Editing(opened: Opened<DecisionTable>) {
  const t = useText()
  const shown = useLanguage()
  const desk = useDeskNames()
  const draft = useDraft({
    ...opened,
    contract: tableRules,
    faultsOf: draftFaults,
    done: '/responsibility',
  })
  const { id, version, saved, content, settled, isChanged, faults, wrongOf } = draft
  const acts = useTableRows(draft.change)
  const [comparing, setComparing] = useState(false)
  const [tooLarge, setTooLarge] = useState(false)
  const importing = useSend(importDmn, { keeps: false })
  const example = useExample()
  const answer = useAnswer(settled, example.facts)
  const bringIn = async (file: File | null) => {
    if (file === null) return
    setTooLarge(file.size > MOST_DMN)
    if (file.size > MOST_DMN) return
    const answered = await importing.send({ id, version, xml: await file.text(), note: null })
    if (answered !== undefined) draft.stored(answered)
  }
  return (
    <>
      <FaultList
        table={settled}
        faults={faults}
        renderBox={(box) => {
          const { what, rest } = rowInWords(settled.inputs, box.cells)
          return (
            <>
              <b>{t(what)}</b>, {digitsOf(t(rest), shown)}
            </>
          )
        }}
        // A kind of desk by its name, where a fault quotes its code.
        inWords={(detail) =>
          detail.replaceAll(/"([a-z-]+@[a-z]+)"/g, (_quoted, kind: string) => desk(kind))
        }
        fill={(box) => acts.insert(content.rules.length, newRow(box))}
        tryCase={(box) =>
          example.change(
            Object.fromEntries(
              Object.entries(box.example).map(([name, value]) => [name, String(value)]),
            ),
          )
        }
      />
      <div className={styles.columns}>
        <Example table={settled} example={example} />
        <section className={styles.table}>
          <div className={styles.bar}>
            <p className={styles.quiet}>{t(words.firstSpeaks)}</p>
            <Button
              variant="default"
              disabled={saved === null || isChanged}
              onClick={() => setComparing(!comparing)}
              aria-expanded={comparing}
            >
              {t(draftWords.compare)}
            </Button>
            <FileButton
              accept=".dmn,.xml,application/xml"
              onChange={(file) => void bringIn(file)}
              inputProps={{ 'aria-label': t(draftWords.import) }}
            >
              {(props) => (
                <Button
                  {...props}
                  variant="subtle"
                  loading={importing.pending}
                  leftSection={<IconFileImport size={20} stroke={1.6} />}
                >
                  {t(draftWords.import)}
                </Button>
              )}
            </FileButton>
          </div>
          {comparing && saved !== null && !isChanged && <Compared id={id} />}
          {tooLarge && <p className={styles.wrong}>{t(draftWords.tooLarge)}</p>}
          <SendState of={importing} />
          <Rules
            table={content}
            spoke={answer?.answer.rule}
            changing={{
              acts,
              wrongOf,
              made: () => newRow(null),
              renderEditor: (rule, number, wrong) => (
                <RowEditor
                  inputs={content.inputs}
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
        </section>
      </div>
      <DraftFoot
        draft={{
          ...draft,
          isStale: draft.isStale || importing.refusal?.kind === 'stale',
        }}
        consequence={t(draftWords.publishNext)}
      />
    </>
  )
}
