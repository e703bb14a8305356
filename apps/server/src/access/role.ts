import type { Role } from '@pathwall/domain'

export { ROLES, type Role } from '@pathwall/domain'

/** Whether a role may change the map. */
export function mayEdit(role: Role): boolean {
  return role !== 'viewer'
}
