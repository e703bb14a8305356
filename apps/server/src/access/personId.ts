import { createHash } from 'node:crypto'
import { isSecretWord } from './secrets.ts'

/** Who somebody is by an organisation's sign-in. */
export interface Identity {
  /** Address of whoever vouches for it. */
  issuer: string
  /** The person's lasting id there. */
  subject: string
  name: string
}

/** What a caller shows of themselves. */
export interface Personal {
  /** A secret of the device; what is no secret word counts as none. */
  personKey: string | undefined
  identity: Identity | undefined
}

/**
 * A person's id on one board, `[A-Za-z0-9_-]{22}`: the same whenever they come, another one on each board, and nothing that
 * gives back what it was made of. Undefined for somebody who shows nothing.
 */
export function personIdOf(boardId: string, { personKey, identity }: Personal): string | undefined {
  if (identity !== undefined) return toId(`${boardId} ${identity.issuer} ${identity.subject}`)
  return personKey !== undefined && isSecretWord(personKey) ? toId(`${boardId} ${personKey}`) : undefined
}

function toId(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}
