import { NOTE_SIZE, type NoteKind } from '@pathwall/domain'
import type { Editor, TLShapeId, VecLike } from 'tldraw'
import { NOTE_GAP, STEP_GAP, createNote, createNoteInPhaseOf } from './noteFlow.ts'
import { readPastedNotes, type PastedNote } from './pastedNotes.ts'
import { isNote } from './wallShapes.ts'

/** Makes one note per pasted line and selects them. A list that names kinds becomes steps: who, how, what, control below each other. */
export function pasteOntoWall(editor: Editor, text: string, fallback: NoteKind, at: VecLike): void {
  const notes = readPastedNotes(text, fallback)
  if (notes.length === 0) return
  editor.markHistoryStoppingPoint('paste notes')
  const ids: TLShapeId[] = []
  editor.run(() => {
    for (const { note, x, y } of placesOf(notes, at)) {
      const first = editor.getShape(ids[0] ?? ('' as TLShapeId))
      const place = { x, y }
      ids.push(
        isNote(first)
          ? createNoteInPhaseOf(editor, first, note.kind, note.text, place)
          : createNote(editor, note.kind, note.text, place),
      )
    }
  })
  editor.select(...ids)
}

const ORDER: NoteKind[] = ['people', 'media', 'deliverable', 'control']
const PITCH = NOTE_SIZE + NOTE_GAP

/** Lines of one kind stand in a row; a later kind starts the row below; an earlier kind starts the next step to the right. */
function placesOf(notes: readonly PastedNote[], at: VecLike): { note: PastedNote; x: number; y: number }[] {
  const places: { note: PastedNote; x: number; y: number }[] = []
  let stepX = at.x
  let rightEdge = at.x
  let row = 0
  let column = 0
  let previous: NoteKind | undefined
  for (const note of notes) {
    if (previous !== undefined && note.kind !== previous) {
      if (ORDER.indexOf(note.kind) < ORDER.indexOf(previous)) {
        stepX = rightEdge + STEP_GAP
        row = 0
      } else row++
      column = 0
    }
    const x = stepX + column * PITCH
    places.push({ note, x, y: at.y + row * PITCH })
    rightEdge = Math.max(rightEdge, x + NOTE_SIZE)
    previous = note.kind
    column++
  }
  return places
}
