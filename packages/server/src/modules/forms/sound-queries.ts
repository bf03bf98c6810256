import { type SoundHash, SoundType } from '@tumpeang/domain/forms'
import type { Db } from '../../platform/db.ts'

interface NewSound {
  readonly id: string
  readonly hash: SoundHash
  readonly type: SoundType
  readonly content: Uint8Array
}

/** Keeps a sound; one that is there already stays as it is. */
export const insertSound = (db: Db, { content, ...sound }: NewSound) =>
  db
    .insertInto('form_sounds')
    .values({ ...sound, content: Buffer.from(content) })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute()

export async function soundByHash(
  db: Db,
  hash: SoundHash,
): Promise<{ type: SoundType; sound: Uint8Array<ArrayBuffer> } | undefined> {
  const row = await db
    .selectFrom('form_sounds')
    .select(['type', 'content'])
    .where('hash', '=', hash)
    .executeTakeFirst()
  return row && { type: SoundType.parse(row.type), sound: new Uint8Array(row.content) }
}

/** Which of these sounds are kept here. */
export async function knownSounds(
  db: Db,
  hashes: readonly SoundHash[],
): Promise<ReadonlySet<SoundHash>> {
  if (hashes.length === 0) return new Set()
  const rows = await db
    .selectFrom('form_sounds')
    .select('hash')
    .where('hash', 'in', hashes)
    .execute()
  return new Set(rows.map(({ hash }) => hash))
}
