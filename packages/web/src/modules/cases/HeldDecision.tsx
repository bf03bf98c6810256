import { Button } from '@mantine/core'
import { getHeld, type HeldWrite, resolveHeld, placeOfHeld } from '@tumpeang/domain/work'
import { type ReactNode, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { useAsked, useSend } from '../../platform/asked.ts'
import { Page } from '../../platform/frame/Page.tsx'
import { useNamed, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { ConfirmAct } from '../../platform/ui/ConfirmAct.tsx'
import { Facts } from '../../platform/ui/Facts.tsx'
import { SendState } from '../../platform/ui/SendState.tsx'
import { fieldNames, words } from './held-texts.ts'
import styles from './Held.module.css'
import { HeldValue } from './HeldValue.tsx'

function Side({
  title,
  held,
  side,
  action,
}: {
  readonly title: string
  readonly held: HeldWrite
  readonly side: 'yours' | 'theirs'
  readonly action: ReactNode
}) {
  return (
    <section className={styles.side}>
      <div>
        <h2>{title}</h2>
        <Facts
          of={held.clashes.map((clash) => [
            fieldNames[clash.field] ?? { km: clash.field, en: clash.field },
            <HeldValue key={clash.field} of={clash[side]} field={clash.field} held={held} />,
          ])}
        />
      </div>
      {action}
    </section>
  )
}

/** A stale write: what was written stands beside what stands, and a person decides. */
export function HeldDecision() {
  const t = useText()
  const named = useNamed()
  const { id } = useParams<{ id: string }>()
  const [, go] = useLocation()
  const asked = useAsked(getHeld, { id })
  const sending = useSend(resolveHeld)
  const [choice, setChoice] = useState<'given' | 'stored' | null>(null)
  const decide = async (held: HeldWrite, reason: string) => {
    if (choice === null) return
    const { version } = held
    const done = await sending.send({ id, version, resolution: choice, reason })
    if (done !== undefined) go('/work')
  }
  return (
    <Page
      title={words.heldTitle}
      sentence={t(words.heldSentence)}
      back={{ to: '/work', text: words.back }}
      wide
    >
      <Answer of={asked}>
        {(held) => (
          <>
            <div className={styles.sides}>
              <Side
                title={
                  held.by === null
                    ? t(words.givenByNobody)
                    : t(words.given, { who: named(held.by) })
                }
                held={held}
                side="yours"
                action={<Button onClick={() => setChoice('given')}>{t(words.takeGiven)}</Button>}
              />
              <Side
                title={t(words.stored)}
                held={held}
                side="theirs"
                action={
                  <Button variant="default" onClick={() => setChoice('stored')}>
                    {t(words.keepStored)}
                  </Button>
                }
              />
            </div>
            <ConfirmAct
              opened={choice !== null}
              close={() => setChoice(null)}
              act={choice === 'given' ? words.takeGiven : words.keepStored}
              reason={{ label: words.heldReason }}
              place={placeOfHeld(held.id)}
              pending={sending.pending}
              state={<SendState of={sending} />}
              confirm={(reason) => void decide(held, reason)}
            >
              <p>{t(words.consequence)}</p>
            </ConfirmAct>
          </>
        )}
      </Answer>
    </Page>
  )
}
