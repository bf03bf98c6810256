import { nationalProcedure } from '@tumpeang/domain/law'
import { v7 as uuid } from 'uuid'
import type { Db } from '../../platform/db.ts'
import { insertFirst } from './queries.ts'

/** Publishes the national procedure as version 1 where none is published. Owner only; harmless again. */
export const seedProcedure = (db: Db): Promise<void> =>
  insertFirst(db, {
    id: uuid(),
    content: nationalProcedure,
    note: 'គោលការណ៍ណែនាំរួមស្តីពីការគ្រប់គ្រងករណី / Inter-Agency guidelines for case management',
  })
