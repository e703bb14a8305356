import { AppError } from '@pathwall/domain'
import type { BoardStorage, StoredDocument } from '@pathwall/storage'
import type { Logger } from 'pino'
import type { RoomClock } from './roomClock.ts'
import type { RoomLimits } from './roomLimits.ts'

export interface LogFollowerOptions<Entry extends { data: Uint8Array }> {
  boardId: string
  storage: Pick<BoardStorage, 'load' | 'loadSince'>
  clock: RoomClock
  limits: Pick<RoomLimits, 'gapWaitMs' | 'retryFirstMs' | 'retryMaxMs' | 'queuedBytes'>
  logger: Pick<Logger, 'warn'>
  /** Whether what other nodes have stored can be expected to be told; when not, one need not wait for it. */
  isTold: () => boolean
  /** An update that came from another node. */
  fromElsewhere: (data: Uint8Array) => Entry
  /** Called in the order of the log, without gaps, with the number of the last one. */
  advance: (entries: readonly Entry[], seq: number) => void
  /** Called in its place when the log no longer reaches back: the whole document as it is stored. */
  replace: (stored: StoredDocument) => void
  /** The board does not exist any more. */
  gone: () => void
}

/**
 * Follows the log of a board to which other nodes append as well. Whatever a node knows of the log - its own commits, what
 * others say they have committed, what the board's head says - comes here, in any order; it goes on in the order of the log,
 * and what is missing in between is read from storage.
 */
export class LogFollower<Entry extends { data: Uint8Array }> {
  private readonly options: LogFollowerOptions<Entry>
  /** By number: what is known to be stored, before that which comes in front of it. */
  private readonly early = new Map<number, Entry>()
  private earlyBytes = 0
  /** As far as the log is known to reach. */
  private target: number
  private isReading = false
  private cancelRead: (() => void) | undefined
  private retryMs = 0
  private hasStopped = false
  private readonly waiting: { seq: number; action: () => void }[] = []
  /** Number of the last update that went on. */
  seq: number

  constructor(seq: number, options: LogFollowerOptions<Entry>) {
    this.options = options
    this.seq = seq
    this.target = seq
  }

  /** This node has committed these; the last one has the number `seq`. */
  committed(entries: readonly Entry[], seq: number): void {
    if (this.hasStopped) return
    if (this.early.size === 0 && seq - entries.length === this.seq) this.goOn(entries, seq)
    else this.keep(entries, seq, true)
    this.catchUp()
  }

  /** Another node says that it has committed these. */
  told(updates: readonly Uint8Array[], seq: number): void {
    if (this.hasStopped || seq <= this.seq) return
    const { fromElsewhere, limits } = this.options
    const isTooMuch = this.earlyBytes > limits.queuedBytes
    if (!isTooMuch) this.keep(updates.map(fromElsewhere), seq, false)
    this.reaches(seq)
  }

  /** The log is known to reach so far. */
  reaches(seq: number): void {
    if (this.hasStopped) return
    this.target = Math.max(this.target, seq)
    this.catchUp()
  }

  /** Calls `action` once everything that is known to be stored by now went on; at once when it has. */
  whenCaughtUp(action: () => void): void {
    if (this.target <= this.seq) action()
    else this.waiting.push({ seq: this.target, action })
  }

  stop(): void {
    this.hasStopped = true
    this.cancelRead?.()
  }

  /** What this node committed stays with its author, also when another way brought it first. */
  private keep(entries: readonly Entry[], seq: number, isOwn: boolean): void {
    entries.forEach((entry, index) => {
      const number = seq - entries.length + 1 + index
      if (number <= this.seq) return
      const known = this.early.get(number)
      if (known !== undefined && !isOwn) return
      this.earlyBytes += entry.data.byteLength - (known?.data.byteLength ?? 0)
      this.early.set(number, entry)
    })
    this.target = Math.max(this.target, seq)
  }

  private goOn(entries: readonly Entry[], seq: number): void {
    this.seq = seq
    this.target = Math.max(this.target, seq)
    this.options.advance(entries, seq)
  }

  private catchUp(): void {
    const next: Entry[] = []
    for (let number = this.seq + 1; this.early.has(number); number++) next.push(...this.take(number))
    if (next.length > 0) this.goOn(next, this.seq + next.length)
    while (this.waiting[0] !== undefined && this.waiting[0].seq <= this.seq) this.waiting.shift()?.action()
    if (this.target > this.seq) this.readSoon()
    else this.stopWaiting()
  }

  private take(number: number): Entry[] {
    const entry = this.early.get(number)
    if (entry === undefined) return []
    this.early.delete(number)
    this.earlyBytes -= entry.data.byteLength
    return [entry]
  }

  /** What is missing is mostly on its way: said by another node, or committed by this one and not yet answered. */
  private readSoon(): void {
    if (this.isReading || this.cancelRead !== undefined || this.hasStopped) return
    const { clock, limits, isTold } = this.options
    const waitMs = this.retryMs > 0 ? this.retryMs : isTold() ? limits.gapWaitMs : 0
    this.cancelRead = clock.after(waitMs, () => {
      this.cancelRead = undefined
      void this.read()
    })
  }

  private stopWaiting(): void {
    this.cancelRead?.()
    this.cancelRead = undefined
  }

  private async read(): Promise<void> {
    const { storage, boardId, limits, logger, fromElsewhere } = this.options
    const expected = this.target
    this.isReading = true
    try {
      const before = this.seq
      const since = await storage.loadSince(boardId, before)
      const stored = since === undefined ? await storage.load(boardId) : undefined
      if (this.hasStopped) return
      this.retryMs = 0
      const seq = stored?.seq ?? since?.seq ?? before
      if (stored !== undefined && seq > this.seq) {
        this.seq = seq
        this.options.replace(stored)
      } else if (since !== undefined) this.keep(since.updates.map(fromElsewhere), seq, false)
      this.forget(seq, expected)
    } catch (error) {
      if (this.hasStopped) return
      if (error instanceof AppError && error.code === 'board/not-found') {
        this.options.gone()
        return
      }
      this.retryMs = this.retryMs === 0 ? limits.retryFirstMs : Math.min(this.retryMs * 2, limits.retryMaxMs)
      logger.warn({ boardId, err: error }, 'what other nodes stored cannot be read; it is tried again')
    } finally {
      this.isReading = false
    }
    this.catchUp()
  }

  /** What has gone on, and what was known before storage was read and yet is not in it: nobody has stored that. */
  private forget(storedSeq: number, expected: number): void {
    for (const number of this.early.keys())
      if (number <= this.seq || (number > storedSeq && number <= expected)) this.take(number)
    if (this.target === expected) this.target = Math.max(this.seq, storedSeq)
  }
}
