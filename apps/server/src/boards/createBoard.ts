import type { BoardStorage } from '@pathwall/storage'
import { ROLES } from '@pathwall/domain'
import { createBoardId, createTokens, hashToken, type BoardTokens } from '../access/secrets.ts'

/** A new board. This is the only time that its tokens are there to be told: what is stored are their hashes. */
export interface CreatedBoard {
  id: string
  tokens: BoardTokens
}

/**
 * Stores a new board with one token for each role. `update` makes its document, Yjs v1.
 * @throws AppError `board/save-failed`
 */
export async function createBoard(
  storage: Pick<BoardStorage, 'createBoard'>,
  update: Uint8Array,
  createdAt: Date,
): Promise<CreatedBoard> {
  const id = createBoardId()
  const tokens = createTokens()
  const at = createdAt.getTime()
  await storage.createBoard({
    id,
    createdAt: at,
    grants: ROLES.map((role) => ({
      role,
      tokenHash: hashToken(tokens[role]),
      createdAt: at,
      expiresAt: undefined,
      passphraseHash: undefined,
    })),
    update,
  })
  return { id, tokens }
}
