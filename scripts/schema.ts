import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { readLaw } from '../packages/server/src/platform/law.ts'
import { openInMemory } from '../packages/server/src/platform/pglite.ts'
import { snapshot } from '../packages/server/src/platform/snapshot.ts'

/** Writes the types of all tables as the migrated database has them; `--check` only compares. */
const target = fileURLToPath(new URL('../packages/server/src/platform/schema.ts', import.meta.url))

/** As `platform/types.ts` lets them arrive. */
const typeOf: Readonly<Record<string, string>> = {
  bool: 'boolean',
  bpchar: 'string',
  bytea: 'Buffer',
  citext: 'string',
  date: 'string',
  float4: 'number',
  float8: 'number',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  json: 'unknown',
  jsonb: 'unknown',
  name: 'string',
  numeric: 'string',
  text: 'string',
  timestamptz: 'Date',
  tsvector: 'string',
  uuid: 'string',
  varchar: 'string',
  xid8: 'string',
}

interface Column {
  readonly schema: string
  readonly table: string
  readonly name: string
  /** The base type, below a domain and within an array. */
  readonly type: string
  readonly values: string[] | null
  readonly is_array: boolean
  readonly is_nullable: boolean
  readonly has_default: boolean
  /** The database computes it; nobody writes it. */
  readonly is_computed: boolean
}

const question = `
  select n.nspname as schema, c.relname as table, a.attname as name, b.typname as type,
    (select array_agg(enumlabel::text order by enumsortorder) from pg_enum where enumtypid = b.oid) as values,
    t.typcategory = 'A' as is_array,
    not (a.attnotnull or (d.typtype = 'd' and d.typnotnull)) as is_nullable,
    a.atthasdef or a.attidentity <> '' as has_default,
    a.attgenerated <> '' or a.attidentity = 'a' as is_computed
  from pg_attribute a
  join pg_class c on c.oid = a.attrelid
  join pg_namespace n on n.oid = c.relnamespace
  join pg_type d on d.oid = a.atttypid
  join pg_type t on t.oid = case when d.typtype = 'd' then d.typbasetype else d.oid end
  join pg_type b on b.oid = case when t.typcategory = 'A' then t.typelem else t.oid end
  where c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition and a.attnum > 0 and not a.attisdropped
    and c.relowner = 'app_owner'::regrole
  order by n.nspname, c.relname, a.attnum`

async function columns(): Promise<Column[]> {
  const pglite = await openInMemory({ loadDataDir: await snapshot(readLaw()) })
  try {
    return (await pglite.query<Column>(question)).rows
  } finally {
    await pglite.close()
  }
}

function typeOfColumn(column: Column): string {
  const literals = column.values?.map((value) => `'${value}'`).join(' | ')
  const one = literals ?? typeOf[column.type]
  if (one === undefined)
    throw new Error(
      `${column.schema}.${column.table}.${column.name}: scripts/schema.ts does not know how a "${column.type}" arrives`,
    )
  const whole = column.is_array ? `${literals === undefined ? one : `(${one})`}[]` : one
  const nullable = column.is_nullable && whole !== 'unknown' ? `${whole} | null` : whole
  if (column.is_computed) return `GeneratedAlways<${nullable}>`
  return column.has_default ? `Generated<${nullable}>` : nullable
}

const key = (name: string): string => (/^[a-z_]\w*$/i.test(name) ? name : `'${name}'`)

function written(all: readonly Column[]): string {
  const tables = Map.groupBy(all, ({ schema, table }) =>
    schema === 'public' ? table : `${schema}.${table}`,
  )
  const body = [...tables]
    .map(
      ([name, own]) =>
        `  ${key(name)}: {\n${own.map((column) => `    ${key(column.name)}: ${typeOfColumn(column)}\n`).join('')}  }\n`,
    )
    .join('')
  const used = ['Generated', 'GeneratedAlways'].filter((name) => body.includes(`${name}<`))
  const head = used.length > 0 ? `import type { ${used.join(', ')} } from 'kysely'\n\n` : ''
  return `${head}/** Every table as the migrated database has it. Written by \`npm run schema\`; do not edit. */\nexport interface Schema {\n${body}}\n`
}

const wanted = written(await columns())
if (process.argv.includes('--check')) {
  const found = await readFile(target, 'utf8').catch(() => '')
  if (found !== wanted) {
    process.stderr.write('packages/server/src/platform/schema.ts is stale: npm run schema\n')
    process.exitCode = 1
  }
} else {
  await writeFile(target, wanted)
}
