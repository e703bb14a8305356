import type { Role } from '@pathwall/domain'

/** What the server says about the person behind a presence, whatever the client says. */
export interface PresenceUser {
  id: string
  role: Role
  /** Of an identity; undefined leaves what the client says. */
  name: string | undefined
}

/** What goes out of what came in. */
export interface ShownPresence {
  state: string
  /** What the person calls themselves; undefined when the state says nothing about a person. */
  name: string | undefined
}

const NAME_LENGTH = 60
/** Of a state with a user, which has most of them. */
const NO_USER = /^(?:null|\{\})$/

/** Writes into a presence state, JSON, who it is that shows it, if it speaks of a `user` at all. */
export function showUser(state: string, user: PresenceUser): ShownPresence {
  if (NO_USER.test(state)) return { state, name: undefined }
  const value = JSON.parse(state) as Record<string, unknown> | null
  const said = value?.['user']
  if (typeof said !== 'object' || said === null || Array.isArray(said)) return { state, name: undefined }
  const name = user.name ?? cleanName((said as { name?: unknown }).name)
  return {
    state: JSON.stringify({ ...value, user: { ...said, id: user.id, role: user.role, name } }),
    name: name === '' ? undefined : name,
  }
}

/** The id of the person who shows a state that came out of `showUser`; undefined when there is none. */
export function shownUserId(state: string): string | undefined {
  const value = JSON.parse(state) as { user?: { id?: unknown } | null } | null
  const id = value?.user?.id
  return typeof id === 'string' ? id : undefined
}

/** One line of visible text of at most sixty characters. */
export function cleanName(name: unknown): string {
  if (typeof name !== 'string') return ''
  const line = name
    .slice(0, NAME_LENGTH * 20)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return [...line].slice(0, NAME_LENGTH).join('').trim()
}
