import { type Chart, moves } from '@tumpeang/domain/kernel'
import { nationalTable } from '@tumpeang/domain/responsibility'
import { v7 as uuid } from 'uuid'
import type { Db } from '../../platform/db.ts'
import { stateMoves, tables } from './queries.ts'

/** Publishes the national table as version 1 where none is published. Owner only; harmless again. */
export const seedResponsibility = (db: Db): Promise<void> =>
  tables.seed(db, {
    id: uuid(),
    content: nationalTable,
    note: 'គោលនយោបាយជាតិ ចំណុច ៤.២.៣ / National policy, section 4.2.3',
  })

/** Tells the database the legal steps of these charts, and no others. Owner only; harmless again. */
export const seedCharts = (db: Db, charts: readonly Chart[]): Promise<void> =>
  stateMoves(
    db,
    charts.flatMap((chart) => {
      const seen = new Set<string>()
      return moves(chart).flatMap(({ from, to }) => {
        const key = `${from} ${to}`
        if (from === to || seen.has(key)) return []
        seen.add(key)
        return [{ chart: chart.name, from_state: from, to_state: to }]
      })
    }),
  )
