import * as decoding from 'lib0/decoding'
import { MESSAGE, PATHWALL } from '@pathwall/sync'
import * as Y from 'yjs'
import type { PresenceEntry } from './presenceEntry.ts'
import { tooLarge, violation, type Refusal } from './refusal.ts'
import type { RoomLimits } from './roomLimits.ts'

/** What a client can say. Bytes are views on the frame: copy what is to outlive it. */
export type ClientMessage =
  | { type: 'step1'; stateVector: Uint8Array }
  | { type: 'step2'; update: Uint8Array }
  | { type: 'update'; update: Uint8Array }
  | { type: 'presence'; entries: PresenceEntry[] }
  | { type: 'query-presence' }
  | { type: 'barrier'; barrier: number }

/**
 * Reads one frame of a client. Total: what is not a message of the protocol is a refusal. `ownId` is the client id that the
 * connection speaks for, once it is known; what it repeats about others is not looked at then.
 */
export function parseClientFrame(frame: Uint8Array, limits: RoomLimits, ownId?: number): ClientMessage | Refusal {
  try {
    const decoder = decoding.createDecoder(frame)
    const message = readMessage(decoder, limits, ownId)
    return message.type !== 'refusal' && decoding.hasContent(decoder)
      ? violation('one frame carries one message')
      : message
  } catch {
    return violation('not a message of the protocol')
  }
}

function readMessage(
  decoder: decoding.Decoder,
  limits: RoomLimits,
  ownId: number | undefined,
): ClientMessage | Refusal {
  switch (decoding.readVarUint(decoder)) {
    case MESSAGE.sync:
      return readSync(decoder, limits)
    case MESSAGE.awareness:
      return readPresence(decoding.readVarUint8Array(decoder), limits, ownId)
    case MESSAGE.queryAwareness:
      return { type: 'query-presence' }
    case MESSAGE.pathwall:
      return decoding.readVarUint(decoder) === PATHWALL.barrier
        ? { type: 'barrier', barrier: decoding.readVarUint(decoder) }
        : violation('unknown message')
    default:
      return violation('unknown message')
  }
}

function readSync(decoder: decoding.Decoder, limits: RoomLimits): ClientMessage | Refusal {
  const type = decoding.readVarUint(decoder)
  const body = decoding.readVarUint8Array(decoder)
  if (type === 0) {
    if (body.byteLength > limits.stateVectorBytes) return tooLarge('state vector')
    Y.decodeStateVector(body)
    return { type: 'step1', stateVector: body }
  }
  if (type === 1)
    return body.byteLength > limits.syncBytes
      ? tooLarge(`more than ${limits.syncBytes} bytes at once`)
      : { type: 'step2', update: body }
  if (type === 2) return { type: 'update', update: body }
  return violation('unknown sync message')
}

/** Stock clients repeat what they heard about others; an entry that is no use is left out, not refused. */
function readPresence(body: Uint8Array, limits: RoomLimits, ownId: number | undefined): ClientMessage | Refusal {
  const decoder = decoding.createDecoder(body)
  const entries: PresenceEntry[] = []
  const count = decoding.readVarUint(decoder)
  // Nobody can have heard of so many: those who left are forgotten, and twice the room is more than ever were here.
  if (count > limits.connectionsPerRoom * 2) return violation('presence of more people than a board can have')
  for (let left = count; left > 0; left--) {
    const clientId = decoding.readVarUint(decoder)
    const clock = decoding.readVarUint(decoder)
    const state = decoding.readVarUint8Array(decoder)
    if (state.byteLength > limits.presenceStateBytes || (ownId !== undefined && clientId !== ownId)) continue
    entries.push({ clientId, clock, state: parseState(state) })
  }
  return { type: 'presence', entries }
}

/** Others parse this text together with everybody else's, so it must be an object or null. */
function parseState(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  const value: unknown = JSON.parse(text)
  if (typeof value !== 'object' || Array.isArray(value)) throw new TypeError('a presence state is an object or null')
  return text
}
