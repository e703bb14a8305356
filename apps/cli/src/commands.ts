import { backup } from './backup.ts'
import type { Command } from './command.ts'
import { exportBoards } from './exportBoards.ts'
import { move } from './move.ts'
import { restore } from './restore.ts'

/** What `pathwall` can do. A new command is one more entry. */
export const commands: readonly Command[] = [backup, restore, exportBoards, move]
