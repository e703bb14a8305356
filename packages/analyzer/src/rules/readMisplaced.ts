import type { Note } from '@pathwall/domain'
import type { Matcher } from '../matching/matcher.ts'
import type { Reading } from './rule.ts'

/**
 * Catalogue ids that a medium or deliverable names as a practice although its step has no such active control, with these
 * notes in the order of the wall. They may be controls of the wrong colour. People are roles and never among them.
 */
export function readMisplaced(
  { steps, notes, bindings }: Pick<Reading, 'steps' | 'notes' | 'bindings'>,
  matcher: Matcher,
): Map<string, Note[]> {
  const misplaced = new Map<string, Note[]>()
  for (const step of steps) {
    const isInPlace = (id: string): boolean =>
      step.controls.some((control) => {
        const matches = bindings[control]?.matches ?? {}
        return Object.hasOwn(matches, id) && matches[id] === 'active'
      })
    for (const noteId of step.notes) {
      const note = notes.get(noteId)
      if (note === undefined || (note.kind !== 'media' && note.kind !== 'deliverable')) continue
      const context = { kind: note.kind, phase: note.phase ?? step.phase }
      for (const id of new Set(matcher.practicesIn(note.text, context))) {
        if (isInPlace(id)) continue
        const there = misplaced.get(id)
        if (there === undefined) misplaced.set(id, [note])
        else there.push(note)
      }
    }
  }
  return misplaced
}
