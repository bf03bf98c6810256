import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the product answers, with the invented country in it. */
    address: string
  }
}

const patience = 150_000

/** Starts the product as a newcomer would, on an empty folder, and takes it away afterwards. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['E2E_ADDRESS']
  if (given !== undefined) {
    project.provide('address', given)
    return () => Promise.resolve()
  }
  const folder = await mkdtemp(join(tmpdir(), 'tumpeang-e2e-'))
  const main = new URL('../../server/src/main.ts', import.meta.url).pathname
  const server = spawn(process.execPath, [main, 'serve'], {
    env: {
      ...process.env,
      DATA_DIR: folder,
      PORT: '0',
      METRICS_PORT: 'off',
      DATABASE_URL: undefined,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed: string[] = []
  const address = await new Promise<string>((resolve, reject) => {
    const giveUp = (why: string) =>
      reject(new Error(`The product did not start: ${why}\n${printed.join('')}`))
    const timer = setTimeout(() => giveUp('it took too long'), patience)
    const listen = (chunk: Buffer) => {
      printed.push(chunk.toString())
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(printed.join(''))
      if (!found) return
      clearTimeout(timer)
      resolve(found[0])
    }
    server.stdout.on('data', listen)
    server.stderr.on('data', listen)
    server.once('exit', (code) => giveUp(`it ended with ${code}`))
  })
  project.provide('address', address)
  return async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
}
