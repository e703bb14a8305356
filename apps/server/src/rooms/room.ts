import { AppError } from '@pathwall/domain'
import { CLOSE } from '@pathwall/sync'
import type { Logger } from 'pino'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { BoardStorage, LoggedUpdate } from '../storage/boardStorage.ts'
import { EditIntake } from './editIntake.ts'
import { inspectUpdate, type InspectedUpdate } from './inspectUpdate.ts'
import { KnownState, type Placement } from './knownState.ts'
import { parseClientFrame } from './parseClientFrame.ts'
import { Presence } from './presence.ts'
import { tooLarge, tryAgain, type Refusal } from './refusal.ts'
import type { RoomClock } from './roomClock.ts'
import { RoomConnection, type ConnectRequest } from './roomConnection.ts'
import { RoomDocument } from './roomDocument.ts'
import type { RoomLimits } from './roomLimits.ts'
import { RoomLog } from './roomLog.ts'
import { encodeDurable, encodeRole, encodeStep1, encodeStorageState, encodeUpdate, type Frame } from './serverFrames.ts'

export type RoomsLogger = Pick<Logger, 'info' | 'warn' | 'error'>

export interface RoomOptions {
  boardId: string
  storage: BoardStorage
  limits: RoomLimits
  clock: RoomClock
  logger: RoomsLogger
  /** The room is out of memory, or never got into it; the next who asks makes a new one. */
  ended: (room: Room) => void
}

interface RoomEntry extends LoggedUpdate {
  from: RoomConnection
}

/** What is there once the board has been loaded. */
interface Live {
  document: RoomDocument
  known: KnownState
}

/**
 * One board in memory. Its document holds what is stored and nothing else: an update is appended to the log, committed, and
 * only then applied, shown to others and called saved. The room ends at one moment, without waiting for anything, and
 * only when nobody is in it and nothing is on its way: so opening and unloading cannot overlap.
 */
export class Room {
  private readonly options: RoomOptions
  private readonly connections = new Set<RoomConnection>()
  private readonly presence: Presence
  private readonly log: RoomLog<RoomEntry>
  private readonly opened: Promise<Live>
  private live: Live | undefined
  private readers = 0
  private hasEnded = false
  private cancelIdle: () => void = () => {}
  private cancelKeepAlive: () => void = () => {}
  private snapshotUnderWay: Promise<void> | undefined
  private updatesSinceSnapshot = 0

  constructor(options: RoomOptions) {
    this.options = options
    const { boardId, storage, clock, limits, logger } = options
    this.presence = new Presence(clock, limits, (frame) => this.broadcastPresence(frame))
    this.log = new RoomLog<RoomEntry>({
      boardId,
      storage,
      clock,
      limits,
      committed: (entries, seq) => this.committed(entries, seq),
      failing: (error) => {
        logger.error({ boardId, err: error }, 'a board cannot be saved; its updates are kept in memory and tried again')
        this.broadcastPathwall(encodeStorageState(false))
      },
      recovered: () => {
        logger.info({ boardId }, 'a board can be saved again')
        this.broadcastPathwall(encodeStorageState(true))
      },
      settled: () => this.idleWhenEmpty(),
    })
    // Not before the constructor's caller knows this room: opening may fail, and then the room ends.
    this.opened = Promise.resolve().then(async () => this.open())
    // Whoever waits for it hears about it; without anybody it must not end the process.
    this.opened.catch(() => {})
  }

  get connectionCount(): number {
    return this.connections.size
  }

  get isFailing(): boolean {
    return this.log.isFailing
  }

  get unsavedCount(): number {
    return this.log.unsaved.length
  }

  /** Lets a client in; it is served as soon as the board is loaded. */
  async join(socket: WebSocket, request: ConnectRequest): Promise<void> {
    const connection = new RoomConnection(socket, request, this.options.limits)
    const open = [...this.connections].filter(({ isOpen }) => isOpen).length
    if (open >= this.options.limits.connectionsPerRoom) {
      connection.close(CLOSE.tooMany, 'too many people on this board')
      return
    }
    this.cancelIdle()
    this.connections.add(connection)
    void connection.gone.then(() => this.leave(connection))
    try {
      const live = await this.opened
      if (connection.isOpen) this.serve(connection, live)
    } catch (error) {
      const isUnknown = error instanceof AppError && error.code === 'board/not-found'
      connection.close(
        isUnknown ? CLOSE.notFound : CLOSE.overload,
        isUnknown ? 'no such board' : 'the board could not be loaded',
      )
    }
  }

  /** Hands the stored document out for reading. */
  async read<T>(read: (doc: Y.Doc) => T): Promise<T> {
    this.readers++
    this.cancelIdle()
    try {
      return read((await this.opened).document.doc)
    } finally {
      this.readers--
      this.idleWhenEmpty()
    }
  }

  /** Stores everything, sends everybody away, takes a snapshot, ends. Waits as long as storage fails. */
  async drain(): Promise<void> {
    if (this.hasEnded) return
    await this.opened.catch(() => {})
    this.log.retryNow()
    await this.settled()
    this.sendAway()
    await Promise.all([...this.connections].map(async ({ gone }) => gone))
    await this.settled()
    await this.snapshotWhenWorthwhile()
    this.end()
  }

  /** Tells everybody to come back later, whether or not everything is stored. */
  sendAway(): void {
    for (const connection of this.connections) connection.close(CLOSE.restart, 'the server is restarting')
  }

  private async open(): Promise<Live> {
    const { boardId, storage, logger } = this.options
    try {
      const stored = await storage.load(boardId)
      const document = new RoomDocument(stored)
      if (document.isDamaged) logger.error({ boardId }, 'stored updates of a board could not be applied')
      this.updatesSinceSnapshot = stored.updates.length
      this.live = { document, known: new KnownState(document.doc) }
      this.keepAlive()
      this.idleWhenEmpty()
      return this.live
    } catch (error) {
      const isUnknown = error instanceof AppError && error.code === 'board/not-found'
      if (!isUnknown) logger.error({ boardId, err: error }, 'a board could not be loaded')
      this.end()
      throw error
    }
  }

  private serve(connection: RoomConnection, live: Live): void {
    const { limits, logger, boardId } = this.options
    connection.sendPathwall(encodeRole(connection.role))
    if (this.log.isFailing) connection.sendPathwall(encodeStorageState(false))
    connection.send(encodeStep1(live.document.stateVector()))
    const everybody = this.presence.encodeAll()
    if (everybody !== undefined) connection.send(everybody)

    const refuse = ({ code, reason }: Refusal): void => {
      logger.warn({ boardId, actor: connection.actor, code, reason }, 'a connection was refused')
      connection.close(code, reason)
    }
    const intake = new EditIntake(connection.role, limits, {
      place: (update) => live.known.place(update),
      isNews: (update, { after }) => after.size > 0 || !live.document.hasDeleted(update.deletions),
      accept: (update, placement) => this.accept(connection, live, update, placement),
      askForSync: () => connection.send(encodeStep1(live.document.stateVector())),
      acknowledge: (barrier) => this.log.whenStored(() => connection.sendPathwall(encodeDurable(barrier))),
    })
    connection.listen((frame) => {
      const refusal = this.receive(connection, live, intake, frame)
      if (refusal !== undefined) refuse(refusal)
    })
  }

  private receive(connection: RoomConnection, live: Live, intake: EditIntake, frame: Uint8Array): Refusal | undefined {
    const message = parseClientFrame(frame, this.options.limits)
    switch (message.type) {
      case 'refusal':
        return message
      case 'step1':
        // One that has not read its last answer gets what is new after it anyway.
        connection.sendBulk(() => live.document.encodeAnswer(message.stateVector))
        return undefined
      case 'step2':
        return intake.step2(message.update)
      case 'update':
        return intake.update(message.update)
      case 'barrier':
        intake.barrier(message.barrier)
        return undefined
      case 'presence':
        this.presence.receive(connection, message.entries)
        return undefined
      case 'query-presence': {
        const everybody = this.presence.encodeAll()
        if (everybody !== undefined) connection.sendPresence(everybody, () => everybody)
        return undefined
      }
    }
  }

  private accept(
    connection: RoomConnection,
    { document, known }: Live,
    update: InspectedUpdate,
    placement: Placement,
  ): Refusal | undefined {
    const { limits } = this.options
    for (const [client, structs] of update.structs) {
      const isNew = placement.after.has(client)
      if (isNew && structs.some((struct) => struct instanceof Y.GC) && this.presence.isOthers(connection, client))
        return tryAgain('removed changes of somebody who is here')
    }
    if (this.log.queuedBytes + update.data.byteLength > limits.queuedBytes) return tryAgain('the board cannot be saved')
    if (document.exceeds(limits.documentBytes, this.log.queuedBytes + update.data.byteLength))
      return tooLarge('the board is full')
    known.accept(placement)
    this.log.add({ data: new Uint8Array(update.data), actor: connection.actor, from: connection })
    return undefined
  }

  private committed(entries: readonly RoomEntry[], seq: number): void {
    const { live } = this
    if (live === undefined) return
    const { failed, hasDropped } = live.document.apply(entries.map(({ data }) => data))
    live.document.seq = seq
    this.updatesSinceSnapshot += entries.length
    for (const position of failed) {
      this.options.logger.error({ boardId: this.options.boardId, seq }, 'a stored update could not be applied')
      entries[position]?.from.close(CLOSE.protocolViolation, 'not an update')
    }
    if (failed.length > 0 || hasDropped) this.relearn(live)
    const applied = entries.filter((_entry, position) => !failed.includes(position))
    this.broadcastUpdates(applied)
    if (this.updatesSinceSnapshot >= this.options.limits.snapshotAfterUpdates) void this.snapshot()
  }

  /** What is known again from what is there: not all that was foreseen has been taken by Yjs. */
  private relearn(live: Live): void {
    const known = new KnownState(live.document.doc)
    for (const { data } of this.log.unsaved) {
      const update = inspectUpdate(data, this.options.limits)
      if (update.type === 'update') known.accept(known.place(update))
    }
    live.known = known
  }

  private broadcastUpdates(entries: readonly RoomEntry[]): void {
    for (const { data, from } of entries) {
      const frame = encodeUpdate(data)
      for (const connection of this.connections) if (connection !== from) connection.send(frame)
    }
  }

  private broadcastPresence(frame: Frame): void {
    let everybody: Frame | undefined
    const encodeAll = (): Frame | undefined => (everybody ??= this.presence.encodeAll())
    for (const connection of this.connections) connection.sendPresence(frame, encodeAll)
  }

  private broadcastPathwall(frame: Frame): void {
    for (const connection of this.connections) connection.sendPathwall(frame)
  }

  private leave(connection: RoomConnection): void {
    this.connections.delete(connection)
    this.presence.leave(connection)
    this.idleWhenEmpty()
  }

  private get isQuiet(): boolean {
    return this.connections.size === 0 && this.readers === 0 && this.log.isSettled && this.live !== undefined
  }

  private idleWhenEmpty(): void {
    if (!this.isQuiet || this.hasEnded) return
    this.cancelIdle()
    this.cancelIdle = this.options.clock.after(this.options.limits.idleTimeoutMs, () => void this.unload())
  }

  private async unload(): Promise<void> {
    if (this.isQuiet) await this.snapshotWhenWorthwhile()
    // Somebody may have come while the snapshot was written; then the room goes on, and nothing was lost.
    if (this.isQuiet) this.end()
  }

  private async snapshotWhenWorthwhile(): Promise<void> {
    if (this.updatesSinceSnapshot >= this.options.limits.snapshotAtUnloadAfterUpdates) await this.snapshot()
  }

  /** Writes down the document as it is; one at a time. A failure costs nothing: the log still has everything. */
  private async snapshot(): Promise<void> {
    if (this.live === undefined || this.live.document.isDamaged) return
    const { document } = this.live
    const { boardId, storage, logger } = this.options
    const count = this.updatesSinceSnapshot
    this.snapshotUnderWay ??= storage
      .saveSnapshot(boardId, document.seq, document.encode())
      .then(
        () => {
          this.updatesSinceSnapshot -= count
        },
        (error: unknown) => logger.warn({ boardId, err: error }, 'a snapshot could not be saved'),
      )
      .finally(() => (this.snapshotUnderWay = undefined))
    await this.snapshotUnderWay
  }

  private async settled(): Promise<void> {
    return new Promise((resolve) => this.log.whenStored(resolve))
  }

  private keepAlive(): void {
    this.cancelKeepAlive = this.options.clock.after(this.options.limits.keepAliveMs, () => {
      for (const connection of this.connections) connection.keepAlive()
      this.keepAlive()
    })
  }

  private end(): void {
    if (this.hasEnded) return
    this.hasEnded = true
    this.cancelIdle()
    this.cancelKeepAlive()
    this.presence.stop()
    this.log.stop()
    this.live?.document.destroy()
    this.options.ended(this)
  }
}
