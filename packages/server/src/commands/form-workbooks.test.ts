import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newDatabase } from '../../test/database.ts'
import { seedForms } from '../modules/forms/index.ts'
import type { Database } from '../platform/database.ts'
import { exitCodes } from './exit.ts'
import { exportWorkbook, importWorkbook } from './form-workbooks.ts'

let database: Database
let folder: string
beforeAll(async () => {
  database = await newDatabase()
  await database.asOwner((db) => seedForms(db))
  folder = await mkdtemp(join(tmpdir(), 'tumpeang-workbooks-'))
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

test('a form goes out to a file, comes in as a draft, and a draft that is there is not lost', async () => {
  const lines: string[] = []
  const print = (line: string): void => void lines.push(line)
  const file = join(folder, 'plan.xlsx')
  expect(await exportWorkbook(database, 'service-plan', file, {}, print)).toBe(exitCodes.done)
  expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK')
  expect(await importWorkbook(database, 'service-plan', file, {}, print)).toBe(exitCodes.done)
  expect(lines.at(-1)).toMatch(/0 rows to look at, 0 things to put right/)
  await expect(importWorkbook(database, 'service-plan', file, {}, print)).rejects.toThrow(
    /a draft already/,
  )
  const again = await importWorkbook(database, 'service-plan', file, { replace: true }, print)
  expect(again).toBe(exitCodes.done)
})

test('what is wrong is said in words, with the code of a wrong call or of what cannot be done', async () => {
  const silent = (): void => undefined
  const text = join(folder, 'text.xlsx')
  await writeFile(text, 'no workbook')
  await expect(importWorkbook(database, 'placement', text, {}, silent)).rejects.toThrow(
    /not an Excel workbook/,
  )
  await writeFile(text, Buffer.alloc(10_000_000))
  await expect(importWorkbook(database, 'placement', text, {}, silent)).rejects.toThrow(
    /larger than 2 megabytes/,
  )
  await expect(exportWorkbook(database, 'No Form', text, {}, silent)).rejects.toMatchObject({
    exitCode: exitCodes.usage,
  })
  await expect(exportWorkbook(database, 'no-form', text, {}, silent)).rejects.toThrow(
    /no such form/,
  )
})
