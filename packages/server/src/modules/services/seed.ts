import { nationalPackage } from '@tumpeang/domain/services'
import { v7 as uuid } from 'uuid'
import type { Db } from '../../platform/db.ts'
import { packages } from './package-queries.ts'

/** Publishes the package as first written as version 1 where none is published. Owner only; harmless again. */
export const seedPackage = (db: Db): Promise<void> =>
  packages.seed(db, {
    id: uuid(),
    content: [...nationalPackage],
    note: 'គោលនយោបាយ ចំណុច ១.២.១(២) រង់ចាំក្រសួងបញ្ជាក់ / Policy 1.2.1(2), to be confirmed by the ministry',
  })
