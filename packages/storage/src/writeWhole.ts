import { existsSync, statSync } from 'node:fs'
import { chmod, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { AppError } from '@pathwall/domain'
import type { FileContent } from './fileTask.ts'

/**
 * Lets `write` make a file under another name beside it, and gives it its own when it is on the disk: a file of this name is
 * whole. `write` answers with the number of boards in it. @throws AppError `input/invalid` when there is one already
 */
export async function writeWhole(
  file: string,
  force: boolean,
  write: (partial: string) => Promise<number>,
): Promise<FileContent> {
  if (!existsSync(dirname(file)))
    throw new AppError(
      'input/invalid',
      `There is no folder ${dirname(file)}; nothing was written. Make it first, or name another.`,
    )
  if (existsSync(file) && !force)
    throw new AppError(
      'input/invalid',
      `${file} is there already and was left as it is. Name another file, or say --force to replace it.`,
    )
  const partial = `${file}.partial`
  const clear = async (): Promise<void> => {
    for (const end of ['', '-wal', '-shm', '-journal']) await rm(partial + end, { force: true })
  }
  try {
    await clear()
    const boards = await write(partial)
    // It holds the hashes of tokens.
    await chmod(partial, 0o600)
    await syncToDisk(partial)
    await rename(partial, file)
    await syncToDisk(dirname(file))
    return { boards, sizeBytes: statSync(file).size }
  } catch (error) {
    await clear()
    throw error
  }
}

async function syncToDisk(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
