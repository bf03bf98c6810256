import { Button } from '@mantine/core'
import { type Conference, listConferences } from '@tumpeang/domain/cases'
import { dayText } from '@tumpeang/domain/khmer'
import { draftOf } from '@tumpeang/domain/work'
import { useAsked } from '../../platform/asked.ts'
import { useLanguage, useNamed, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { Deadline } from '../../platform/ui/Deadline.tsx'
import { Drafted } from '../../platform/ui/Drafted.tsx'
import { Opened } from '../../platform/ui/Opened.tsx'
import { useWriting } from '../../platform/writing.ts'
import { childPartNames, words } from './conference-texts.ts'
import { ConferenceForm } from './ConferenceForm.tsx'
import styles from './Conferences.module.css'
import type { SectionProps } from './sections.ts'
import { viewHow } from './view.ts'

function Held({ of }: { of: Conference }) {
  const t = useText()
  const named = useNamed()
  const shown = useLanguage()
  return (
    <li>
      <h3>{dayText(of.heldOn, 'full')[shown]}</h3>
      <p>{of.because}</p>
      <p className={styles.quiet}>
        {t(words.present, {
          people: of.people.map(({ name, body }) => `${name} (${body})`).join(' · '),
        })}
      </p>
      <div className={styles.view}>
        <p>
          {t(words.child)} {t(childPartNames[of.childPart])}.{' '}
          {of.childView === null ? t(viewHow[of.childViewHow]) : `“${of.childView}”`}
        </p>
        {of.viewDone !== null && (
          <p className={styles.quiet}>{t(words.doneWith, { words: of.viewDone })}</p>
        )}
      </div>
      <p>{of.conclusion}</p>
      <ul data-plain className={styles.tasks}>
        {of.tasks.map((task) => (
          <li key={task.id} data-state={task.isDone === true ? 'done' : 'open'}>
            <span>
              {named(task.deskName)}: {task.what}
            </span>
            {task.answeredAt === null ? (
              <Deadline until={new Date(`${task.dueOn}T23:59:59+07:00`)} />
            ) : (
              <span className={styles.quiet}>
                {t(task.isDone === true ? words.done : words.notDone)}
                {task.answer !== null && <>: {task.answer}</>}
              </span>
            )}
          </li>
        ))}
      </ul>
    </li>
  )
}

/** The conferences of a case, newest first, and the way to record one. */
export function Conferences({ file }: SectionProps) {
  const t = useText()
  const { writing, write, close } = useWriting()
  const asked = useAsked(listConferences, { id: file.id })
  return (
    <section>
      <h2>{t(words.title)}</h2>
      <p className={styles.said}>{t(words.said)}</p>
      {writing === 'conference' ? (
        <Opened title={words.hold}>
          <Drafted place={draftOf(file.id, 'conference')}>
            <ConferenceForm file={file} close={close} />
          </Drafted>
        </Opened>
      ) : (
        <Button mt="sm" onClick={() => write('conference')}>
          {t(words.hold)}
        </Button>
      )}
      <Answer of={asked} lines={4}>
        {({ items }) => (
          <ul data-plain className={styles.list}>
            {items.length === 0 && <li>{t(words.none)}</li>}
            {items.map((one) => (
              <Held key={one.id} of={one} />
            ))}
          </ul>
        )}
      </Answer>
    </section>
  )
}
