import { NOTE_LINE_HEIGHT } from '@pathwall/domain'
import { element, escapeText, type Attributes } from './element.ts'

/** Share of the type size that lies above the base line, for faces like Inter's. */
const ASCENT = 0.97

/** Lines of text below each other, spaces as they are; `x`, `y` is the top left corner, or the middle of the top with `text-anchor`. */
export function textBlock(
  lines: readonly string[],
  { x, y, size, ...attributes }: Attributes & { x: number; y: number; size: number },
): string {
  const step = size * NOTE_LINE_HEIGHT
  const base = y + (step - size * 1.21) / 2 + size * ASCENT
  const spans = lines.flatMap((line, index) =>
    line === '' ? [] : [element('tspan', { x, y: base + index * step }, escapeText(line))],
  )
  return spans.length === 0
    ? ''
    : element('text', { 'font-size': size, ...attributes, 'xml:space': 'preserve' }, ...spans)
}

/** One line of text on its base line. */
export function textLine(text: string, attributes: Attributes): string {
  return element('text', attributes, escapeText(text))
}
