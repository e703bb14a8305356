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
    '--fail-on <level>    high, medium, low, info or never: ends with 1 from this severity on; high, if not said',
    '--baseline <file>    an earlier map or an earlier json result: only what is not in it counts',
    '--lang <language>    en or de; en, if not said',
    '--config <file>      what the team has set; if not said, pathwall.config.json beside the map or here, else of the board',
    '--as-of <day>        day of the judgement, as 2026-11-21; that of the map or today, if not said',
    '--open-only          leaves out what was decided or called not relevant',
    '--artifact <path>    name of the map in sarif; its path in the repository, if not said',
  ],
  positionals: [1, 1],
  needsBoards: false,
  load: async () => (await import('./maps/check.ts')).check,
}

const diff: Command = {
  name: 'diff',
  usage: '<old map> <new map>',
  what: 'Says what has happened between two maps: what was added and removed, and which findings opened, closed or were decided.',
  options: {
    format: { type: 'string' },
    lang: { type: 'string' },
    config: { type: 'string' },
    'as-of': { type: 'string' },
  },
  optionHelp: [
    '--format <format>    text, json or markdown; text, if not said',
    '--lang <language>    en or de; en, if not said',
    '--config <file>      what the team has set; if not said, pathwall.config.json beside the new map or here, else of its board',
    '--as-of <day>        day of the judgement, as 2026-11-21; that of the new map or today, if not said',
  ],
  positionals: [2, 2],
  needsBoards: false,
  load: async () => (await import('./maps/diff.ts')).diff,
}

const match: Command = {
  name: 'match',
  usage: '["<text of a note>"]',
  what: 'Shows which entries of the catalogue a text stands for, and by which phrase; without a text, for each line of standard input.',
  options: {
    phase: { type: 'string' },
    kind: { type: 'string' },
    format: { type: 'string' },
    lang: { type: 'string' },
    config: { type: 'string' },
  },
  optionHelp: [
    '--phase <phase>      input, refinement, development, delivery or operations; in none, if not said',
    '--kind <kind>        people, media, deliverable or control; control, if not said',
    '--format <format>    text or json; for lines of standard input, one json value a line',
    '--lang <language>    en or de; en, if not said',
    '--config <file>      what the team has set; pathwall.config.json here, if not said',
  ],
  positionals: [0, 100],
  needsBoards: false,
  load: async () => (await import('./maps/match.ts')).match,
}

/** What `pathwall` can do. A new command is a file and one more entry. */
export const commands: readonly Command[] = [check, diff, match, backup, restore, exportBoards, move]
