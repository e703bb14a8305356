import type { NewBoard } from '@pathwall/storage'

/** A board to be stored: its links have the tokens' hashes `hash-of-facilitator`, `hash-of-editor` and `hash-of-viewer`. */
export function aNewBoard(id: string, more: Partial<NewBoard> = {}): NewBoard {
  const createdAt = Date.UTC(2026, 0, 31, 12)
  return {
    id,
    createdAt,
    grants: (['facilitator', 'editor', 'viewer'] as const).map((role) => ({
      role,
      tokenHash: `hash-of-${role}`,
      createdAt,
      expiresAt: undefined,
      passphraseHash: undefined,
    })),
    // The update that changes nothing.
    update: new Uint8Array([0, 0]),
    ...more,
  }
}
