import {
  type CaseBrief,
  CaseId,
  caseBasis,
  caseReasons,
  caseRefusals,
  type openCase,
  otherLead,
} from '@tumpeang/domain/cases'
import type { Child, NewChild } from '@tumpeang/domain/children'
import { type FilledForms, isTouched } from '@tumpeang/domain/forms'
import {
  type Day,
  dayIn,
  days,
  filled,
  type InputOf,
  later,
  type OutputOf,
  problem,
} from '@tumpeang/domain/kernel'
import { yearsOld } from '@tumpeang/domain/khmer'
import type { acceptReport } from '@tumpeang/domain/reports'
import { v7 as uuid } from 'uuid'
import type { Actor, Db } from '../../platform/db.ts'
import type { Context } from '../../platform/http.ts'
import { createChild, findChild } from '../children/index.ts'
import { linkChild, recordTriage, type Triaged } from '../reports/index.ts'
import {
  type Decided,
  decideResponsibility,
  keepDecision,
  latestDecision,
  type Question,
} from '../responsibility/index.ts'
import { promiseSafety } from './consent-routes.ts'
import { promiseFirstForm, promiseForms } from './form-promises.ts'
import { fileForms } from './forms.ts'
import { promiseGuides, promiseGuidesOf } from './guide-promises.ts'
import {
  caseRow,
  concernsOf,
  findCase,
  giveCase,
  insertCase,
  insertConcern,
  insertNote,
  insertStep,
  joinOpenCase,
  linkReport,
  placeOfDesk,
} from './queries.ts'
import { promiseReview } from './reviews.ts'
import { desksKeptAway } from './seal-queries.ts'
import { hastenVisit, kept, promise, promiseAssessment } from './steps.ts'

/** A child who is known already, or is registered with the case. */
type Whose = InputOf<typeof openCase>['child']

interface Opening {
  readonly caseId: string
  readonly child: Whose
  readonly concerns: readonly string[]
  readonly note: string | null
  readonly report: (Triaged & { readonly reportedChildId: string | null }) | null
  /** Questions of the published forms; filed while the opener still sees the case. */
  readonly forms: FilledForms | undefined
}

interface Opened {
  readonly id: string
  readonly number: string
  readonly joined: boolean
  /** As the opener saw it before it went to the desk that leads; null where it joined another desk's. */
  readonly brief: CaseBrief | null
}

/** The place of a province that nobody knows. */
const NOWHERE = '00'

const ageOf = ({ birth }: Pick<Child, 'birth'>, on: Day): number | null =>
  birth.to === null ? null : yearsOld(birth.to, on)

async function decideFor(
  db: Db,
  child: Pick<NewChild, 'birth' | 'sex' | 'disabilities'>,
  concerns: readonly string[],
  placeCode: string | null,
  on: Day,
  keptAway: readonly string[],
): Promise<Decided> {
  const question: Question = {
    concerns,
    placeCode,
    // Where only a range is known, the child is taken for the youngest it may be.
    age: ageOf(child, on),
    sex: child.sex,
    targetGroup: child.disabilities.length > 0 ? 'with-disability' : 'unknown',
    pillar: 'intervention',
  }
  return decideResponsibility(db, question, keptAway)
}

async function known(db: Db, childId: string): Promise<Child> {
  const child = await findChild(db, childId)
  if (!child) throw problem('not-found', caseRefusals.childNotFound)
  return child
}

/** A form that was only shown while somebody registered was not filled: the story says nothing of it. */
const touched = (forms: FilledForms | undefined): FilledForms =>
  (forms ?? []).filter(({ answers }) => isTouched(answers))

/**
 * Opens a case for a child: who leads is decided, promises are made on that desk, and case and
 * child go there. A child who has an open case keeps it; what is new joins it. A case begins at the
 * desk of whoever opens it, because nobody can write into what they do not see, and is given away
 * last.
 */
async function open(context: Context, opening: Opening): Promise<Opened> {
  const { db, actor, now } = context
  const { caseId, concerns, report, note } = opening
  const forms = touched(opening.forms)
  const today = dayIn(now)
  const child =
    opening.child.kind === 'known' ? await known(db, opening.child.childId) : opening.child.child
  const place = child.placeCode ?? report?.placeCode ?? (await ownPlace(db, actor))
  const keptAway = await desksKeptAway(db, { reportId: report?.id ?? null, childId: child.id })
  const decided = await decideFor(db, child, concerns, place, today, keptAway)
  const desk = actor.duty?.desk ?? decided.leadDeskId
  if (opening.child.kind === 'new') await createChild(db, opening.child.child, desk)

  if (report) await linkChild(context, { ...report, child: opening.child })

  const inserted = await insertCase(db, {
    id: caseId,
    childId: child.id,
    deskId: desk,
    day: today,
    placeCode: place,
    provinceCode: place?.slice(0, 2) ?? NOWHERE,
    districtCode: place !== null && place.length >= 4 ? place.slice(0, 4) : null,
  })
  if (!inserted) {
    const joined = await join(context, child.id, opening)
    await askRulesAgain(context, joined.id)
    return joined
  }

  await insertStep(db, { caseId, act: 'register', from: null, to: 'registered' })
  for (const concern of new Set(concerns)) {
    await insertConcern(db, caseId, { id: uuid(), concern, stage: 'unknown', sinceWords: null })
  }
  if (note) await insertNote(db, caseId, { id: uuid(), words: note })
  if (report) await linkReport(db, caseId, report.id)
  await keepDecision(db, decided, 'case', caseId)

  const brief = await findCase(db, caseId)
  const lead = {
    id: caseId,
    child_id: child.id,
    desk_id: decided.leadDeskId,
    assigned_to: null,
    province_code: place?.slice(0, 2) ?? NOWHERE,
    district_code: place !== null && place.length >= 4 ? place.slice(0, 4) : null,
  }
  if (report) {
    const soonest = later(now, decided.deadlines.firstContactHours * 3_600_000)
    await promise(db, lead, {
      kind: 'first-contact',
      reportId: report.id,
      dueAt: report.contactDueAt < soonest ? report.contactDueAt : soonest,
      reason: caseReasons['first-contact'],
      basis: caseBasis.contact,
      isPressing: report.isPressing,
    })
  }
  await promiseAssessment(db, lead, now)
  await promiseReview(db, { ...lead, risk: null, opened_at: now }, now)
  await promiseGuides(db, lead, null)
  await promiseFirstForm(db, lead, concerns, now)
  if (forms.length > 0) {
    await fileForms(context, caseId, { subject: 'case', id: caseId }, forms)
    const row = await caseRow(db, caseId)
    if (row) await promiseForms(db, row, now)
  }
  if (report?.isPressing === true) {
    const row = await caseRow(db, caseId)
    if (row) await promiseSafety(db, { ...row, ...lead }, now)
  }
  await giveCase(db, caseId, decided.leadDeskId)
  return {
    id: caseId,
    number: inserted.number,
    joined: false,
    brief: brief
      ? {
          ...brief,
          deskId: decided.leadDeskId,
          deskName: { km: decided.leadDesk.nameKm, en: decided.leadDesk.nameEn },
        }
      : null,
  }
}

async function join(context: Context, childId: string, opening: Opening): Promise<Opened> {
  const { db, now } = context
  const { concerns, report, note } = opening
  const forms = touched(opening.forms)
  const joined = await joinOpenCase(db, childId, report?.id ?? null, concerns)
  if (!joined) throw problem('conflict', caseRefusals.openElsewhere)
  const brief = (await findCase(db, joined.id)) ?? null
  if (note) {
    if (!brief) throw problem('conflict', caseRefusals.openElsewhere)
    await insertNote(db, joined.id, { id: uuid(), words: note })
  }
  if (forms.length > 0) {
    if (!brief) throw problem('conflict', caseRefusals.openElsewhere)
    await fileForms(context, joined.id, { subject: 'case', id: joined.id }, forms)
  }
  if (report) {
    await promise(
      db,
      { ...joined, child_id: childId },
      {
        kind: 'first-contact',
        reportId: report.id,
        dueAt: report.contactDueAt,
        reason: caseReasons['first-contact'],
        basis: caseBasis.contact,
        isPressing: report.isPressing,
      },
    )
  }
  const row = await caseRow(db, joined.id)
  if (row) {
    await promiseGuides(db, row, null)
    await hastenVisit(db, row, now)
    await promiseSafety(db, row, now)
  } else {
    await promiseGuidesOf(db, { ...joined, child_id: childId }, joined.added, now)
  }
  return { id: joined.id, number: joined.number, joined: true, brief }
}

/** A day to hand a case over, or to say why not. */
const considerWithin = days(1)

/**
 * Asks the rules again after a new concern. Where they name another lead, the case does not move by
 * itself, for somebody is with the child already; the desk is asked to hand it over.
 */
export async function askRulesAgain({ db, now }: Context, caseId: string): Promise<void> {
  const row = await caseRow(db, caseId)
  const child = row && (await findChild(db, row.child_id))
  if (!row || !child || row.status === 'closed') return
  const concerns = await concernsOf(db, caseId)
  const keptAway = await desksKeptAway(db, { reportId: null, childId: child.id })
  const decided = await decideFor(db, child, concerns, row.place_code, dayIn(now), keptAway)
  const before = await latestDecision(db, caseId)
  if (decided.leadDeskId === row.desk_id) {
    // The same desk leads, and others may help it now: the file says who, and why.
    if (before?.rule !== decided.rule) await keepDecision(db, decided, 'case', caseId)
    return
  }
  await keepDecision(db, decided, 'case', caseId)
  await kept(db, caseId, 'case-approval')
  await promise(db, row, {
    kind: 'case-approval',
    dueAt: later(now, considerWithin),
    reason: filled(otherLead, {
      deskKm: decided.leadDesk.nameKm,
      deskEn: decided.leadDesk.nameEn,
    }),
  })
}

async function ownPlace(db: Db, { duty }: Actor): Promise<string | null> {
  if (!duty) return null
  return duty.desk === null ? duty.place : placeOfDesk(db, duty.desk)
}

/** An officer met a child: a case without a report. */
export async function openFor(
  context: Context,
  { id, child, concerns, note, forms }: InputOf<typeof openCase>,
): Promise<CaseBrief> {
  const { brief } = await open(context, {
    caseId: id,
    child,
    concerns,
    note,
    forms,
    report: null,
  })
  if (!brief) throw problem('conflict', caseRefusals.openElsewhere)
  return brief
}

/** A report becomes a case, or joins the open case of its child. */
export async function acceptIntoCase(
  context: Context,
  given: InputOf<typeof acceptReport>,
): Promise<OutputOf<typeof acceptReport>> {
  const report = await recordTriage(context, given)
  const opened = await open(context, {
    caseId: given.caseId,
    child: given.child,
    concerns: given.concerns,
    note: null,
    forms: given.forms,
    report: { ...report, reportedChildId: given.reportedChildId },
  })
  return {
    reportId: given.id,
    caseId: CaseId.parse(opened.id),
    caseNumber: opened.number,
    joined: opened.joined,
  }
}
