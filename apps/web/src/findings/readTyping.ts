import type { Analysis } from '@pathwall/analyzer'
import type { NoteId, PathMap } from '@pathwall/domain'
import type { Typing } from './calmFindings.ts'

/**
 * Who types where, and what that can change. `before` is the former answer: a note whose text is gone for a moment still
 * reaches what it reached, and its clock goes on. `texts` are the notes' texts when it was given.
 */
export function readTyping(
  editing: readonly NoteId[],
  map: PathMap,
  { steps, bindings }: Analysis,
  before: { typing: Typing; texts: ReadonlyMap<NoteId, string> },
  nowMs: number,
): { typing: Typing; texts: ReadonlyMap<NoteId, string> } {
  if (editing.length === 0) return { typing: new Map(), texts: new Map() }
  const wanted = new Set(editing)
  const texts = new Map(map.notes.flatMap(({ id, text }) => (wanted.has(id) ? [[id, text] as const] : [])))
  const typing = new Map(
    [...wanted].map((note) => {
      const former = before.typing.get(note)
      const covered = new Set(bindings[note]?.steps)
      const near = steps.filter((step) => step.notes.includes(note) || covered.has(step.id))
      const reach = new Set([note, ...(former?.reach ?? []), ...near.flatMap((step) => step.notes)])
      const isChanged = former === undefined || texts.get(note) !== before.texts.get(note)
      return [note, { reach, lastChangeMs: isChanged ? nowMs : former.lastChangeMs }]
    }),
  )
  return { typing, texts }
}
