import type { Box } from '../ground/box.ts'

interface Point {
  x: number
  y: number
}

/** A straight line between two points of the wall. */
export interface Line {
  from: Point
  to: Point
}

/** A bent arrow is looked at as this many straight lines; off by less than 20 units on a half circle of 2,000. */
const PIECES = 12
/** Below this an arrow is straight for the eye. */
const STRAIGHT = 1

/**
 * An arrow between the middles of two boxes, as far as it lies outside both: one line when it is straight, several when it
 * is an arc. `bend` is how far the arc's middle lies off the straight line, to the right of its direction. Empty when the
 * boxes hide all of it.
 */
export function visibleLines(from: Box, to: Box, bend: number): Line[] {
  const [start, end] = [middleOf(from), middleOf(to)]
  if (Math.abs(bend) < STRAIGHT || Math.hypot(end.x - start.x, end.y - start.y) < STRAIGHT)
    return straightLine(from, to, start, end)
  const points = arcPoints(start, end, bend)
  return points
    .slice(1)
    .map((point, index): Line => ({ from: points[index] ?? start, to: point }))
    .filter((line) => {
      const middle = { x: (line.from.x + line.to.x) / 2, y: (line.from.y + line.to.y) / 2 }
      return !contains(from, middle) && !contains(to, middle)
    })
}

/** Shortest distance between a point and a line. */
export function distanceToLine({ x, y }: Point, { from, to }: Line): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const lengthSquared = dx * dx + dy * dy
  const along =
    lengthSquared === 0 ? 0 : Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / lengthSquared))
  return Math.hypot(x - from.x - along * dx, y - from.y - along * dy)
}

function straightLine(from: Box, to: Box, start: Point, end: Point): Line[] {
  const [dx, dy] = [end.x - start.x, end.y - start.y]
  const left = insideShare(from, dx, dy)
  const right = 1 - insideShare(to, dx, dy)
  if (!(left < right)) return []
  const at = (share: number): Point => ({ x: start.x + dx * share, y: start.y + dy * share })
  return [{ from: at(left), to: at(right) }]
}

/** Which share of the way (dx, dy) from its middle lies inside a box. */
function insideShare({ w, h }: Box, dx: number, dy: number): number {
  return Math.min(dx === 0 ? Infinity : w / 2 / Math.abs(dx), dy === 0 ? Infinity : h / 2 / Math.abs(dy))
}

function arcPoints(start: Point, end: Point, bend: number): Point[] {
  const chord = Math.hypot(end.x - start.x, end.y - start.y)
  const along = { x: (end.x - start.x) / chord, y: (end.y - start.y) / chord }
  const aside = { x: -along.y, y: along.x }
  const radius = (chord * chord) / (8 * bend) + bend / 2
  const halfSweep = 2 * Math.atan((2 * bend) / chord)
  const centre = {
    x: (start.x + end.x) / 2 + aside.x * (bend - radius),
    y: (start.y + end.y) / 2 + aside.y * (bend - radius),
  }
  return Array.from({ length: PIECES + 1 }, (_, index) => {
    const angle = halfSweep * ((2 * index) / PIECES - 1)
    const [outwards, forward] = [radius * Math.cos(angle), radius * Math.sin(angle)]
    return {
      x: centre.x + aside.x * outwards + along.x * forward,
      y: centre.y + aside.y * outwards + along.y * forward,
    }
  })
}

function middleOf({ x, y, w, h }: Box): Point {
  return { x: x + w / 2, y: y + h / 2 }
}

function contains({ x, y, w, h }: Box, point: Point): boolean {
  return point.x >= x && point.x <= x + w && point.y >= y && point.y <= y + h
}
