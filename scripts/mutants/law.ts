import type { Run } from '../../packages/server/test/sight.ts'

/** One fault of the law: SQL that plants it. */
export interface Mutant {
  readonly name: string
  readonly sql: string
  /** It changes which rows are seen, and nothing that the catalog says of roles. */
  readonly isOfRows?: true
  /** The table that it bears on, where it says only what may be written there. */
  readonly writesInto?: string
  /** Why nobody could notice it, where the law itself says so. */
  readonly isIdle?: string
}

interface Shortened {
  readonly text: string
  readonly dropped: string
}

/** Groups of `a and b` or `a or b`, as PostgreSQL writes expressions back: each without one arm. */
function withoutAnArm(text: string): Shortened[] {
  const found: Shortened[] = []
  const opened: number[] = []
  const groups: [number, number][] = []
  let isQuoted = false
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]
    if (letter === "'") isQuoted = !isQuoted
    if (isQuoted) continue
    if (letter === '(') opened.push(at)
    if (letter === ')') groups.push([opened.pop() ?? 0, at])
  }
  for (const [from, to] of groups) {
    const inner = text.slice(from + 1, to)
    for (const word of [' AND ', ' OR ']) {
      const arms = armsOf(inner, word)
      if (arms.length < 2) continue
      for (const at of arms.keys()) {
        const rest = arms.filter((_arm, index) => index !== at).join(word)
        found.push({
          text: `${text.slice(0, from + 1)}${rest}${text.slice(to)}`,
          dropped: arms[at] ?? '',
        })
      }
    }
  }
  return found
}

function armsOf(text: string, word: string): string[] {
  const arms: string[] = []
  let [depth, from, isQuoted] = [0, 0, false]
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "'") isQuoted = !isQuoted
    if (isQuoted) continue
    if (text[at] === '(') depth += 1
    if (text[at] === ')') depth -= 1
    // The arms of a subquery belong to its own parentheses.
    if (depth === 0 && /^\s*SELECT\b/.test(text)) return []
    if (depth === 0 && text.startsWith(word, at)) {
      arms.push(text.slice(from, at))
      from = at + word.length
    }
  }
  return [...arms, text.slice(from)]
}

/** Words that are easily taken for one another. */
const mistaken: readonly (readonly [RegExp, string])[] = [
  [/access\.provinces\(\)/, 'access.districts()'],
  [/access\.districts\(\)/, 'access.provinces()'],
  [/access\.account\(\)/, 'access.duty()'],
  [/'administrator'/, "'supervisor'"],
  [/'cncc_officer'/, "'administrator'"],
  [/\bfrom_desk_id\b/, 'to_desk_id'],
  [/\bto_desk_id\b/, 'from_desk_id'],
  [/\bescalated_to\b/, 'desk_id'],
  [/'draft'/, "'published'"],
  [/'withdrawn'/, "'sent'"],
  [/ <> /, ' = '],
  [/\bNOT /, ''],
  [/\bIS NULL/, 'IS NOT NULL'],
]

const exchanged = (text: string): string[] =>
  mistaken.flatMap(([word, other]) =>
    [...text.matchAll(new RegExp(word, 'gi'))].map(
      ({ index, 0: hit }) => text.slice(0, index) + other + text.slice(index + hit.length),
    ),
  )

/** Conditions in the text of a function that bound what it does for whom. */
const scopes: readonly RegExp[] = [
  /\w+\.\w+ = any \((?:access\.)?(?:desks|provinces|districts)(?:\(\))?\)/gi,
  /\(\w+\.\w+ = ANY \((?:access\.)?(?:desks|provinces|districts)\(\)\)\)/g,
  /public\.leads_or_supervises\([^)]*\)/g,
  /\bleads_or_supervises\([^)]*\)/g,
  /access\.role\(\) (?:= '\w+'|in \([^)]*\))/gi,
  /current_setting\('app\.act', true\) (?:= '[\w.-]+'|in \([^)]*\))/g,
  /[\w.]+ is (?:not )?distinct from access\.account\(\)/gi,
  /[\w.]+ = access\.account\(\)/g,
  /[\w.]+ = session\.\w+/g,
  /[\w.]+ = person\.id/g,
  /\w+\.status (?:<>|=) '\w+'/g,
  /\w+\.ended_at is null/g,
  /\w+\.ends_at > moment/g,
  /\w+\.valid_from <= today/g,
  /\(\w+\.valid_to is null or \w+\.valid_to > today\)/g,
  /\w+\.passphrase_hash = hash/g,
  /earlier\.\w+ (?:<>|is distinct from) [\w.()]+/g,
]

/** A condition taken for granted; in a chain of `or` what is refused would be let through. */
const unbounded = (text: string): string[] =>
  scopes.flatMap((scope) =>
    [...text.matchAll(scope)].flatMap(({ index, 0: hit }) =>
      ['true', 'false'].map((word) => text.slice(0, index) + word + text.slice(index + hit.length)),
    ),
  )

/**
 * The columns that a condition asks about, where no grant lets requests write any of them: they hold
 * what their defaults and triggers say, and the condition stands for the day on which a grant grows.
 */
function idleColumns(
  condition: string,
  table: string,
  columns: ReadonlyMap<string, boolean>,
): string[] | null {
  const words = condition.matchAll(/(?:\b(\w+)\.)?\b([a-z_]+)\b(?!\s*\()/g)
  const asked = [...words].flatMap(([, of, word = '']) =>
    (of === undefined || of === table.split('.').at(-1)) && columns.has(word) ? [word] : [],
  )
  const isIdle = asked.length > 0 && asked.every((column) => columns.get(column) === false)
  return isIdle ? [...new Set(asked)] : null
}

export async function mutantsOfPolicies(run: Run): Promise<Mutant[]> {
  const written = await run(`
    select c.oid::regclass::text as "table", a.attname as column,
      has_column_privilege('app_user', c.oid, a.attnum, 'insert') as a,
      has_column_privilege('app_user', c.oid, a.attnum, 'update') as w
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and c.relowner = 'app_owner'::regrole`)
  const rows = await run(`
    select p.polname as name, c.oid::regclass::text as "table", p.polcmd as command,
      pg_get_expr(p.polqual, p.polrelid) as qual, pg_get_expr(p.polwithcheck, p.polrelid) as "check"
    from pg_policy p join pg_class c on c.oid = p.polrelid
    where p.polname <> 'functions of the owner' order by 2, 1`)
  return rows.flatMap((row): Mutant[] => {
    const [name, table] = [String(row['name']), String(row['table'])]
    const on = `policy "${name}" on ${table}`
    const command = String(row['command'])
    const writesOnly = ['a', 'w', 'd'].includes(command)
    const columns = new Map(
      written
        .filter((column) => column['table'] === table)
        .map((column) => [String(column['column']), column[command] === true] as const),
    )
    const of: Omit<Mutant, 'name' | 'sql'> = writesOnly
      ? { isOfRows: true, writesInto: table }
      : { isOfRows: true }
    const altered = (
      what: string,
      part: 'using' | 'with check',
      text: string,
      dropped = '',
    ): Mutant => {
      const checks = part === 'with check' && (command === 'a' || command === 'w')
      const idle = checks ? idleColumns(dropped, table, columns) : null
      return {
        name: `${table}: "${name}" ${part} ${what}`,
        sql: `alter ${on} ${part} (${text})`,
        ...of,
        ...(idle && { isIdle: `No grant lets anybody write ${idle.join(', ')} of ${table}.` }),
      }
    }
    const ofPart = (part: 'using' | 'with check', text: unknown): Mutant[] => {
      if (typeof text !== 'string') return []
      return [
        ...(text === 'true' ? [] : [altered('true', part, 'true', text)]),
        ...withoutAnArm(`(${text})`).map((other) =>
          altered(other.text, part, other.text, other.dropped),
        ),
        ...exchanged(text).map((other) => altered(other, part, other)),
      ]
    }
    return [
      { name: `${table}: no "${name}"`, sql: `drop ${on}`, ...of },
      ...ofPart('using', row['qual']),
      ...ofPart('with check', row['check']),
    ]
  })
}

export async function mutantsOfFunctions(run: Run): Promise<Mutant[]> {
  const rows = await run(`
    select p.oid::regprocedure::text as name, pg_get_functiondef(p.oid) as text, prosecdef as "isOwners",
      p.prorettype = 'trigger'::regtype as "isTrigger"
    from pg_proc p where p.proowner = 'app_owner'::regrole and p.prokind = 'f' order by 1`)
  return rows.flatMap((row): Mutant[] => {
    const [name, text] = [String(row['name']), String(row['text'])]
    const body = Math.max(text.search(/BEGIN ATOMIC/), text.search(/AS \$/))
    const head = text.slice(0, body)
    const bodies = [
      ...unbounded(text.slice(body)),
      ...withoutAnArm(text.slice(body)).map((one) => one.text),
    ]
    return [
      ...(row['isOwners'] === true
        ? [
            {
              name: `${name}: looks for names anywhere`,
              sql: `alter function ${name} reset search_path`,
            },
            ...(row['isTrigger'] === true
              ? []
              : [
                  {
                    name: `${name}: for everybody`,
                    sql: `grant execute on function ${name} to public`,
                  },
                ]),
          ]
        : []),
      ...(row['isTrigger'] === true
        ? []
        : [...new Set(bodies)].map((other) => ({
            name: `${name}: ${changed(text.slice(body), other)}`,
            sql: head + other,
          }))),
    ]
  })
}

/** Where two texts part. */
function changed(before: string, after: string): string {
  let at = 0
  while (at < before.length && before[at] === after[at]) at += 1
  return `…${before.slice(Math.max(0, at - 30), at + 60)}… becomes …${after.slice(at, at + 40)}…`.replaceAll(
    /\s+/g,
    ' ',
  )
}

export async function mutantsOfGrants(run: Run): Promise<Mutant[]> {
  const rows = await run(`
    select c.oid::regclass::text as "table", a.attname as "column", privilege, role,
      has_column_privilege(role, c.oid, a.attnum, privilege) as has
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped,
      unnest(array['select', 'insert', 'update']) privilege, unnest(array['app_user', 'app_jobs', 'app_login']) role
    where c.relkind = 'r' and c.relowner = 'app_owner'::regrole order by 1, 2, 3`)
  // One column more of each table, for each role and privilege.
  const more = new Map(
    rows.flatMap((row) => {
      if (row['has'] === true) return []
      const [table, column] = [String(row['table']), String(row['column'])]
      const [privilege, role] = [String(row['privilege']), String(row['role'])]
      const name = `${table}: ${privilege} of ${column} for ${role}`
      const grant = `grant ${privilege} (${column}) on ${table} to ${role}`
      return [[`${table} ${privilege} ${role}`, { name, sql: grant }] as const]
    }),
  )
  const tables = [...new Set(rows.map(({ table }) => String(table)))].flatMap((table) => [
    { name: `${table}: delete for app_user`, sql: `grant delete on ${table} to app_user; ` },
    { name: `${table}: truncate for app_user`, sql: `grant truncate on ${table} to app_user` },
    {
      name: `${table}: its owner is not bound`,
      sql: `alter table ${table} no force row level security`,
    },
    { name: `${table}: nobody is bound`, sql: `alter table ${table} disable row level security` },
  ])
  return [...more.values(), ...tables]
}
