import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { BusMessage, Notice, SharedPresence } from './bus.ts'

/** Changes when a message no longer means the same; nodes of other versions then read what they need from storage. */
const VERSION = 2
const TYPE = { updates: 0, presence: 1, queryPresence: 2, count: 3, access: 4, notice: 5 } as const
const NOTICES = ['people', 'links', 'board', 'versions', 'session'] as const satisfies readonly Notice[]

/** What one message may hold; more can only be meant to do harm. */
const MAX = { updates: 10_000, entries: 10_000, stateBytes: 64 * 1024, nameLength: 200 } as const

export function encodeBusMessage(message: BusMessage): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, VERSION)
  switch (message.type) {
    case 'updates':
      encoding.writeVarUint(encoder, TYPE.updates)
      encoding.writeVarUint(encoder, message.seq)
      encoding.writeVarUint(encoder, message.updates.length)
      for (const update of message.updates) encoding.writeVarUint8Array(encoder, update)
      break
    case 'presence':
      encoding.writeVarUint(encoder, TYPE.presence)
      encoding.writeVarString(encoder, message.node)
      encoding.writeVarUint(encoder, message.isAll ? 1 : 0)
      encoding.writeVarUint(encoder, message.entries.length)
      for (const { clientId, clock, state, actor, heldBy = '' } of message.entries) {
        encoding.writeVarUint(encoder, clientId)
        encoding.writeVarUint(encoder, clock)
        encoding.writeVarString(encoder, state)
        encoding.writeVarString(encoder, actor)
        encoding.writeVarString(encoder, heldBy)
      }
      break
    case 'query-presence':
      encoding.writeVarUint(encoder, TYPE.queryPresence)
      break
    case 'count':
      encoding.writeVarUint(encoder, TYPE.count)
      encoding.writeVarString(encoder, message.node)
      encoding.writeVarUint(encoder, message.connections)
      encoding.writeVarUint(encoder, message.people)
      break
    case 'access':
      encoding.writeVarUint(encoder, TYPE.access)
      break
    case 'notice':
      encoding.writeVarUint(encoder, TYPE.notice)
      encoding.writeVarUint(encoder, NOTICES.indexOf(message.notice))
  }
  return encoding.toUint8Array(encoder)
}

/** Total: undefined is what no node of this version has said. Bytes are views on the message. */
export function decodeBusMessage(bytes: Uint8Array): BusMessage | undefined {
  try {
    const decoder = decoding.createDecoder(bytes)
    if (decoding.readVarUint(decoder) !== VERSION) return undefined
    const message = readMessage(decoder)
    return decoding.hasContent(decoder) ? undefined : message
  } catch {
    return undefined
  }
}

function readMessage(decoder: decoding.Decoder): BusMessage | undefined {
  switch (decoding.readVarUint(decoder)) {
    case TYPE.updates: {
      const seq = decoding.readVarUint(decoder)
      const updates = readList(decoder, MAX.updates, () => decoding.readVarUint8Array(decoder))
      return updates.length === 0 || updates.length > seq ? undefined : { type: 'updates', seq, updates }
    }
    case TYPE.presence: {
      const node = readName(decoder)
      const isAll = decoding.readVarUint(decoder) === 1
      return { type: 'presence', node, isAll, entries: readList(decoder, MAX.entries, () => readPresence(decoder)) }
    }
    case TYPE.queryPresence:
      return { type: 'query-presence' }
    case TYPE.count: {
      const node = readName(decoder)
      const connections = decoding.readVarUint(decoder)
      return { type: 'count', node, connections, people: decoding.readVarUint(decoder) }
    }
    case TYPE.access:
      return { type: 'access' }
    case TYPE.notice: {
      const notice = NOTICES[decoding.readVarUint(decoder)]
      return notice && { type: 'notice', notice }
    }
    default:
      return undefined
  }
}

function readList<T>(decoder: decoding.Decoder, max: number, read: () => T): T[] {
  const length = decoding.readVarUint(decoder)
  // Each takes a byte at least: a length that lies costs nothing.
  if (length > max || length > decoder.arr.length - decoder.pos) throw new RangeError('a length that cannot be')
  return Array.from({ length }, read)
}

/** The browsers of all others parse this text together, so it must be an object or null. */
function readPresence(decoder: decoding.Decoder): SharedPresence {
  const clientId = decoding.readVarUint(decoder)
  const clock = decoding.readVarUint(decoder)
  const state = readText(decoder, MAX.stateBytes)
  const value: unknown = JSON.parse(state)
  if (typeof value !== 'object' || Array.isArray(value)) throw new TypeError('a presence state is an object or null')
  const actor = readName(decoder)
  const heldBy = readName(decoder)
  return { clientId, clock, state, actor, heldBy: heldBy === '' ? undefined : heldBy }
}

function readName(decoder: decoding.Decoder): string {
  return readText(decoder, MAX.nameLength)
}

function readText(decoder: decoding.Decoder, maxLength: number): string {
  const text = decoding.readVarString(decoder)
  if (text.length > maxLength) throw new RangeError('a text that is too long')
  return text
}
