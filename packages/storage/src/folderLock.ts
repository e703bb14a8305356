import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { ThreadError } from './threadError.ts'

/**
 * Takes a folder for this process alone and returns what lets go of it. The operating system holds the lock, so it ends with
 * the process, however that ends. @throws ThreadError `server/start-failed` when another process has it
 */
export function lockFolder(folder: string): () => void {
  const db = new Sqlite(join(folder, 'pathwall.lock'), { timeout: 0 })
  try {
    db.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    db.close()
    if (cause instanceof Sqlite.SqliteError && cause.code.startsWith('SQLITE_BUSY'))
      throw new ThreadError('server/start-failed', 'another Pathwall server is using it')
    throw cause
  }
  return () => db.close()
}
