import type { Db } from '../../platform/db.ts'

/** Whether the people of this database are invented. */
export const isDemonstration = async (db: Db): Promise<boolean> =>
  (await db.selectFrom('demonstrations').select('filled_at').executeTakeFirst()) !== undefined
