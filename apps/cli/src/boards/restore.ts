import { AppError } from '@pathwall/domain'
import { createPostgresStorage, openBackup, restoreFolder } from '@pathwall/storage'
import type { CommandRun, RunCommand } from '../command.ts'
import { copyBoards } from './copyBoards.ts'
import { amount, sizeInWords } from '../words.ts'

/** Puts the boards of a backup where the server finds them. */
export const restore: RunCommand = async (run) => {
  const [name = ''] = run.positionals
  const file = run.resolvePath(name)
  const lines =
    run.databaseUrl === undefined
      ? await restoreIntoFolder(run, file)
      : await restoreIntoDatabase(run, file, run.databaseUrl)
  await run.write(lines.map((line) => `${line}\n`).join(''))
  return 0
}

async function restoreIntoFolder({ dataDir, options, now }: CommandRun, file: string): Promise<string[]> {
  const force = options['force'] === true
  const { boards, sizeBytes, setAside } = await restoreFolder(file, dataDir, now, { force })
  return [
    `Restored ${amount(boards, 'board')} (${sizeInWords(sizeBytes)}) into ${dataDir}.`,
    ...(setAside === undefined ? [] : [`What was there before is now ${setAside}.`]),
  ]
}

async function restoreIntoDatabase(run: CommandRun, file: string, databaseUrl: string): Promise<string[]> {
  const force = run.options['force'] === true
  const from = await openBackup(file)
  try {
    const to = await createPostgresStorage({ databaseUrl })
    try {
      if (!force && (await to.listBoards(undefined, 1)).length > 0)
        throw new AppError(
          'input/invalid',
          'There are boards in the database already, and they were left as they are. Name an empty database, or say --force to replace those that the backup has too.',
        )
      const { copied, same } = await copyBoards(from, to, { ...run, replace: force })
      return [`Restored ${amount(copied, 'board')} into the database${same > 0 ? `; ${same} were there already` : ''}.`]
    } finally {
      await to.close()
    }
  } finally {
    await from.close()
  }
}
