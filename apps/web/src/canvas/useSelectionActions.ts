import { kindOfColor, toMapId } from '@pathwall/canvas-schema'
import { NOTE_KINDS, type NoteId, type NoteKind } from '@pathwall/domain'
import { useValue, type Editor } from 'tldraw'
import { continueBeside } from './noteFlow.ts'
import { isArrow, isNote } from './wallShapes.ts'

/** Ways to put several notes in line. */
export const ALIGNMENTS = ['left', 'center-horizontal', 'right', 'top', 'center-vertical', 'bottom'] as const
export type Alignment = (typeof ALIGNMENTS)[number]
export const DISTRIBUTIONS = ['horizontal', 'vertical'] as const
export type Distribution = (typeof DISTRIBUTIONS)[number]

/** What is selected on the wall, as far as something can be done with it. */
export interface SelectionActions {
  notes: readonly NoteId[]
  /** All selected shapes: notes, arrows, frames. */
  count: number
  /** The kind that all selected notes have. */
  kind: NoteKind | undefined
  /** Nothing but arrows, of which there is no second one: it would join the same notes. */
  isArrows: boolean
  addNext: () => void
  align: (alignment: Alignment) => void
  distribute: (direction: Distribution) => void
  duplicate: () => void
  remove: () => void
}

/** Undefined while nothing is selected, while somebody types, and during a gesture, when a bar would be in the way. */
export function useSelectionActions(editor: Editor): SelectionActions | undefined {
  const selected = useValue('selection for bar', () => readSelection(editor), [editor])
  if (selected === undefined) return undefined
  const ids = () => editor.getSelectedShapeIds()
  const step = (name: string, change: () => void): void => {
    editor.markHistoryStoppingPoint(name)
    change()
    editor.focus()
  }
  return {
    ...selected,
    addNext: () => {
      const note = editor.getOnlySelectedShape() ?? undefined
      if (isNote(note)) continueBeside(editor, note)
    },
    align: (alignment) => step('align', () => editor.alignShapes(ids(), alignment)),
    distribute: (direction) => step('distribute', () => editor.distributeShapes(ids(), direction)),
    duplicate: () => step('duplicate', () => editor.duplicateShapes(ids(), { x: 40, y: 40 })),
    remove: () => step('delete', () => editor.deleteShapes(ids())),
  }
}

function readSelection(editor: Editor): Pick<SelectionActions, 'notes' | 'count' | 'kind' | 'isArrows'> | undefined {
  if (editor.getIsReadonly() || !editor.isIn('select.idle')) return undefined
  const shapes = editor.getSelectedShapes()
  if (shapes.length === 0) return undefined
  const notes = shapes.filter(isNote)
  const kinds = new Set(notes.map((note) => kindOfColor(note.props.color)))
  return {
    notes: notes.map((note) => toMapId(note.id)),
    count: shapes.length,
    isArrows: shapes.every(isArrow),
    kind: kinds.size === 1 ? NOTE_KINDS.find((kind) => kinds.has(kind)) : undefined,
  }
}
