import { createHash } from 'node:crypto'
import { CompiledQuery, Kysely, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
import { z } from 'zod'
import { routes } from '../../server/src/modules.ts'
import { actingAs } from '../../server/src/platform/db.ts'
import type { Schema } from '../../server/src/platform/schema.ts'
import { types } from '../../server/src/platform/types.ts'
import type { Caller } from './fill.ts'

/** How PostgreSQL answers one statement of one endpoint, under the policies of one caller. */
export interface Plan {
  readonly endpoint: string
  readonly milliseconds: number
  /** What it took to plan it, which every request pays anew. */
  readonly planning: number
  /** Tables of more than a few rows that were read from end to end. */
  readonly wholeTables: readonly string[]
  readonly text: string
}

const Node: z.ZodType<PlanNode> = z.lazy(() =>
  z.looseObject({
    'Node Type': z.string(),
    'Relation Name': z.string().optional(),
    'Actual Rows': z.number().optional(),
    'Rows Removed by Filter': z.number().optional(),
    Plans: z.array(Node).optional(),
  }),
)
interface PlanNode {
  'Node Type': string
  'Relation Name'?: string | undefined
  'Actual Rows'?: number | undefined
  'Rows Removed by Filter'?: number | undefined
  Plans?: PlanNode[] | undefined
}
const Explained = z.tuple([
  z.looseObject({ Plan: Node, 'Execution Time': z.number(), 'Planning Time': z.number() }),
])

/** Reading this many rows to answer one question is what an index is for. */
const many = 5000

const wholeIn = (node: PlanNode): string[] => {
  const read = (node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0)
  const own =
    node['Node Type'].includes('Seq Scan') && read > many
      ? [`${node['Relation Name'] ?? '?'} (${read} rows)`]
      : []
  return [...own, ...(node.Plans ?? []).flatMap((child) => wholeIn(child))]
}

const explainable = /^\s*(?:select|with)\b/i
const doing = /access\.enter|access\.take|ledger\.enter|set_config/

/**
 * Does what five endpoints do for a caller, listens to the statements that they really send, and
 * asks for the plan of each: the module's own SQL, under the policies.
 */
export async function plansOf(url: string, caller: Caller, now: Date): Promise<Plan[]> {
  const heard: CompiledQuery[] = []
  const db = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: new Pool({ connectionString: url, types, max: 1 }) }),
    log: (event) => {
      if (event.level === 'query') heard.push(event.query)
    },
  })
  const tokenHash = createHash('sha256').update(Buffer.from(caller.cookie, 'base64url')).digest()
  const asked: readonly (readonly [string, object])[] = [
    ['cases.open', { id: caller.cases[0] }],
    ['work.list', { whose: 'desk', limit: '50' }],
    ['children.search', { q: caller.names[0] ?? 'Sok' }],
    ['cases.list', { open: 'true', limit: '50' }],
    ['reports.list', { limit: '50' }],
  ]
  try {
    const plans: Plan[] = []
    for (const [name, input] of asked) {
      const route = routes.find(({ endpoint }) => endpoint.name === name)
      if (!route) throw new Error(`The server has no endpoint ${name}`)
      await actingAs(
        db,
        { tokenHash, act: name, now, command: null, why: null },
        async (trx, actor) => {
          heard.length = 0
          await route.work(
            {
              db: trx,
              actor,
              now,
              command: null,
              session: { begin: () => undefined, end: () => undefined },
              ifRefused: () => undefined,
              caller: { address: '127.0.0.1', userAgent: undefined, asked: '' },
              site: { origin: null, provider: null },
            },
            route.endpoint.input.parse(input),
            undefined,
          )
          const statements = heard.filter(({ sql }) => explainable.test(sql) && !doing.test(sql))
          for (const { sql, parameters } of statements) {
            const { rows } = await trx.executeQuery<{ 'QUERY PLAN': unknown }>(
              CompiledQuery.raw(`explain (analyze, buffers, format json) ${sql}`, [...parameters]),
            )
            const [explained] = Explained.parse(rows[0]?.['QUERY PLAN'])
            plans.push({
              endpoint: name,
              milliseconds: explained['Execution Time'],
              planning: explained['Planning Time'],
              wholeTables: wholeIn(explained.Plan),
              text: sql.replaceAll(/\s+/g, ' ').slice(0, 160),
            })
          }
        },
      )
    }
    return plans
  } finally {
    await db.destroy()
  }
}
