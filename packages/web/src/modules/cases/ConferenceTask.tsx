import { Textarea } from '@mantine/core'
import { answerConferenceTask, getConferenceTask } from '@tumpeang/domain/cases'
import type { OutputOf } from '@tumpeang/domain/kernel'
import { dayText } from '@tumpeang/domain/khmer'
import { draftAbout } from '@tumpeang/domain/work'
import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { z } from 'zod'
import { useAsked, useSend } from '../../platform/asked.ts'
import { useDrafted, useDraftedWords } from '../../platform/drafts.ts'
import { Page } from '../../platform/frame/Page.tsx'
import { useLanguage, useNamed, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { Deadline } from '../../platform/ui/Deadline.tsx'
import { Drafted } from '../../platform/ui/Drafted.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { Pick } from '../../platform/ui/Pick.tsx'
import { words } from './conference-texts.ts'
import styles from './Conferences.module.css'

const answers = [
  { value: 'yes', text: words.yes },
  { value: 'no', text: words.no },
] as const

const DoneOrNot = z.enum(['yes', 'no']).nullable()

function AnswerIt({ of }: { of: OutputOf<typeof getConferenceTask> }) {
  const t = useText()
  const [, go] = useLocation()
  const sending = useSend(answerConferenceTask)
  const [isDone, setIsDone] = useDrafted<'yes' | 'no' | null>('done', DoneOrNot, null)
  const [said, setSaid] = useDraftedWords('said')
  const [tried, setTried] = useState(false)
  const wantsWords = isDone === 'no' && said.trim() === ''
  const save = async () => {
    setTried(true)
    if (isDone === null || wantsWords) return
    const answer = said.trim() === '' ? null : said.trim()
    const { id, version } = of
    if ((await sending.send({ id, version, isDone: isDone === 'yes', answer })) !== undefined)
      go('/work')
  }
  return (
    <Form act={words.tell} sending={sending} onSubmit={() => void save()}>
      <Pick
        label={words.isDone}
        options={answers}
        value={isDone}
        onChange={setIsDone}
        error={tried && isDone === null ? t(words.chooseOne) : undefined}
      />
      <Textarea
        label={t(words.answer)}
        value={said}
        onChange={({ currentTarget }) => setSaid(currentTarget.value)}
        error={tried && wantsWords ? t(words.needed) : undefined}
      />
    </Form>
  )
}

/** What my desk took on at a conference: its words, until when, and the answer. */
export function ConferenceTask() {
  const { id } = useParams<{ id: string }>()
  const t = useText()
  const named = useNamed()
  const shown = useLanguage()
  const asked = useAsked(getConferenceTask, { id })
  const task = asked.data
  return (
    <Page
      title={words.taskTitle}
      back={{ to: '/work', text: words.back }}
      sentence={
        task &&
        t(words.taskFrom, {
          desk: named(task.fromDeskName),
          day: dayText(task.heldOn)[shown],
        })
      }
    >
      <Answer of={asked}>
        {(found) => (
          <>
            <p className={styles.view}>{found.what}</p>
            {found.answeredAt === null ? (
              <Deadline until={new Date(`${found.dueOn}T23:59:59+07:00`)} />
            ) : (
              <p>
                {t(found.isDone === true ? words.done : words.notDone)}
                {found.answer !== null && <>: {found.answer}</>}
              </p>
            )}
            {found.mayAnswer && (
              <Drafted place={draftAbout('conference-task', found.id, 'answer')}>
                <AnswerIt of={found} />
              </Drafted>
            )}
          </>
        )}
      </Answer>
    </Page>
  )
}
