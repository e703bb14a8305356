import { Worker } from 'node:worker_threads'
import { AppError } from '@pathwall/domain'
import type { DocumentReply, DocumentRequest } from './documentMessages.ts'
import type { DocumentTask, DocumentTasks, Judging } from './documentTasks.ts'

export interface DocumentsOptions {
  /** More that wait are refused. */
  maxWaiting?: number
  /** Work that takes longer is given up. */
  timeoutMs?: number
  /** Work that needs more memory is given up. */
  memoryMib?: number
  /** By what maps are judged. Default: by what Pathwall brings. */
  judging?: Judging
  logger: { error(details: object, message: string): void }
}

/** Work on whole documents, off the thread that serves sockets; in the order in which it was asked for. */
export interface Documents {
  /**
   * Does one piece of work. What goes wrong with one is the failure of that one alone.
   * @throws AppError `server/overloaded` when too much waits already or the server is stopping; Error when it failed
   */
  run<Task extends DocumentTask>(
    task: Task,
    ...input: Parameters<DocumentTasks[Task]>
  ): Promise<ReturnType<DocumentTasks[Task]>>
  /** Gives up whatever is not done. Calling it twice is allowed. */
  close(): Promise<void>
}

interface Work {
  request: DocumentRequest
  resolve: (value: unknown) => void
  reject: (error: Error) => void
}

/** Starts no thread before there is something to do. */
export function createDocuments(options: DocumentsOptions): Documents {
  return new DocumentThread(options)
}

class DocumentThread implements Documents {
  private readonly options: Required<DocumentsOptions>
  private readonly waiting: Work[] = []
  private current: Work | undefined
  private worker: Worker | undefined
  private timer: NodeJS.Timeout | undefined
  private lastId = 0
  private isClosed = false

  constructor(options: DocumentsOptions) {
    this.options = { maxWaiting: 200, timeoutMs: 60_000, memoryMib: 1_024, judging: {}, ...options }
  }

  async run<Task extends DocumentTask>(
    task: Task,
    ...input: Parameters<DocumentTasks[Task]>
  ): Promise<ReturnType<DocumentTasks[Task]>> {
    if (this.isClosed) throw stopping()
    if (this.waiting.length >= this.options.maxWaiting)
      throw new AppError('server/overloaded', 'The server has too much to do right now. Try again in a moment.')
    return new Promise((resolve, reject) => {
      const request = { id: ++this.lastId, task, input }
      this.waiting.push({ request, resolve: (value) => resolve(value as never), reject })
      this.next()
    })
  }

  async close(): Promise<void> {
    this.isClosed = true
    clearTimeout(this.timer)
    const open = [...(this.current === undefined ? [] : [this.current]), ...this.waiting.splice(0)]
    this.current = undefined
    for (const { reject } of open) reject(stopping())
    await this.worker?.terminate()
  }

  private next(): void {
    if (this.current !== undefined) return
    this.current = this.waiting.shift()
    if (this.current === undefined) {
      this.worker?.unref()
      return
    }
    this.worker ??= this.start()
    this.worker.ref()
    this.timer = setTimeout(() => this.giveUp('it took too long'), this.options.timeoutMs)
    this.worker.postMessage(this.current.request)
  }

  private start(): Worker {
    const worker = new Worker(new URL('./documentWorker.ts', import.meta.url), {
      workerData: this.options.judging,
      resourceLimits: { maxOldGenerationSizeMb: this.options.memoryMib },
    })
    worker.on('message', (reply: unknown) => {
      // `node --watch` sends its own messages through a worker's port, about the files it has read.
      if (isReply(reply) && worker === this.worker) this.answer(reply)
    })
    worker.on('error', (error) => {
      this.options.logger.error({ err: error, task: this.current?.request.task }, 'work on a document ended its thread')
    })
    worker.on('exit', () => {
      if (worker === this.worker) this.giveUp('its thread ended')
    })
    return worker
  }

  private answer(reply: DocumentReply): void {
    const work = this.current
    if (work?.request.id !== reply.id) return
    clearTimeout(this.timer)
    this.current = undefined
    if ('error' in reply) work.reject(failed(reply.error))
    else work.resolve(reply.value)
    this.next()
  }

  /** The work at hand fails; what waits goes on, on a fresh thread. */
  private giveUp(reason: string): void {
    const { worker, current } = this
    clearTimeout(this.timer)
    this.worker = undefined
    this.current = undefined
    void worker?.terminate()
    current?.reject(failed(reason))
    if (!this.isClosed) this.next()
  }
}

function failed(reason: string): Error {
  return new Error(`a document could not be worked on: ${reason}`)
}

function stopping(): AppError {
  return new AppError('server/overloaded', 'The server is stopping.')
}

function isReply(message: unknown): message is DocumentReply {
  return typeof message === 'object' && message !== null && 'id' in message
}
