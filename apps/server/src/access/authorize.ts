import { AppError } from '@pathwall/domain'
import type { BoardStorage } from '../storage/boardStorage.ts'
import type { Role } from './role.ts'
import { hashToken, isSecretWord } from './secrets.ts'

/**
 * The role that a token gives on a board.
 * @throws AppError `access/missing-token`, `access/unknown-token`, `board/not-found`
 */
export async function authorize(storage: BoardStorage, boardId: string, token: string | undefined): Promise<Role> {
  if (!isSecretWord(boardId) || !(await storage.hasBoard(boardId)))
    throw new AppError('board/not-found', 'There is no such board on this server')
  if (token === undefined || token === '')
    throw new AppError('access/missing-token', 'This board needs the token from its link')
  const role = isSecretWord(token) ? await storage.findRole(boardId, hashToken(token)) : undefined
  if (role === undefined)
    throw new AppError('access/unknown-token', 'The token is not, or no longer, one of this board')
  return role
}
