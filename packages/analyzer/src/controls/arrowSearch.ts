import type { Box } from '../ground/box.ts'
import { isSameList } from '../ground/isSameList.ts'
import type { PlacedArrow, PlacedNote } from '../ground/ground.ts'
import { SpatialGrid } from '../ground/spatialGrid.ts'
import { distanceToLine, visibleLines, type Line } from './visibleLines.ts'

/** How far the middle of a control may lie from the line of an arrow. */
const GATE_REACH = 60
/** Long arrows are looked along in pieces, so that the search follows the line and not its bounding box. */
const PIECE = 400
/** So many controls that came or moved are compared with every arrow; more are searched for along each. */
const FEW = 8

/** A control whose middle lies on the visible part of an arrow, or nearly. */
export interface OnArrow {
  arrow: PlacedArrow
  control: PlacedNote
}

/** What is known of one arrow. */
interface KnownArrow {
  arrow: PlacedArrow
  lines: Line[]
  found: OnArrow[]
}

/** Finds which controls lie on which arrows, again and again; looks only at what has come or moved since. */
export function createArrowSearch(): (
  arrows: readonly PlacedArrow[],
  controls: readonly PlacedNote[],
) => readonly OnArrow[] {
  let known = new Map<string, KnownArrow>()
  let searched: readonly PlacedNote[] = []
  return (arrows, controls) => {
    const isSame = isSameList(searched, controls)
    const before = new Set(isSame ? [] : searched)
    const there = new Set(isSame ? [] : controls)
    const added = isSame ? [] : controls.filter((control) => !before.has(control))
    const middles = middlesOf(controls)
    const now = arrows.map((arrow): KnownArrow => {
      const last = known.get(arrow.id)
      if (last === undefined || !isSameArrow(last.arrow, arrow) || added.length > FEW) {
        const lines = visibleLines(arrow.from.box, arrow.to.box, arrow.bend)
        return { arrow, lines, found: middles.findAlong(arrow, lines) }
      }
      if (isSame) return last
      const kept = last.found.filter(({ control }) => there.has(control))
      return { ...last, found: [...kept, ...added.flatMap((control) => onArrow(last, control))] }
    })
    known = new Map(now.map((each) => [each.arrow.id, each]))
    searched = controls
    return now.flatMap(({ found }) => found)
  }
}

function isSameArrow(a: PlacedArrow, b: PlacedArrow): boolean {
  return a.from === b.from && a.to === b.to && a.bend === b.bend
}

function onArrow({ arrow, lines }: Pick<KnownArrow, 'arrow' | 'lines'>, control: PlacedNote): OnArrow[] {
  const middle = middleOf(control.box)
  return lines.some((line) => distanceToLine(middle, line) <= GATE_REACH) ? [{ arrow, control }] : []
}

/** Controls by their middles; laid out only when somebody searches. */
function middlesOf(controls: readonly PlacedNote[]): {
  findAlong: (arrow: PlacedArrow, lines: readonly Line[]) => OnArrow[]
} {
  let grid: SpatialGrid<{ box: Box; control: PlacedNote }> | undefined
  return {
    findAlong: (arrow, lines) => {
      if (lines.length === 0) return []
      grid ??= new SpatialGrid(controls.map((control) => ({ box: middleOf(control.box), control })))
      const near = new Set<PlacedNote>()
      for (const line of lines) {
        const pieces = piecesOf(line, controls.length)
        if (pieces === undefined) for (const control of controls) near.add(control)
        else for (const piece of pieces) grid.visitNear(piece, GATE_REACH, ({ control }) => void near.add(control))
      }
      return [...near].flatMap((control) => onArrow({ arrow, lines: [...lines] }, control))
    },
  }
}

function middleOf({ x, y, w, h }: Box): Box {
  return { x: x + w / 2, y: y + h / 2, w: 0, h: 0 }
}

/** Boxes along a line; undefined when there would be more of them than there are controls to find. */
function piecesOf({ from, to }: Line, most: number): Box[] | undefined {
  const [lengthX, lengthY] = [to.x - from.x, to.y - from.y]
  const count = Math.max(1, Math.ceil(Math.hypot(lengthX, lengthY) / PIECE))
  if (count > most) return undefined
  const [dx, dy] = [lengthX / count, lengthY / count]
  return Array.from({ length: count }, (_, index) => ({
    x: from.x + dx * index + Math.min(0, dx),
    y: from.y + dy * index + Math.min(0, dy),
    w: Math.abs(dx),
    h: Math.abs(dy),
  }))
}
