import { toShapeId } from '@pathwall/canvas-schema'
import { memo } from 'react'
import { useEditor, useValue } from 'tldraw'
import { useExplainedNotes } from '../../explanation/explainedNotes.ts'
import styles from './ExplainedNotes.module.css'

/** A ring around each note that is explained just now, whatever else is selected. Behind the notes, in wall units. */
export function ExplainedNotes() {
  const notes = useExplainedNotes((state) => state.notes)
  return (
    <div className={styles.rings} aria-hidden>
      {notes.map((note) => (
        <Ring key={note} note={note} />
      ))}
    </div>
  )
}

const Ring = memo(function Ring({ note }: { note: string }) {
  const editor = useEditor()
  const bounds = useValue(
    'explained note',
    () => {
      const box = editor.getShapePageBounds(toShapeId(note))
      return box !== undefined && editor.getViewportPageBounds().collides(box) ? box : undefined
    },
    [editor, note],
  )
  if (bounds === undefined) return null
  return (
    <span
      className={styles.ring}
      data-testid="explained-note"
      style={{ transform: `translate(${bounds.x}px, ${bounds.y}px)`, width: bounds.w, height: bounds.h }}
    />
  )
})
