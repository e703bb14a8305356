import { join } from 'node:path'
import { DATABASE_FILE } from './backupFolder.ts'
import { filePlace } from './filePlace.ts'
import type { Append } from './sqliteLog.ts'
import type { SqliteThreadData } from './sqliteMessages.ts'
import type { SqliteMethods } from './sqliteMethods.ts'
import { SqliteThread } from './sqliteThread.ts'
import type { ReportTrouble } from './storageTrouble.ts'

/** A thread that could not be started is tried again when it is asked for, but not more often. */
const RESTART_PAUSE_MS = 1_000

/**
 * Keeps the storage's thread alive: when it ends, what waited for an answer fails, and another one takes its place; the
 * database has everything that was said to be stored.
 */
export class SqliteKeeper {
  private readonly data: SqliteThreadData
  private readonly report: ReportTrouble
  private running: SqliteThread | undefined
  private starting: Promise<SqliteThread> | undefined
  private failure: { error: Error; atMs: number } | undefined
  private isClosed = false
  private expectInPlace: (() => void) | undefined

  constructor(data: SqliteThreadData, report: ReportTrouble) {
    this.data = data
    this.report = report
  }

  /** @throws what keeps the thread from starting */
  async start(): Promise<void> {
    await this.alive()
  }

  async call<Method extends keyof SqliteMethods>(
    method: Method,
    ...args: Parameters<SqliteMethods[Method]>
  ): Promise<ReturnType<SqliteMethods[Method]>> {
    const thread = this.running ?? (await this.alive())
    return thread.call(method, ...args)
  }

  async append(append: Append): Promise<number> {
    const thread = this.running ?? (await this.alive())
    return thread.append(append)
  }

  async close(): Promise<void> {
    this.isClosed = true
    await (this.running ?? (await this.starting?.catch(() => undefined)))?.close()
  }

  private async alive(): Promise<SqliteThread> {
    if (this.running !== undefined) return this.running
    if (this.isClosed) throw new Error('storage is closed')
    if (this.failure !== undefined && performance.now() - this.failure.atMs < RESTART_PAUSE_MS) throw this.failure.error
    this.starting ??= this.startThread().finally(() => (this.starting = undefined))
    return this.starting
  }

  private async startThread(): Promise<SqliteThread> {
    let thread: SqliteThread
    try {
      // A second start makes no database: whoever replaced the first one would not learn that it is gone.
      this.expectInPlace?.()
      thread = new SqliteThread(this.data, this.report)
      await thread.started
      this.expectInPlace ??= filePlace(join(this.data.folder, DATABASE_FILE))
    } catch (error) {
      this.failure = { error: error as Error, atMs: performance.now() }
      throw error
    }
    this.failure = undefined
    this.running = thread
    void thread.ended.then((reason) => this.replace(reason))
    return thread
  }

  private replace(reason: Error): void {
    this.running = undefined
    if (this.isClosed) return
    this.report({
      message: 'The thread that stores boards ended and was started again. Everything that was called saved is there.',
      details: { reason: reason.message },
    })
    this.alive().catch(() => {
      // Whoever asks next is told, and tries again.
    })
  }
}
