import { type Insertable, sql, type Transaction } from 'kysely'
import type { Schema } from '../platform/schema.ts'

/** Who did it: an account with the duty it acted under; none is the public or the system. */
export interface Doer {
  readonly account: string
  readonly duty: string
  readonly role: string
}

export const system: Doer = { account: '', duty: '', role: 'system' }
export const anyone: Doer = { account: '', duty: '', role: 'public' }

/** What is written of each table when a row is added, and what when it changes. */
const tables = {
  'access.accounts': { added: ['id', 'login', 'name_km', 'name_en', 'phone', 'password_hash'] },
  'access.duties': {
    added: ['id', 'account_id', 'role', 'desk_id', 'place_code', 'valid_from', 'valid_to'],
  },
  children: {
    added: [
      'id',
      'desk_id',
      'family_name_km',
      'given_name_km',
      'family_name_latin',
      'given_name_latin',
      'other_names',
      'search_key',
      'sex',
      'birth_from',
      'birth_to',
      'birth_precision',
      'birth_words',
      'place_code',
      'address_words',
      'nationality',
      'disabilities',
      'school_status',
      'phone',
    ],
  },
  caregivers: {
    added: [
      'id',
      'child_id',
      'family_name_km',
      'given_name_km',
      'family_name_latin',
      'given_name_latin',
      'relation',
      'phone',
      'lives_with_child',
      'cares_for_child',
      'is_suspected',
      'note',
    ],
  },
  reports: {
    added: [
      'id',
      'reference',
      'desk_id',
      'channel',
      'language',
      'concern_words',
      'concerns',
      'in_danger',
      'danger_words',
      'setting',
      'occurred_words',
      'place_code',
      'place_words',
      'suspected_relation',
      'suspected_has_access',
      'suspected_words',
      'source',
      'reporter_name',
      'reporter_phone',
      'reporter_may_be_called',
      'urgency_proposed',
      'urgency_because',
      'triage_due_at',
    ],
    changed: [
      'status',
      'urgency',
      'urgency_reason',
      'triaged_by',
      'triaged_at',
      'contact_due_at',
      'closing_reason',
      'closing_note',
    ],
  },
  report_children: {
    added: ['id', 'report_id', 'name_words', 'search_key', 'sex', 'age', 'disabilities', 'note'],
    changed: ['child_id'],
  },
  report_messages: { added: ['id', 'report_id', 'from_reporter', 'words'] },
  calls: {
    added: [
      'id',
      'desk_id',
      'began_at',
      'ended_at',
      'kind',
      'silent',
      'called_before',
      'note',
      'report_id',
    ],
  },
  responsibility_decisions: {
    added: [
      'id',
      'subject',
      'subject_id',
      'report_id',
      'case_id',
      'table_number',
      'rule',
      'facts',
      'lead_kind',
      'lead_desk_id',
      'helping',
      'basis',
      'deadlines',
      'because',
      'province_code',
      'district_code',
    ],
  },
  cases: {
    added: [
      'id',
      'number',
      'child_id',
      'desk_id',
      'place_code',
      'province_code',
      'district_code',
      'assigned_to',
    ],
    changed: [
      'status',
      'risk',
      'next_visit_due_at',
      'next_review_due_at',
      'closed_at',
      'closing_reason',
      'closing_note',
    ],
  },
  final_assessments: {
    added: [
      'id',
      'case_id',
      'assessed_on',
      'outcome',
      'closing_reason',
      'child_ratings',
      'family_ratings',
      'below_reason',
      'story',
      'reason',
      'happened_on',
      'known_from',
      'where_to',
      'tried',
      'child_view',
      'child_view_how',
      'view_done',
    ],
  },
  approvals: {
    added: ['id', 'case_id', 'kind', 'subject_id', 'needs', 'note', 'asked_by'],
    changed: ['status', 'answered_by', 'answered_at', 'comments'],
  },
  case_reviews: { added: ['id', 'case_id', 'held_on', 'present', 'agreed', 'next_on'] },
  case_reports: { added: ['case_id', 'report_id'] },
  case_concerns: { added: ['id', 'case_id', 'concern', 'stage', 'since_words'] },
  risk_levels: { added: ['id', 'case_id', 'level', 'because'] },
  assessments: {
    added: [
      'id',
      'case_id',
      'assessed_on',
      'child_ratings',
      'family_ratings',
      'strengths',
      'needs',
      'child_view',
      'child_view_how',
      'caregiver_view',
    ],
  },
  consents: {
    added: [
      'id',
      'case_id',
      'purpose',
      'to_desk_id',
      'scope',
      'given_by',
      'caregiver_id',
      'adult_words',
      'explained',
      'is_written',
      'answer',
      'answered_on',
      'reason',
      'approved_by',
    ],
    changed: ['withdrawn_on', 'withdrawn_at', 'withdrawn_words'],
  },
  safety_plans: {
    added: [
      'id',
      'case_id',
      'danger',
      'safe_adult',
      'safe_adult_phone',
      'go_to',
      'child_does',
      'signal',
      'family_safety',
      'checked_by',
      'check_on',
      'card_words',
    ],
    changed: ['ended_at', 'end_words'],
  },
  age_decisions: {
    added: [
      'id',
      'child_id',
      'born_from',
      'born_to',
      'basis',
      'decided_as',
      'in_doubt',
      'reason',
      'decided_on',
      'review_on',
    ],
  },
  plan_goals: {
    added: [
      'id',
      'case_id',
      'goal',
      'child_agrees',
      'view_done',
      'view_why',
      'due_on',
      'caregiver_id',
      'need',
      'caregiver_agrees',
    ],
    changed: ['ended_at', 'result'],
  },
  plan_actions: {
    added: ['id', 'goal_id', 'case_id', 'what', 'service', 'who', 'due_on'],
    changed: ['done_on', 'result'],
  },
  household_members: {
    added: [
      'id',
      'child_id',
      'family_name_km',
      'given_name_km',
      'family_name_latin',
      'given_name_latin',
      'sex',
      'birth_from',
      'birth_to',
      'birth_precision',
      'birth_words',
      'relation',
      'occupation',
      'is_caregiver',
      'caregiver_id',
      'lives_from',
      'lives_until',
      'left_why',
      'note',
    ],
    changed: ['lives_until', 'left_why', 'left_at', 'left_by'],
  },
  home_checks: {
    added: [
      'id',
      'case_id',
      'checked_on',
      'child_lives_here',
      'home_words',
      'fine',
      'dangers',
      'danger_words',
      'finding',
      'measures',
      'next_on',
      'child_view',
      'child_view_how',
    ],
  },
  support_reviews: { added: ['id', 'goal_id', 'case_id', 'reviewed_on', 'words', 'next_on'] },
  visits: {
    added: [
      'id',
      'case_id',
      'visited_on',
      'kind',
      'child_seen',
      'child_seen_alone',
      'child_view',
      'child_view_how',
      'situation',
      'next_step',
      'school',
      'growth',
      'development',
    ],
  },
  case_notes: { added: ['id', 'case_id', 'words'] },
  case_guide_steps: {
    added: [
      'id',
      'case_id',
      'guides_number',
      'guide',
      'step',
      'answer',
      'reason',
      'decision',
      'reviews',
      'done_on',
    ],
  },
  form_answers: {
    added: [
      'id',
      'case_id',
      'form',
      'number',
      'subject',
      'subject_id',
      'answers',
      'open_questions',
    ],
  },
  services_given: {
    added: [
      'id',
      'case_id',
      'action_id',
      'service',
      'given_on',
      'given_by',
      'amount',
      'cost_riel',
      'note',
    ],
  },
  package_answers: { added: ['id', 'case_id', 'item', 'answer', 'answered_on', 'words'] },
  attachments: {
    added: [
      'id',
      'case_id',
      'kind',
      'form',
      'dated_on',
      'note',
      'type',
      'size',
      'width',
      'height',
      'hash',
      'known_as',
    ],
  },
  attachment_contents: { added: ['id', 'case_id', 'content'] },
  case_steps: { added: ['id', 'case_id', 'act', 'from_status', 'to_status', 'reason', 'note'] },
  referrals: {
    added: [
      'id',
      'case_id',
      'child_id',
      'from_desk_id',
      'to_desk_id',
      'service',
      'urgent',
      'reason',
      'packet',
      'consent_id',
      'consent_by',
      'consent_note',
      'answer_due_at',
      'province_code',
      'district_code',
    ],
    changed: [
      'status',
      'acknowledged_at',
      'answered_at',
      'answered_by',
      'decline_reason',
      'answer_note',
      'result_due_at',
      'done_at',
      'outcome',
      'outcome_note',
      'withdrawn_at',
      'withdrawal_reason',
    ],
  },
  care_decisions: {
    added: [
      'id',
      'case_id',
      'kind',
      'chosen',
      'chosen_words',
      'options',
      'parents',
      'parents_why',
      'permanence',
      'safety',
      'family_ties',
      'continuity',
      'development',
      'child_view',
      'child_view_how',
      'view_done',
      'people',
      'review_on',
      'ends_on',
    ],
    changed: ['status', 'formal', 'proposed_at', 'approved_by', 'approved_at', 'approver_conflict'],
  },
  decision_steps: { added: ['id', 'decision_id', 'case_id', 'act', 'words'] },
  placements: {
    added: [
      'id',
      'child_id',
      'case_id',
      'decision_id',
      'option',
      'is_reintegration',
      'carer_words',
      'started_on',
      'emergency_until',
      'review_due_on',
      'planned_end_on',
      'child_agrees',
      'child_agreed_on',
      'child_agreed_how',
      'caregiver_agreed_on',
      'caregiver_agreed_how',
      'worker_agreed_on',
      'worker_agreed_how',
    ],
    changed: ['review_due_on', 'stable_on', 'ended_on', 'end_reason'],
  },
  reintegration_checks: {
    added: [
      'id',
      'placement_id',
      'case_id',
      'checked_on',
      'child_seen',
      'food',
      'education',
      'relationship',
      'violence',
      'health',
      'child_view',
      'child_view_how',
      'situation',
      'recommends_closing',
    ],
  },
  tasks: {
    added: [
      'id',
      'kind',
      'desk_id',
      'assigned_to',
      'subject',
      'subject_id',
      'case_id',
      'child_id',
      'report_id',
      'province_code',
      'district_code',
      'reason',
      'basis',
      'due_at',
      'is_pressing',
    ],
    changed: ['done_at', 'done_by', 'outcome', 'escalated_at', 'escalated_to', 'escalations'],
  },
} as const satisfies {
  readonly [T in keyof Schema]?: {
    readonly added: readonly (keyof Schema[T])[]
    readonly changed?: readonly (keyof Schema[T])[]
  }
}

type Tables = typeof tables
export type Told = keyof Tables

/** Deeds travel as JSON, in which bytes are hexadecimal text. */
type InJson<Value> = Value extends Buffer ? `\\x${string}` : Value

type AddedTo<T extends Told> = {
  readonly [C in Tables[T]['added'][number] & keyof Insertable<Schema[T]>]: InJson<
    Insertable<Schema[T]>[C]
  >
}
type ChangedIn<T extends Told> = Tables[T] extends { changed: readonly (infer C)[] }
  ? { readonly [K in C & keyof Insertable<Schema[T]>]?: Insertable<Schema[T]>[K] }
  : never

/** Something that was done at a moment, by somebody, under the name that the ledger knows it by. */
export interface Deed {
  readonly at: Date
  readonly by: Doer
  readonly act: string
  readonly why?: string | undefined
  /** `+` adds a row, `=` changes one, `?` opens a file. */
  readonly kind: '+' | '=' | '?'
  readonly table: string
  readonly row: object
}

interface Manner {
  readonly at: Date
  readonly by: Doer
  readonly act: string
  readonly why?: string | undefined
}

/** A new row, all its stated columns named. */
export const added = <T extends Told>(manner: Manner, table: T, row: AddedTo<T>): Deed => ({
  ...manner,
  kind: '+',
  table,
  row,
})

/** A change: the columns given are set, the others stay. */
export const changed = <T extends Told>(
  manner: Manner,
  table: T,
  id: string,
  row: ChangedIn<T>,
): Deed => ({ ...manner, kind: '=', table, row: { id, ...row } })

/** The opening of a file, which changes nothing and is remembered. */
export const opened = (manner: Manner, subject: 'case' | 'report', id: string): Deed => ({
  ...manner,
  kind: '?',
  table: subject,
  row: { id },
})

const branch = ([name, columns]: [
  string,
  { readonly added: readonly string[]; readonly changed?: readonly string[] },
]): string => {
  const list = columns.added.join(', ')
  const insertion = `
      when '+${name}' then
        insert into ${name} (${list}) select ${list} from jsonb_populate_record(null::${name}, deed -> 'row');`
  if (!columns.changed) return insertion
  const settings = columns.changed.map(
    (column) =>
      `${column} = case when deed -> 'row' ? '${column}' then r.${column} else t.${column} end`,
  )
  return `${insertion}
      when '=${name}' then
        update ${name} t set ${settings.join(', ')}
        from jsonb_populate_record(null::${name}, deed -> 'row') r where t.id = r.id;`
}

/* One call for many deeds, in the order in which they were done. Each is done as its doer and at its
   time, so that the triggers write into the ledger what they would have written then. */
const replayer = `
create or replace function pg_temp.replay(deeds jsonb) returns void language plpgsql as $$
declare
  deed jsonb;
begin
  for deed in select value from jsonb_array_elements(deeds) loop
    perform set_config('app.now', deed ->> 'at', true), set_config('app.account', deed ->> 'account', true),
      set_config('app.duty', deed ->> 'duty', true), set_config('app.role', deed ->> 'role', true),
      set_config('app.act', deed ->> 'act', true), set_config('app.why', coalesce(deed ->> 'why', ''), true);
    case deed ->> 'what'${Object.entries(tables).map(branch).join('')}
      when '?case', '?report' then
        perform ledger.enter('opened', substr(deed ->> 'what', 2), deed -> 'row' ->> 'id');
    end case;
  end loop;
end
$$`

/** How many deeds travel in one statement. */
const atOnce = 500

/**
 * Does what is told, in the order given, in the running transaction. Every trigger fires: chart,
 * versions and ledger are as if people had done it. `progress` hears how many deeds are done.
 */
export async function replay(
  db: Transaction<Schema>,
  deeds: readonly Deed[],
  progress: (done: number) => void = () => undefined,
): Promise<void> {
  await sql.raw(replayer).execute(db)
  for (let from = 0; from < deeds.length; from += atOnce) {
    const part = deeds.slice(from, from + atOnce).map(({ at, by, act, why, kind, table, row }) => ({
      at,
      ...by,
      act,
      why,
      what: `${kind}${table}`,
      row,
    }))
    await sql`select pg_temp.replay(${JSON.stringify(part)}::jsonb)`.execute(db)
    progress(from + part.length)
  }
}
