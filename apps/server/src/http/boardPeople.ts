import type { StoredPerson } from '@pathwall/storage'
import type { Role } from '@pathwall/domain'

/** Somebody who is, or has been, on a board, as facilitators are told of them. */
export interface PersonAnswer {
  id: string
  name: string
  role: Role
  linkRole: Role
  decidedRole: Role | null
  isRemoved: boolean
  isHere: boolean
  isMe: boolean
  lastSeenAt: string
}

export function toPersonAnswer(
  { id, name, role, linkRole, isRemoved, lastSeenAt }: StoredPerson,
  { here, me }: { here: ReadonlySet<string>; me: string | undefined },
): PersonAnswer {
  return {
    id,
    name,
    role: role ?? linkRole,
    linkRole,
    decidedRole: role ?? null,
    isRemoved,
    isHere: here.has(id) && !isRemoved,
    isMe: id === me,
    lastSeenAt: new Date(lastSeenAt).toISOString(),
  }
}
