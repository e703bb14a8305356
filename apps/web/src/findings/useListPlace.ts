import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'

/**
 * Keeps the place in a list while one thing of it is looked at instead: on return it is scrolled as before, and the row
 * that was opened last (`data-row`) has the focus again, unless somebody has gone on to work elsewhere.
 */
export function useListPlace(panel: RefObject<HTMLElement | null>, opened: string | undefined): void {
  const scrolled = useRef(0)
  const last = useRef(opened)
  useEffect(() => {
    const scroller = panel.current?.parentElement
    if (scroller === undefined || scroller === null || opened !== undefined) return
    const remember = (): void => {
      scrolled.current = scroller.scrollTop
    }
    scroller.addEventListener('scroll', remember)
    return () => scroller.removeEventListener('scroll', remember)
  }, [panel, opened])

  useLayoutEffect(() => {
    const before = last.current
    last.current = opened
    const scroller = panel.current?.parentElement
    if (before === opened || scroller === undefined || scroller === null) return
    scroller.scrollTo({ top: opened === undefined ? scrolled.current : 0 })
    const isFree = document.activeElement === document.body || scroller.contains(document.activeElement)
    if (opened !== undefined || before === undefined || !isFree) return
    const name = `[data-row="${CSS.escape(before)}"]`
    const row = scroller.querySelector<HTMLElement>(`${name} [data-part="jump"], ${name}[data-part="jump"]`)
    const first = scroller.querySelector<HTMLElement>('[data-part="jump"]')
    ;((row?.checkVisibility() === true ? row : first) ?? scroller).focus()
  }, [panel, opened])
}
