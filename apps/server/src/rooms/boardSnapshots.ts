import type { RoomDocument } from './roomDocument.ts'
import type { RoomEnvironment } from './roomEnvironment.ts'

/** A board is read with its whole log, so that must not become much larger than a board may be. */
const LOG_BYTES = 16 * 1024 * 1024
const UNLOADED_LOG_BYTES = 1024 * 1024

/** When a board is written down as a whole, in the place of its log. A failure costs nothing: the log still has everything. */
export class BoardSnapshots {
  private readonly boardId: string
  private readonly environment: RoomEnvironment
  private readonly document: RoomDocument
  private underWay: Promise<void> | undefined
  private updates: number
  private bytes: number
  private nextAt: number
  private nextAtBytes: number

  /** `updates`: what is in the log behind the newest snapshot. */
  constructor(boardId: string, environment: RoomEnvironment, document: RoomDocument, updates: readonly Uint8Array[]) {
    this.boardId = boardId
    this.environment = environment
    this.document = document
    this.updates = updates.length
    this.bytes = sizeOf(updates)
    this.nextAt = Math.max(this.updates, environment.limits.snapshotAfterUpdates)
    this.nextAtBytes = Math.max(this.bytes, LOG_BYTES)
  }

  /** More updates are in the log. */
  add(updates: readonly Uint8Array[]): void {
    this.updates += updates.length
    this.bytes += sizeOf(updates)
  }

  /** Somebody else has cut the log: these are left in it. */
  restart(updates: readonly Uint8Array[]): void {
    this.updates = updates.length
    this.bytes = sizeOf(updates)
  }

  /** After so many updates or bytes, and while others go on. */
  takeWhenDue(): void {
    if (this.updates >= this.nextAt || this.bytes >= this.nextAtBytes) void this.take()
  }

  /** After fewer, because nothing else is going on. */
  async takeWhenWorthwhile(): Promise<void> {
    const { snapshotAtUnloadAfterUpdates } = this.environment.limits
    if (this.updates >= snapshotAtUnloadAfterUpdates || this.bytes >= UNLOADED_LOG_BYTES) await this.take()
  }

  /** One at a time. */
  private async take(): Promise<void> {
    if (this.document.isDamaged) return
    this.underWay ??= this.write().finally(() => (this.underWay = undefined))
    await this.underWay
  }

  private async write(): Promise<void> {
    const { boardId } = this
    const { storage, limits, logger, watch } = this.environment
    const { updates: count, bytes } = this
    // Also when this one fails, the next is not tried at every update.
    this.nextAt = count + limits.snapshotAfterUpdates
    this.nextAtBytes = bytes + LOG_BYTES
    try {
      await watch?.settle(boardId)
      const { seq, data } = await this.encode()
      await storage.saveSnapshot(boardId, seq, data)
      this.updates = Math.max(0, this.updates - count)
      this.bytes = Math.max(0, this.bytes - bytes)
      this.nextAt = limits.snapshotAfterUpdates
      this.nextAtBytes = LOG_BYTES
    } catch (error) {
      logger.warn({ boardId, err: error }, 'a snapshot could not be saved')
    }
  }

  /** Encoding a large document takes long: on another thread, from what is stored, when there is one. */
  private async encode(): Promise<{ seq: number; data: Uint8Array }> {
    const { storage, compact } = this.environment
    const { seq, knownEncoding } = this.document
    if (compact === undefined || knownEncoding !== undefined) return { seq, data: this.document.encode() }
    const stored = await storage.load(this.boardId)
    const { data, isWhole } = await compact(stored)
    if (!isWhole) throw new Error('not all of it could be put together')
    return { seq: stored.seq, data }
  }
}

function sizeOf(updates: readonly Uint8Array[]): number {
  return updates.reduce((bytes, { byteLength }) => bytes + byteLength, 0)
}
