import * as Y from 'yjs'
import { doorOf, greetingOf, prefixOf, readServerFrame, type Dialect, type RoomAddress } from './dialect.ts'
import { RawSocket } from './rawSocket.ts'
import { SYNC, encodeSync } from './yjsWire.ts'

export interface OpenedBoard {
  /** From the first packet of the connection to the last byte of the board. */
  openedMs: number
  /** Whether the server said that this was all before the board had come. */
  wasEmptyFirst: boolean
  /** Everything that came, in order. */
  updates: Uint8Array[]
  /** Sends the server an update. */
  bring(update: Uint8Array): Promise<void>
  leave(): void
}

/** A server that has not given the board in this time does not have it. */
const TIMEOUT_MS = 30_000
const EMPTY_STATE_VECTOR = Uint8Array.of(0)

/** Opens a board as a client that has nothing of it, until `bytes` of it have come; 0: whatever the server has, if anything. */
export async function openBoard(
  dialect: Dialect,
  port: number,
  room: RoomAddress,
  bytes: number,
): Promise<OpenedBoard> {
  const startMs = performance.now()
  const { path, protocols } = doorOf(dialect, room)
  const prefix = prefixOf(dialect, room)
  const wrap = (message: Buffer): Buffer => Buffer.concat([prefix, message])
  const askEverything = wrap(encodeSync(SYNC.step1, EMPTY_STATE_VECTOR))
  const updates: Uint8Array[] = []
  let received = 0
  let isSynced = dialect === 'bare'
  let wasEmptyFirst = false
  let progress = (): void => {}
  let fail = (_error: Error): void => {}
  const whole = new Promise<void>((resolve, reject) => {
    progress = () => {
      if (isSynced && received >= bytes) resolve()
    }
    fail = reject
  })
  const timeout = setTimeout(() => fail(new Error(`${dialect} did not give the board`)), TIMEOUT_MS)
  const socket = await RawSocket.open(port, path, protocols, {
    message: (payload) => {
      const word = readServerFrame(dialect, payload)
      if (word.type !== 'step2' && word.type !== 'update') return
      updates.push(new Uint8Array(word.update))
      received += word.update.byteLength
      isSynced ||= word.type === 'step2'
      if (word.type === 'step2' && received < bytes) wasEmptyFirst = true
      progress()
    },
    closed: (code) => fail(new Error(`${dialect} closed the connection with ${code ?? 'no code'}`)),
  })
  socket.send(...greetingOf(dialect).map(wrap), askEverything)
  progress()
  await whole.finally(() => clearTimeout(timeout))
  return {
    openedMs: performance.now() - startMs,
    wasEmptyFirst,
    updates,
    bring: async (update) => {
      if (dialect === 'bare') return
      const count = updates.length
      socket.send(wrap(encodeSync(SYNC.update, update)), askEverything)
      await new Promise<void>((resolve) => (progress = () => updates.length > count && resolve()))
    },
    leave: () => socket.cut(),
  }
}

/** What a server has of a board, once it has said so and a moment has passed in which nothing more came. */
export async function readBoard(dialect: Dialect, port: number, room: RoomAddress, bytes: number): Promise<Y.Doc> {
  const opened = await openBoard(dialect, port, room, bytes)
  await new Promise((resolve) => setTimeout(resolve, 300))
  opened.leave()
  const doc = new Y.Doc()
  for (const update of opened.updates) Y.applyUpdate(doc, update)
  return doc
}
