import { NOTE_KINDS, textWidth, wrapText } from '@pathwall/domain'
import { drawOutline } from './drawWall.ts'
import { element } from './element.ts'
import { kindIcon, stateIcon } from './icons.ts'
import { INK, MARKED_STATES, OUTLINES, PAPERS, QUIET_INK } from './palette.ts'
import type { SvgOptions } from './svgOptions.ts'
import { textBlock, textLine } from './textBlock.ts'

/** What stands above the wall. Its top left corner is 0, 0. */
export interface Header {
  svg: string
  height: number
}

const TITLE_SIZE = 40
const WORD_SIZE = 18
const SWATCH = 30
const ICON = 20
const ROW = 44
/** From a swatch to its word, and from a word to the next swatch. */
const WORD_GAP = 9
const ENTRY_GAP = 28

/** The title of the map and below it what papers and outlines mean, in rows no longer than `width`. */
export function drawHeader(title: string, words: SvgOptions, width: number): Header {
  const lines = wrapText(title, width / TITLE_SIZE)
  const titleHeight = lines.length * TITLE_SIZE * 1.25
  const legend = drawLegend(words, titleHeight + 16, width)
  return {
    svg: textBlock(lines, { x: 0, y: 0, size: TITLE_SIZE, 'font-weight': 700, fill: INK }) + legend.svg,
    height: titleHeight + 16 + legend.height,
  }
}

/** An entry of the legend: what to draw at a place, and how wide it is. */
interface Entry {
  draw: (x: number, y: number) => string
  width: number
}

function drawLegend(words: SvgOptions, top: number, width: number): Header {
  const entries: Entry[] = [
    ...NOTE_KINDS.map((kind) =>
      withSwatch(words.kindNames[kind], (x, y) => [
        element('rect', { x, y, width: SWATCH, height: SWATCH, rx: 3, fill: PAPERS[kind] }),
        kindIcon(kind, x + 5, y + 5, ICON, INK),
      ]),
    ),
    ...MARKED_STATES.map((state) =>
      withSwatch(words.stateNames[state], (x, y) => [
        drawOutline(state, { x, y, w: SWATCH, h: SWATCH }, { radius: 6, weight: 1 }),
        stateIcon(state, x + 5, y + 5, ICON, OUTLINES[state].color),
      ]),
    ),
    ...(words.date === undefined ? [] : [wordEntry(words.date, 0, QUIET_INK)]),
  ]
  let x = 0
  let y = top
  let svg = ''
  for (const { draw, width: entryWidth } of entries) {
    if (x > 0 && x + entryWidth > width) {
      x = 0
      y += ROW
    }
    svg += draw(x, y)
    x += entryWidth + ENTRY_GAP
  }
  return { svg, height: y + SWATCH - top }
}

function withSwatch(word: string, drawSwatch: (x: number, y: number) => readonly string[]): Entry {
  const { draw, width } = wordEntry(word, SWATCH + WORD_GAP, INK)
  return { draw: (x, y) => drawSwatch(x, y).join('') + draw(x, y), width }
}

function wordEntry(word: string, indent: number, fill: string): Entry {
  return {
    draw: (x, y) =>
      textLine(word, { x: x + indent, y: y + SWATCH / 2 + WORD_SIZE * 0.36, 'font-size': WORD_SIZE, fill }),
    width: indent + textWidth(word) * WORD_SIZE,
  }
}
