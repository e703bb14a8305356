import { AppError } from '@pathwall/domain'
import type { Command, RunCommand } from './command.ts'

/** Loads what a command needs. @throws AppError `input/invalid` when the package was installed without its databases */
export async function loadCommand({ name, load }: Command): Promise<RunCommand> {
  try {
    return await load()
  } catch (error) {
    const [, missing] = /^Cannot find package '(better-sqlite3|pg)'/.exec((error as Error).message) ?? []
    if (missing === undefined) throw error
    throw new AppError(
      'input/invalid',
      `pathwall ${name} needs ${missing}, which check, diff and match do without. Install it beside pathwall: npm install better-sqlite3 pg.`,
      { cause: error },
    )
  }
}
