import type { BoardStorage } from './boardStorage.ts'
import { createPostgresStorage } from './createPostgresStorage.ts'
import { createSqliteStorage } from './createSqliteStorage.ts'
import type { ReportTrouble } from './storageTrouble.ts'

export interface StorageChoice {
  /** Where boards are kept when there is no database. */
  dataDir: string
  /** A PostgreSQL that many nodes may share: postgres://user:password@host:port/database */
  databaseUrl?: string | undefined
  /** How many connections to it this node may have at once. */
  databaseConnections?: number | undefined
  /** How long a database that is away is waited for; 0, also when left out, tries once. */
  databaseWaitSeconds?: number | undefined
  /** Is told what has gone wrong with what is stored. */
  report?: ReportTrouble
  /** Is told once which database is being waited for, and why. */
  onWaiting?: (reason: string) => void
}

/**
 * Opens the boards in the PostgreSQL that is named, else in the data folder.
 * @throws AppError `server/start-failed` with one line that says what is wrong
 */
export async function openStorage(choice: StorageChoice): Promise<BoardStorage> {
  const { dataDir, databaseUrl, databaseConnections, databaseWaitSeconds = 0, report, onWaiting } = choice
  if (databaseUrl === undefined)
    return createSqliteStorage({ folder: dataDir, ...(report !== undefined && { report }) })
  return createPostgresStorage({
    databaseUrl,
    startTimeoutMs: databaseWaitSeconds * 1000,
    ...(onWaiting !== undefined && { onWaiting }),
    ...(databaseConnections !== undefined && { maxConnections: databaseConnections }),
  })
}
