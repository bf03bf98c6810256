import { Textarea } from '@mantine/core'
import { assignCase, listWorkers, reopenCase } from '@tumpeang/domain/cases'
import { openCodes, codeIn } from '@tumpeang/domain/forms'
import { type InputOf, say } from '@tumpeang/domain/kernel'
import { useState } from 'react'
import { z } from 'zod'
import { useAsked, useSend } from '../../platform/asked.ts'
import { useDrafted, useDraftedWords } from '../../platform/drafts.ts'
import { digitsOf, useNamed, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { CodeSelect } from '../../platform/ui/CodeSelect.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { Pick } from '../../platform/ui/Pick.tsx'
import type { FormProps } from './acts.ts'
import { words } from './texts.ts'

const reopenings = openCodes('reopening-reason').map(({ code, km, en }) => ({
  code,
  text: { km, en },
}))

type Reopening = InputOf<typeof reopenCase>['reopeningReason']
const ReopeningOrNot = codeIn('reopening-reason').nullable()
const PersonOrNot = z.uuid().nullable()

const isShort = (typed: string): boolean => typed.trim().length < 3

export function AssignForm({ file, close }: FormProps) {
  const t = useText()
  const named = useNamed()
  const workers = useAsked(listWorkers, { id: file.id })
  const sending = useSend(assignCase)
  const [version] = useState(file.version)
  const [chosen, setChosen] = useDrafted<string | null>('to', PersonOrNot, null)
  const [why, setWhy] = useDraftedWords('why')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (chosen === null) return
    const done = await sending.send({
      id: file.id,
      version,
      assignedTo: chosen,
      ...(isShort(why) ? {} : { reason: why.trim() }),
    })
    if (done !== undefined) close()
  }
  return (
    <Answer of={workers} lines={2}>
      {({ items }) => {
        const others = items.filter(({ id }) => id !== file.assignedTo)
        if (others.length === 0) return <p>{t(words.noWorkers)}</p>
        return (
          <Form act={words.saveAssign} sending={sending} onSubmit={() => void save()} close={close}>
            <Pick
              label={words.giveTo}
              options={others.map(({ id, name, openCases }) => ({
                value: id,
                text: {
                  km: `${named(name)} (${say(words.openCases, 'km', { count: digitsOf(openCases, 'km') })})`,
                  en: `${named(name)} (${say(words.openCases, 'en', { count: openCases })})`,
                },
              }))}
              value={chosen}
              onChange={setChosen}
              error={tried && chosen === null ? t(words.chooseOne) : undefined}
            />
            <Textarea
              label={t(words.reasonOptional)}
              minRows={1}
              value={why}
              onChange={({ currentTarget }) => setWhy(currentTarget.value)}
            />
          </Form>
        )
      }}
    </Answer>
  )
}

export function ReopenForm({ file, close }: FormProps) {
  const t = useText()
  const sending = useSend(reopenCase)
  const [version] = useState(file.version)
  const [reason, setReason] = useDrafted<Reopening | null>('reason', ReopeningOrNot, null)
  const [why, setWhy] = useDraftedWords('why')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (reason === null || isShort(why)) return
    const given = { id: file.id, version, reopeningReason: reason, reason: why.trim() }
    if ((await sending.send(given)) !== undefined) close()
  }
  return (
    <Form act={words.reopen} sending={sending} onSubmit={() => void save()} close={close}>
      <CodeSelect
        label={words.reopeningReason}
        options={reopenings}
        value={reason}
        onChange={setReason}
        error={tried && reason === null ? t(words.chooseOne) : undefined}
      />
      <Textarea
        label={t(words.inWords)}
        value={why}
        onChange={({ currentTarget }) => setWhy(currentTarget.value)}
        error={tried && isShort(why) ? t(words.wordsNeeded) : undefined}
      />
    </Form>
  )
}
