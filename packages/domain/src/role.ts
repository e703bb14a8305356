/** Who may do what on a board: a facilitator everything, an editor the map, a viewer looks on. */
export const ROLES = ['facilitator', 'editor', 'viewer'] as const

export type Role = (typeof ROLES)[number]
