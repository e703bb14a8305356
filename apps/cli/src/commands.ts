import type { Command } from './command.ts'

const backup: Command = {
  name: 'backup',
  usage: '<file>',
  what: 'Copies all boards into one file, while the server runs.',
  options: { force: { type: 'boolean' } },
  optionHelp: ['--force              replaces a file that is there'],
  positionals: [1, 1],
  needsBoards: true,
  load: async () => (await import('./boards/backup.ts')).backup,
}

const restore: Command = {
  name: 'restore',
  usage: '<file>',
  what: 'Puts the boards of a backup into an empty data folder, or an empty database.',
  options: { force: { type: 'boolean' } },
  optionHelp: [
    '--force              moves boards that are in the folder aside; in a database, replaces those of the backup',
  ],
  positionals: [1, 1],
  needsBoards: true,
  load: async () => (await import('./boards/restore.ts')).restore,
}

const exportBoards: Command = {
  name: 'export',
  usage: '<folder>',
  what: 'Writes every board as a map file (p2p-map/1), and an index.json, while the server runs.',
  options: {},
  optionHelp: [],
  positionals: [1, 1],
  needsBoards: true,
  load: async () => (await import('./boards/exportBoards.ts')).exportBoards,
}

const move: Command = {
  name: 'move',
  usage: '[--to <postgres://…>]',
  what: 'Copies all boards of the data folder into a PostgreSQL, for more than one node. Stop the server first.',
  options: { to: { type: 'string' } },
  optionHelp: ['--to <address>       the database; DATABASE_URL, if not said, which hides its password better'],
  positionals: [0, 0],
  needsBoards: true,
  load: async () => (await import('./boards/move.ts')).move,
}

const check: Command = {
  name: 'check',
  usage: '<map.json | board link | ->',
  what: 'Judges a map: which steps have no control, and what else is missing. Ends with 1 when that should stop a pipeline.',
  options: {
    format: { type: 'string' },
    'fail-on': { type: 'string' },
    baseline: { type: 'string' },
    lang: { type: 'string' },
    config: { type: 'string' },
    'as-of': { type: 'string' },
    'open-only': { type: 'boolean' },
    artifact: { type: 'string' },
  },
  optionHelp: [
    '--format <format>    text, json, markdown, csv or sarif; text, if not said',
    '--fail-on <level>    high, medium, low, info or never: ends with 1 from this weight on; high, if not said',
    '--baseline <file>    an earlier map or an earlier json result: only what is not in it counts',
    '--lang <language>    en or de; en, if not said',
    '--config <file>      what the team has set; pathwall.config.json beside the map or here, if not said',
    '--as-of <day>        day of the judgement, as 2026-11-21; that of the map or today, if not said',
    '--open-only          leaves out what was decided or called not relevant',
    '--artifact <path>    name of the map in sarif; its path in the repository, if not said',
  ],
  positionals: [1, 1],
  needsBoards: false,
  load: async () => (await import('./maps/check.ts')).check,
}

/** What `pathwall` can do. A new command is a file and one more entry. */
export const commands: readonly Command[] = [check, backup, restore, exportBoards, move]
