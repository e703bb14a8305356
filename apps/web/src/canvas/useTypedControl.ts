import { kindOfColor, toMapId, toPlainText } from '@pathwall/canvas-schema'
import type { NoteId } from '@pathwall/domain'
import { useValue, type Editor } from 'tldraw'
import { isNote } from './wallShapes.ts'

/** A control note into which this person types. */
export interface TypedControl {
  note: NoteId
  text: string
  /** Where it stands in the wall's window, in CSS pixels. */
  left: number
  right: number
  top: number
  bottom: number
}

/** Undefined while nobody types here, or into something else than a control. */
export function useTypedControl(editor: Editor): TypedControl | undefined {
  return useValue('typed control', () => readTypedControl(editor), [editor])
}

/** Ends typing and leaves the note selected. */
export function endTyping(editor: Editor): void {
  editor.setEditingShape(null)
  editor.setCurrentTool('select.idle')
  editor.focus()
}

function readTypedControl(editor: Editor): TypedControl | undefined {
  const id = editor.getEditingShapeId()
  const note = id === null ? undefined : editor.getShape(id)
  if (!isNote(note) || kindOfColor(note.props.color) !== 'control') return undefined
  const bounds = editor.getShapePageBounds(note)
  if (bounds === undefined) return undefined
  const { x: left, y: top } = editor.pageToViewport(bounds.point)
  const { x: right, y: bottom } = editor.pageToViewport({ x: bounds.maxX, y: bounds.maxY })
  return { note: toMapId(note.id), text: toPlainText(note.props.richText), left, right, top, bottom }
}
