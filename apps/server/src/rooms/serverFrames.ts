import * as encoding from 'lib0/encoding'
import { MESSAGE, PATHWALL, type BoardNotice } from '@pathwall/sync'
import type { Role } from '@pathwall/domain'
import type { PresenceEntry } from './presenceEntry.ts'

/** One WebSocket frame with one protocol message: stock clients ignore what follows the first. */
export type Frame = Uint8Array

const SYNC = { step1: 0, step2: 1, update: 2 } as const

export function encodeStep1(stateVector: Uint8Array): Frame {
  return encodeSync(SYNC.step1, stateVector)
}

export function encodeStep2(update: Uint8Array): Frame {
  return encodeSync(SYNC.step2, update)
}

export function encodeUpdate(update: Uint8Array): Frame {
  return encodeSync(SYNC.update, update)
}

export function encodePresence(entries: readonly PresenceEntry[]): Frame {
  const body = encoding.createEncoder()
  encoding.writeVarUint(body, entries.length)
  for (const { clientId, clock, state } of entries) {
    encoding.writeVarUint(body, clientId)
    encoding.writeVarUint(body, clock)
    encoding.writeVarString(body, state)
  }
  return encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness)
    encoding.writeVarUint8Array(encoder, encoding.toUint8Array(body))
  })
}

/** Presence of nobody: says nothing, and keeps a stock client from hanging up. */
export const KEEP_ALIVE_FRAME: Frame = encodePresence([])

export function encodeDurable(barrier: number): Frame {
  return encodePathwall(PATHWALL.durable, (encoder) => encoding.writeVarUint(encoder, barrier))
}

export function encodeStorageState(works: boolean): Frame {
  return encodePathwall(PATHWALL.storage, (encoder) => encoding.writeVarUint(encoder, works ? 1 : 0))
}

export function encodeRole({ role, grantRole }: { role: Role; grantRole: Role }): Frame {
  return encodePathwall(PATHWALL.role, (encoder) => {
    encoding.writeVarString(encoder, role)
    encoding.writeVarString(encoder, grantRole)
  })
}

export function encodeBoardState({ isArchived }: { isArchived: boolean }): Frame {
  return encodePathwall(PATHWALL.board, (encoder) => encoding.writeVarUint(encoder, isArchived ? 1 : 0))
}

export function encodePerson(personId: string): Frame {
  return encodePathwall(PATHWALL.person, (encoder) => encoding.writeVarString(encoder, personId))
}

export function encodeNotice(notice: BoardNotice): Frame {
  return encodePathwall(PATHWALL.notice, (encoder) => encoding.writeVarString(encoder, notice))
}

function encodeSync(type: number, body: Uint8Array): Frame {
  return encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync)
    encoding.writeVarUint(encoder, type)
    encoding.writeVarUint8Array(encoder, body)
  })
}

function encodePathwall(type: number, writeBody: (encoder: encoding.Encoder) => void): Frame {
  return encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.pathwall)
    encoding.writeVarUint(encoder, type)
    writeBody(encoder)
  })
}

function encode(write: (encoder: encoding.Encoder) => void): Frame {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}
