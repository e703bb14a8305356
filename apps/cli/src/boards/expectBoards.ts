import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '@pathwall/domain'
import { DATABASE_FILE } from '@pathwall/storage'

/** @throws AppError `input/invalid` when there are no boards in a folder, before one is made of it by mistake */
export function expectBoards(folder: string): void {
  if (!existsSync(join(folder, DATABASE_FILE)))
    throw new AppError(
      'input/invalid',
      `There are no boards in ${folder}, and nothing was changed. Say where they are with --data-dir or DATA_DIR.`,
    )
}
