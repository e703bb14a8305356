import { once } from 'node:events'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { onTestFinished, expect } from 'vitest'
import { WebSocket } from 'ws'
import { BOARD_ID } from './roomServer.ts'

/** A frame from the server, read as far as the tests need it. */
export interface ServerMessage {
  type: 'step1' | 'step2' | 'update' | 'presence' | 'pathwall'
  body: Uint8Array
}

/** A socket that says what no decent client says, and does only what it is told. */
export interface RawClient {
  socket: WebSocket
  messages: ServerMessage[]
  send(...bytes: (number | Uint8Array)[]): void
  sendSync(type: 0 | 1 | 2, body: Uint8Array): void
  sendPresence(clientId: number, clock: number, state: unknown): void
  /** Waits for so many messages of a type, and returns the newest. */
  received(type: ServerMessage['type'], count?: number): Promise<ServerMessage>
  count(type: ServerMessage['type']): number
  /** The close code, once the server has closed. */
  closed: Promise<number>
}

export async function openRawClient(url: string, query = 'role=editor'): Promise<RawClient> {
  const socket = new WebSocket(`${url}/${BOARD_ID}?${query}`)
  socket.on('error', () => {})
  onTestFinished(() => socket.terminate())
  const messages: ServerMessage[] = []
  socket.on('message', (data: Buffer) => messages.push(parse(data)))
  const closed = once(socket, 'close').then(([code]) => code as number)
  await once(socket, 'open')
  const client: RawClient = {
    socket,
    messages,
    closed,
    send: (...bytes) =>
      socket.send(Buffer.concat(bytes.map((part) => (typeof part === 'number' ? Buffer.of(part) : part)))),
    sendSync: (type, body) =>
      socket.send(
        encode((encoder) => {
          encoding.writeVarUint(encoder, 0)
          encoding.writeVarUint(encoder, type)
          encoding.writeVarUint8Array(encoder, body)
        }),
      ),
    sendPresence: (clientId, clock, state) => socket.send(presenceFrame([{ clientId, clock, state }])),
    received: async (type, count = 1) => {
      await expect.poll(() => client.count(type)).toBeGreaterThanOrEqual(count)
      const found = messages.filter((message) => message.type === type)[count - 1]
      if (found === undefined) throw new Error('unreachable')
      return found
    },
    count: (type) => messages.filter((message) => message.type === type).length,
  }
  return client
}

export function presenceFrame(entries: { clientId: number; clock: number; state: unknown }[]): Uint8Array {
  const body = encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length)
    for (const { clientId, clock, state } of entries) {
      encoding.writeVarUint(encoder, clientId)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, typeof state === 'string' ? state : JSON.stringify(state))
    }
  })
  return encode((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint8Array(encoder, body)
  })
}

/** Client ids and states of a presence message. */
export function readPresence({ body }: ServerMessage): [clientId: number, clock: number, state: unknown][] {
  const decoder = decoding.createDecoder(body)
  return Array.from({ length: decoding.readVarUint(decoder) }, () => [
    decoding.readVarUint(decoder),
    decoding.readVarUint(decoder),
    JSON.parse(decoding.readVarString(decoder)) as unknown,
  ])
}

function parse(frame: Uint8Array): ServerMessage {
  const decoder = decoding.createDecoder(frame)
  const type = decoding.readVarUint(decoder)
  if (type === 100) return { type: 'pathwall', body: frame.subarray(1) }
  const kind = type === 1 ? 'presence' : (['step1', 'step2', 'update'] as const)[decoding.readVarUint(decoder)]
  if (kind === undefined) throw new Error('unknown frame')
  const body = decoding.readVarUint8Array(decoder)
  if (decoding.hasContent(decoder)) throw new Error('more than one message in a frame')
  return { type: kind, body: new Uint8Array(body) }
}

function encode(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}
