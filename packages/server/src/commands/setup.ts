import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { Login, Password } from '@tumpeang/domain/access'
import { dayIn } from '@tumpeang/domain/kernel'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { hashOfPassword } from '../modules/access/index.ts'
import type { Database } from '../platform/database.ts'
import { CommandError, exitCodes } from './exit.ts'

export interface FirstAdministrator {
  readonly login: string
  readonly nameKm: string
  readonly nameEn: string | null
  readonly password: string
}

/** Makes the first administrator of the whole country; refuses where there is one already. */
export async function setUp(
  database: Database,
  { login, nameKm, nameEn, password }: FirstAdministrator,
  now: Date,
): Promise<void> {
  const checked = Login.safeParse(login)
  if (!checked.success)
    throw new CommandError(
      'The login is 3 to 40 small Latin letters, digits, dots, hyphens or underscores.',
      exitCodes.usage,
    )
  if (!Password.safeParse(password).success)
    throw new CommandError('The password has at least 15 characters.', exitCodes.usage)
  if (nameKm.trim() === '') throw new CommandError('The name is missing.', exitCodes.usage)
  const password_hash = await hashOfPassword(password)
  await database.asOwner(async (db) => {
    // Two at once take turns, so that there is one first administrator.
    await sql`lock table access.duties in share row exclusive mode`.execute(db)
    const today = dayIn(now)
    const { rows } = await sql<{ found: boolean }>`
      select exists (
        select from access.duties d join access.accounts a on a.id = d.account_id
        where d.role = 'administrator' and a.status <> 'suspended'
          and d.valid_from <= ${today} and (d.valid_to is null or d.valid_to > ${today})) as found`.execute(
      db,
    )
    if (rows[0]?.found === true)
      throw new CommandError(
        'There is an administrator already. That person makes further accounts, in the web application.',
      )
    await sql`
      select set_config('app.act', 'setup', true), set_config('app.now', ${now.toISOString()}, true), set_config('app.role', 'system', true)`.execute(
      db,
    )
    const account = uuid()
    await db
      .insertInto('access.accounts')
      .values({
        id: account,
        login: checked.data,
        name_km: nameKm.trim(),
        name_en: nameEn,
        password_hash,
      })
      .execute()
    await db
      .insertInto('access.duties')
      .values({ id: uuid(), account_id: account, role: 'administrator', valid_from: today })
      .execute()
  })
}

/** Asks at the terminal for what was not given; a password is not shown while it is typed. */
export async function askFor(
  given: Partial<Record<'login' | 'nameKm' | 'nameEn' | 'password', string>>,
): Promise<FirstAdministrator> {
  const isAsking = process.stdin.isTTY
  let isHidden = false
  const output = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      if (!isHidden) process.stderr.write(chunk)
      done()
    },
  })
  const terminal = createInterface({ input: process.stdin, output, terminal: isAsking })
  const ask = async (
    value: string | undefined,
    option: string,
    question: string,
  ): Promise<string> => {
    if (value !== undefined && value !== '') return value
    if (!isAsking)
      throw new CommandError(`Nobody is at the terminal to ask: give ${option}.`, exitCodes.usage)
    return terminal.question(question)
  }
  try {
    const login = await ask(given.login, '--login', 'Login (small Latin letters): ')
    const nameKm = await ask(given.nameKm, '--name', 'Name in Khmer: ')
    const nameEn =
      given.nameEn ??
      (isAsking ? await terminal.question('Name in Latin letters (may be empty): ') : '')
    if (given.password === undefined && isAsking)
      process.stderr.write('Password, at least 15 characters: ')
    isHidden = true
    const password = await ask(given.password, 'TUMPEANG_PASSWORD in the environment', '')
    isHidden = false
    if (given.password === undefined) process.stderr.write('\n')
    return { login, nameKm, nameEn: nameEn === '' ? null : nameEn, password }
  } finally {
    terminal.close()
  }
}
