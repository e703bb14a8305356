import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import type { ReadTeamConfig } from '@pathwall/team-config'
import manifest from '../package.json' with { type: 'json' }
import type { Limits } from './limits/limits.ts'
import { readLimits } from './limits/readLimits.ts'
import { readTeamConfigFile } from './settings/readTeamConfigFile.ts'
import { optionOf, type Setting } from './settings/setting.ts'
import { settingTable, type Settings } from './settings/settingTable.ts'
import { helpText } from './settings/settingTexts.ts'

const repository = fileURLToPath(new URL('../../..', import.meta.url))

/** How people sign in with their organisation's accounts. */
export interface OidcConfig {
  issuer: string
  clientId: string
  clientSecret: string
  /** Separated by spaces. */
  scopes: string
}

/** What the server runs with. Read once, never changed. */
export interface ServerConfig extends Omit<
  Settings,
  'oidcIssuer' | 'oidcClientId' | 'oidcClientSecret' | 'oidcScopes' | 'teamConfigFile'
> {
  /** Undefined: nobody can sign in. */
  oidc: OidcConfig | undefined
  /** By what maps are judged; undefined: by what Pathwall brings. */
  teamConfig: ReadTeamConfig | undefined
  limits: Limits
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

const OPTIONS: ParseArgsOptionsConfig = {
  ...Object.fromEntries(
    Object.values<Setting<unknown>>(settingTable)
      .filter(({ isOption }) => isOption)
      .map(({ variable }) => [optionOf(variable), { type: 'string' }]),
  ),
  example: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
}

/** Reads what the server is to do from its arguments and its environment; an empty variable counts as not set. */
export function readStartup(
  args: readonly string[] = process.argv.slice(2),
  env: NodeJS.ProcessEnv = process.env,
): Startup {
  let options: Record<string, unknown>
  try {
    options = parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: false }).values
  } catch (error) {
    const reason = (error as Error).message.split('. ')[0]
    return { kind: 'invalid', lines: [`${reason}. npm start -- --help lists the options.`] }
  }
  if (options['help'] === true) return { kind: 'text', text: helpText() }
  if (options['version'] === true) return { kind: 'text', text: `pathwall ${manifest.version}` }
  const { settings, lines } = readSettings(options, env)
  const { limits, lines: limitLines } = readLimits(env)
  const { oidcIssuer: issuer, oidcClientId, oidcClientSecret, oidcScopes: scopes, teamConfigFile, ...others } = settings
  const team = teamConfigFile === undefined ? undefined : readTeamConfigFile(teamConfigFile)
  const allLines = [...lines, ...limitLines, ...(team?.ok === false ? team.lines : [])]
  if (allLines.length > 0) return { kind: 'invalid', lines: allLines }
  return {
    kind: 'run',
    config: Object.freeze({
      ...others,
      oidc:
        issuer === undefined
          ? undefined
          : Object.freeze({ issuer, clientId: oidcClientId ?? '', clientSecret: oidcClientSecret ?? '', scopes }),
      teamConfig: team?.ok === true ? team.value : undefined,
      limits,
      webRoot: join(repository, 'apps/web/dist'),
      examplesDir: join(repository, 'examples'),
      example: typeof options['example'] === 'string' ? options['example'] : undefined,
    }),
  }
}

function readSettings(
  options: Readonly<Record<string, unknown>>,
  env: NodeJS.ProcessEnv,
): { settings: Settings; lines: string[] } {
  const settings: Record<string, unknown> = {}
  const lines: string[] = []
  for (const [name, { variable, isSecret, schema }] of Object.entries<Setting<unknown>>(settingTable)) {
    const option = options[optionOf(variable)]
    const text = typeof option === 'string' ? option : env[variable]
    const parsed = schema.safeParse(text === '' ? undefined : text)
    settings[name] = parsed.data
    if (parsed.success) continue
    const shownName = typeof option === 'string' ? `--${optionOf(variable)}` : variable
    // A secret is as secret when it is misspelt.
    const shown = isSecret === true ? 'not valid' : `"${text}"`
    for (const { message } of parsed.error.issues) lines.push(`${shownName} is ${shown}: it ${message}.`)
  }
  const read = settings as unknown as Settings
  return { settings: read, lines: lines.length > 0 ? lines : missing(read) }
}

/** What one setting needs of the others. */
function missing({ oidcIssuer, oidcClientId, oidcClientSecret, publicUrl, boardCreation }: Settings): string[] {
  const lines: string[] = []
  const isSignIn = oidcIssuer !== undefined
  if (isSignIn && oidcClientId === undefined) lines.push('OIDC_CLIENT_ID is not set: OIDC_ISSUER needs it.')
  if (isSignIn && oidcClientSecret === undefined) lines.push('OIDC_CLIENT_SECRET is not set: OIDC_ISSUER needs it.')
  if (isSignIn && publicUrl === undefined)
    lines.push('PUBLIC_URL is not set: OIDC_ISSUER needs it, because people come back to it from there.')
  if (!isSignIn && boardCreation === 'signed-in')
    lines.push('OIDC_ISSUER is not set: BOARD_CREATION=signed-in needs it, or nobody can make a board.')
  return lines
}
