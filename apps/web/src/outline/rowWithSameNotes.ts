import type { NoteId } from '@pathwall/domain'

/** The row that shares most notes with a step that is no longer there under its id; undefined when none shares any. */
export function rowWithSameNotes(
  notes: readonly NoteId[],
  rows: readonly { id: string; notes: readonly NoteId[] }[],
): string | undefined {
  const wanted = new Set(notes)
  let best: { id: string; shared: number } | undefined
  for (const row of rows) {
    const shared = row.notes.filter((note) => wanted.has(note)).length
    if (shared > (best?.shared ?? 0)) best = { id: row.id, shared }
  }
  return best?.id
}
