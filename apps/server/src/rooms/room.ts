import { AppError } from '@pathwall/domain'
import { CLOSE, type BoardNotice } from '@pathwall/sync'
import type { WebSocket } from 'ws'
import type * as Y from 'yjs'
import { LiveBoard } from './liveBoard.ts'
import { PersonNote } from './personNote.ts'
import { Presence } from './presence.ts'
import { RefusedClients } from './refusedClients.ts'
import { RoomAccess } from './roomAccess.ts'
import { RoomConnection, type ConnectRequest } from './roomConnection.ts'
import type { RoomEnvironment } from './roomEnvironment.ts'
import { serveClient } from './serveClient.ts'
import { encodeNotice, encodeStorageState, type Frame } from './serverFrames.ts'
import { SharedFrames } from './sharedFrames.ts'

/**
 * One board in memory and those who are on it. It ends at one moment, without waiting for anything, and only when nobody is
 * in it and nothing is on its way into storage: so opening and unloading a board cannot overlap.
 */
export class Room {
  private readonly boardId: string
  private readonly environment: RoomEnvironment
  private readonly ended: (room: Room) => void
  private readonly connections = new Set<RoomConnection>()
  private readonly presence: Presence
  private readonly refused: RefusedClients
  private readonly access: RoomAccess
  private readonly opened: Promise<LiveBoard>
  private board: LiveBoard | undefined
  private readers = 0
  private hasEnded = false
  private cancelIdle: () => void = () => {}
  private cancelKeepAlive: () => void = () => {}

  /** `ended`: the room is out of memory, or never got into it; who asks next makes a new one. */
  constructor(boardId: string, environment: RoomEnvironment, ended: (room: Room) => void) {
    this.boardId = boardId
    this.environment = environment
    this.ended = ended
    this.presence = new Presence(environment.clock, environment.limits, (frame) => this.share(undefined, frame))
    const { storage, clock, logger } = environment
    this.refused = new RefusedClients(boardId, storage, logger)
    this.access = new RoomAccess({ clock, logger, losesEdits: (connection) => this.refuseLater(connection) })
    // Not before the caller knows this room: opening may fail, and then the room ends.
    this.opened = Promise.resolve().then(async () => this.open())
    // Whoever waits for it hears about a failure; when nobody does it must not end the process.
    this.opened.catch(() => {})
  }

  get connectionCount(): number {
    return this.connections.size
  }

  get isFailing(): boolean {
    return this.board?.isFailing ?? false
  }

  get unsavedCount(): number {
    return this.board?.unsavedCount ?? 0
  }

  /** Lets a client in; it is served as soon as the board is loaded. */
  async join(socket: WebSocket, request: ConnectRequest): Promise<void> {
    const connection = new RoomConnection(socket, request, this.environment.limits)
    const openCount = [...this.connections].filter(({ isOpen }) => isOpen).length
    if (openCount >= this.environment.limits.connectionsPerRoom) {
      connection.close(CLOSE.tooMany, 'too many people on this board')
      return
    }
    this.cancelIdle()
    this.connections.add(connection)
    this.access.enter(connection)
    void connection.gone.then(() => this.leave(connection))
    try {
      const board = await this.opened
      await this.refused.refresh()
      if (connection.isOpen) this.serve(connection, board)
    } catch (error) {
      if (isUnknownBoard(error)) connection.close(CLOSE.notFound, 'no such board')
      else connection.close(CLOSE.overload, 'the board could not be loaded')
    }
  }

  /** Links, people or the archive changed, or the board is gone: everybody here is looked at again. */
  accessChanged(): void {
    this.access.reviewAll()
  }

  /** Tells everybody here what to ask for anew. */
  notify(notice: BoardNotice): void {
    const frame = encodeNotice(notice)
    for (const connection of this.connections) connection.sendPathwall(frame)
  }

  /** The persons who are on the board now, as far as this node knows. */
  peopleHere(): Set<string> {
    const ids = this.presence.userIds()
    for (const { isOpen, personId } of this.connections) if (isOpen) ids.add(personId)
    return ids
  }

  /** Hands out the document as far as it is stored. */
  async read<T>(read: (doc: Y.Doc) => T): Promise<T> {
    this.readers++
    this.cancelIdle()
    try {
      return read((await this.opened).doc)
    } finally {
      this.readers--
      this.idleWhenQuiet()
    }
  }

  /** Stores everything, sends everybody away, takes a snapshot, ends. Waits for as long as storage fails. */
  async drain(): Promise<void> {
    const board = await this.opened.catch(() => undefined)
    if (board === undefined || this.hasEnded) return
    await board.settle()
    this.sendAway()
    await Promise.all([...this.connections].map(async ({ gone }) => gone))
    await board.settle()
    await board.snapshotWhenWorthwhile()
    this.end()
  }

  /** Asks everybody to come back later, whether or not everything is stored. */
  sendAway(): void {
    for (const connection of this.connections) connection.close(CLOSE.restart, 'the server is restarting')
  }

  private async open(): Promise<LiveBoard> {
    try {
      const stored = await this.environment.storage.load(this.boardId)
      this.board = new LiveBoard(this.boardId, this.environment, stored, {
        broadcast: (frame, except) => this.share(frame, this.presence.takeDue(), except),
        storageChanged: (works) => this.broadcastStorageState(works),
        settled: () => this.idleWhenQuiet(),
      })
      this.keepAlive()
      this.idleWhenQuiet()
      return this.board
    } catch (error) {
      if (!isUnknownBoard(error))
        this.environment.logger.error({ boardId: this.boardId, err: error }, 'a board could not be loaded')
      this.end()
      throw error
    }
  }

  private serve(connection: RoomConnection, board: LiveBoard): void {
    const { boardId, presence, refused, environment } = this
    const { storage, clock, logger } = environment
    const { access } = connection
    const note = new PersonNote({ boardId, access, storage, clock, logger, changed: () => this.notify('people') })
    void connection.gone.then(() => note.stop())
    serveClient(connection, board, { presence, refused, named: (name) => note.named(name) }, environment)
  }

  /** What somebody who may not write any more has not sent yet must not come in by another way. */
  private refuseLater(connection: RoomConnection): void {
    const own = this.presence.idOf(connection)
    const written = [...connection.writtenAs].filter((id) => !this.presence.isOthers(connection, id))
    this.refused.add(own === undefined ? written : [...written, own])
  }

  /** Tells everybody; the author of the update has it. */
  private share(update: Frame | undefined, presence: Frame | undefined, author?: RoomConnection): void {
    const shared = new SharedFrames(update, presence, () => this.presence.encodeAll())
    for (const connection of this.connections) connection.sendShare(shared, connection === author)
  }

  private broadcastStorageState(works: boolean): void {
    const frame = encodeStorageState(works)
    for (const connection of this.connections) connection.sendPathwall(frame)
  }

  private leave(connection: RoomConnection): void {
    this.connections.delete(connection)
    this.access.leave(connection)
    this.presence.leave(connection)
    this.idleWhenQuiet()
  }

  private isQuiet(): boolean {
    return this.connections.size === 0 && this.readers === 0 && this.board !== undefined && this.board.isSettled
  }

  private idleWhenQuiet(): void {
    if (this.hasEnded || !this.isQuiet()) return
    const { clock, limits } = this.environment
    this.cancelIdle()
    this.cancelIdle = clock.after(limits.idleTimeoutMs, () => void this.unload())
  }

  private async unload(): Promise<void> {
    if (!this.isQuiet()) return
    await this.board?.snapshotWhenWorthwhile()
    // Somebody may have come while the snapshot was written; then the room goes on.
    if (this.isQuiet()) this.end()
  }

  private keepAlive(): void {
    const { clock, limits } = this.environment
    this.cancelKeepAlive = clock.after(limits.keepAliveMs, () => {
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
    this.access.stop()
    this.board?.end()
    this.ended(this)
  }
}

function isUnknownBoard(error: unknown): boolean {
  return error instanceof AppError && error.code === 'board/not-found'
}
