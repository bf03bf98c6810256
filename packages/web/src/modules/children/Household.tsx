import { Button } from '@mantine/core'
import {
  addHouseholdMember,
  type Caregiver,
  type ChildId,
  type HouseholdMember,
  HouseholdMemberId,
  listHousehold,
  livesThere,
  type Sex,
} from '@tumpeang/domain/children'
import { codeIn, nameOf } from '@tumpeang/domain/forms'
import { dayIn } from '@tumpeang/domain/kernel'
import { yearsOld } from '@tumpeang/domain/khmer'
import { lazy, useState } from 'react'
import { newId } from '../../platform/api.ts'
import { useAsked, useSend } from '../../platform/asked.ts'
import { fullDay, useLanguage, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { Meaning } from '../../platform/ui/Meaning.tsx'
import { Opened } from '../../platform/ui/Opened.tsx'
import { SendState } from '../../platform/ui/SendState.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { useWriting } from '../../platform/writing.ts'
import styles from './Children.module.css'
import { words } from './household-texts.ts'
import { useChildName } from './names.tsx'
import { words as people } from './texts.ts'

const MemberForm = lazy(() =>
  import('./HouseholdForms.tsx').then((found) => ({ default: found.MemberForm })),
)
const LeftForm = lazy(() =>
  import('./HouseholdForms.tsx').then((found) => ({ default: found.LeftForm })),
)

const Relation = codeIn('relation')
/** What the relation says by itself. */
const sexOf: Readonly<Record<string, Sex>> = { mother: 'female', father: 'male' }
const isNamed = ({ name }: Pick<HouseholdMember, 'name'>): boolean =>
  Object.values(name).some((part) => part !== null)

/** Whoever is suspected looks so wherever they are named. */
const isSuspected = ({ caregiverId }: HouseholdMember, caregivers: readonly Caregiver[]): boolean =>
  caregivers.some((one) => one.id === caregiverId && one.isSuspected)

/** What somebody is called, or that nobody knows yet. */
function useCalled(): (of: Pick<HouseholdMember, 'name'>) => string {
  const t = useText()
  const called = useChildName()
  return (of) => (isNamed(of) ? called(of) : t(words.someone))
}

/** Who somebody is to the child, how old, what they do, and since when they live there. */
function Told({ member, isSuspected }: { member: HouseholdMember; isSuspected: boolean }) {
  const t = useText()
  const shown = useLanguage()
  const called = useCalled()
  const today = dayIn(useNow())
  const day = (on: string) => `${shown === 'km' ? ' ' : ''}${fullDay(on, shown)}`
  const { birth, livesFrom, livesUntil } = member
  const facts = [
    member.sex === 'unknown' ? null : t(words[member.sex]),
    birth.to === null ? null : t(words.years, { age: yearsOld(birth.to, today) }),
    member.occupation,
    livesFrom === null ? null : t(words.since, { day: day(livesFrom) }),
    livesUntil === null ? null : t(words.until, { day: day(livesUntil) }),
    member.leftWhy,
  ].filter((fact) => fact !== null)
  return (
    <>
      <p className={styles.member}>
        {called(member)}
        <span className={styles.quiet}>
          {' '}
          · {t(nameOf('relation', member.relation))}
          {member.isCaregiver && <> · {t(words.caregiver)}</>}
        </span>
      </p>
      {isSuspected && (
        <p>
          <Meaning of="high" text={people.suspectedMark} />
        </p>
      )}
      {facts.length > 0 && <p className={styles.quiet}>{facts.join(' · ')}</p>}
      {member.note !== null && <p className={styles.quiet}>{member.note}</p>}
    </>
  )
}

/** A caregiver whom the file knows already: one tap, and they are of the household. */
function InFile({ childId, caregiver }: { childId: ChildId; caregiver: Caregiver }) {
  const t = useText()
  const called = useCalled()
  const sending = useSend(addHouseholdMember)
  const [id] = useState(() => newId(HouseholdMemberId))
  const relation = Relation.safeParse(caregiver.relation)
  const add = () =>
    sending.send({
      id,
      childId,
      name: caregiver.name,
      sex: sexOf[caregiver.relation] ?? 'unknown',
      birth: { precision: 'unknown', from: null, to: null, words: null },
      relation: relation.success ? relation.data : 'unknown',
      occupation: null,
      isCaregiver: true,
      caregiverId: caregiver.id,
      livesFrom: null,
      livesUntil: null,
      leftWhy: null,
      note: null,
    })
  return (
    <li className={styles.person}>
      <span>
        {called(caregiver)}
        <span className={styles.quiet}> · {t(nameOf('relation', caregiver.relation))}</span>
      </span>
      <Button
        variant="light"
        loading={sending.pending}
        aria-label={t(words.livesHereOf, { who: called(caregiver) })}
        onClick={() => void add()}
      >
        {t(words.livesHere)}
      </Button>
      <SendState of={sending} />
    </li>
  )
}

interface Props {
  readonly childId: ChildId
  readonly caregivers: readonly Caregiver[]
  readonly mayWrite: boolean
}

function Listed({ childId, caregivers, mayWrite, items }: Props & { items: HouseholdMember[] }) {
  const t = useText()
  const called = useCalled()
  const today = dayIn(useNow())
  const { writing, write, close } = useWriting()
  const here = items.filter((member) => livesThere(member, today))
  const before = items.filter((member) => !livesThere(member, today))
  const linked = new Set(here.map(({ caregiverId }) => caregiverId))
  const free = caregivers.filter(({ id }) => !linked.has(id))
  const wereHere = new Set(before.map(({ caregiverId }) => caregiverId))
  const offered = free.filter(
    ({ id, livesWithChild }) => livesWithChild !== false && !wereHere.has(id),
  )
  const one = (member: HouseholdMember) => (
    <li key={member.id}>
      <Told member={member} isSuspected={isSuspected(member, caregivers)} />
      {mayWrite && writing === `correct-${member.id}` && (
        <Opened title={words.correct}>
          <MemberForm
            childId={childId}
            known={member}
            caregivers={[
              ...free,
              ...caregivers.filter(({ id }) => id === member.caregiverId && linked.has(id)),
            ]}
            close={close}
          />
        </Opened>
      )}
      {mayWrite && writing === `left-${member.id}` && (
        <Opened title={words.left}>
          <LeftForm member={member} close={close} />
        </Opened>
      )}
      {mayWrite && writing?.endsWith(member.id) !== true && (
        <div className={styles.acts}>
          <Button
            variant="subtle"
            px="xs"
            aria-label={t(words.correctOf, { who: called(member) })}
            onClick={() => write(`correct-${member.id}`)}
          >
            {t(words.correct)}
          </Button>
          {member.livesUntil === null && (
            <Button
              variant="subtle"
              px="xs"
              aria-label={t(words.leftOf, { who: called(member) })}
              onClick={() => write(`left-${member.id}`)}
            >
              {t(words.left)}
            </Button>
          )}
        </div>
      )}
    </li>
  )
  return (
    <>
      {here.length === 0 && (
        <p className={styles.quiet}>
          {t(words.none)} {t(words.noneNext)}
        </p>
      )}
      <ul data-plain className={styles.people}>
        {here.map((member) => one(member))}
      </ul>
      {mayWrite && offered.length > 0 && (
        <>
          <h3 className={styles.offered}>{t(words.inFile)}</h3>
          <ul data-plain className={styles.people}>
            {offered.map((caregiver) => (
              <InFile key={caregiver.id} childId={childId} caregiver={caregiver} />
            ))}
          </ul>
        </>
      )}
      {mayWrite && writing === 'member' ? (
        <Opened title={words.add}>
          <MemberForm childId={childId} caregivers={free} close={close} />
        </Opened>
      ) : (
        mayWrite && (
          <Button variant="light" mt="sm" onClick={() => write('member')}>
            {t(words.add)}
          </Button>
        )
      )}
      {before.length > 0 && (
        <details className={styles.more}>
          <summary>{t(words.before, { count: before.length })}</summary>
          <ul data-plain className={styles.people}>
            {before.map((member) => one(member))}
          </ul>
        </details>
      )}
    </>
  )
}

/** Who lives with the child now, and who lived there before. */
export function Household(props: Props) {
  const t = useText()
  const asked = useAsked(listHousehold, { childId: props.childId })
  return (
    <section>
      <h2>{t(words.title)}</h2>
      <Answer of={asked} lines={4}>
        {({ items }) => <Listed {...props} items={items} />}
      </Answer>
    </section>
  )
}

/** The same, to be read: a form that stands below shows what is written already. */
export function HouseholdBrief({ childId, caregivers }: Omit<Props, 'mayWrite'>) {
  const t = useText()
  const today = dayIn(useNow())
  const { data } = useAsked(listHousehold, { childId })
  const here = (data?.items ?? []).filter((member) => livesThere(member, today))
  if (here.length === 0) return <p className={styles.quiet}>{t(words.none)}</p>
  return (
    <ul data-plain className={styles.people}>
      {here.map((member) => (
        <li key={member.id}>
          <Told member={member} isSuspected={isSuspected(member, caregivers)} />
        </li>
      ))}
    </ul>
  )
}
