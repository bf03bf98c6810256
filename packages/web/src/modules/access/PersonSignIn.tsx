import { Button, TextInput } from '@mantine/core'
import {
  bindIdentity,
  makeLink,
  type Person,
  personSignIn,
  resetSecondStep,
  unbindIdentity,
  waysIn,
} from '@tumpeang/domain/access'
import { type SyntheticEvent, useState } from 'react'
import { v7 } from 'uuid'
import { useAsked, useSend } from '../../platform/asked.ts'
import { useNamed, useText } from '../../platform/text/index.ts'
import { ConfirmAct } from '../../platform/ui/ConfirmAct.tsx'
import { SendState } from '../../platform/ui/SendState.tsx'
import { LinkPaper } from './LinkPaper.tsx'
import { words } from './link-texts.ts'
import styles from './SignInPaper.module.css'

/** How somebody signs in, as far as whoever gives them duties may help: a new link, a lost telephone. */
export function PersonSignIn({ person }: { person: Person }) {
  const t = useText()
  const named = useNamed()
  const asked = useAsked(personSignIn, { id: person.id })
  const ways = useAsked(waysIn, {})
  const linking = useSend(makeLink, { keeps: false })
  const resetting = useSend(resetSecondStep, { keeps: false })
  const [link, setLink] = useState<{ token: string; endsAt: Date } | undefined>(undefined)
  const [asking, setAsking] = useState(false)
  const make = async () => setLink(await linking.send({ id: person.id, linkId: v7() }))
  const reset = async (reason: string) => {
    if ((await resetting.send({ id: person.id, reason })) === undefined) return
    setAsking(false)
    void asked.refetch()
  }
  // Whose duties lie beyond the own place is somebody else's to help.
  if (asked.data === undefined) return null
  const { hasSecondStep, identities } = asked.data
  const provider = ways.data?.provider ?? null
  return (
    <section className={styles.part} style={{ marginTop: 40 }}>
      <h2>{t(words.waysIn)}</h2>
      <p>{t(hasSecondStep ? words.hasStep : words.hasNoStep)}</p>
      {link === undefined ? (
        <>
          <div className={styles.acts} style={{ marginTop: 12 }}>
            {person.status !== 'suspended' && (
              <Button variant="default" loading={linking.pending} onClick={() => void make()}>
                {t(words.makeLink)}
              </Button>
            )}
            {hasSecondStep && (
              <Button variant="default" onClick={() => setAsking(true)}>
                {t(words.resetStep)}
              </Button>
            )}
          </div>
          <p className={styles.quiet}>{t(words.makeLinkNext)}</p>
          <SendState of={linking} />
        </>
      ) : (
        <LinkPaper {...link} login={person.login} />
      )}
      {provider !== null && (
        <Identities
          person={person}
          identities={identities}
          name={named(provider)}
          again={() => void asked.refetch()}
        />
      )}
      <ConfirmAct
        opened={asking}
        close={() => setAsking(false)}
        act={words.resetStep}
        reason={{}}
        danger
        pending={resetting.pending}
        state={<SendState of={resetting} />}
        confirm={(reason) => void reset(reason)}
      >
        <p>{t(words.resetStepNext)}</p>
      </ConfirmAct>
    </section>
  )
}

function Identities({
  person,
  identities,
  name,
  again,
}: {
  person: Person
  identities: readonly { id: string; subject: string }[]
  name: string
  again: () => void
}) {
  const t = useText()
  const binding = useSend(bindIdentity, { keeps: false })
  const unbinding = useSend(unbindIdentity, { keeps: false })
  const [subject, setSubject] = useState('')
  const [leaving, setLeaving] = useState<string | undefined>(undefined)
  const bind = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (subject.trim() === '') return
    const given = { id: person.id, identityId: v7(), subject: subject.trim() }
    if ((await binding.send(given)) === undefined) return
    setSubject('')
    again()
  }
  const unbind = async (reason: string) => {
    if (leaving === undefined) return
    const given = { id: person.id, identityId: leaving, reason }
    if ((await unbinding.send(given)) === undefined) return
    setLeaving(undefined)
    again()
  }
  return (
    <>
      <h3 style={{ marginTop: 24 }}>
        {t(words.identity)}: {name}
      </h3>
      <ul className={styles.lines} data-plain>
        {identities.map((one) => (
          <li key={one.id} className={styles.line}>
            <span>{one.subject}</span>
            <Button
              variant="default"
              onClick={() => setLeaving(one.id)}
              aria-label={`${t(words.unbind)}: ${one.subject}`}
            >
              {t(words.unbind)}
            </Button>
          </li>
        ))}
      </ul>
      <form
        className={styles.form}
        style={{ marginTop: 12 }}
        onSubmit={(event) => void bind(event)}
        noValidate
      >
        <TextInput
          label={t(words.subject)}
          description={t(words.subjectHint)}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={subject}
          onChange={({ currentTarget }) => setSubject(currentTarget.value)}
          error={binding.refusal?.about('subject')}
        />
        <SendState of={binding} fields={['subject']} />
        <div>
          <Button type="submit" variant="default" loading={binding.pending}>
            {t(words.bind)}
          </Button>
        </div>
      </form>
      <ConfirmAct
        opened={leaving !== undefined}
        close={() => setLeaving(undefined)}
        act={words.unbind}
        reason={{}}
        danger
        pending={unbinding.pending}
        state={<SendState of={unbinding} />}
        confirm={(reason) => void unbind(reason)}
      >
        <p>{t(words.unbindNext)}</p>
      </ConfirmAct>
    </>
  )
}
