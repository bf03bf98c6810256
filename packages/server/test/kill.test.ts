import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyOnServer, onServer } from './database.ts'
import { killAndCount } from './kill.ts'

const kills = Number(process.env['KILLS'] ?? 5)

test(
  'no acknowledged row is lost when the process that wrote it is killed',
  async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'tumpeang-kill-'))
    const common = { dataDir, databasePoolSize: 2 }
    const server = onServer ? await emptyOnServer() : undefined
    const address = server?.address ?? { databaseUrl: undefined, databaseOwnerUrl: undefined }
    const { acknowledged, lost } = await killAndCount({ ...common, ...address }, kills)
    await server?.drop()
    rmSync(dataDir, { recursive: true })
    expect(lost).toEqual([])
    expect(acknowledged).toBeGreaterThan(kills)
  },
  kills * 20_000,
)
