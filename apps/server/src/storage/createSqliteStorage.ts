import { mkdir } from 'node:fs/promises'
import { resolve as resolvePath } from 'node:path'
import { Worker } from 'node:worker_threads'
import { AppError, type AppErrorCode } from '@pathwall/domain'
import type { Role } from '../access/role.ts'
import type { BoardStorage, StoredDocument } from './boardStorage.ts'
import type { Append, BoardMethod, SentError, SqliteReply, SqliteRequest, SqliteThreadData } from './sqliteMessages.ts'

export interface SqliteStorageOptions {
  /** Where everything is kept; made when missing. One server at a time. */
  folder: string
  /** The database refuses to grow beyond this, as on a full disk. Unlimited when left out. */
  maxSizeBytes?: number
  /** Under load, appends that arrive within this time share one commit. An append to an idle storage does not wait. */
  groupCommitMs?: number
}

/**
 * Opens the boards of a folder, kept in SQLite on a thread of its own.
 * @throws AppError `server/start-failed` with one line that names the folder and what is wrong with it
 */
export async function createSqliteStorage(options: SqliteStorageOptions): Promise<BoardStorage> {
  const folder = resolvePath(options.folder)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const thread = new SqliteThread({
      folder,
      maxSizeBytes: options.maxSizeBytes,
      groupCommitMs: options.groupCommitMs ?? 2,
    })
    await thread.started
    return new SqliteStorage(thread)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new AppError('server/start-failed', `Cannot use the data folder ${folder}: ${reason}`, {
      cause,
      details: { folder },
    })
  }
}

class SqliteStorage implements BoardStorage {
  private readonly thread: SqliteThread

  constructor(thread: SqliteThread) {
    this.thread = thread
  }

  async createBoard(board: Parameters<BoardStorage['createBoard']>[0]): Promise<void> {
    await this.write(board.id, 'createBoard', board)
  }

  async hasBoard(boardId: string): Promise<boolean> {
    return (await this.thread.call('hasBoard', boardId)) as boolean
  }

  async findRole(boardId: string, tokenHash: string): Promise<Role | undefined> {
    return (await this.thread.call('findRole', boardId, tokenHash)) as Role | undefined
  }

  async load(boardId: string): Promise<StoredDocument> {
    return (await this.thread.call('load', boardId)) as StoredDocument
  }

  async append(boardId: string, updates: Parameters<BoardStorage['append']>[1]): Promise<number> {
    const owned = updates.map(({ data, actor }) => ({ data: compact(data), actor }))
    return (await saving(boardId, this.thread.append({ boardId, updates: owned }))) as number
  }

  async saveSnapshot(boardId: string, uptoSeq: number, data: Uint8Array): Promise<void> {
    await this.write(boardId, 'saveSnapshot', boardId, uptoSeq, compact(data))
  }

  async check(): Promise<void> {
    await this.thread.call('check')
  }

  async close(): Promise<void> {
    await this.thread.close()
  }

  private async write(boardId: string, method: BoardMethod, ...args: unknown[]): Promise<unknown> {
    return saving(boardId, this.thread.call(method, ...args))
  }
}

/** What goes wrong while writing is a failed save, whatever the database calls it. */
async function saving(boardId: string, written: Promise<unknown>): Promise<unknown> {
  try {
    return await written
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('board/save-failed', `The board could not be saved: ${(cause as Error).message}`, {
      cause,
      details: { boardId },
    })
  }
}

/** A view on a large buffer would cross to the other thread with all of it. */
function compact(data: Uint8Array): Uint8Array {
  return data.byteLength === data.buffer.byteLength ? data : new Uint8Array(data)
}

interface Waiting {
  resolve: (value: unknown) => void
  reject: (error: Error) => void
}

/** Questions to the storage's thread and the answers to them. */
class SqliteThread {
  readonly started: Promise<unknown>
  private readonly worker: Worker
  private readonly waiting = new Map<number, Waiting>()
  private readonly exited: Promise<void>
  private closing: Promise<void> | undefined
  private failure: Error | undefined
  private lastId = 0
  private outbox: SqliteRequest[] = []

  constructor(data: SqliteThreadData) {
    this.worker = new Worker(new URL('./sqliteWorker.ts', import.meta.url), { workerData: data })
    this.started = this.expect(0)
    this.worker.on('message', (message: unknown) => {
      // `node --watch` sends its own messages through a worker's port, about the files it has read.
      if (Array.isArray(message)) for (const reply of message as SqliteReply[]) this.answer(reply)
    })
    this.worker.on('error', (error: Error) => this.fail(error))
    this.exited = new Promise((resolve) => {
      this.worker.on('exit', () => {
        this.fail(new Error('storage is closed'))
        resolve()
      })
    })
  }

  async call(method: BoardMethod, ...args: unknown[]): Promise<unknown> {
    return this.ask((id) => ({ id, type: 'call', method, args }))
  }

  async append(append: Append): Promise<unknown> {
    return this.ask((id) => ({ id, type: 'append', append }))
  }

  async close(): Promise<void> {
    this.closing ??= this.ask((id) => ({ id, type: 'close' })).then(
      async () => this.exited,
      (error: Error) => {
        if (this.failure === undefined) throw error
      },
    )
    return this.closing
  }

  private async ask(toRequest: (id: number) => SqliteRequest): Promise<unknown> {
    if (this.failure !== undefined) throw this.failure
    const id = ++this.lastId
    const answered = this.expect(id)
    // What many sockets bring in one turn of the event loop crosses in one message.
    if (this.outbox.push(toRequest(id)) === 1)
      setImmediate(() => {
        this.worker.postMessage(this.outbox)
        this.outbox = []
      })
    return answered
  }

  private async expect(id: number): Promise<unknown> {
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }))
  }

  private answer({ id, value, error }: SqliteReply): void {
    const waiting = this.waiting.get(id)
    this.waiting.delete(id)
    if (error === undefined) waiting?.resolve(value)
    else waiting?.reject(received(error))
  }

  private fail(error: Error): void {
    this.failure ??= error
    for (const { reject } of this.waiting.values()) reject(error)
    this.waiting.clear()
  }
}

function received({ code, message, details }: SentError): Error {
  return code === undefined
    ? Object.assign(new Error(message), details)
    : new AppError(code satisfies AppErrorCode, message, { details })
}
