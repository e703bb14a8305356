import { Worker } from 'node:worker_threads'
import { AppError, type AppErrorCode } from '@pathwall/domain'
import type { Append } from './sqliteLog.ts'
import {
  TROUBLE_ID,
  type SentError,
  type SqliteReply,
  type SqliteRequest,
  type SqliteThreadData,
} from './sqliteMessages.ts'
import type { SqliteMethods } from './sqliteMethods.ts'
import type { ReportTrouble, StorageTrouble } from './storageTrouble.ts'

interface Waiting {
  resolve: (value: unknown) => void
  reject: (error: Error) => void
}

/** Questions to the storage's thread and the answers to them. */
export class SqliteThread {
  readonly started: Promise<unknown>
  /** Resolves with the reason when the thread is gone. */
  readonly ended: Promise<Error>
  private readonly worker: Worker
  private readonly report: ReportTrouble
  private readonly waiting = new Map<number, Waiting>()
  private closing: Promise<void> | undefined
  private failure: Error | undefined
  private lastId = 0
  private outbox: SqliteRequest[] = []

  constructor(data: SqliteThreadData, report: ReportTrouble) {
    this.report = report
    this.worker = new Worker(new URL('./sqliteWorker.ts', import.meta.url), { workerData: data })
    this.started = this.expect(0)
    this.worker.on('message', (message: unknown) => {
      // `node --watch` sends its own messages through a worker's port, about the files it has read.
      if (Array.isArray(message)) for (const reply of message as SqliteReply[]) this.answer(reply)
    })
    this.worker.on('error', (error: Error) => void this.fail(error))
    this.ended = new Promise((resolve) => {
      this.worker.on('exit', (code) => {
        const words = this.closing === undefined ? `the storage's thread ended with ${code}` : 'storage is closed'
        resolve(this.fail(new Error(words)))
      })
    })
  }

  async call<Method extends keyof SqliteMethods>(
    method: Method,
    ...args: Parameters<SqliteMethods[Method]>
  ): Promise<ReturnType<SqliteMethods[Method]>> {
    return (await this.ask((id) => ({ id, type: 'call', method, args }))) as ReturnType<SqliteMethods[Method]>
  }

  async append(append: Append): Promise<number> {
    return (await this.ask((id) => ({ id, type: 'append', append }))) as number
  }

  async close(): Promise<void> {
    this.closing ??= this.ask((id) => ({ id, type: 'close' })).then(
      async () => void (await this.ended),
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
    if (id === TROUBLE_ID) this.report(value as StorageTrouble)
    const waiting = this.waiting.get(id)
    this.waiting.delete(id)
    if (error === undefined) waiting?.resolve(value)
    else waiting?.reject(received(error))
  }

  private fail(error: Error): Error {
    const reason = (this.failure ??= error)
    for (const { reject } of this.waiting.values()) reject(reason)
    this.waiting.clear()
    return reason
  }
}

function received({ code, message, details }: SentError): Error {
  return code === undefined
    ? Object.assign(new Error(message), details)
    : new AppError(code satisfies AppErrorCode, message, { details })
}
