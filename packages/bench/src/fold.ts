import type { Client } from 'pg'
import type { Deed } from '../../server/src/demo/replay.ts'

/** Which columns of a table say when a row came to be, and by whom. */
const born: Readonly<Record<string, { readonly at?: string; readonly by?: string }>> = {
  children: { at: 'created_at', by: 'created_by' },
  caregivers: { at: 'created_at', by: 'created_by' },
  tasks: { at: 'created_at', by: 'created_by' },
  reports: { at: 'received_at', by: 'taken_by' },
  cases: { at: 'opened_at', by: 'opened_by' },
  case_reports: { at: 'linked_at' },
  case_concerns: { at: 'noted_at', by: 'noted_by' },
  risk_levels: { at: 'set_at', by: 'set_by' },
  assessments: { at: 'assessed_at', by: 'assessed_by' },
  plan_goals: { at: 'made_at', by: 'made_by' },
  visits: { at: 'written_at', by: 'visited_by' },
  case_steps: { at: 'at', by: 'by_account' },
  final_assessments: { at: 'assessed_at', by: 'assessed_by' },
  approvals: { at: 'asked_at' },
  case_reviews: { at: 'reviewed_at', by: 'reviewed_by' },
  responsibility_decisions: { at: 'decided_at' },
}

type Row = Record<string, unknown>

/** The rows as they stand after all deeds, by table: what each became, without the way there. */
export function folded(deeds: readonly Deed[]): Map<string, Row[]> {
  const tables = new Map<string, Row[]>()
  const byId = new Map<string, Row>()
  for (const { kind, table, row, at, by } of deeds) {
    if (kind === '?') continue
    const id = 'id' in row ? `${table} ${String(row.id)}` : undefined
    if (kind === '=') {
      const known = id === undefined ? undefined : byId.get(id)
      if (known) Object.assign(known, row, { version: Number(known['version'] ?? 1) + 1 })
      continue
    }
    const columns = born[table]
    const made: Row = {
      ...row,
      ...(columns?.at !== undefined && { [columns.at]: at }),
      ...(columns?.by !== undefined && { [columns.by]: by.account === '' ? null : by.account }),
    }
    if (id !== undefined) byId.set(id, made)
    const rows = tables.get(table)
    if (rows) rows.push(made)
    else tables.set(table, [made])
  }
  return tables
}

/** Of rows with the same columns, so that a column that nobody named keeps its default. */
const alike = (rows: readonly Row[]): Map<string, Row[]> =>
  Map.groupBy(rows, (row) => Object.keys(row).toSorted().join(', '))

/**
 * Writes the rows as they ended, many in a statement, as a superuser whom triggers let pass: no
 * ledger, no versions, no charts, and no check of references that the lives keep by themselves.
 */
export async function writeFolded(client: Client, deeds: readonly Deed[]): Promise<void> {
  await client.query('begin')
  await client.query(`set local session_replication_role = replica`)
  for (const [table, rows] of folded(deeds)) {
    for (const [columns, group] of alike(rows))
      await client.query(
        `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
        [JSON.stringify(group)],
      )
  }
  await client.query('commit')
}
