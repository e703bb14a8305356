import { AppError, type AppErrorCode } from '@pathwall/domain'
import { CLOSE, CLOSE_REASON } from '@pathwall/sync'
import type { BoardAccess } from './authorize.ts'
import { toGoodbye, type Goodbye } from './goodbye.ts'

/** What has become of the rights with which somebody is on a board. */
export type AccessReview =
  | { verdict: 'stays'; access: BoardAccess }
  /** `losesEdits`: what this client has not sent yet may never come in. */
  | { verdict: 'goes'; goodbye: Goodbye; losesEdits: boolean }

/**
 * Looks once more at somebody who is on a board. Whoever may do something else than when they came has to come again, so
 * that nothing is left over from before.
 * @throws whatever keeps the question from being answered at this moment, e.g. AppError `board/save-failed`
 */
export async function reviewAccess(
  before: BoardAccess,
  authorizeAgain: () => Promise<BoardAccess>,
): Promise<AccessReview> {
  let after: BoardAccess
  try {
    after = await authorizeAgain()
  } catch (error) {
    const goodbye = goodbyeOf(error)
    if (goodbye === undefined) throw error
    return { verdict: 'goes', goodbye, losesEdits: error instanceof AppError && error.code === 'access/removed' }
  }
  const reason = reasonToComeAgain(before, after)
  if (reason === undefined) return { verdict: 'stays', access: after }
  const goodbye = { code: CLOSE.roleChanged, reason }
  return { verdict: 'goes', goodbye, losesEdits: after.role === 'viewer' && before.role !== 'viewer' }
}

function reasonToComeAgain(before: BoardAccess, after: BoardAccess): string | undefined {
  if ((before.role === 'viewer') !== (after.role === 'viewer')) return CLOSE_REASON.roleChanged
  if (before.isArchived !== after.isArchived) return after.isArchived ? CLOSE_REASON.archived : CLOSE_REASON.reopened
  return before.role === after.role ? undefined : CLOSE_REASON.newRole
}

/** Who was on the board held a link of it: one that is unknown now has been changed, and a board that is not there is gone. */
function goodbyeOf(error: unknown): Goodbye | undefined {
  if (!(error instanceof AppError)) return undefined
  if (error.code === 'access/unknown-token') return { code: CLOSE.unauthorized, reason: CLOSE_REASON.linkChanged }
  if (error.code === 'board/not-found') return { code: CLOSE.deleted, reason: 'the board was deleted' }
  return SENT_AWAY.has(error.code) ? toGoodbye(error) : undefined
}

const SENT_AWAY: ReadonlySet<AppErrorCode> = new Set([
  'access/expired-link',
  'access/passphrase-needed',
  'access/removed',
])
