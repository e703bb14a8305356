import { MESSAGE, PATHWALL, SUBPROTOCOL, TOKEN_SUBPROTOCOL_PREFIX } from '@pathwall/sync'
import { ByteReader, varUint } from './yjsWire.ts'

/** How one talks to a server: all carry y-protocols messages, but not in the same envelope. */
export type Dialect = 'pathwall' | 'y-websocket' | 'hocuspocus' | 'bare'

/** A room as a client finds it. */
export interface RoomAddress {
  name: string
  /** Pathwall only. */
  token?: string
}

/** Path of the upgrade, and the subprotocols to offer. */
export function doorOf(dialect: Dialect, room: RoomAddress): { path: string; protocols: string[] } {
  switch (dialect) {
    case 'pathwall':
      return {
        path: `/sync/${room.name}?pathwall=1`,
        protocols: [SUBPROTOCOL, `${TOKEN_SUBPROTOCOL_PREFIX}${room.token ?? ''}`],
      }
    case 'hocuspocus':
      return { path: '/', protocols: [] }
    case 'y-websocket':
    case 'bare':
      return { path: `/${room.name}`, protocols: [] }
  }
}

/** What stands before every message of a room. */
export function prefixOf(dialect: Dialect, room: RoomAddress): Buffer {
  if (dialect !== 'hocuspocus') return Buffer.alloc(0)
  const name = Buffer.from(room.name)
  return Buffer.concat([Buffer.from(varUint(name.byteLength)), name])
}

/** What a client has to say before anything else, behind the prefix. */
export function greetingOf(dialect: Dialect): Buffer[] {
  return dialect === 'hocuspocus' ? [Buffer.from([MESSAGE.auth, 0, 0])] : []
}

/** Asks to be told once everything sent before is stored, where a server can tell. */
export function encodeBarrier(dialect: Dialect, barrier: number): Buffer | undefined {
  return dialect === 'pathwall' ? Buffer.from([MESSAGE.pathwall, PATHWALL.barrier, ...varUint(barrier)]) : undefined
}

/** What a server said, as far as a load generator minds. Bytes are views on the frame. */
export type ServerWord =
  | { type: 'step1' }
  | { type: 'step2' | 'update'; update: Uint8Array }
  | { type: 'presence'; entries: { clientId: number; clock: number }[] }
  | { type: 'durable'; barrier: number }
  | { type: 'other' }

/** Hocuspocus's answer that carries its own step 1. */
const SYNC_REPLY = 4

export function readServerFrame(dialect: Dialect, frame: Uint8Array): ServerWord {
  const reader = new ByteReader(frame)
  if (dialect === 'hocuspocus') reader.varBytes()
  const type = reader.varUint()
  if (type === MESSAGE.awareness) return { type: 'presence', entries: readEntries(new ByteReader(reader.varBytes())) }
  if (type === MESSAGE.pathwall)
    return reader.varUint() === PATHWALL.durable ? { type: 'durable', barrier: reader.varUint() } : { type: 'other' }
  if (type !== MESSAGE.sync && type !== SYNC_REPLY) return { type: 'other' }
  const kind = reader.varUint()
  if (kind === 0) return { type: 'step1' }
  return { type: kind === 1 ? 'step2' : 'update', update: reader.varBytes() }
}

function readEntries(reader: ByteReader): { clientId: number; clock: number }[] {
  return Array.from({ length: reader.varUint() }, () => {
    const entry = { clientId: reader.varUint(), clock: reader.varUint() }
    reader.varBytes()
    return entry
  })
}
