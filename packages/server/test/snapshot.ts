import type { TestProject } from 'vitest/node'
import { snapshotFile } from '../src/platform/snapshot.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The path of an empty, migrated database for PGlite. */
    snapshot: string
  }
}

/** Migrates once for each change of the SQL; every test file starts from a copy. */
export async function setup(project: TestProject): Promise<void> {
  project.provide('snapshot', await snapshotFile())
}
