import type { NoteId } from '@pathwall/domain'
import { useCallback, useEffect, useState } from 'react'
import { notesIn } from './readOutline.ts'
import type { OutlineView } from './useOutlineView.ts'

/**
 * Gives a note's row the focus as soon as there is one: a note that was just added is on the wall before it is in the
 * list. `stay` gives up waiting, when the person has gone elsewhere.
 */
export function useGoToNote(
  { outline, rows, uncover, setActive }: OutlineView,
  focusActive: () => void,
): { goToNote: (note: NoteId) => void; stay: () => void } {
  const [awaited, setAwaited] = useState<NoteId | null>(null)
  const row = awaited === null ? undefined : rows.find((entry) => entry.type === 'note' && entry.note === awaited)
  useEffect(() => {
    if (row === undefined) return
    setAwaited(null)
    setActive(row.id)
    focusActive()
  }, [row, setActive, focusActive])
  // A note that joined a closed step is in the outline, but in no row.
  const isHidden = row === undefined && awaited !== null && notesIn(outline).some(({ id }) => id === awaited)
  useEffect(() => {
    if (isHidden && awaited !== null) uncover(awaited)
  }, [isHidden, awaited, uncover])
  const goToNote = useCallback(
    (note: NoteId) => {
      uncover(note)
      setAwaited(note)
    },
    [uncover],
  )
  const stay = useCallback(() => setAwaited(null), [])
  return { goToNote, stay }
}
