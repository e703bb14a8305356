import { mkdir } from 'node:fs/promises'
import { resolve as resolvePath } from 'node:path'
import { AppError } from '@pathwall/domain'
import type { BoardStorage } from './boardStorage.ts'
import { SqliteStorage } from './sqliteStorage.ts'
import { SqliteThread } from './sqliteThread.ts'

export interface SqliteStorageOptions {
  /** Where everything is kept; made when missing. One server at a time. */
  folder: string
  /** The database refuses to grow beyond this, as on a full disk. Unlimited when left out. */
  maxSizeBytes?: number
  /** Under load, appends that arrive within this time share one commit. An append to an idle storage does not wait. */
  groupCommitMs?: number
}

/**
 * Opens the boards of a folder, kept in SQLite on a thread of its own.
 * @throws AppError `server/start-failed` with one line that names the folder and what is wrong with it
 */
export async function createSqliteStorage(options: SqliteStorageOptions): Promise<BoardStorage> {
  const folder = resolvePath(options.folder)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const thread = new SqliteThread({
      folder,
      maxSizeBytes: options.maxSizeBytes,
      groupCommitMs: options.groupCommitMs ?? 2,
    })
    await thread.started
    return new SqliteStorage(thread)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new AppError('server/start-failed', `Cannot use the data folder ${folder}: ${reason}`, {
      cause,
      details: { folder },
    })
  }
}
