import { expect, test } from 'vitest'
import { ConfigurationError, readConfig } from './config.ts'

const faultsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigurationError) return error.faults
    throw error
  }
  return []
}

test('an empty environment starts an embedded server on this machine only', () => {
  expect(readConfig({})).toMatchObject({
    mode: 'development',
    port: 8080,
    host: '127.0.0.1',
    metricsPort: 9464,
    databaseUrl: undefined,
    logLevel: 'info',
  })
})

test('an empty variable counts as absent, and a port of 0 means any', () => {
  expect(readConfig({ PORT: '0', DATABASE_URL: '', METRICS_PORT: 'off' })).toMatchObject({
    port: 0,
    databaseUrl: undefined,
    metricsPort: null,
  })
})

test('all faults are told at once, each with what is allowed', () => {
  const faults = faultsOf({ PORT: '80800', LOG_LEVEL: 'loud', METRICS_PORT: 'yes', HOST: 'a b' })
  expect(faults).toEqual([
    'PORT: "80800" cannot be read; write a port from 0 (any free one) to 65535.',
    'HOST: "a b" cannot be read; write a host name or an address to listen on, for example 127.0.0.1 or 0.0.0.0.',
    'METRICS_PORT: "yes" cannot be read; write a port from 0 (any free one) to 65535, or off.',
    'LOG_LEVEL: "loud" cannot be read; write trace, debug, info, warn, error, fatal, silent.',
  ])
})

test.each(['1e3', '-1', '80.5', '0x50', '9999999999', 'NaN'])('PORT=%s is refused', (port) => {
  expect(faultsOf({ PORT: port })).toHaveLength(1)
})

test('the address of the database, which holds a password, is never repeated', () => {
  const [fault] = faultsOf({ DATABASE_URL: 'mysql://somebody:very-secret@host/x' })
  expect(fault).toMatch(/^DATABASE_URL: .*postgres:\/\//)
  expect(fault).not.toContain('very-secret')
})

test('production asks for a PostgreSQL server, unless a person insists', () => {
  expect(faultsOf({ NODE_ENV: 'production' })).toEqual([
    expect.stringMatching(/^DATABASE_URL: absent, but NODE_ENV is production/),
  ])
  expect(readConfig({ NODE_ENV: 'production', ALLOW_EMBEDDED_IN_PRODUCTION: 'yes' }).mode).toBe(
    'production',
  )
  expect(
    readConfig({ NODE_ENV: 'production', DATABASE_URL: 'postgres://app_login@db/x' }).databaseUrl,
  ).toBe('postgres://app_login@db/x')
})

test('an owner without a runtime login is refused', () => {
  expect(faultsOf({ DATABASE_OWNER_URL: 'postgres://owner@db/x' })).toHaveLength(1)
})
