import { createHash, randomBytes } from 'node:crypto'
import { ROLES, type Role } from '@pathwall/domain'

/** A board's tokens, one per role. Whoever holds one has the role. */
export type BoardTokens = Record<Role, string>

/** An id that nobody guesses: 128 random bits, `[A-Za-z0-9_-]{22}`. */
export function createBoardId(): string {
  return randomBytes(16).toString('base64url')
}

/** A link's token: 256 random bits, `[A-Za-z0-9_-]{43}`. */
export function createToken(): string {
  return randomBytes(32).toString('base64url')
}

/** One token per role. */
export function createTokens(): BoardTokens {
  const entries = ROLES.map((role) => [role, createToken()] as const)
  return Object.fromEntries(entries) as BoardTokens
}

/**
 * What is stored of a token: SHA-256, hex. A token has 256 bits of its own, so a slow hash would protect nothing; and
 * looking a hash up in an index tells a guesser nothing about how near a guess was.
 */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Whether a text can be a board's id or a token at all; everything else is refused before storage is asked. */
export function isSecretWord(text: string): boolean {
  return /^[A-Za-z0-9_-]{16,128}$/.test(text)
}
