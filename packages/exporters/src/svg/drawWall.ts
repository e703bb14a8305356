import { NOTE_PADDING, textWidth, wrapText } from '@pathwall/domain'
import { arrowCurve } from './arrowCurve.ts'
import { element, toNumber } from './element.ts'
import { kindIcon, stateIcon } from './icons.ts'
import {
  ARROW_INK,
  GROUND,
  HAIRLINE,
  INK,
  OUTLINES,
  PAPERS,
  PHASE_GROUND,
  QUIET_INK,
  type MarkedState,
} from './palette.ts'
import type { SvgOptions } from './svgOptions.ts'
import { textBlock, textLine } from './textBlock.ts'
import type { Box, WallPicture } from './wallPicture.ts'

const FRAME_TITLE_SIZE = 20
const TAG_SIZE = 18
const LABEL_SIZE = 16
/** Labels are wrapped to this width. */
const LABEL_WIDTH = 200
const KIND_SIZE = 13

/** The area of a phase; its name stands above it. */
export function drawPhase(area: WallPicture['phases'][number], name: string, size: number): string {
  const { x, y, w, h } = area
  return element(
    'g',
    {},
    element('rect', { x, y, width: w, height: h, rx: 12, fill: PHASE_GROUND, stroke: HAIRLINE, 'stroke-width': 2 }),
    textLine(name, { x, y: y - size * 0.4, 'font-size': size, 'font-weight': 600, fill: INK }),
  )
}

/** A step frame and above it its title, cut where the frame ends. */
export function drawFrame({ frame, box }: WallPicture['frames'][number]): string {
  const { x, y, w, h } = box
  const title = cut(frame.title.trim(), w / FRAME_TITLE_SIZE)
  return element(
    'g',
    {},
    element('rect', { x, y, width: w, height: h, rx: 8, fill: GROUND, stroke: QUIET_INK, 'stroke-width': 1.5 }),
    textLine(title, { x, y: y - 10, 'font-size': FRAME_TITLE_SIZE, fill: QUIET_INK }),
  )
}

/**
 * The outline of a step with a tag that says its state, set into the line like the legend of a field. `weight` makes
 * lines heavier in a picture that is seen from far away.
 */
export function drawStep({ step, box }: WallPicture['steps'][number], words: SvgOptions, weight: number): string {
  if (step.state === 'none') return ''
  const outline = drawOutline(step.state, box, { radius: 14, weight })
  return element('g', {}, outline, drawTag(step.state, box, words.stateNames[step.state]))
}

/** The line of a state around a box: pattern and colour. */
export function drawOutline(
  state: MarkedState,
  { x, y, w, h }: Box,
  { radius, weight }: { radius: number; weight: number },
): string {
  const { color, width, dashes, fill } = OUTLINES[state]
  const line = {
    stroke: color,
    'stroke-width': width * weight,
    // Dots are strokes without length and with round ends.
    'stroke-linecap': dashes[0] === 0 ? 'round' : undefined,
    'stroke-dasharray': dashes.length === 0 ? undefined : dashes.map((length) => toNumber(length * weight)).join(' '),
  }
  return element('rect', { x, y, width: w, height: h, rx: radius, fill, ...line })
}

function drawTag(state: MarkedState, box: Box, word: string): string {
  const { color } = OUTLINES[state]
  const height = TAG_SIZE * 1.6
  const width = Math.min(box.w - 20, height + textWidth(word) * TAG_SIZE + 18)
  const x = box.x + 12
  const y = box.y - height / 2
  return element(
    'g',
    {},
    element('rect', { x, y, width, height, rx: height / 2, fill: GROUND }),
    stateIcon(state, x + 8, y + (height - TAG_SIZE) / 2, TAG_SIZE, color),
    textLine(word, {
      x: x + 14 + TAG_SIZE,
      y: y + height / 2 + TAG_SIZE * 0.36,
      'font-size': TAG_SIZE,
      'font-weight': 500,
      fill: color,
    }),
  )
}

/** A note: paper, text in the lines in which the wall breaks it, and its kind as icon and word. */
export function drawNote({ note, box, fitted }: WallPicture['notes'][number], words: SvgOptions): string {
  const { x, y, w, h } = box
  return element(
    'g',
    {},
    element('rect', { x, y, width: w, height: h, rx: 3, fill: PAPERS[note.kind] }),
    textBlock(fitted.lines, { x: x + NOTE_PADDING, y: y + NOTE_PADDING, size: fitted.fontSize }),
    kindIcon(note.kind, x + 12, y + h - 26, 18, INK),
    textLine(words.kindNames[note.kind], { x: x + 36, y: y + h - 12.5, 'font-size': KIND_SIZE }),
  )
}

/** An arrow between two notes with its label on the line. */
export function drawArrow({ arrow, from, to }: WallPicture['arrows'][number]): string {
  const curve = arrowCurve(from, to, arrow.bend ?? 0)
  if (curve === undefined) return ''
  return element(
    'g',
    {},
    element('path', { d: curve.line + curve.head, fill: 'none', stroke: ARROW_INK, 'stroke-width': 3 }),
    drawLabel(arrow.label?.trim() ?? '', curve.middle),
  )
}

function drawLabel(label: string, { x, y }: { x: number; y: number }): string {
  if (label === '') return ''
  const lines = wrapText(label, LABEL_WIDTH / LABEL_SIZE)
  const width = Math.max(...lines.map(textWidth)) * LABEL_SIZE + 12
  const height = lines.length * LABEL_SIZE * 1.25 + 6
  return (
    element('rect', { x: x - width / 2, y: y - height / 2, width, height, rx: 4, fill: GROUND }) +
    textBlock(lines, { x, y: y - height / 2 + 3, size: LABEL_SIZE, fill: INK, 'text-anchor': 'middle' })
  )
}

function cut(text: string, room: number): string {
  if (textWidth(text) <= room) return text
  return `${(wrapText(text, room - 1)[0] ?? '').trimEnd()}…`
}
