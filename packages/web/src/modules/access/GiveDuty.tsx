import { Button } from '@mantine/core'
import {
  DutyId,
  giveDuty,
  lastEndOf,
  type Person,
  ruleOf,
  type RoleName,
  roleNames,
  roles,
} from '@tumpeang/domain/access'
import { type Day, dayIn } from '@tumpeang/domain/kernel'
import type { Desk } from '@tumpeang/domain/organizations'
import { getPlace, PlaceCode, placeName } from '@tumpeang/domain/places'
import { type SyntheticEvent, useState } from 'react'
import { newId } from '../../platform/api.ts'
import { useAsked, useSend } from '../../platform/asked.ts'
import { useMe } from '../../platform/session.ts'
import { useText } from '../../platform/text/index.ts'
import { Choice } from '../../platform/ui/Choice.tsx'
import { DayField } from '../../platform/ui/DateField.tsx'
import { Facts } from '../../platform/ui/Facts.tsx'
import { PlacePicker } from '../../platform/ui/PlacePicker.tsx'
import { SendState } from '../../platform/ui/SendState.tsx'
import { DeskSearch } from './DeskSearch.tsx'
import { dutyInWords } from './duty-words.ts'
import styles from './People.module.css'
import { roleDoes, roleSees, words } from './people-texts.ts'

/** Which duty, where, from when until when; then in words what follows from it. */
export function GiveDuty({ person, done }: { person: Person; done: () => void }) {
  const t = useText()
  const sending = useSend(giveDuty, { keeps: false })
  const [id] = useState(() => newId(DutyId))
  const [role, setRole] = useState<RoleName | null>(null)
  const [desk, setDesk] = useState<Desk | null>(null)
  const [place, setPlace] = useState<PlaceCode | null>(null)
  const [from, setFrom] = useState<Day | null>(() => dayIn(new Date()))
  const [to, setTo] = useState<Day | null>(null)
  const [tried, setTried] = useState(false)
  const chosen = useAsked(
    getPlace,
    { code: place ?? PlaceCode.parse('01') },
    { enabled: place !== null },
  )
  const giver = useMe().data?.duty?.role
  const mine = roles.filter((one) => giver !== undefined && ruleOf[one].givenBy.includes(giver))
  const rule = role === null ? null : ruleOf[role]
  const held = rule?.held ?? null
  const lacks = {
    role: role === null,
    desk: held === 'at a desk' && desk === null,
    place: held === 'over a place' && place === null,
    from: from === null,
    to: rule?.lasts !== undefined && to === null,
  }
  const choose = (wanted: RoleName) => {
    setRole(wanted)
    // A mandate has an end: the last day that it may have is offered, and can be made earlier.
    setTo(from === null ? null : lastEndOf(wanted, from))
  }
  const needed = (field: keyof typeof lacks) =>
    tried && lacks[field] ? t(words.needed) : undefined
  const isWhole = !Object.values(lacks).includes(true)
  const give = async (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isWhole || role === null || from === null) return
    const given = await sending.send({
      id,
      accountId: person.id,
      role,
      validFrom: from,
      ...(held === 'at a desk' && desk ? { deskId: desk.id } : {}),
      ...(held === 'over a place' && place ? { placeCode: place } : {}),
      ...(to === null ? {} : { validTo: to }),
    })
    if (given !== undefined) done()
  }
  return (
    <form className={styles.form} onSubmit={(event) => void give(event)} noValidate>
      <h2>{t(words.giveDuty)}</h2>
      <Choice
        label={words.whichRole}
        options={mine.map((value) => ({ value, text: roleNames[value], hint: roleDoes[value] }))}
        value={role}
        onChange={choose}
        error={needed('role')}
      />
      {held === 'at a desk' && (
        <DeskSearch
          label={words.whichDesk}
          hint={words.whichDeskHint}
          value={desk}
          onChange={setDesk}
          error={needed('desk')}
        />
      )}
      {held === 'over a place' && (
        <PlacePicker
          label={words.whichPlace}
          value={place}
          onChange={setPlace}
          downTo={role === 'village_volunteer' ? 'village' : 'commune'}
          error={needed('place')}
        />
      )}
      {role !== null && (
        <>
          <DayField label={words.from} value={from} onChange={setFrom} error={needed('from')} />
          <DayField
            key={role}
            label={rule?.lasts === undefined ? words.until : words.mandateEnds}
            value={to}
            onChange={setTo}
            error={needed('to')}
          />
        </>
      )}
      {role !== null && isWhole && (
        <Facts
          of={[
            [
              words.dutyWill,
              t(
                dutyInWords({
                  role,
                  deskName:
                    held === 'at a desk' && desk ? { km: desk.nameKm, en: desk.nameEn } : null,
                  placeName: held === 'over a place' && chosen.data ? placeName(chosen.data) : null,
                }),
              ),
            ],
            [words.sees, t(roleSees[role])],
            [words.does, t(roleDoes[role])],
          ]}
        />
      )}
      <SendState of={sending} />
      <div className={styles.acts}>
        <Button type="submit" loading={sending.pending}>
          {t(words.giveDuty)}
        </Button>
        <Button variant="default" onClick={done}>
          {t(words.cancel)}
        </Button>
      </div>
    </form>
  )
}
