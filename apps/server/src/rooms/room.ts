import { AppError } from '@pathwall/domain'
import { CLOSE } from '@pathwall/sync'
import type { WebSocket } from 'ws'
import type * as Y from 'yjs'
import { LiveBoard } from './liveBoard.ts'
import { Presence } from './presence.ts'
import { RoomConnection, type ConnectRequest } from './roomConnection.ts'
import type { RoomEnvironment } from './roomEnvironment.ts'
import { serveClient } from './serveClient.ts'
import { encodeStorageState, type Frame } from './serverFrames.ts'
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
    void connection.gone.then(() => this.leave(connection))
    try {
      const board = await this.opened
      if (connection.isOpen) serveClient(connection, board, this.presence, this.environment)
    } catch (error) {
      if (isUnknownBoard(error)) connection.close(CLOSE.notFound, 'no such board')
      else connection.close(CLOSE.overload, 'the board could not be loaded')
    }
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
    this.board?.end()
    this.ended(this)
  }
}

function isUnknownBoard(error: unknown): boolean {
  return error instanceof AppError && error.code === 'board/not-found'
}
