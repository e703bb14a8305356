import { expect, it } from 'vitest'
import { readStartup, type ServerConfig } from './config.ts'

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
  })
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
  }
  expect(configOf([], env)).toMatchObject({
    port: 0,
    host: '::1',
    dataDir: '/srv/walls',
    publicUrl: 'https://walls.example.org',
    origins: ['https://a.example', 'http://b.example:8080'],
    logLevel: 'info',
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
])('says in one line what is wrong with %j', (env, line) => {
  expect(linesOf([], env)).toEqual([line])
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
