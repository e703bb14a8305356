import type { PlacedNote } from '../ground/ground.ts'

/** A short name of a step for lists, on one line: its medium, else its deliverable, else its people. `notes` in reading order. */
export function titleOf(notes: readonly PlacedNote[]): string {
  const named = notes.find(({ note }) => note.kind === 'media') ?? notes.find(({ note }) => note.kind === 'deliverable')
  return (named === undefined ? notes : [named]).map(({ note }) => note.text.trim().replace(/\s+/g, ' ')).join(', ')
}
