import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useBoard, useBoardCommands } from '../board/boardModel.ts'
import { endTyping, useTypedControl, type TypedControl } from '../canvas/useTypedControl.ts'
import type { WallEditor } from '../canvas/Wall.tsx'
import { t, useLanguage } from '../messages/messages.ts'
import { announce } from '../ui/LiveRegion.tsx'
import styles from './ControlSuggestions.module.css'
import { SuggestionList } from './SuggestionList.tsx'
import { textOfChosen } from './textOfChosen.ts'
import { useControlPlace } from './useControlPlace.ts'
import { useSuggestions } from './useSuggestions.ts'

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
  const phase = useBoard(({ map }) => map.notes.find(({ id }) => id === typed.note)?.phase)
  const at = useMemo(() => ({ id: typed.note, ...(phase !== undefined && { phase }) }), [typed.note, phase])
  const place = useControlPlace(at)
  const list = useSuggestions(typed.text, place, (control) => {
    endTyping(editor)
    const text = textOfChosen(typed.text, control, language)
    if (text !== typed.text) setText(typed.note, text)
    pinControl(typed.note, [control.id])
    announce(t('pin.didPin', { title: control.title[language] }))
  })
  const onKey = useRef<(event: KeyboardEvent) => void>(undefined)
  useLayoutEffect(() => {
    onKey.current = (event) => {
      if (!list.takeKey(event)) return
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

  if (!list.isShown) return null
  return (
    <div className={styles.list} style={placeOf(typed, editor, list.suggestions.length)}>
      <SuggestionList {...list} />
    </div>
  )
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
