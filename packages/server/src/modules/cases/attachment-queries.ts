import {
  AbuseMaterial,
  Attachment,
  type attach,
  type Content,
  type handOverAbuseMaterial,
  type recordAbuseMaterial,
  type retireAttachment,
} from '@tumpeang/domain/cases'
import type { InputOf } from '@tumpeang/domain/kernel'
import type { Db } from '../../platform/db.ts'
import { named } from './queries.ts'

/** The papers of a case by their labels, newest first; what is on them is not read. */
export async function attachmentsOf(db: Db, caseId: string): Promise<Attachment[]> {
  const rows = await db
    .selectFrom('attachments as p')
    .leftJoin('access.accounts as a', 'a.id', 'p.added_by')
    .select([
      'p.id',
      'p.kind',
      'p.form',
      'p.dated_on as datedOn',
      'p.note',
      'p.type',
      'p.size',
      'p.added_at as addedAt',
      'p.retired_at as retiredAt',
      'p.retired_because as retiredBecause',
      'p.retired_words as retiredWords',
      'p.version',
      'a.name_km',
      'a.name_en',
    ])
    .where('p.case_id', '=', caseId)
    .orderBy('p.added_at', 'desc')
    .orderBy('p.id', 'desc')
    .execute()
  return rows.map(({ name_km, name_en, addedAt, retiredAt, ...row }) => ({
    ...stored.parse(row),
    addedAt,
    retiredAt,
    addedByName: named(name_km, name_en),
  }))
}
const stored = Attachment.omit({ addedAt: true, retiredAt: true, addedByName: true })

export async function abuseMaterialOf(db: Db, caseId: string): Promise<AbuseMaterial[]> {
  const rows = await db
    .selectFrom('abuse_material as m')
    .leftJoin('access.accounts as a', 'a.id', 'm.recorded_by')
    .select([
      'm.id',
      'm.found_as as foundAs',
      'm.words',
      'm.recorded_at as recordedAt',
      'm.handed_to as handedTo',
      'm.handed_on as handedOn',
      'm.handed_words as handedWords',
      'm.version',
      'a.name_km',
      'a.name_en',
    ])
    .where('m.case_id', '=', caseId)
    .orderBy('m.recorded_at', 'desc')
    .orderBy('m.id', 'desc')
    .execute()
  return rows.map(({ name_km, name_en, recordedAt, ...row }) => ({
    ...known.parse(row),
    recordedAt,
    recordedByName: named(name_km, name_en),
  }))
}
const known = AbuseMaterial.omit({ recordedAt: true, recordedByName: true })

/** One paper of a case by its label, locked where it is about to change. */
export async function attachmentRow(
  db: Db,
  { id, caseId }: { id: string; caseId: string },
  { locked = false } = {},
) {
  const row = await db
    .selectFrom('attachments')
    .select(['id', 'kind', 'type', 'hash', 'known_as', 'version'])
    .where('id', '=', id)
    .where('case_id', '=', caseId)
    .$if(locked, (query) => query.forUpdate())
    .executeTakeFirst()
  return row && { ...row, type: Attachment.shape.type.parse(row.type) }
}

export async function insertAttachment(
  db: Db,
  caseId: string,
  {
    label,
    content,
    hash,
    knownAs,
  }: {
    label: InputOf<typeof attach>['attachment']
    content: Content
    hash: string
    knownAs: readonly string[]
  },
): Promise<void> {
  await db
    .insertInto('attachments')
    .values({
      id: label.id,
      case_id: caseId,
      kind: label.kind,
      form: label.form,
      dated_on: label.datedOn,
      note: label.note,
      type: content.type,
      size: content.bytes.length,
      width: content.width,
      height: content.height,
      hash,
      known_as: [...knownAs],
    })
    .execute()
}

/** Takes back a paper that is still there in the version that was seen; whether it was. */
export async function retire(
  db: Db,
  { attachmentId, version }: Pick<InputOf<typeof retireAttachment>, 'attachmentId' | 'version'>,
  because: string,
  words: string | null,
  by: { readonly account: string | null; readonly now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('attachments')
    .set({
      retired_at: by.now,
      retired_by: by.account,
      retired_because: because,
      retired_words: words,
    })
    .where('id', '=', attachmentId)
    .where('version', '=', version)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function insertAbuseMaterial(
  db: Db,
  caseId: string,
  { id, foundAs, words, attachmentId }: InputOf<typeof recordAbuseMaterial>['material'],
  hashes: readonly string[],
): Promise<void> {
  await db
    .insertInto('abuse_material')
    .values({
      id,
      case_id: caseId,
      attachment_id: attachmentId,
      hashes: [...hashes],
      found_as: foundAs,
      words,
    })
    .execute()
}

/** Records a hand-over that nobody recorded yet; whether it was. */
export async function handOver(
  db: Db,
  given: InputOf<typeof handOverAbuseMaterial>,
  by: { readonly account: string | null; readonly now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('abuse_material')
    .set({
      handed_to: given.handedTo,
      handed_on: given.handedOn,
      handed_words: given.handedWords,
      handed_at: by.now,
      handed_by: by.account,
    })
    .where('id', '=', given.materialId)
    .where('case_id', '=', given.id)
    .where('version', '=', given.version)
    .where('handed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export const abuseMaterialExists = async (
  db: Db,
  { id, caseId }: { id: string; caseId: string },
): Promise<boolean> =>
  (await db
    .selectFrom('abuse_material')
    .select('id')
    .where('id', '=', id)
    .where('case_id', '=', caseId)
    .executeTakeFirst()) !== undefined
