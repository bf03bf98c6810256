import { problem, type Text } from '@tumpeang/domain/kernel'
import { PlaceCode } from '@tumpeang/domain/places'
import {
  helperCandidates,
  leadCandidates,
  readTable,
  resolveHelper,
  resolveLead,
  type ResponsibilityFacts,
  type ResponsibilityTable,
  type Responsible,
  responsibleForAll,
} from '@tumpeang/domain/responsibility'
import { v7 as uuid } from 'uuid'
import type { Db } from '../../platform/db.ts'
import { currentCode } from '../places/index.ts'
import {
  areaOf,
  type FoundDesk,
  insertDecision,
  type NewDecision,
  desksAmong,
  tables,
} from './queries.ts'

/** Published versions never change, so each is read once. */
const read = new Map<string, { readonly number: number; readonly table: ResponsibilityTable }>()
const MOST_READ = 20

async function currentTable(db: Db) {
  const current = await tables.current(db)
  const known = current && read.get(current.id)
  if (known) return known
  const table = await tables.findPublished(db)
  const reading = table && readTable(table.content)
  if (!table || table.number === null || reading?.kind !== 'read') {
    throw problem('unavailable', {
      km: 'មិនទាន់មានតារាងអ្នកទទួលខុសត្រូវដែលបានប្រកាសប្រើទេ',
      en: 'No rules of responsibility are published yet',
    })
  }
  if (read.size >= MOST_READ) read.clear()
  const found = { number: table.number, table: reading.table }
  read.set(table.id, found)
  return found
}

export interface Question {
  /** Codes of the list `concern`; the gravest names the lead. */
  readonly concerns: readonly string[]
  /** Where the child is; null where nobody knows, and then the helpline finds out. */
  readonly placeCode: string | null
  readonly age: number | null
  readonly sex: ResponsibilityFacts['sex']
  readonly targetGroup: ResponsibilityFacts['targetGroup']
  readonly pillar: ResponsibilityFacts['pillar']
}

/** Who leads, at which desk, why; not yet kept. */
export interface Decided extends Omit<NewDecision, 'id' | 'subject' | 'subjectId'> {
  readonly leadDesk: FoundDesk
}

const placeUnknown: Text = {
  km: 'មិនទាន់ដឹងទីកន្លែង៖ ខ្សែទូរស័ព្ទជំនួយស្វែងរកទីកន្លែងជាមុនសិន',
  en: 'The place is not known yet: the helpline finds it out first',
}

/**
 * Asks the current version who is responsible, and finds the desks; those that a conflict of interest
 * keeps away count as none, so that the next in line answers. Changes nothing.
 */
export async function decideResponsibility(
  db: Db,
  { concerns, placeCode: given, age, sex, targetGroup, pillar }: Question,
  keptAway: readonly string[] = [],
): Promise<Decided> {
  const { number, table } = await currentTable(db)
  // A place that was moved is asked about where it stands today.
  const placeCode = given === null ? null : await currentCode(db, PlaceCode.parse(given))
  const areaKind = placeCode === null ? 'unknown' : await areaOf(db, placeCode)
  const facts = { pillar, areaKind, age, sex, targetGroup }
  const responsible = responsibleForAll(table, concerns, facts)
  const answer: Responsible =
    placeCode === null
      ? {
          ...responsible,
          rule: 'place-unknown',
          lead: 'helpline@national',
          because: placeUnknown,
          helping: [],
        }
      : responsible
  const place = placeCode ?? ''
  const desks = await desksAmong(db, [
    ...leadCandidates(answer.lead, place),
    ...answer.helping.flatMap((kind) => helperCandidates(kind, place)),
  ])
  const at = (sought: { kind: string; placeCode: string } | undefined) =>
    desks.find(
      (desk) =>
        desk.kind === sought?.kind &&
        desk.placeCode === sought.placeCode &&
        !keptAway.includes(desk.id),
    )
  const exists = (sought: { kind: string; placeCode: string }) => at(sought) !== undefined
  const leadDesk = at(resolveLead(answer.lead, place, exists))
  if (!leadDesk) {
    throw problem('unavailable', {
      km: 'មិនទាន់មានការិយាល័យណាចុះបញ្ជីទេ',
      en: 'No desk is registered that could be responsible',
    })
  }
  return {
    leadDesk,
    tableNumber: number,
    rule: answer.rule,
    facts: { ...facts, concerns: [...concerns] },
    leadKind: answer.lead,
    leadDeskId: leadDesk.id,
    helping: answer.helping.map((kind) => ({
      kind,
      deskId: at(resolveHelper(kind, place, exists))?.id ?? null,
    })),
    basis: answer.basis,
    deadlines: answer.deadlines,
    because: answer.because,
    provinceCode: placeCode === null ? null : placeCode.slice(0, 2),
    districtCode: placeCode === null || placeCode.length < 4 ? null : placeCode.slice(0, 4),
  }
}

/** Keeps a decision with the report or case that it is about, which must be there already. */
export async function keepDecision(
  db: Db,
  { leadDesk: _leadDesk, ...decided }: Decided,
  subject: 'report' | 'case',
  subjectId: string,
): Promise<void> {
  await insertDecision(db, { ...decided, id: uuid(), subject, subjectId })
}
