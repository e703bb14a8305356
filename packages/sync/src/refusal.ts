import { CLOSE, CLOSE_REASON } from './wire.ts'

/** Why this device is not let in, or not any more. */
export type Refusal =
  | 'unauthorized'
  | 'link-expired'
  | 'link-changed'
  | 'passphrase-needed'
  | 'forbidden'
  | 'removed'
  | 'made-while-viewing'
  | 'not-found'
  | 'deleted'
  | 'too-large'
  | 'too-many'
  | 'protocol'

/** What a lasting close code, with its reason, means for the person. */
export function refusalOf(code: number, reason = ''): Refusal {
  return REFUSALS_BY_REASON.get(reason) ?? REFUSALS_BY_CODE.get(code) ?? 'protocol'
}

/** What this device does about a closed connection. */
export type Reaction = 'reconnect' | 'begin-afresh' | 'stay-away'

/**
 * A stock client gives up on all of 4400-4499. One that timed out, e.g. a laptop that slept, is welcome again, and so is
 * one whose rights changed; what was made without the right to must not come along.
 */
export function reactionTo({ code, reason }: { code: number; reason: string }): Reaction {
  if (code < 4400 || code >= 4500 || code === CLOSE.timedOut) return 'reconnect'
  if (reason === CLOSE_REASON.madeWhileViewing) return 'begin-afresh'
  if (code !== CLOSE.roleChanged) return 'stay-away'
  return COME_BACK_AS_YOU_ARE.has(reason) ? 'reconnect' : 'begin-afresh'
}

/** Whether what this device keeps of the board is to go as well. */
export function mustForget(refusal: Refusal): boolean {
  return refusal === 'removed' || refusal === 'deleted'
}

const COME_BACK_AS_YOU_ARE: ReadonlySet<string> = new Set([
  CLOSE_REASON.newRole,
  CLOSE_REASON.archived,
  CLOSE_REASON.reopened,
])

const REFUSALS_BY_REASON: ReadonlyMap<string, Refusal> = new Map([
  [CLOSE_REASON.linkExpired, 'link-expired'],
  [CLOSE_REASON.linkChanged, 'link-changed'],
  [CLOSE_REASON.removed, 'removed'],
  [CLOSE_REASON.madeWhileViewing, 'made-while-viewing'],
])

const REFUSALS_BY_CODE: ReadonlyMap<number, Refusal> = new Map([
  [CLOSE.unauthorized, 'unauthorized'],
  [CLOSE.passphraseNeeded, 'passphrase-needed'],
  [CLOSE.forbidden, 'forbidden'],
  [CLOSE.notFound, 'not-found'],
  [CLOSE.deleted, 'deleted'],
  [CLOSE.tooLarge, 'too-large'],
  [CLOSE.tooMany, 'too-many'],
])
