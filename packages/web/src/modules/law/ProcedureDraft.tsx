import { Button } from '@mantine/core'
import type { Box, TableRule } from '@tumpeang/domain/kernel'
import {
  getProcedure,
  getProcedureDraft,
  procedureFaults,
  ProcedureId,
  type ProcedureInFull,
  publishProcedure,
  saveProcedureDraft,
} from '@tumpeang/domain/law'
import { lazy, Suspense, useDeferredValue, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { newId } from '../../platform/api.ts'
import { useAsked, useSend } from '../../platform/asked.ts'
import { Page } from '../../platform/frame/Page.tsx'
import { useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { Loading } from '../../platform/ui/Loading.tsx'
import { DraftFoot } from '../../platform/ui/rules/DraftFoot.tsx'
import { FaultList } from '../../platform/ui/rules/FaultList.tsx'
import { lackingWords } from '../../platform/ui/rules/faults.ts'
import { RowActs } from '../../platform/ui/rules/RowActs.tsx'
import styles from '../../platform/ui/rules/Rules.module.css'
import { useRows } from '../../platform/ui/rules/use-rows.ts'
import { words as ruleWords } from '../../platform/ui/rules/words.ts'
import { SendState } from '../../platform/ui/SendState.tsx'
import { rowInWords } from './names.ts'
import { ProcedureCompared } from './ProcedureCompared.tsx'
import { ProcedureRules } from './ProcedureRules.tsx'
import { draftWords, words } from './texts.ts'
import { titles } from './titles.ts'

const ProcedureRow = lazy(() =>
  import('./ProcedureRow.tsx').then((found) => ({ default: found.ProcedureRow })),
)

/** The draft of the procedure: changed, compared and published by an officer of the council. */
export function ProcedureDraft() {
  const t = useText()
  const draft = useAsked(getProcedureDraft, {})
  const current = useAsked(getProcedure, {})
  const [taken, setTaken] = useState(0)
  return (
    <Page
      title={titles.draft}
      sentence={t(draftWords.sentence)}
      back={{ to: '/law/procedure', text: draftWords.back }}
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
  readonly kept: ProcedureInFull | null
  readonly current: ProcedureInFull
  readonly takeTheirs: () => void
}

const newRow = (box: Box | null): TableRule => ({
  id: `row-${newId(ProcedureId)}`,
  when: Object.fromEntries(Object.entries(box?.cells ?? {}).filter(([, cell]) => cell !== '-')),
  result: { withinHours: 168, forms: [], approval: 'nobody', basis: ['inter-agency-guidelines'] },
  because: { km: '', en: '' },
})

function Editing({ kept, current, takeTheirs }: Props) {
  const t = useText()
  const [, go] = useLocation()
  const [id] = useState(() => kept?.id ?? newId(ProcedureId))
  const [version, setVersion] = useState(kept?.version ?? null)
  const [comparing, setComparing] = useState(false)
  const rows = useRows(kept?.content ?? null, current.content)
  const { saved, content, open, setOpen, isChanged } = rows
  const saving = useSend(saveProcedureDraft, { keeps: false })
  const publishing = useSend(publishProcedure, { keeps: false })

  const settled = useDeferredValue(content)
  const faults = useMemo(() => [...procedureFaults(settled), ...lackingWords(settled)], [settled])
  const wrongOf = useMemo(() => {
    const byRow = new Map<string, string[]>()
    for (const { rule, detail } of faults)
      if (rule !== null) byRow.set(rule, [...(byRow.get(rule) ?? []), t(detail)])
    return byRow
  }, [faults, t])

  const save = async (note: string | null = kept?.note ?? null) => {
    const answered = await saving.send({ id, version, content, note })
    if (answered !== undefined) {
      setVersion(answered.version)
      rows.stored(answered.content)
    }
    return answered
  }
  const publish = async (note: string) => {
    const draft = await save(note)
    if (draft === undefined) return
    const published = await publishing.send({ id: draft.id, version: draft.version })
    if (published !== undefined) go('/law/procedure')
  }
  const isStale = [saving, publishing].some(({ refusal }) => refusal?.kind === 'stale')

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
        fill={(box) => rows.insert(content.rules.length, newRow(box))}
      />
      <div className={styles.bar}>
        <p className={styles.quiet}>{t(words.firstSpeaks)}</p>
        <Button
          variant="default"
          disabled={saved === null || isChanged || faults.length > 0}
          onClick={() => setComparing(!comparing)}
          aria-expanded={comparing}
        >
          {t(draftWords.compare)}
        </Button>
      </div>
      {comparing && saved !== null && !isChanged && <ProcedureCompared id={id} />}
      <ProcedureRules
        table={content}
        faulty={wrongOf}
        renderInstead={(rule, index) =>
          rule.id === open ? (
            <Suspense fallback={<Loading lines={6} />}>
              <ProcedureRow
                table={content}
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
      <SendState of={saving} />
      <SendState of={publishing} />
      {isStale && (
        <Button variant="default" onClick={takeTheirs}>
          {t(ruleWords.theirs)}
        </Button>
      )}
      <DraftFoot
        faults={faults.length}
        lacksWords={faults.some(({ column }) => column === 'because')}
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
