import { PERSON_COLORS } from './personColors.ts'

/** How somebody appears to the others on a board. There is no account behind it. */
export interface Identity {
  name: string
  /** '' when not said. */
  roleInTeam: string
  /** One of PERSON_COLORS. */
  color: string
}

export const NAME_LENGTH = 60
export const ROLE_LENGTH = 60

/** Reads what was kept on this device; undefined when it is no identity, so that the name is asked again. */
export function parseIdentity(kept: unknown): Identity | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined
  const { name, roleInTeam, color } = kept as Record<string, unknown>
  const cleanName = cleanWords(name, NAME_LENGTH)
  const knownColor = PERSON_COLORS.find((candidate) => candidate === color)
  if (cleanName === '' || knownColor === undefined) return undefined
  return { name: cleanName, roleInTeam: cleanWords(roleInTeam, ROLE_LENGTH), color: knownColor }
}

/** One line of visible text, cut to a length; '' for anything else. */
export function cleanWords(value: unknown, length: number): string {
  if (typeof value !== 'string') return ''
  const line = value
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return [...line].slice(0, length).join('').trim()
}
