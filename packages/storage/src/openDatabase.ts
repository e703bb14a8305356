import { statSync } from 'node:fs'
import Sqlite, { type Database } from 'better-sqlite3'
import { inspectWal } from './inspectWal.ts'
import { isDamage } from './salvageDocument.ts'
import { migrate } from './sqliteMigrations.ts'
import type { ReportTrouble } from './storageTrouble.ts'
import { ThreadError } from './threadError.ts'

/** A larger database is not read through at a start after a crash; damage shows when a board is opened. */
const CHECKED_BYTES = 256 * 1024 * 1024

/**
 * Opens the database of a data folder, made when missing, as safe as SQLite can be: what is committed is on the disk.
 * Reports what a crash or a failing disk has done to it. @throws ThreadError `server/start-failed`
 */
export function openDatabase(file: string, maxSizeBytes: number | undefined, report: ReportTrouble): Database {
  // SQLite reads the log away as soon as it is asked anything.
  const wal = inspectWal(`${file}-wal`)
  const db = new Sqlite(file)
  try {
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    if (maxSizeBytes !== undefined)
      db.pragma(`max_page_count = ${Math.ceil(maxSizeBytes / (db.pragma('page_size', { simple: true }) as number))}`)
    migrate(db)
  } catch (cause) {
    db.close()
    if (!isDamage(cause)) throw cause
    throw new ThreadError(
      'server/start-failed',
      `${(cause as Error).message}: the database is damaged or not one of Pathwall, and was left as it is. Move the folder aside and put back a backup with "pathwall restore"`,
    )
  }
  if (wal.unreadableBytes > 0)
    report({
      message:
        'The end of the log of changes could not be read and was dropped. If it was more than a write that was cut off, the last changes are missing; browsers that have them send them again.',
      details: { unreadableBytes: wal.unreadableBytes },
    })
  if (wal.isLeftOver && statSync(file).size <= CHECKED_BYTES) {
    const problem = db.pragma('quick_check(1)', { simple: true }) as string
    if (problem !== 'ok')
      report({
        message:
          'The database is damaged. Boards that can be read are served; put back a backup with "pathwall restore" if some cannot.',
        details: { problem },
      })
  }
  return db
}
