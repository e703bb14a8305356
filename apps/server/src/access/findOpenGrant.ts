import { AppError } from '@pathwall/domain'
import type { BoardHead, BoardStorage, Grant } from '@pathwall/storage'
import { hashToken, isSecretWord } from './secrets.ts'

/**
 * The grant that a link's token stands for at this moment, and the board it opens. It says nothing of passphrase and person.
 * @throws AppError `access/missing-token`, `access/unknown-token`, `access/expired-link`, `board/not-found`
 */
export async function findOpenGrant(
  storage: Pick<BoardStorage, 'readHead' | 'findGrant'>,
  { boardId, token, now }: { boardId: string; token: string | undefined; now: number },
): Promise<{ head: BoardHead; grant: Grant }> {
  if (token === undefined || token === '') throw new AppError('access/missing-token', 'A token from a link is needed.')
  // Ids cannot be guessed, so telling an unknown board from a wrong token gives nothing away.
  const head = isSecretWord(boardId) ? await storage.readHead(boardId) : undefined
  if (head === undefined) throw new AppError('board/not-found', 'There is no such board.')
  const grant = isSecretWord(token) ? await storage.findGrant(boardId, hashToken(token)) : undefined
  if (grant === undefined)
    throw new AppError(
      'access/unknown-token',
      'This is not a link of the board: it was renewed or revoked, or it is cut off. Ask a facilitator for the current one.',
    )
  if (grant.expiresAt !== undefined && grant.expiresAt <= now)
    throw new AppError('access/expired-link', 'The link has expired. Ask a facilitator for a new one.')
  return { head, grant }
}
