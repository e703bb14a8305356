import { suggestControls } from '@pathwall/analyzer'
import type { CatalogueControl } from '@pathwall/catalog'
import { useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useBoard, useBoardCommands } from '../board/boardModel.ts'
import { endTyping, useTypedControl, type TypedControl } from '../canvas/useTypedControl.ts'
import type { WallEditor } from '../canvas/Wall.tsx'
import { t, useLanguage } from '../messages/messages.ts'
import { announce } from '../ui/LiveRegion.tsx'
import styles from './ControlSuggestions.module.css'
import { readControlPlace } from './readPinChoices.ts'

const MOST_SHOWN = 5
const LIST_WIDTH = 280
const ROW_HEIGHT = 36
const MARGIN = 8

/**
 * Beside a control into which somebody types: what they may mean. Typing goes on as if it were not there; Alt and arrow
 * down step into it, a click chooses.
 */
export function ControlSuggestions({ editor }: { editor: WallEditor }) {
  const typed = useTypedControl(editor)
  return typed === undefined ? null : <Suggestions key={typed.note} editor={editor} typed={typed} />
}

function Suggestions({ editor, typed }: { editor: WallEditor; typed: TypedControl }) {
  const { pinControl, setText } = useBoardCommands()
  const language = useLanguage()
  const [chosen, setChosen] = useState(-1)
  const [isClosed, setIsClosed] = useState(false)
  const suggestions = useSuggestions(typed)
  const isShown = suggestions.length > 0 && !isClosed

  const choose = (control: CatalogueControl): void => {
    const title = control.title[language]
    endTyping(editor)
    // Words of one's own say more than the title.
    if (isBeginning(typed.text, control)) setText(typed.note, title)
    pinControl(typed.note, [control.id])
    announce(t('pin.didPin', { title }))
  }
  const moveTo = (next: number): void => {
    setChosen(next)
    const control = suggestions[next]
    if (control !== undefined) announce(control.title[language])
  }
  const onKey = useRef<(event: KeyboardEvent) => void>(undefined)
  useLayoutEffect(() => {
    onKey.current = (event) => {
      const isIn = chosen >= 0
      const isEntering = !isIn && event.altKey && event.key === 'ArrowDown'
      if (!isShown || event.isComposing || (!isIn && !isEntering)) return
      const control = suggestions[chosen]
      if (isEntering || event.key === 'ArrowDown') moveTo(Math.min(chosen + 1, suggestions.length - 1))
      else if (event.key === 'ArrowUp') moveTo(chosen - 1)
      else if (event.key === 'Enter' && control !== undefined) choose(control)
      else if (event.key === 'Escape') setIsClosed(true)
      else return setChosen(-1)
      event.preventDefault()
      event.stopImmediatePropagation()
    }
  })
  useEffect(() => {
    // Before the note's own keys, which end typing or go to the next note.
    const listen = (event: KeyboardEvent): void => onKey.current?.(event)
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [])
  useEffect(() => setChosen(-1), [typed.text])
  const count = isShown ? suggestions.length : 0
  const isFirst = useRef(true)
  useEffect(() => {
    if (count === 0 || !isFirst.current) return
    isFirst.current = false
    announce(t('suggest.count', { count }))
  }, [count])

  if (!isShown) return null
  return (
    <div className={styles.list} style={placeOf(typed, editor, suggestions.length)}>
      <div role="listbox" aria-label={t('suggest.label')}>
        {suggestions.map((control, index) => (
          <button
            key={control.id}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className={styles.option}
            title={control.summary[language]}
            // A press would take the focus from the note, and end typing before the click.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(control)}
          >
            {control.title[language]}
          </button>
        ))}
      </div>
      <p className={styles.keys} aria-hidden>
        {t('suggest.keys')}
      </p>
    </div>
  )
}

function useSuggestions({ note, text }: TypedControl): CatalogueControl[] {
  const language = useLanguage()
  const query = useDeferredValue(text)
  const analysis = useBoard((state) => state.analysis)
  const catalogue = useBoard(({ judging }) => judging.catalogue)
  const phase = useBoard(({ map }) => map.notes.find(({ id }) => id === note)?.phase)
  const place = useMemo(
    () => readControlPlace({ id: note, ...(phase !== undefined && { phase }) }, analysis),
    [note, phase, analysis],
  )
  return useMemo(
    () => suggestControls(query, { ...place, language, limit: MOST_SHOWN, catalogue }),
    [query, place, language, catalogue],
  )
}

/** Whether the words are only the beginning of what the title or a synonym says. */
function isBeginning(text: string, { title, match }: CatalogueControl): boolean {
  const typed = text.trim().toLowerCase()
  return [title.en, title.de, ...match.en, ...match.de].some((words) => words.toLowerCase().startsWith(typed))
}

/** Below the note; where there is no room right of it, else above; never on it. */
function placeOf(
  { left, right, top, bottom }: TypedControl,
  editor: WallEditor,
  rows: number,
): { left: number; top: number } {
  const { w, h } = editor.getViewportScreenBounds()
  const height = rows * ROW_HEIGHT + 32
  const within = (place: number, length: number, size: number): number =>
    Math.max(MARGIN, Math.min(place, size - length - MARGIN))
  const x = within(left, LIST_WIDTH, w)
  if (bottom + MARGIN + height <= h) return { left: x, top: bottom + MARGIN }
  if (right + MARGIN + LIST_WIDTH <= w) return { left: right + MARGIN, top: within(top, height, h) }
  return { left: x, top: top < height ? bottom + MARGIN : top - MARGIN - height }
}
