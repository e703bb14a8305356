import { setTimeout as wait } from 'node:timers/promises'
import { AppError } from '@pathwall/domain'
import pg from 'pg'
import type { BoardStorage } from './boardStorage.ts'
import { postgresAccess } from './postgresAccess.ts'
import { PostgresAppends } from './postgresAppends.ts'
import { postgresBoards } from './postgresBoards.ts'
import { PostgresCalls, reasonOf } from './postgresCalls.ts'
import { postgresClients } from './postgresClients.ts'
import { PostgresDatabase, type PostgresQuery } from './postgresDatabase.ts'
import { postgresDump } from './postgresDump.ts'
import { migratePostgres } from './postgresMigrations.ts'
import { postgresVersions } from './postgresVersions.ts'

export interface PostgresStorageOptions {
  /** postgres://user:password@host:port/database */
  databaseUrl: string
  /** How many connections this node may have at once, 2 or more; one of them is for appends alone. */
  maxConnections?: number
  /** After this long an append has failed. Short: people wait for it, and the room tries again. */
  appendTimeoutMs?: number
  /** How long a database that is away, or only starting, is waited for; 0, also when left out, tries once. */
  startTimeoutMs?: number
  /** Is told once, with the reason, that it is being waited for. */
  onWaiting?: (reason: string) => void
}

const OLDEST_SERVER = 13
const STATEMENT_TIMEOUT_MS = 30_000
const MIGRATION_TIMEOUT_MS = 10 * 60_000
const START_RETRY_MS = 250

/**
 * Opens the boards in a PostgreSQL that many nodes may share. While it does not answer, calls fail; when it answers again,
 * they work again.
 * @throws AppError `server/start-failed` with one line that names the database, never the password, and what is wrong
 */
export async function createPostgresStorage(options: PostgresStorageOptions): Promise<BoardStorage> {
  const { databaseUrl, maxConnections = 10, appendTimeoutMs = 8_000 } = options
  const { name, password } = describeDatabase(databaseUrl)
  try {
    await prepareWhenThere(options, name, password)
  } catch (error) {
    const reason = withoutSecret(startReasonOf(error), password)
    throw new AppError('server/start-failed', `Cannot use the PostgreSQL ${name}: ${reason}`, {
      cause: new Error(reason),
      details: { database: name },
    })
  }

  const forAppends = new PostgresDatabase({
    databaseUrl,
    maxConnections: 1,
    statementTimeoutMs: appendTimeoutMs,
    // A board that something holds holds up the group it is in: then it soon goes its own way.
    lockTimeoutMs: 1_000,
  })
  const database = new PostgresDatabase({
    databaseUrl,
    maxConnections: Math.max(1, maxConnections - 1),
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
  })
  const calls = new PostgresCalls(database)
  const appends = new PostgresAppends(forAppends.query, database.query, Date.now)
  let closed: Promise<void> | undefined
  const close = async (): Promise<void> => {
    await calls.close()
    await Promise.all([forAppends.close(), database.close()])
  }
  return {
    ...postgresBoards(calls, appends, Date.now),
    ...postgresClients(calls),
    ...postgresAccess(calls),
    ...postgresVersions(calls),
    ...postgresDump(calls),
    check: async () => calls.readMany([], async (query) => expectWritable(query)),
    close: async () => (closed ??= close()),
  }
}

/** A machine that comes up again starts both at once, and a database that restarts is away for a moment. */
async function prepareWhenThere(
  { databaseUrl, startTimeoutMs = 0, onWaiting }: PostgresStorageOptions,
  name: string,
  password: string | undefined,
): Promise<void> {
  const untilMs = performance.now() + startTimeoutMs
  for (let attempt = 1; ; attempt++) {
    try {
      await prepareDatabase(databaseUrl)
      return
    } catch (error) {
      if (!isAway(error) || performance.now() >= untilMs) throw error
      if (attempt === 1) onWaiting?.(`the PostgreSQL ${name}: ${withoutSecret(startReasonOf(error), password)}`)
      await wait(START_RETRY_MS)
    }
  }
}

async function prepareDatabase(databaseUrl: string): Promise<void> {
  const database = new PostgresDatabase({ databaseUrl, maxConnections: 1, statementTimeoutMs: MIGRATION_TIMEOUT_MS })
  try {
    const [server] = await database.query<{ version: string; encoding: string }>(
      "SELECT current_setting('server_version') AS version, current_setting('server_encoding') AS encoding",
    )
    if (Number.parseInt(server?.version ?? '', 10) < OLDEST_SERVER)
      throw new Error(`it is version ${server?.version}, and Pathwall needs ${OLDEST_SERVER} or newer`)
    if (server?.encoding !== 'UTF8')
      throw new Error(`its encoding is ${server?.encoding}; make one with CREATE DATABASE … ENCODING 'UTF8'`)
    await expectWritable(database.query)
    await database.transaction(async (query) => {
      // Whoever waits here waits for another node that migrates, however long that takes.
      await query(`SET LOCAL lock_timeout = ${MIGRATION_TIMEOUT_MS}`)
      await migratePostgres(query)
    })
  } finally {
    await database.close()
  }
}

async function expectWritable(query: PostgresQuery): Promise<void> {
  const [state] = await query<{ is_read_only: boolean }>(
    "SELECT current_setting('transaction_read_only') = 'on' AS is_read_only",
  )
  if (state?.is_read_only !== false) throw new Error('it can only be read from: it is a standby, or set to read only')
}

/** How the database is called in front of people. @throws AppError when the address cannot be one */
function describeDatabase(databaseUrl: string): { name: string; password: string | undefined } {
  try {
    if (!/^postgres(ql)?:\/\//.test(databaseUrl)) throw new Error('not an address')
    const { user, host, port, database, password } = new pg.Client({ connectionString: databaseUrl })
    return { name: `database ${database ?? ''} at ${host}:${port} as ${user ?? ''}`, password: password ?? undefined }
  } catch (error) {
    // Without the cause: it holds the address, and so the password. But for a file of certificates that is not there.
    const message =
      error instanceof Error && 'syscall' in error
        ? `Cannot read a file that DATABASE_URL names: ${error.message}`
        : 'DATABASE_URL is not the address of a PostgreSQL, such as postgres://user:password@host:5432/database'
    throw new AppError('server/start-failed', message)
  }
}

const START_REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there; is it running?',
  ENOTFOUND: 'there is no such host',
  '42501': 'this user may not make tables in it; make it the owner of the database',
}

/** What comes and goes with the database or the way to it; a wrong address or password stays wrong. */
const AWAY = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN'],
  // It shuts down, crashed, starts; it has no room for another connection.
  ...['57P01', '57P02', '57P03', '53300'],
])
/** The client's own words for a connection that breaks, or does not come about, have no code. */
const AWAY_WORDS = /connection terminated|timeout/i

function isAway(error: unknown): boolean {
  const { code } = error as { code?: unknown }
  return typeof code === 'string' ? AWAY.has(code) : AWAY_WORDS.test(reasonOf(error))
}

function startReasonOf(error: unknown): string {
  const { code } = error as { code?: unknown }
  const words = typeof code === 'string' ? START_REASONS[code] : undefined
  return words === undefined ? reasonOf(error) : `${words} (${reasonOf(error)})`
}

function withoutSecret(text: string, secret: string | undefined): string {
  return secret === undefined || secret === '' ? text : text.replaceAll(secret, '…')
}
