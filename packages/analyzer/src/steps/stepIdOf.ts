import { byCode } from '../ground/inReadingOrder.ts'
import type { PlacedNote } from '../ground/ground.ts'

/**
 * Identity of a step: the sorted ids of its media and deliverables, joined by `+`; `~` and the people's ids when it has
 * neither. No two steps of a map have the same, whatever their notes are called.
 */
export function stepIdOf(notes: readonly PlacedNote[]): string {
  const judged = identityOf(notes)
  if (judged.length > 0) return join(judged)
  return `~${join(notes.map(({ id }) => id).sort(byCode))}`
}

/** The sorted ids of a step's media and deliverables: what stays the same when people come and go or words change. */
export function identityOf(notes: readonly PlacedNote[]): string[] {
  return notes
    .filter(({ note }) => note.kind !== 'people')
    .map(({ id }) => id)
    .sort(byCode)
}

function join(ids: readonly string[]): string {
  return ids.map((id) => id.replace(/[\\+~]/g, String.raw`\$&`)).join('+')
}
