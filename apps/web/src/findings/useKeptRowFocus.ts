import type { NoteId } from '@pathwall/domain'
import { useLayoutEffect, useRef, type FocusEvent, type KeyboardEvent, type RefObject } from 'react'
import { rowThatStays } from '../outline/rowThatStays.ts'
import { rowWithSameNotes } from '../outline/rowWithSameNotes.ts'

interface Row {
  id: string
  notes: readonly NoteId[]
}

const ARROWS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }

/**
 * Handlers for a list of rows (`data-row`) with buttons (`data-part`): arrow keys go to the same button of the next row.
 * When the row with the focus moves, or its step gets another identity, the focus goes along; when it vanishes, the
 * focus goes to a neighbour.
 */
export function useKeptRowFocus(list: RefObject<HTMLElement | null>, rows: readonly Row[]) {
  const focused = useRef<{ row: string; part: string }>(undefined)
  const before = useRef(rows)
  useLayoutEffect(() => {
    const former = before.current
    before.current = rows
    const lost = focused.current
    // A removed element sends no blur: where the focus is now tells that it was lost.
    if (lost === undefined || list.current === null || document.activeElement !== document.body) return
    focused.current = undefined
    const next = successor(lost.row, former, rows)
    if (next !== undefined) focusPart(list.current, next, lost.part)
  }, [list, rows])

  return {
    onFocus: (event: FocusEvent<HTMLElement>) => {
      const row = event.target.closest<HTMLElement>('[data-row]')?.dataset['row']
      focused.current = row === undefined ? undefined : { row, part: event.target.dataset['part'] ?? '' }
    },
    onBlur: (event: FocusEvent<HTMLElement>) => {
      if (document.hasFocus() && event.target.isConnected) focused.current = undefined
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const offset = ARROWS[event.key]
      const place = rows.findIndex((row) => row.id === focused.current?.row)
      if (offset === undefined || place === -1) return
      const ahead = offset > 0 ? rows.slice(place + 1) : rows.slice(0, place).toReversed()
      const part = focused.current?.part ?? ''
      // Rows of a group that is closed cannot take it.
      if (!ahead.some(({ id }) => focusPart(event.currentTarget, id, part))) return
      event.preventDefault()
      event.stopPropagation()
    },
  }
}

function successor(lost: string, former: readonly Row[], rows: readonly Row[]): string | undefined {
  if (rows.some((row) => row.id === lost)) return lost
  const ids = (list: readonly Row[]): string[] => list.map((row) => row.id)
  return (
    rowWithSameNotes(former.find((row) => row.id === lost)?.notes ?? [], rows) ??
    rowThatStays(ids(former), ids(rows), lost)
  )
}

function focusPart(list: HTMLElement, row: string, part: string): boolean {
  const element = list.querySelector(`[data-row="${CSS.escape(row)}"]`)
  const button = element?.querySelector<HTMLElement>(`[data-part="${part}"]`) ?? element?.querySelector('button')
  if (button === undefined || button === null || !button.checkVisibility()) return false
  button.focus()
  return true
}
