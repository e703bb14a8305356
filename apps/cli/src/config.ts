import { resolve } from 'node:path'
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { AppError } from '@pathwall/domain'
import manifest from '../package.json' with { type: 'json' }
import type { Command, CommandRun, Place } from './command.ts'
import { commands } from './commands.ts'
import { helpFor, helpText } from './helpText.ts'

/** What the caller wants. */
export type Wish =
  | {
      kind: 'run'
      command: Command
      run: Omit<CommandRun, 'input' | 'write' | 'width' | 'progress' | 'signal' | 'now'>
    }
  | { kind: 'text'; text: string }

const PLACE_OPTIONS = { 'data-dir': { type: 'string' } } satisfies ParseArgsOptionsConfig
const COMMON = { help: { type: 'boolean', short: 'h' } } satisfies ParseArgsOptionsConfig

/** Reads the command line and the environment. @throws AppError `input/invalid` with one line */
export function readWish(
  isTerminal: boolean,
  args: readonly string[] = process.argv.slice(2),
  env: NodeJS.ProcessEnv = process.env,
): Wish {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h' || name === 'help')
    return { kind: 'text', text: helpText(commands) }
  if (name === '--version') return { kind: 'text', text: manifest.version }
  const command = commands.find((known) => known.name === name)
  if (command === undefined)
    throw new AppError(
      'input/invalid',
      `There is no command "${name}"; nothing was done. Say one of ${commands.map((known) => known.name).join(', ')}, or --help.`,
    )
  const { values, positionals } = parse(command, rest)
  if (values['help'] === true) return { kind: 'text', text: helpFor(command) }
  const [least, most] = command.positionals
  if (positionals.length < least || positionals.length > most)
    throw new AppError('input/invalid', `Say: pathwall ${command.name} ${command.usage}. Nothing was done.`)
  // Called through npm in this repository, the caller is elsewhere.
  const folder = env['PATHWALL_CALLER_FOLDER'] || process.cwd()
  return {
    kind: 'run',
    command,
    run: {
      ...placeOf(values, env),
      positionals,
      options: values,
      folder,
      resolvePath: (path) => resolve(folder, path),
      hasColours: isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
      passphrase: env['PATHWALL_PASSPHRASE'] || undefined,
      version: manifest.version,
    },
  }
}

/** As the server finds it: by default the folder `data` where it is started. */
function placeOf(values: CommandRun['options'], env: NodeJS.ProcessEnv): Place {
  const dataDir = values['data-dir'] ?? env['DATA_DIR']
  return {
    dataDir: resolve(typeof dataDir === 'string' && dataDir !== '' ? dataDir : 'data'),
    databaseUrl: env['DATABASE_URL'] === '' ? undefined : env['DATABASE_URL'],
  }
}

function parse(
  command: Command,
  args: readonly string[],
): { values: CommandRun['options']; positionals: readonly string[] } {
  try {
    const options = { ...COMMON, ...(command.needsBoards ? PLACE_OPTIONS : {}), ...command.options }
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
    return { values: values as CommandRun['options'], positionals }
  } catch (error) {
    const [reason] = (error as Error).message.split('. ')
    throw new AppError('input/invalid', `${reason}. Nothing was done. See: pathwall ${command.name} --help`)
  }
}
