import type { NoteId } from '@pathwall/domain'
import { useEffect, useMemo, type RefObject } from 'react'
import { useBoard } from '../board/boardModel.ts'
import type { OutlineRow } from './outlineRow.ts'

/** The notes selected on the wall. What is selected there is brought into view here, unless this list has the focus. */
export function useWallSelection(
  list: RefObject<HTMLElement | null>,
  rows: readonly OutlineRow[],
  isInside: () => boolean,
  setActive: (row: string) => void,
): ReadonlySet<NoteId> {
  const selection = useBoard((state) => state.selection)
  useEffect(() => {
    if (isInside()) return
    const row = rows.find((entry) => entry.type === 'note' && selection.includes(entry.note))
    if (row === undefined) return
    setActive(row.id)
    list.current?.querySelector(`[data-row="${CSS.escape(row.id)}"]`)?.scrollIntoView({ block: 'nearest' })
    // Only a new selection calls for attention, not every change of the rows.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [selection])
  return useMemo(() => new Set(selection), [selection])
}
