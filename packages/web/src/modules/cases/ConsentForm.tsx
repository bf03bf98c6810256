import { Checkbox, Textarea, TextInput } from '@mantine/core'
import {
  ConsentId,
  consentGiverNames,
  consentGivers,
  consentPurposeNames,
  consentPurposes,
  ExplainedHow,
  explainedNames,
  readAloud,
  recordConsent,
} from '@tumpeang/domain/cases'
import { nameOf } from '@tumpeang/domain/forms'
import { Day, dayIn, type InputOf } from '@tumpeang/domain/kernel'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { z } from 'zod'
import { useSend } from '../../platform/asked.ts'
import { useDrafted, useDraftedId, useDraftedWords } from '../../platform/drafts.ts'
import { useLanguage, useText } from '../../platform/text/index.ts'
import { DayField } from '../../platform/ui/DateField.tsx'
import { DeskPicker } from '../../platform/ui/DeskPicker.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { Pick } from '../../platform/ui/Pick.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { useChildName } from '../children/index.ts'
import type { FormProps } from './acts.ts'
import { words } from './consent-texts.ts'
import styles from './Consent.module.css'

type Given = InputOf<typeof recordConsent>['consent']

const purposes = consentPurposes.map((value) => ({ value, text: consentPurposeNames[value] }))
const givers = consentGivers.map((value) => ({ value, text: consentGiverNames[value] }))
const answers = [
  { value: 'given', text: words.given },
  { value: 'refused', text: words.refused },
] as const

const PurposeOrNot = z.enum(consentPurposes).nullable()
const GiverOrNot = z.enum(consentGivers).nullable()
const AnswerOrNot = z.enum(['given', 'refused']).nullable()

const purposeIn = (asked: string | null): Given['purpose'] | null =>
  consentPurposes.find((purpose) => purpose === asked) ?? null

/** What is read aloud, then the answer; a suspected caregiver is not among those who may be asked. */
export function ConsentForm({ file, close }: FormProps) {
  const t = useText()
  const shown = useLanguage()
  const called = useChildName()
  const [search] = useSearchParams()
  const sending = useSend(recordConsent)
  const id = ConsentId.parse(useDraftedId())
  const today = dayIn(useNow())
  const [purpose, setPurpose] = useDrafted<Given['purpose'] | null>('purpose', PurposeOrNot, () =>
    purposeIn(search.get('ask')),
  )
  const [toDesk, setToDesk] = useDrafted<string | null>('desk', z.uuid().nullable(), null)
  const [givenBy, setGivenBy] = useDrafted<Given['givenBy'] | null>('by', GiverOrNot, null)
  const [caregiver, setCaregiver] = useDrafted<string | null>(
    'caregiver',
    z.uuid().nullable(),
    null,
  )
  const [adult, setAdult] = useDraftedWords('adult')
  const [how, setHow] = useDrafted<readonly ExplainedHow[]>('how', ExplainedHow.array(), [])
  const [isWritten, setIsWritten] = useDrafted('written', z.boolean(), false)
  const [answer, setAnswer] = useDrafted<Given['answer'] | null>('answer', AnswerOrNot, null)
  const [scope, setScope] = useDraftedWords('scope')
  const [reason, setReason] = useDraftedWords('reason')
  const [approvedBy, setApprovedBy] = useDraftedWords('approved')
  const [answeredOn, setAnsweredOn] = useDrafted<Day | null>('day', Day.nullable(), today)
  const [validUntil, setValidUntil] = useDrafted<Day | null>('until', Day.nullable(), null)
  const [tried, setTried] = useState(false)

  const safe = file.caregivers.filter(({ isSuspected }) => !isSuspected)
  const asksGuardian = givenBy === 'guardian' || givenBy === 'child-and-guardian'
  const isAsked = givenBy !== null && givenBy !== 'court' && givenBy !== 'best-interests'
  const needsReason = givenBy === 'court' || givenBy === 'best-interests'
  const said = givenBy === 'best-interests' ? 'given' : answer
  const filled = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim())
  const lacks =
    purpose === null ||
    givenBy === null ||
    said === null ||
    answeredOn === null ||
    filled(scope) === null ||
    (asksGuardian && caregiver === null) ||
    (givenBy === 'trusted-adult' && filled(adult) === null) ||
    (isAsked && how.length === 0) ||
    (needsReason && filled(reason) === null) ||
    (givenBy === 'best-interests' && filled(approvedBy) === null)
  const save = async () => {
    setTried(true)
    if (lacks) return
    const one = safe.find((known) => known.id === caregiver)
    const done = await sending.send({
      id: file.id,
      consent: {
        id,
        purpose,
        toDeskId: purpose === 'referral' || purpose === 'sharing' ? toDesk : null,
        scope: scope.trim(),
        givenBy,
        caregiverId: asksGuardian && one !== undefined ? one.id : null,
        adultWords: givenBy === 'trusted-adult' ? filled(adult) : null,
        explained: isAsked ? [...how] : [],
        isWritten,
        answer: said,
        answeredOn,
        validUntil,
        reason: needsReason ? filled(reason) : null,
        approvedBy: givenBy === 'best-interests' ? filled(approvedBy) : null,
      },
    })
    if (done !== undefined) close()
  }
  const needed = (typed: string) =>
    tried && filled(typed) === null ? t(words.wordsNeeded) : undefined
  const spoken = purpose === null ? '…' : consentPurposeNames[purpose][shown]
  return (
    <Form act={words.save} sending={sending} onSubmit={() => void save()} close={close}>
      <Pick
        label={words.purpose}
        options={purposes}
        value={purpose}
        onChange={setPurpose}
        error={tried && purpose === null ? t(words.chooseOne) : undefined}
      />
      {(purpose === 'referral' || purpose === 'sharing') && (
        // Most consents are to a service: the long list of desks waits until somebody wants one.
        <details open={toDesk !== null}>
          <summary>{t(words.onlyToDesk)}</summary>
          <DeskPicker
            label={words.toDesk}
            hint={words.anyDesk}
            place={file.child.placeCode}
            except={file.deskId}
            value={toDesk}
            onChange={(chosen) => setToDesk(chosen.id)}
          />
        </details>
      )}
      {purpose !== null && (
        <section aria-label={t(words.readAloud)}>
          <h4>{t(words.readAloud)}</h4>
          <blockquote className={styles.read}>
            <strong>{t(words.forChild)}</strong>
            <br />
            {t(readAloud.child, { purpose: spoken })}
          </blockquote>
          <blockquote className={styles.read}>
            <strong>{t(words.forAdult)}</strong>
            <br />
            {t(readAloud.adult, { purpose: spoken })}
          </blockquote>
        </section>
      )}
      <Pick
        label={words.givenBy}
        options={givers}
        value={givenBy}
        onChange={setGivenBy}
        error={tried && givenBy === null ? t(words.chooseOne) : undefined}
      />
      {asksGuardian &&
        (safe.length === 0 ? (
          <p role="alert" className={styles.over}>
            {t(words.noSafeCaregiver)}
          </p>
        ) : (
          <Pick
            label={words.whichCaregiver}
            options={safe.map((one) => {
              const text = `${called({ name: one.name })}, ${t(nameOf('relation', one.relation))}`
              return { value: one.id, text: { km: text, en: text } }
            })}
            value={caregiver}
            onChange={setCaregiver}
            error={tried && caregiver === null ? t(words.chooseOne) : undefined}
          />
        ))}
      {givenBy === 'trusted-adult' && (
        <TextInput
          label={t(words.adultWords)}
          value={adult}
          onChange={({ currentTarget }) => setAdult(currentTarget.value)}
          error={needed(adult)}
        />
      )}
      {isAsked && (
        <>
          <Checkbox.Group
            label={t(words.explained)}
            value={[...how]}
            onChange={(chosen) =>
              setHow(ExplainedHow.options.filter((one) => chosen.includes(one)))
            }
            error={tried && how.length === 0 ? t(words.explainedNeeded) : undefined}
          >
            <div className={styles.list}>
              {ExplainedHow.options.map((one) => (
                <Checkbox key={one} value={one} label={t(explainedNames[one])} />
              ))}
            </div>
          </Checkbox.Group>
          <Pick
            label={words.answer}
            options={answers}
            value={answer}
            onChange={setAnswer}
            error={tried && answer === null ? t(words.chooseOne) : undefined}
          />
          <Checkbox
            label={t(words.isWritten)}
            checked={isWritten}
            onChange={({ currentTarget }) => setIsWritten(currentTarget.checked)}
          />
        </>
      )}
      {givenBy === 'court' && (
        <Pick label={words.answer} options={answers} value={answer} onChange={setAnswer} />
      )}
      {needsReason && (
        <Textarea
          label={t(words.reason)}
          minRows={2}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          error={needed(reason)}
        />
      )}
      {givenBy === 'best-interests' && (
        <TextInput
          label={t(words.approvedBy)}
          value={approvedBy}
          onChange={({ currentTarget }) => setApprovedBy(currentTarget.value)}
          error={needed(approvedBy)}
        />
      )}
      <Textarea
        label={t(words.scope)}
        description={t(words.scopeHint)}
        minRows={2}
        value={scope}
        onChange={({ currentTarget }) => setScope(currentTarget.value)}
        error={needed(scope)}
      />
      <DayField
        label={words.answeredOn}
        value={answeredOn}
        onChange={setAnsweredOn}
        error={tried && answeredOn === null ? t(words.dayNeeded) : undefined}
      />
      <DayField label={words.validUntil} value={validUntil} onChange={setValidUntil} />
    </Form>
  )
}
