import { existsSync, openAsBlob } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readLaw, type Law } from './law.ts'
import { migrate } from './migrate.ts'
import { openInMemory, withClient } from './pglite.ts'

const cache = fileURLToPath(new URL('../../../../node_modules/.cache/tumpeang/', import.meta.url))

/** Snapshots of other laws that are kept, so that going back and forth between branches is quick. */
const kept = 6

/**
 * An empty database that has been through `law`, as PGlite takes it for `loadDataDir`. Making one
 * costs seconds, so it is kept under the hash of all SQL, where the folder can be written to.
 */
export async function snapshot(law: Law = readLaw(), folder = cache): Promise<Blob> {
  const file = fileOf(law, folder)
  if (existsSync(file)) return openAsBlob(file)
  const made = await make(law)
  try {
    await keep(made, file, folder)
    return await openAsBlob(file)
  } catch {
    return made // A folder that cannot be written to costs time, nothing else.
  }
}

/** The path of the kept snapshot; makes it when it is not there. Throws where it cannot be kept. */
export async function snapshotFile(law: Law = readLaw(), folder = cache): Promise<string> {
  const file = fileOf(law, folder)
  if (!existsSync(file)) await keep(await make(law), file, folder)
  return file
}

const prefix = 'database-'

const fileOf = (law: Law, folder: string): string =>
  join(folder, `${prefix}${law.hash.slice(0, 24)}.tar`)

async function make(law: Law): Promise<Blob> {
  const pglite = await openInMemory()
  try {
    await withClient(pglite, (client) => migrate(client, law))
    return await pglite.dumpDataDir('none')
  } finally {
    await pglite.close()
  }
}

/** Written beside and then renamed, so that no one ever reads half of it. */
async function keep(made: Blob, file: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const half = `${file}.${process.pid}`
  const handle = await open(half, 'w')
  try {
    await handle.writeFile(await made.bytes())
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(half, file)
  await forgetOld(folder, file)
}

async function forgetOld(folder: string, newest: string): Promise<void> {
  const names = await readdir(folder)
  const others = names.filter((name) => name.startsWith(prefix)).map((name) => join(folder, name))
  const ages = await Promise.all(
    others
      .filter((path) => path !== newest)
      .map(async (path) => ({
        path,
        at: await stat(path).then(
          (s) => s.mtimeMs,
          () => 0,
        ),
      })),
  )
  const old = ages.toSorted((a, b) => b.at - a.at).slice(kept)
  await Promise.all(old.map(({ path }) => rm(path, { force: true })))
}
