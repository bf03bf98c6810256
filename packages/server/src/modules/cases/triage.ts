import {
  after,
  guarded,
  hours,
  impossible,
  type InputOf,
  later,
  latestWins,
  problem,
} from '@tumpeang/domain/kernel'
import {
  type acceptReport,
  contactWithinHours,
  reportChart,
  type ReportStatus,
  urgencyNames,
} from '@tumpeang/domain/reports'
import { change } from '../../platform/change.ts'
import type { Db } from '../../platform/db.ts'
import type { Context } from '../../platform/http.ts'
import { endTasks } from '../work/index.ts'
import { linkReportChild, reportRow } from './queries.ts'

/** A report that a person has decided on, and which of its children the decision is about. */
export interface Triaged {
  readonly id: string
  readonly placeCode: string | null
  readonly contactDueAt: Date
  readonly reportedChildId: string | null
}

const refusals = {
  notFound: { km: 'រកមិនឃើញរបាយការណ៍នេះទេ', en: 'There is no such report that you may see' },
  sayWhy: {
    km: 'អ្នកជ្រើសភាពបន្ទាន់ខុសពីការស្នើ។ សូមសរសេរមូលហេតុ។',
    en: 'You chose another urgency than the proposed one: say why.',
  },
}

interface TriageFields {
  readonly status: ReportStatus
  readonly urgency: string | null
  readonly urgency_reason: string | null
  readonly triaged_by: string | null
  readonly triaged_at: Date | null
  readonly contact_due_at: Date | null
  readonly concerns: string[]
}

const columns = [
  'id',
  'status',
  'urgency',
  'urgency_reason',
  'triaged_by',
  'triaged_at',
  'contact_due_at',
  'concerns',
  'desk_id',
  'province_code',
  'district_code',
  'version',
] as const

/**
 * Records what a person decided on a report: how urgent it is, and why where that differs from what
 * was proposed. A report that was accepted already is accepted again only for another of its
 * children, and keeps its urgency.
 */
export async function recordTriage(
  { db, actor, now }: Context,
  given: InputOf<typeof acceptReport>,
): Promise<Triaged> {
  const { id, version, urgency, urgencyReason, reportedChildId, concerns } = given
  const before = await reportRow(db, id)
  if (!before) throw problem('not-found', refusals.notFound)
  if (before.status === 'accepted' && reportedChildId !== null && before.contactDueAt !== null) {
    return { id, placeCode: before.placeCode, contactDueAt: before.contactDueAt, reportedChildId }
  }
  if (urgency !== before.urgencyProposed && !urgencyReason) {
    throw problem('invalid', refusals.sayWhy, {
      errors: [{ pointer: '/urgencyReason', detail: urgencyNames[before.urgencyProposed] }],
    })
  }
  const contactDueAt = later(before.receivedAt, hours(contactWithinHours[urgency]))
  await change<
    TriageFields,
    TriageFields & { version: number; desk_id: string; province_code: string | null }
  >(db, {
    table: 'reports',
    subject: 'report',
    id,
    seen: version,
    columns,
    given: {
      status: 'accepted',
      urgency,
      urgency_reason: urgencyReason,
      triaged_by: actor.account?.id ?? null,
      triaged_at: now,
      contact_due_at: contactDueAt,
      concerns,
    },
    classes: {
      status: guarded,
      urgency: guarded,
      urgency_reason: latestWins,
      triaged_by: latestWins,
      triaged_at: latestWins,
      contact_due_at: latestWins,
      concerns: latestWins,
    },
    allowed: ({ status }) => {
      // Accepted already, and for no other child: somebody was faster.
      if (status === 'accepted' || after(reportChart, status, 'accept') === undefined) {
        throw impossible(reportChart, status)
      }
    },
  })
  await endTasks(db, { subjectId: id, kinds: ['triage'], outcome: 'accepted' })
  return { id, placeCode: before.placeCode, contactDueAt, reportedChildId }
}

/** Says which child it is that a report described. Refused where that was said already. */
export async function linkReportedChild(db: Db, report: Triaged, childId: string): Promise<void> {
  if (report.reportedChildId === null) return
  const isLinked = await linkReportChild(db, {
    reportId: report.id,
    reportedChildId: report.reportedChildId,
    childId,
  })
  if (!isLinked) throw impossible(reportChart, 'accepted')
}
