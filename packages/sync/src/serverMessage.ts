import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { MESSAGE, NOTICES, PATHWALL, type BoardNotice } from './wire.ts'

const ROLES = ['facilitator', 'editor', 'viewer'] as const

export type BoardRole = (typeof ROLES)[number]

/** What the server says beside y-websocket's own messages. */
export type ServerMessage =
  | { type: 'durable'; barrier: number }
  | { type: 'storage'; works: boolean }
  /** `linkRole`: what the link allows; a facilitator may have decided otherwise about the person. */
  | { type: 'role'; role: BoardRole; linkRole: BoardRole }
  | { type: 'board'; isArchived: boolean }
  | { type: 'person'; personId: string }
  | { type: 'notice'; notice: BoardNotice }

/** Reads the body of a PATHWALL message; undefined when this version does not understand it. */
export function readServerMessage(decoder: decoding.Decoder): ServerMessage | undefined {
  try {
    switch (decoding.readVarUint(decoder)) {
      case PATHWALL.durable:
        return { type: 'durable', barrier: decoding.readVarUint(decoder) }
      case PATHWALL.storage:
        return { type: 'storage', works: decoding.readVarUint(decoder) === 1 }
      case PATHWALL.role: {
        const role = toRole(decoding.readVarString(decoder))
        const linkRole = decoding.hasContent(decoder) ? toRole(decoding.readVarString(decoder)) : role
        return role && { type: 'role', role, linkRole: linkRole ?? role }
      }
      case PATHWALL.board:
        return { type: 'board', isArchived: decoding.readVarUint(decoder) === 1 }
      case PATHWALL.person:
        return { type: 'person', personId: decoding.readVarString(decoder) }
      case PATHWALL.notice: {
        const name = decoding.readVarString(decoder)
        const notice = NOTICES.find((known) => known === name)
        return notice && { type: 'notice', notice }
      }
      default:
        return undefined
    }
  } catch {
    // Cut short, or of a newer server.
    return undefined
  }
}

export function toRole(name: string | undefined): BoardRole | undefined {
  return ROLES.find((role) => role === name)
}

/** A whole message that asks the server to say when everything sent before it is stored. */
export function encodeBarrier(barrier: number): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.pathwall)
  encoding.writeVarUint(encoder, PATHWALL.barrier)
  encoding.writeVarUint(encoder, barrier)
  return encoding.toUint8Array(encoder)
}
