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
  /** Absolute: the folder in which the caller is. */
  folder: string
  /** A path as the caller means it. */
  resolvePath: (path: string) => string
  /** What comes in on standard input. */
  input: AsyncIterable<Uint8Array>
  /** Writes to standard output; resolves when there is room for more. False: nobody reads any more. */
  write: (text: string) => Promise<boolean>
  /** Whether who reads the output sees colours. */
  hasColours: boolean
  /** Characters in a line of the terminal. */
  width: number
  /** Of a board's link that asks for one. */
  passphrase: string | undefined
  /** Of Pathwall. */
  version: string
  /** Shows how far it is. */
  progress: (done: number, total: number) => void
  /** Aborted when the caller wants it to end. */
  signal: AbortSignal
  now: Date
}

/** 0: done, and nothing is wrong. 1: done, and something was found that should fail a pipeline. */
export type ExitCode = 0 | 1

/** @throws AppError `input/invalid`; anything else is unexpected */
export type RunCommand = (run: CommandRun) => Promise<ExitCode>

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
  /** How many positionals there are, at least and at most. */
  positionals: readonly [least: number, most: number]
  /** Works on the boards of a server, so `Place` matters. */
  needsBoards: boolean
  /** What does it, loaded only when it is asked for: who checks a map needs no database. */
  load: () => Promise<RunCommand>
}
