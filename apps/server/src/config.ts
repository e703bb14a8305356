import { isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import manifest from '../package.json' with { type: 'json' }

const repository = fileURLToPath(new URL('../../..', import.meta.url))

/** What the server runs with. Read once, never changed. */
export interface ServerConfig {
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
  /** The built web app. */
  webRoot: string
  examplesDir: string
  /** A map file of which a fresh board is made at start. */
  example: string | undefined
}

export type Startup =
  | { kind: 'run'; config: ServerConfig }
  | { kind: 'text'; text: string }
  /** One line for each thing that is wrong. */
  | { kind: 'invalid'; lines: string[] }

const OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string' },
  'data-dir': { type: 'string' },
  'public-url': { type: 'string' },
  origins: { type: 'string' },
  'log-level': { type: 'string' },
  example: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const

const HELP = `Starts Pathwall: web app, HTTP API and WebSocket on one port.

  npm start -- [options]

  --port <number>        PORT        port to listen on; 0 takes a free one         default 4400
  --host <address>       HOST        address to listen on; 0.0.0.0 for everybody   default 127.0.0.1
  --data-dir <folder>    DATA_DIR    where the boards are kept                     default ./data
  --public-url <url>     PUBLIC_URL  address under which people reach the server   default: as requested
  --origins <list>       ORIGINS     further origins whose pages may connect       default: none
  --log-level <level>    LOG_LEVEL   debug, info, warn, error or silent            default warn
  --help                             shows this text
  --version                          shows the version

An option beats its environment variable.`

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a number from 0 to 65535')
    .transform(Number)
    .pipe(z.number().max(65_535, 'must be a number from 0 to 65535'))
    .default(4400),
  HOST: z.string().min(1, 'must not be empty').default('127.0.0.1'),
  DATA_DIR: z.string().min(1, 'must not be empty').default('data'),
  PUBLIC_URL: z.string().refine(isWebOrigin, 'must be an address such as https://walls.example.org').optional(),
  ORIGINS: z
    .string()
    .transform((list) =>
      list
        .split(',')
        .map((origin) => origin.trim())
        .filter((origin) => origin !== ''),
    )
    .refine(
      (list) => list.every(isWebOrigin),
      'must be addresses such as https://walls.example.org, separated by commas',
    )
    .default([]),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent')
    .default('warn'),
})

/** Reads what the server is to do from its arguments and its environment; an empty variable counts as not set. */
export function readStartup(
  args: readonly string[] = process.argv.slice(2),
  env: NodeJS.ProcessEnv = process.env,
): Startup {
  let options: Record<string, string | boolean | undefined>
  try {
    options = parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: false }).values
  } catch (error) {
    return {
      kind: 'invalid',
      lines: [`${(error as Error).message.split('. ')[0]}. npm start -- --help lists the options.`],
    }
  }
  if (options['help'] === true) return { kind: 'text', text: HELP }
  if (options['version'] === true) return { kind: 'text', text: `pathwall ${manifest.version}` }
  const raw: Record<string, string> = {}
  const names = new Map<string, string>()
  for (const variable of Object.keys(schema.shape)) {
    const flag = variable.toLowerCase().replaceAll('_', '-')
    const option = options[flag]
    const value = typeof option === 'string' ? option : env[variable]
    names.set(variable, typeof option === 'string' ? `--${flag}` : variable)
    if (value !== undefined && value !== '') raw[variable] = value
  }
  const parsed = schema.safeParse(raw)
  if (!parsed.success)
    return {
      kind: 'invalid',
      lines: parsed.error.issues.map((issue) => {
        const variable = String(issue.path[0])
        return `${names.get(variable)} is "${raw[variable]}": it ${issue.message}.`
      }),
    }
  const { PORT, HOST, DATA_DIR, PUBLIC_URL, ORIGINS, LOG_LEVEL } = parsed.data
  return {
    kind: 'run',
    config: Object.freeze({
      host: HOST,
      port: PORT,
      dataDir: isAbsolute(DATA_DIR) ? DATA_DIR : resolve(DATA_DIR),
      publicUrl: PUBLIC_URL === undefined ? undefined : new URL(PUBLIC_URL).origin,
      origins: Object.freeze(ORIGINS.map((origin) => new URL(origin).origin)),
      logLevel: LOG_LEVEL,
      webRoot: join(repository, 'apps/web/dist'),
      examplesDir: join(repository, 'examples'),
      example: typeof options['example'] === 'string' ? options['example'] : undefined,
    }),
  }
}

function isWebOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return (
    url !== undefined && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '' && url.hash === ''
  )
}
