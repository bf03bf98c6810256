import { Checkbox, Textarea, TextInput } from '@mantine/core'
import {
  addHouseholdMember,
  type Birth,
  bornAtAge,
  type Caregiver,
  CaregiverId,
  changeHouseholdMember,
  type ChildId,
  endHouseholdMember,
  type HouseholdMember,
  HouseholdMemberId,
  Sex,
  type NameParts,
} from '@tumpeang/domain/children'
import { openCodes } from '@tumpeang/domain/forms'
import { Day, dayIn, type InputOf, type Text } from '@tumpeang/domain/kernel'
import { latinDigits, yearsOld } from '@tumpeang/domain/khmer'
import { draftAbout } from '@tumpeang/domain/work'
import { useState } from 'react'
import { z } from 'zod'
import { useSend } from '../../platform/asked.ts'
import { useBegunOn, useDrafted, useDraftedId, useDraftedWords } from '../../platform/drafts.ts'
import { digitsOf, useLanguage, useText } from '../../platform/text/index.ts'
import { CodeSelect } from '../../platform/ui/CodeSelect.tsx'
import { DayField } from '../../platform/ui/DateField.tsx'
import { Drafted } from '../../platform/ui/Drafted.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { Names, noName } from '../../platform/ui/Names.tsx'
import { Pick } from '../../platform/ui/Pick.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { KeptName } from './described.ts'
import { words } from './household-texts.ts'
import { useChildName } from './names.tsx'

const relations = openCodes('relation').map(({ code, km, en }) => ({ code, text: { km, en } }))
const sexes = (['female', 'male', 'other', 'unknown'] as const satisfies readonly Sex[]).map(
  (value) => ({ value, text: words[value] }),
)
const times = [
  { value: 'now', text: words.now },
  { value: 'before', text: words.earlier },
] as const

const DayOrNot = Day.nullable()
const unknownBirth: Birth = { precision: 'unknown', from: null, to: null, words: null }
const oldest = 120

type Relation = InputOf<typeof addHouseholdMember>['relation']

const isRelation = (code: string): code is Relation => relations.some((one) => one.code === code)

const RelationOrNot = z
  .custom<Relation>((code) => typeof code === 'string' && isRelation(code))
  .nullable()

/** The words of a field, or nothing. */
const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim())

interface Props {
  readonly childId: ChildId
  readonly known?: HouseholdMember
  /** Caregivers of the file whom no other member of the household is. */
  readonly caregivers: readonly Caregiver[]
  readonly close: () => void
}

/** Somebody who lives with the child, or did; who is a caregiver of the file is not written twice. */
export function MemberForm(props: Props) {
  const { childId, known } = props
  return (
    <Drafted
      place={
        known === undefined
          ? draftAbout('child', childId, 'household')
          : draftAbout('household-member', known.id, 'correct')
      }
    >
      <MemberFields {...props} />
    </Drafted>
  )
}

function MemberFields({ childId, known, caregivers, close }: Props) {
  const t = useText()
  const shown = useLanguage()
  const called = useChildName()
  const adding = useSend(addHouseholdMember)
  const changing = useSend(changeHouseholdMember)
  const today = dayIn(useNow())
  const made = HouseholdMemberId.parse(useDraftedId())
  const id = known?.id ?? made
  const version = useBegunOn('version', z.number(), known?.version ?? 1)
  // Nobody grows older while their age is corrected.
  const ageKnown = useBegunOn(
    'age-known',
    z.string(),
    known === undefined || known.birth.to === null ? '' : String(yearsOld(known.birth.to, today)),
  )
  const [name, setName] = useDrafted<NameParts>('name', KeptName, known?.name ?? noName)
  const [relation, setRelation] = useDrafted<Relation | null>(
    'relation',
    RelationOrNot,
    known !== undefined && isRelation(known.relation) ? known.relation : null,
  )
  const [sex, setSex] = useDrafted<Sex>('sex', Sex, known?.sex ?? 'unknown')
  const [age, setAge] = useDraftedWords('age', ageKnown)
  const [occupation, setOccupation] = useDraftedWords('occupation', known?.occupation ?? '')
  const [cares, setCares] = useDrafted('cares', z.boolean(), known?.isCaregiver ?? false)
  const [carer, setCarer] = useDrafted<string | null>(
    'carer',
    z.uuid().nullable(),
    known?.caregiverId ?? null,
  )
  const [livesFrom, setLivesFrom] = useDrafted<Day | null>(
    'from',
    DayOrNot,
    known?.livesFrom ?? null,
  )
  const [isBefore, setIsBefore] = useDrafted(
    'before',
    z.boolean(),
    known !== undefined && known.livesUntil !== null,
  )
  const [livesUntil, setLivesUntil] = useDrafted<Day | null>(
    'until',
    DayOrNot,
    known?.livesUntil ?? null,
  )
  const [leftWhy, setLeftWhy] = useDraftedWords('left-why', known?.leftWhy ?? '')
  const [note, setNote] = useDraftedWords('note', known?.note ?? '')
  const [tried, setTried] = useState(false)
  const linked = cares ? caregivers.find((one) => one.id === carer) : undefined
  const isAgeWrong = age !== '' && Number(age) > oldest
  const named = ({ name: parts, relation: of }: Caregiver): Text => {
    const kin = relations.find(({ code }) => code === of)?.text
    const who = Object.values(parts).some((part) => part !== null) ? called({ name: parts }) : null
    return {
      km: [who, kin?.km].filter(Boolean).join(' · '),
      en: [who, kin?.en].filter(Boolean).join(' · '),
    }
  }
  const save = async () => {
    setTried(true)
    const kin = linked === undefined ? relation : linked.relation
    if (kin === null || !isRelation(kin) || isAgeWrong) return
    if (isBefore && livesUntil === null) return
    // Nobody's birth becomes a guess because somebody corrected their occupation.
    const birth =
      age === ageKnown && known !== undefined
        ? known.birth
        : age === ''
          ? unknownBirth
          : bornAtAge(Number(age), today)
    const stated = {
      name: linked?.name ?? name,
      sex,
      birth,
      relation: kin,
      occupation: orNull(occupation),
      isCaregiver: cares,
      caregiverId: linked === undefined ? null : CaregiverId.parse(linked.id),
      livesFrom,
      livesUntil: isBefore ? livesUntil : null,
      leftWhy: isBefore ? orNull(leftWhy) : null,
      note: orNull(note),
    }
    const done =
      known === undefined
        ? await adding.send({ id, childId, ...stated })
        : await changing.send({ id, version, change: stated })
    if (done !== undefined) close()
  }
  return (
    <Form
      act={words.save}
      sending={known === undefined ? adding : changing}
      onSubmit={() => void save()}
      close={close}
    >
      <Checkbox
        label={t(words.cares)}
        checked={cares}
        onChange={({ currentTarget }) => setCares(currentTarget.checked)}
      />
      {cares && caregivers.length > 0 && (
        <CodeSelect
          label={words.samePerson}
          hint={words.samePersonHint}
          options={caregivers.map((one) => ({ code: one.id, text: named(one) }))}
          value={carer}
          onChange={setCarer}
        />
      )}
      {linked === undefined && (
        <>
          <CodeSelect
            label={words.relation}
            options={relations}
            value={relation}
            onChange={setRelation}
            error={tried && relation === null ? t(words.relationNeeded) : undefined}
          />
          <Names value={name} onChange={setName} />
        </>
      )}
      <Pick label={words.sex} options={sexes} value={sex} onChange={setSex} />
      <TextInput
        label={t(words.age)}
        inputMode="numeric"
        autoComplete="off"
        maxLength={3}
        value={digitsOf(age, shown)}
        onChange={({ currentTarget }) =>
          setAge(latinDigits(currentTarget.value).replaceAll(/[^0-9]/g, ''))
        }
        error={isAgeWrong ? t(words.ageWrong) : undefined}
      />
      <TextInput
        label={t(words.occupation)}
        autoComplete="off"
        maxLength={200}
        value={occupation}
        onChange={({ currentTarget }) => setOccupation(currentTarget.value)}
      />
      <Pick
        label={words.when}
        options={times}
        value={isBefore ? 'before' : 'now'}
        onChange={(when) => setIsBefore(when === 'before')}
      />
      <DayField label={words.livesFrom} value={livesFrom} onChange={setLivesFrom} />
      {isBefore && (
        <>
          <DayField
            label={words.leftOn}
            value={livesUntil}
            onChange={setLivesUntil}
            error={tried && livesUntil === null ? t(words.dayNeeded) : undefined}
          />
          <TextInput
            label={t(words.leftWhy)}
            maxLength={500}
            value={leftWhy}
            onChange={({ currentTarget }) => setLeftWhy(currentTarget.value)}
          />
        </>
      )}
      <Textarea
        label={t(words.note)}
        minRows={1}
        maxLength={1000}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
    </Form>
  )
}

interface LeftProps {
  readonly member: HouseholdMember
  readonly close: () => void
}

/** Somebody left the home: when, and why. */
export function LeftForm(props: LeftProps) {
  return (
    <Drafted place={draftAbout('household-member', props.member.id, 'left')}>
      <LeftFields {...props} />
    </Drafted>
  )
}

function LeftFields({ member, close }: LeftProps) {
  const t = useText()
  const sending = useSend(endHouseholdMember)
  const [on, setOn] = useDrafted<Day | null>('day', DayOrNot, dayIn(useNow()))
  const [why, setWhy] = useDraftedWords('why')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (on === null) return
    const given = { id: member.id, livesUntil: on, leftWhy: orNull(why) }
    if ((await sending.send(given)) !== undefined) close()
  }
  return (
    <Form act={words.saveLeft} sending={sending} onSubmit={() => void save()} close={close}>
      <DayField
        label={words.leftOn}
        value={on}
        onChange={setOn}
        error={tried && on === null ? t(words.dayNeeded) : undefined}
      />
      <TextInput
        label={t(words.leftWhy)}
        maxLength={500}
        value={why}
        onChange={({ currentTarget }) => setWhy(currentTarget.value)}
      />
    </Form>
  )
}
