import type { NoteId, Phase } from '@pathwall/domain'
import type { OutlineRow, RowContent } from './outlineRow.ts'
import { notesIn, type OutlineNote, type OutlinePhase, type OutlineStep } from './readOutline.ts'

export interface RowView {
  /** Ids of rows that are not as they are at first: phases and steps open, connections of a note hidden. */
  toggled: ReadonlySet<string>
  /** While searching, whatever holds something found is open. */
  isSearching: boolean
}

interface Branch {
  id: string
  content: RowContent
  children: Branch[]
}

/** The rows to show, from top to bottom. A note that stands in several places has one row in each, with an id of its own. */
export function readOutlineRows(outline: readonly OutlinePhase[], view: RowView): OutlineRow[] {
  const rows: OutlineRow[] = []
  flatten(toBranches(outline), null, 1, view, rows)
  return rows
}

function flatten(
  branches: readonly Branch[],
  parent: string | null,
  level: number,
  view: RowView,
  rows: OutlineRow[],
): void {
  branches.forEach(({ id, content, children }, index) => {
    const isExpanded = children.length === 0 ? null : isOpen(id, content.type, view)
    rows.push({ ...content, id, parent, level, position: index + 1, size: branches.length, isExpanded })
    if (isExpanded === true) flatten(children, id, level + 1, view, rows)
  })
}

function isOpen(id: string, type: OutlineRow['type'], { toggled, isSearching }: RowView): boolean {
  if (type === 'note') return toggled.has(id)
  return isSearching || !toggled.has(id)
}

/** All rows there could be: a row's id must not depend on which others are open. */
function toBranches(outline: readonly OutlinePhase[]): Branch[] {
  const rowsOfNote = new Map<NoteId, number>()
  const toNote = (note: OutlineNote, step: string | null): Branch => {
    const count = (rowsOfNote.get(note.id) ?? 0) + 1
    rowsOfNote.set(note.id, count)
    return noteBranch(count === 1 ? noteRowId(note.id) : `${noteRowId(note.id)}@${count}`, note, step)
  }
  return outline.map((entry) => {
    const { phase, steps, loose } = entry
    const children = steps.map((step) => ({
      ...stepBranch(step, phase),
      children: [...step.notes, ...step.controls].map((note) => toNote(note, step.id)),
    }))
    if (loose.length > 0)
      children.push({
        id: `loose:${phase ?? 'none'}`,
        content: { type: 'loose', phase, notes: loose.length },
        children: loose.map((note) => toNote(note, null)),
      })
    const gaps = steps.filter((step) => step.state === 'gap').length
    return {
      id: phaseRowId(phase),
      content: { type: 'phase', phase, steps: steps.length, gaps, notes: notesIn([entry]).length },
      children,
    }
  })
}

export function phaseRowId(phase: Phase | null): string {
  return `phase:${phase ?? 'none'}`
}

export function stepRowId(step: string): string {
  return `step:${step}`
}

/** The row of a note where it stands first. */
export function noteRowId(note: NoteId): string {
  return `note:${note}`
}

function stepBranch({ id, title, state, notes, controls }: OutlineStep, phase: Phase | null): Branch {
  return {
    id: stepRowId(id),
    content: {
      type: 'step',
      step: id,
      phase,
      title,
      state,
      notes: notes.map((note) => note.id),
      ownControls: controls.filter((control) => control.coveredSteps === 1).map((control) => control.id),
    },
    children: [],
  }
}

function noteBranch(id: string, note: OutlineNote, step: string | null): Branch {
  const { id: noteId, kind, text, phase, control, coveredSteps, connections } = note
  return {
    id,
    content: {
      type: 'note',
      note: noteId,
      kind,
      text,
      phase,
      step,
      control,
      coveredSteps,
      connections: connections.length,
    },
    children: connections.map((connection) => ({
      id: `arrow:${connection.arrow}:${connection.direction}:${id}`,
      content: { type: 'connection', note: noteId, ...connection },
      children: [],
    })),
  }
}
