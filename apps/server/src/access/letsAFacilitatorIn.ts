import type { Grant, StoredPerson } from '@pathwall/storage'

/**
 * Whether a board can still be run by somebody in a year: through a facilitator link that does not end, or by a person whom
 * somebody made a facilitator and whose own link does not end.
 */
export function letsAFacilitatorIn(grants: readonly Grant[], people: readonly StoredPerson[]): boolean {
  const lasting = new Set(grants.filter(({ expiresAt }) => expiresAt === undefined).map(({ role }) => role))
  return (
    lasting.has('facilitator') ||
    people.some(({ role, linkRole, isRemoved }) => role === 'facilitator' && !isRemoved && lasting.has(linkRole))
  )
}

/** Whether somebody other than this person is a facilitator now. */
export function hasOtherFacilitator(people: readonly StoredPerson[], personId: string): boolean {
  return people.some(
    ({ id, role, linkRole, isRemoved }) => id !== personId && !isRemoved && (role ?? linkRole) === 'facilitator',
  )
}
