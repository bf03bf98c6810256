import {
  DecisionKind,
  decisionKindNames,
  guideReasons,
  Living,
  livingNames,
  type OpenEnd,
  type OpenEndKind,
  openEndKinds,
} from '@tumpeang/domain/cases'
import { ministryForms, nameOf } from '@tumpeang/domain/forms'
import type { Text } from '@tumpeang/domain/kernel'
import { isAskedIn, ministryFormNames, stateOf } from '@tumpeang/domain/law'
import type { Db } from '../../platform/db.ts'
import { guideShelf } from '../law/index.ts'
import { answersOf, openSettlements } from './guide-promises.ts'
import { missingForms } from './form-promises.ts'
import { notingsOf } from './guide-queries.ts'
import { caseRow } from './queries.ts'
import { type OpenThing, openThings } from './supervision-queries.ts'

const formName = (form: string): Text => {
  const known = ministryForms.find((one) => one === form)
  return known === undefined ? { km: form, en: form } : ministryFormNames[known]
}

/** How many things of one kind are named; the others are counted. */
const mostNamed = 4

type Thing = OpenEnd['things'][number]

const joined = (parts: readonly (Text | null)[]): Text | null => {
  const there = parts.filter((part) => part !== null)
  if (there.length === 0) return null
  return { km: there.map(({ km }) => km).join(' · '), en: there.map(({ en }) => en).join(' · ') }
}

const same = (words: string | null): Text | null =>
  words === null ? null : { km: words, en: words }

const optionName = (option: string | null): Text | null => {
  const kind = DecisionKind.safeParse(option)
  if (kind.success) return decisionKindNames[kind.data]
  const living = Living.safeParse(option)
  return living.success ? livingNames[living.data] : null
}

/** What one thing is, in words; null where its kind says it all. */
const said = ({ words, service, option, desk_km, desk_en }: OpenThing): Text | null =>
  joined([
    service === null ? null : nameOf('service', service),
    optionName(option),
    same(words),
    desk_km === null ? null : { km: desk_km, en: desk_en ?? desk_km },
  ])

/**
 * The steps of the guides that nobody has answered, legal steps first and then by when they are due. The
 * work list shows the next step of each guide; a closing leaves none of the others unsaid.
 */
async function openSteps(db: Db, caseId: string): Promise<Thing[]> {
  const shelf = await guideShelf(db)
  const answers = await answersOf(db, shelf, caseId)
  const opened = shelf.open(await notingsOf(db, caseId))
  const steps = opened.flatMap((open) =>
    open.guide.steps.flatMap((step) => {
      const { dueAt } = stateOf(open, step, answers, opened)
      return dueAt === null || !isAskedIn(open, step, opened)
        ? []
        : [{ says: step.says, legal: step.legal, dueAt }]
    }),
  )
  const settled = openSettlements(shelf, answers)
  return [
    ...settled.map(() => ({ id: null, says: guideReasons.settlement })),
    ...steps
      .toSorted(
        (one, other) =>
          Number(other.legal) - Number(one.legal) || one.dueAt.getTime() - other.dueAt.getTime(),
      )
      .map(({ says }) => ({ id: null, says })),
  ]
}

/** The forms that the procedure asks for, each once; the form of the closing is filled with it. */
async function unfilledForms(db: Db, caseId: string): Promise<Thing[]> {
  const row = await caseRow(db, caseId)
  if (row === undefined) return []
  const missing = (await missingForms(db, row)).flatMap(({ forms }) => forms)
  return [...new Set(missing)].map((form) => ({ id: null, says: formName(form) }))
}

/** What is still open in a case: of each kind how many, and the first few by name. */
export async function openEndsOf(db: Db, caseId: string): Promise<OpenEnd[]> {
  const forms = await unfilledForms(db, caseId)
  const found = await openThings(db, caseId)
  const steps = await openSteps(db, caseId)
  const end = (kind: OpenEndKind): OpenEnd => {
    if (kind === 'guide-steps')
      return { kind, count: steps.length, things: steps.slice(0, mostNamed) }
    if (kind === 'forms') return { kind, count: forms.length, things: forms.slice(0, mostNamed) }
    const things = found.filter((thing) => thing.kind === kind)
    const named = things.flatMap((thing) => {
      const says = said(thing)
      return says === null ? [] : [{ id: thing.id, says }]
    })
    return { kind, count: things.length, things: named.slice(0, mostNamed) }
  }
  return openEndKinds.map(end).filter(({ count }) => count > 0)
}
