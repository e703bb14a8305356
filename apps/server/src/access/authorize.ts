import { AppError } from '@pathwall/domain'
import type { BoardStorage } from '../storage/boardStorage.ts'
import type { Role } from './role.ts'
import { hashToken, isSecretWord } from './secrets.ts'

/**
 * The role that a token gives on a board.
 * @throws AppError `access/missing-token`, `access/unknown-token`, `board/not-found`
 */
export async function authorize(
  storage: Pick<BoardStorage, 'hasBoard' | 'findRole'>,
  boardId: string,
  token: string | undefined,
): Promise<Role> {
  if (token === undefined || token === '') throw new AppError('access/missing-token', 'A token from a link is needed.')
  // Ids cannot be guessed, so telling an unknown board from a wrong token gives nothing away.
  if (!isSecretWord(boardId) || !(await storage.hasBoard(boardId)))
    throw new AppError('board/not-found', 'There is no such board.')
  const role = isSecretWord(token) ? await storage.findRole(boardId, hashToken(token)) : undefined
  if (role === undefined) throw new AppError('access/unknown-token', 'The token is not one of this board.')
  return role
}
