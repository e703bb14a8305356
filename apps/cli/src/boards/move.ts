import { AppError } from '@pathwall/domain'
import { createPostgresStorage, createSqliteStorage } from '@pathwall/storage'
import type { RunCommand } from '../command.ts'
import { copyBoards } from './copyBoards.ts'
import { expectBoards } from './expectBoards.ts'
import { listAllBoards } from './listAllBoards.ts'
import { amount } from '../words.ts'

/** Takes all boards of a data folder into a PostgreSQL. */
export const move: RunCommand = async (run) => {
  const address = run.options['to'] ?? run.databaseUrl
  if (typeof address !== 'string')
    throw new AppError(
      'input/invalid',
      'Say where to: --to postgres://user:password@host:5432/database, or DATABASE_URL. Nothing was changed.',
    )
  expectBoards(run.dataDir)
  const from = await createSqliteStorage({ folder: run.dataDir })
  try {
    const to = await createPostgresStorage({ databaseUrl: address })
    try {
      const { copied, same, different } = await copyBoards(from, to, run)
      if (different.length > 0)
        throw new AppError(
          'input/invalid',
          `${amount(different.length, 'board')} of ${run.dataDir} are in the database already with other content, and were left as they are there: ${different.join(', ')}. The other ${copied + same} are moved; name an empty database to move all.`,
        )
      const [here, there] = await Promise.all([listAllBoards(from), listAllBoards(to)])
      const arrived = new Set(there)
      const missing = here.filter((id) => !arrived.has(id))
      if (missing.length > 0)
        throw new Error(`${amount(missing.length, 'board')} did not arrive: ${missing.join(', ')}`)
      await run.write(
        `Moved ${amount(copied, 'board')} into the database${same > 0 ? `; ${same} were there already, just the same` : ''}. Each was read back and compared.\n` +
          `Start the server with DATABASE_URL now. ${run.dataDir} is as it was; keep it until you have seen your boards.\n`,
      )
      return 0
    } finally {
      await to.close()
    }
  } finally {
    await from.close()
  }
}
