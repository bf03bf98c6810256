import { Checkbox, Textarea } from '@mantine/core'
import type { Named } from '@tumpeang/domain/access'
import { type CaseBrief, handOverCaseload, type TeamMember } from '@tumpeang/domain/cases'
import { PlaceCode } from '@tumpeang/domain/places'
import { draftOfHandingOver } from '@tumpeang/domain/work'
import { useState } from 'react'
import { z } from 'zod'
import { useSend } from '../../platform/asked.ts'
import { useDrafted, useDraftedWords } from '../../platform/drafts.ts'
import { useNamed, useText } from '../../platform/text/index.ts'
import { DeskPicker } from '../../platform/ui/DeskPicker.tsx'
import { Drafted } from '../../platform/ui/Drafted.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { ChildName } from '../children/index.ts'
import { RiskMark } from './RiskMark.tsx'
import { words } from './supervision-texts.ts'
import styles from './Supervision.module.css'

/** A worker, or another desk. */
type Receiver = { kind: 'worker'; accountId: string } | { kind: 'desk'; deskId: string }

interface HandOverProps {
  readonly from: string | null
  readonly deskId: string
  readonly cases: readonly CaseBrief[]
  readonly workers: readonly TeamMember[]
  /** How many were given, to whom by name, and how many stayed. */
  readonly done: (given: number, to: readonly Named[], left: number) => void
}

const Ids = z.array(z.uuid())

/** Chosen cases into the hands of one or several; several share them out evenly, the risks in turn. */
export function HandOverForm(props: HandOverProps) {
  return (
    <Drafted place={draftOfHandingOver(props.from)}>
      <Fields {...props} />
    </Drafted>
  )
}

function Fields({ from, deskId, cases, workers, done }: HandOverProps) {
  const t = useText()
  const named = useNamed()
  const sending = useSend(handOverCaseload)
  const [kept, setKept] = useDrafted<readonly string[]>('cases', Ids, () =>
    cases.map(({ id }) => id),
  )
  // What somebody else took meanwhile is not there to be given any more.
  const chosen = new Set<string>(kept.filter((one) => cases.some(({ id }) => id === one)))
  const [to, setTo] = useDrafted<readonly string[]>('to', Ids, [])
  const [desk, setDesk] = useDrafted<string | null>('desk', z.uuid().nullable(), null)
  const [deskName, setDeskName] = useState<Named | null>(null)
  const [why, setWhy] = useDraftedWords('why')
  const [tried, setTried] = useState(false)
  const toggled = (id: string) =>
    setKept(chosen.has(id) ? [...chosen].filter((one) => one !== id) : [...chosen, id])
  const receivers: readonly Receiver[] =
    desk === null
      ? to.map((accountId) => ({ kind: 'worker', accountId }))
      : [{ kind: 'desk', deskId: desk }]
  const isAll = chosen.size === cases.length
  const save = async () => {
    setTried(true)
    if (chosen.size === 0 || receivers.length === 0 || why.trim().length < 3) return
    const order = ['high', 'medium', 'low', 'no_action']
    const items = cases
      .filter(({ id }) => chosen.has(id))
      .toSorted((a, b) => order.indexOf(a.risk ?? 'high') - order.indexOf(b.risk ?? 'high'))
      .flatMap(({ id }, index) => {
        const receiver = receivers[index % receivers.length]
        return receiver === undefined ? [] : [{ caseId: id, to: receiver }]
      })
    const answer = await sending.send({ from, items, reason: why.trim() })
    if (answer === undefined) return
    const given = new Set<string>(answer.given)
    const got = new Set(
      items.flatMap(({ caseId, to: whom }) =>
        given.has(caseId) && whom.kind === 'worker' ? [whom.accountId] : [],
      ),
    )
    const people = workers.flatMap(({ accountId, name }) =>
      accountId !== null && name !== null && got.has(accountId) ? [name] : [],
    )
    const toDesk = desk !== null && deskName !== null && given.size > 0 ? [deskName] : []
    done(given.size, [...people, ...toDesk], answer.left.length)
  }
  return (
    <Form
      act={{
        km: t(words.giveThem, { count: chosen.size }),
        en: t(words.giveThem, { count: chosen.size }),
      }}
      sending={sending}
      onSubmit={() => void save()}
    >
      <fieldset className={styles.choose} data-faulty={tried && chosen.size === 0}>
        <Checkbox
          label={t(words.chooseAll)}
          checked={isAll}
          indeterminate={!isAll && chosen.size > 0}
          onChange={() => setKept(isAll ? [] : cases.map(({ id }) => id))}
        />
        {cases.map((one) => (
          <label key={one.id}>
            <input type="checkbox" checked={chosen.has(one.id)} onChange={() => toggled(one.id)} />
            <span>
              <ChildName name={one.childName} /> <RiskMark risk={one.risk} />
              <span className={styles.change}>{one.number}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {tried && chosen.size === 0 && <p className={styles.must}>{t(words.chooseCases)}</p>}
      <fieldset className={styles.choose} data-faulty={tried && receivers.length === 0}>
        <legend>{t(words.to)}</legend>
        {workers.length === 0 && <p className={styles.quiet}>{t(words.nobodyElse)}</p>}
        {workers.map(({ accountId, name, open }) =>
          accountId === null || name === null ? null : (
            <label key={accountId}>
              <input
                type="checkbox"
                checked={to.includes(accountId) && desk === null}
                onChange={() => {
                  setDesk(null)
                  setTo(
                    to.includes(accountId)
                      ? to.filter((one) => one !== accountId)
                      : [...to, accountId],
                  )
                }}
              />
              <span>
                {named(name)}
                <span className={styles.change}>{t(words.carries, { count: open })}</span>
              </span>
            </label>
          ),
        )}
        {to.length > 1 && desk === null && <p className={styles.quiet}>{t(words.spread)}</p>}
      </fieldset>
      {tried && receivers.length === 0 && <p className={styles.must}>{t(words.chooseWho)}</p>}
      <details>
        <summary>{t(words.toDesk)}</summary>
        <DeskPicker
          label={words.toDesk}
          value={desk}
          onChange={({ id, nameKm, nameEn }) => {
            setDesk(id)
            setDeskName({ km: nameKm, en: nameEn })
          }}
          place={PlaceCode.safeParse(cases[0]?.placeCode).data ?? null}
          except={deskId}
        />
      </details>
      <Textarea
        label={t(words.handOverReason)}
        minRows={2}
        value={why}
        onChange={({ currentTarget }) => setWhy(currentTarget.value)}
        error={tried && why.trim().length < 3 ? t(words.whyNeeded) : undefined}
      />
    </Form>
  )
}
