import { type NameParts, Sex } from '@tumpeang/domain/children'
import { CaseId, ConsentId } from '@tumpeang/domain/cases'
import { Day } from '@tumpeang/domain/kernel'
import { PlaceCode } from '@tumpeang/domain/places'
import {
  Packet,
  type PacketPart,
  type Referral,
  ReferralId,
  ReferralStatus,
} from '@tumpeang/domain/services'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import { openerOf } from '../../platform/words.ts'

/** What of a case a packet is made from; only the ticked parts of it leave the desk. */
interface Source {
  readonly number: string
  readonly risk: string | null
  readonly family_name_km: string | null
  readonly given_name_km: string | null
  readonly family_name_latin: string | null
  readonly given_name_latin: string | null
  readonly sex: string
  readonly birth_from: string | null
  readonly birth_to: string | null
  readonly birth_precision: 'day' | 'month' | 'year' | 'estimated' | 'unknown'
  readonly birth_words: string | null
  readonly place_code: string | null
  readonly address_words: string | null
  readonly phone: string | null
  readonly concerns: string[]
  readonly disabilities: string[]
  readonly assessment_id: string | null
  readonly needs: string | null
  readonly child_view: string | null
  readonly carer_family_km: string | null
  readonly carer_given_km: string | null
  readonly carer_family_latin: string | null
  readonly carer_given_latin: string | null
  readonly carer_relation: string | null
  readonly carer_phone: string | null
  readonly suspects: readonly (NameParts & {
    readonly relation: string
    readonly livesWithChild: boolean | null
  })[]
}

const nameOf = (
  familyKm: string | null,
  givenKm: string | null,
  familyLatin: string | null,
  givenLatin: string | null,
): NameParts => ({ familyKm, givenKm, familyLatin, givenLatin })

/**
 * The packet as it would be sent now; undefined where the case cannot be seen. A caregiver who is
 * suspected of harm is never in it as one who cares: a receiver who calls that number would warn them.
 */
export async function packetOf(
  db: Db,
  caseId: string,
  parts: readonly PacketPart[],
): Promise<Packet | undefined> {
  const { rows } = await sql<Source>`
    select c.number, c.risk, k.family_name_km, k.given_name_km, k.family_name_latin, k.given_name_latin,
           k.sex, k.birth_from, k.birth_to, k.birth_precision, k.birth_words, k.place_code,
           k.address_words, k.phone, k.disabilities, s.id as assessment_id, s.needs, s.child_view,
           array(select distinct n.concern from case_concerns n
                 where n.case_id = c.id and n.ended_at is null order by n.concern) as concerns,
           g.family_name_km as carer_family_km, g.given_name_km as carer_given_km,
           g.family_name_latin as carer_family_latin, g.given_name_latin as carer_given_latin,
           g.relation as carer_relation, g.phone as carer_phone,
           coalesce((
             select jsonb_agg(jsonb_build_object(
               'familyKm', u.family_name_km, 'givenKm', u.given_name_km, 'familyLatin', u.family_name_latin,
               'givenLatin', u.given_name_latin, 'relation', u.relation, 'livesWithChild', u.lives_with_child)
               order by u.created_at, u.id)
             from caregivers u where u.child_id = k.id and u.is_suspected), '[]') as suspects
    from cases c
    join children k on k.id = c.child_id
    left join lateral (
      select id, needs, child_view from assessments
      where case_id = c.id order by assessed_on desc, assessed_at desc limit 1) s on true
    left join lateral (
      select * from caregivers
      where child_id = k.id and cares_for_child and not is_suspected
      order by lives_with_child desc nulls last, created_at limit 1) g on true
    where c.id = ${caseId}`.execute(db)
  const row = rows[0]
  if (!row) return undefined
  const open = await openerOf(db, caseId)
  const ofAssessment = (
    place: 'assessments.needs' | 'assessments.child_view',
    kept: string | null,
  ) => (row.assessment_id === null ? null : open(place, row.assessment_id, kept))
  const when = <Value>(part: PacketPart, value: Value): Value | null =>
    parts.includes(part) ? value : null
  return {
    parts: [...parts],
    caseNumber: row.number,
    name: when(
      'name',
      nameOf(row.family_name_km, row.given_name_km, row.family_name_latin, row.given_name_latin),
    ),
    sex: when('age', Sex.parse(row.sex)),
    birth: when('age', {
      precision: row.birth_precision,
      from: row.birth_from === null ? null : Day.parse(row.birth_from),
      to: row.birth_to === null ? null : Day.parse(row.birth_to),
      words: row.birth_words,
    }),
    placeCode: when('address', row.place_code === null ? null : PlaceCode.parse(row.place_code)),
    addressWords: when('address', row.address_words),
    phone: when('phone', row.phone),
    caregiver:
      row.carer_relation === null
        ? null
        : when('caregiver', {
            name: nameOf(
              row.carer_family_km,
              row.carer_given_km,
              row.carer_family_latin,
              row.carer_given_latin,
            ),
            relation: row.carer_relation,
            phone: row.carer_phone,
          }),
    concerns: when('concerns', row.concerns),
    risk: when('risk', row.risk),
    difficulties: when('difficulties', row.disabilities),
    needs: when('needs', ofAssessment('assessments.needs', row.needs)),
    childView: when('child-view', ofAssessment('assessments.child_view', row.child_view)),
    suspects: when(
      'suspects',
      row.suspects.map(({ familyKm, givenKm, familyLatin, givenLatin, ...rest }) => ({
        name: nameOf(familyKm, givenKm, familyLatin, givenLatin),
        ...rest,
      })),
    ),
  }
}

/** A referral as the table has it: what its steps are decided from. */
export interface ReferralRow {
  readonly id: string
  readonly case_id: string
  readonly child_id: string
  readonly from_desk_id: string
  readonly to_desk_id: string
  readonly service: string
  readonly urgent: boolean
  readonly status: ReferralStatus
  readonly acknowledged_at: Date | null
  readonly answered_at: Date | null
  readonly answered_by: string | null
  readonly decline_reason: string | null
  readonly answer_note: string | null
  readonly result_due_at: Date | null
  readonly done_at: Date | null
  readonly outcome: string | null
  readonly outcome_note: string | null
  readonly withdrawn_at: Date | null
  readonly withdrawal_reason: string | null
  readonly consent_withdrawn_at: Date | null
  readonly province_code: string
  readonly district_code: string | null
  readonly version: number
}

interface FullRow extends ReferralRow {
  readonly reason: string
  readonly packet: unknown
  readonly consent_id: string | null
  readonly consent_by: Referral['consentBy']
  readonly consent_note: string | null
  readonly sent_at: Date
  readonly answer_due_at: Date
  readonly from_km: string
  readonly from_en: string
  readonly to_km: string
  readonly to_en: string
  readonly sender_km: string | null
  readonly sender_en: string | null
  /** Whether the reader may see the case: then the reader is on the sending side. */
  readonly sees_case: boolean
  readonly cursor: string
}

/** A referral with what its reader is to it; the routes say what this reader may do. */
export interface Read {
  readonly referral: Omit<Referral, 'acts'>
  readonly seesCase: boolean
}

const readOf = (row: FullRow): Read => ({
  seesCase: row.sees_case,
  referral: {
    id: ReferralId.parse(row.id),
    caseId: row.sees_case ? CaseId.parse(row.case_id) : null,
    fromDeskId: row.from_desk_id,
    fromDeskName: { km: row.from_km, en: row.from_en },
    toDeskId: row.to_desk_id,
    toDeskName: { km: row.to_km, en: row.to_en },
    sentByName: row.sender_km === null ? null : { km: row.sender_km, en: row.sender_en },
    service: row.service,
    urgent: row.urgent,
    reason: row.reason,
    consentId: row.sees_case && row.consent_id !== null ? ConsentId.parse(row.consent_id) : null,
    consentBy: row.consent_by,
    consentNote: row.consent_note,
    consentWithdrawnAt: row.consent_withdrawn_at,
    packet: row.packet === null ? null : Packet.parse(row.packet),
    status: ReferralStatus.parse(row.status),
    sentAt: row.sent_at,
    answerDueAt: row.answer_due_at,
    acknowledgedAt: row.acknowledged_at,
    answeredAt: row.answered_at,
    declineReason: row.decline_reason,
    answerNote: row.answer_note,
    resultDueAt: row.result_due_at,
    doneAt: row.done_at,
    outcome: row.outcome,
    outcomeNote: row.outcome_note,
    withdrawalReason: row.withdrawal_reason,
    version: row.version,
  },
})

/** What the reader may see, and the shell of what is closed to the reader's desk while no consent stands. */
const inSight = sql`(
  select * from referrals
  union all
  select s.* from suspended_referrals() s where not exists (select from referrals seen where seen.id = s.id))`

const referrals = (found: RawBuilder<unknown>) => sql<FullRow>`
  select r.*, r.sent_at::text || '/' || r.id as cursor,
         f.name_km as from_km, f.name_en as from_en, t.name_km as to_km, t.name_en as to_en,
         a.name_km as sender_km, a.name_en as sender_en,
         exists (select from cases c where c.id = r.case_id) as sees_case
  from (${found}) r
  join desks f on f.id = r.from_desk_id
  join desks t on t.id = r.to_desk_id
  left join access.accounts a on a.id = r.sent_by
  order by r.sent_at desc, r.id desc`

export async function findReferral(db: Db, id: string): Promise<Read | undefined> {
  const { rows } = await referrals(sql`select * from ${inSight} r where id = ${id}`).execute(db)
  return rows[0] && readOf(rows[0])
}

/** What an open referral waits for. */
export const openReferral = (db: Db, id: string) =>
  db
    .selectFrom('referrals')
    .select([
      'status',
      'to_desk_id',
      'answered_by',
      'answer_due_at',
      'result_due_at',
      'province_code',
      'district_code',
    ])
    .where('id', '=', id)
    .where('status', 'in', ['sent', 'acknowledged', 'accepted'])
    .executeTakeFirst()

export interface ReferralFilter {
  /** The desks whose box is looked into, or the place of whoever supervises. */
  readonly desk: string | null
  readonly place: string | null
  readonly box: 'received' | 'sent'
  readonly status?: ReferralStatus | undefined
  readonly open?: boolean | undefined
  readonly caseId?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

const cursorForm =
  /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?[+-]\d\d(?::\d\d)?)\/([0-9a-f-]{36})$/

/** One range of an index: the box of a desk, or the place of a supervisor. */
function range({ desk, place, box, caseId }: ReferralFilter): RawBuilder<unknown> {
  if (caseId !== undefined) return sql`r.case_id = ${caseId}`
  if (desk !== null)
    return box === 'sent' ? sql`r.from_desk_id = ${desk}` : sql`r.to_desk_id = ${desk}`
  if (place?.length === 2) return sql`r.province_code = ${place}`
  if (place?.length === 4) return sql`r.district_code = ${place}`
  return sql`false`
}

export async function referralsOf(
  db: Db,
  filter: ReferralFilter,
): Promise<{ items: Read[]; next: string | null }> {
  const cursor = filter.after === undefined ? null : cursorForm.exec(filter.after)
  const isOpen = sql`r.status in ('sent', 'acknowledged', 'accepted')`
  const conditions = [
    range(filter),
    filter.status !== undefined && sql`r.status = ${filter.status}`,
    filter.open === true && isOpen,
    filter.open === false && sql`not ${isOpen}`,
    cursor && sql`(r.sent_at, r.id) < (${cursor[1]}::timestamptz, ${cursor[2]}::uuid)`,
  ].filter((condition) => condition !== false && condition !== null)
  const { rows } = await referrals(sql`
    select * from ${filter.box === 'received' && filter.desk !== null ? inSight : sql`referrals`} r
    where ${sql.join(conditions, sql` and `)}
    order by r.sent_at desc, r.id desc limit ${filter.limit + 1}`).execute(db)
  const shown = rows.slice(0, filter.limit)
  return {
    items: shown.map((row) => readOf(row)),
    next: rows.length > filter.limit ? (shown.at(-1)?.cursor ?? null) : null,
  }
}

export const insertReferral = (
  db: Db,
  given: {
    id: string
    caseId: string
    childId: string
    fromDeskId: string
    toDeskId: string
    service: string
    urgent: boolean
    reason: string
    packet: Packet
    consentId: string | null
    consentBy: string
    consentNote: string | null
    answerDueAt: Date
    provinceCode: string
    districtCode: string | null
  },
) =>
  db
    .insertInto('referrals')
    .values({
      id: given.id,
      case_id: given.caseId,
      child_id: given.childId,
      from_desk_id: given.fromDeskId,
      to_desk_id: given.toDeskId,
      service: given.service,
      urgent: given.urgent,
      reason: given.reason,
      packet: JSON.stringify(given.packet),
      consent_id: given.consentId,
      consent_by: given.consentBy,
      consent_note: given.consentNote,
      answer_due_at: given.answerDueAt,
      province_code: given.provinceCode,
      district_code: given.districtCode,
    })
    .execute()

/** Says on what an open referral relies from now on; only whoever works on the case may. */
export const relyOn = (db: Db, id: string, { consentId, consentBy, consentNote }: Reliance) =>
  sql`select rely_anew(${id}, ${consentId}, ${consentBy}, ${consentNote})`.execute(db)

/** A consent of the case, or none and why best interests ask for it. */
export interface Reliance {
  readonly consentId: string | null
  readonly consentBy: string
  readonly consentNote: string | null
}
