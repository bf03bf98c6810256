import type { Client } from 'pg'
import { v7 as uuid } from 'uuid'
import type { Caller } from './fill.ts'

/*
 * The references: what somebody would write by hand who has the whole database to themselves. A
 * superuser's connection, no policy, no contract, no HTTP; the triggers and the ledger stay, for
 * they are part of what a write means here.
 */

const asSomebody = (client: Client, { account }: Caller, act: string) =>
  client.query(
    `select set_config('app.account', $1, true), set_config('app.act', $2, true), set_config('app.role', 'social_agent', true)`,
    [account, act],
  )

async function within(client: Client, work: () => Promise<unknown>): Promise<void> {
  await client.query('begin')
  try {
    await work()
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

const ask = (client: Client, name: string, text: string, values: readonly unknown[]) =>
  client.query({ name, text, values: [...values] })

export const openFile = (client: Client, caller: Caller, id: string): Promise<void> =>
  within(client, async () => {
    await asSomebody(client, caller, 'cases.open')
    const { rows } = await client.query<{ child_id: string }>({
      name: 'file-head',
      text: `select c.*, k.*, d.name_km, d.name_en, a.name_km as worker,
          array(select n.concern from case_concerns n where n.case_id = c.id and n.ended_at is null) as concerns
        from cases c join children k on k.id = c.child_id join desks d on d.id = c.desk_id
        left join access.accounts a on a.id = c.assigned_to where c.id = $1`,
      values: [id],
    })
    const child = rows[0]?.child_id
    await ask(
      client,
      'file-carers',
      `select * from caregivers where child_id = $1 order by created_at, id`,
      [child],
    )
    await ask(client, 'file-concerns', `select * from case_concerns where case_id = $1`, [id])
    await ask(
      client,
      'file-risks',
      `select r.*, a.name_km from risk_levels r left join access.accounts a on a.id = r.set_by where case_id = $1 order by set_at desc`,
      [id],
    )
    await ask(
      client,
      'file-assessments',
      `select s.*, a.name_km from assessments s left join access.accounts a on a.id = s.assessed_by where case_id = $1 order by assessed_on desc`,
      [id],
    )
    await ask(
      client,
      'file-goals',
      `select * from plan_goals where case_id = $1 order by made_at`,
      [id],
    )
    await ask(client, 'file-actions', `select * from plan_actions where case_id = $1`, [id])
    await ask(
      client,
      'file-visits',
      `select v.*, a.name_km from visits v left join access.accounts a on a.id = v.visited_by where case_id = $1 order by visited_on desc`,
      [id],
    )
    await ask(
      client,
      'file-reports',
      `select r.id, r.reference, r.received_at from case_reports l join reports r on r.id = l.report_id where l.case_id = $1`,
      [id],
    )
    await ask(
      client,
      'file-steps',
      `select * from case_steps where case_id = $1 order by at desc`,
      [id],
    )
    await ask(
      client,
      'file-notes',
      `select * from case_notes where case_id = $1 order by written_at desc`,
      [id],
    )
    await ask(
      client,
      'file-referrals',
      `select * from referrals where case_id = $1 order by sent_at desc`,
      [id],
    )
    await ask(
      client,
      'file-tasks',
      `select * from tasks where case_id = $1 and done_at is null order by due_at`,
      [id],
    )
    await ask(
      client,
      'file-decision',
      `select * from responsibility_decisions where subject_id = $1 order by decided_at desc limit 1`,
      [id],
    )
    await ask(client, 'file-opened', `select ledger.enter('opened', 'case', $1)`, [id])
  })

export const listWork = async (client: Client, { desk }: Caller): Promise<void> => {
  await ask(
    client,
    'work',
    `select t.*, k.family_name_km, k.given_name_km, c.number, d.name_km, a.name_km as worker, p.name_km as place
      from (select * from tasks where desk_id = $1 and done_at is null order by due_at, id limit 51) t
      join desks d on d.id = t.desk_id left join cases c on c.id = t.case_id
      left join children k on k.id = t.child_id left join access.accounts a on a.id = t.assigned_to
      left join places p on p.code = coalesce(c.place_code, t.district_code) order by t.due_at, t.id`,
    [desk],
  )
}

export const searchName = async (client: Client, { desk }: Caller, key: string): Promise<void> => {
  await ask(
    client,
    'search',
    `select k.*, o.id, o.number, word_similarity($2, k.search_key) as likeness from children k
      left join cases o on o.child_id = k.id and o.status <> 'closed'
      where k.search_key like '%' || $2 || '%' and k.desk_id = $1
      order by likeness desc, k.id limit 21`,
    [desk, key],
  )
}

export const registerReport = (client: Client, caller: Caller, words: string): Promise<void> =>
  within(client, async () => {
    const id = uuid()
    await asSomebody(client, caller, 'reports.register')
    await ask(
      client,
      'report',
      `insert into reports (id, reference, desk_id, channel, language, concern_words, concerns, place_code,
         urgency_proposed, urgency_because, triage_due_at)
       values ($1::uuid, 'B-' || $1::uuid::text, $2, 'officer', 'km', $3, '{neglect}', $4, 'within-3-days', '[]', now() + interval '1 day')`,
      [id, caller.desk, words, caller.place],
    )
    await ask(
      client,
      'report-child',
      `insert into report_children (id, report_id, name_words, search_key, sex, age) values ($1, $2, 'សុខ បុប្ផា', 'សុខបុប្ផា', 'female', 7)`,
      [uuid(), id],
    )
    await ask(
      client,
      'report-decision',
      `insert into responsibility_decisions (id, subject, subject_id, report_id, table_number, rule, facts, lead_kind,
         lead_desk_id, helping, basis, deadlines, because, province_code, district_code)
       values ($1::uuid, 'report', $2::uuid, $2::uuid, 1, 'neglect', '{}', 'social-affairs@district', $3, '[]', '[]', '{}', '{}', left($4::text, 2), $4::text)`,
      [uuid(), id, caller.desk, caller.place],
    )
    await ask(
      client,
      'report-task',
      `insert into tasks (id, kind, desk_id, subject, subject_id, report_id, province_code, district_code, reason, due_at)
       values ($1::uuid, 'triage', $3, 'report', $2::uuid, $2::uuid, left($4::text, 2), $4::text, '{"km": "-", "en": "-"}', now() + interval '1 day')`,
      [uuid(), id, caller.desk, caller.place],
    )
  })

export const saveVisit = (client: Client, caller: Caller, id: string, day: string): Promise<void> =>
  within(client, async () => {
    await asSomebody(client, caller, 'cases.visit')
    await ask(client, 'visit-case', `select id, risk, status from cases where id = $1 for update`, [
      id,
    ])
    await ask(
      client,
      'visit',
      `insert into visits (id, case_id, visited_on, kind, child_seen, child_view_how, situation)
       values ($1, $2, $3, 'home', true, 'did-not-wish-to-say', 'កុមារមានសុខភាពល្អ')`,
      [uuid(), id, day],
    )
    await ask(
      client,
      'visit-ends',
      `update tasks set done_at = now(), outcome = 'done' where subject_id = $1 and kind = 'visit' and done_at is null`,
      [id],
    )
    await ask(
      client,
      'visit-next',
      `update cases set next_visit_due_at = now() + interval '14 days' where id = $1`,
      [id],
    )
    await ask(
      client,
      'visit-task',
      `insert into tasks (id, kind, desk_id, subject, subject_id, case_id, province_code, district_code, reason, due_at)
       select $1, 'visit', c.desk_id, 'case', c.id, c.id, c.province_code, c.district_code, '{"km": "-", "en": "-"}',
         now() + interval '14 days' from cases c where c.id = $2`,
      [uuid(), id],
    )
  })
