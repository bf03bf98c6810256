import { randomInt } from 'node:crypto'
import { nameOf } from '@tumpeang/domain/forms'
import { hours, type InputOf, later, type OutputOf, type Text } from '@tumpeang/domain/kernel'
import {
  desksOfOffice,
  proposeUrgency,
  REFERENCE_LENGTH,
  referenceOf,
  type registerReport,
  triageReasons,
  triageWithinHours,
  type Urgency,
} from '@tumpeang/domain/reports'
import type { Context } from '../../platform/http.ts'
import { currentCode } from '../places/index.ts'
import { decideResponsibility, desksAmong, keepDecision } from '../responsibility/index.ts'
import { putTask } from '../work/index.ts'
import {
  type Channel,
  countEarlier,
  insertReport,
  insertReportedChildren,
  keepAway,
} from './queries.ts'

type Concern = Omit<InputOf<typeof registerReport>, 'callId'>

const newReference = (): string =>
  referenceOf(Array.from({ length: REFERENCE_LENGTH }, () => randomInt(32)))

/** What urgency is proposed from, but for earlier reports. What nobody said is not known. */
function urgencyFacts({ inDanger, concerns, children, suspectedHasAccess, setting }: Concern) {
  const ages = children.flatMap(({ age }) => age ?? [])
  // One child of unknown age may be the youngest.
  const youngestAge = ages.length === 0 || ages.length < children.length ? null : Math.min(...ages)
  return {
    dangerNow: inDanger,
    concerns,
    youngestAge,
    disability: children.some(({ disabilities }) => disabilities.length > 0) ? true : null,
    suspectHasAccess: suspectedHasAccess,
    withoutSafeAdult: null,
    needsMedicalCare: null,
    inResidentialCare:
      setting === null || setting === 'unknown' ? null : setting === 'care-facility',
  }
}

/** What responsibility is decided from: the youngest child stands for all of them. */
function responsibilityFacts({ concerns, placeCode, children }: Concern) {
  const ages = children.flatMap(({ age }) => age ?? [])
  const [sex, ...others] = new Set(children.map((child) => child.sex))
  return {
    concerns,
    placeCode,
    age: ages.length === 0 ? null : Math.min(...ages),
    sex: sex !== undefined && others.length === 0 ? sex : 'unknown',
    targetGroup: children.some(({ disabilities }) => disabilities.length > 0)
      ? 'with-disability'
      : 'unknown',
    pillar: 'intervention',
  } as const
}

/** Why it waits, and what is feared: in a list of reports that look alike, the one to open first. */
function whyTriage(urgency: Urgency, concerns: readonly string[]): Text {
  const feared = concerns.map((concern) => nameOf('concern', concern))
  const { km, en } = triageReasons[urgency]
  return {
    km: [km, ...feared.map((concern) => concern.km)].join(' · '),
    en: [en, ...feared.map((concern) => concern.en)].join(' · '),
  }
}

/**
 * Registers a concern: proposes its urgency, finds the desk that leads, and puts the triage on that
 * desk. What the reporter is told does not depend on earlier reports, or reporting twice would be
 * a way to ask whether others reported the same child.
 */
export async function register(
  { db, now }: Pick<Context, 'db' | 'now'>,
  given: Concern,
  { channel, passphraseHash }: { channel: Channel; passphraseHash: string | null },
): Promise<OutputOf<typeof registerReport>> {
  // Under a code that is no longer in use no supervisor would look for the report.
  const placeCode = given.placeCode && (await currentCode(db, given.placeCode))
  const concern = { ...given, placeCode }
  const facts = urgencyFacts(concern)
  const told = proposeUrgency({ ...facts, earlierReports: null })
  const earlierReports = await countEarlier(db, concern)
  const { urgency, because } = proposeUrgency({ ...facts, earlierReports })
  // The office where a suspected person works neither leads nor helps: responsibility goes round it.
  const away =
    concern.suspectedOffice === null || placeCode === null
      ? []
      : await desksAmong(db, desksOfOffice(concern.suspectedOffice, placeCode))
  const keptAway = away.map(({ id }) => id)
  const decided = await decideResponsibility(db, responsibilityFacts(concern), keptAway)
  const reference = newReference()
  const triageDueAt = later(now, hours(triageWithinHours[urgency]))

  await insertReport(db, {
    ...concern,
    reference,
    passphraseHash,
    channel,
    deskId: decided.leadDeskId,
    urgencyProposed: urgency,
    urgencyBecause: because,
    triageDueAt,
  })
  await keepAway(db, concern.id, keptAway)
  await insertReportedChildren(db, concern.id, concern.children)
  await keepDecision(db, decided, 'report', concern.id)
  await putTask(db, {
    kind: 'triage',
    deskId: decided.leadDeskId,
    subject: 'report',
    subjectId: concern.id,
    reportId: concern.id,
    provinceCode: decided.provinceCode,
    districtCode: decided.districtCode,
    reason: whyTriage(urgency, concern.concerns),
    dueAt: triageDueAt,
    isPressing: urgency === 'now',
  })
  return {
    reference,
    receivedAt: now,
    deskName: { km: decided.leadDesk.nameKm, en: decided.leadDesk.nameEn },
    triageDueAt: later(now, hours(triageWithinHours[told.urgency])),
    urgencyProposed: told.urgency,
  }
}
