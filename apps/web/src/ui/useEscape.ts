import { useEffect, useEffectEvent, type RefObject } from 'react'

/** Escape, pressed anywhere in the area, leaves it, unless something in it has kept the key to itself. */
export function useEscape(area: RefObject<HTMLElement | null>, onEscape: () => void): void {
  const leave = useEffectEvent(onEscape)
  useEffect(() => {
    const element = area.current
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
      event.stopPropagation()
      leave()
    }
    element?.addEventListener('keydown', onKeyDown)
    return () => element?.removeEventListener('keydown', onKeyDown)
  }, [area])
}
