import { AppError } from '@pathwall/domain'

export function boardNotFound(boardId: string): AppError {
  return new AppError('board/not-found', 'There is no such board.', { details: { boardId } })
}
