import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppError } from '@pathwall/domain'
import Sqlite from 'better-sqlite3'
import { DATABASE_FILE, backupFolder, expectSound } from './backupFolder.ts'
import type { BoardStorage } from './boardStorage.ts'
import { createSqliteStorage } from './createSqliteStorage.ts'
import type { FileTask } from './fileTask.ts'
import { TABLES_VERSION } from './sqliteMigrations.ts'

/**
 * Reads a backup through. Answers with the number of boards in it.
 * @throws AppError `input/invalid` when it is none, is damaged, or was made by a newer version
 */
export function inspectBackup(file: string): number {
  if (!existsSync(file)) throw new AppError('input/invalid', `There is no file ${file}; nothing was changed.`)
  const refuse = (reason: string): AppError =>
    new AppError('input/invalid', `${file} cannot be used: ${reason}. Nothing was changed.`)
  try {
    const db = new Sqlite(file, { readonly: true })
    try {
      const version = db.pragma('user_version', { simple: true }) as number
      if (version > TABLES_VERSION) throw refuse('it was made by a newer version of Pathwall')
      if (version === 0) throw refuse('it is not a backup of Pathwall')
      return expectSound(db)
    } finally {
      db.close()
    }
  } catch (error) {
    throw error instanceof AppError ? error : refuse((error as Error).message)
  }
}

/** Opens a copy of a backup to read from it. @throws AppError `input/invalid` as `inspectBackup` */
export async function openBackup(file: string): Promise<BoardStorage> {
  inspectBackup(file)
  return openCopy(async (copy) => copyFileSync(file, copy))
}

/** Opens the boards of a data folder as they are at this moment, to read from them, while a server may be using it. */
export async function openMoment(folder: string, task: FileTask = {}): Promise<BoardStorage> {
  return openCopy(async (copy) => backupFolder(folder, copy, task))
}

async function openCopy(write: (copy: string) => unknown): Promise<BoardStorage> {
  const folder = mkdtempSync(join(tmpdir(), 'pathwall-copy-'))
  const clear = (): void => rmSync(folder, { recursive: true, force: true })
  try {
    await write(join(folder, DATABASE_FILE))
    const storage = await createSqliteStorage({ folder })
    const close = storage.close.bind(storage)
    storage.close = async () => close().finally(clear)
    return storage
  } catch (error) {
    clear()
    throw error
  }
}
