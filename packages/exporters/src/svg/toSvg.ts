import type { Analysis } from '@pathwall/analyzer'
import type { PathMap } from '@pathwall/domain'
import { drawHeader } from './drawHeader.ts'
import { drawArrow, drawFrame, drawNote, drawPhase, drawStep } from './drawWall.ts'
import { element, escapeText, toNumber } from './element.ts'
import { FONT_FAMILY, GROUND, INK } from './palette.ts'
import type { SvgOptions } from './svgOptions.ts'
import { placeOnWall } from './wallPicture.ts'

const MARGIN = 60
const MIN_WIDTH = 900

/**
 * The wall as a picture that every renderer shows alike: only shapes and text, nothing loaded, nothing that runs. One
 * unit is one CSS pixel of the wall at 100 %. Whatever the notes say, the result is well-formed XML.
 */
export function toSvg(map: PathMap, analysis: Analysis, words: SvgOptions): string {
  const wall = placeOnWall(map, analysis.steps)
  const width = Math.max(MIN_WIDTH, wall.bounds.w)
  const left = wall.bounds.x
  const header = drawHeader(map.title, words, width)
  const top = wall.bounds.y - MARGIN - header.height
  const view = {
    x: left - MARGIN,
    y: top - MARGIN,
    w: width + 2 * MARGIN,
    h: header.height + wall.bounds.h + 3 * MARGIN,
  }
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: view.w,
      height: view.h,
      viewBox: `${Math.floor(view.x)} ${Math.floor(view.y)} ${Math.ceil(view.w)} ${Math.ceil(view.h)}`,
      'font-family': FONT_FAMILY,
      fill: INK,
    },
    line(element('title', {}, escapeText(map.title))),
    line(element('rect', { x: view.x, y: view.y, width: view.w, height: view.h, fill: GROUND })),
    line(element('g', { transform: `translate(${toNumber(left)} ${toNumber(top)})` }, header.svg)),
    ...wall.phases.map((phase) => line(drawPhase(phase, words))),
    ...wall.frames.map((frame) => line(drawFrame(frame))),
    ...wall.steps.map((step) => line(drawStep(step, words))),
    ...wall.notes.map((note) => line(drawNote(note, words))),
    ...wall.arrows.map((arrow) => line(drawArrow(arrow))),
    '\n',
  )}\n`
}

function line(svg: string): string {
  return svg === '' ? '' : `\n${svg}`
}
