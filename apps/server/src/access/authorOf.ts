import type { BoardAccess } from './authorize.ts'
import { personIdOf, type Personal } from './personId.ts'

/**
 * Whose the document is that a caller brings: a browser keeps one for all who sign in on it, so that is the device where it
 * shows a secret, else the person, else everybody with the same link.
 */
export function authorOf(
  { boardId, personKey }: Pick<Personal, 'personKey'> & { boardId: string },
  { personId, tokenHash }: Pick<BoardAccess, 'personId' | 'tokenHash'>,
): string {
  return personIdOf(boardId, { personKey, identity: undefined }) ?? personId ?? `link ${tokenHash}`
}
