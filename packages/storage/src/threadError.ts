import type { AppErrorCode } from '@pathwall/domain'

/** An expected failure on the storage's thread, which is spared loading all of the domain: an `AppError` on the other side. */
export class ThreadError extends Error {
  readonly code: AppErrorCode
  readonly details: Record<string, unknown>

  constructor(code: AppErrorCode, message: string, details: Record<string, unknown> = {}) {
    super(message)
    this.code = code
    this.details = details
  }
}

export function boardNotFoundHere(boardId: string): ThreadError {
  return new ThreadError('board/not-found', 'There is no such board.', { boardId })
}
