import { demoAccounts, demoPassword, fillDemo, mayHoldDemo } from '../demo/index.ts'
import type { Database } from '../platform/database.ts'
import { CommandError } from './exit.ts'
import { progressOf } from './progress.ts'

/** Fills an empty database with the invented country; refuses one that holds people. */
export async function fillWithDemo(
  database: Database,
  now: Date,
  print: (line: string) => void,
): Promise<void> {
  if (!(await mayHoldDemo(database)))
    throw new CommandError(
      'This database holds people already. The demo is for an empty one only: name another DATA_DIR or DATABASE_URL.',
    )
  print('Inventing a country to try out: people, reports, cases and two years of history …')
  const progress = progressOf('Inventing')
  await fillDemo(database, {
    now,
    progress: (done) => {
      progress.tell(Math.round(done * 100), 100)
    },
  }).finally(() => {
    progress.end()
  })
}

/** Whether the people of this database are invented. */
export const holdsDemo = (database: Database): Promise<boolean> =>
  database.asOwner(async (db) => {
    const filled = await db.selectFrom('demonstrations').select('filled_at').executeTakeFirst()
    return filled !== undefined
  })

/** The accounts of the demo, as a person reads them at the terminal. */
export function demoLines(): string[] {
  const width = Math.max(...demoAccounts.map(({ login }) => login.length))
  return [
    '',
    'All people here are invented. Everybody knows these passwords: never put real children here.',
    `Password of every account: ${demoPassword}`,
    ...demoAccounts.map(
      ({ login, roleName, where }) => `  ${login.padEnd(width)}  ${roleName.en}, ${where.en}`,
    ),
    '',
  ]
}
