import { suggestControls } from '@pathwall/analyzer'
import type { CatalogueControl } from '@pathwall/catalog'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useBoard } from '../board/boardModel.ts'
import { t, useLanguage } from '../messages/messages.ts'
import { announce } from '../ui/LiveRegion.tsx'
import type { ControlPlace } from './readPinChoices.ts'

const MOST_SHOWN = 5

export interface Suggestions {
  suggestions: readonly CatalogueControl[]
  /** Index of the one that Enter chooses; -1 while one goes on typing. */
  chosen: number
  isShown: boolean
  onChoose: (control: CatalogueControl) => void
  /** Whether a key belongs to the list, which has done then what it asks for. */
  takeKey: (event: Pick<KeyboardEvent, 'key' | 'altKey' | 'isComposing'>) => boolean
}

/**
 * What somebody who types a control may mean. Typing goes on as if it were not there; Alt and arrow down step into the list,
 * arrow keys go through it, Enter chooses, Escape puts it away.
 */
export function useSuggestions(
  text: string,
  /** null: nothing is suggested. */
  place: ControlPlace | null,
  onChoose: (control: CatalogueControl) => void,
): Suggestions {
  const language = useLanguage()
  const query = useDeferredValue(text)
  const catalogue = useBoard(({ judging }) => judging.catalogue)
  const suggestions = useMemo(
    () => (place === null ? [] : suggestControls(query, { ...place, language, limit: MOST_SHOWN, catalogue })),
    [query, place, language, catalogue],
  )
  const [chosen, setChosen] = useState(-1)
  const [isClosed, setIsClosed] = useState(false)
  const isShown = suggestions.length > 0 && !isClosed
  useEffect(() => setChosen(-1), [text])
  const count = isShown ? suggestions.length : 0
  const isFirst = useRef(true)
  useEffect(() => {
    if (count === 0 || !isFirst.current) return
    isFirst.current = false
    announce(t('suggest.count', { count }))
  }, [count])

  const moveTo = (next: number): void => {
    setChosen(next)
    const control = suggestions[next]
    if (control !== undefined) announce(control.title[language])
  }
  const takeKey: Suggestions['takeKey'] = ({ key, altKey, isComposing }) => {
    const isIn = chosen >= 0
    const isEntering = !isIn && altKey && key === 'ArrowDown'
    if (!isShown || isComposing || (!isIn && !isEntering)) return false
    const control = suggestions[chosen]
    if (isEntering || key === 'ArrowDown') moveTo(Math.min(chosen + 1, suggestions.length - 1))
    else if (key === 'ArrowUp') moveTo(chosen - 1)
    else if (key === 'Enter' && control !== undefined) onChoose(control)
    else if (key === 'Escape') setIsClosed(true)
    else {
      setChosen(-1)
      return false
    }
    return true
  }
  return { suggestions, chosen, isShown, onChoose, takeKey }
}
