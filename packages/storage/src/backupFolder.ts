import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '@pathwall/domain'
import Sqlite, { type Database } from 'better-sqlite3'
import type { FileContent, FileTask } from './fileTask.ts'
import { writeWhole } from './writeWhole.ts'

/** Pages at a time; in between, others have their turn. */
const STEP_PAGES = 1_000
export const DATABASE_FILE = 'pathwall.sqlite'

/**
 * Copies the boards of a data folder, as they are at one moment, into one file that is whole or not there. A server may be
 * using the folder, and is not held up. @throws AppError `input/invalid` when there is nothing to copy, or something in its place
 */
export async function backupFolder(folder: string, file: string, task: FileTask = {}): Promise<FileContent> {
  const source = join(folder, DATABASE_FILE)
  if (!existsSync(source))
    throw new AppError(
      'input/invalid',
      `There are no boards in ${folder}; nothing was written. Say where they are with --data-dir or DATA_DIR.`,
    )
  return writeWhole(file, task.force ?? false, async (partial) => {
    const db = new Sqlite(source, { fileMustExist: true })
    try {
      // Holds on to this moment: otherwise every change that the server makes would start the copy anew.
      db.exec('BEGIN; SELECT count(*) FROM sqlite_schema')
      await db.backup(partial, {
        progress: ({ totalPages, remainingPages }) => {
          task.signal?.throwIfAborted()
          task.progress?.(totalPages - remainingPages, totalPages)
          return STEP_PAGES
        },
      })
    } finally {
      db.close()
    }
    task.signal?.throwIfAborted()
    return sealBackup(partial)
  })
}

/** Makes one file of a database, without a log beside it, and reads it through. */
export function sealBackup(file: string): number {
  const db = new Sqlite(file, { fileMustExist: true })
  try {
    db.pragma('journal_mode = DELETE')
    return expectSound(db)
  } finally {
    db.close()
  }
}

/** Answers with the number of boards. @throws Error when anything in the database is not as it should be */
export function expectSound(db: Database): number {
  const problem = db.pragma('integrity_check(1)', { simple: true }) as string
  if (problem !== 'ok') throw new Error(`the database is damaged: ${problem.replaceAll('\n', ' ')}`)
  return db.prepare<[], number>('SELECT count(*) FROM boards').pluck().get() ?? 0
}
