import type { Analysis } from '@pathwall/analyzer'
import { textWidth, type PathMap } from '@pathwall/domain'
import { drawHeader } from './drawHeader.ts'
import { drawArrow, drawFrame, drawNote, drawPhase, drawStep } from './drawWall.ts'
import { element, escapeText, toNumber } from './element.ts'
import { FONT_FAMILY, GROUND, INK } from './palette.ts'
import type { SvgOptions } from './svgOptions.ts'
import { placeOnWall, type Box, type WallPicture } from './wallPicture.ts'

const MARGIN = 60
const MIN_WIDTH = 900
/** Title, legend and names of phases are made for a picture this wide, and grow with wider ones. */
const VIEWED_WIDTH = 2400
const HEADING_SIZE = 34

/**
 * The wall as a picture that every renderer shows alike: only shapes and text, nothing loaded, nothing that runs. One
 * unit is one CSS pixel of the wall at 100 %. Whatever the notes say, the result is well-formed XML.
 */
export function toSvg(map: PathMap, analysis: Analysis, words: SvgOptions): string {
  const wall = placeOnWall(map, analysis.steps)
  const width = Math.max(MIN_WIDTH, wall.bounds.w)
  // A wide wall is seen from farther away.
  const scale = words.isNear === true ? 1 : Math.max(1, width / VIEWED_WIDTH)
  const header = words.isBare === true ? undefined : drawHeader(map.title, words, width / scale)
  const headerHeight = header === undefined ? 0 : header.height * scale + MARGIN
  const headingSize = toHeadingSize(wall, words, HEADING_SIZE * scale)
  const bounds: Box = {
    x: wall.bounds.x - MARGIN,
    y: wall.bounds.y - headingSize * 1.4 - MARGIN - headerHeight,
    w: width + 2 * MARGIN,
    h: wall.bounds.h + headingSize * 1.4 + headerHeight + 2 * MARGIN,
  }
  const origin = `translate(${toNumber(bounds.x + MARGIN)} ${toNumber(bounds.y + MARGIN)}) scale(${toNumber(scale)})`
  const parts = [
    element('title', {}, escapeText(map.title)),
    element('rect', { x: bounds.x, y: bounds.y, width: bounds.w, height: bounds.h, fill: GROUND }),
    header === undefined ? '' : element('g', { transform: origin }, header.svg),
    ...wall.phases.map((phase) => drawPhase(phase, words.phaseNames[phase.phase], headingSize)),
    ...wall.frames.map(drawFrame),
    ...wall.steps.map((step) => drawStep(step, words, Math.min(3, scale))),
    ...wall.notes.map((note) => drawNote(note, words)),
    ...wall.arrows.map(drawArrow),
  ]
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: bounds.w,
    height: bounds.h,
    viewBox: [bounds.x, bounds.y, bounds.w, bounds.h].map(toNumber).join(' '),
    'font-family': FONT_FAMILY,
    fill: INK,
  }
  return `${element('svg', root, '\n', parts.filter((part) => part !== '').join('\n'), '\n')}\n`
}

/** One size for all phases, and no name wider than its phase. */
function toHeadingSize({ phases }: WallPicture, words: SvgOptions, largest: number): number {
  const rooms = phases.map(({ phase, w }) => w / (textWidth(words.phaseNames[phase]) + 0.5))
  return phases.length === 0 ? 0 : Math.min(largest, ...rooms)
}
