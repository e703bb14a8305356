import { MarkedMoves, readMoves } from './boardContent.ts'
import { Deliveries, type MeasuredWindow, type SeenInFrame } from './deliveries.ts'
import {
  doorOf,
  encodeBarrier,
  greetingOf,
  prefixOf,
  readServerFrame,
  type Dialect,
  type RoomAddress,
} from './dialect.ts'
import { RawSocket } from './rawSocket.ts'
import { SYNC, encodePresence, encodeSync } from './yjsWire.ts'

const CURSOR_EVERY_MS = 500
const EDIT_EVERY_MS = 100
/** Frames that are kept to be recognized; who is further behind has them read once more. */
const KEPT_FRAMES = 256
const EMPTY_UPDATE = Uint8Array.of(0, 0)
const EMPTY_STATE_VECTOR = Uint8Array.of(0)
const NOTHING: SeenInFrame = { edits: [], cursors: [] }

export interface CrowdOptions {
  dialect: Dialect
  port: number
  room: RoomAddress
  people: number
  writers: number
  board: Uint8Array
  /** Whether the first to come brings the board. */
  brings: boolean
  window: MeasuredWindow
}

interface Person {
  index: number
  clientId: number
  socket: RawSocket | undefined
  /** Called at each step 2. */
  synced: () => void
  /** Where in the frames of the room this person is. */
  position: number
  clock: number
  cursorDueMs: number
  moves: MarkedMoves | undefined
  editDueMs: number
  isAwaitingBarrier: boolean
}

/**
 * The people in one room, as cheap as can be: a frame that many of them get is read once, and for all others found to be the
 * same. Each moves a cursor twice a second; the first ones also move a note ten times a second.
 */
export class RoomCrowd {
  readonly deliveries: Deliveries
  lostConnections = 0
  private readonly options: CrowdOptions
  private readonly prefix: Buffer
  private readonly people: Person[]
  private readonly byClientId = new Map<number, number>()
  private readonly frames: { bytes: Buffer; seen: SeenInFrame }[] = []
  private firstFrame = 0

  constructor(options: CrowdOptions) {
    this.options = options
    this.prefix = prefixOf(options.dialect, options.room)
    this.deliveries = new Deliveries(options.people, options.writers, options.window)
    this.people = Array.from({ length: options.people }, (_, index): Person => {
      const clientId = 2 + Math.floor(Math.random() * (2 ** 31 - 2))
      this.byClientId.set(clientId, index)
      return {
        index,
        clientId,
        socket: undefined,
        synced: () => {},
        position: 0,
        clock: 0,
        cursorDueMs: 0,
        moves: index < options.writers ? new MarkedMoves(options.board, index, clientId) : undefined,
        editDueMs: 0,
        isAwaitingBarrier: false,
      }
    })
  }

  /** Everybody comes in and has the board. */
  async gather(): Promise<void> {
    const [first, ...others] = this.people
    if (first !== undefined) await this.join(first, this.options.brings)
    for (let next = 0; next < others.length; next += AT_ONCE)
      await Promise.all(others.slice(next, next + AT_ONCE).map(async (person) => this.join(person, false)))
  }

  /** From now on everybody moves, each at another moment. */
  begin(nowMs: number): void {
    for (const person of this.people) {
      person.cursorDueMs = nowMs + Math.random() * CURSOR_EVERY_MS
      person.editDueMs = nowMs + Math.random() * EDIT_EVERY_MS
    }
  }

  /** Sends what is due. */
  tick(nowMs: number, writes: boolean): void {
    for (const person of this.people) {
      if (person.cursorDueMs <= nowMs) {
        person.cursorDueMs += CURSOR_EVERY_MS
        person.clock++
        const state = `{"user":{"name":"Person ${person.index}","color":"#0f766e"},"cursor":{"x":${person.clock * 7},"y":${person.index * 3}},"selection":["shape:s1-media0"]}`
        this.deliveries.sentCursor(person.index, person.clock, performance.now())
        this.send(person, encodePresence(person.clientId, person.clock, state))
      }
      if (writes && person.moves !== undefined && person.editDueMs <= nowMs) {
        person.editDueMs += EDIT_EVERY_MS
        const { count, update } = person.moves.next()
        const barrier = person.isAwaitingBarrier ? undefined : encodeBarrier(this.options.dialect, count)
        person.isAwaitingBarrier = barrier !== undefined || person.isAwaitingBarrier
        this.deliveries.sentEdit(person.index, count, performance.now())
        this.send(person, encodeSync(SYNC.update, update), ...(barrier === undefined ? [] : [barrier]))
      }
    }
  }

  leave(): void {
    for (const { socket } of this.people) socket?.cut()
  }

  private async join(person: Person, bringsBoard: boolean): Promise<void> {
    const { dialect, port, room, board } = this.options
    const { path, protocols } = doorOf(dialect, room)
    const synced = new Promise<void>((resolve) => (person.synced = resolve))
    person.socket = await RawSocket.open(port, path, protocols, {
      message: (payload, socket) => this.receive(person, payload, socket),
      closed: () => this.lostConnections++,
    })
    if (dialect === 'bare') return
    this.send(person, ...greetingOf(dialect), encodeSync(SYNC.step1, EMPTY_STATE_VECTOR))
    await synced
    if (!bringsBoard) return
    const stored = new Promise<void>((resolve) => (person.synced = resolve))
    this.send(person, encodeSync(SYNC.update, board), encodeSync(SYNC.step1, EMPTY_STATE_VECTOR))
    await stored
  }

  private send(person: Person, ...messages: Buffer[]): void {
    const { length } = this.prefix
    person.socket?.send(...(length === 0 ? messages : messages.map((message) => Buffer.concat([this.prefix, message]))))
  }

  private receive(person: Person, payload: Uint8Array, socket: RawSocket): void {
    const known = this.find(person, payload)
    if (known !== undefined) {
      this.deliveries.saw(person.index, known, performance.now())
      return
    }
    const word = readServerFrame(this.options.dialect, payload)
    switch (word.type) {
      case 'step1':
        socket.send(Buffer.concat([this.prefix, encodeSync(SYNC.step2, EMPTY_UPDATE)]))
        return
      case 'step2':
        person.synced()
        return
      case 'durable':
        person.isAwaitingBarrier = false
        return
      case 'update':
        this.keep(person, payload, { ...NOTHING, edits: readMoves(word.update) })
        return
      case 'presence':
        this.keep(person, payload, { ...NOTHING, cursors: word.entries.flatMap((entry) => this.cursorOf(entry)) })
        return
      case 'other':
    }
  }

  private cursorOf({ clientId, clock }: { clientId: number; clock: number }): [number, number][] {
    const owner = this.byClientId.get(clientId)
    return owner === undefined ? [] : [[owner, clock]]
  }

  private keep(person: Person, payload: Uint8Array, seen: SeenInFrame): void {
    this.frames.push({ bytes: Buffer.from(payload), seen })
    if (this.frames.length > KEPT_FRAMES) {
      this.frames.shift()
      this.firstFrame++
    }
    person.position = this.firstFrame + this.frames.length
    this.deliveries.saw(person.index, seen, performance.now())
  }

  /** The frame if somebody else has got it before; mostly it is the next one for this person too. */
  private find(person: Person, payload: Uint8Array): SeenInFrame | undefined {
    for (let at = Math.max(0, person.position - this.firstFrame); at < this.frames.length; at++) {
      const frame = this.frames[at]
      if (frame === undefined || frame.bytes.byteLength !== payload.byteLength || !frame.bytes.equals(payload)) continue
      person.position = this.firstFrame + at + 1
      return frame.seen
    }
    return undefined
  }
}

const AT_ONCE = 25
