import type { NoteId } from '@pathwall/domain'
import { foldText } from './foldText.ts'
import { notesIn, type OutlineNote, type OutlinePhase } from './readOutline.ts'

export interface FilteredOutline {
  phases: OutlinePhase[]
  /** Number of different notes that match; all of them when nothing is searched for. */
  found: number
}

/** Keeps the notes whose text contains every word of the query, with their step and phase. `keep` stays whatever it says. */
export function filterOutline(outline: OutlinePhase[], query: string, keep: NoteId | null = null): FilteredOutline {
  const words = foldText(query).split(' ').filter(Boolean)
  if (words.length === 0) return { phases: outline, found: notesIn(outline).length }
  const found = new Set<NoteId>()
  const isFound = ({ id, text }: OutlineNote): boolean => {
    const folded = foldText(text)
    if (words.every((word) => folded.includes(word))) found.add(id)
    return found.has(id) || id === keep
  }
  const phases = outline
    .map(({ phase, steps, loose }) => ({
      phase,
      steps: steps
        .map((step) => ({ ...step, notes: step.notes.filter(isFound), controls: step.controls.filter(isFound) }))
        .filter((step) => step.notes.length + step.controls.length > 0),
      loose: loose.filter(isFound),
    }))
    .filter(({ steps, loose }) => steps.length + loose.length > 0)
  return { phases, found: found.size }
}
