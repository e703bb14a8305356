import type { NoteId, NoteKind, Phase } from '@pathwall/domain'
import type { BoardCommands } from '../board/boardModel.ts'
import type { OutlineRow } from './outlineRow.ts'
import type { OutlinePhase, OutlineStep } from './readOutline.ts'

/** Where a note that is written in the outline goes on the wall. */
export interface NewNotePlace {
  phase: Phase | null
  /** Beside this note; null: where the step or phase has room. */
  beside: NoteId | null
  /** Notes of the step it joins; empty: a step of its own. */
  step: { id: NoteId; kind: NoteKind }[]
}

/** Beside a note, in a step, or in a phase: whatever the row stands for. */
export function newNotePlace(outline: readonly OutlinePhase[], row: OutlineRow): NewNotePlace {
  if (row.type === 'phase' || row.type === 'loose') return { phase: row.phase, beside: null, step: [] }
  if (row.type === 'step') return { phase: row.phase, beside: null, step: notesOf(stepOf(outline, row.step)) }
  const step = row.type === 'note' && row.step !== null ? stepOf(outline, row.step) : undefined
  return { phase: row.type === 'note' ? row.phase : null, beside: row.note, step: notesOf(step) }
}

/**
 * Adds the note at its place; a control joins the whole step. `pinned`: the catalogue entries that the control was said to
 * be. Returns its id, empty when the board may only be looked at.
 */
export function addNoteAt(
  commands: BoardCommands,
  place: NewNotePlace,
  kind: NoteKind,
  text: string,
  pinned?: readonly string[],
): NoteId {
  const { phase, step } = place
  if (kind === 'control' && step.length > 0)
    return commands.addControlTo(
      step.map((note) => note.id),
      { text, edit: false, ...(pinned !== undefined && { pinned }) },
    )
  const beside = place.beside ?? (step.findLast((note) => note.kind === kind) ?? step.at(-1))?.id
  const added = commands.addNote({ kind, text, phase, ...(beside === undefined ? {} : { beside }) })
  if (pinned !== undefined && added !== '') commands.pinControl(added, pinned)
  return added
}

function stepOf(outline: readonly OutlinePhase[], id: string): OutlineStep | undefined {
  return outline.flatMap(({ steps }) => steps).find((step) => step.id === id)
}

function notesOf(step: OutlineStep | undefined): NewNotePlace['step'] {
  return step?.notes.map(({ id, kind }) => ({ id, kind })) ?? []
}
