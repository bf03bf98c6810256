import { Code, type CodeListName } from '@tumpeang/domain/forms'
import type { Db } from '../../platform/db.ts'

/** A list as the register holds it, retired codes among them, in the order of the list. */
export async function codesOf(db: Db, list: CodeListName): Promise<Code[]> {
  const rows = await db
    .selectFrom('codes')
    .select(['code', 'meaning', 'name_km', 'name_en', 'parent_code', 'retired_on', 'aliases'])
    .where('list', '=', list)
    .orderBy('sort')
    .orderBy('code')
    .execute()
  return rows.map((row) =>
    Code.parse({
      code: row.code,
      km: row.name_km,
      en: row.name_en,
      ...(row.meaning !== row.name_en && { means: row.meaning }),
      ...(row.parent_code !== null && { parent: row.parent_code }),
      ...(row.retired_on !== null && { retired: row.retired_on }),
      aliases: row.aliases,
    }),
  )
}
