import { kindOfColor } from '@pathwall/canvas-schema'
import { NOTE_KINDS, type NoteKind } from '@pathwall/domain'
import { useEffect, useRef, type PointerEvent } from 'react'
import { computed, react, type Box, type Editor, type TLShape } from 'tldraw'
import { t } from '../../messages/messages.ts'
import { isNote, isPhase } from '../wallShapes.ts'
import styles from './OverviewMap.module.css'

const WIDTH = 208
const HEIGHT = 56
const PADDING = 4

type Context = CanvasRenderingContext2D

/** A phase or a note, as far as it is seen here. */
interface Speck {
  kind: NoteKind | 'phase'
  box: Box
}

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
    const specks = computed('specks of the overview', () => readSpecks(editor), { isEqual: areSameSpecks })
    const stop = react('overview', () => {
      const seen = specks.get()
      editor.getViewportPageBounds()
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => draw(editor, element, seen))
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

/** Phases, then the notes on them. */
function readSpecks(editor: Editor): Speck[] {
  const shapes = editor.getCurrentPageShapes()
  const speck = (shape: TLShape, kind: Speck['kind']): Speck[] => {
    const box = editor.getShapePageBounds(shape)
    return box === undefined ? [] : [{ kind, box }]
  }
  return [
    ...shapes.filter(isPhase).flatMap((shape) => speck(shape, 'phase')),
    ...shapes.filter(isNote).flatMap((shape) => speck(shape, kindOfColor(shape.props.color))),
  ]
}

/** While somebody types, notes are read anew with every letter and look the same from here. */
function areSameSpecks(a: readonly Speck[], b: readonly Speck[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ kind, box }, index) => kind === b[index]?.kind && (box === b[index].box || box.equals(b[index].box)))
  )
}

function draw(editor: Editor, element: HTMLCanvasElement, specks: readonly Speck[]): void {
  const ratio = window.devicePixelRatio || 1
  element.width = WIDTH * ratio
  element.height = HEIGHT * ratio
  const context = element.getContext('2d')
  const projection = projectionOf(editor)
  if (context === null || projection === undefined) return
  const style = getComputedStyle(element)
  const color = (name: string): string => style.getPropertyValue(name).trim()
  const papers = { phase: color('--hairline') } as Record<Speck['kind'], string>
  for (const kind of NOTE_KINDS) papers[kind] = color(`--paper-${kind}`)
  context.scale(ratio, ratio)
  const { scale, left, top, bounds } = projection
  for (const { kind, box } of specks) {
    const least = kind === 'phase' ? 1 : 1.5
    context.fillStyle = papers[kind]
    context.fillRect(
      (box.x - bounds.x) * scale + left,
      (box.y - bounds.y) * scale + top,
      Math.max(least, box.w * scale),
      Math.max(least, box.h * scale),
    )
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
