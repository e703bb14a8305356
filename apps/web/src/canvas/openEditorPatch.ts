import { fromPlainText, toPlainText } from '@pathwall/canvas-schema'
import type { Editor, TLRichText, TLShapeId } from 'tldraw'
import { isNote } from './wallShapes.ts'

/**
 * Takes text that changed elsewhere into the editor that is open on the same note, as the smallest change, so that the
 * caret stays where it is. Returns the rich text the note must be put with: the very object tldraw just stored for this
 * change, because any other makes it reset the editor. Undefined when the note is not being typed into here.
 */
export function patchOpenEditor(editor: Editor, noteShapeId: string, text: string): TLRichText | undefined {
  if (editor.getEditingShapeId() !== (noteShapeId as TLShapeId)) return undefined
  const typed = editor.getRichTextEditor()
  const stored = (): TLRichText | undefined => {
    const note = editor.getShape(noteShapeId as TLShapeId)
    return isNote(note) ? note.props.richText : undefined
  }
  if (typed === null) return undefined
  const current = typed.state.doc
  if (toPlainText(current.toJSON() as TLRichText) === text) return stored()

  const next = typed.schema.nodeFromJSON(fromPlainText(text))
  const start = current.content.findDiffStart(next.content)
  const ends = current.content.findDiffEnd(next.content)
  if (start === null || ends === null) return stored()
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b))
  const change = typed.state.tr.replace(start, ends.a + overlap, next.slice(start, ends.b + overlap))
  editor.run(() => typed.view.dispatch(change.setMeta('addToHistory', false)), { history: 'ignore' })
  return stored()
}
