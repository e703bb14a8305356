import type { LoggedUpdate, StoredDocument } from '@pathwall/storage'
import { CLOSE } from '@pathwall/sync'
import type * as Y from 'yjs'
import { inspectUpdate, type InspectedUpdate } from './inspectUpdate.ts'
import { KnownState, type Placement } from './knownState.ts'
import { tooLarge, tryAgain, type Refusal } from './refusal.ts'
import type { RoomConnection } from './roomConnection.ts'
import { RoomDocument } from './roomDocument.ts'
import { RoomLog } from './roomLog.ts'
import type { RoomEnvironment } from './roomEnvironment.ts'
import type { Frame } from './serverFrames.ts'
import { UpdateBroadcast } from './updateBroadcast.ts'

export interface LiveBoardEvents {
  /** Stored updates, for everybody but the one who made them. */
  broadcast: (frame: Frame, except: RoomConnection | undefined) => void
  /** Storage began to fail, or works again. */
  storageChanged: (works: boolean) => void
  /** Nothing is on its way into the log any more. */
  settled: () => void
}

interface Entry extends LoggedUpdate {
  from: RoomConnection
}

/**
 * The document of a room and its way into storage. The document holds what is stored and nothing else: an update is appended
 * to the log, committed, and only then applied, shown to others and called saved.
 */
export class LiveBoard {
  private readonly boardId: string
  private readonly environment: RoomEnvironment
  private readonly document: RoomDocument
  private readonly log: RoomLog<Entry>
  private readonly updates: UpdateBroadcast<RoomConnection>
  private known: KnownState
  private snapshotUnderWay: Promise<void> | undefined
  private updatesSinceSnapshot: number
  private nextSnapshotAt: number

  constructor(boardId: string, environment: RoomEnvironment, stored: StoredDocument, events: LiveBoardEvents) {
    const { storage, clock, limits, logger } = environment
    this.boardId = boardId
    this.environment = environment
    this.document = new RoomDocument(stored)
    if (this.document.isDamaged) logger.error({ boardId }, 'stored updates of a board could not be applied')
    this.known = new KnownState(this.document.doc)
    this.updatesSinceSnapshot = stored.updates.length
    this.nextSnapshotAt = Math.max(stored.updates.length, limits.snapshotAfterUpdates)
    this.updates = new UpdateBroadcast(clock, limits.broadcastIntervalMs, events.broadcast)
    this.log = new RoomLog<Entry>({
      boardId,
      storage,
      clock,
      limits,
      committed: (entries, seq) => this.committed(entries, seq),
      failing: (error) => {
        logger.error({ boardId, err: error }, 'a board cannot be saved; its updates are kept in memory and tried again')
        events.storageChanged(false)
      },
      recovered: () => {
        logger.info({ boardId }, 'a board can be saved again')
        events.storageChanged(true)
      },
      settled: events.settled,
    })
  }

  /** As far as it is stored; not to be changed. */
  get doc(): Y.Doc {
    return this.document.doc
  }

  get isFailing(): boolean {
    return this.log.isFailing
  }

  get isSettled(): boolean {
    return this.log.isSettled
  }

  get unsavedCount(): number {
    return this.log.unsaved.length
  }

  stateVector(): Uint8Array {
    return this.document.stateVector()
  }

  /** Sync step 2 for a client with this state vector. */
  encodeAnswer(stateVector: Uint8Array): Frame {
    return this.document.encodeAnswer(stateVector)
  }

  place(update: InspectedUpdate): Placement {
    return this.known.place(update)
  }

  /** The clock of the next change of a client, of all that has been accepted. */
  clockOf(client: number): number {
    return this.known.clockOf(client)
  }

  /** Whether the update would change anything, deletions included. */
  isNews(update: InspectedUpdate, { after }: Placement): boolean {
    return after.size > 0 || !this.document.hasDeleted(update.deletions)
  }

  /** Takes an update on its way into the log, or says why not. */
  accept(from: RoomConnection, update: InspectedUpdate, placement: Placement): Refusal | undefined {
    const { limits } = this.environment
    const unsavedBytes = this.log.queuedBytes + update.data.byteLength
    if (unsavedBytes > limits.queuedBytes) return tryAgain('the board cannot be saved')
    if (this.document.exceeds(limits.documentBytes, unsavedBytes)) return tooLarge('the board is full')
    // Yjs stumbles over a run of which it has removed the beginning for good.
    const data = placement.overlaps ? this.known.withoutKnown(update) : new Uint8Array(update.data)
    this.known.accept(placement)
    this.log.add({ data, actor: from.actor, from })
    return undefined
  }

  /** Calls back once everything accepted so far is stored; at once when it is. */
  whenStored(action: () => void): void {
    this.log.whenStored(action)
  }

  /** Resolves once everything accepted so far is stored and the others have been told. */
  async settle(): Promise<void> {
    this.log.retryNow()
    await new Promise<void>((resolve) => this.log.whenStored(resolve))
    this.updates.flush()
  }

  async snapshotWhenWorthwhile(): Promise<void> {
    if (this.updatesSinceSnapshot >= this.environment.limits.snapshotAtUnloadAfterUpdates) await this.snapshot()
  }

  end(): void {
    this.updates.stop()
    this.log.stop()
    this.document.destroy()
  }

  private committed(entries: readonly Entry[], seq: number): void {
    const { failed, hasDropped } = this.document.apply(entries.map(({ data }) => data))
    this.document.seq = seq
    this.updatesSinceSnapshot += entries.length
    for (const position of failed) {
      this.environment.logger.error({ boardId: this.boardId, seq }, 'a stored update could not be applied')
      entries[position]?.from.close(CLOSE.protocolViolation, 'not an update')
    }
    if (failed.length > 0 || hasDropped) this.relearn()
    this.updates.add(failed.length === 0 ? entries : entries.filter((_entry, position) => !failed.includes(position)))
    if (this.updatesSinceSnapshot >= this.nextSnapshotAt) void this.snapshot()
  }

  /** What is known once more from what is there: Yjs has not taken all that was foreseen. */
  private relearn(): void {
    this.known = new KnownState(this.document.doc)
    for (const { data } of this.log.unsaved) {
      const update = inspectUpdate(data, this.environment.limits)
      if (update.type === 'update') this.known.accept(this.known.place(update))
    }
  }

  /** Writes down the document as it is; one at a time. A failure costs nothing: the log still has everything. */
  private async snapshot(): Promise<void> {
    if (this.document.isDamaged) return
    this.snapshotUnderWay ??= this.writeSnapshot().finally(() => (this.snapshotUnderWay = undefined))
    await this.snapshotUnderWay
  }

  private async writeSnapshot(): Promise<void> {
    const { storage, limits, logger } = this.environment
    const count = this.updatesSinceSnapshot
    // Also when this one fails, the next is not tried at every update.
    this.nextSnapshotAt = count + limits.snapshotAfterUpdates
    try {
      await storage.saveSnapshot(this.boardId, this.document.seq, this.document.encode())
      this.updatesSinceSnapshot -= count
      this.nextSnapshotAt = limits.snapshotAfterUpdates
    } catch (error) {
      logger.warn({ boardId: this.boardId, err: error }, 'a snapshot could not be saved')
    }
  }
}
