import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { weigh } from '../packages/web/budget.ts'

/**
 * Builds the web application into packages/web/dist, only when something it is made of changed;
 * `--force` builds in any case. Fails when a screen outgrows its budget of JavaScript.
 */
const root = resolve(import.meta.dirname, '..')
const web = join(root, 'packages/web')
const dist = join(web, 'dist')
const mark = join(dist, '.built-from')

const madeOf = (): string => {
  const files = globSync(
    [
      'packages/web/{src,public}/**/*.*',
      'packages/web/*.{ts,json,html}',
      'packages/domain/src/**/*.ts',
      'package-lock.json',
      'scripts/build-web.ts',
    ],
    { cwd: root, exclude: ['**/*.test.{ts,tsx}', '**/node_modules/**', '**/dist/**'] },
  ).toSorted()
  const hash = createHash('sha256')
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

const say = (line: string): boolean => process.stdout.write(`${line}\n`)

const inKilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`

async function build(from: string): Promise<void> {
  const began = performance.now()
  const vite = await import('vite').catch(() => {
    throw new Error('The web application is not built, and Vite is not installed: run `npm ci`')
  })
  await vite.build({ root: web, logLevel: 'warn' })
  const weights = weigh(dist).toSorted((one, other) => other.bytes - one.bytes)
  const heavy = weights.filter(({ bytes, limit }) => bytes > limit)
  const shown = process.argv.includes('--force') ? weights : heavy
  for (const { screen, bytes, limit } of shown)
    say(
      `${bytes > limit ? 'TOO HEAVY ' : ''}${inKilobytes(bytes)} of ${inKilobytes(limit)}  ${screen}`,
    )
  if (heavy.length > 0) {
    process.exitCode = 1
    return
  }
  writeFileSync(mark, from)
  say(`Built the web application in ${((performance.now() - began) / 1000).toFixed(1)} s`)
}

const from = madeOf()
const fresh = existsSync(mark) && readFileSync(mark, 'utf8') === from
if (!fresh || process.argv.includes('--force')) await build(from)
