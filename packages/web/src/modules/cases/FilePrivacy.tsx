import { Button, Radio, Textarea, TextInput } from '@mantine/core'
import { AccountId, roleNames } from '@tumpeang/domain/access'
import {
  type Exclusion,
  ExclusionBecause,
  exclusionBecauseNames,
  excludeFromFile,
  ExclusionId,
  getPrivacy,
  letBack,
  listPeopleAround,
  nameOnSeal,
  openSeal,
  type Privacy,
  sealFile,
  SealId,
  SealNameId,
  SealReason,
  sealReasonNames,
  takeOffSeal,
} from '@tumpeang/domain/cases'
import { draftAbout } from '@tumpeang/domain/work'
import { useState } from 'react'
import { z } from 'zod'
import { newId } from '../../platform/api.ts'
import { useAsked, useSend } from '../../platform/asked.ts'
import { useDrafted, useDraftedWords } from '../../platform/drafts.ts'
import { useMe } from '../../platform/session.ts'
import { clock, spokenDay, useLanguage, useNamed, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { Choice } from '../../platform/ui/Choice.tsx'
import { ConfirmAct } from '../../platform/ui/ConfirmAct.tsx'
import { DeskPicker } from '../../platform/ui/DeskPicker.tsx'
import { Drafted } from '../../platform/ui/Drafted.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { Opened } from '../../platform/ui/Opened.tsx'
import { useRested } from '../../platform/ui/rested.ts'
import { SendState } from '../../platform/ui/SendState.tsx'
import { Sheet } from '../../platform/ui/Sheet.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { useWriting } from '../../platform/writing.ts'
import styles from './Privacy.module.css'
import { words } from './seal-texts.ts'

interface File {
  readonly subject: 'case' | 'report'
  readonly id: string
}

/** No seal waits in an outbox: until it is made, the file is open, and nobody should think otherwise. */
const atOnce = { keeps: false }

const useMoment = () => {
  const shown = useLanguage()
  const now = useNow()
  return (at: Date) => `${spokenDay(at, now, shown)} ${clock(at, shown)}`
}

interface PeopleProps {
  readonly file: File
  readonly type: 'checkbox' | 'radio'
  readonly chosen: readonly AccountId[]
  readonly onChange: (chosen: readonly AccountId[]) => void
  readonly except?: readonly string[]
  readonly error?: string | undefined
}

/** People who serve around the file, those of the desk and over the place first. */
function People({ file, type, chosen, onChange, except = [], error }: PeopleProps) {
  const t = useText()
  const named = useNamed()
  const [typed, setTyped] = useState('')
  const q = useRested(typed).trim()
  const around = useAsked(listPeopleAround, { ...file, ...(q === '' ? {} : { q }) })
  const choose = (id: AccountId) =>
    onChange(
      type === 'radio'
        ? [id]
        : chosen.includes(id)
          ? chosen.filter((one) => one !== id)
          : [...chosen, id],
    )
  return (
    <fieldset className={styles.people} data-faulty={error !== undefined}>
      <legend>{t(type === 'radio' ? words.whom : words.who)}</legend>
      {type === 'checkbox' && <p className={styles.quiet}>{t(words.whoHint)}</p>}
      <TextInput
        type="search"
        label={t(words.find)}
        autoComplete="off"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <Answer of={around}>
        {({ items }) => {
          // Those at hand first; the rest of the province is found by name.
          const offered = items.filter(
            ({ accountId, isOfDesk, supervises }) =>
              !except.includes(accountId) && (q !== '' || isOfDesk || supervises),
          )
          return offered.length === 0 ? (
            <p className={styles.quiet}>{t(words.nobody)}</p>
          ) : (
            <div className={styles.choose}>
              {offered.map(({ accountId, name, role, desk, supervises }) => (
                <label key={accountId}>
                  <input
                    type={type}
                    name="person"
                    checked={chosen.includes(accountId)}
                    onChange={() => choose(accountId)}
                  />
                  <span>
                    {named(name)}
                    <span className={styles.quiet}>
                      {t(roleNames[role])}
                      {desk !== null && <> · {named(desk)}</>}
                      {supervises && <> · {t(words.supervises)}</>}
                    </span>
                  </span>
                </label>
              ))}
            </div>
          )
        }}
      </Answer>
      {error !== undefined && <p className={styles.must}>{error}</p>}
    </fieldset>
  )
}

const Ids = z.array(AccountId)
const Because = SealReason.nullable()
const Conflict = ExclusionBecause.nullable()

function SealForm({ file, close }: { file: File; close: () => void }) {
  const t = useText()
  const sending = useSend(sealFile, atOnce)
  const me = useMe().data
  const [sealId] = useState(() => newId(SealId))
  const [because, setBecause] = useDrafted<SealReason | null>('because', Because, null)
  const [names, setNames] = useDrafted<readonly AccountId[]>('names', Ids, [])
  const [more, setMore] = useDraftedWords('more')
  const [tried, setTried] = useState(false)
  const lacksWords = because === 'other' && more.trim().length < 3
  const send = async () => {
    setTried(true)
    if (because === null || names.length === 0 || lacksWords) return
    const given = {
      ...file,
      sealId,
      because,
      words: more.trim() === '' ? null : more.trim(),
      names: [...names],
    }
    if ((await sending.send(given)) !== undefined) close()
  }
  return (
    <Form act={words.seal} sending={sending} onSubmit={() => void send()} close={close}>
      <p>{t(words.sealNext)}</p>
      <Choice
        label={words.why}
        options={SealReason.options.map((value) => ({ value, text: sealReasonNames[value] }))}
        value={because}
        onChange={setBecause}
        error={tried && because === null ? t(words.whyNeeded) : undefined}
      />
      <Textarea
        label={t(because === 'other' ? words.moreNeeded : words.more)}
        maxLength={500}
        value={more}
        onChange={({ currentTarget }) => setMore(currentTarget.value)}
        error={tried && lacksWords ? t(words.wordsNeeded) : undefined}
      />
      <People
        file={file}
        type="checkbox"
        chosen={names}
        onChange={setNames}
        except={me === undefined ? [] : [me.accountId]}
        error={tried && names.length === 0 ? t(words.whoNeeded) : undefined}
      />
    </Form>
  )
}

function NameForm({
  file,
  except,
  close,
}: {
  file: File
  except: readonly string[]
  close: () => void
}) {
  const t = useText()
  const sending = useSend(nameOnSeal, atOnce)
  const [nameId] = useState(() => newId(SealNameId))
  const [chosen, setChosen] = useState<readonly AccountId[]>([])
  const [tried, setTried] = useState(false)
  const send = async () => {
    setTried(true)
    const [accountId] = chosen
    if (accountId === undefined) return
    if ((await sending.send({ ...file, nameId, accountId })) !== undefined) close()
  }
  return (
    <Form act={words.nameOne} sending={sending} onSubmit={() => void send()} close={close}>
      <People
        file={file}
        type="radio"
        chosen={chosen}
        onChange={setChosen}
        except={except}
        error={tried && chosen.length === 0 ? t(words.whoNeeded) : undefined}
      />
    </Form>
  )
}

function ExcludeForm({ file, close }: { file: File; close: () => void }) {
  const t = useText()
  const sending = useSend(excludeFromFile, atOnce)
  const [exclusionId] = useState(() => newId(ExclusionId))
  const [isDesk, setIsDesk] = useState(false)
  const [chosen, setChosen] = useDrafted<readonly AccountId[]>('whom', Ids, [])
  const [desk, setDesk] = useDrafted<string | null>('desk', z.uuid().nullable(), null)
  const [because, setBecause] = useDrafted<ExclusionBecause | null>('because', Conflict, null)
  const [more, setMore] = useDraftedWords('more')
  const [tried, setTried] = useState(false)
  const isNobody = isDesk ? desk === null : chosen.length === 0
  const send = async () => {
    setTried(true)
    if (isNobody || because === null) return
    const [accountId] = chosen
    const given = {
      ...file,
      exclusionId,
      accountId: isDesk ? null : (accountId ?? null),
      deskId: isDesk ? desk : null,
      because,
      words: more.trim().length < 3 ? null : more.trim(),
    }
    if ((await sending.send(given)) !== undefined) close()
  }
  return (
    <Form act={words.keepAway} sending={sending} onSubmit={() => void send()} close={close} danger>
      <p>{t(words.keepAwayNext)}</p>
      <Radio.Group
        label={t(words.whom)}
        value={isDesk ? 'desk' : 'person'}
        onChange={(value) => setIsDesk(value === 'desk')}
      >
        <div className={styles.row}>
          <Radio value="person" label={t(words.aPerson)} />
          <Radio value="desk" label={t(words.aDesk)} />
        </div>
      </Radio.Group>
      {isDesk ? (
        <DeskPicker
          label={words.whichDesk}
          value={desk}
          onChange={({ id }) => setDesk(id)}
          place={null}
          error={tried && desk === null ? t(words.whoNeeded) : undefined}
        />
      ) : (
        <People
          file={file}
          type="radio"
          chosen={chosen}
          onChange={setChosen}
          error={tried && chosen.length === 0 ? t(words.whoNeeded) : undefined}
        />
      )}
      <Choice
        label={words.why}
        options={ExclusionBecause.options.map((value) => ({
          value,
          text: exclusionBecauseNames[value],
        }))}
        value={because}
        onChange={setBecause}
        error={tried && because === null ? t(words.whyNeeded) : undefined}
      />
      <Textarea
        label={t(words.more)}
        maxLength={500}
        value={more}
        onChange={({ currentTarget }) => setMore(currentTarget.value)}
      />
    </Form>
  )
}

/** Why a seal, or where one is named an exclusion, ends; the reason stands in the file's own history. */
function EndForm({
  what,
  file,
  close,
}: {
  what: ExclusionId | null
  file: File
  close: () => void
}) {
  const t = useText()
  const opening = useSend(openSeal, atOnce)
  const letting = useSend(letBack, atOnce)
  const [reason, setReason] = useDraftedWords('reason')
  const [tried, setTried] = useState(false)
  const isShort = reason.trim().length < 3
  const send = async () => {
    setTried(true)
    if (isShort) return
    const given = { ...file, reason: reason.trim() }
    const done =
      what === null
        ? await opening.send(given)
        : await letting.send({ ...given, exclusionId: what })
    if (done !== undefined) close()
  }
  return (
    <Form
      act={what === null ? words.open : words.letBack}
      sending={what === null ? opening : letting}
      onSubmit={() => void send()}
      close={close}
      danger
    >
      <p>{t(what === null ? words.openNext : words.letBackNext)}</p>
      <Textarea
        label={t(words.why)}
        maxLength={500}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        error={tried && isShort ? t(words.wordsNeeded) : undefined}
      />
    </Form>
  )
}

function TakeOff({ file, nameId, who }: { file: File; nameId: SealNameId; who: string }) {
  const t = useText()
  const sending = useSend(takeOffSeal, atOnce)
  const [isAsked, ask] = useState(false)
  const take = async () => {
    if ((await sending.send({ ...file, nameId })) !== undefined) ask(false)
  }
  return (
    <>
      <Button variant="subtle" onClick={() => ask(true)}>
        {t(words.takeOff)}
      </Button>
      <ConfirmAct
        opened={isAsked}
        close={() => ask(false)}
        act={words.takeOff}
        danger
        pending={sending.pending}
        state={<SendState of={sending} />}
        confirm={() => void take()}
      >
        <p>{t(words.takeOffNext, { who })}</p>
      </ConfirmAct>
    </>
  )
}

function Sealed({ file, seal }: { file: File; seal: NonNullable<Privacy['seal']> }) {
  const t = useText()
  const named = useNamed()
  const moment = useMoment()
  const { writing, write, close } = useWriting()
  const who = seal.sealedBy === null ? t(words.system) : named(seal.sealedBy)
  return (
    <Sheet tone="sealed">
      <h3>{t(words.sealed)}</h3>
      <p>
        {t(sealReasonNames[seal.reason])}
        {seal.words !== null && <> · «{seal.words}»</>}
      </p>
      <p className={styles.quiet}>{t(words.sealedBy, { who, when: moment(seal.sealedAt) })}</p>
      <h4>{t(words.sees)}</h4>
      <ul data-plain className={styles.names}>
        {seal.names.map(({ id, name }) => (
          <li key={id}>
            <span>{named(name)}</span>
            <TakeOff file={file} nameId={id} who={named(name)} />
          </li>
        ))}
      </ul>
      {writing === null && (
        <div className={styles.acts}>
          <Button variant="default" onClick={() => write('name')}>
            {t(words.nameOne)}
          </Button>
          <Button variant="subtle" onClick={() => write('open-seal')}>
            {t(words.open)}
          </Button>
        </div>
      )}
      {writing === 'name' && (
        <Opened title={words.nameOne}>
          <NameForm
            file={file}
            except={seal.names.map(({ accountId }) => accountId)}
            close={close}
          />
        </Opened>
      )}
      {writing === 'open-seal' && (
        <Opened title={words.open}>
          <Drafted place={draftAbout(file.subject, file.id, 'open-seal')}>
            <EndForm what={null} file={file} close={close} />
          </Drafted>
        </Opened>
      )}
    </Sheet>
  )
}

function KeptAway({ file, exclusion }: { file: File; exclusion: Exclusion }) {
  const t = useText()
  const named = useNamed()
  const moment = useMoment()
  const { writing, write, close } = useWriting()
  const { id, person, desk, because, saidBy, saidAt } = exclusion
  const whom = person ?? desk
  return (
    <li>
      <p>
        <strong>{whom === null ? '' : named(whom)}</strong> · {t(exclusionBecauseNames[because])}
        {exclusion.words !== null && <> · «{exclusion.words}»</>}
      </p>
      <p className={styles.quiet}>
        {t(words.saidBy, {
          who: saidBy === null ? t(words.system) : named(saidBy),
          when: moment(saidAt),
        })}
      </p>
      {writing === null && (
        <Button variant="default" onClick={() => write(id)}>
          {t(words.letBack)}
        </Button>
      )}
      {writing === id && (
        <Opened title={words.letBack}>
          <Drafted place={draftAbout(file.subject, file.id, 'let-back')}>
            <EndForm what={id} file={file} close={close} />
          </Drafted>
        </Opened>
      )}
    </li>
  )
}

/** Who sees a file beyond desk and place: the few of its seal, and those whom a conflict keeps away. */
export function FilePrivacy({ file }: { file: File }) {
  const t = useText()
  const privacy = useAsked(getPrivacy, file)
  const { writing, write, close } = useWriting()
  return (
    <Answer of={privacy}>
      {({ seal, exclusions, asksForSeal }) => (
        <div className={styles.privacy}>
          {seal === null ? (
            <section>
              <p>{t(words.plain)}</p>
              {asksForSeal && (
                <Sheet tone="due">
                  <p>{t(words.asksForSeal)}</p>
                </Sheet>
              )}
              {writing === null && (
                <div className={styles.acts}>
                  <Button
                    variant={asksForSeal ? 'filled' : 'default'}
                    onClick={() => write('seal')}
                  >
                    {t(words.seal)}
                  </Button>
                </div>
              )}
              {writing === 'seal' && (
                <Opened title={words.seal}>
                  <Drafted place={draftAbout(file.subject, file.id, 'seal')}>
                    <SealForm file={file} close={close} />
                  </Drafted>
                </Opened>
              )}
            </section>
          ) : (
            <Sealed file={file} seal={seal} />
          )}
          <section>
            <h3>{t(words.away)}</h3>
            {exclusions.length === 0 ? (
              <p className={styles.quiet}>{t(words.noneAway)}</p>
            ) : (
              <ul data-plain className={styles.away}>
                {exclusions.map((exclusion) => (
                  <KeptAway key={exclusion.id} file={file} exclusion={exclusion} />
                ))}
              </ul>
            )}
            {writing === null && (
              <div className={styles.acts}>
                <Button variant="default" onClick={() => write('exclude')}>
                  {t(words.keepAway)}
                </Button>
              </div>
            )}
            {writing === 'exclude' && (
              <Opened title={words.keepAway}>
                <Drafted place={draftAbout(file.subject, file.id, 'exclude')}>
                  <ExcludeForm file={file} close={close} />
                </Drafted>
              </Opened>
            )}
          </section>
        </div>
      )}
    </Answer>
  )
}
