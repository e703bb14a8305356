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

/** What `pathwall` can do. A new command is a file and one more entry. */
export const commands: readonly Command[] = [backup, restore, exportBoards, move]
