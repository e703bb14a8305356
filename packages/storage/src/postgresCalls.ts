import { AppError } from '@pathwall/domain'
import { CallOrder } from './callOrder.ts'
import type { PostgresDatabase, PostgresQuery } from './postgresDatabase.ts'

/** How the parts of the storage reach the database: in the order of the calls about a board, and not after closing. */
export class PostgresCalls {
  private readonly database: PostgresDatabase
  private readonly order = new CallOrder()
  private readonly pending = new Set<Promise<unknown>>()
  private isClosed = false

  constructor(database: PostgresDatabase) {
    this.database = database
  }

  async read<T>(boardId: string, work: (query: PostgresQuery) => Promise<T>): Promise<T> {
    return this.track(async () => this.order.run(boardId, 'read', async () => work(this.database.query)))
  }

  /** Behind everything that was asked for before about these boards, or about all, and in the way of nothing. */
  async readMany<T>(boardIds: Iterable<string> | undefined, work: (query: PostgresQuery) => Promise<T>): Promise<T> {
    return this.track(async () => {
      await this.order.settled(boardIds)
      return work(this.database.query)
    })
  }

  /** Many statements that see one state of the database. */
  async readTogether<T>(boardId: string, work: (query: PostgresQuery) => Promise<T>): Promise<T> {
    const begin = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'
    return this.track(async () => this.order.run(boardId, 'read', async () => this.database.transaction(work, begin)))
  }

  async write<T>(boardId: string, work: (query: PostgresQuery) => Promise<T>): Promise<T> {
    return this.save(boardId, 'write', async () => work(this.database.query))
  }

  /** Many statements, all or none of which take effect. */
  async writeTogether<T>(boardId: string, work: (query: PostgresQuery) => Promise<T>): Promise<T> {
    return this.save(boardId, 'write', async () => this.database.transaction(work))
  }

  async append<T>(boardId: string, work: () => Promise<T>): Promise<T> {
    return this.save(boardId, 'append', work)
  }

  /** Takes no further calls, and resolves when those made before are done. */
  async close(): Promise<void> {
    this.isClosed = true
    await Promise.allSettled(this.pending)
  }

  private async save<T>(boardId: string, kind: 'append' | 'write', work: () => Promise<T>): Promise<T> {
    try {
      return await this.track(async () => this.order.run(boardId, kind, work))
    } catch (cause) {
      // What goes wrong while writing is a failed save, whatever the database calls it.
      if (cause instanceof AppError) throw cause
      throw new AppError('board/save-failed', `The board could not be saved: ${reasonOf(cause)}`, {
        cause,
        details: { boardId },
      })
    }
  }

  private async track<T>(call: () => Promise<T>): Promise<T> {
    if (this.isClosed) throw new Error('storage is closed')
    const running = call()
    this.pending.add(running)
    try {
      return await running
    } finally {
      this.pending.delete(running)
    }
  }
}

/** What went wrong, in one line. */
export function reasonOf(error: unknown): string {
  // Each address of a host is tried; together they fail without words.
  const first = error instanceof AggregateError && error.message === '' ? (error.errors[0] as unknown) : error
  const message = first instanceof Error ? first.message : String(first)
  return message.split('\n')[0] ?? ''
}
