import type { Analysis } from '@pathwall/analyzer'
import type { NoteId, NoteKind, PathMap, Phase } from '@pathwall/domain'

/** A step without an active control, as the panel lists it. */
export interface GapStep {
  id: string
  title: string
  phase: Phase | null
  notes: NoteId[]
  /** How many notes of each kind the step has; kinds that are missing are left out. */
  kinds: Partial<Record<NoteKind, number>>
  /** Texts of the controls that are only planned or doubted. */
  plannedControls: string[]
}

/** Every step that needs a control and has none that is in place, by id. */
export function readGapSteps(map: PathMap, { steps }: Analysis): Map<string, GapStep> {
  const notes = new Map(map.notes.map((note) => [note.id, note]))
  return new Map(
    steps
      .filter(({ state }) => state === 'gap' || state === 'planned' || state === 'accepted')
      .map(({ id, title, phase, notes: ids, controls, state }) => [
        id,
        {
          id,
          title,
          phase,
          notes: ids,
          kinds: countKinds(ids.flatMap((note) => notes.get(note)?.kind ?? [])),
          plannedControls: state === 'planned' ? controls.flatMap((control) => notes.get(control)?.text ?? []) : [],
        },
      ]),
  )
}

function countKinds(kinds: readonly NoteKind[]): Partial<Record<NoteKind, number>> {
  const counts: Partial<Record<NoteKind, number>> = {}
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}
