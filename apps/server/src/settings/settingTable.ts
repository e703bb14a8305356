import { resolve } from 'node:path'
import { z } from 'zod'
import type { Setting } from './setting.ts'

/** What can be set besides the limits. */
export interface Settings {
  host: string
  /** 0 takes a free port. */
  port: number
  /** Absolute. */
  dataDir: string
  /** Where people reach the server, without a slash at the end; undefined takes it from each request. */
  publicUrl: string | undefined
  /** Further origins whose pages may connect, e.g. `https://walls.example.org`. */
  origins: readonly string[]
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  /** How many proxies in front may be believed about whom they speak for. */
  trustedProxies: number
  /** A PostgreSQL that many nodes share; undefined keeps everything in SQLite in the data folder. */
  databaseUrl: string | undefined
  /** How many connections to it one node may have at once. */
  databaseConnections: number
  /** How long a database that is away at start is waited for. */
  databaseWaitSeconds: number
  /** A Redis over which nodes tell each other what happens. */
  redisUrl: string | undefined
  /** A `pathwall.config.json`, absolute, by which maps are judged; undefined judges by what Pathwall brings. */
  teamConfigFile: string | undefined
  /** What a reader of `/metrics` must show; undefined shows them to everybody. */
  metricsToken: string | undefined
  /** A version is kept after so many minutes of change; 0 keeps none by itself. */
  versionMinutes: number
  boardCreation: 'anyone' | 'signed-in'
  oidcIssuer: string | undefined
  oidcClientId: string | undefined
  oidcClientSecret: string | undefined
  oidcScopes: string
}

const filled = z.string().min(1, 'must not be empty')
const wholeNumber = (smallest: number, largest: number): z.ZodType<number> => {
  const message = `must be a number from ${smallest} to ${largest}`
  return z
    .string()
    .regex(/^\d{1,15}$/, message)
    .transform(Number)
    .pipe(z.number().min(smallest, message).max(largest, message)) as unknown as z.ZodType<number>
}
const oneOf = <const Value extends string>(...values: [Value, ...Value[]]): z.ZodEnum<{ [Key in Value]: Key }> =>
  z.enum(values, `must be ${values.slice(0, -1).join(', ')} or ${values.at(-1)}`)
const urlOf = (protocols: RegExp, message: string) =>
  z.string().refine((text) => URL.canParse(text) && protocols.test(new URL(text).protocol), message)

/** Every setting there is, in the order in which they are listed. A new one is an entry here. */
export const settingTable: { readonly [Name in keyof Settings]: Setting<Settings[Name]> } = {
  port: {
    variable: 'PORT',
    isOption: true,
    argument: '<number>',
    what: 'port to listen on; 0 takes a free one',
    byDefault: '4400',
    schema: z.preprocess((text) => text ?? '4400', wholeNumber(0, 65_535)),
  },
  host: {
    variable: 'HOST',
    isOption: true,
    argument: '<address>',
    what: 'address to listen on; 0.0.0.0 for everybody',
    byDefault: '127.0.0.1',
    schema: filled.default('127.0.0.1'),
  },
  dataDir: {
    variable: 'DATA_DIR',
    isOption: true,
    argument: '<folder>',
    what: 'where the boards are kept',
    byDefault: './data',
    schema: filled.default('data').transform((folder) => resolve(folder)),
  },
  publicUrl: {
    variable: 'PUBLIC_URL',
    isOption: true,
    argument: '<url>',
    what: 'address under which people reach the server',
    byDefault: 'as requested',
    schema: z
      .string()
      .refine(isWebOrigin, 'must be an address such as https://walls.example.org')
      .transform((url) => new URL(url).origin)
      .optional(),
  },
  origins: {
    variable: 'ORIGINS',
    isOption: true,
    argument: '<list>',
    what: 'further origins whose pages may connect',
    byDefault: 'none',
    schema: z
      .string()
      .default('')
      .transform((list) => list.split(',').map((origin) => origin.trim()))
      .transform((list) => list.filter((origin) => origin !== ''))
      .refine(
        (list) => list.every(isWebOrigin),
        'must be addresses such as https://walls.example.org, separated by commas',
      )
      .transform((list) => Object.freeze(list.map((origin) => new URL(origin).origin))),
  },
  logLevel: {
    variable: 'LOG_LEVEL',
    isOption: true,
    argument: '<level>',
    what: 'debug, info, warn, error or silent',
    byDefault: 'warn',
    schema: oneOf('debug', 'info', 'warn', 'error', 'silent').default('warn'),
  },
  trustedProxies: {
    variable: 'TRUST_PROXY',
    argument: '<number>',
    what: 'how many proxies in front say truly who asks (X-Forwarded-For, X-Forwarded-Proto)',
    byDefault: '0',
    schema: z.preprocess((text) => text ?? '0', wholeNumber(0, 10)),
  },
  databaseUrl: {
    variable: 'DATABASE_URL',
    isSecret: true,
    argument: '<url>',
    what: 'a PostgreSQL to keep everything in, for one node or many',
    byDefault: 'SQLite in the data folder',
    schema: urlOf(
      /^postgres(ql)?:$/,
      'must be an address such as postgres://user:password@host:5432/pathwall',
    ).optional(),
  },
  databaseConnections: {
    variable: 'DATABASE_CONNECTIONS',
    argument: '<number>',
    what: 'how many connections to it each node may have at once',
    byDefault: '10',
    schema: z.preprocess((text) => text ?? '10', wholeNumber(2, 200)),
  },
  databaseWaitSeconds: {
    variable: 'DATABASE_WAIT_SECONDS',
    argument: '<number>',
    what: 'how long to wait at start for a PostgreSQL that is away or starting; 0 tries once',
    byDefault: '60',
    schema: z.preprocess((text) => text ?? '60', wholeNumber(0, 3_600)),
  },
  redisUrl: {
    variable: 'REDIS_URL',
    isSecret: true,
    argument: '<url>',
    what: 'a Redis over which many nodes tell each other what happens',
    byDefault: 'none: one node',
    schema: urlOf(/^rediss?:$/, 'must be an address such as redis://host:6379').optional(),
  },
  teamConfigFile: {
    variable: 'TEAM_CONFIG',
    isOption: true,
    argument: '<file>',
    what: "a team's own catalogue and rules (pathwall.config.json), by which all maps here are judged",
    byDefault: 'none: those of Pathwall',
    schema: z
      .string()
      .transform((file) => resolve(file))
      .optional(),
  },
  metricsToken: {
    variable: 'METRICS_TOKEN',
    isSecret: true,
    argument: '<text>',
    what: 'bearer token that readers of /metrics must show',
    byDefault: 'none: open to all',
    schema: z
      .string()
      .regex(/^[\x21-\x7e]{16,}$/, 'must be at least 16 characters without spaces')
      .optional(),
  },
  versionMinutes: {
    variable: 'VERSION_MINUTES',
    argument: '<number>',
    what: 'a version is kept after so many minutes of change; 0 keeps none by itself',
    byDefault: '5',
    schema: z.preprocess((text) => text ?? '5', wholeNumber(0, 1_440)),
  },
  boardCreation: {
    variable: 'BOARD_CREATION',
    argument: '<who>',
    what: 'who may make boards: anyone or signed-in',
    byDefault: 'anyone',
    schema: oneOf('anyone', 'signed-in').default('anyone'),
  },
  oidcIssuer: {
    variable: 'OIDC_ISSUER',
    argument: '<url>',
    what: 'the OpenID provider people may sign in with',
    byDefault: 'none: no sign-in',
    schema: urlOf(/^https?:$/, 'must be an address such as https://login.example.org').optional(),
  },
  oidcClientId: {
    variable: 'OIDC_CLIENT_ID',
    argument: '<text>',
    what: "this server's name at the provider",
    byDefault: 'none',
    schema: filled.optional(),
  },
  oidcClientSecret: {
    variable: 'OIDC_CLIENT_SECRET',
    isSecret: true,
    argument: '<text>',
    what: "this server's password at the provider",
    byDefault: 'none',
    schema: filled.optional(),
  },
  oidcScopes: {
    variable: 'OIDC_SCOPES',
    argument: '<words>',
    what: 'what the provider is asked for; openid is needed',
    byDefault: 'openid profile email',
    schema: z
      .string()
      .refine(
        (scopes) => scopes.split(/\s+/).includes('openid'),
        'must be words separated by spaces, openid among them',
      )
      .default('openid profile email'),
  },
}

function isWebOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return (
    url !== undefined && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '' && url.hash === ''
  )
}
