import { Code, type CodeListName } from '@tumpeang/domain/forms'
import { sql } from 'kysely'
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

/** Adds codes, or brings the names, order, aliases and retirement of those that are there up to date. */
export async function putCodes(db: Db, rows: readonly object[]): Promise<void> {
  await sql`
    insert into codes (list, code, meaning, name_km, name_en, parent_code, sort, retired_on, aliases)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (
      list text, code text, meaning text, name_km text, name_en text, parent_code text, sort integer,
      retired_on date, aliases jsonb)
    on conflict (list, code) do update set
      meaning = excluded.meaning, name_km = excluded.name_km, name_en = excluded.name_en,
      sort = excluded.sort, retired_on = excluded.retired_on, aliases = excluded.aliases
    where (codes.meaning, codes.name_km, codes.name_en, codes.sort, codes.retired_on, codes.aliases)
      is distinct from
      (excluded.meaning, excluded.name_km, excluded.name_en, excluded.sort, excluded.retired_on, excluded.aliases)
  `.execute(db)
}
