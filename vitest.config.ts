import { defineConfig } from 'vitest/config'

const server = ['packages/server/**/*.test.ts']

export default defineConfig({
  test: {
    // Every file has a database of its own; more workers than this only wait for the disk.
    maxWorkers: 2,
    projects: [
      { test: { name: 'house', include: ['scripts/*.test.ts'] } },
      { test: { name: 'domain', include: ['packages/domain/**/*.test.ts'] } },
      {
        test: {
          name: 'server',
          include: server,
          env: { TEST_ENGINE: 'embedded' },
          globalSetup: ['packages/server/test/snapshot.ts'],
          // A test of the ledger waits for the transactions of the others.
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        // The same tests on a PostgreSQL server.
        test: {
          name: 'server-pg',
          include: server,
          // These are about the embedded engine, or about none; the demo country is filled there, in
          // one long transaction, which would hold back the ledgers of all databases of a server.
          exclude: ['**/platform/{config,embedded,lock,snapshot}.test.ts', '**/demo/demo.test.ts'],
          env: { TEST_ENGINE: 'server' },
          globalSetup: ['packages/server/test/snapshot.ts', 'packages/server/test/server.ts'],
          // Here it waits for those of every database of the server.
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'web',
          root: 'packages/web',
          include: ['**/*.test.tsx', '**/*.test.ts'],
          environment: 'jsdom',
        },
      },
    ],
  },
})
