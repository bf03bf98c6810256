import {
  careOptions,
  caseChart,
  decisionChart,
  decisionKindNames,
  DecisionPerson,
  listWorkers,
  CaseId,
  livingNames,
  parentsNames,
  partNames,
  type ViewHow,
} from '@tumpeang/domain/cases'
import { nameOf } from '@tumpeang/domain/forms'
import type { Text } from '@tumpeang/domain/kernel'
import { momentText } from '@tumpeang/domain/khmer'
import { getDesk } from '@tumpeang/domain/organizations'
import { getPlace, PlaceCode, placeName } from '@tumpeang/domain/places'
import { reportChart, type Urgency, urgencyNames } from '@tumpeang/domain/reports'
import type { HeldWrite } from '@tumpeang/domain/work'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { useAsked } from '../../platform/asked.ts'
import { digitsOf, fullDay, useLanguage, useNamed, useText } from '../../platform/text/index.ts'
import {
  considered,
  fieldLists,
  permanences,
  precisions,
  referralOutcomes,
  referralStates,
  words,
} from './held-texts.ts'
import { viewHow } from './view.ts'

type Names = Readonly<Record<string, Text>>

/** Fields whose codes are no list of the ministry, and how a person says each. */
const namesOf: Readonly<Record<string, Names>> = {
  birth_precision: precisions,
  chosen: livingNames,
  kind: decisionKindNames,
  parents: parentsNames,
  permanence: permanences,
  child_view_how: viewHow satisfies Record<ViewHow, Text>,
  outcome: referralOutcomes,
  urgency: urgencyNames satisfies Record<Urgency, Text>,
}

const statesOf: Readonly<Record<string, Names>> = {
  case: caseChart.states,
  report: reportChart.states,
  decision: decisionChart.states,
  referral: referralStates,
}

const Options = z.array(
  z.object({ option: z.enum(careOptions), how: z.enum(['tried', 'considered']), why: z.string() }),
)
const People = z.array(DecisionPerson.pick({ name: true, body: true, role: true, part: true }))

/** What a write gave as JSON is the same thing as what the record has. */
function opened(of: unknown): unknown {
  if (typeof of !== 'string' || !/^[[{]/.test(of)) return of
  try {
    return JSON.parse(of)
  } catch {
    return of
  }
}

function Place({ code }: { code: PlaceCode }) {
  const t = useText()
  const found = useAsked(getPlace, { code })
  return found.data === undefined ? code : t(placeName(found.data))
}

function Desk({ id }: { id: string }) {
  const t = useText()
  const found = useAsked(getDesk, { id })
  return found.data === undefined
    ? t(words.anotherOne)
    : t({ km: found.data.nameKm, en: found.data.nameEn })
}

/** Somebody by name, as far as those who may hold the case are known. */
function Worker({ id, caseId }: { id: string; caseId: string }) {
  const t = useText()
  const named = useNamed()
  const found = useAsked(listWorkers, { id: CaseId.parse(caseId) })
  const worker = found.data?.items.find((one) => one.id === id)
  return worker === undefined ? t(words.anotherOne) : named(worker.name)
}

const isDay = /^\d{4}-\d{2}-\d{2}$/
/** A moment as the record and a write have it: `2026-11-23T01:30:00Z`, or with its offset. */
const Moment = z.iso.datetime({ offset: true, local: false }).transform((given) => new Date(given))

interface Props {
  readonly of: unknown
  readonly field: string
  readonly held: Pick<HeldWrite, 'subject' | 'subjectId'>
}

/** One value as a person would read it: a code is named, a place and a person have their names. */
export function HeldValue({ of: given, field, held }: Props): ReactNode {
  const t = useText()
  const shown = useLanguage()
  const of = opened(given)
  if (of === null || of === undefined || of === '' || (Array.isArray(of) && of.length === 0))
    return t(words.nothingThere)
  if (typeof of === 'boolean') return t(of ? words.yes : words.no)
  const options = field === 'options' ? Options.safeParse(of) : undefined
  if (options?.success === true)
    return (
      <ul>
        {options.data.map(({ option, how, why }) => (
          <li key={option}>
            {t(livingNames[option])} ({t(considered[how])}): {why}
          </li>
        ))}
      </ul>
    )
  const people = field === 'people' ? People.safeParse(of) : undefined
  if (people?.success === true)
    return (
      <ul>
        {people.data.map(({ name, body, role, part }, at) => (
          <li key={at}>
            {name}, {role}, {body}
            {part !== null && <> ({t(partNames[part])})</>}
          </li>
        ))}
      </ul>
    )
  const list = fieldLists[field]
  const names = field === 'status' ? statesOf[held.subject] : namesOf[field]
  const spoken = (value: unknown): string => {
    if (typeof value === 'number') return digitsOf(value, shown)
    // Nothing that a person could not say is shown as if it were words.
    if (typeof value !== 'string') return t(words.anotherOne)
    if (names?.[value] !== undefined) return t(names[value])
    if (list !== undefined) return t(nameOf(list, value))
    const moment = Moment.safeParse(value)
    if (moment.success) return t(momentText(moment.data))
    if (isDay.test(value)) return fullDay(z.iso.date().parse(value), shown)
    // A figure that was kept as words is a figure all the same; a phone number begins with 0.
    if (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(value)) return digitsOf(value, shown)
    return z.uuid().safeParse(value).success ? t(words.anotherOne) : value
  }
  if (Array.isArray(of)) return of.map(spoken).join(' · ')
  if (typeof of !== 'string') return spoken(of)
  const place = PlaceCode.safeParse(field === 'place_code' ? of : undefined)
  if (place.success) return <Place code={place.data} />
  if (field === 'desk_id') return <Desk id={of} />
  if (field === 'assigned_to' && held.subject === 'case')
    return <Worker id={of} caseId={held.subjectId} />
  return spoken(of)
}
