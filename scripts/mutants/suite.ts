import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import { readLaw } from '../../packages/server/src/platform/law.ts'
import type { Mutant } from './law.ts'

const law = readLaw()
const modules = new Set(
  globSync('packages/server/src/modules/*').map((path) => path.split('/').at(-1) ?? ''),
)

/** What a mutant is of: its table, or its function, without a schema. */
const objectOf = (name: string): string =>
  (/^([\w.]+)/.exec(name)?.[1] ?? '').split('.').at(-1) ?? ''

/** The modules whose SQL makes it, by the file: `0054-access-openings`, or their policies. */
function modulesThatMake(object: string): string[] {
  const making = new RegExp(
    `\\b(?:function|table(?: if not exists)?|on)\\s+(?:\\w+\\.)?${object}\\b`,
    'i',
  )
  const files = [...law.migrations, ...law.policies].filter(({ sql }) => making.test(sql))
  const found = files.map(({ name }) => /^\d{4}-(\w+)/.exec(name)?.[1] ?? name.split('/')[0] ?? '')
  return [...new Set(found)].filter((name) => modules.has(name))
}

/** Tests that look at every endpoint, whichever module it is of. */
const ofAll = [
  'packages/server/test/attack.test.ts',
  'packages/server/test/matrix-endpoints.test.ts',
]

/**
 * Whether the tests of the modules that make it notice a mutant which the oracle does not: they run
 * as they are, on a database in which it is planted, and stop at the first that fails.
 */
export function isNoticedBySuite({ name, sql }: Pick<Mutant, 'name' | 'sql'>): Promise<boolean> {
  const folders = modulesThatMake(objectOf(name)).map(
    (module) => `packages/server/src/modules/${module}/`,
  )
  return failsWith(sql, [...folders, ...ofAll])
}

/** Runs test files on a database in which `sql` was planted. */
function failsWith(sql: string, files: readonly string[]): Promise<boolean> {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'server', '--bail', '1']
  const run = spawn(process.execPath, [...vitest, '--retry', '0', ...files], {
    env: { ...process.env, PLANTED_SQL: sql },
    stdio: 'ignore',
  })
  return new Promise((settle, fail) => {
    run.once('error', fail)
    run.once('exit', (code) => settle(code !== 0))
  })
}
