import {
  answerApproval,
  ApprovalId,
  assessFinally,
  assignCase,
  CaseId,
  getCase,
  openCase,
  setRisk,
} from '@tumpeang/domain/cases'
import { ReportId, reportConcern } from '@tumpeang/domain/reports'
import { getHeld } from '@tumpeang/domain/work'
import { type Kysely, sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, describe, expect, test } from 'vitest'
import { actingAs, actingAsJob } from '../src/platform/db.ts'
import { hashOfToken } from '../src/platform/http.ts'
import type { Schema } from '../src/platform/schema.ts'
import { inventedChild, newCasework, aFinal, closeAs, movedAway } from './casework.ts'
import { onServer } from './database.ts'

/*
 * What only many connections at once can show: on a PostgreSQL server they race, on the embedded
 * database they take turns, and the outcome has to be the same.
 */
const { world, people, open, desks } = await newCasework()
afterAll(() => world.close())
const { dara, bopha, chief, far } = people

const statuses = (replies: readonly { readonly status: number }[]): number[] =>
  replies.map(({ status }) => status).toSorted((a, b) => a - b)
const times = (n: number): number[] => Array.from({ length: n }, (_none, index) => index)
const counted = async (what: string): Promise<number> => {
  const { rows } = await world.database.asOwner((db) =>
    sql.raw<{ count: number }>(`select count(*)::integer as count from ${what}`).execute(db),
  )
  return rows[0]?.count ?? -1
}

test('sixteen sendings of one report at once are one report, and are answered alike', async () => {
  const [id, command] = [uuid(), uuid()]
  const input = { id: ReportId.parse(id), passphrase: 'four plain words here', concernWords: 'x' }
  const replies = await Promise.all(
    times(16).map(() => world.anyone.send(reportConcern, input, { id: command })),
  )
  expect(statuses(replies)).toEqual(times(16).map(() => 200))
  for (const { body } of replies) expect(body).toEqual(replies[0]?.body)
  expect(await counted(`reports where id = '${id}'`)).toBe(1)
  expect(await counted(`tasks where subject_id = '${id}'`)).toBe(1)
  expect(await counted(`ledger.entries where subject = 'report' and subject_id = '${id}'`)).toBe(1)
})

test('one command id with sixteen different contents is done once, and refused fifteen times', async () => {
  const command = uuid()
  const replies = await Promise.all(
    times(16).map((n) =>
      world.anyone.send(
        reportConcern,
        {
          id: ReportId.parse(uuid()),
          passphrase: 'four plain words here',
          concernWords: `Only once ${n}`,
        },
        { id: command },
      ),
    ),
  )
  expect(statuses(replies)).toEqual([200, ...times(15).map(() => 422)])
  expect(await counted(`reports where concern_words like 'Only once %'`)).toBe(1)
})

test('a child has one open case, however many open one at once', async () => {
  const file = await open(dara, 'Raced')
  await closeAs(dara, chief, file.id, movedAway)
  const replies = await Promise.all(
    times(12).map((n) =>
      (n % 3 === 0 ? chief : n % 3 === 1 ? dara : bopha).send(openCase, {
        id: CaseId.parse(uuid()),
        child: { kind: 'known', childId: file.childId },
        concerns: ['neglect'],
      }),
    ),
  )
  expect(replies.every(({ status }) => status === 200 || status === 409)).toBe(true)
  expect(replies.filter(({ status }) => status === 200).length).toBeGreaterThan(0)
  expect(await counted(`cases where child_id = '${file.childId}' and status <> 'closed'`)).toBe(1)
  const numbers = await world.database.asOwner((db) =>
    db.selectFrom('cases').select('number').execute(),
  )
  expect(new Set(numbers.map(({ number }) => number)).size).toBe(numbers.length)
})

test('of two who give a case to different workers one is done, and the other waits for a decision', async () => {
  const file = await open(dara, 'Guarded')
  const give = (who: typeof dara, to: typeof dara, id: string) =>
    who.send(assignCase, { id: file.id, version: file.version, assignedTo: to.accountId }, { id })
  const [one, two] = [uuid(), uuid()]
  const replies = await Promise.all([give(dara, dara, one), give(bopha, bopha, two)])
  expect(statuses(replies)).toEqual([200, 409])
  const late = replies[0].status === 409 ? one : two
  const held = await dara.ask(getHeld, { id: late })
  expect(held.clashes.map(({ field }) => field)).toContain('assigned_to')
  const found = await dara.ask(getCase, { id: file.id })
  expect(found.assignedTo).toBe(late === one ? bopha.accountId : dara.accountId)
})

test('of two who ask to close a case at once one asks, and the other learns that it is asked', async () => {
  const file = await open(dara, 'Closing')
  const ask = (who: typeof dara) =>
    who.send(assessFinally, {
      id: file.id,
      approvalId: ApprovalId.parse(uuid()),
      final: aFinal(movedAway),
    })
  expect(statuses(await Promise.all([ask(dara), ask(bopha)]))).toEqual([200, 422])
})

test('of two who answer a closing at once one is heard', async () => {
  const file = await open(dara, 'Answered')
  const approvalId = ApprovalId.parse(uuid())
  await dara.ask(assessFinally, { id: file.id, approvalId, final: aFinal(movedAway) })
  const answer = (who: typeof dara, given: 'approved' | 'returned') =>
    who.send(answerApproval, { id: approvalId, version: 1, answer: given, comments: 'Look again' })
  const replies = await Promise.all([answer(chief, 'approved'), answer(bopha, 'returned')])
  expect(statuses(replies)).toEqual([200, 409])
  const { status } = await dara.ask(getCase, { id: file.id })
  expect(status === 'closed').toBe(replies[0].status === 200)
})

test('of eight who set a risk at once the safest stands', async () => {
  const file = await open(dara, 'Risky')
  const levels = [
    'low',
    'medium',
    'high',
    'low',
    'no_action',
    'medium',
    'low',
    'no_action',
  ] as const
  const replies = await Promise.all(
    levels.map((level, n) =>
      (n % 2 === 0 ? dara : bopha).send(setRisk, {
        id: file.id,
        version: file.version,
        riskId: uuid(),
        level,
        reason: 'As I saw it',
      }),
    ),
  )
  expect(statuses(replies)).toEqual(levels.map(() => 200))
  const found = await dara.ask(getCase, { id: file.id })
  expect(found.risk).toBe('high')
  expect(found.riskOverTime).toHaveLength(8)
})

/** What a person's SQL could do if somebody found a way to slip some into a request. */
describe('SQL that was slipped in', () => {
  class Undo extends Error {}
  /** Does `work` in a request of far's, of which nothing remains, not even a role. */
  const asFar = async (work: (db: Kysely<Schema>) => Promise<void>): Promise<void> => {
    const request = {
      tokenHash: hashOfToken(Buffer.from(far.cookie ?? '', 'base64url')),
      act: 'test',
      now: world.clock.now,
      command: null,
      why: null,
    }
    await actingAs(world.database.db, request, async (db) => {
      await work(db)
      throw new Undo()
    }).catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error
    })
  }
  const code = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'done',
      (error: unknown) =>
        typeof error === 'object' && error !== null && 'code' in error
          ? String(error.code)
          : 'failed',
    )
  const ask = (statement: string): Promise<string> =>
    code(asFar(async (db) => void (await sql.raw(statement).execute(db))))

  test.each([
    'select * from commands',
    'select password_hash from access.accounts',
    'select passphrase_hash from reports',
    'select token_hash from access.sessions',
    "update ledger.entries set act = 'x'",
    'delete from ledger.entries',
    "insert into ledger.entries (kind, subject, subject_id) values ('acted', 'x', 'x')",
    'alter table cases disable row level security',
    'drop policy "the lead desk reads its cases" on cases',
    'create policy mine on cases using (true)',
    'create table mine (x text)',
    "create function public.mine() returns void language sql as ''",
    'truncate cases',
    'delete from cases',
    'update cases set child_id = child_id',
    'select access.take_on(null, null)',
    'select ledger.begin_epoch()',
    "copy cases to program 'cat'",
    "select pg_read_file('/etc/passwd')",
    'alter role app_login superuser',
  ])('%s is refused', async (statement) => {
    expect(await ask(statement)).toBe('42501')
  })

  // The one session of the embedded database belongs to a superuser, whom nothing stops.
  test
    .runIf(onServer)
    .each(['set session authorization postgres', 'set role app_owner', 'set role postgres'])(
    '%s is refused on a server',
    async (statement) => {
      expect(await ask(statement)).toBe('42501')
    },
  )

  /* What the database does not stop, so that nobody believes it does: whoever runs SQL of their own
     inside a request can say to be another person, or step back to the login and become a job. All
     SQL therefore stands in queries.ts, with every value bound. docs/decisions/0009 has the details. */
  test('policies do not hold against whoever runs SQL of their own: they take settings at their word', async () => {
    const file = await open(dara, 'Forged')
    await asFar(async (db) => {
      await sql`select set_config('app.desks', ${`{${desks.desk}}`}, true)`.execute(db)
      const { rows } = await sql<{
        id: string
      }>`select id from cases where id = ${file.id}`.execute(db)
      expect(rows).toHaveLength(1)
    })
  })

  test('a step back to the login reads nothing, and onward to a job only what jobs read', async () => {
    const stepped = (statement: string): Promise<string> =>
      code(
        asFar(async (db) => {
          await sql`reset role`.execute(db)
          await sql.raw(statement).execute(db)
        }),
      )
    expect(await stepped('select * from cases')).toBe('42501')
    expect(await stepped('select * from access.accounts')).toBe('42501')
    expect(await stepped('set role app_jobs; select * from children')).toBe('42501')
    expect(await stepped('set role app_jobs; select * from tasks')).toBe('done')
  })

  test('what one request forged, even for its whole session, is gone in the next', async () => {
    const request = { tokenHash: null, act: 'test', now: world.clock.now, command: null, why: null }
    const forge = () =>
      actingAs(world.database.db, request, (db) =>
        sql`select set_config('app.desks', ${`{${desks.desk}}`}, false)`.execute(db),
      )
    await Promise.all(times(8).map(() => forge()))
    await Promise.all(
      times(8).map(() =>
        asFar(async (db) => {
          const { rows } = await sql<{ desks: string[] }>`select access.desks() as desks`.execute(
            db,
          )
          expect(rows[0]?.desks).toEqual([desks.farDesk])
        }),
      ),
    )
    await actingAsJob(world.database.db, { act: 'test', now: world.clock.now }, async (db) => {
      const { rows } = await sql<{ desks: string[] }>`select access.desks() as desks`.execute(db)
      expect(rows[0]?.desks).toEqual([])
    })
  })
})

test('a name of two children in a race is still two children', async () => {
  const children = times(6).map(() => inventedChild('Twin'))
  const replies = await Promise.all(
    children.map((child) =>
      dara.send(openCase, {
        id: CaseId.parse(uuid()),
        child: { kind: 'new', child },
        concerns: ['neglect'],
      }),
    ),
  )
  expect(statuses(replies)).toEqual(times(6).map(() => 200))
  expect(new Set(replies.map(({ body }) => body.number)).size).toBe(6)
})
