import { callbackify } from 'node:util'
import pg, { type PoolClient } from 'pg'

export type PostgresValue =
  string | number | boolean | Uint8Array | undefined | readonly (string | undefined)[] | readonly (number | undefined)[]

/** One statement, a transaction of its own if it is in none. Resolves with its rows. */
export type PostgresQuery = <Row>(sql: string, ...values: PostgresValue[]) => Promise<Row[]>

export interface PostgresPoolOptions {
  /** postgres://user:password@host:port/database */
  databaseUrl: string
  maxConnections: number
  /** How long a statement may take before the server gives it up. */
  statementTimeoutMs: number
  /** How long it may wait for what another node or program is writing to; 5 s when left out. */
  lockTimeoutMs?: number
}

/** How long a connection, and a place in the pool, are waited for. */
const CONNECT_TIMEOUT_MS = 5_000
const LOCK_TIMEOUT_MS = 5_000
/** An answer that is later than the server's own limit by this much will not come: the connection is dead. */
const ANSWER_GRACE_MS = 2_000

/** Connections to one database. Broken ones are replaced when they are needed next; nothing is tried again by itself. */
export class PostgresDatabase {
  private readonly pool: pg.Pool

  constructor(options: PostgresPoolOptions) {
    const { databaseUrl, maxConnections, statementTimeoutMs, lockTimeoutMs = LOCK_TIMEOUT_MS } = options
    this.pool = new pg.Pool({
      connectionString: databaseUrl,
      max: maxConnections,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      query_timeout: statementTimeoutMs + ANSWER_GRACE_MS,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      application_name: 'pathwall',
      types: { getTypeParser: parserOf },
      verify: callbackify(async (client: PoolClient) => prepare(client, statementTimeoutMs, lockTimeoutMs)),
    })
    // A connection that breaks fails the statement under way; without one it is out of the pool, and whoever needs one gets
    // a new one. Heard from its first moment: an error that nobody listens to would end the process.
    this.pool.on('error', () => {})
    this.pool.on('connect', (client) => client.on('error', () => {}))
  }

  /** One statement on a connection of its own. */
  readonly query: PostgresQuery = async (sql, ...values) => this.withClient(async (client) => ask(client, sql, values))

  /** Several statements on one state of the database, all or none of which take effect. */
  async transaction<T>(work: (query: PostgresQuery) => Promise<T>, begin = 'BEGIN'): Promise<T> {
    return this.withClient(async (client) => {
      await client.query(begin)
      const result = await work(async (sql, ...values) => ask(client, sql, values))
      await client.query('COMMIT')
      return result
    })
  }

  /** Waits for what is under way. */
  async close(): Promise<void> {
    await this.pool.end()
  }

  private async withClient<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect()
    let isSound = false
    try {
      const result = await work(client)
      isSound = true
      return result
    } finally {
      // After a failure it may be dead, or in the middle of a transaction, which ends with it.
      client.release(!isSound)
    }
  }
}

/** Set by a statement, not by the greeting: PgBouncer knows only few settings in a greeting. */
async function prepare(client: pg.ClientBase, statementTimeoutMs: number, lockTimeoutMs: number): Promise<void> {
  await client.query(`
    SET statement_timeout = ${statementTimeoutMs};
    SET lock_timeout = ${lockTimeoutMs};
    SET idle_in_transaction_session_timeout = ${statementTimeoutMs};
    SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off';
  `)
}

const names = new Map<string, string>()

/** Statements with values are prepared once per connection. */
async function ask<Row>(client: pg.ClientBase, text: string, values: readonly PostgresValue[]): Promise<Row[]> {
  if (values.length === 0) return (await client.query(text)).rows as Row[]
  const name = names.get(text) ?? `pathwall_${names.size}`
  names.set(text, name)
  return (await client.query({ name, text, values: values.map(storable) })).rows as Row[]
}

/** PostgreSQL's text holds everything but the character 0. */
function storable(value: PostgresValue): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '\uFFFD')
  if (Array.isArray(value)) return value.map((item) => storable(item as PostgresValue))
  return value ?? null
}

const BYTEA = 17
const INT8 = 20

function parserOf(type: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (type === BYTEA) return parseBytes
  // Numbers of updates and times stay far below 2^53.
  if (type === INT8) return Number
  return pg.types.getTypeParser(type, format as 'text') as (value: string) => unknown
}

/** Copied: a small one would otherwise keep a whole slab of Node's shared memory alive. */
function parseBytes(hex: string): Uint8Array {
  return new Uint8Array(Buffer.from(hex.slice(2), 'hex'))
}
