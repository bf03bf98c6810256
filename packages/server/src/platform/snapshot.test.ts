import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rowsLaw } from '../../test/rows.ts'
import { openInMemory } from './pglite.ts'
import { snapshot } from './snapshot.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tumpeang-snapshot-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const tableOf = async (loadDataDir: Blob): Promise<unknown[]> => {
  const pglite = await openInMemory({ loadDataDir })
  const { rows } = await pglite.query(`select count(*)::int as n from rows`)
  await pglite.close()
  return rows
}

test('a snapshot is made once and then kept, whole, under the hash of the law', async () => {
  const law = rowsLaw()
  await snapshot(law, folder)
  const [name, ...more] = readdirSync(folder)
  expect(more).toEqual([])
  expect(name).toBe(`database-${law.hash.slice(0, 24)}.tar`)
  expect(await tableOf(await snapshot(law, folder))).toEqual([{ n: 0 }])
})

test('where nothing can be kept, it is made each time', async () => {
  const file = join(folder, 'not-a-folder')
  writeFileSync(file, '')
  expect(await tableOf(await snapshot(rowsLaw(), file))).toEqual([{ n: 0 }])
})
