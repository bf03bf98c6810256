import fs from 'node:fs'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { Client, Pool } from 'pg'
import { types } from './types.ts'

const extensions = { pg_trgm }

/** The calls of this process that asked the disk to keep what was written, for a test to count. */
export const syncs = { count: 0 }

/** The part of Emscripten's file system that PGlite leaves without a sync. */
interface Emscripten {
  readonly NODEFS: { readonly stream_ops: Record<string, unknown> }
}

/**
 * PGlite never asks the disk to keep what was committed: it starts PostgreSQL with `-F`, and its
 * file system has no sync. Both are put right here. This reaches into what PGlite does not
 * promise, so its version is pinned and a test counts the calls.
 */
class DurableNodeFS extends NodeFS {
  override async init(...given: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const answer = await super.init(...given)
    const options = answer.emscriptenOpts
    options.preRun = [
      ...(options.preRun ?? []),
      (module: unknown) => {
        ;(module as Emscripten).NODEFS.stream_ops['fsync'] = (stream: { nfd: number }): number => {
          fs.fsyncSync(stream.nfd)
          syncs.count += 1
          return 0
        }
      },
    ]
    return answer
  }
}

const durableStart = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  '-c',
  'fsync=on',
  '-c',
  'wal_sync_method=fsync',
]

type Start = Pick<PGliteOptions, 'loadDataDir'>

/** Opens `folder`, whose parent exists, so that a commit is on disk when it is acknowledged. */
export const openFolder = (folder: string, start: Start = {}): Promise<PGlite> =>
  PGlite.create({ fs: new DurableNodeFS(folder), startParams: durableStart, extensions, ...start })

export const openInMemory = (start: Start = {}): Promise<PGlite> =>
  PGlite.create({ extensions, ...start })

/** One connection is all that PGlite has: whoever comes second waits, up to this long. */
const patience = 15_000

/** The pool through which the ordinary `pg` dialect speaks to PGlite. */
export const poolOf = (pglite: PGlite): Pool =>
  new Pool(
    Object.assign(createPgConfig(pglite), {
      types,
      max: 1,
      idleTimeoutMillis: 0,
      connectionTimeoutMillis: patience,
    }),
  )

/** Does `work` on a connection of its own while nothing else uses `pglite`. */
export async function withClient<T>(
  pglite: PGlite,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = await clientOf(pglite)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The caller ends it. */
export async function clientOf(pglite: PGlite): Promise<Client> {
  const client = new Client(Object.assign(createPgConfig(pglite), { types }))
  await client.connect()
  return client
}
