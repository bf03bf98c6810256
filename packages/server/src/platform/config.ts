import { join, resolve } from 'node:path'
import { z } from 'zod'

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
const modes = ['production', 'development', 'test'] as const

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((value) => value >= least && value <= most)

const port = wholeNumber(0, 65_535)
const postgresUrl = z.string().regex(/^postgres(?:ql)?:\/\/\S+$/)

const isOrigin = (value: string): boolean =>
  URL.canParse(value) &&
  /^https?:$/.test(new URL(value).protocol) &&
  new URL(value).origin === value

/** 32 bytes in base64, as `openssl rand -base64 32` writes them. */
export const isMasterKey = (text: string): boolean => /^[\w+/]{42}[AEIMQUYcgkosw048]=$/.test(text)

interface Variable<S extends z.ZodType> {
  readonly schema: S
  /** What may be written there, as the end of the sentence "write …". */
  readonly allowed: string
  /** Its value never appears in a message. */
  readonly secret?: boolean
}

const variable = <S extends z.ZodType>(
  schema: S,
  allowed: string,
  { secret = false }: { secret?: boolean } = {},
): Variable<S> => ({ schema, allowed, secret })

/** Every environment variable that the server reads, in the order in which faults are told. */
const variables = {
  NODE_ENV: variable(z.enum(modes).default('development'), modes.join(', ')),
  PORT: variable(port.default(8080), 'a port from 0 (any free one) to 65535'),
  HOST: variable(
    z
      .string()
      .regex(/^[\w.:-]+$/)
      .default('127.0.0.1'),
    'a host name or an address to listen on, for example 127.0.0.1 or 0.0.0.0',
  ),
  METRICS_PORT: variable(
    z.union([z.literal('off').transform(() => null), port]).default(9464),
    'a port from 0 (any free one) to 65535, or off',
  ),
  DATA_DIR: variable(z.string().default('./data'), 'the path of a folder'),
  DATABASE_URL: variable(
    postgresUrl.optional(),
    'the address of a PostgreSQL database, postgres://login:password@host:5432/name',
    { secret: true },
  ),
  DATABASE_OWNER_URL: variable(
    postgresUrl.optional(),
    'the address of the same database with the login that may migrate it, postgres://…',
    { secret: true },
  ),
  DATABASE_POOL_SIZE: variable(
    wholeNumber(1, 200).default(10),
    'how many connections may be open at once, from 1 to 200',
  ),
  LOG_LEVEL: variable(z.enum(levels).default('info'), levels.join(', ')),
  TRUST_PROXY: variable(
    z
      .string()
      .regex(/^[\da-f.:/, ]+$/i)
      .optional(),
    'the addresses of the proxies in front, by commas, for example 127.0.0.1 or 10.0.0.0/8',
  ),
  ACCOUNT_PACE: variable(
    wholeNumber(60, 100_000_000).default(1200),
    'how many points an account may spend on questions in a minute, 60 or more',
  ),
  LEDGER_KEY_FILE: variable(
    z.string().optional(),
    'the path of the file with the key that signs the ledger',
  ),
  MASTER_KEY_FILE: variable(
    z.string().optional(),
    'the path of the file with the master keys, one a line',
  ),
  MASTER_KEY: variable(
    z
      .string()
      .transform((value) => value.split(/[\s,]+/))
      .refine((keys) => keys.every((key) => isMasterKey(key)))
      .optional(),
    'one or more keys of 32 bytes in base64 (openssl rand -base64 32), by commas, the one in use first',
    { secret: true },
  ),
  PUBLIC_URL: variable(
    z
      .string()
      .refine((value) => isOrigin(value))
      .optional(),
    'the address at which people find this server, https://name, without a path',
  ),
  SECOND_STEP: variable(
    z.enum(['required', 'offered']).optional(),
    'required (for roles that see more than their own) or offered (to whoever wants it)',
  ),
  OIDC_ISSUER: variable(
    z
      .string()
      .refine((value) => URL.canParse(value) && /^https?:/.test(value))
      .optional(),
    'the issuer address of an OpenID Connect provider, https://…',
  ),
  OIDC_CLIENT_ID: variable(
    z.string().optional(),
    'the name under which the provider knows this server',
  ),
  OIDC_CLIENT_SECRET: variable(z.string().optional(), 'the secret that the provider gave', {
    secret: true,
  }),
  OIDC_NAME_KM: variable(z.string().max(100).optional(), 'what the provider is called in Khmer'),
  OIDC_NAME_EN: variable(z.string().max(100).optional(), 'what the provider is called in English'),
  OIDC_INTERNAL: variable(
    z.enum(['yes', 'no']).default('no'),
    'yes, where the provider stands inside the own network, or no',
  ),
  ALLOW_EMBEDDED_IN_PRODUCTION: variable(z.enum(['yes', 'no']).default('no'), 'yes or no'),
} as const

type Name = keyof typeof variables
type Value<N extends Name> = z.output<(typeof variables)[N]['schema']>

/** What a person who starts the server must put right; `message` lists every fault at once. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError'
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(`The configuration is not right:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`)
    this.faults = faults
  }
}

export type Config = ReturnType<typeof readConfig>

/**
 * The one reading of the environment. An empty variable counts as absent.
 * Paths come back absolute. Throws `ConfigurationError` with all faults.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>) {
  const faults: string[] = []
  const read = <N extends Name>(name: N): Value<N> => {
    const { schema, allowed, secret }: Variable<z.ZodType> = variables[name]
    const given = env[name]?.trim() || undefined
    const result = schema.safeParse(given)
    if (!result.success) {
      const what = secret ? 'what is written there cannot be read' : `"${given}" cannot be read`
      faults.push(`${name}: ${what}; write ${allowed}.`)
    }
    return result.data as Value<N>
  }

  const dataDir = resolve(read('DATA_DIR'))
  const config = {
    mode: read('NODE_ENV'),
    /** 0 means any free port. */
    port: read('PORT'),
    host: read('HOST'),
    /** 0 means any free port; null means that no metrics are served. */
    metricsPort: read('METRICS_PORT'),
    dataDir,
    /** Absent means the embedded database below `dataDir`. */
    databaseUrl: read('DATABASE_URL'),
    /** The login that migrates; absent means that `databaseUrl` has to be able to. */
    databaseOwnerUrl: read('DATABASE_OWNER_URL'),
    databasePoolSize: read('DATABASE_POOL_SIZE'),
    logLevel: read('LOG_LEVEL'),
    /** The proxies that are believed when they name the caller's address. */
    trustProxy: read('TRUST_PROXY'),
    /** Points of an account in a minute; a plain question costs one, a search ten, a paper forty. */
    accountPace: read('ACCOUNT_PACE'),
    ledgerKeyFile: resolve(read('LEDGER_KEY_FILE') ?? join(dataDir, 'ledger.key')),
    masterKeyFile: resolve(read('MASTER_KEY_FILE') ?? join(dataDir, 'master.key')),
    /** Given in the environment, instead of the file; the first is the one in use. */
    masterKeys: read('MASTER_KEY') ?? null,
    /** Whether roles that see more than their own need a second step; in production unless said otherwise. */
    secondStepRequired:
      (read('SECOND_STEP') ?? (read('NODE_ENV') === 'production' ? 'required' : 'offered')) ===
      'required',
    /** Where people find the server, for passkeys and for coming back from a provider. */
    origin: read('PUBLIC_URL') ?? null,
    provider: providerOf({
      issuer: read('OIDC_ISSUER'),
      clientId: read('OIDC_CLIENT_ID'),
      clientSecret: read('OIDC_CLIENT_SECRET'),
      km: read('OIDC_NAME_KM'),
      en: read('OIDC_NAME_EN'),
      isInternal: read('OIDC_INTERNAL') === 'yes',
    }),
    allowEmbeddedInProduction: read('ALLOW_EMBEDDED_IN_PRODUCTION') === 'yes',
  } as const

  const oidc = [env['OIDC_ISSUER'], env['OIDC_CLIENT_ID'], env['OIDC_CLIENT_SECRET']]
  const given = oidc.filter((value) => (value?.trim() ?? '') !== '').length
  if (given > 0 && given < oidc.length)
    faults.push(
      'OIDC_ISSUER: a provider needs all three, OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET; write the others, or none.',
    )
  if (given === oidc.length && config.origin === null)
    faults.push('PUBLIC_URL: absent, but the provider has to know where to send people back to.')
  if (
    config.provider !== null &&
    !config.provider.isInternal &&
    !config.provider.issuer.startsWith('https:')
  )
    faults.push(
      'OIDC_ISSUER: a provider outside the own network is asked over https alone; write its https address, or OIDC_INTERNAL=yes.',
    )
  if (config.masterKeys !== null && (env['MASTER_KEY_FILE']?.trim() ?? '') !== '')
    faults.push('MASTER_KEY_FILE: given, though MASTER_KEY is too; write one of the two.')
  if (config.databaseOwnerUrl !== undefined && config.databaseUrl === undefined)
    faults.push('DATABASE_URL: absent, though DATABASE_OWNER_URL is given; write both, or neither.')
  if (
    config.mode === 'production' &&
    config.databaseUrl === undefined &&
    !config.allowEmbeddedInProduction &&
    !faults.some((fault) => fault.startsWith('DATABASE_URL'))
  )
    faults.push(
      'DATABASE_URL: absent, but NODE_ENV is production. The embedded database answers one request at a time and keeps no copy elsewhere, so it is for trying out and for one office. Write the address of a PostgreSQL database, or ALLOW_EMBEDDED_IN_PRODUCTION=yes to use it all the same.',
    )
  if (faults.length > 0) throw new ConfigurationError(faults)
  return config
}

function providerOf({
  issuer,
  clientId,
  clientSecret,
  km,
  en,
  isInternal,
}: {
  issuer: string | undefined
  clientId: string | undefined
  clientSecret: string | undefined
  km: string | undefined
  en: string | undefined
  isInternal: boolean
}) {
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return null
  const name = { km: km ?? 'គណនីក្រសួង', en: en ?? 'Ministry account' }
  return { issuer, clientId, clientSecret, name, isInternal }
}
