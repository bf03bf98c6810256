import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startProduct } from './product.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of an ended product with the invented country in it, to be copied. */
    country: string
  }
}

/** Fills the invented country once, by a first start on an empty folder. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'tumpeang-country-'))
  const drop = () => rm(folder, { recursive: true, force: true })
  try {
    const { stop } = await startProduct(folder)
    await stop()
  } catch (error) {
    await drop()
    throw error
  }
  project.provide('country', folder)
  return drop
}
