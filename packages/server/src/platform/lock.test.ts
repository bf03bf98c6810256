import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeLock } from './lock.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tumpeang-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Another process that tries to take the lock, says whether it did, and holds on to it. */
const another = (path: string) => {
  const script = `
    import { takeLock } from ${JSON.stringify(join(import.meta.dirname, 'lock.ts'))}
    try { takeLock(${JSON.stringify(path)}); console.log('taken') }
    catch (error) { console.log(error.name + ': ' + error.message) }
    setTimeout(() => {}, 60_000)`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script])
  const said = once(child.stdout, 'data').then(([text]) => String(text).trim())
  const killed = async (): Promise<void> => {
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }
  return { child, said, killed }
}

test('a second process is refused, and told who holds the lock', async () => {
  const path = join(folder, 'database.lock')
  const first = another(path)
  expect(await first.said).toBe('taken')
  expect(() => takeLock(path)).toThrow(`Another process (${first.child.pid} on `)
  await first.killed()
})

test('the lock of a killed process is free at once', async () => {
  const path = join(folder, 'database.lock')
  const first = another(path)
  expect(await first.said).toBe('taken')
  await first.killed()
  const lock = takeLock(path)
  const second = another(path)
  expect(await second.said).toContain('LockedError')
  await second.killed()
  lock.release()
})

test('the same process cannot take it twice, and may after letting go', () => {
  const path = join(folder, 'database.lock')
  const lock = takeLock(path)
  expect(() => takeLock(path)).toThrow('Two at once would lose rows')
  lock.release()
  takeLock(path).release()
})

test('of several that start at the same moment on a lock left behind, one wins', async () => {
  const path = join(folder, 'database.lock')
  const dead = another(path)
  await dead.said
  await dead.killed()
  const starters = Array.from({ length: 4 }, () => another(path))
  const said = await Promise.all(starters.map((starter) => starter.said))
  expect(said.filter((text) => text === 'taken')).toHaveLength(1)
  await Promise.all(starters.map((starter) => starter.killed()))
})
