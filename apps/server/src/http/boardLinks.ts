import { AppError, ROLES, type Role } from '@pathwall/domain'
import type { BoardStorage, Grant } from '@pathwall/storage'

/** A link as facilitators are told of it: everything but its token, of which only a hash is kept. */
export interface LinkAnswer {
  role: Role
  createdAt: string
  expiresAt: string | null
  hasPassphrase: boolean
}

export function toLinkAnswer({ role, createdAt, expiresAt, passphraseHash }: Grant): LinkAnswer {
  return {
    role,
    createdAt: new Date(createdAt).toISOString(),
    expiresAt: expiresAt === undefined ? null : new Date(expiresAt).toISOString(),
    hasPassphrase: passphraseHash !== undefined,
  }
}

/** The role that stands in a path. @throws AppError `access/no-link` */
export function linkRoleOf(params: Readonly<Record<string, string>>): Role {
  const role = ROLES.find((known) => known === params['role'])
  if (role === undefined) throw new AppError('access/no-link', `Links are for ${ROLES.join(', ')}.`)
  return role
}

/** @throws AppError `access/no-link` when it was revoked */
export async function findLink(storage: Pick<BoardStorage, 'readGrants'>, boardId: string, role: Role): Promise<Grant> {
  const grant = (await storage.readGrants(boardId)).find((known) => known.role === role)
  if (grant === undefined) throw new AppError('access/no-link', 'There is no such link; make a new one.')
  return grant
}
