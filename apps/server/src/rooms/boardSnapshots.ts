import type { RoomDocument } from './roomDocument.ts'
import type { RoomEnvironment } from './roomEnvironment.ts'

/** When a board is written down as a whole, in the place of its log. A failure costs nothing: the log still has everything. */
export class BoardSnapshots {
  private readonly boardId: string
  private readonly environment: RoomEnvironment
  private readonly document: RoomDocument
  private underWay: Promise<void> | undefined
  private updates: number
  private nextAt: number

  /** `updates`: how many are in the log behind the newest snapshot. */
  constructor(boardId: string, environment: RoomEnvironment, document: RoomDocument, updates: number) {
    this.boardId = boardId
    this.environment = environment
    this.document = document
    this.updates = updates
    this.nextAt = Math.max(updates, environment.limits.snapshotAfterUpdates)
  }

  /** More updates are in the log. */
  add(updates: number): void {
    this.updates += updates
  }

  /** Somebody else has cut the log: so many are left in it. */
  restart(updates: number): void {
    this.updates = updates
  }

  /** After so many updates, and while others go on. */
  takeWhenDue(): void {
    if (this.updates >= this.nextAt) void this.take()
  }

  /** After fewer, because nothing else is going on. */
  async takeWhenWorthwhile(): Promise<void> {
    if (this.updates >= this.environment.limits.snapshotAtUnloadAfterUpdates) await this.take()
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
    const count = this.updates
    // Also when this one fails, the next is not tried at every update.
    this.nextAt = count + limits.snapshotAfterUpdates
    try {
      await watch?.settle(boardId)
      const { seq, data } = await this.encode()
      await storage.saveSnapshot(boardId, seq, data)
      this.updates = Math.max(0, this.updates - count)
      this.nextAt = limits.snapshotAfterUpdates
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
