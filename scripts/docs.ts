import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { ruleOf, roleNames, roles } from '../packages/domain/src/access/index.ts'
import { routes } from '../packages/server/src/modules.ts'
import { readLaw } from '../packages/server/src/platform/law.ts'
import { openInMemory } from '../packages/server/src/platform/pglite.ts'
import { snapshot } from '../packages/server/src/platform/snapshot.ts'
import { crew, roleOf, standsAs } from '../packages/server/test/matrix/crew.ts'
import { rows } from '../packages/server/test/matrix/rows.ts'

/** Writes docs/access.md and docs/database.md from the migrated database; `--check` only compares. */

interface Table {
  readonly name: string
  readonly says: string | null
  readonly columns: string[]
  readonly points: string[]
}

interface Policy {
  readonly table: string
  readonly name: string
  readonly act: string
  readonly role: string
}

const tablesOf = `
  select case n.nspname when 'public' then c.relname::text else n.nspname || '.' || c.relname end as name,
    obj_description(c.oid) as says,
    (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
    coalesce((select array_agg(distinct f.relname::text) from pg_constraint k join pg_class f on f.oid = k.confrelid
      where k.conrelid = c.oid and k.contype = 'f'), '{}') as points
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and c.relowner = 'app_owner'::regrole
  order by n.nspname <> 'public', 1`

const policiesOf = `
  select case schemaname when 'public' then tablename::text else schemaname || '.' || tablename end as table,
    policyname as name, lower(cmd) as act, roles[1] as role
  from pg_policies where not 'app_owner' = any(roles) order by 1, 3, 2`

async function read(): Promise<{ tables: Table[]; policies: Policy[] }> {
  const pglite = await openInMemory({ loadDataDir: await snapshot(readLaw()) })
  try {
    const tables = (await pglite.query<Table>(tablesOf)).rows
    const policies = (await pglite.query<Policy>(policiesOf)).rows
    return { tables, policies }
  } finally {
    await pglite.close()
  }
}

const { tables, policies } = await read()
const policiesOfTable = Map.groupBy(policies, ({ table }) => table)

const head = (title: string, lead: string): string =>
  `# ${title}\n\n${lead}\n\nWritten by \`npm run docs\` from the code and the migrated database; do not edit.\n`

const abilities = [
  ...new Set(Object.values(ruleOf).flatMap(({ abilities }) => abilities)),
].toSorted()

type RoleName = (typeof roles)[number]

const named = (given: readonly RoleName[]): string =>
  given.map((role) => roleNames[role].en.toLowerCase()).join(', ')

/** What a role may ask for, module by module, in the words of the endpoints. */
function mayAsk(role: RoleName): string[] {
  const own = new Set(ruleOf[role].abilities)
  const asked = routes.map(({ endpoint }) => endpoint).filter(({ ability }) => own.has(ability))
  const byModule = Map.groupBy(asked, ({ name }) => name.split('.')[0] ?? '')
  return [...byModule].map(
    ([module, endpoints]) =>
      `- **${module}**: ${endpoints.map(({ summary, kind }) => `${summary.en}${kind === 'command' ? ' ✎' : ''}`).join('; ')}.`,
  )
}

const lettersOf = (at: number): string =>
  Object.values(rows)
    .map((row) => row[at] ?? '')
    .join('')
const count = (letters: string, one: string): number => letters.split(one).length - 1

/** How those of the crew who hold a role fare with every endpoint that there is. */
function provenFor(role: RoleName): string[] {
  const lines = crew.flatMap((who, at) => {
    if (roleOf[who] !== role) return []
    const letters = lettersOf(at)
    return [
      `| ${who}${standsAs[who] === undefined ? '' : `, ${standsAs[who]}`} | ${count(letters, 'y')} | ${count(letters, 'e')} | ${count(letters, '-')} | ${count(letters, 'x')} |`,
    ]
  })
  if (lines.length === 0)
    return [
      'In the matrix nobody holds it: it asks exactly what a receiving desk asks, which a test holds it to.',
    ]
  return [
    '| In the matrix of endpoints | answered | answered with nothing | does not exist | not of this duty |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
  ]
}

function pageOf(role: RoleName): string[] {
  const { held, bodies, digits, lasts, seesMoreThanOwn, givenBy, abilities: own } = ruleOf[role]
  return [
    `### ${roleNames[role].en} (${roleNames[role].km})\n`,
    [
      `Held ${held}${bodies === undefined ? '' : ` of: ${bodies.join(', ')}`}${digits === undefined ? '' : ` (codes of ${digits.join(' or ')} digits)`}.`,
      lasts === undefined
        ? 'It may have no end.'
        : `It ends after ${lasts.months} months at the latest.`,
      `Given by: ${named(givenBy)}; never by oneself.`,
      seesMoreThanOwn
        ? 'It opens more than what is in the person’s own hands: a second step is asked for at signing in.'
        : 'It opens only what is sent to it or in its own hands.',
    ].join(' '),
    '',
    own.length === 0 ? 'It may ask for nothing.' : 'It may ask for (✎ writes):\n',
    ...mayAsk(role),
    '',
    ...provenFor(role),
    '',
  ]
}

const access = [
  head(
    'Who may do what',
    'What a person may ask is decided by the abilities of their duty; which rows answer, by the policies\nof the database. What a person may not see does not exist for them.',
  ),
  '## Roles\n',
  '| Role | ភាសាខ្មែរ | Held |\n| --- | --- | --- |',
  ...roles.map(
    (role) => `| ${roleNames[role].en} | ${roleNames[role].km} | ${ruleOf[role].held} |`,
  ),
  '\n## Abilities\n',
  `| Ability | ${roles.map((role) => roleNames[role].en).join(' | ')} |`,
  `| --- | ${roles.map(() => '---').join(' | ')} |`,
  ...abilities.map(
    (ability) =>
      `| \`${ability}\` | ${roles.map((role) => (ruleOf[role].abilities.includes(ability) ? 'yes' : '')).join(' | ')} |`,
  ),
  '\n## Each role\n',
  `Of the ${routes.length} endpoints, what a role may ask for comes from its abilities; the figures are those of the
matrix (\`packages/server/test/matrix\`), in which each of ${crew.length} people asks each endpoint about one case and
the answer is compared. Whoever is suspended, has left or has no account is asked to sign in everywhere.\n`,
  ...roles.flatMap(pageOf),
  '## Rows\n',
  'Every table is behind forced row-level security. A table without a line here is reached by nobody\nbut the functions of the owner.\n',
  ...tables
    .filter(({ name }) => policiesOfTable.has(name))
    .flatMap(({ name }) => [
      `### \`${name}\`\n`,
      ...(policiesOfTable.get(name) ?? []).map(
        ({ name: sentence, act, role }) =>
          `- ${sentence} (${act === 'all' ? 'everything' : act}${role === 'app_jobs' ? ', background jobs' : ''})`,
      ),
      '',
    ]),
].join('\n')

const database = [
  head(
    'The database',
    'PostgreSQL 15 or later, or the embedded PostgreSQL of `npm start`; the same SQL on both.',
  ),
  `## Conventions

- Migrations (\`packages/server/sql/NNNN-<module>-<what>.sql\`) go forward only, each in one
  transaction; a released one is never edited, and the server refuses one that was.
- Policies are stated anew at every start, in one transaction: a broken file leaves yesterday's law.
- Roles: \`app_owner\` owns and migrates; \`app_login\` connects and owns nothing; \`app_user\` is what
  policies speak of; \`app_jobs\` is for background jobs and reads no child's story.
- Every transaction takes on one actor first; policies ask only the stable functions of schema
  \`access\`, as \`(select access.desks())\`, once a statement and never once a row.
- Every row about a child carries its province, so that it can be the key of a distributed database.
- Ids are UUIDs made by whoever writes the record; versions start at 1 and a trigger counts them.
- A row's history is in \`ledger.entries\`, written by triggers; the ledger is only ever added to.
- A code (kind of concern, reason, relation) is text checked by the contract against its list.
`,
  '## Tables\n',
  ...tables.flatMap(({ name, says, columns, points }) => [
    `### \`${name}\`\n`,
    says ?? '',
    '',
    `Columns: ${columns.map((column) => `\`${column}\``).join(', ')}.`,
    ...(points.length > 0
      ? [`Points to: ${points.map((point) => `\`${point}\``).join(', ')}.`]
      : []),
    '',
  ]),
].join('\n')

const pages = { access, database }
for (const [name, text] of Object.entries(pages)) {
  const file = fileURLToPath(new URL(`../docs/${name}.md`, import.meta.url))
  if (!process.argv.includes('--check')) {
    await writeFile(file, text)
  } else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
    process.stderr.write(`docs/${name}.md is stale: npm run docs\n`)
    process.exitCode = 1
  }
}
