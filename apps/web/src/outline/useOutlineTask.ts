import type { NoteId, NoteKind } from '@pathwall/domain'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useBoardCommands } from '../board/boardModel.ts'
import { t } from '../messages/messages.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { addNoteAt, newNotePlace, type NewNotePlace } from './newNotePlace.ts'
import type { AfterSaving, NoteEditing } from './NoteEditor.tsx'
import type { NoteRow, OutlineRow } from './outlineRow.ts'
import type { OutlineTask } from './outlineTask.ts'
import { notesIn } from './readOutline.ts'
import { noteRowId } from './readOutlineRows.ts'
import type { OutlineView } from './useOutlineView.ts'

type AddTask = Extract<OutlineTask, { kind: 'add' }>

export interface TaskControl {
  /** The task as it is to be shown: a note that moved to another row is edited there. */
  task: OutlineTask | null
  draft: string
  editing: NoteEditing
  setTask: (task: OutlineTask | null) => void
  startEditing: (row: NoteRow) => void
  startAdding: (row: OutlineRow, kind: NoteKind) => void
}

/**
 * What a person is busy with. The draft of a text outlives everything that others do: when the note moves, the field
 * moves with it; when the note is deleted, the draft becomes a new note.
 */
export function useOutlineTask(
  view: OutlineView,
  goToNote: (note: NoteId) => void,
  focusActive: () => void,
): TaskControl {
  const commands = useBoardCommands()
  const [task, setTask] = useState<OutlineTask | null>(null)
  const draft = useRef('')
  const serial = useRef(0)
  const lastRow = useRef<NoteRow>(undefined)
  const { outline, rows, pin, uncover } = view

  const addTask = (place: NewNotePlace, after: readonly string[], noteKind: NoteKind): AddTask => {
    draft.current = ''
    serial.current += 1
    return { kind: 'add', after, place, noteKind, draft: '', hint: null, serial: serial.current }
  }
  const editedRow = task?.kind === 'edit' ? editRow(rows, task) : undefined
  useEffect(() => {
    if (editedRow !== undefined) lastRow.current = editedRow
  }, [editedRow])

  const onVanished = (note: NoteId, before: string): void => {
    const exists = notesIn(outline).some(({ id }) => id === note)
    if (exists) return uncover(note)
    const row = lastRow.current
    const text = draft.current
    if (row === undefined || text === before || text.trim() === '') return setTask(null)
    const place = { phase: row.phase, beside: null, step: [] }
    setTask({ ...addTask(place, [view.activeId ?? ''], row.kind), draft: text, hint: 'deleted' })
    announce(t('outline.deletedMeanwhile'))
  }
  useEffect(() => {
    if (task?.kind === 'edit' && editedRow === undefined) onVanished(task.note, task.before)
  })

  const close = (then: AfterSaving): void => {
    setTask(null)
    if (then !== 'nothing') focusActive()
  }
  const onSave = (text: string, then: AfterSaving, pinned?: readonly string[]): void => {
    if (task?.kind === 'edit') {
      if (text !== task.before) commands.setText(task.note, text)
      if (pinned !== undefined) commands.pinControl(task.note, pinned)
      if (then !== 'next' || editedRow === undefined) return close(then)
      setTask(addTask(newNotePlace(outline, editedRow), [editedRow.id], editedRow.kind))
    } else if (task?.kind === 'add') {
      if (text.trim() === '') return close(then)
      const added = addNoteAt(commands, task.place, task.noteKind, text, pinned)
      if (added === '') return refused(task, text)
      if (then === 'next') {
        pin(added)
        return setTask(addTask({ ...task.place, beside: added }, [noteRowId(added), ...task.after], task.noteKind))
      }
      close(then)
      if (then === 'focus') goToNote(added)
      else pin(added)
    }
  }
  // The board has just become one to look at: the text stays in its field, to be copied or tried again.
  const refused = (task: AddTask, text: string): void => {
    setTask({ ...addTask(task.place, task.after, task.noteKind), draft: text, hint: task.hint })
    announce(t('outline.viewOnly'), 'assertive')
  }
  return {
    task: task?.kind === 'edit' && editedRow !== undefined ? { ...task, row: editedRow.id } : task,
    draft: draft.current,
    editing: {
      onDraft: useCallback((text) => void (draft.current = text), []),
      onSave,
      onCancel: () => close('focus'),
    },
    setTask,
    startEditing: (row) => {
      draft.current = row.text
      lastRow.current = row
      pin(row.note)
      setTask({ kind: 'edit', row: row.id, note: row.note, before: row.text })
    },
    startAdding: (row, kind) => setTask(addTask(newNotePlace(outline, row), [lastRowWithin(rows, row), row.id], kind)),
  }
}

function editRow(
  rows: readonly OutlineRow[],
  { row: id, note }: Extract<OutlineTask, { kind: 'edit' }>,
): NoteRow | undefined {
  const ofNote = rows.filter((row) => row.type === 'note' && row.note === note) as NoteRow[]
  return ofNote.find((row) => row.id === id) ?? ofNote[0]
}

/** A new note in a step is written below the step's notes; in a phase, right below its name, where the eye is. */
function lastRowWithin(rows: readonly OutlineRow[], row: OutlineRow): string {
  if (row.type !== 'step') return row.id
  return rows.findLast((candidate) => candidate.parent === row.id)?.id ?? row.id
}
