import { resolve as resolvePath } from 'node:path'
import { AppError } from '@pathwall/domain'
import type { BoardStorage } from './boardStorage.ts'
import { makeFolder } from './makeFolder.ts'
import { SqliteKeeper } from './sqliteKeeper.ts'
import { SqliteStorage } from './sqliteStorage.ts'
import type { ReportTrouble } from './storageTrouble.ts'

export interface SqliteStorageOptions {
  /** Where everything is kept; made when missing. One server at a time. */
  folder: string
  /** The database refuses to grow beyond this, as on a full disk. Unlimited when left out. */
  maxSizeBytes?: number
  /** Under load, appends that arrive within this time share one commit. An append to an idle storage does not wait. */
  groupCommitMs?: number
  /** Is told what has gone wrong with what is stored. */
  report?: ReportTrouble
}

/**
 * Opens the boards of a folder, kept in SQLite on a thread of its own.
 * @throws AppError `server/start-failed` with one line that names the folder and what is wrong with it
 */
export async function createSqliteStorage(options: SqliteStorageOptions): Promise<BoardStorage> {
  const folder = resolvePath(options.folder)
  try {
    await makeFolder(folder)
    const keeper = new SqliteKeeper(
      { folder, maxSizeBytes: options.maxSizeBytes, groupCommitMs: options.groupCommitMs ?? 2 },
      options.report ?? (() => {}),
    )
    await keeper.start()
    return new SqliteStorage(keeper)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new AppError('server/start-failed', `Cannot use the data folder ${folder}: ${reason}`, {
      cause,
      details: { folder },
    })
  }
}
