import { roles, ruleOf } from '@tumpeang/domain/access'
import { caseChart } from '@tumpeang/domain/cases'
import { ministryForms } from '@tumpeang/domain/forms'
import { reportChart } from '@tumpeang/domain/reports'
import { referralChart } from '@tumpeang/domain/services'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newDatabase } from '../../test/database.ts'
import { fits } from '../modules/access/index.ts'
import type { Database } from '../platform/database.ts'
import { actingAs } from '../platform/db.ts'
import { hashOfToken, newToken } from '../platform/http.ts'
import { seedReference } from '../reference.ts'
import { accountIdOf } from './country.ts'
import { demoAccounts, demoPassword, fillDemo, mayHoldDemo } from './index.ts'

const now = new Date('2026-11-20T03:00:00Z')
let database: Database
const steps: number[] = []

beforeAll(async () => {
  database = await newDatabase()
  await database.asOwner(async (db) => {
    await seedReference(db)
  })
  await fillDemo(database, { now, progress: (done) => steps.push(done) })
}, 180_000)
afterAll(() => database.close())

const numberOf = async (query: string): Promise<number> =>
  database.asOwner(async (db) => {
    const { rows } = await sql<{ n: number }>`select (${sql.raw(query)})::bigint as n`.execute(db)
    return rows[0]?.n ?? Number.NaN
  })
const wordsOf = async (query: string): Promise<string[]> =>
  database.asOwner(async (db) => {
    const { rows } = await sql<{ word: string }>`${sql.raw(query)}`.execute(db)
    return rows.map(({ word }) => word)
  })

test('there are as many children, cases and reports as a district would meet', async () => {
  expect(await numberOf('select count(*) from children')).toBeGreaterThanOrEqual(2000)
  expect(await numberOf('select count(*) from cases')).toBe(600)
  expect(await numberOf('select count(*) from reports')).toBeGreaterThan(800)
  expect(steps.at(-1)).toBe(1)
})

test('cases, reports and referrals stand in every state of their charts', async () => {
  for (const [table, chart] of [
    ['cases', caseChart],
    ['reports', reportChart],
    ['referrals', referralChart],
  ] as const) {
    const found = await wordsOf(`select distinct status as word from ${table}`)
    expect(found.toSorted()).toEqual(Object.keys(chart.states).toSorted())
  }
  expect(await numberOf(`select count(*) from case_steps where act = 'reopen'`)).toBeGreaterThan(5)
})

test('every open case is at a desk where somebody serves, and is in the hands of one of them', async () => {
  expect(
    await numberOf(`select count(*) from cases c where c.status <> 'closed' and not exists (
      select from access.duties d where d.desk_id = c.desk_id and d.account_id = c.assigned_to)`),
  ).toBe(0)
})

test('time runs forward in every file', async () => {
  for (const wrong of [
    `select count(*) from cases where closed_at < opened_at`,
    `select count(*) from visits v join cases c on c.id = v.case_id where v.visited_on < (c.opened_at at time zone 'Asia/Phnom_Penh')::date`,
    `select count(*) from referrals r join cases c on c.id = r.case_id where r.sent_at < c.opened_at`,
    `select count(*) from reports where triaged_at < received_at`,
    `select count(*) from tasks where done_at < created_at`,
    `select count(*) from (select at, lag(at) over (order by seq) as before from ledger.entries
       where subject not in ('responsibility_table', 'procedure_version', 'guide_version', 'package_version', 'form_version')) e where at < before or at > '${now.toISOString()}'`,
  ])
    expect([wrong, await numberOf(wrong)]).toEqual([wrong, 0])
})

test('what waits is consistent with what it waits for', async () => {
  for (const wrong of [
    `select count(*) from reports r where status = 'received' and not exists (
       select from tasks t where t.subject_id = r.id and t.kind = 'triage' and t.done_at is null)`,
    `select count(*) from tasks t join reports r on r.id = t.subject_id where t.done_at is null and r.status <> 'received'`,
    `select count(*) from tasks t join cases c on c.id = t.subject_id where t.done_at is null and (c.status = 'closed' or c.desk_id <> t.desk_id)`,
    `select count(*) from tasks t join referrals r on r.id = t.subject_id where t.done_at is null
       and (r.status not in ('sent', 'acknowledged', 'accepted')
         or t.desk_id <> case t.kind when 'consent-withdrawn' then r.from_desk_id else r.to_desk_id end)`,
    `select count(*) from referrals r where r.consent_withdrawn_at is not null and not exists (
       select from tasks t where t.subject_id = r.id and t.kind = 'consent-withdrawn' and t.done_at is null)`,
    `select count(*) from tasks t where not exists (select from reports where id = t.subject_id)
       and not exists (select from cases where id = t.subject_id) and not exists (select from referrals where id = t.subject_id)
         and not exists (select from care_decisions where id = t.subject_id)
         and not exists (select from approvals where id = t.subject_id)
         and not exists (select from placements where id = t.subject_id)
           and not exists (select from plan_goals where id = t.subject_id)
         and t.subject <> 'guide'`,
    `select count(*) from referrals r join cases c on c.id = r.case_id
       where c.status = 'closed' and r.status in ('sent', 'acknowledged', 'accepted')`,
    `select count(*) from tasks t where t.done_at is null and t.due_at < '${now.toISOString()}'::timestamptz - interval '1 hour'
       and t.escalated_at is null`,
    `select count(*) from cases c where status not in ('closed') and next_visit_due_at is not null and not exists (
       select from tasks t where t.subject_id = c.id and t.kind = 'visit' and t.done_at is null and t.due_at = c.next_visit_due_at)`,
  ])
    expect([wrong, await numberOf(wrong)]).toEqual([wrong, 0])
  expect(
    await numberOf(
      `select count(*) from tasks where done_at is null and due_at < '${now.toISOString()}'`,
    ),
  ).toBeGreaterThan(20)
  expect(
    await numberOf(
      `select count(distinct urgency_proposed) from reports where status = 'received'`,
    ),
  ).toBeGreaterThanOrEqual(3)
})

test('consents, safety plans and doubtful ages are there to be seen, and one consent was withdrawn', async () => {
  for (const [least, what] of [
    [300, 'select count(*) from consents'],
    [3, 'select count(*) from referrals where consent_withdrawn_at is not null'],
    [50, 'select count(*) from safety_plans where ended_at is null'],
    [3, 'select count(*) from age_decisions where in_doubt'],
    [20, `select count(*) from visits where growth = 'worry'`],
  ] as const)
    expect([what, (await numberOf(what)) >= least]).toEqual([what, true])
})

test('most cases have their official forms, filled with the acts, and some have none', async () => {
  const filed = await wordsOf('select distinct form as word from form_answers order by 1')
  expect(filed).toEqual([...ministryForms].toSorted())
  const share = async (of: string, having: string): Promise<number> =>
    (await numberOf(`select count(*) from ${of} where ${having}`)) /
    (await numberOf(`select count(*) from ${of}`))
  const hasForm = (form: string, caseId: string) =>
    `exists (select from form_answers f where f.case_id = ${caseId} and f.form = '${form}')`
  for (const [of, form, caseId] of [
    ['cases c', 'initial-information', 'c.id'],
    ['assessments a', 'assessment', 'a.case_id'],
    ['plan_goals g', 'service-plan', 'g.case_id'],
    ['placements p', 'placement', 'p.case_id'],
    ['visits v', 'follow-up', 'v.case_id'],
    ['final_assessments l', 'final-assessment', 'l.case_id'],
  ] as const) {
    const found = await share(of, hasForm(form, caseId))
    expect([form, found > 0.7, found < 1]).toEqual([form, true, true])
  }
  // Each with the act itself, by whoever did it; and what was rated is what the form rates.
  for (const wrong of [
    `select count(*) from form_answers f join assessments a on a.id = f.subject_id
       where f.written_at <> a.assessed_at or f.written_by <> a.assessed_by`,
    `select count(*) from form_answers where form = 'final-assessment'
       and (answers ->> 'whole_total') is null
       and (select outcome from final_assessments l where l.id = subject_id) = 'close'`,
    `select count(*) from assessments where not child_ratings ?& array['food', 'shelter', 'legal-aid']`,
  ])
    expect([wrong, await numberOf(wrong)]).toEqual([wrong, 0])
})

test('services given are those that children of that age and concern are due, and the gaps are the fewer', async () => {
  expect(await numberOf('select count(*) from services_given')).toBeGreaterThan(1000)
  const schooled = `select count(*) from cases c join children k on k.id = c.child_id
    where c.status <> 'closed' and c.opened_at < '${now.toISOString()}'::timestamptz - interval '90 days'
      and k.birth_to < '2019-11-20' and k.birth_from > '2010-01-01'`
  const given = await numberOf(
    `${schooled} and exists (select from services_given g where g.case_id = c.id and g.service like 'education-%')`,
  )
  const due = await numberOf(schooled)
  expect([given / due > 0.5, given / due < 0.9]).toEqual([true, true])
  const tooEarly = `select count(*) from case_concerns n join cases c on c.id = n.case_id
    join children k on k.id = c.child_id where n.concern = 'out-of-school' and n.stage <> 'at-risk'
      and k.birth_from > (c.opened_at at time zone 'Asia/Phnom_Penh')::date - 5 * 365`
  expect(await numberOf(tooEarly)).toBe(0)
})

test('of many children it is known who lives with them, how safe the home is, and how caregivers are helped', async () => {
  expect(await numberOf('select count(distinct child_id) from household_members')).toBeGreaterThan(
    200,
  )
  expect(
    await numberOf('select count(*) from household_members where left_at is not null'),
  ).toBeGreaterThan(10)
  expect(await wordsOf('select distinct finding as word from home_checks order by 1')).toEqual([
    'not-safe',
    'safe',
    'safe-with-measures',
  ])
  expect(
    await numberOf(`select count(*) from cases c where home_is_not_safe(c.id) and c.status <> 'closed'
      and not exists (select from safety_plans s where s.case_id = c.id and s.ended_at is null)`),
  ).toBe(0)
  expect(
    await numberOf('select count(*) from plan_goals where caregiver_id is not null'),
  ).toBeGreaterThan(10)
  expect(await numberOf('select count(*) from support_reviews')).toBeGreaterThan(10)
  // No promise is late only because a demo forgot it.
  expect(
    await numberOf(`select count(*) from tasks where done_at is null and due_at < '${now.toISOString()}'
      and kind in ('home-check', 'support-review')`),
  ).toBeLessThan(15)
})

test('concerns are plausible for the age of the child: nobody too young is out of school or at work', async () => {
  for (const [concern, from] of [
    ['out-of-school', 6],
    ['substance-use', 12],
    ['child-labour', 9],
    ['child-marriage', 13],
  ] as const) {
    const of = `from case_concerns k join cases c on c.id = k.case_id join children h on h.id = c.child_id
      where k.concern = '${concern}'`
    expect([concern, await numberOf(`select count(*) ${of}`)]).not.toEqual([concern, 0])
    // A year of grace: an age that is a guess has a span.
    const tooYoung = `${of} and h.birth_from > (k.noted_at - interval '${from} years')::date`
    expect([concern, await numberOf(`select count(*) ${tooYoung}`)]).toEqual([concern, 0])
  }
})

test('of some children somebody decided where they live, as far as each decision came', async () => {
  expect((await wordsOf('select distinct status as word from care_decisions')).toSorted()).toEqual([
    'approved',
    'proposed',
    'returned',
    'superseded',
  ])
  expect(
    (await wordsOf('select distinct option as word from placements where ended_on is null')).length,
  ).toBeGreaterThan(2)
  expect(await numberOf('select count(*) from reintegration_checks')).toBeGreaterThan(3)
})

test('a supervisor has something to notice: a desk that is late, a worker with too much, a silent commune', async () => {
  const late = await wordsOf(`select t.district_code as word from tasks t
    where t.done_at is null and t.due_at < '${now.toISOString()}' and t.subject = 'case'
      and t.district_code in ('0202', '0203', '0206', '0208', '1702', '1703', '1709', '1710')
    group by 1 order by count(*)::float / (
      select count(*) from cases c where c.district_code = t.district_code and c.status <> 'closed') desc limit 1`)
  expect(late).toEqual(['0208'])
  const busiest =
    await wordsOf(`select a.login as word from cases c join access.accounts a on a.id = c.assigned_to
    where c.status <> 'closed' group by 1 order by count(*) desc limit 1`)
  expect(busiest).toEqual(['sokha.agent'])
  expect(await numberOf(`select count(*) from reports where place_code like '020306%'`)).toBe(0)
})

test('every closed case was assessed finally and approved by another, some below the thresholds', async () => {
  const wrong = `select count(*) from cases c where c.status = 'closed' and not exists (
    select from approvals a join final_assessments f on f.id = a.subject_id
    where a.case_id = c.id and a.status = 'approved' and a.answered_by <> a.asked_by)`
  expect(await numberOf(wrong)).toBe(0)
  for (const some of [
    'select count(*) from final_assessments where below_thresholds',
    `select count(*) from approvals where status = 'returned'`,
    'select count(*) from case_reviews',
  ])
    expect([some, (await numberOf(some)) > 0]).toEqual([some, true])
})

test('the ledger tells who did it, and when', async () => {
  expect(
    await numberOf(`select count(*) from visits v where not exists (
      select from ledger.entries e where e.subject = 'visit' and e.subject_id = v.id::text
        and e.account_id = v.visited_by and e.at = v.written_at and e.duty_id is not null)`),
  ).toBe(0)
  expect(
    await numberOf(`select count(*) from ledger.entries where kind = 'opened'`),
  ).toBeGreaterThan(500)
})

/** The bodies to which the demo has sent something. */
const busy = /helpline|police|hospital|court|school/

test('somebody of each role can sign in, and sees something, or no child where the role has none', async () => {
  expect(new Set(demoAccounts.map(({ role }) => role))).toEqual(new Set(roles))
  const hashes = await wordsOf(
    `select distinct password_hash as word from access.accounts where password_hash is not null`,
  )
  expect(hashes).toHaveLength(1)
  expect(await fits(demoPassword, hashes[0] ?? null)).toBe(true)

  for (const { login, role } of demoAccounts) {
    const token = newToken()
    await database.asOwner(async (db) => {
      const account = accountIdOf(login)
      await sql`insert into access.sessions (id, account_id, duty_id, token_hash, began_at, seen_at, ends_at)
        select gen_random_uuid(), ${account}, d.id, ${hashOfToken(token)}, ${now}, ${now}, ${new Date('2100-01-01')}
        from access.duties d where d.account_id = ${account}`.execute(db)
    })
    const seen = await actingAs(
      database.db,
      { tokenHash: hashOfToken(token), act: 'demo.look', now, command: null, why: null },
      async (db) => {
        const { rows } = await sql<{ children: number; work: number }>`
          select (select count(*) from children) as children, (select count(*) from tasks where done_at is null) as work`.execute(
          db,
        )
        return rows[0]
      },
    )
    const seesChildren = ruleOf[role].abilities.includes('cases.read')
    // Of the bodies that help, whoever has work has been sent something; a role over no desk has none.
    const mayHaveWork = seesChildren || ruleOf[role].held === 'at a desk'
    const mustHaveWork = seesChildren || busy.test(login)
    expect([login, (seen?.work ?? 0) > 0]).toEqual([
      login,
      mustHaveWork || (mayHaveWork && (seen?.work ?? 0) > 0),
    ])
  }
})

test('a database that holds anything is left alone', async () => {
  expect(await mayHoldDemo(database)).toBe(false)
  const before = await numberOf('select count(*) from ledger.entries')
  await expect(fillDemo(database, { now })).rejects.toThrow(/holds nothing yet/)
  expect(await numberOf('select count(*) from ledger.entries')).toBe(before)
})
