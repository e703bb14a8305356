import type { PathMap } from '@pathwall/domain'
import type { BoardStorage } from '@pathwall/storage'
import { createBoardUpdate } from '@pathwall/sync'
import { ROLES } from '../access/role.ts'
import { createBoardId, createTokens, hashToken, type BoardTokens } from '../access/secrets.ts'

/** A new board. This is the only time that its tokens are there to be told: what is stored are their hashes. */
export interface CreatedBoard {
  id: string
  tokens: BoardTokens
}

/** Stores a new board of this map with one token for each role. @throws AppError `board/save-failed` */
export async function createBoard(storage: BoardStorage, map: PathMap, createdAt: Date): Promise<CreatedBoard> {
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
    update: createBoardUpdate(map),
  })
  return { id, tokens }
}
