import { type Config, readConfig } from '../platform/config.ts'
import { type Database, openDatabase } from '../platform/database.ts'

/** Does `work` on the database that the environment names, brought to the law of this program. */
export async function withDatabase<T>(
  work: (database: Database, config: Config) => Promise<T>,
): Promise<T> {
  const config = readConfig(process.env)
  const database = await openDatabase(config)
  try {
    return await work(database, config)
  } finally {
    await database.close()
  }
}
