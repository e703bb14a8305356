import { NOTE_KINDS, textWidth, wrapText } from '@pathwall/domain'
import { drawOutline } from './drawWall.ts'
import { element } from './element.ts'
import { kindIcon, stateIcon } from './icons.ts'
import { INK, MARKED_STATES, OUTLINES, PAPERS, QUIET_INK } from './palette.ts'
import type { SvgOptions } from './svgOptions.ts'
import { textBlock, textLine } from './textBlock.ts'

/** What stands above the wall, and how high it is. */
export interface Header {
  svg: string
  height: number
}

interface Entry {
  svg: string
  width: number
}

/**
 * The title of the map and below it what papers and outlines mean. Grows with the width of the picture, because a wide
 * wall is seen from farther away. Its top left corner is 0, 0.
 */
export function drawHeader(title: string, words: SvgOptions, width: number): Header {
  const size = Math.min(120, Math.max(40, width / 70))
  const lines = wrapText(title, width / size)
  const titleHeight = lines.length * size * 1.25
  const legend = flow(legendEntries(words, size * 0.45), titleHeight + size * 0.4, width, size * 0.45)
  return {
    svg: textBlock(lines, { x: 0, y: 0, size, 'font-weight': 700, fill: INK }) + legend.svg,
    height: titleHeight + size * 0.4 + legend.height,
  }
}

function legendEntries(words: SvgOptions, size: number): ((x: number, y: number) => Entry)[] {
  const swatch = size * 1.6
  const entry =
    (drawSwatch: (x: number, y: number) => string, word: string) =>
    (x: number, y: number): Entry => ({
      svg:
        drawSwatch(x, y) +
        textLine(word, { x: x + swatch + size * 0.5, y: y + size * 1.15, 'font-size': size, fill: INK }),
      width: swatch + size * 0.5 + textWidth(word) * size,
    })
  return [
    ...NOTE_KINDS.map((kind) =>
      entry(
        (x, y) =>
          element('rect', { x, y, width: swatch, height: swatch, rx: 3, fill: PAPERS[kind] }) +
          kindIcon(kind, x + size * 0.3, y + size * 0.3, size, INK),
        words.kindNames[kind],
      ),
    ),
    ...MARKED_STATES.map((state) =>
      entry(
        (x, y) =>
          drawOutline(state, { x, y, w: swatch, h: swatch }) +
          stateIcon(state, x + size * 0.3, y + size * 0.3, size, OUTLINES[state].color),
        words.stateNames[state],
      ),
    ),
    ...(words.date === undefined ? [] : [dateEntry(words.date, size)]),
  ]
}

function dateEntry(date: string, size: number): (x: number, y: number) => Entry {
  return (x, y) => ({
    svg: textLine(date, { x, y: y + size * 1.15, 'font-size': size, fill: QUIET_INK }),
    width: textWidth(date) * size,
  })
}

/** Entries beside each other, in a new row where the width ends. */
function flow(entries: readonly ((x: number, y: number) => Entry)[], top: number, width: number, size: number): Header {
  let [x, y] = [0, top]
  let svg = ''
  for (const draw of entries) {
    let drawn = draw(x, y)
    if (x > 0 && x + drawn.width > width) {
      x = 0
      y += size * 2.2
      drawn = draw(x, y)
    }
    svg += drawn.svg
    x += drawn.width + size * 1.6
  }
  return { svg, height: y + size * 1.6 - top }
}
