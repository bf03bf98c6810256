import {
  codeList,
  codeListNames,
  type FormDefinition,
  meaningOf,
  mosvyForms,
} from '@tumpeang/domain/forms'
import { v7 as uuid } from 'uuid'
import type { Db } from '../../platform/db.ts'
import { insertFirst } from './form-queries.ts'
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

/** Publishes a form as version 1 where it has none. Owner only; harmless again. */
export const seedForm = (db: Db, definition: FormDefinition, note: string): Promise<void> =>
  insertFirst(db, { id: uuid(), name: definition.name, definition, note })

/** Publishes the ministry's six forms as version 1 where a form has none. Owner only; harmless again. */
export async function seedForms(db: Db): Promise<void> {
  for (const definition of mosvyForms) {
    await seedForm(db, definition, 'ទម្រង់គ្រប់គ្រងករណីរបស់ក្រសួង សអយ / The case forms of MoSVY')
  }
}
