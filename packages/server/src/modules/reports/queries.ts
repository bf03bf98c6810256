import { type ChildId, ChildId as ChildIdSchema, Sex } from '@tumpeang/domain/children'
import { type FieldClass, guarded, latestWins, problem, type Text } from '@tumpeang/domain/kernel'
import { fold, foldWords } from '@tumpeang/domain/khmer'
import { PlaceCode } from '@tumpeang/domain/places'
import {
  type Call,
  CallId,
  type OwnReceipt,
  type Report,
  type ReportBrief,
  ReportId,
  ReportStatus,
  ReporterView,
  SuspectedOffice,
  reportWords,
  Urgency,
  urgencies,
} from '@tumpeang/domain/reports'
import { type RawBuilder, sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { change } from '../../platform/change.ts'
import type { Actor, Db } from '../../platform/db.ts'

const Said = z.object({ km: z.string(), en: z.string() })

/**
 * The reports that an actor works on: those of the desk, or of the place that is supervised. The
 * policies would show no others; said in the query too, so that an index gives the order.
 */
function scopeOf({ duty }: Actor): RawBuilder<boolean> {
  if (!duty) return sql`false`
  if (duty.desk !== null) return sql`r.desk_id = ${duty.desk}`
  if (duty.place !== null) {
    return duty.place.length === 2
      ? sql`r.province_code = ${duty.place}`
      : sql`r.district_code = ${duty.place}`
  }
  return sql`false`
}

interface BriefRow {
  readonly id: string
  readonly reference: string
  readonly status: string
  readonly channel: string
  readonly received_at: Date
  readonly concerns: string[]
  readonly in_danger: boolean | null
  readonly place_code: string | null
  readonly desk_id: string
  readonly urgency: string | null
  readonly urgency_proposed: string
  readonly triage_due_at: Date
  readonly contact_due_at: Date | null
  readonly children_count: number
  readonly version: number
}

const briefColumns = sql`
  r.id, r.reference, r.status, r.channel, r.received_at, r.concerns, r.in_danger, r.place_code, r.desk_id,
  r.urgency, r.urgency_proposed, r.triage_due_at, r.contact_due_at, r.version,
  (select count(*)::integer from report_children c where c.report_id = r.id) as children_count`

const channels = ['public', 'officer', 'helpline'] as const
const Channel = z.enum(channels)
export type Channel = z.output<typeof Channel>

const placeOrNull = (code: string | null): PlaceCode | null =>
  code === null ? null : PlaceCode.parse(code)

const briefOf = (row: BriefRow): ReportBrief => ({
  id: ReportId.parse(row.id),
  reference: row.reference,
  status: ReportStatus.parse(row.status),
  channel: Channel.parse(row.channel),
  receivedAt: row.received_at,
  concerns: row.concerns,
  inDanger: row.in_danger,
  placeCode: placeOrNull(row.place_code),
  deskId: row.desk_id,
  urgency: row.urgency === null ? null : Urgency.parse(row.urgency),
  urgencyProposed: Urgency.parse(row.urgency_proposed),
  triageDueAt: row.triage_due_at,
  contactDueAt: row.contact_due_at,
  childrenCount: row.children_count,
  version: row.version,
})

/** A report in brief; undefined where the actor sees none. */
export async function findBrief(db: Db, id: string): Promise<ReportBrief | undefined> {
  const { rows } = await sql<BriefRow>`
    select ${briefColumns} from reports r where r.id = ${id}`.execute(db)
  return rows[0] && briefOf(rows[0])
}

export async function getBrief(db: Db, id: string): Promise<ReportBrief> {
  const found = await findBrief(db, id)
  if (!found) throw problem('not-found', reportWords.notHere)
  return found
}

const Cursor = z
  .string()
  .regex(/^\d{1,15}_[0-9a-f-]{36}$/)
  .transform((text) => {
    const [at = '0', id = ''] = text.split('_')
    return { at: new Date(Number(at)), id }
  })

/** Where a list goes on: the moment and the id of its last row. A cursor that is none begins anew. */
const cursorOf = (after: string | undefined) => Cursor.safeParse(after).data
const asCursor = (at: Date, id: string): string => `${at.getTime()}_${id}`

export interface ReportList {
  readonly status?: ReportStatus | undefined
  /** Only those that the actor took, wherever they went. */
  readonly mine?: boolean | undefined
  readonly q?: { readonly reference: string } | { readonly name: string } | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** Reports of the actor's desk or place, or those that the actor took; the newest first. */
export async function reportsOf(
  db: Db,
  actor: Actor,
  { status, mine, q, after, limit }: ReportList,
): Promise<{ items: ReportBrief[]; next: string | null }> {
  const from = cursorOf(after)
  const where: RawBuilder<unknown>[] = [
    mine ? sql`r.taken_by = ${actor.account?.id ?? null}` : scopeOf(actor),
  ]
  if (status !== undefined) where.push(sql`r.status = ${status}`)
  if (from) {
    where.push(sql`(r.received_at, r.id) < (${from.at}, ${from.id}::uuid)`)
  }
  if (q && 'reference' in q) where.push(sql`r.reference = ${q.reference}`)
  else if (q) {
    const { words, whole } = namesIn(q.name)
    where.push(sql`r.id in (
      select s.report_id from search_reported(${words}::text[], ${whole}, null, null, 500) s)`)
  }
  const { rows } = await sql<BriefRow>`
    select ${briefColumns} from reports r
    where ${sql.join(where, sql` and `)}
    order by r.received_at desc, r.id desc
    limit ${limit + 1}`.execute(db)
  const items = rows.slice(0, limit).map((row) => briefOf(row))
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? asCursor(last.receivedAt, last.id) : null }
}

/** The next that waits for triage after a given one, most urgent first, and how many wait in all. */
export async function nextWaiting(
  db: Db,
  actor: Actor,
  after: string | undefined,
): Promise<{ report: ReportBrief | null; waiting: number }> {
  const { rows } = await sql<BriefRow & { waiting: number }>`
    with waiting as (
      select r.id, r.triage_due_at, array_position(${[...urgencies]}::text[], r.urgency_proposed) as rank
      from reports r where ${scopeOf(actor)} and r.status = 'received'
    ), next as (
      select w.id from waiting w
      -- The one before may have been decided meanwhile: then the list begins anew.
      where not exists (
        select from waiting p
        where p.id = ${after ?? null}::uuid and (w.rank, w.triage_due_at, w.id) <= (p.rank, p.triage_due_at, p.id))
      order by w.rank, w.triage_due_at, w.id limit 1
    )
    select ${briefColumns}, (select count(*)::integer from waiting) as waiting
    from reports r join next on next.id = r.id`.execute(db)
  const [row] = rows
  if (row) return { report: briefOf(row), waiting: row.waiting }
  const { rows: counted } = await sql<{ waiting: number }>`
    select count(*)::integer as waiting from reports r
    where ${scopeOf(actor)} and r.status = 'received'`.execute(db)
  return { report: null, waiting: counted[0]?.waiting ?? 0 }
}

/** What is folded out of a name as a stranger says it: every word, and both orders of the whole. */
export function namesIn(words: string): { words: string[]; whole: string; key: string } {
  const found = foldWords(words)
  const orders = new Set([found.join(''), found.toReversed().join('')].filter((key) => key !== ''))
  return { words: found, whole: fold(words), key: [...orders].toSorted().join(' ') }
}

export interface NewReport {
  readonly id: string
  readonly reference: string
  readonly passphraseHash: string | null
  readonly deskId: string
  readonly channel: Channel
  readonly language: 'km' | 'en'
  readonly concernWords: string
  readonly concerns: readonly string[]
  readonly inDanger: boolean | null
  readonly dangerWords: string | null
  readonly setting: string | null
  readonly occurredWords: string | null
  readonly placeCode: string | null
  readonly placeWords: string | null
  readonly suspectedRelation: string | null
  readonly suspectedHasAccess: boolean | null
  readonly suspectedWords: string | null
  readonly suspectedOffice: SuspectedOffice | null
  readonly source: string | null
  readonly reporterName: string | null
  readonly reporterPhone: string | null
  readonly reporterMayBeCalled: boolean | null
  readonly urgencyProposed: Urgency
  readonly urgencyBecause: readonly Text[]
  readonly triageDueAt: Date
}

/** Writes a report and reads nothing back: the writer may be the public. */
export const insertReport = (db: Db, report: NewReport) =>
  db
    .insertInto('reports')
    .values({
      id: report.id,
      reference: report.reference,
      passphrase_hash: report.passphraseHash,
      desk_id: report.deskId,
      channel: report.channel,
      language: report.language,
      concern_words: report.concernWords,
      concerns: [...report.concerns],
      in_danger: report.inDanger,
      danger_words: report.dangerWords,
      setting: report.setting,
      occurred_words: report.occurredWords,
      place_code: report.placeCode,
      place_words: report.placeWords,
      suspected_relation: report.suspectedRelation,
      suspected_has_access: report.suspectedHasAccess,
      suspected_words: report.suspectedWords,
      suspected_office: report.suspectedOffice,
      source: report.source,
      reporter_name: report.reporterName,
      reporter_phone: report.reporterPhone,
      reporter_may_be_called: report.reporterMayBeCalled,
      urgency_proposed: report.urgencyProposed,
      urgency_because: JSON.stringify(report.urgencyBecause),
      triage_due_at: report.triageDueAt,
    })
    .execute()

/** Keeps desks away from a report, by what the reporter said of where somebody works. */
export async function keepAway(db: Db, reportId: string, desks: readonly string[]): Promise<void> {
  if (desks.length === 0) return
  await db
    .insertInto('exclusions')
    .values(
      desks.map((desk_id) => ({
        id: uuid(),
        report_id: reportId,
        desk_id,
        because: 'works-with-suspected',
      })),
    )
    .execute()
}

interface DescribedChild {
  readonly id: string
  readonly nameWords: string | null
  readonly sex: Sex
  readonly age: number | null
  readonly disabilities: readonly string[]
  readonly note: string | null
}

export async function insertReportedChildren(
  db: Db,
  reportId: string,
  children: readonly DescribedChild[],
): Promise<void> {
  if (children.length === 0) return
  await db
    .insertInto('report_children')
    .values(
      children.map((child) => ({
        id: child.id,
        report_id: reportId,
        name_words: child.nameWords,
        search_key: child.nameWords === null ? '' : namesIn(child.nameWords).key,
        sex: child.sex,
        age: child.age,
        disabilities: [...child.disabilities],
        note: child.note,
      })),
    )
    .execute()
}

/** A name of one short word alone would find half the country. */
const FEWEST_LETTERS = 4

/** How many earlier reports name a child so; null where no name says enough to ask. */
export async function countEarlier(
  db: Db,
  {
    id,
    placeCode,
    children,
  }: { id: string; placeCode: string | null; children: readonly DescribedChild[] },
): Promise<number | null> {
  const keys = children.flatMap(({ nameWords }) => {
    if (nameWords === null) return []
    const { words, whole, key } = namesIn(nameWords)
    const says = whole.length >= FEWEST_LETTERS && (placeCode !== null || words.length > 1)
    return says ? [key] : []
  })
  if (keys.length === 0) return null
  const { rows } = await sql<{ count: number }>`
    select earlier_reports(${keys}::text[], ${placeCode}, ${id}) as count`.execute(db)
  return rows[0]?.count ?? null
}

/** The columns that decide what may still be done with a report; locks it. */
export async function lockReport(db: Db, id: string) {
  const { rows } = await sql<{
    id: string
    reference: string
    status: string
    channel: string
    desk_id: string
    place_code: string | null
    province_code: string | null
    district_code: string | null
    urgency_proposed: string
    triage_due_at: Date
    received_at: Date
    version: number
  }>`
    select id, reference, status, channel, desk_id, place_code, province_code, district_code, urgency_proposed,
           triage_due_at, received_at, version
    from reports where id = ${id} for update`.execute(db)
  const [row] = rows
  if (!row) throw problem('not-found', reportWords.notHere)
  return {
    ...row,
    status: ReportStatus.parse(row.status),
    urgencyProposed: Urgency.parse(row.urgency_proposed),
  }
}

/** What a decision on a report writes. */
export interface ReportDecision {
  readonly status: ReportStatus
  readonly concerns: string[]
  readonly urgency: Urgency | null
  readonly urgency_reason: string | null
  readonly triaged_by: string | null
  readonly triaged_at: Date | null
  readonly triage_due_at: Date
  readonly contact_due_at: Date | null
  readonly closing_reason: string | null
  readonly closing_note: string | null
}

/** One decision is one: two people who decided differently need a third. */
const classes: { readonly [Field in keyof ReportDecision]-?: FieldClass } = {
  status: guarded,
  concerns: latestWins,
  urgency: guarded,
  urgency_reason: latestWins,
  triaged_by: latestWins,
  triaged_at: latestWins,
  triage_due_at: latestWins,
  contact_due_at: latestWins,
  closing_reason: guarded,
  closing_note: latestWins,
}

interface DecidedRow extends ReportDecision {
  readonly version: number
  readonly desk_id: string
  readonly province_code: string | null
  readonly district_code: string | null
}

/** Writes a decision against the version that its author saw; a stale one is held. */
export const decideReport = (db: Db, id: string, seen: number, given: Partial<ReportDecision>) =>
  change<ReportDecision, DecidedRow>(db, {
    table: 'reports',
    subject: 'report',
    id,
    seen,
    given,
    classes,
    columns: [...Object.keys(classes), 'version', 'desk_id', 'province_code', 'district_code'],
  })

/** Says which child a reported one is; undefined where the report has no such open entry. */
export async function linkReportedChild(
  db: Db,
  reportId: string,
  reportedChildId: string,
  childId: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('report_children')
    .set({ child_id: childId })
    .where('id', '=', reportedChildId)
    .where('report_id', '=', reportId)
    .where((is) => is.or([is('child_id', 'is', null), is('child_id', '=', childId)]))
    .where('left_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Says why a reported child needs no case; false where the child was decided on already. */
export async function leaveChild(
  db: Db,
  reportId: string,
  reportedChildId: string,
  { because, by, at }: { because: string; by: string | null; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('report_children')
    .set({ left_because: because, left_by: by, left_at: at })
    .where('id', '=', reportedChildId)
    .where('report_id', '=', reportId)
    .where('child_id', 'is', null)
    .where('left_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** How many of the children that a report names nobody has decided on. */
export async function childrenWaiting(db: Db, reportId: string): Promise<number> {
  const { count } = await db
    .selectFrom('report_children')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('report_id', '=', reportId)
    .where('child_id', 'is', null)
    .where('left_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Gives a report away; answers its new version, or null where there was nothing to give. */
export async function passTo(db: Db, id: string, deskId: string): Promise<number | null> {
  const { rows } = await sql<{ version: number | null }>`
    select pass_report(${id}, ${deskId}) as version`.execute(db)
  return rows[0]?.version ?? null
}

/** Whether a desk stands on the day of the request. */
export async function deskStands(db: Db, id: string): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    select id from desks where id = ${id}
      and (valid_to is null or valid_to > (access.now() at time zone 'Asia/Phnom_Penh')::date)`.execute(
    db,
  )
  return rows.length > 0
}

export const insertMessage = (db: Db, reportId: string, id: string, words: string) =>
  db
    .insertInto('report_messages')
    .values({ id, report_id: reportId, from_reporter: false, words })
    .execute()

type FullReport = Omit<Report, 'responsibility'>

interface FullRow extends BriefRow {
  readonly concern_words: string
  readonly danger_words: string | null
  readonly setting: string | null
  readonly occurred_words: string | null
  readonly place_words: string | null
  readonly suspected_relation: string | null
  readonly suspected_has_access: boolean | null
  readonly suspected_words: string | null
  readonly suspected_office: string | null
  readonly source: string | null
  readonly reporter_name: string | null
  readonly reporter_phone: string | null
  readonly reporter_may_be_called: boolean | null
  readonly language: string
  readonly desk_km: string
  readonly desk_en: string
  readonly urgency_because: unknown
  readonly urgency_reason: string | null
  readonly triaged_at: Date | null
  readonly closing_reason: string | null
  readonly closing_note: string | null
  readonly taker_km: string | null
  readonly taker_en: string | null
}

/** One report in full; undefined where the actor sees none. */
export async function findReport(db: Db, id: string): Promise<FullReport | undefined> {
  const { rows } = await sql<FullRow>`
    select ${briefColumns}, r.concern_words, r.danger_words, r.setting, r.occurred_words, r.place_words,
           r.suspected_relation, r.suspected_has_access, r.suspected_words, r.suspected_office, r.source, r.reporter_name,
           r.reporter_phone, r.reporter_may_be_called, r.language, r.urgency_because, r.urgency_reason,
           r.triaged_at, r.closing_reason, r.closing_note, d.name_km as desk_km, d.name_en as desk_en,
           a.name_km as taker_km, a.name_en as taker_en
    from reports r
    join desks d on d.id = r.desk_id
    left join access.accounts a on a.id = r.taken_by
    where r.id = ${id}`.execute(db)
  const [row] = rows
  if (!row) return undefined
  const children = await reportedChildren(db, id)
  const messages = await db
    .selectFrom('report_messages')
    .select(['id', 'from_reporter', 'words', 'written_at'])
    .where('report_id', '=', id)
    .orderBy('written_at')
    .orderBy('id')
    .execute()
  const cases = await db
    .selectFrom('case_reports')
    .select('case_id')
    .where('report_id', '=', id)
    .orderBy('linked_at')
    .execute()
  return {
    ...briefOf(row),
    concernWords: row.concern_words,
    dangerWords: row.danger_words,
    setting: row.setting,
    occurredWords: row.occurred_words,
    placeWords: row.place_words,
    suspectedRelation: row.suspected_relation,
    suspectedHasAccess: row.suspected_has_access,
    suspectedWords: row.suspected_words,
    suspectedOffice: SuspectedOffice.nullable().parse(row.suspected_office),
    source: row.source,
    reporterName: row.reporter_name,
    reporterPhone: row.reporter_phone,
    reporterMayBeCalled: row.reporter_may_be_called,
    language: row.language === 'en' ? 'en' : 'km',
    deskName: { km: row.desk_km, en: row.desk_en },
    urgencyBecause: z.array(Said).parse(row.urgency_because),
    urgencyReason: row.urgency_reason,
    triagedAt: row.triaged_at,
    closingReason: row.closing_reason,
    closingNote: row.closing_note,
    takenByName: row.taker_km === null ? null : { km: row.taker_km, en: row.taker_en },
    children,
    messages: messages.map(({ id: messageId, from_reporter, words, written_at }) => ({
      id: messageId,
      fromReporter: from_reporter,
      words,
      writtenAt: written_at,
    })),
    caseIds: cases.map(({ case_id }) => case_id),
  }
}

/** The children of a report as they were described, in a fixed order. */
export async function reportedChildren(db: Db, reportId: string): Promise<Report['children']> {
  const rows = await db
    .selectFrom('report_children')
    .selectAll()
    .where('report_id', '=', reportId)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    nameWords: row.name_words,
    sex: Sex.parse(row.sex),
    age: row.age,
    disabilities: row.disabilities,
    note: row.note,
    childId: row.child_id === null ? null : asChildId(row.child_id),
    leftBecause: row.left_because,
  }))
}

const asChildId = (id: string): ChildId => ChildIdSchema.parse(id)

/** Earlier reports, of those that the actor may see, in which a child is named alike. */
export async function reportsNaming(
  db: Db,
  name: string,
  { placeCode, except, limit }: { placeCode: string | null; except: string; limit: number },
): Promise<ReportBrief[]> {
  const { words, whole } = namesIn(name)
  if (words.length === 0) return []
  const { rows } = await sql<BriefRow>`
    select ${briefColumns}
    from search_reported(${words}::text[], ${whole}, ${placeCode}, ${except}, ${limit}) s
    join reports r on r.id = s.report_id
    order by s.likeness desc, r.received_at desc`.execute(db)
  return rows.map((row) => briefOf(row))
}

/** The hash behind a reference; null for a reference that nobody has. */
export async function hashBehind(db: Db, reference: string): Promise<string | null> {
  const { rows } = await sql<{ passphrase_hash: string }>`
    select * from reporter_credentials(${reference})`.execute(db)
  return rows[0]?.passphrase_hash ?? null
}

/** What became of the reports that the acting person made, as far as a receipt tells. */
export async function receiptsOfMine(db: Db): Promise<OwnReceipt[]> {
  const { rows } = await sql<{ reference: string; received_at: Date; was_read: boolean }>`
    select * from receipts_of_mine()`.execute(db)
  return rows.map(({ reference, received_at, was_read }) => ({
    reference,
    receivedAt: received_at,
    wasRead: was_read,
  }))
}

export async function reporterView(
  db: Db,
  reference: string,
  hash: string,
): Promise<ReporterView | undefined> {
  const { rows } = await sql<{ view: unknown }>`
    select reporter_view(${reference}, ${hash}) as view`.execute(db)
  const seen = rows[0]?.view
  return seen ? ReporterView.parse(seen) : undefined
}

const Added = z
  .object({
    id: z.string(),
    desk: z.string(),
    urgency: Urgency,
    province: z.string().nullable(),
    district: z.string().nullable(),
  })
  .nullable()

/** Adds the reporter's words; undefined where the hash is not the report's. */
export async function addReporterWords(
  db: Db,
  reference: string,
  hash: string,
  message: { id: string; words: string },
) {
  const { rows } = await sql<{ added: unknown }>`
    select add_reporter_words(${reference}, ${hash}, ${message.id}, ${message.words}) as added`.execute(
    db,
  )
  return Added.parse(rows[0]?.added ?? null) ?? undefined
}

interface CallRow {
  readonly id: string
  readonly began_at: Date
  readonly ended_at: Date | null
  readonly kind: string | null
  readonly silent: boolean
  readonly called_before: boolean | null
  readonly note: string
  readonly report_id: string | null
  readonly operator_km: string
  readonly operator_en: string | null
  readonly version: number
}

const callColumns = sql`
  c.id, c.began_at, c.ended_at, c.kind, c.silent, c.called_before, c.note, c.report_id, c.version,
  a.name_km as operator_km, a.name_en as operator_en`

const callOf = (row: CallRow): Call => ({
  id: CallId.parse(row.id),
  beganAt: row.began_at,
  endedAt: row.ended_at,
  kind: row.kind,
  silent: row.silent,
  calledBefore: row.called_before,
  note: row.note,
  reportId: row.report_id === null ? null : ReportId.parse(row.report_id),
  operatorName: { km: row.operator_km, en: row.operator_en },
  version: row.version,
})

/** A call of the actor's desk. Throws `not-found`. */
export async function getCall(db: Db, id: string): Promise<Call> {
  const { rows } = await sql<CallRow>`
    select ${callColumns} from calls c join access.accounts a on a.id = c.operator_id
    where c.id = ${id}`.execute(db)
  if (!rows[0]) throw problem('not-found', reportWords.unknownCall)
  return callOf(rows[0])
}

export const insertCall = (
  db: Db,
  call: { id: string; deskId: string; beganAt: Date; silent: boolean },
) =>
  db
    .insertInto('calls')
    .values({ id: call.id, desk_id: call.deskId, began_at: call.beganAt, silent: call.silent })
    .execute()

interface CallFields {
  readonly ended_at: Date | null
  readonly kind: string | null
  readonly silent: boolean
  readonly called_before: boolean | null
  readonly note: string
}

/** Writes down what is new of a call; of notes the latest stands, and it ends once. */
export const changeCall = (db: Db, id: string, seen: number, given: Partial<CallFields>) =>
  change<CallFields, CallFields & { version: number; desk_id: string }>(db, {
    table: 'calls',
    subject: 'call',
    id,
    seen,
    given,
    classes: {
      ended_at: guarded,
      kind: guarded,
      silent: latestWins,
      called_before: latestWins,
      note: latestWins,
    },
  })

/** Ties a report to the call that brought it; answers whether the call is the actor's. */
export async function linkCall(db: Db, callId: string, reportId: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('calls')
    .set({ report_id: reportId })
    .where('id', '=', callId)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Calls of a desk, the newest first. */
export async function callsOf(
  db: Db,
  deskId: string,
  { open, after, limit }: { open?: boolean | undefined; after?: string | undefined; limit: number },
): Promise<{ items: Call[]; next: string | null }> {
  const from = cursorOf(after)
  const where: RawBuilder<unknown>[] = [sql`c.desk_id = ${deskId}`]
  if (open !== undefined) where.push(open ? sql`c.ended_at is null` : sql`c.ended_at is not null`)
  if (from) where.push(sql`(c.began_at, c.id) < (${from.at}, ${from.id}::uuid)`)
  const { rows } = await sql<CallRow>`
    select ${callColumns} from calls c join access.accounts a on a.id = c.operator_id
    where ${sql.join(where, sql` and `)}
    order by c.began_at desc, c.id desc
    limit ${limit + 1}`.execute(db)
  const items = rows.slice(0, limit).map((row) => callOf(row))
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? asCursor(last.beganAt, last.id) : null }
}
