import { ROLES, type Role } from '@pathwall/domain'
import { isBoardWord } from '../session/boardLink.ts'
import { fieldsOf } from '../session/askServer.ts'
import { cleanWords, NAME_LENGTH } from '../session/parseIdentity.ts'

/** What the server tells of a link: everything but the link, of which it keeps only a hash. */
export interface BoardLink {
  role: Role
  /** Milliseconds since 1970; undefined when it does not end. */
  expiresAt: number | undefined
  hasPassphrase: boolean
}

/** Somebody who is, or has been, on a board. */
export interface BoardPerson {
  id: string
  name: string
  role: Role
  /** The role of the link they came with. */
  linkRole: Role
  /** What a facilitator made of it, if anything. */
  decidedRole: Role | undefined
  isRemoved: boolean
  isHere: boolean
  isMe: boolean
  /** Milliseconds since 1970. */
  lastSeenAt: number
}

/** Reads the list of links, from the one that may do most; undefined when it is no list. */
export function parseLinks(answer: unknown): BoardLink[] | undefined {
  const { links } = fieldsOf(answer)
  if (!Array.isArray(links)) return undefined
  const known = links.flatMap((entry: unknown) => {
    const { role, expiresAt, hasPassphrase } = fieldsOf(entry)
    const knownRole = toRole(role)
    if (knownRole === undefined) return []
    return [{ role: knownRole, expiresAt: toTime(expiresAt), hasPassphrase: hasPassphrase === true }]
  })
  return known.toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role))
}

/** Reads a link that was just made: the only time that its token is told. */
export function parseMadeLink(answer: unknown): { role: Role; token: string } | undefined {
  const { role, token } = fieldsOf(answer)
  const knownRole = toRole(role)
  return knownRole === undefined || !isBoardWord(token) ? undefined : { role: knownRole, token }
}

/** Reads the list of people: oneself first, then who is here, then by who was here last; undefined when it is no list. */
export function parsePeople(answer: unknown): BoardPerson[] | undefined {
  const { people } = fieldsOf(answer)
  if (!Array.isArray(people)) return undefined
  const known = people.flatMap((entry: unknown) => {
    const { id, name, role, linkRole, decidedRole, isRemoved, isHere, isMe, lastSeenAt } = fieldsOf(entry)
    const [now, byLink] = [toRole(role), toRole(linkRole)]
    if (!isBoardWord(id) || now === undefined || byLink === undefined) return []
    return [
      {
        id,
        name: cleanWords(name, NAME_LENGTH),
        role: now,
        linkRole: byLink,
        decidedRole: toRole(decidedRole),
        isRemoved: isRemoved === true,
        isHere: isHere === true,
        isMe: isMe === true,
        lastSeenAt: toTime(lastSeenAt) ?? 0,
      },
    ]
  })
  return known.toSorted(
    (a, b) => Number(b.isMe) - Number(a.isMe) || Number(b.isHere) - Number(a.isHere) || b.lastSeenAt - a.lastSeenAt,
  )
}

/** Reads the proof that somebody knew a link's passphrase. */
export function parsePass(answer: unknown): string | undefined {
  const { pass } = fieldsOf(answer)
  return typeof pass === 'string' && /^[\w.~-]{1,500}$/.test(pass) ? pass : undefined
}

function toRole(value: unknown): Role | undefined {
  return ROLES.find((role) => role === value)
}

/** Times come as milliseconds or as ISO 8601. */
function toTime(value: unknown): number | undefined {
  const time = typeof value === 'string' ? Date.parse(value) : value
  return typeof time === 'number' && Number.isFinite(time) && Math.abs(time) <= 8.64e15 ? time : undefined
}
