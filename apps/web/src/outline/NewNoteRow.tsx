import { useLayoutEffect, useMemo, useRef } from 'react'
import { t } from '../messages/messages.ts'
import { NoteEditor, type NoteEditing } from './NoteEditor.tsx'
import type { OutlineTask } from './outlineTask.ts'
import styles from './TreeRow.module.css'

export interface NewNoteRowProps {
  task: Extract<OutlineTask, { kind: 'add' }>
  /** Index among the rows: the field is brought into view whenever it changes. */
  place: number
  editing: NoteEditing
}

/** A note that is being written and is not on the wall yet. */
export function NewNoteRow({ task, place, editing }: NewNoteRowProps) {
  const row = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    row.current?.scrollIntoView({ block: 'nearest' })
  }, [place])
  const { noteKind, place: into } = task
  const at = useMemo(
    () => (noteKind === 'control' ? { phase: into.phase, step: into.step.map(({ id }) => id) } : null),
    [noteKind, into],
  )
  const label = t('outline.newNote', { kind: t(`kind.${task.noteKind}`) })
  return (
    <div ref={row} role="treeitem" aria-level={3} className={styles.row} data-type="note">
      <NoteEditor
        kind={task.noteKind}
        label={label}
        text={task.draft}
        hint={task.hint === 'deleted' ? t('outline.deletedMeanwhile') : null}
        at={at}
        {...editing}
      />
    </div>
  )
}
