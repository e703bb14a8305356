import { AppError } from '@pathwall/domain'
import type { BoardStorage, LoggedUpdate } from '@pathwall/storage'
import type { RoomClock } from './roomClock.ts'
import type { RoomLimits } from './roomLimits.ts'
import type { RoomMetrics } from './roomMetrics.ts'

export interface RoomLogOptions<Entry extends LoggedUpdate> {
  boardId: string
  storage: BoardStorage
  clock: RoomClock
  limits: RoomLimits
  metrics: RoomMetrics
  /** Called after the commit, in the order of the log, with the number of the last one. */
  committed: (entries: readonly Entry[], seq: number) => void
  /** Storage began to fail (with the reason), or works again. */
  failing: (error: unknown) => void
  recovered: () => void
  /** The board does not exist any more: nothing of it will ever be stored. */
  gone: () => void
  /** Nothing is under way any more. */
  settled: () => void
}

/** How much goes into one append. */
const MAX_BATCH = 1_000

/**
 * The way of a room's updates into the log: in order, one append at a time with everything that came meanwhile. What could
 * not be stored stays in memory and is tried again, for as long as it takes.
 */
export class RoomLog<Entry extends LoggedUpdate> {
  private readonly options: RoomLogOptions<Entry>
  private queue: Entry[] = []
  private position = 0
  private committedPosition = 0
  private isWriting = false
  private retryMs = 0
  private retry: { cancel: () => void } | undefined
  private readonly waiting: { position: number; action: () => void }[] = []
  queuedBytes = 0

  constructor(options: RoomLogOptions<Entry>) {
    this.options = options
  }

  get isSettled(): boolean {
    return this.queue.length === 0
  }

  get isFailing(): boolean {
    return this.retryMs > 0
  }

  /** What is accepted and not yet stored, oldest first. */
  get unsaved(): readonly Entry[] {
    return this.queue
  }

  add(entry: Entry): void {
    this.queue.push(entry)
    this.position++
    this.queuedBytes += entry.data.byteLength
    this.write()
  }

  /** Calls `action` once everything added so far is stored; at once when it is. */
  whenStored(action: () => void): void {
    if (this.committedPosition === this.position) action()
    else this.waiting.push({ position: this.position, action })
  }

  /** Does not wait for the next try of a failing storage. */
  retryNow(): void {
    this.retry?.cancel()
    this.retry = undefined
    this.write()
  }

  stop(): void {
    this.retry?.cancel()
  }

  private write(): void {
    if (this.isWriting || this.retry !== undefined || this.queue.length === 0) return
    this.isWriting = true
    const batch = this.queue.slice(0, MAX_BATCH)
    const { clock, metrics } = this.options
    const startedMs = clock.now()
    this.options.storage
      .append(
        this.options.boardId,
        batch.map(({ data, actor, owner }) => ({ data, actor, owner })),
      )
      .then(
        (seq) => {
          metrics.committed(batch.length, clock.now() - startedMs)
          this.stored(batch, seq)
        },
        (error: unknown) => this.failed(error),
      )
  }

  private stored(batch: readonly Entry[], seq: number): void {
    this.isWriting = false
    this.queue.splice(0, batch.length)
    this.committedPosition += batch.length
    for (const { data } of batch) this.queuedBytes -= data.byteLength
    const hadFailed = this.isFailing
    this.retryMs = 0
    this.options.committed(batch, seq)
    while (this.waiting[0] !== undefined && this.waiting[0].position <= this.committedPosition)
      this.waiting.shift()?.action()
    if (hadFailed) this.options.recovered()
    if (this.queue.length > 0) this.write()
    else this.options.settled()
  }

  private failed(error: unknown): void {
    const { clock, limits, metrics } = this.options
    this.isWriting = false
    if (error instanceof AppError && error.code === 'board/not-found') {
      this.options.gone()
      return
    }
    metrics.saveFailed()
    const isFirst = !this.isFailing
    this.retryMs = isFirst ? limits.retryFirstMs : Math.min(this.retryMs * 2, limits.retryMaxMs)
    const retry = {
      cancel: clock.after(this.retryMs, () => {
        this.retry = undefined
        this.write()
      }),
    }
    this.retry = retry
    if (isFirst) this.options.failing(error)
  }
}
