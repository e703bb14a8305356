import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readStartup, type ServerConfig } from './config.ts'
import { limitsInMarkdown, settingsInMarkdown } from './settings/settingTexts.ts'

function configOf(args: readonly string[], env: Record<string, string> = {}): ServerConfig {
  const startup = readStartup(args, env)
  if (startup.kind !== 'run') throw new Error(JSON.stringify(startup))
  return startup.config
}

function linesOf(args: readonly string[], env: Record<string, string> = {}): string[] {
  const startup = readStartup(args, env)
  return startup.kind === 'invalid' ? startup.lines : []
}

it('has a default for everything, and cannot be changed', () => {
  const config = configOf([])
  expect(config).toMatchObject({
    host: '127.0.0.1',
    port: 4400,
    dataDir: `${process.cwd()}/data`,
    publicUrl: undefined,
    origins: [],
    logLevel: 'warn',
    example: undefined,
    trustedProxies: 0,
    databaseUrl: undefined,
    databaseConnections: 10,
    databaseWaitSeconds: 60,
    redisUrl: undefined,
    teamConfig: undefined,
    metricsToken: undefined,
    versionMinutes: 5,
    boardCreation: 'anyone',
    oidc: undefined,
    limits: { connectionsPerRoom: 200, syncBytes: 8_388_608, boardsPerHourPerAddress: 600 },
  })
  expect(Object.isFrozen(config.limits)).toBe(true)
  expect(config.webRoot).toMatch(/\/apps\/web\/dist$/)
  expect(config.examplesDir).toMatch(/\/examples$/)
  expect(Object.isFrozen(config) && Object.isFrozen(config.origins)).toBe(true)
})

it('reads every setting from its variable', () => {
  const env = {
    PORT: '0',
    HOST: '::1',
    DATA_DIR: '/srv/walls',
    PUBLIC_URL: 'https://walls.example.org/',
    ORIGINS: 'https://a.example, http://b.example:8080/,',
    LOG_LEVEL: 'info',
    TRUST_PROXY: '2',
    DATABASE_URL: 'postgres://pathwall:secret@db/pathwall',
    DATABASE_CONNECTIONS: '20',
    DATABASE_WAIT_SECONDS: '0',
    REDIS_URL: 'rediss://redis:6380/1',
    METRICS_TOKEN: 'a-token-of-some-length',
    VERSION_MINUTES: '0',
    BOARD_CREATION: 'signed-in',
    OIDC_ISSUER: 'https://login.example.org/realm',
    OIDC_CLIENT_ID: 'pathwall',
    OIDC_CLIENT_SECRET: 'hush',
    OIDC_SCOPES: 'openid email',
    LIMIT_CONNECTIONS_PER_ROOM: '50',
    LIMIT_BOARDS_PER_HOUR_PER_ADDRESS: '7',
  }
  expect(configOf([], env)).toMatchObject({
    port: 0,
    host: '::1',
    dataDir: '/srv/walls',
    publicUrl: 'https://walls.example.org',
    origins: ['https://a.example', 'http://b.example:8080'],
    logLevel: 'info',
    trustedProxies: 2,
    databaseUrl: 'postgres://pathwall:secret@db/pathwall',
    databaseConnections: 20,
    databaseWaitSeconds: 0,
    redisUrl: 'rediss://redis:6380/1',
    metricsToken: 'a-token-of-some-length',
    versionMinutes: 0,
    boardCreation: 'signed-in',
    oidc: {
      issuer: 'https://login.example.org/realm',
      clientId: 'pathwall',
      clientSecret: 'hush',
      scopes: 'openid email',
    },
    limits: { connectionsPerRoom: 50, boardsPerHourPerAddress: 7 },
  })
})

it('lets an option beat its variable, and an empty variable count as none', () => {
  const args = ['--port', '80', '--host=0.0.0.0', '--data-dir', 'walls', '--log-level', 'silent', '--example', 'a.json']
  expect(configOf(args, { PORT: '90', HOST: 'x', LOG_LEVEL: 'loud', ORIGINS: '', PUBLIC_URL: '' })).toMatchObject({
    port: 80,
    host: '0.0.0.0',
    dataDir: `${process.cwd()}/walls`,
    origins: [],
    publicUrl: undefined,
    logLevel: 'silent',
    example: 'a.json',
  })
})

it.each([
  [{ PORT: 'http' }, 'PORT is "http": it must be a number from 0 to 65535.'],
  [{ PORT: '65536' }, 'PORT is "65536": it must be a number from 0 to 65535.'],
  [{ PORT: '-1' }, 'PORT is "-1": it must be a number from 0 to 65535.'],
  [{ PORT: '1e3' }, 'PORT is "1e3": it must be a number from 0 to 65535.'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud": it must be debug, info, warn, error or silent.'],
  [
    { PUBLIC_URL: 'walls.example.org' },
    'PUBLIC_URL is "walls.example.org": it must be an address such as https://walls.example.org.',
  ],
  [
    { PUBLIC_URL: 'https://example.org/walls' },
    'PUBLIC_URL is "https://example.org/walls": it must be an address such as https://walls.example.org.',
  ],
  [
    { ORIGINS: 'https://a.example,*' },
    'ORIGINS is "https://a.example,*": it must be addresses such as https://walls.example.org, separated by commas.',
  ],
  [{ TRUST_PROXY: 'yes' }, 'TRUST_PROXY is "yes": it must be a number from 0 to 10.'],
  [{ VERSION_MINUTES: '0.5' }, 'VERSION_MINUTES is "0.5": it must be a number from 0 to 1440.'],
  [{ BOARD_CREATION: 'me' }, 'BOARD_CREATION is "me": it must be anyone or signed-in.'],
  [
    { DATABASE_URL: 'mysql://walls:secret@db' },
    'DATABASE_URL is not valid: it must be an address such as postgres://user:password@host:5432/pathwall.',
  ],
  [{ REDIS_URL: 'redis' }, 'REDIS_URL is not valid: it must be an address such as redis://host:6379.'],
  [{ METRICS_TOKEN: 'short' }, 'METRICS_TOKEN is not valid: it must be at least 16 characters without spaces.'],
  [
    { BOARD_CREATION: 'signed-in' },
    'OIDC_ISSUER is not set: BOARD_CREATION=signed-in needs it, or nobody can make a board.',
  ],
  [{ LIMIT_SYNC_BYTES: '8 MiB' }, 'LIMIT_SYNC_BYTES is "8 MiB": it must be a number from 1024 to 268435456.'],
  [{ LIMIT_KEEP_ALIVE_MS: '30000' }, 'LIMIT_KEEP_ALIVE_MS is "30000": it must be a number from 1000 to 14000.'],
  [{ LIMIT_SINK_BYTES: '1' }, 'LIMIT_SINK_BYTES is no limit: npm start -- --help lists them.'],
  [
    { LIMIT_CUT_ABOVE_BYTES: '2048' },
    'LIMIT_DROP_PRESENCE_ABOVE_BYTES is 1048576: it must not be above LIMIT_CUT_ABOVE_BYTES, which is 2048.',
  ],
])('says in one line what is wrong with %j', (env, line) => {
  expect(linesOf([], env)).toEqual([line])
})

it('says everything that is wrong at once, a line each, and a contradiction when nothing else is wrong', () => {
  const env = { PORT: 'http', OIDC_ISSUER: 'https://login.example.org', LIMIT_SYNC_BYTES: '1', LIMIT_RETRY_MAX_MS: '2' }
  expect(linesOf([], env)).toEqual([
    'PORT is "http": it must be a number from 0 to 65535.',
    'LIMIT_SYNC_BYTES is "1": it must be a number from 1024 to 268435456.',
  ])
  expect(linesOf([], { ...env, PORT: '80', LIMIT_SYNC_BYTES: '' })).toEqual([
    'OIDC_CLIENT_ID is not set: OIDC_ISSUER needs it.',
    'OIDC_CLIENT_SECRET is not set: OIDC_ISSUER needs it.',
    'PUBLIC_URL is not set: OIDC_ISSUER needs it, because people come back to it from there.',
    'LIMIT_RETRY_FIRST_MS is 100: it must not be above LIMIT_RETRY_MAX_MS, which is 2.',
  ])
})

it('shows no secret in what it says', () => {
  const env = { DATABASE_URL: 'hunter2', REDIS_URL: 'hunter2', METRICS_TOKEN: 'hunter2', LOG_LEVEL: 'loud' }
  expect(linesOf([], env)).toHaveLength(4)
  expect(linesOf([], env).join()).not.toContain('hunter2')
  expect(linesOf(['--metrics-token', 'hunter2'])).toEqual([
    "Unknown option '--metrics-token'. npm start -- --help lists the options.",
  ])
})

it('is listed in docs/operations.md and in the help, setting by setting and limit by limit', () => {
  const operations = readFileSync(new URL('../../../docs/operations.md', import.meta.url), 'utf8')
  expect(operations).toContain(settingsInMarkdown())
  expect(operations).toContain(limitsInMarkdown())
  const help = readStartup(['--help'])
  const variables = `${settingsInMarkdown()}${limitsInMarkdown()}`.match(/`[A-Z_]+`/g) ?? []
  expect(variables.length).toBeGreaterThan(50)
  for (const variable of variables)
    expect(help).toMatchObject({ text: expect.stringContaining(variable.slice(1, -1)) as string })
})

it.each([
  [['--prot', '80'], "Unknown option '--prot'. npm start -- --help lists the options."],
  [['80'], "Unexpected argument '80'. npm start -- --help lists the options."],
  [['--port'], "Option '--port <value>' argument missing. npm start -- --help lists the options."],
  [['--port', 'http'], '--port is "http": it must be a number from 0 to 65535.'],
])('says in one line what is wrong with the options %j', (args, line) => {
  expect(linesOf(args)).toEqual([line])
})

it('tells help and version before it minds the rest', () => {
  expect(readStartup(['--help'], { PORT: 'http' })).toMatchObject({ kind: 'text' })
  expect(readStartup(['-h'])).toEqual(readStartup(['--help']))
  expect(readStartup(['--version'])).toEqual({ kind: 'text', text: 'pathwall 0.1.0' })
})
