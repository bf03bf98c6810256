import { Textarea, TextInput } from '@mantine/core'
import { addNote, noteConcern, Risk, riskLevels, riskNames, setRisk } from '@tumpeang/domain/cases'
import { type ConcernCode, openCodes, codeIn } from '@tumpeang/domain/forms'
import { useState } from 'react'
import { Button } from '@mantine/core'
import { useSearchParams } from 'wouter'
import { z } from 'zod'
import { useSend } from '../../platform/asked.ts'
import { useDrafted, useDraftedId, useDraftedWords } from '../../platform/drafts.ts'
import { useText } from '../../platform/text/index.ts'
import { CodeSelect } from '../../platform/ui/CodeSelect.tsx'
import { concernOptions } from '../../platform/ui/concern-options.ts'
import { Form } from '../../platform/ui/Form.tsx'
import { Pick } from '../../platform/ui/Pick.tsx'
import type { FormProps } from './acts.ts'
import { words } from './texts.ts'

const stageNames = new Map(openCodes('concern-stage').map(({ code, km, en }) => [code, { km, en }]))
const Stage = z.enum(['at-risk', 'experienced', 'unknown'])
type Stage = z.output<typeof Stage>
const stages = Stage.options.map((value) => ({
  value,
  text: stageNames.get(value) ?? { km: value, en: value },
}))
const StageOrNot = Stage.nullable()
const ConcernOrNot = z
  .custom<ConcernCode>((code) => codeIn('concern').safeParse(code).success)
  .nullable()
const RiskOrNot = Risk.nullable()

export function NoteForm({ file, close }: FormProps) {
  const t = useText()
  const sending = useSend(addNote)
  const noteId = useDraftedId()
  const [said, setSaid] = useDraftedWords('said')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (said.trim() === '') return
    const done = await sending.send({ id: file.id, noteId, words: said.trim() })
    if (done !== undefined) close()
  }
  return (
    <Form act={words.saveNote} sending={sending} onSubmit={() => void save()} close={close}>
      <Textarea
        label={t(words.noteWords)}
        value={said}
        onChange={({ currentTarget }) => setSaid(currentTarget.value)}
        error={tried && said.trim() === '' ? t(words.wordsNeeded) : undefined}
      />
    </Form>
  )
}

export function ConcernForm({ file, close }: FormProps) {
  const t = useText()
  // An answer to a guide may name what it tells of.
  const [search] = useSearchParams()
  const sending = useSend(noteConcern)
  const concernId = useDraftedId()
  const [concern, setConcern] = useDrafted<ConcernCode | null>(
    'concern',
    ConcernOrNot,
    ConcernOrNot.safeParse(search.get('concern')).data ?? null,
  )
  const [stage, setStage] = useDrafted<Stage | null>('stage', StageOrNot, null)
  const [since, setSince] = useDraftedWords('since')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (concern === null || stage === null) return
    const sinceWords = since.trim() === '' ? null : since.trim()
    const done = await sending.send({ id: file.id, concernId, concern, stage, sinceWords })
    if (done !== undefined) close()
  }
  return (
    <Form act={words.saveConcern} sending={sending} onSubmit={() => void save()} close={close}>
      <CodeSelect
        label={words.concern}
        options={concernOptions}
        value={concern}
        onChange={setConcern}
        error={tried && concern === null ? t(words.chooseOne) : undefined}
      />
      <Pick
        label={words.stage}
        options={stages}
        value={stage}
        onChange={setStage}
        error={tried && stage === null ? t(words.chooseOne) : undefined}
      />
      <TextInput
        label={t(words.since)}
        value={since}
        onChange={({ currentTarget }) => setSince(currentTarget.value)}
      />
    </Form>
  )
}

export function RiskForm({ file, close }: FormProps) {
  const t = useText()
  const sending = useSend(setRisk)
  const riskId = useDraftedId()
  const [version] = useState(file.version)
  const [level, setLevel] = useDrafted<Risk | null>('level', RiskOrNot, null)
  const [why, setWhy] = useDraftedWords('why')
  const [tried, setTried] = useState(false)
  const [isKept, setIsKept] = useState(false)
  const save = async () => {
    setTried(true)
    if (level === null || why.trim().length < 3) return
    const done = await sending.send({ id: file.id, version, riskId, level, reason: why.trim() })
    if (done === undefined) return
    if (done.kept) setIsKept(true)
    else close()
  }
  if (isKept)
    return (
      <>
        <p role="alert">{t(words.riskKept)}</p>
        <Button mt="md" onClick={close}>
          {t(words.goThere)}
        </Button>
      </>
    )
  return (
    <Form act={words.saveRisk} sending={sending} onSubmit={() => void save()} close={close}>
      <Pick
        label={words.risk}
        hint={words.riskHint}
        options={riskLevels.map((value) => ({ value, text: riskNames[value] }))}
        value={level}
        onChange={setLevel}
        error={tried && level === null ? t(words.chooseOne) : undefined}
      />
      <Textarea
        label={t(words.why)}
        value={why}
        onChange={({ currentTarget }) => setWhy(currentTarget.value)}
        error={tried && why.trim().length < 3 ? t(words.wordsNeeded) : undefined}
      />
    </Form>
  )
}
