import { helpLines, welcome } from '@tumpeang/domain/portal'
import { demoAccounts, demoPassword } from '../../demo/index.ts'
import { route } from '../../platform/http.ts'
import { isDemonstration } from './queries.ts'

export const portalRoutes = [
  route(welcome, async ({ db }) => ({
    demo: (await isDemonstration(db))
      ? {
          password: demoPassword,
          accounts: demoAccounts.map(({ login, role, name, where }) => ({
            login,
            role,
            name,
            where,
          })),
        }
      : null,
    lines: helpLines.map(({ number, name, says }) => ({ number, name, says })),
  })),
]
