import type { Writable } from 'node:stream'
import { CLOSE } from '@pathwall/sync'
import type { WebSocket } from 'ws'
import type { BoardAccess } from '../access/authorize.ts'
import { showUser, type ShownPresence } from './presenceUser.ts'
import type { RoomLimits } from './roomLimits.ts'
import type { RoomMetrics } from './roomMetrics.ts'
import { KEEP_ALIVE_FRAME, type Frame } from './serverFrames.ts'
import type { Packet, SharedFrames } from './sharedFrames.ts'

/** Who connects, as access has found out. */
export interface ConnectRequest {
  boardId: string
  access: BoardAccess
  /** Looks once more what the caller may do at that moment; throws what access throws. */
  authorizeAgain: () => Promise<BoardAccess>
  /** Whose the client ids of Yjs are under which this client writes: the device's, the person's or the link's. */
  author: string
  /** Carried by presence: the person's, or one of this connection alone. */
  personId: string
  /** A name that an identity vouches for. */
  personName: string | undefined
  /** Whether the client asked for Pathwall's own messages, `?pathwall=1`. */
  wantsPathwall: boolean
  /** Goes into the log with every update; names a grant or a person, never a token. */
  actor: string
  /** What lies beneath the socket, uncompressed: frames that many get are put together once and written there. */
  stream?: Writable
  /** By which the log tells this connection from others. */
  traceId?: string
}

/** Below this a client has caught up with what it was sent in bulk. */
const CAUGHT_UP_BYTES = 64 * 1024
const MAX_WRITTEN_AS = 20
/** Between two keep-alives; one is asked for. */
const MOST_CONTROL_FRAMES = 1_000
const CLOSE_TIMEOUT_MS = 2_000

/** One client's socket: what it is sent when it cannot keep up, and how one notices that it is gone. */
export class RoomConnection {
  /** As it was looked up last. */
  access: BoardAccess
  readonly authorizeAgain: () => Promise<BoardAccess>
  readonly author: string
  readonly personId: string
  readonly actor: string
  readonly wantsPathwall: boolean
  readonly traceId: string | undefined
  /** Client ids of Yjs under which this client has made live edits; one, if it is a decent client. */
  readonly writtenAs = new Set<number>()
  /** Resolves when the socket is closed for good. */
  readonly gone: Promise<void>
  private readonly socket: WebSocket
  private readonly stream: Writable | undefined
  private readonly personName: string | undefined
  private readonly limits: RoomLimits
  private readonly metrics: RoomMetrics
  private readonly early: Uint8Array[] = []
  private onFrame: ((frame: Uint8Array) => void) | undefined
  private isClosing = false
  private bulkBytes = 0
  private hasSent = false
  private hasHeard = false
  private silentTicks = 0
  private controlFrames = 0
  private missesPresence = false
  private isReadingPaused = false

  constructor(socket: WebSocket, request: ConnectRequest, limits: RoomLimits, metrics: RoomMetrics) {
    this.socket = socket
    this.stream = request.stream
    this.limits = limits
    this.metrics = metrics
    this.access = request.access
    this.authorizeAgain = request.authorizeAgain
    this.author = request.author
    this.personId = request.personId
    this.personName = request.personName
    this.actor = request.actor
    this.wantsPathwall = request.wantsPathwall
    this.traceId = request.traceId
    // Until the room is loaded the client waits in its own buffers, not in ours.
    socket.pause()
    socket.on('message', (data: Buffer, isBinary: boolean) => this.receive(data, isBinary))
    socket.on('ping', () => this.heardControl())
    socket.on('pong', () => this.heardControl())
    // A broken frame or a lost peer: 'close' follows.
    socket.on('error', () => {})
    this.gone = new Promise((resolve) => {
      socket.on('close', () => {
        this.isClosing = true
        resolve()
      })
      if (socket.readyState === socket.CLOSED) resolve()
    })
    if (socket.readyState !== socket.OPEN) this.isClosing = true
  }

  get isOpen(): boolean {
    return !this.isClosing
  }

  noteWrittenAs(clientIds: Iterable<number>): void {
    for (const id of clientIds) if (this.writtenAs.size < MAX_WRITTEN_AS) this.writtenAs.add(id)
  }

  /** What this client's presence state becomes when others are shown it. */
  show(state: string): ShownPresence {
    return showUser(state, { id: this.personId, role: this.access.role, name: this.personName })
  }

  /** Lets the client's messages in, those first that have come already. */
  listen(onFrame: (frame: Uint8Array) => void): void {
    this.onFrame = onFrame
    for (const frame of this.early.splice(0)) if (this.isOpen) onFrame(frame)
    if (!this.isReadingPaused) this.socket.resume()
  }

  /** Reads nothing more, so that the client waits in its own buffers; what is read already still comes. */
  pauseReading(): void {
    this.isReadingPaused = true
    this.socket.pause()
  }

  resumeReading(): void {
    this.isReadingPaused = false
    this.socket.resume()
  }

  send(frame: Frame): void {
    if (this.maySend()) this.socket.send(frame, SEND_OPTIONS)
  }

  /** Sends its part of what everybody is told. Presence it misses while it cannot keep up; afterwards it gets all of it. */
  sendShare(shared: SharedFrames, isAuthor: boolean): void {
    const update = shared.update !== undefined && !isAuthor
    if (shared.presence === undefined) {
      if (update) this.sendPacket(shared.packetOf({ update, presence: 'none' }))
      return
    }
    const isBehind = this.socket.bufferedAmount > this.limits.dropPresenceAboveBytes
    const presence = isBehind ? 'none' : this.missesPresence ? 'everybody' : 'news'
    this.missesPresence = isBehind
    if (isBehind) this.metrics.presenceLeftOut()
    if (update || !isBehind) this.sendPacket(shared.packetOf({ update, presence }))
  }

  /** Sends a large answer, which the client is given time to read. False when it still has one to read. */
  sendBulk(frame: () => Frame): boolean {
    if (this.socket.bufferedAmount > this.limits.dropPresenceAboveBytes) return false
    const bulk = frame()
    this.send(bulk)
    this.bulkBytes = bulk.byteLength
    return true
  }

  sendPathwall(frame: Frame): void {
    if (this.wantsPathwall) this.send(frame)
  }

  /** Sends the newest presence, or all of it when this client had to miss some. */
  sendPresence(frame: Frame, encodeAll: () => Frame | undefined): void {
    if (this.socket.bufferedAmount > this.limits.dropPresenceAboveBytes) {
      this.missesPresence = true
      return
    }
    this.send(this.missesPresence ? (encodeAll() ?? frame) : frame)
    this.missesPresence = false
  }

  /** To be called every `keepAliveMs`. */
  keepAlive(): void {
    if (this.isClosing) return
    if (!this.hasSent) this.send(KEEP_ALIVE_FRAME)
    this.hasSent = false
    this.silentTicks = this.hasHeard ? 0 : this.silentTicks + 1
    this.hasHeard = false
    this.controlFrames = 0
    if (this.silentTicks >= this.limits.silentKeepAlives) this.socket.terminate()
    else if (this.isOpen) this.socket.ping()
  }

  /** Says goodbye; nothing that arrives afterwards counts. */
  close(code: number, reason: string): void {
    if (this.isClosing) return
    this.isClosing = true
    this.socket.resume()
    this.socket.close(code, reason)
    const timer = setTimeout(() => this.socket.terminate(), CLOSE_TIMEOUT_MS)
    void this.gone.then(() => clearTimeout(timer))
  }

  /** One write for all frames of it. The socket sends nothing later than at once, so its own frames stay whole. */
  private sendPacket({ frames, bytes }: Packet): void {
    if (!this.maySend()) return
    if (this.stream !== undefined) {
      if (this.socket.readyState === this.socket.OPEN) this.stream.write(bytes)
    } else for (const frame of frames) this.socket.send(frame, SEND_OPTIONS)
  }

  /** Whether something can be sent now; a client that is too far behind is cut. */
  private maySend(): boolean {
    if (this.isClosing) return false
    const { bufferedAmount } = this.socket
    if (bufferedAmount < CAUGHT_UP_BYTES) this.bulkBytes = 0
    if (bufferedAmount > this.limits.cutAboveBytes + this.bulkBytes) {
      this.metrics.slowReaderCut()
      this.socket.terminate()
      return false
    }
    this.hasSent = true
    return true
  }

  /** Pings and pongs are no messages, and cost something all the same. */
  private heardControl(): void {
    this.hasHeard = true
    if (++this.controlFrames <= MOST_CONTROL_FRAMES || this.isClosing) return
    this.metrics.refused(CLOSE.tooMany)
    this.close(CLOSE.tooMany, 'too many pings')
  }

  private receive(data: Buffer, isBinary: boolean): void {
    if (this.isClosing) return
    this.hasHeard = true
    const frame = isBinary ? data : EMPTY_FRAME
    if (this.onFrame === undefined) this.early.push(frame)
    else this.onFrame(frame)
  }
}

const SEND_OPTIONS = { binary: true, compress: false } as const
/** Text is not of this protocol, and neither is an empty frame. */
const EMPTY_FRAME = new Uint8Array(0)
