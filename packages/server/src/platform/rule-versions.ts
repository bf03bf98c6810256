import { AccountId } from '@tumpeang/domain/access'
import { problem, type Text } from '@tumpeang/domain/kernel'
import type { RuleVersion } from '@tumpeang/domain/rules'
import { sql } from 'kysely'
import type { ZodType } from 'zod'
import type { Db } from './db.ts'

export interface StoredRules<Id extends string, Content> extends RuleVersion<Id> {
  readonly content: Content
}

/** A version that was published, whole. */
export interface PublishedRules<Content> {
  readonly number: number
  readonly publishedAt: Date
  readonly content: Content
}

interface Row {
  readonly id: string
  readonly number: number | null
  readonly status: string
  readonly note: string | null
  readonly made_by: string | null
  readonly maker_km: string | null
  readonly maker_en: string | null
  readonly made_at: Date
  readonly published_by: string | null
  readonly publisher_km: string | null
  readonly publisher_en: string | null
  readonly published_at: Date | null
  readonly version: number
  readonly content?: unknown
}

interface Draft<Id, Content> {
  readonly id: Id
  readonly content: Content
  readonly note: string | null
}

const named = (km: string | null, en: string | null) => (km === null ? null : { km, en })

/** Beyond this many versions, of all installations that a process serves, reading begins anew. */
const MOST_READ = 200

/** Two people worked on one draft: the later is told to look first. */
export const changedMeanwhile = () =>
  problem('stale', {
    km: 'មាននរណាម្នាក់បានកែសេចក្តីព្រាងនេះមុនអ្នក។ សូមមើលកំណែថ្មី រួចកែម្តងទៀត។',
    en: 'Someone changed this draft before you. Look at theirs, then change it again.',
  })

/**
 * Rules that the council keeps in versions: one draft at a time, published by number, standing for
 * ever after. Each kind of rules has a table of its own with the same columns; its policies decide who
 * sees drafts, and `refuse_published_change` that nobody changes what was published.
 */
export function ruleVersions<Id extends string, Content>(
  name: 'responsibility_tables' | 'procedure_versions' | 'guide_versions' | 'package_versions',
  {
    id: ids,
    content: contents,
    notFound,
  }: { id: ZodType<Id>; content: ZodType<Content>; notFound: Text },
) {
  const table = sql.table(name)
  const noSuchVersion = () => problem('not-found', notFound)

  const versionOf = (row: Row): RuleVersion<Id> => ({
    id: ids.parse(row.id),
    number: row.number,
    status: row.status === 'published' ? 'published' : 'draft',
    note: row.note,
    madeBy: row.made_by === null ? null : AccountId.parse(row.made_by),
    madeByName: named(row.maker_km, row.maker_en),
    madeAt: row.made_at,
    publishedBy: row.published_by === null ? null : AccountId.parse(row.published_by),
    publishedByName: named(row.publisher_km, row.publisher_en),
    publishedAt: row.published_at,
    version: row.version,
  })
  const stored = (row: Row | undefined): StoredRules<Id, Content> | undefined =>
    row && { ...versionOf(row), content: contents.parse(row.content) }

  const rows = async (
    db: Db,
    status: 'draft' | 'published',
    one?: { id?: string | undefined; number?: number | undefined },
  ): Promise<Row[]> => {
    const found = await sql<Row>`
      select v.id, v.number, v.status, v.note, v.made_by, maker.name_km as maker_km,
        maker.name_en as maker_en, v.made_at, v.published_by, publisher.name_km as publisher_km,
        publisher.name_en as publisher_en, v.published_at, v.version
        ${one === undefined ? sql`` : sql`, v.content`}
      from ${table} v
      left join access.accounts maker on maker.id = v.made_by
      left join access.accounts publisher on publisher.id = v.published_by
      where v.status = ${status}
        ${one?.id === undefined ? sql`` : sql`and v.id = ${one.id}`}
        ${one?.number === undefined ? sql`` : sql`and v.number = ${one.number}`}
      order by v.number desc ${one === undefined ? sql`` : sql`limit 1`}`.execute(db)
    return found.rows
  }

  const findPublished = async (db: Db, number?: number) =>
    stored((await rows(db, 'published', { number }))[0])
  const findDraft = async (db: Db, id?: string) => stored((await rows(db, 'draft', { id }))[0])

  const draftOf = async (db: Db, id: string): Promise<StoredRules<Id, Content>> => {
    const draft = await findDraft(db, id)
    if (!draft) throw noSuchVersion()
    return draft
  }

  /** Published versions never change, so each is read once. */
  const read = new Map<string, PublishedRules<Content>>()

  return {
    findPublished,
    findDraft,
    draftOf,

    /** Every published version with its rules, newest first: what was made by an older one keeps it. */
    everyVersion: async (db: Db): Promise<PublishedRules<Content>[]> => {
      const published = await rows(db, 'published')
      if (read.size > MOST_READ) read.clear()
      const found: PublishedRules<Content>[] = []
      for (const { id, number, published_at: publishedAt } of published) {
        const content = read.get(id)?.content ?? (await findPublished(db, number ?? 0))?.content
        if (number === null || publishedAt === null || content === undefined) continue
        const whole = { number, publishedAt, content }
        read.set(id, whole)
        found.push(whole)
      }
      return found
    },

    /** The published versions, newest first. */
    all: async (db: Db): Promise<RuleVersion<Id>[]> =>
      (await rows(db, 'published')).map((row) => versionOf(row)),

    /** One published version, the newest where no number is given. Throws `not-found`. */
    published: async (db: Db, number?: number): Promise<StoredRules<Id, Content>> => {
      const found = await findPublished(db, number)
      if (!found) throw noSuchVersion()
      return found
    },

    /** Which version is in force, without its rules. */
    current: async (db: Db): Promise<{ id: string; number: number | null } | undefined> =>
      (
        await sql<{ id: string; number: number | null }>`
          select id, number from ${table} where status = 'published'
          order by number desc limit 1`.execute(db)
      ).rows[0],

    /**
     * Keeps a draft, faults and all. `version` is the one that its author saw; null makes a new draft.
     * Throws `conflict` where there is a draft already, `stale` where others changed it.
     */
    keepDraft: async (
      db: Db,
      { id, version, content, note }: Draft<Id, Content> & { readonly version: number | null },
    ): Promise<StoredRules<Id, Content>> => {
      const text = JSON.stringify(content)
      if (version === null) {
        if (await findDraft(db)) {
          throw problem('conflict', {
            km: 'មានសេចក្តីព្រាងមួយរួចហើយ សូមកែសេចក្តីព្រាងនោះ',
            en: 'There is a draft already: change that one',
          })
        }
        await sql`insert into ${table} (id, content, note) values (${id}, ${text}, ${note})`.execute(
          db,
        )
      } else {
        const { numAffectedRows } = await sql`
          update ${table} set content = ${text}, note = ${note}
          where id = ${id} and status = 'draft' and version = ${version}`.execute(db)
        if (numAffectedRows !== 1n) {
          await draftOf(db, id)
          throw changedMeanwhile()
        }
      }
      return draftOf(db, id)
    },

    /** Makes the draft the next published version. Throws `stale` where it is not the one that was seen. */
    publish: async (
      db: Db,
      { id, version, by, now }: { id: Id; version: number; by: string | null; now: Date },
    ): Promise<void> => {
      const { numAffectedRows } = await sql`
        update ${table} set status = 'published', published_by = ${by}, published_at = ${now},
          number = (select coalesce(max(other.number), 0) + 1 from ${table} other)
        where id = ${id} and status = 'draft' and version = ${version}`.execute(db)
      if (numAffectedRows !== 1n) throw changedMeanwhile()
    },

    /** The first version, made by nobody, where none is published yet. Owner only. */
    seed: async (db: Db, first: { id: string; content: Content; note: string }): Promise<void> => {
      await sql`
        insert into ${table} (id, number, status, content, note, published_at)
        select ${first.id}, 1, 'published', ${JSON.stringify(first.content)}::jsonb, ${first.note},
          access.now()
        where not exists (select from ${table} where status = 'published')`.execute(db)
    },
  }
}
