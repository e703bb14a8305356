import { existsSync } from 'node:fs'
import { copyFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '@pathwall/domain'
import { DATABASE_FILE } from './backupFolder.ts'
import { createSqliteStorage } from './createSqliteStorage.ts'
import type { FileContent, FileTask } from './fileTask.ts'
import { lockFolder } from './folderLock.ts'
import { makeFolder } from './makeFolder.ts'
import { inspectBackup } from './openBackup.ts'
import { ThreadError } from './threadError.ts'
import { writeWhole } from './writeWhole.ts'

export interface RestoredFolder extends FileContent {
  /** Where the boards are now that were there before. */
  setAside: string | undefined
}

/**
 * Puts a backup into a data folder that no server is using. Boards that were there are moved aside when `force` says so, and
 * never lost. @throws AppError `input/invalid` when the file is no sound backup, or the folder is not empty or in use
 */
export async function restoreFolder(
  file: string,
  folder: string,
  now: Date,
  { force = false }: Pick<FileTask, 'force'> = {},
): Promise<RestoredFolder> {
  inspectBackup(file)
  await makeFolder(folder)
  const unlock = lock(folder)
  const database = join(folder, DATABASE_FILE)
  let setAside: string | undefined
  let content: FileContent
  try {
    if (existsSync(database)) {
      if (!force)
        throw new AppError(
          'input/invalid',
          `There are boards in ${folder} already, and they were left as they are. Name another folder with --data-dir, or say --force to move them aside.`,
        )
      setAside = `${database}.before-${now.toISOString().replaceAll(/[:.]/g, '-')}`
      for (const end of ['-wal', '']) if (existsSync(database + end)) await rename(database + end, setAside + end)
    }
    content = await writeWhole(database, false, async (partial) => {
      await copyFile(file, partial)
      return inspectBackup(partial)
    })
  } finally {
    unlock()
  }
  // Brings the tables up to date, and sees that a server can start on them.
  const storage = await createSqliteStorage({ folder })
  await storage.close()
  return { ...content, setAside }
}

function lock(folder: string): () => void {
  try {
    return lockFolder(folder)
  } catch (error) {
    if (error instanceof ThreadError)
      throw new AppError(
        'input/invalid',
        `A Pathwall server is using ${folder}, and nothing was changed. Stop it first.`,
      )
    throw error
  }
}
