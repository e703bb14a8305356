import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import {
  DATABASE_FILE,
  backupFolder,
  createPostgresStorage,
  createSqliteStorage,
  sealBackup,
  writeWhole,
  type FileContent,
} from '@pathwall/storage'
import type { CommandRun, RunCommand } from '../command.ts'
import { copyBoards } from './copyBoards.ts'
import { amount, sizeInWords } from '../words.ts'

/** Copies all boards into one file, while the server runs. */
export const backup: RunCommand = async (run) => {
  const [name = ''] = run.positionals
  const file = run.resolvePath(name)
  const { boards, sizeBytes } = await write(run, file)
  await run.write(
    `Backed up ${amount(boards, 'board')} (${sizeInWords(sizeBytes)}) to ${file}; it was read back and is sound.\n`,
  )
  return 0
}

async function write(run: CommandRun, file: string): Promise<FileContent> {
  const { dataDir, databaseUrl, progress, signal } = run
  const force = run.options['force'] === true
  if (databaseUrl === undefined) return backupFolder(dataDir, file, { force, progress, signal })
  return writeWhole(file, force, async (partial) => {
    const folder = `${partial}.boards`
    const from = await createPostgresStorage({ databaseUrl })
    try {
      await rm(folder, { recursive: true, force: true })
      const to = await createSqliteStorage({ folder })
      try {
        await copyBoards(from, to, { progress, signal })
      } finally {
        await to.close()
      }
      await rename(join(folder, DATABASE_FILE), partial)
      return sealBackup(partial)
    } finally {
      await rm(folder, { recursive: true, force: true })
      await from.close()
    }
  })
}
