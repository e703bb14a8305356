import { AppError, type AppErrorCode } from '@pathwall/domain'
import { CLOSE, CLOSE_REASON } from '@pathwall/sync'
import { LimitReached } from '../limits/limitReached.ts'

/** How a WebSocket is told that it may not enter. Reasons are short: the protocol allows 123 bytes. */
export interface Goodbye {
  code: number
  reason: string
}

/** A WebSocket's word for each of our failures. Any other is passing: clients try again. */
const GOODBYES: Partial<Record<AppErrorCode, Goodbye>> = {
  'access/missing-token': { code: CLOSE.unauthorized, reason: 'a token from a link is needed' },
  'access/unknown-token': { code: CLOSE.unauthorized, reason: 'not a token of this board' },
  'access/expired-link': { code: CLOSE.unauthorized, reason: CLOSE_REASON.linkExpired },
  'access/passphrase-needed': { code: CLOSE.passphraseNeeded, reason: 'a passphrase is needed' },
  'access/removed': { code: CLOSE.forbidden, reason: CLOSE_REASON.removed },
  'access/too-many-failures': { code: CLOSE.tooMany, reason: 'too many wrong links from this address' },
  'access/role': { code: CLOSE.forbidden, reason: 'the token does not allow that' },
  'board/not-found': { code: CLOSE.notFound, reason: 'no such board' },
}

export const FOREIGN_ORIGIN: Goodbye = { code: CLOSE.forbidden, reason: 'pages of this origin may not connect' }
export const RESTARTING: Goodbye = { code: CLOSE.restart, reason: 'the server is restarting' }
const CANNOT_NOW: Goodbye = { code: CLOSE.overload, reason: 'the server cannot do that now' }

export function toGoodbye(error: unknown): Goodbye {
  if (error instanceof LimitReached) return error.goodbye
  return (error instanceof AppError ? GOODBYES[error.code] : undefined) ?? CANNOT_NOW
}
