import { createHash } from 'node:crypto'
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { modules } from '@tumpeang/domain/modules'

export interface Script {
  readonly name: string
  readonly sql: string
}

export interface Migration extends Script {
  readonly hash: string
}

/** All SQL of this program: who connects, which tables there are, who may see what. */
export interface Law {
  readonly bootstrap: string
  /** In the order in which they are applied. */
  readonly migrations: readonly Migration[]
  /** Platform first, then the modules in the order of the map. */
  readonly policies: readonly Script[]
  /** Changes when anything above changes, in hexadecimal. */
  readonly hash: string
}

export interface Sources {
  /** A folder with `bootstrap.sql` and `NNNN-*.sql`. */
  readonly sql: string
  /** Files and folders that hold `*.policies.sql`, or one `policies.sql` for each module. */
  readonly platform: string
  readonly modules: string
  /** The modules in the order in which their policies are stated. */
  readonly order: readonly string[]
}

const here = dirname(fileURLToPath(import.meta.url))

export const ourSources: Sources = {
  sql: join(here, '../../sql'),
  platform: here,
  modules: join(here, '../modules'),
  order: Object.keys(modules),
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The same text has the same hash, whichever line ends a checkout gives it. */
const read = (path: string): string => readFileSync(path, 'utf8').replaceAll('\r\n', '\n')

export function readLaw(sources: Sources = ourSources): Law {
  const bootstrap = read(join(ourSources.sql, 'bootstrap.sql'))
  const migrations = globSync('[0-9][0-9][0-9][0-9]-*.sql', { cwd: sources.sql })
    .toSorted()
    .map((file) => {
      const sql = read(join(sources.sql, file))
      return { name: basename(file, '.sql'), sql, hash: digest(sql) }
    })
  const platform = globSync('*.policies.sql', { cwd: sources.platform })
    .toSorted()
    .map((file) => ({ name: `platform/${file}`, sql: read(join(sources.platform, file)) }))
  const policies = [...platform, ...modulePolicies(sources)]
  // What migrate.ts states by itself, the guard of every table, is part of the law too.
  const generated = read(join(here, 'migrate.ts'))
  const whole = JSON.stringify([bootstrap, migrations, policies, generated])
  return { bootstrap, migrations, policies, hash: digest(whole) }
}

function modulePolicies({ modules: folder, order }: Sources): Script[] {
  if (!existsSync(folder)) return []
  const found = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'policies.sql')))
  const stranger = found.find((name) => !order.includes(name))
  if (stranger !== undefined)
    throw new Error(`The module "${stranger}" states policies but is not on the map in modules.ts`)
  return order
    .filter((name) => found.includes(name))
    .map((name) => ({
      name: `${name}/policies.sql`,
      sql: read(join(folder, name, 'policies.sql')),
    }))
}
