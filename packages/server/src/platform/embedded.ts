import { existsSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import type { Law } from './law.ts'
import { takeLock } from './lock.ts'
import { migrate } from './migrate.ts'
import { openFolder, withClient } from './pglite.ts'
import { snapshot } from './snapshot.ts'

export interface Embedded {
  readonly pglite: PGlite
  readonly close: () => Promise<void>
}

/**
 * The database in `dataDir/database`, migrated, held by this process alone. Until someone says
 * otherwise its session is the superuser's.
 */
export async function openEmbedded(dataDir: string, law: Law): Promise<Embedded> {
  // What is in it is about children: no other user of this machine may read it.
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const lock = takeLock(join(dataDir, 'database.lock'))
  let pglite: PGlite | undefined
  try {
    const folder = join(dataDir, 'database')
    await forgetHalfMade(dataDir)
    if (!existsSync(folder)) await make(dataDir, folder, law)
    pglite = await openFolder(folder)
    await withClient(pglite, (client) => migrate(client, law))
  } catch (error) {
    await pglite?.close()
    lock.release()
    throw error
  }
  const opened = pglite
  return {
    pglite: opened,
    close: async () => {
      await opened.close()
      lock.release()
    },
  }
}

const half = 'database.making'

/** What a first start left that was ended before its last step. */
const forgetHalfMade = (dataDir: string): Promise<void> =>
  rm(join(dataDir, half), { recursive: true, force: true })

/** Made beside and then renamed: the folder is there whole, or not at all. */
async function make(dataDir: string, folder: string, law: Law): Promise<void> {
  const making = join(dataDir, half)
  const pglite = await openFolder(making, { loadDataDir: await snapshot(law) })
  await pglite.close()
  await keepOnDisk(making)
  await rename(making, folder)
  await keepOnDisk(dataDir, { deep: false })
}

/** Asks the disk to keep a folder and, when `deep`, everything in it. */
async function keepOnDisk(folder: string, { deep = true } = {}): Promise<void> {
  const entries = deep ? await readdir(folder, { recursive: true, withFileTypes: true }) : []
  const files = entries.filter((entry) => entry.isFile() || entry.isDirectory())
  for (const path of [...files.map((entry) => join(entry.parentPath, entry.name)), folder]) {
    const handle = await open(path, 'r')
    // Windows keeps folders by itself and refuses to be asked.
    await handle.sync().catch(() => undefined)
    await handle.close()
  }
}
