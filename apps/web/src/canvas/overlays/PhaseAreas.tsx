import { useEditor, useValue, type Editor } from 'tldraw'
import { t, useLanguage } from '../../messages/messages.ts'
import { PHASE_KEYS } from '../keys.ts'
import { isPhase } from '../wallShapes.ts'
import styles from './PhaseAreas.module.css'

/** Space between a heading and the edge of its area, or of the window when the area reaches beyond it. Screen pixels. */
const MARGIN = 16
/** Of a heading at its own size. */
const HEADING_HEIGHT = 44
/** Larger than this, a heading no longer fits above the first notes of its phase. */
const ABOVE_FROM_SCALE = 1.5

/** The phases as labelled areas, beneath everything else: marks of steps lie on them, notes on those. */
export function PhaseAreas() {
  const editor = useEditor()
  const ids = useValue(
    'phases',
    () =>
      editor
        .getCurrentPageShapes()
        .filter(isPhase)
        .map(({ id }) => id)
        .join(' '),
    [editor],
  )
  if (ids === '') return null
  return ids.split(' ').map((id) => <PhaseArea key={id} editor={editor} id={id} />)
}

function PhaseArea({ editor, id }: { editor: Editor; id: string }) {
  useLanguage()
  const phase = useValue('phase', () => readPhase(editor, id), [editor, id])
  const isEmpty = useValue('empty', () => editor.getSortedChildIdsForParent(id as never).length === 0, [editor, id])
  const heading = useValue('heading', () => placeHeading(editor, phase, isEmpty), [editor, phase, isEmpty])
  if (phase === undefined || heading === undefined) return null
  const { name, x, y, w, h } = phase
  return (
    <section
      className={styles.area}
      data-phase={name}
      aria-label={t(`phase.${name}`)}
      style={{ transform: `translate(${x}px, ${y}px)`, width: w, height: h }}
    >
      <div
        className={styles.head}
        style={{ transform: `translate(${heading.x}px, ${heading.y}px) scale(${heading.scale})` }}
      >
        <div className={styles.heading}>
          <span className={styles.name}>{t(`phase.${name}`)}</span>
          <kbd className={styles.key}>{PHASE_KEYS[name]}</kbd>
        </div>
        {isEmpty && (
          <p className={styles.hint} style={{ width: (w - 2 * heading.x) / heading.scale }}>
            {t(`phase.${name}.hint`)}
          </p>
        )}
      </div>
    </section>
  )
}

type Phase = ReturnType<typeof readPhase>

function readPhase(editor: Editor, id: string) {
  const shape = editor.getShape(id as never)
  if (!isPhase(shape)) return undefined
  const { phase, area } = shape.props
  return { name: phase, x: shape.x + area.x, y: shape.y + area.y, w: area.w, h: area.h }
}

/**
 * In the area's corner; above it when, seen from afar, the heading would need the room of the notes; along the window's edge
 * while its place is out of sight.
 */
function placeHeading(
  editor: Editor,
  phase: Phase,
  isEmpty: boolean,
): { x: number; y: number; scale: number } | undefined {
  if (phase === undefined) return undefined
  const zoom = editor.getZoomLevel()
  const view = editor.getViewportPageBounds()
  const scale = Math.min(10, Math.max(1, 0.55 / zoom))
  const margin = Math.max(MARGIN, MARGIN / zoom)
  const width = 260 * scale
  const height = HEADING_HEIGHT * scale
  const top = isEmpty || scale < ABOVE_FROM_SCALE ? margin : -height - margin / 4
  return {
    scale,
    x: clamp(view.minX - phase.x + margin, margin, Math.max(margin, phase.w - width)),
    y: clamp(view.minY - phase.y + margin, top, Math.max(margin, phase.h - height)),
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}
