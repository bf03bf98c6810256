import { spawn } from 'node:child_process'
import { once } from 'node:events'

export interface Product {
  /** Where it answers: http://127.0.0.1:… */
  readonly address: string
  readonly stop: () => Promise<void>
}

/** In milliseconds; the first start fills the invented country. */
const patience = 150_000

const main = new URL('../../server/src/main.ts', import.meta.url).pathname

/** Starts the product on a folder, as a newcomer would. */
export async function startProduct(folder: string): Promise<Product> {
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
  const stop = async () => {
    if (server.exitCode !== null) return
    const ended = once(server, 'exit')
    server.kill('SIGTERM')
    await ended
  }
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
  }).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  return { address, stop }
}
