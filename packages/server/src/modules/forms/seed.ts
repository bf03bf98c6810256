import { codeList, codeListNames, meaningOf } from '@tumpeang/domain/forms'
import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'

/**
 * Writes the code lists of this version. Names, order, aliases and retirement follow the version;
 * a changed meaning is refused by the database, and nothing of the seed then happens. A code that
 * this version does not know stays as it is.
 */
export async function seedCodes(db: Db): Promise<void> {
  const rows = codeListNames.flatMap((list) =>
    codeList(list).map((code, sort) => ({
      list,
      code: code.code,
      meaning: meaningOf(code),
      name_km: code.km,
      name_en: code.en,
      parent_code: code.parent ?? null,
      sort,
      retired_on: code.retired ?? null,
      aliases: code.aliases ?? {},
    })),
  )
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
