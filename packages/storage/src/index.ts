export { DATABASE_FILE, backupFolder, sealBackup } from './backupFolder.ts'
export { type FileContent, type FileTask } from './fileTask.ts'
export {
  VERSION_KINDS,
  type BoardDump,
  type BoardHead,
  type BoardStorage,
  type ClientOwner,
  type Grant,
  type LoggedUpdate,
  type NewBoard,
  type RefusedClient,
  type StoredDocument,
  type StoredPerson,
  type StoredSession,
  type StoredVersion,
  type VersionInfo,
  type VersionKind,
} from './boardStorage.ts'
export { createPostgresStorage, type PostgresStorageOptions } from './createPostgresStorage.ts'
export { createSqliteStorage, type SqliteStorageOptions } from './createSqliteStorage.ts'
export { openBackup, openMoment } from './openBackup.ts'
export { openStorage, type StorageChoice } from './openStorage.ts'
export { restoreFolder, type RestoredFolder } from './restoreFolder.ts'
export type { ReportTrouble, StorageTrouble } from './storageTrouble.ts'
export { writeWhole } from './writeWhole.ts'
