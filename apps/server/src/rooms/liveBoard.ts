import { AppError } from '@pathwall/domain'
import type { ClientOwner, LoggedUpdate, StoredDocument } from '@pathwall/storage'
import { CLOSE } from '@pathwall/sync'
import * as Y from 'yjs'
import { BoardSnapshots } from './boardSnapshots.ts'
import { inspectUpdate, type InspectedUpdate } from './inspectUpdate.ts'
import { KnownState, type Placement } from './knownState.ts'
import { LogFollower } from './logFollower.ts'
import { tooLarge, tryAgain, type Refusal } from './refusal.ts'
import type { RoomConnection } from './roomConnection.ts'
import { RoomDocument } from './roomDocument.ts'
import { RoomLog } from './roomLog.ts'
import type { RoomEnvironment } from './roomEnvironment.ts'
import type { Frame } from './serverFrames.ts'
import { UpdateBroadcast } from './updateBroadcast.ts'

export interface LiveBoardEvents {
  /** Stored updates, for everybody but the one who made them; answers how many connections there are. */
  broadcast: (frame: Frame, except: RoomConnection | undefined) => number
  /** This node has stored updates, the last of which has the number `seq`. */
  stored: (updates: readonly Uint8Array[], seq: number) => void
  /** Storage began to fail, or works again. */
  storageChanged: (works: boolean) => void
  /** Nothing is on its way into the log any more. */
  settled: () => void
  /** The board does not exist any more. */
  gone: () => void
}

/** Then who comes is let in with what there is, and told the rest when it has been read. */
const LONGEST_FOLLOW_MS = 2_000

interface Entry extends LoggedUpdate {
  /** Undefined for what the server or another node has made. */
  from: RoomConnection | undefined
  acceptedMs?: number
}

/**
 * The document of a room and its way into storage. The document holds what is stored and nothing else: an update is appended
 * to the log, committed, and only then applied, shown to others and called saved. Other nodes append to the same log; what
 * they have stored goes in at its place.
 */
export class LiveBoard {
  private readonly boardId: string
  private readonly environment: RoomEnvironment
  private readonly document: RoomDocument
  private readonly log: RoomLog<Entry>
  private readonly follower: LogFollower<Entry>
  private readonly updates: UpdateBroadcast<RoomConnection | undefined>
  private readonly snapshots: BoardSnapshots
  private known: KnownState
  private readonly ended: Promise<'ended'>
  private setEnded: (ended: 'ended') => void = () => {}

  constructor(boardId: string, environment: RoomEnvironment, stored: StoredDocument, events: LiveBoardEvents) {
    const { storage, clock, limits, logger, bus, metrics, sends } = environment
    this.boardId = boardId
    this.environment = environment
    this.document = new RoomDocument(stored, () =>
      logger.error({ boardId }, 'stored updates of a board could not be applied'),
    )
    this.known = new KnownState(this.document.stateVector())
    this.snapshots = new BoardSnapshots(boardId, environment, this.document, stored.updates)
    this.updates = new UpdateBroadcast<RoomConnection | undefined>(
      clock,
      limits.broadcastIntervalMs,
      sends,
      events.broadcast,
      (count, latencyMs) => metrics.broadcast(count, latencyMs),
    )
    this.ended = new Promise((resolve) => (this.setEnded = resolve))
    this.follower = new LogFollower<Entry>(stored.seq, {
      boardId,
      storage,
      clock,
      limits,
      logger,
      isTold: () => bus.works,
      fromElsewhere: (data) => ({ data, actor: '', from: undefined }),
      advance: (entries, seq) => this.advance(entries, seq),
      replace: (whole) => this.replace(whole),
      gone: events.gone,
    })
    this.log = new RoomLog<Entry>({
      boardId,
      storage,
      clock,
      limits,
      metrics,
      committed: (entries, seq) => {
        this.follower.committed(entries, seq)
        this.snapshots.takeWhenDue()
        events.stored(
          entries.map(({ data }) => data),
          seq,
        )
      },
      failing: (error) => {
        logger.error({ boardId, err: error }, 'a board cannot be saved; its updates are kept in memory and tried again')
        events.storageChanged(false)
      },
      recovered: () => {
        logger.info({ boardId }, 'a board can be saved again')
        events.storageChanged(true)
      },
      settled: events.settled,
      gone: events.gone,
    })
  }

  /** As far as it is stored; not to be changed. */
  get doc(): Y.Doc {
    return this.document.doc
  }

  /** Number of the last update in the document. */
  get seq(): number {
    return this.document.seq
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

  /** Of an update that is not complete: what goes in without waiting, as an update of its own. */
  integrablePart(update: InspectedUpdate, placement: Placement): Uint8Array {
    return this.known.integrablePart(update, placement)
  }

  /** The clock of the next change of a client, of all that has been accepted. */
  clockOf(client: number): number {
    return this.known.clockOf(client)
  }

  /** Whether the update would change anything, deletions included. */
  isNews(update: InspectedUpdate, { after }: Placement): boolean {
    return after.size > 0 || !this.document.hasDeleted(update.deletions)
  }

  /** Takes an update on its way into the log, or says why not. `owner` is stored with it. */
  accept(
    from: RoomConnection,
    update: InspectedUpdate,
    placement: Placement,
    owner: ClientOwner | undefined,
  ): Refusal | undefined {
    return this.take(update, placement, { actor: from.actor, owner, from, acceptedMs: this.environment.clock.now() })
  }

  /**
   * Stores an update that the server makes of the document as it is, and resolves when everybody has been told.
   * @throws AppError `board/save-failed` or `board/too-large` when it is not taken, `board/not-found` when the board goes
   */
  async edit(data: Uint8Array, actor: string): Promise<void> {
    const update = inspectUpdate(data, this.environment.limits)
    if (update.type === 'refusal') throw new Error(`an update of the server is wrong: ${update.reason}`)
    const refusal = this.take(update, this.known.place(update), { actor, from: undefined })
    if (refusal !== undefined)
      throw refusal.code === CLOSE.tooLarge
        ? new AppError('board/too-large', 'The board is full: it cannot take that as well.')
        : new AppError('board/save-failed', 'The board cannot be saved at the moment. Try again in a while.')
    if ((await this.settle()) === 'ended') throw new AppError('board/not-found', 'The board was deleted meanwhile.')
  }

  /** Another node says that it has stored these; the last one has the number `seq`. */
  told(updates: readonly Uint8Array[], seq: number): void {
    this.follower.told(updates, seq)
  }

  /** The log is known to reach so far. */
  reaches(seq: number): void {
    this.follower.reaches(seq)
  }

  /** Resolves once everything up to this number is in the document, or after a while when it cannot be read. */
  async follow(seq: number): Promise<void> {
    this.follower.reaches(seq)
    await new Promise<void>((resolve) => {
      const cancel = this.environment.clock.after(LONGEST_FOLLOW_MS, resolve)
      this.follower.whenCaughtUp(() => {
        cancel()
        resolve()
      })
    })
  }

  /** Calls back once everything accepted so far is stored; at once when it is. */
  whenStored(action: () => void): void {
    this.log.whenStored(action)
  }

  /** Resolves once everything accepted so far is stored and the others have been told, or when it never will be. */
  async settle(): Promise<'settled' | 'ended'> {
    this.log.retryNow()
    const caughtUp = new Promise<'settled'>((resolve) =>
      this.log.whenStored(() => this.follower.whenCaughtUp(() => resolve('settled'))),
    )
    const outcome = await Promise.race([caughtUp, this.ended])
    if (outcome === 'settled') this.updates.flush()
    return outcome
  }

  async snapshotWhenWorthwhile(): Promise<void> {
    await this.snapshots.takeWhenWorthwhile()
  }

  end(): void {
    this.setEnded('ended')
    this.updates.stop()
    this.log.stop()
    this.follower.stop()
    this.document.destroy()
  }

  private take(update: InspectedUpdate, placement: Placement, author: Omit<Entry, 'data'>): Refusal | undefined {
    const { limits } = this.environment
    const unsavedBytes = this.log.queuedBytes + update.data.byteLength
    if (unsavedBytes > limits.queuedBytes) return tryAgain('the board cannot be saved')
    if (this.document.exceeds(limits.documentBytes, unsavedBytes)) {
      const newBytes = this.known.withoutKnown(update).byteLength
      if (this.document.exceeds(limits.documentBytes, newBytes)) return tooLarge('the board is full')
      // What is on its way may become less when it is put together: then there is room.
      if (this.document.exceeds(limits.documentBytes, this.log.queuedBytes + newBytes))
        return tryAgain('the board takes in a lot at the moment')
    }
    if (this.known.clientCountWith(placement) > limits.clientsPerDocument)
      return tooLarge('the board is full of devices')
    // Yjs stumbles over a run of which it has removed the beginning for good.
    const data = placement.overlaps ? this.known.withoutKnown(update) : new Uint8Array(update.data)
    this.known.accept(placement)
    this.log.add({ data, ...author })
    return undefined
  }

  private advance(entries: readonly Entry[], seq: number): void {
    this.environment.watch?.changing(this.boardId)
    const { failed, trimmed, hasDropped } = this.document.apply(entries.map(({ data }) => data))
    this.document.seq = seq
    this.snapshots.add(entries.map(({ data }) => data))
    for (const position of failed) {
      this.environment.logger.error({ boardId: this.boardId, seq }, 'a stored update could not be applied')
      entries[position]?.from?.close(CLOSE.protocolViolation, 'not an update')
    }
    if (failed.length > 0 || hasDropped) this.relearn()
    else if (entries.some(({ from }) => from === undefined)) this.known.learn(this.document.doc)
    this.updates.add(
      failed.length === 0 && trimmed.size === 0
        ? entries
        : entries.flatMap((entry, position) =>
            failed.includes(position) ? [] : [{ ...entry, data: trimmed.get(position) ?? entry.data }],
          ),
    )
    this.environment.watch?.changed(this.boardId)
  }

  /** The log was cut before this node had read it all: what is stored brings the rest. */
  private replace({ snapshot, updates, seq }: StoredDocument): void {
    this.environment.watch?.changing(this.boardId)
    const before = this.document.stateVector()
    const { failed } = this.document.apply(snapshot === undefined ? updates : [snapshot, ...updates])
    this.document.seq = seq
    this.snapshots.restart(updates)
    if (failed.length > 0)
      this.environment.logger.error({ boardId: this.boardId, seq }, 'a stored update could not be applied')
    this.relearn()
    this.updates.add([{ data: Y.encodeStateAsUpdate(this.document.doc, before), from: undefined }])
    this.environment.watch?.changed(this.boardId)
  }

  /** What is known once more from what is there: Yjs has not taken all that was foreseen. */
  private relearn(): void {
    this.known = new KnownState(this.document.stateVector())
    for (const { data } of this.log.unsaved) {
      const update = inspectUpdate(data, this.environment.limits)
      if (update.type === 'update') this.known.accept(this.known.place(update))
    }
  }
}
