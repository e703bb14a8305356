import { useEditor, useValue, type Editor } from 'tldraw'
import { t, useLanguage } from '../../messages/messages.ts'
import { isPhase } from '../wallShapes.ts'
import styles from './PhaseAreas.module.css'
import { usePhaseIds } from './usePhaseIds.ts'

/** Space around what an empty phase asks. Screen pixels. */
const MARGIN = 16

/** The phases as areas, beneath everything else: marks of steps lie on them, notes on those. */
export function PhaseAreas() {
  const editor = useEditor()
  return usePhaseIds(editor).map((id) => <PhaseArea key={id} editor={editor} id={id} />)
}

function PhaseArea({ editor, id }: { editor: Editor; id: string }) {
  useLanguage()
  const phase = useValue('phase', () => readPhase(editor, id), [editor, id])
  const isEmpty = useValue('empty', () => editor.getSortedChildIdsForParent(id as never).length === 0, [editor, id])
  if (phase === undefined) return null
  const { name, x, y, w, h } = phase
  return (
    <section
      className={styles.area}
      aria-label={t(`phase.${name}`)}
      style={{ transform: `translate(${x}px, ${y}px)`, width: w, height: h }}
    >
      {isEmpty && <Question editor={editor} width={w} text={t(`phase.${name}.hint`)} />}
    </section>
  )
}

/** What an empty phase asks the team: readable from afar, and no wider than the window. */
function Question({ editor, width, text }: { editor: Editor; width: number; text: string }) {
  const zoom = useValue('zoom', () => editor.getZoomLevel(), [editor])
  const windowWidth = useValue('window', () => editor.getViewportScreenBounds().w, [editor])
  const scale = Math.min(10, Math.max(1, 0.62 / zoom))
  const margin = Math.max(MARGIN, MARGIN / zoom)
  return (
    <p
      className={styles.question}
      style={{
        transform: `translate(${margin}px, ${margin}px) scale(${scale})`,
        width: Math.min(width - 2 * margin, windowWidth / zoom - 4 * margin) / scale,
      }}
    >
      {text}
    </p>
  )
}

function readPhase(editor: Editor, id: string) {
  const shape = editor.getShape(id as never)
  if (!isPhase(shape)) return undefined
  const { phase, area } = shape.props
  return { name: phase, x: shape.x + area.x, y: shape.y + area.y, w: area.w, h: area.h }
}
