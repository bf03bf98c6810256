import { codeList, codeListNames, meaningOf } from '@tumpeang/domain/forms'
import type { Db } from '../../platform/db.ts'
import { putCodes } from './queries.ts'

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
  await putCodes(db, rows)
}
