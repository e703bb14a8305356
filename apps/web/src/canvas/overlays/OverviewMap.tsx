import { kindOfColor } from '@pathwall/canvas-schema'
import { useEffect, useRef, type PointerEvent } from 'react'
import { react, type Box, type Editor } from 'tldraw'
import { t } from '../../messages/messages.ts'
import { isNote, isPhase } from '../wallShapes.ts'
import styles from './OverviewMap.module.css'

const WIDTH = 208
const HEIGHT = 56
const PADDING = 4

type Context = CanvasRenderingContext2D

interface Projection {
  scale: number
  left: number
  top: number
  bounds: Box
}

/** The whole wall in a strip: phases, notes as specks of their paper, and the part in view. Press or drag to go there. */
export function OverviewMap({ editor }: { editor: Editor }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const element = canvas.current
    if (element === null) return
    let frame = 0
    const stop = react('overview', () => {
      editor.getCurrentPageShapes()
      editor.getViewportPageBounds()
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => draw(editor, element))
    })
    return () => {
      stop()
      cancelAnimationFrame(frame)
    }
  }, [editor])

  const goTo = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (event.type === 'pointermove' && event.buttons !== 1) return
    const projection = projectionOf(editor)
    if (projection === undefined) return
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId)
    const box = event.currentTarget.getBoundingClientRect()
    const x = (event.clientX - box.left - projection.left) / projection.scale + projection.bounds.x
    const y = (event.clientY - box.top - projection.top) / projection.scale + projection.bounds.y
    editor.centerOnPoint({ x, y })
  }
  return (
    <canvas
      ref={canvas}
      className={styles.overview}
      style={{ width: WIDTH, height: HEIGHT }}
      role="img"
      aria-label={t('wall.overview')}
      onPointerDown={goTo}
      onPointerMove={goTo}
    />
  )
}

function projectionOf(editor: Editor): Projection | undefined {
  const page = editor.getCurrentPageBounds()
  if (page === undefined || page.w <= 0 || page.h <= 0) return undefined
  const scale = Math.min((WIDTH - 2 * PADDING) / page.w, (HEIGHT - 2 * PADDING) / page.h)
  return { scale, left: (WIDTH - page.w * scale) / 2, top: (HEIGHT - page.h * scale) / 2, bounds: page }
}

function draw(editor: Editor, element: HTMLCanvasElement): void {
  const ratio = window.devicePixelRatio || 1
  element.width = WIDTH * ratio
  element.height = HEIGHT * ratio
  const context = element.getContext('2d')
  const projection = projectionOf(editor)
  if (context === null || projection === undefined) return
  const style = getComputedStyle(element)
  const color = (name: string): string => style.getPropertyValue(name).trim()
  context.scale(ratio, ratio)
  const fill = (box: Box, minimum: number): void => {
    const { scale, left, top, bounds } = projection
    context.fillRect(
      (box.x - bounds.x) * scale + left,
      (box.y - bounds.y) * scale + top,
      Math.max(minimum, box.w * scale),
      Math.max(minimum, box.h * scale),
    )
  }
  const shapes = editor.getCurrentPageShapes()
  for (const shape of shapes) {
    const box = isPhase(shape) ? editor.getShapePageBounds(shape) : undefined
    if (box === undefined) continue
    context.fillStyle = color('--hairline')
    fill(box, 1)
  }
  for (const shape of shapes) {
    const box = isNote(shape) ? editor.getShapePageBounds(shape) : undefined
    if (box === undefined || !isNote(shape)) continue
    context.fillStyle = color(`--paper-${kindOfColor(shape.props.color)}`)
    fill(box, 1.5)
  }
  drawView(editor.getViewportPageBounds(), projection, context, color('--accent'))
}

/** The part in view, cut to the strip, so that its edges are seen however far one is away. */
function drawView(view: Box, { scale, left, top, bounds }: Projection, context: Context, color: string): void {
  const minX = Math.max(1, (view.minX - bounds.x) * scale + left)
  const minY = Math.max(1, (view.minY - bounds.y) * scale + top)
  const maxX = Math.min(WIDTH - 1, (view.maxX - bounds.x) * scale + left)
  const maxY = Math.min(HEIGHT - 1, (view.maxY - bounds.y) * scale + top)
  context.strokeStyle = color
  context.lineWidth = 1.5
  context.strokeRect(minX, minY, Math.max(0, maxX - minX), Math.max(0, maxY - minY))
}
