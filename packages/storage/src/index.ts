export {
  VERSION_KINDS,
  type BoardDump,
  type BoardHead,
  type BoardStorage,
  type Grant,
  type LoggedUpdate,
  type NewBoard,
  type StoredDocument,
  type StoredPerson,
  type StoredSession,
  type StoredVersion,
  type VersionInfo,
  type VersionKind,
} from './boardStorage.ts'
export { createPostgresStorage, type PostgresStorageOptions } from './createPostgresStorage.ts'
export { createSqliteStorage, type SqliteStorageOptions } from './createSqliteStorage.ts'
export { openStorage, type StorageChoice } from './openStorage.ts'
export type { ReportTrouble, StorageTrouble } from './storageTrouble.ts'
