import { Button, Checkbox, Tabs } from '@mantine/core'
import { CaseId } from '@tumpeang/domain/cases'
import { nameOf } from '@tumpeang/domain/forms'
import { listReferrals, packetPartNames, type Referral } from '@tumpeang/domain/services'
import { useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import type { Given } from '../../platform/api.ts'
import { useAsked } from '../../platform/asked.ts'
import { Page } from '../../platform/frame/Page.tsx'
import { useMay } from '../../platform/session.ts'
import { spokenDay, useLanguage, useNamed, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { Deadline } from '../../platform/ui/Deadline.tsx'
import { Empty } from '../../platform/ui/Empty.tsx'
import { Meaning } from '../../platform/ui/Meaning.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { useChildName } from '../children/index.ts'
import styles from './Letters.module.css'
import { outcomes, stateNames, words } from './texts.ts'

type Asked = Given<typeof listReferrals>

export const outcomeName = (outcome: string | null) =>
  Object.entries(outcomes).find(([code]) => code === outcome)?.[1]

/** One letter as it lies in the box: from whom, for what, until when, what is attached. */
function Envelope({ letter, box }: { letter: Referral; box: 'received' | 'sent' }) {
  const t = useText()
  const named = useNamed()
  const shown = useLanguage()
  const now = useNow()
  const called = useChildName()
  const { packet, status } = letter
  const waits = status === 'sent' || status === 'acknowledged'
  const outcome = outcomeName(letter.outcome)
  return (
    <li>
      <Link
        href={`/referrals/${letter.id}`}
        className={styles.letter ?? ''}
        data-unread={status === 'sent' && box === 'received'}
      >
        <span className={styles.who}>
          {t(box === 'received' ? words.from : words.to, {
            desk: named(box === 'received' ? letter.fromDeskName : letter.toDeskName),
          })}
        </span>
        <span className={styles.about}>
          {packet === null ? (
            <Meaning of="sealed" text={words.closedMark} />
          ) : packet.name === null ? (
            packet.caseNumber
          ) : (
            called({ name: packet.name })
          )}{' '}
          · {t(words.for, { service: t(nameOf('service', letter.service)) })}
        </span>
        {packet === null ? (
          <span className={styles.words}>{t(words.closedWhy)}</span>
        ) : (
          <>
            <span className={styles.words}>{letter.reason}</span>
            <span className={styles.quiet}>
              {packet.parts.length === 0
                ? t(words.nothingAttached)
                : t(words.attached, {
                    parts: packet.parts.map((part) => t(packetPartNames[part])).join(', '),
                  })}
            </span>
          </>
        )}
        <span className={styles.marks}>
          {letter.urgent && <Meaning of="high" text={words.urgent} />}
          <span className={styles.state} data-state={status}>
            {t(stateNames[status] ?? words.notKnown)}
            {outcome !== undefined && <>: {t(outcome)}</>}
          </span>
          {waits && letter.consentWithdrawnAt === null && (
            <span>
              {t(words.answerBy)} <Deadline until={letter.answerDueAt} />
            </span>
          )}
          {status === 'accepted' &&
            letter.consentWithdrawnAt === null &&
            letter.resultDueAt !== null && (
              <span>
                {t(words.resultBy)} <Deadline until={letter.resultDueAt} />
              </span>
            )}
          <span className={styles.quiet}>
            {t(words.sentOn, {
              when: spokenDay(letter.sentAt, now, shown),
            })}
          </span>
        </span>
      </Link>
    </li>
  )
}

interface SomeProps {
  readonly filter: Asked
  readonly box: 'received' | 'sent'
  readonly after: string | undefined
  readonly isLast: boolean
  readonly more: (next: string) => void
}

function SomeLetters({ filter, box, after, isLast, more }: SomeProps) {
  const t = useText()
  const mayCases = useMay('cases.read')
  const found = useAsked(listReferrals, {
    ...filter,
    limit: 20,
    ...(after === undefined ? {} : { after }),
  })
  return (
    <Answer of={found}>
      {({ items, next }) => (
        <>
          {items.length === 0 && after === undefined && (
            <Empty
              title={box === 'received' ? words.noneReceived : words.noneSent}
              next={box === 'received' ? words.noneReceivedNext : words.noneSentNext}
              action={
                mayCases && (
                  <Button component={Link} href="/cases" variant="default">
                    {t(words.toCases)}
                  </Button>
                )
              }
            />
          )}
          <ul data-plain className={styles.letters}>
            {items.map((letter) => (
              <Envelope key={letter.id} letter={letter} box={box} />
            ))}
          </ul>
          {isLast && next !== null && (
            <Button variant="default" mt="md" onClick={() => more(next)}>
              {t(words.more)}
            </Button>
          )}
        </>
      )}
    </Answer>
  )
}

/** The letters of my desk; which box, and whether only those that wait, is in the address. */
export function Letters() {
  const t = useText()
  const [search, setSearch] = useSearchParams()
  const caseId = CaseId.safeParse(search.get('case'))
  // Whoever refers nobody is there to receive.
  const usual = useMay('services.refer') ? 'sent' : 'received'
  const asked = search.get('box')
  const box = asked === 'received' || asked === 'sent' ? asked : caseId.success ? 'sent' : usual
  const isOpenOnly = search.get('open') !== 'no'
  const address = `${box} ${isOpenOnly} ${caseId.data ?? ''}`
  const [pages, setPages] = useState<{ of: string; cursors: (string | undefined)[] }>({
    of: address,
    cursors: [undefined],
  })
  const cursors = pages.of === address ? pages.cursors : [undefined]
  const filter: Asked = {
    box,
    ...(isOpenOnly ? { open: true } : {}),
    ...(caseId.success ? { caseId: caseId.data } : {}),
  }
  return (
    <Page title={words.inbox} sentence={t(words.inboxSentence)}>
      <Tabs value={box} onChange={(chosen) => chosen !== null && setSearch({ box: chosen })}>
        <Tabs.List>
          <Tabs.Tab value="received">{t(words.received)}</Tabs.Tab>
          <Tabs.Tab value="sent">{t(words.sent)}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value={box} pt="md">
          <Checkbox
            label={t(words.onlyOpen)}
            checked={isOpenOnly}
            mb="sm"
            onChange={({ currentTarget }) =>
              setSearch({ box, ...(currentTarget.checked ? {} : { open: 'no' }) })
            }
          />
          {cursors.map((after, index) => (
            <SomeLetters
              key={`${address} ${after ?? ''}`}
              filter={filter}
              box={box}
              after={after}
              isLast={index === cursors.length - 1}
              more={(next) => setPages({ of: address, cursors: [...cursors, next] })}
            />
          ))}
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
