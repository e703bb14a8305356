import { useEditor, useValue, type Editor } from 'tldraw'
import { t, useLanguage } from '../../messages/messages.ts'
import { PHASE_KEYS } from '../keys.ts'
import { isPhase } from '../wallShapes.ts'
import { HEADING_EDGE, HEADING_HEIGHT, highestHeading } from './headingPlace.ts'
import styles from './PhaseHeadings.module.css'
import { usePhaseIds } from './usePhaseIds.ts'

/** All in screen pixels. */
const GAP = 4
/** Less than this is not worth a heading. */
const MIN_WIDTH = 36

/**
 * The phases' names: above their areas, and along the window's edge while that place is out of sight, so that one always
 * knows where one is. Before the notes and as large at any zoom, but beneath tldraw's mark.
 */
export function PhaseHeadings() {
  const editor = useEditor()
  return (
    <div className={styles.headings}>
      {usePhaseIds(editor).map((id) => (
        <PhaseHeading key={id} editor={editor} id={id} />
      ))}
    </div>
  )
}

function PhaseHeading({ editor, id }: { editor: Editor; id: string }) {
  useLanguage()
  const name = useValue('name', () => nameOf(editor, id), [editor, id])
  const place = useValue('heading', () => placeHeading(editor, id), [editor, id])
  if (name === undefined || place === undefined) return null
  return (
    <h2
      className={styles.heading}
      data-phase={name}
      data-afloat={place.isAfloat}
      style={{ transform: `translate(${place.x}px, ${place.y}px)`, maxWidth: place.width }}
    >
      <span className={styles.name}>{t(`phase.${name}`)}</span>
      <kbd className={`${styles.key} key-hint`} aria-hidden>
        {PHASE_KEYS[name]}
      </kbd>
    </h2>
  )
}

function nameOf(editor: Editor, id: string) {
  const shape = editor.getShape(id as never)
  return isPhase(shape) ? shape.props.phase : undefined
}

/** In the window; undefined while the phase is out of sight. Whole pixels, so that type stays sharp. */
function placeHeading(editor: Editor, id: string) {
  const shape = editor.getShape(id as never)
  if (!isPhase(shape)) return undefined
  const { area } = shape.props
  const zoom = editor.getZoomLevel()
  const screen = editor.getViewportScreenBounds()
  const { x: left, y: top } = editor.pageToViewport({ x: shape.x + area.x, y: shape.y + area.y })
  const right = left + area.w * zoom
  const bottom = top + area.h * zoom
  const above = top - HEADING_HEIGHT - GAP
  const edge = highestHeading(editor)
  const isAfloat = above < edge
  const x = Math.max(isAfloat ? left + HEADING_EDGE : left, HEADING_EDGE)
  const y = Math.max(above, edge)
  const width = Math.min(right, screen.w) - x - HEADING_EDGE
  if (width < MIN_WIDTH || y > Math.min(bottom, screen.h) - HEADING_HEIGHT) return undefined
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), isAfloat }
}
