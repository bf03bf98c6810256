import { attachmentRefusals } from '@tumpeang/domain/cases'
import { problem } from '@tumpeang/domain/kernel'
import type { Db } from '../../platform/db.ts'
import { type Keyring, keysOf, SealError } from '../../platform/keys.ts'
import { sealBytes, unsealBytes } from '../../platform/secrets.ts'

/*
 * The one place where what is on a paper goes into the database and comes out of it: sealed under the
 * key of its case, for that paper in that case and no other.
 */

interface Of {
  readonly id: string
  readonly caseId: string
}

const placeOf = ({ id, caseId }: Of): string => `attachment:${id}:${caseId}`

const destroyed = () => problem('illegal', attachmentRefusals.destroyed)

/** Refuses where the key of the case was destroyed: nothing more is kept in such a file. */
export async function writeContent(db: Db, of: Of, bytes: Uint8Array): Promise<void> {
  const key = await keysOf(db).keyFor(db, of.caseId)
  if (key === 'destroyed') throw destroyed()
  await db
    .insertInto('attachment_contents')
    .values({
      id: of.id,
      case_id: of.caseId,
      content: sealBytes(key, placeOf(of), bytes),
      sealed_as: 1,
    })
    .execute()
}

/**
 * What is on a paper; undefined where nothing is kept. Refuses where the key was destroyed; throws
 * `SealError` where the content was changed or belongs to another paper.
 */
export async function readContentOf(db: Db, of: Of): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const row = await db
    .selectFrom('attachment_contents')
    .select(['content', 'sealed_as'])
    .where('id', '=', of.id)
    .where('case_id', '=', of.caseId)
    .executeTakeFirst()
  if (!row) return undefined
  // From before there were keys; the next start seals it.
  if (row.sealed_as === null) return new Uint8Array(row.content)
  const key = await keysOf(db).keyOf(db, of.caseId)
  if (key === 'destroyed') throw destroyed()
  const content = key && unsealBytes(key, placeOf(of), row.content)
  if (!content) throw new SealError('What is kept of a paper is not what was attached.')
  return new Uint8Array(content)
}

/** Only for what is never stored: the policies let nothing else out. */
export async function takeOutContent(db: Db, { id, caseId }: Of): Promise<void> {
  await db
    .deleteFrom('attachment_contents')
    .where('id', '=', id)
    .where('case_id', '=', caseId)
    .execute()
}

/** As the owner: how many contents from before still stand in clear. */
export async function clearContents(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('attachment_contents')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('sealed_as', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/**
 * As the owner: seals up to `most` contents that stand in clear; answers how many. What is left of a
 * case whose key was destroyed stands under no key, and goes.
 */
export async function sealContents(db: Db, keyring: Keyring, most: number): Promise<number> {
  const rows = await db
    .selectFrom('attachment_contents')
    .select(['id', 'case_id as caseId', 'content'])
    .where('sealed_as', 'is', null)
    .orderBy('id')
    .limit(most)
    .forUpdate()
    .execute()
  for (const { content, ...of } of rows) {
    const key = await keyring.keyFor(db, of.caseId)
    if (key === 'destroyed') await takeOutContent(db, of)
    else
      await db
        .updateTable('attachment_contents')
        .set({ content: sealBytes(key, placeOf(of), content), sealed_as: 1 })
        .where('id', '=', of.id)
        .execute()
  }
  return rows.length
}
