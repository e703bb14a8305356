import { AppError } from '@pathwall/domain'
import type { BoardHead } from '@pathwall/storage'
import { CLOSE, type BoardNotice } from '@pathwall/sync'
import type { WebSocket } from 'ws'
import type * as Y from 'yjs'
import { ClientOwners } from './clientOwners.ts'
import { LiveBoard } from './liveBoard.ts'
import { PersonNote } from './personNote.ts'
import { Presence } from './presence.ts'
import { RefusedClients } from './refusedClients.ts'
import { RoomAccess } from './roomAccess.ts'
import { RoomConnection, type ConnectRequest } from './roomConnection.ts'
import type { RoomEnvironment } from './roomEnvironment.ts'
import { RoomPeers } from './roomPeers.ts'
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
  private readonly owners: ClientOwners
  private readonly refused: RefusedClients
  private readonly access: RoomAccess
  private readonly peers: RoomPeers
  private readonly opened: Promise<LiveBoard>
  private board: LiveBoard | undefined
  /** What other nodes stored while the board was being loaded. */
  private toldEarly: { updates: readonly Uint8Array[]; seq: number }[] = []
  private readers = 0
  private hasEnded = false
  private cancelIdle: () => void = () => {}
  private cancelKeepAlive: () => void = () => {}

  /** `ended`: the room is out of memory, or never got into it; who asks next makes a new one. */
  constructor(boardId: string, environment: RoomEnvironment, ended: (room: Room) => void) {
    this.boardId = boardId
    this.environment = environment
    this.ended = ended
    const { storage, clock, logger, limits, bus, node } = environment
    this.presence = new Presence(
      clock,
      limits,
      (frame) => this.share(undefined, frame),
      (entries) => this.peers.sayPresence(entries),
    )
    this.owners = new ClientOwners(boardId, storage)
    this.refused = new RefusedClients(boardId, storage, this.owners, logger)
    this.access = new RoomAccess({ clock, logger, losesEdits: (connection) => this.refuseLater(connection) })
    this.peers = new RoomPeers({
      boardId,
      node,
      bus,
      clock,
      limits,
      presence: this.presence,
      connectionCount: () => this.openCount,
      updates: (updates, seq) => this.told(updates, seq),
      access: () => void this.accessChanged(),
      notice: (notice) => this.notify(notice),
    })
    // Not before the caller knows this room: opening may fail, and then the room ends.
    this.opened = Promise.resolve().then(async () => this.open())
    // Whoever waits for it hears about a failure; when nobody does it must not end the process.
    this.opened.catch(() => {})
  }

  get connectionCount(): number {
    return this.connections.size
  }

  /** Number of the last update that is here; undefined until the board is loaded. */
  get seq(): number | undefined {
    return this.board?.seq
  }

  get isFailing(): boolean {
    return this.board?.isFailing ?? false
  }

  get unsavedCount(): number {
    return this.board?.unsavedCount ?? 0
  }

  /** Lets a client in; it is served as soon as the board is loaded. */
  async join(socket: WebSocket, request: ConnectRequest): Promise<void> {
    const connection = new RoomConnection(socket, request, this.environment.limits, this.environment.metrics)
    const free = this.environment.limits.connectionsPerRoom - this.openCount
    if (free <= this.peers.connectionsElsewhere) {
      // Those of a node that died count until it has been silent for a while, and are who comes now: they may try again.
      connection.close(free <= 0 ? CLOSE.tooMany : CLOSE.overload, TOO_MANY)
      return
    }
    this.cancelIdle()
    this.connections.add(connection)
    this.access.enter(connection)
    this.peers.countChanged()
    void connection.gone.then(() => this.leave(connection))
    try {
      const board = await this.opened
      await Promise.all([this.refused.refresh(), this.lookAgain(connection, board)])
      if (connection.isOpen) this.serve(connection, board)
    } catch (error) {
      if (isUnknownBoard(error)) connection.close(CLOSE.notFound, 'no such board')
      else connection.close(CLOSE.overload, 'the board could not be loaded')
    }
  }

  /**
   * What was decided while somebody was on the way in holds for them as well, before anything they say counts, and so does
   * what was stored: they may come from another node, and bring what this one has not heard of yet.
   */
  private async lookAgain(connection: RoomConnection, board: LiveBoard): Promise<void> {
    // When storage cannot say, the next look at all boards tells.
    const head = await this.environment.storage.readHead(this.boardId).catch(() => undefined)
    if (head === undefined) return
    await Promise.all([this.access.confirm(connection, head.accessVersion), board.follow(head.seq)])
  }

  /** Links, people or the archive changed, or the board is gone: everybody here is looked at again. */
  async accessChanged(): Promise<void> {
    const lookForBoard = async (): Promise<void> => {
      if ((await this.environment.storage.readHead(this.boardId)) === undefined) this.gone()
    }
    // When storage cannot say, the next look at all boards tells.
    await Promise.all([this.access.reviewAll(), lookForBoard().catch(() => {})])
  }

  /** What storage says of the board, and the number that was the last one here when it was asked. */
  headSeen(head: BoardHead | undefined, seqBefore: number): void {
    if (this.hasEnded) return
    if (head === undefined) this.gone()
    else if (head.seq < seqBefore) this.setBack(head.seq, seqBefore)
    else {
      this.board?.reaches(head.seq)
      this.access.compare(head.accessVersion)
    }
  }

  /**
   * Stores what `make` makes of the document as it is stored, and resolves when everybody has been told.
   * @throws AppError `board/not-found`, `board/save-failed`, `board/too-large`
   */
  async edit(make: (doc: Y.Doc) => Uint8Array | undefined, actor: string): Promise<void> {
    this.readers++
    this.cancelIdle()
    try {
      const board = await this.opened
      const update = make(board.doc)
      if (update !== undefined) await board.edit(update, actor)
    } finally {
      this.readers--
      this.idleWhenQuiet()
    }
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
      // It was found to be gone meanwhile.
      if (this.hasEnded) throw new AppError('board/not-found', 'There is no such board.')
      this.board = new LiveBoard(this.boardId, this.environment, stored, {
        broadcast: (frame, except) => this.share(frame, this.presence.takeDue(), except),
        stored: (updates, seq) => this.peers.say({ type: 'updates', seq, updates }),
        storageChanged: (works) => this.broadcastStorageState(works),
        settled: () => this.idleWhenQuiet(),
        gone: () => this.gone(),
      })
      this.environment.watch?.opened(this.boardId, this.board)
      for (const { updates, seq } of this.toldEarly.splice(0)) this.board.told(updates, seq)
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

  private get openCount(): number {
    let count = 0
    for (const { isOpen } of this.connections) if (isOpen) count++
    return count
  }

  private told(updates: readonly Uint8Array[], seq: number): void {
    if (this.board !== undefined) this.board.told(updates, seq)
    // Of more than this the first look at all boards tells.
    else if (this.toldEarly.length < MAX_TOLD_EARLY) this.toldEarly.push({ updates, seq })
  }

  /** The board was deleted: nothing on its way can be stored, and nobody has anything left to do here. */
  private gone(): void {
    this.abandon(CLOSE.deleted, 'the board was deleted')
  }

  /** Storage was replaced by an older one: everybody comes back to that, and brings what it has not. */
  private setBack(seq: number, seqBefore: number): void {
    this.environment.logger.error({ boardId: this.boardId, seq, seqBefore }, 'storage has less of a board than it had')
    this.abandon(CLOSE.restart, 'the board was set back')
  }

  private abandon(code: number, reason: string): void {
    for (const connection of this.connections) connection.close(code, reason)
    this.end()
  }

  private serve(connection: RoomConnection, board: LiveBoard): void {
    const { boardId, presence, owners, refused, environment } = this
    const { storage, clock, logger } = environment
    const { access } = connection
    const note = new PersonNote({ boardId, access, storage, clock, logger, changed: () => this.peopleChanged() })
    void connection.gone.then(() => note.stop())
    serveClient(connection, board, { presence, owners, refused, named: (name) => note.named(name) }, environment)
  }

  private peopleChanged(): void {
    this.notify('people')
    this.peers.say({ type: 'notice', notice: 'people' })
  }

  /** What somebody who may not write any more has not sent yet must not come in by another way. */
  private refuseLater(connection: RoomConnection): void {
    const { author } = connection
    const shown = this.presence.idOf(connection)
    for (const client of new Set([...connection.writtenAs, ...(shown === undefined ? [] : [shown])])) {
      if (this.board === undefined || this.presence.isOthers(connection, client)) continue
      const fromClock = this.board.clockOf(client)
      if (fromClock > 0) this.refused.addOwn({ client, fromClock, author, orNobodys: client === shown })
      else if (!this.owners.isShownByOthers(client, author)) this.refused.add([{ client, fromClock }])
    }
  }

  /** Tells everybody, and answers how many that are; the author of the update has it. */
  private share(update: Frame | undefined, presence: Frame | undefined, author?: RoomConnection): number {
    const shared = new SharedFrames(update, presence, () => this.presence.encodeAll())
    for (const connection of this.connections) connection.sendShare(shared, connection === author)
    return this.connections.size
  }

  private broadcastStorageState(works: boolean): void {
    const frame = encodeStorageState(works)
    for (const connection of this.connections) connection.sendPathwall(frame)
  }

  private leave(connection: RoomConnection): void {
    this.connections.delete(connection)
    if (!this.hasEnded) this.peers.countChanged()
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
    this.peers.stop()
    if (this.board !== undefined) this.environment.watch?.closed(this.boardId)
    this.board?.end()
    this.ended(this)
  }
}

const TOO_MANY = 'too many people on this board (LIMIT_CONNECTIONS_PER_ROOM)'
/** Messages that wait for a board to be loaded. */
const MAX_TOLD_EARLY = 1_000

function isUnknownBoard(error: unknown): boolean {
  return error instanceof AppError && error.code === 'board/not-found'
}
