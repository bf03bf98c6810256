import { FormDefinition, FormName, type FormVersion, FormVersionId } from '@tumpeang/domain/forms'
import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'

/** A version with its questions. */
export interface StoredForm extends FormVersion {
  readonly definition: FormDefinition
}

const versions = (db: Db) =>
  db
    .selectFrom('form_versions as f')
    .leftJoin('access.accounts as maker', 'maker.id', 'f.made_by')
    .leftJoin('access.accounts as publisher', 'publisher.id', 'f.published_by')
    .select([
      'f.id',
      'f.name',
      'f.number',
      'f.status',
      'f.note',
      'maker.name_km as maker_km',
      'maker.name_en as maker_en',
      'f.made_at',
      'publisher.name_km as publisher_km',
      'publisher.name_en as publisher_en',
      'f.published_at',
      'f.version',
      sql<string>`f.definition -> 'title' ->> 'km'`.as('title_km'),
      sql<string>`f.definition -> 'title' ->> 'en'`.as('title_en'),
    ])

type VersionRow = Awaited<ReturnType<ReturnType<typeof versions>['execute']>>[number]

const versionOf = (row: VersionRow): FormVersion => ({
  id: FormVersionId.parse(row.id),
  name: FormName.parse(row.name),
  number: row.number,
  status: row.status === 'published' ? 'published' : 'draft',
  title: { km: row.title_km, en: row.title_en },
  note: row.note,
  madeByName: row.maker_km === null ? null : { km: row.maker_km, en: row.maker_en },
  madeAt: row.made_at,
  publishedByName:
    row.publisher_km === null ? null : { km: row.publisher_km, en: row.publisher_en },
  publishedAt: row.published_at,
  version: row.version,
})

const stored = (row: VersionRow & { definition: unknown }): StoredForm => ({
  ...versionOf(row),
  definition: FormDefinition.parse(row.definition),
})

/** Every version that the actor may see: published ones newest first, a draft before them. */
export async function allVersions(db: Db, name?: string): Promise<FormVersion[]> {
  const rows = await versions(db)
    .$if(name !== undefined, (asked) => asked.where('f.name', '=', name ?? ''))
    .orderBy('f.name')
    .orderBy('f.number', (order) => order.desc().nullsFirst())
    .execute()
  return rows.map((row) => versionOf(row))
}

/** One published version of a form, the newest where no number is given. */
export async function publishedForm(
  db: Db,
  name: string,
  number?: number,
): Promise<StoredForm | undefined> {
  const row = await versions(db)
    .select('f.definition')
    .where('f.name', '=', name)
    .where('f.status', '=', 'published')
    .$if(number !== undefined, (asked) => asked.where('f.number', '=', number ?? null))
    .orderBy('f.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && stored(row)
}

/** The draft of a form that is being worked on. */
export async function draftOfForm(db: Db, name: string): Promise<StoredForm | undefined> {
  const row = await versions(db)
    .select('f.definition')
    .where('f.name', '=', name)
    .where('f.status', '=', 'draft')
    .limit(1)
    .executeTakeFirst()
  return row && stored(row)
}

interface Draft {
  readonly id: string
  readonly name: string
  readonly definition: FormDefinition
  readonly note: string | null
}

export const insertDraft = (db: Db, { id, name, definition, note }: Draft) =>
  db
    .insertInto('form_versions')
    .values({ id, name, definition: JSON.stringify(definition), note })
    .execute()

/** Changes the draft if it still is the version that the author saw; answers whether it was. */
export async function updateDraft(db: Db, draft: Draft, seen: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('form_versions')
    .set({ definition: JSON.stringify(draft.definition), note: draft.note })
    .where('id', '=', draft.id)
    .where('name', '=', draft.name)
    .where('status', '=', 'draft')
    .where('version', '=', seen)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/**
 * Publishes the draft with the number that its definition bears; answers whether it still was the
 * one that was seen.
 */
export async function publish(
  db: Db,
  draft: { id: string; definition: FormDefinition },
  seen: number,
  by: string | null,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('form_versions')
    .set({
      status: 'published',
      number: draft.definition.number,
      definition: JSON.stringify(draft.definition),
      published_by: by,
      published_at: now,
    })
    .where('id', '=', draft.id)
    .where('status', '=', 'draft')
    .where('version', '=', seen)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Version 1 of a form, made by nobody, where the form has no published version. Owner only. */
export async function insertFirst(
  db: Db,
  { id, name, definition, note }: Draft & { readonly note: string },
): Promise<void> {
  await sql`
    insert into form_versions (id, name, number, status, definition, note, published_at)
    select ${id}, ${name}, 1, 'published', ${JSON.stringify(definition)}::jsonb, ${note}, access.now()
    where not exists (select from form_versions where name = ${name} and status = 'published')`.execute(
    db,
  )
}

export interface Figure {
  /** Null is the form as a whole; `section/field` is counted in rows. */
  readonly field: string | null
  readonly answered: number
  readonly filed: number | null
}

/** How often each question of a version was answered; nothing for anybody but the council. */
export async function figuresOf(db: Db, name: string, number: number): Promise<Figure[]> {
  const { rows } = await sql<Figure>`
    select field, answered, filed from form_figures(${name}, ${number})`.execute(db)
  return rows
}
