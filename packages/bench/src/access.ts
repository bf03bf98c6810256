import { createHash, randomBytes } from 'node:crypto'
import { days, later } from '@tumpeang/domain/kernel'
import { CompiledQuery, Kysely, PostgresDialect } from 'kysely'
import { type Client, Pool } from 'pg'
import { v7 as uuid } from 'uuid'
import { actingAs } from '../../server/src/platform/db.ts'
import { preparing } from '../../server/src/platform/prepared.ts'
import type { Schema } from '../../server/src/platform/schema.ts'
import { types } from '../../server/src/platform/types.ts'

/*
 * What row-level security costs: the same statement with the same filter, once as a person under the
 * policies, once as a superuser whom no policy binds. Both are prepared, as the server prepares them;
 * what it takes to become the person is left out, for a request does it once.
 */

/** Somebody who asks, and the filter that somebody else would write by hand for that person. */
interface Standing {
  readonly who: string
  readonly role: string
  readonly desk: string | null
  readonly place: string | null
  readonly filter: string
  readonly value: string
}

export interface Cost {
  readonly who: string
  readonly statement: string
  readonly rows: number
  /** Milliseconds at the median. */
  readonly policies: number
  readonly byHand: number
  readonly ratio: number
  /** How PostgreSQL answers under the policies, without figures. */
  readonly plan: string
}

const statements: readonly (readonly [name: string, text: (filter: string) => string])[] = [
  [
    'how many open cases',
    (filter) => `select count(*)::integer as n from cases c where c.status <> 'closed'${filter}`,
  ],
  [
    'the 50 newest, with the child',
    (filter) =>
      `select c.id, c.number, k.given_name_km from cases c join children k on k.id = c.child_id
       where c.status <> 'closed'${filter} order by c.opened_at desc, c.id limit 50`,
  ],
  [
    'the 50 that are to be visited first',
    (filter) =>
      `select c.id, c.next_visit_due_at from cases c
       where c.status <> 'closed' and c.next_visit_due_at is not null${filter}
       order by c.next_visit_due_at, c.id limit 50`,
  ],
]

/** As the server connects (`platform/database.ts`); the reference does the same. */
const session = '-c TimeZone=UTC -c jit=off'

const median = (given: readonly number[]): number => {
  const sorted = given.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

const first = async (client: Client, text: string, values: unknown[] = []): Promise<string> => {
  const { rows } = await client.query<{ found: string }>(text, values)
  const found = rows[0]?.found
  if (found === undefined) throw new Error(`Nothing was found to measure with: ${text}`)
  return found
}

/** People of the kinds that read cases. Nobody reads those of the whole country, so nobody stands for it. */
async function standingsOf(client: Client): Promise<Standing[]> {
  const district = await first(
    client,
    `select d.place_code as found from desks d join cases c on c.desk_id = d.id
     where d.kind = 'social-affairs@district' and c.status <> 'closed'
     group by d.place_code order by count(*) desc, 1 limit 1`,
  )
  const desk = await first(
    client,
    `select id::text as found from desks where kind = 'social-affairs@district' and place_code = $1`,
    [district],
  )
  // The lives that fill a bench stand at districts: one commune gets what a large one would have.
  const commune = await first(
    client,
    `select id::text as found from desks where kind = 'ccwc@district' and place_code = $1
     union all select id::text from desks where kind = 'wccc@district' and place_code = $1
     union all select id::text from desks where kind = 'education@district' and place_code = $1 limit 1`,
    [district],
  )
  await client.query(
    `update cases set desk_id = $1 where id in (
       select id from cases where desk_id = $2 and status <> 'closed' order by id limit 200)`,
    [commune, desk],
  )
  const idle = await first(
    client,
    `select d.id::text as found from desks d
     where d.kind = 'social-affairs@province' and not exists (select from cases c where c.desk_id = d.id)
     order by d.place_code limit 1`,
  )
  return [
    {
      who: 'one commune',
      role: 'social_agent',
      desk: commune,
      place: null,
      filter: 'c.desk_id = $1::uuid',
      value: commune,
    },
    {
      who: 'one district',
      role: 'social_agent',
      desk,
      place: null,
      filter: 'c.desk_id = $1::uuid',
      value: desk,
    },
    {
      who: 'one district, over it',
      role: 'supervisor',
      desk: null,
      place: district,
      filter: 'c.district_code = $1',
      value: district,
    },
    {
      who: 'one province, over it',
      role: 'supervisor',
      desk: null,
      place: district.slice(0, 2),
      filter: 'c.province_code = $1',
      value: district.slice(0, 2),
    },
    {
      who: '40 single assignments',
      role: 'social_agent',
      desk: idle,
      place: null,
      filter: 'c.assigned_to = $1::uuid',
      value: '',
    },
  ]
}

/** Signs somebody in who holds one duty since long ago; answers account and token. */
async function arrives(
  client: Client,
  { role, desk, place }: Standing,
  now: Date,
): Promise<{ account: string; tokenHash: Buffer }> {
  const [account, duty] = [uuid(), uuid()]
  await client.query(
    `insert into access.accounts (id, login, name_km, name_en, status) values ($1, $2, 'វាស់', 'Measured', 'active')`,
    [account, `measured.${account.slice(-8)}`],
  )
  await client.query(
    `insert into access.duties (id, account_id, role, desk_id, place_code, valid_from) values ($1, $2, $3, $4, $5, '2024-01-01')`,
    [duty, account, role, desk, place],
  )
  const tokenHash = createHash('sha256').update(randomBytes(32)).digest()
  await client.query(
    `insert into access.sessions (id, account_id, duty_id, token_hash, began_at, seen_at, ends_at)
     values ($1, $2, $3, $4, $5, $5, $6)`,
    [uuid(), account, duty, tokenHash, now, later(now, days(2))],
  )
  return { account, tokenHash }
}

/** Measures each kind of person with each statement, `rounds` times, both sides in turn. */
export async function costOfAccess(
  login: string,
  superuser: Client,
  { now, rounds }: { readonly now: Date; readonly rounds: number },
): Promise<Cost[]> {
  const db = new Kysely<Schema>({
    dialect: new PostgresDialect({
      pool: preparing(new Pool({ connectionString: login, types, max: 1, options: session })),
    }),
  })
  const costs: Cost[] = []
  await superuser.query('set jit = off')
  try {
    for (const standing of await standingsOf(superuser)) {
      const { account, tokenHash } = await arrives(superuser, standing, now)
      if (standing.value === '')
        await superuser.query(
          `update cases set assigned_to = $1 where id in (
             select id from cases where status <> 'closed' order by md5(id::text) limit 40)`,
          [account],
        )
      await superuser.query('vacuum analyze cases')
      const value = standing.value === '' ? account : standing.value
      for (const [statement, text] of statements) {
        const byHand = {
          name: `${standing.who}: ${statement}`.slice(0, 63),
          text: text(` and ${standing.filter}`),
          values: [value],
        }
        const under = CompiledQuery.raw(byHand.text, byHand.values)
        const unfiltered = CompiledQuery.raw(text(''))
        const [policies, hand]: [number[], number[]] = [[], []]
        let [seen, known] = ['', '']
        let plan = ''
        await actingAs(
          db,
          { tokenHash, act: 'cases.list', now, command: null, why: null },
          async (trx) => {
            for (let round = 0; round < rounds; round += 1) {
              const began = performance.now()
              const answer = await trx.executeQuery(under)
              policies.push(performance.now() - began)
              seen = JSON.stringify(answer.rows)
              const then = performance.now()
              const { rows } = await superuser.query(byHand)
              hand.push(performance.now() - then)
              known = JSON.stringify(rows)
            }
            // The policies alone give the same rows, or the filter by hand measures something else.
            if (!statement.startsWith('the')) {
              const alone = await trx.executeQuery(unfiltered)
              if (JSON.stringify(alone.rows) !== known)
                throw new Error(
                  `${standing.who}, ${statement}: policies and hand do not find the same`,
                )
            }
            const explained = await trx.executeQuery<{ 'QUERY PLAN': string }>(
              CompiledQuery.raw(`explain (costs off) ${byHand.text}`, byHand.values),
            )
            plan = explained.rows.map((row) => row['QUERY PLAN']).join('\n')
          },
        )
        if (seen !== known) throw new Error(`${standing.who}, ${statement}: not the same rows`)
        costs.push({
          who: standing.who,
          statement,
          rows: JSON.parse(seen).length,
          policies: median(policies),
          byHand: median(hand),
          ratio: median(policies) / median(hand),
          plan,
        })
      }
    }
    return costs
  } finally {
    await db.destroy()
  }
}
