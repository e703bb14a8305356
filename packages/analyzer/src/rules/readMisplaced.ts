import type { Note } from '@pathwall/domain'
import type { Step } from '../analysis.ts'
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
  for (const step of steps)
    for (const [id, note] of misplacedIn(step, notes, bindings, matcher)) {
      const there = misplaced.get(id)
      if (there === undefined) misplaced.set(id, [note])
      else there.push(note)
    }
  return misplaced
}

type Misplaced = readonly (readonly [id: string, note: Note])[]

/** A step is the same object while neither its notes nor its controls have changed. */
const known = new WeakMap<Step, Misplaced>()

function misplacedIn(step: Step, notes: Reading['notes'], bindings: Reading['bindings'], matcher: Matcher): Misplaced {
  const before = known.get(step)
  if (before !== undefined) return before
  const isInPlace = (id: string): boolean =>
    step.controls.some((control) => {
      const matches = bindings[control]?.matches ?? {}
      return Object.hasOwn(matches, id) && matches[id] === 'active'
    })
  const found = step.notes.flatMap((noteId) => {
    const note = notes.get(noteId)
    if (note === undefined || (note.kind !== 'media' && note.kind !== 'deliverable')) return []
    const context = { kind: note.kind, phase: note.phase ?? step.phase }
    const ids = [...new Set(matcher.practicesIn(note.text, context))].filter((id) => !isInPlace(id))
    return ids.map((id) => [id, note] as const)
  })
  known.set(step, found)
  return found
}
