import { useLayoutEffect, useRef, type FocusEvent, type KeyboardEvent, type RefObject } from 'react'
import { rowThatStays } from '../outline/rowThatStays.ts'

const ARROWS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }

/**
 * Handlers for a list of rows (`data-row`) with buttons (`data-part`): arrow keys go to the same button of the next row,
 * and focus moves on to a neighbour when its row vanishes, of which `onVanish` is told.
 */
export function useKeptRowFocus(
  list: RefObject<HTMLElement | null>,
  rows: readonly string[],
  onVanish: (row: string) => void,
) {
  const focused = useRef<{ row: string; part: string }>(undefined)
  const before = useRef(rows)
  useLayoutEffect(() => {
    const former = before.current
    before.current = rows
    const lost = focused.current
    if (lost === undefined || rows.includes(lost.row) || !former.includes(lost.row)) return
    focused.current = undefined
    onVanish(lost.row)
    const next = rowThatStays(former, rows, lost.row)
    if (next !== undefined && list.current !== null) focusPart(list.current, next, lost.part)
  }, [list, rows, onVanish])

  return {
    onFocus: (event: FocusEvent<HTMLElement>) => {
      const row = event.target.closest<HTMLElement>('[data-row]')?.dataset['row']
      focused.current = row === undefined ? undefined : { row, part: event.target.dataset['part'] ?? '' }
    },
    // A removed element sends no blur, so what is remembered then is what was lost.
    onBlur: (event: FocusEvent<HTMLElement>) => {
      if (document.hasFocus() && event.target.isConnected) focused.current = undefined
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const offset = ARROWS[event.key]
      const at = focused.current
      if (offset === undefined || at === undefined) return
      const next = rows[rows.indexOf(at.row) + offset]
      if (next === undefined || !focusPart(event.currentTarget, next, at.part)) return
      event.preventDefault()
      event.stopPropagation()
    },
  }
}

function focusPart(list: HTMLElement, row: string, part: string): boolean {
  const element = list.querySelector(`[data-row="${CSS.escape(row)}"]`)
  const button = element?.querySelector<HTMLElement>(`[data-part="${part}"]`) ?? element?.querySelector('button')
  button?.focus()
  return button !== undefined && button !== null
}
