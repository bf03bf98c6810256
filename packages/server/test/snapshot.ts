import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openInMemory } from '../src/platform/pglite.ts'
import { snapshot, snapshotFile } from '../src/platform/snapshot.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The path of an empty, migrated database for PGlite. */
    snapshot: string
  }
}

/**
 * Migrates once for each change of the SQL; every test file starts from a copy. `PLANTED_SQL` is a
 * fault that `npm run mutants` plants in that copy, to see whether these tests notice it.
 */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const planted = process.env['PLANTED_SQL']
  if (planted === undefined) {
    project.provide('snapshot', await snapshotFile())
    return undefined
  }
  const folder = await mkdtemp(join(tmpdir(), 'tumpeang-mutant-'))
  const file = join(folder, 'database.tar')
  const pglite = await openInMemory({ loadDataDir: await snapshot() })
  await pglite.exec(planted)
  await writeFile(file, await (await pglite.dumpDataDir('none')).bytes())
  await pglite.close()
  project.provide('snapshot', file)
  return () => rm(folder, { recursive: true })
}
