import { Button, FileButton } from '@mantine/core'
import type { Box, TableRule } from '@tumpeang/domain/kernel'
import {
  getDraft,
  getResponsibilityTable,
  importDmn,
  MOST_DMN,
  publishDraft,
  saveDraft,
  TableId,
  type TableWithRules,
} from '@tumpeang/domain/responsibility'
import { IconFileImport } from '@tabler/icons-react'
import { lazy, Suspense, useDeferredValue, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { newId } from '../../platform/api.ts'
import { useAsked, useSend } from '../../platform/asked.ts'
import { Page } from '../../platform/frame/Page.tsx'
import { digitsOf, useLanguage, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { Loading } from '../../platform/ui/Loading.tsx'
import { SendState } from '../../platform/ui/SendState.tsx'
import { Compared } from './Compared.tsx'
import { Example, useAnswer, useExample } from './Example.tsx'
import { DraftFoot } from '../../platform/ui/rules/DraftFoot.tsx'
import { FaultList } from '../../platform/ui/rules/FaultList.tsx'
import { RowActs } from '../../platform/ui/rules/RowActs.tsx'
import { useRows } from '../../platform/ui/rules/use-rows.ts'
import { rowInWords } from './cells.ts'
import { draftFaults } from './faults.ts'
import { Rules, useDeskNames } from './Rules.tsx'
import styles from '../../platform/ui/rules/Rules.module.css'
import { words as ruleWords } from '../../platform/ui/rules/words.ts'
import { draftWords, words } from './texts.ts'
import { titles } from './titles.ts'

/** The controls of a row come when the first one is opened: reading a draft needs none of them. */
const RowEditor = lazy(() =>
  import('./RowEditor.tsx').then((found) => ({ default: found.RowEditor })),
)

/** The draft of the rules: changed, tried, compared and published by an officer of the council. */
export function Draft() {
  const t = useText()
  const draft = useAsked(getDraft, {})
  const current = useAsked(getResponsibilityTable, {})
  const [taken, setTaken] = useState(0)
  return (
    <Page
      title={titles.draft}
      sentence={t(draftWords.sentence)}
      back={{ to: '/responsibility', text: draftWords.back }}
      wide
    >
      <Answer of={current} lines={8}>
        {(table) => (
          <Answer of={draft} lines={8}>
            {({ draft: kept }) => (
              <Editing
                key={taken}
                kept={kept}
                current={table}
                takeTheirs={() => void draft.refetch().then(() => setTaken(taken + 1))}
              />
            )}
          </Answer>
        )}
      </Answer>
    </Page>
  )
}

interface Props {
  readonly kept: TableWithRules | null
  readonly current: TableWithRules
  readonly takeTheirs: () => void
}

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

function Editing({ kept, current, takeTheirs }: Props) {
  const t = useText()
  const shown = useLanguage()
  const desk = useDeskNames()
  const [, go] = useLocation()
  const [id] = useState(() => kept?.id ?? newId(TableId))
  const [version, setVersion] = useState(kept?.version ?? null)
  const rows = useRows(kept?.content ?? null, current.content)
  const { saved, content, open, setOpen, isChanged } = rows
  const [comparing, setComparing] = useState(false)
  const [tooLarge, setTooLarge] = useState(false)
  const saving = useSend(saveDraft, { keeps: false })
  const importing = useSend(importDmn, { keeps: false })
  const publishing = useSend(publishDraft, { keeps: false })
  const example = useExample()

  const settled = useDeferredValue(content)
  const faults = useMemo(() => draftFaults(settled), [settled])
  const answer = useAnswer(settled, example.facts)
  const wrongOf = useMemo(() => {
    const byRow = new Map<string, string[]>()
    for (const { rule, detail } of faults)
      if (rule !== null) byRow.set(rule, [...(byRow.get(rule) ?? []), t(detail)])
    return byRow
  }, [faults, t])

  const stored = (table: TableWithRules) => {
    setVersion(table.version)
    rows.stored(table.content)
  }
  const save = async (note: string | null = kept?.note ?? null) => {
    // Rows without a reason cannot be stored: the server asks for words in both languages.
    const answered = await saving.send({ id, version, content, note })
    if (answered !== undefined) stored(answered)
    return answered
  }
  const publish = async (note: string) => {
    const draft = await save(note)
    if (draft === undefined) return
    const published = await publishing.send({ id: draft.id, version: draft.version })
    if (published !== undefined) go('/responsibility')
  }
  const bringIn = async (file: File | null) => {
    if (file === null) return
    setTooLarge(file.size > MOST_DMN)
    if (file.size > MOST_DMN) return
    const answered = await importing.send({ id, version, xml: await file.text(), note: null })
    if (answered !== undefined) stored(answered)
  }
  const isStale = [saving, importing, publishing].some(({ refusal }) => refusal?.kind === 'stale')
  const lacksWords = faults.some(({ column }) => column === 'because')

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
        fill={(box) => rows.insert(content.rules.length, newRow(box))}
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
            faulty={wrongOf}
            renderInstead={(rule, index) =>
              rule.id === open ? (
                <Suspense fallback={<Loading lines={6} />}>
                  <RowEditor
                    inputs={content.inputs}
                    rule={rule}
                    number={index + 1}
                    wrong={wrongOf.get(rule.id) ?? []}
                    onChange={rows.replace}
                    onRemove={() => rows.remove(rule.id)}
                    onDone={() => setOpen(null)}
                  />
                </Suspense>
              ) : null
            }
            renderActs={(rule, index) => (
              <RowActs
                index={index}
                isLast={index === content.rules.length - 1}
                open={() => setOpen(rule.id)}
                move={(to) => rows.move(index, to)}
                insert={() => rows.insert(index, newRow(null))}
              />
            )}
          />
        </section>
      </div>
      <SendState of={saving} />
      <SendState of={publishing} />
      {isStale && (
        <Button variant="default" onClick={takeTheirs}>
          {t(ruleWords.theirs)}
        </Button>
      )}
      <DraftFoot
        faults={faults.length}
        lacksWords={lacksWords}
        isChanged={isChanged}
        isSaved={saved !== null}
        saving={saving.pending}
        publishing={publishing.pending}
        state={
          <>
            <SendState of={saving} />
            <SendState of={publishing} />
          </>
        }
        consequence={t(draftWords.publishNext)}
        save={() => void save()}
        publish={(note) => void publish(note)}
      />
    </>
  )
}
