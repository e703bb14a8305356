import { suggestControls, type Analysis } from '@pathwall/analyzer'
import type { CatalogueControl } from '@pathwall/catalog'
import type { Language, Note, NoteId, Phase } from '@pathwall/domain'

/** Where a control stands: what fits there is suggested first. */
export interface ControlPlace {
  phase: Phase | null
  /** Ids of what other controls of its steps are. */
  taken: string[]
}

/** The phase of a control, else of its step, and what its steps have besides it. */
export function readControlPlace(note: Pick<Note, 'id' | 'phase'>, { steps, bindings }: Analysis): ControlPlace {
  const own = new Set(bindings[note.id]?.steps)
  const covered = steps.filter(({ id }) => own.has(id))
  const others: NoteId[] = covered.flatMap(({ controls }) => controls.filter((id) => id !== note.id))
  return {
    phase: note.phase ?? covered[0]?.phase ?? null,
    taken: [...new Set(others.flatMap((id) => Object.keys(bindings[id]?.matches ?? {})))],
  }
}

/** The place of a control that is yet to be written: its phase, and what the step with one of these notes has already. */
export function readNewControlPlace(
  phase: Phase | null,
  stepNotes: readonly NoteId[],
  { steps, bindings }: Pick<Analysis, 'steps' | 'bindings'>,
): ControlPlace {
  const step = steps.find(({ notes }) => notes.some((note) => stepNotes.includes(note)))
  const there = step?.controls ?? []
  return {
    phase: phase ?? step?.phase ?? null,
    taken: [...new Set(there.flatMap((id) => Object.keys(bindings[id]?.matches ?? {})))],
  }
}

/**
 * What a control may be said to be: what is searched for; without a search what its words are taken for, what fits its
 * place, and then the rest of the catalogue.
 */
export function readPinChoices(
  query: string,
  matched: readonly string[],
  place: ControlPlace,
  catalogue: readonly CatalogueControl[],
  language: Language,
): CatalogueControl[] {
  const limit = catalogue.length
  if (query.trim() !== '') return suggestControls(query, { phase: place.phase, taken: [], language, limit, catalogue })
  const known = catalogue.filter(({ id }) => matched.includes(id))
  const fitting = suggestControls('', { ...place, language, limit, catalogue })
  return [...new Set([...known, ...fitting, ...catalogue])]
}
