import { CLOSE } from '@pathwall/sync'

/** Why a connection cannot go on, as it is told: a close code and a few words. */
export interface Refusal {
  type: 'refusal'
  code: number
  reason: string
}

export function violation(reason: string): Refusal {
  return { type: 'refusal', code: CLOSE.protocolViolation, reason }
}

export function tooLarge(reason: string): Refusal {
  return { type: 'refusal', code: CLOSE.tooLarge, reason }
}

export function tooMany(reason: string): Refusal {
  return { type: 'refusal', code: CLOSE.tooMany, reason }
}

/** Whoever connects asks for something at once; a socket that does not is only held open. */
export const SAID_NOTHING: Refusal = { type: 'refusal', code: CLOSE.timedOut, reason: 'nothing was asked for in time' }

/** The client comes back by itself and syncs from the start. */
export function tryAgain(reason: string): Refusal {
  return { type: 'refusal', code: CLOSE.overload, reason }
}
