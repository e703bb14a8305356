import type { Box } from '../ground/box.ts'

/** A straight line between two points of the wall. */
export interface Line {
  x1: number
  y1: number
  x2: number
  y2: number
}

/** The part of the line between the middles of two boxes that lies outside both; undefined when the boxes hide all of it. */
export function visibleLine(from: Box, to: Box): Line | undefined {
  const [fromX, fromY] = [from.x + from.w / 2, from.y + from.h / 2]
  const [dx, dy] = [to.x + to.w / 2 - fromX, to.y + to.h / 2 - fromY]
  const start = insideShare(from, dx, dy)
  const end = 1 - insideShare(to, dx, dy)
  if (!(start < end)) return undefined
  return { x1: fromX + dx * start, y1: fromY + dy * start, x2: fromX + dx * end, y2: fromY + dy * end }
}

/** Shortest distance between a point and a line. */
export function distanceToLine({ x, y }: { x: number; y: number }, { x1, y1, x2, y2 }: Line): number {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const lengthSquared = dx * dx + dy * dy
  const along = lengthSquared === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / lengthSquared))
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy)
}

/** Which share of the way (dx, dy) from its middle lies inside a box. */
function insideShare({ w, h }: Box, dx: number, dy: number): number {
  return Math.min(dx === 0 ? Infinity : w / 2 / Math.abs(dx), dy === 0 ? Infinity : h / 2 / Math.abs(dy))
}
