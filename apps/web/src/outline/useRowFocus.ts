import { useCallback, useEffect, useLayoutEffect, useRef, useState, type FocusEvent, type RefObject } from 'react'

export interface RowFocus {
  /** Puts the focus on a row that is there. */
  focusRow: (row: string) => void
  /** Puts the focus on the active row once what is being changed is shown. */
  focusActive: () => void
  /** Whether the focus is in the list, or was until its element was removed. */
  isInside: () => boolean
  onFocus: (event: FocusEvent<HTMLElement>) => void
  onBlur: (event: FocusEvent<HTMLElement>) => void
}

/** Keeps the focus in the list when the row or field that has it is removed. */
export function useRowFocus(list: RefObject<HTMLElement | null>, activeId: string | null): RowFocus {
  const inside = useRef(false)
  const [wanted, setWanted] = useState(0)
  const given = useRef(0)

  const focusRow = useCallback(
    (row: string) => list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"]`)?.focus(),
    [list],
  )
  const focusActive = useCallback(() => setWanted((count) => count + 1), [])
  // After every render: a removed element sends no blur, so it is noticed only by where the focus is now.
  useLayoutEffect(() => {
    const isLost = inside.current && document.activeElement === document.body
    if ((wanted === given.current && !isLost) || activeId === null) return
    given.current = wanted
    focusRow(activeId)
  })
  useEffect(() => {
    const forget = (event: PointerEvent): void => {
      if (event.target instanceof Node && list.current?.contains(event.target) !== true) inside.current = false
    }
    // A press on something that cannot take the focus leaves the list all the same.
    window.addEventListener('pointerdown', forget, { capture: true })
    return () => window.removeEventListener('pointerdown', forget, { capture: true })
  }, [list])

  return {
    focusRow,
    focusActive,
    isInside: useCallback(() => inside.current, []),
    onFocus: (event) => {
      if (event.currentTarget.contains(event.target)) inside.current = true
    },
    onBlur: (event) => {
      if (!document.hasFocus() || !event.target.isConnected) return
      if (!event.currentTarget.contains(event.relatedTarget)) inside.current = false
    },
  }
}
