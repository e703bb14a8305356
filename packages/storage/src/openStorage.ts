import type { BoardStorage } from './boardStorage.ts'
import { createPostgresStorage } from './createPostgresStorage.ts'
import { createSqliteStorage } from './createSqliteStorage.ts'

export interface StorageChoice {
  /** Where boards are kept when there is no database. */
  dataDir: string
  /** A PostgreSQL that many nodes may share: postgres://user:password@host:port/database */
  databaseUrl?: string | undefined
  /** How many connections to it this node may have at once. */
  databaseConnections?: number | undefined
}

/**
 * Opens the boards in the PostgreSQL that is named, else in the data folder.
 * @throws AppError `server/start-failed` with one line that says what is wrong
 */
export async function openStorage(choice: StorageChoice): Promise<BoardStorage> {
  const { dataDir, databaseUrl, databaseConnections } = choice
  if (databaseUrl === undefined) return createSqliteStorage({ folder: dataDir })
  return createPostgresStorage({
    databaseUrl,
    ...(databaseConnections !== undefined && { maxConnections: databaseConnections }),
  })
}
