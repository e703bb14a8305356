import type { ParseArgsOptionsConfig } from 'node:util'

/** Where boards are, as the server is told too. */
export interface Place {
  /** Absolute. */
  dataDir: string
  /** A PostgreSQL; undefined means the data folder. */
  databaseUrl: string | undefined
}

/** What a command works with. */
export interface CommandRun extends Place {
  /** What stands behind the command's name. */
  positionals: readonly string[]
  options: Readonly<Record<string, string | boolean | undefined>>
  /** A path as the caller means it. */
  resolvePath: (path: string) => string
  /** Shows how far it is. */
  progress: (done: number, total: number) => void
  /** Aborted when the caller wants it to end. */
  signal: AbortSignal
  now: Date
}

/** One thing that `pathwall` does. */
export interface Command {
  name: string
  /** What stands behind the name: `<file>`. */
  usage: string
  /** Lines for the help. */
  what: string
  options: ParseArgsOptionsConfig
  /** One line for each of `options`. */
  optionHelp: readonly string[]
  positionals: number
  /** Resolves with the lines to print. @throws AppError, anything else is unexpected */
  run: (run: CommandRun) => Promise<readonly string[]>
}
