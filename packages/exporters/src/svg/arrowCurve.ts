import { toNumber } from './element.ts'
import type { Box } from './wallPicture.ts'

interface Point {
  x: number
  y: number
}

/** The visible part of an arrow: from one note's border to the other's. */
export interface ArrowCurve {
  /** Path data of the line. */
  line: string
  /** Path data of the head. */
  head: string
  /** Where a label stands. */
  middle: Point
}

/** A curve, from 0 at its beginning to 1 at its end. `radius` is signed like the bend, absent for a straight line. */
interface Curve {
  at(t: number): Point
  radius?: number
  /** Of the whole arc, in radians. */
  sweep: number
  length: number
}

/** Between a note's border and an arrow's end. */
const GAP = 5
const HEAD = 16
const SAMPLES = 64

/**
 * The arc from the middle of one note to the middle of the other. `bend` is how far the arc's middle lies off the
 * straight line: to the right of somebody who walks along it when positive, as tldraw has it. Notes that lie upon each
 * other are joined from middle to middle; undefined only when both have the same middle.
 */
export function arrowCurve(from: Box, to: Box, bend: number): ArrowCurve | undefined {
  const curve = arc(centerOf(from), centerOf(to), bend)
  if (curve === undefined) return undefined
  let start = firstOutside((t) => curve.at(t), from)
  let end = 1 - firstOutside((t) => curve.at(1 - t), to)
  if (end <= start) [start, end] = [0, 1]
  const tip = curve.at(end)
  const neck = curve.at(Math.max(start, end - HEAD / curve.length))
  return { line: lineData(curve, start, end), head: headData(neck, tip), middle: curve.at((start + end) / 2) }
}

function arc(a: Point, b: Point, bend: number): Curve | undefined {
  const chord = Math.hypot(b.x - a.x, b.y - a.y)
  if (chord < 1) return undefined
  const along = { x: (b.x - a.x) / chord, y: (b.y - a.y) / chord }
  if (Math.abs(bend) < 1)
    return { at: (t) => ({ x: a.x + along.x * chord * t, y: a.y + along.y * chord * t }), sweep: 0, length: chord }
  const aside = { x: -along.y, y: along.x }
  const half = chord / 2
  const radius = (half * half + bend * bend) / (2 * bend)
  const halfSweep = 2 * Math.atan(bend / half)
  const center = {
    x: (a.x + b.x) / 2 + aside.x * (bend - radius),
    y: (a.y + b.y) / 2 + aside.y * (bend - radius),
  }
  const at = (t: number): Point => {
    const angle = halfSweep * (2 * t - 1)
    const [across, forward] = [radius * Math.cos(angle), radius * Math.sin(angle)]
    return {
      x: center.x + aside.x * across + along.x * forward,
      y: center.y + aside.y * across + along.y * forward,
    }
  }
  return { at, radius, sweep: 2 * halfSweep, length: Math.abs(radius * 2 * halfSweep) }
}

/** The first place on the curve that is off the box; 1 when there is none. */
function firstOutside(at: (t: number) => Point, box: Box): number {
  for (let sample = 1; sample <= SAMPLES; sample++) {
    if (isInside(at(sample / SAMPLES), box)) continue
    let [inside, outside] = [(sample - 1) / SAMPLES, sample / SAMPLES]
    while (outside - inside > 1e-5) {
      const between = (inside + outside) / 2
      if (isInside(at(between), box)) inside = between
      else outside = between
    }
    return outside
  }
  return 1
}

function lineData(curve: Curve, start: number, end: number): string {
  const a = curve.at(start)
  const b = curve.at(end)
  const begin = `M${toNumber(a.x)} ${toNumber(a.y)}`
  if (curve.radius === undefined) return `${begin}L${toNumber(b.x)} ${toNumber(b.y)}`
  const radius = toNumber(Math.abs(curve.radius))
  const isLarge = Math.abs(curve.sweep) * (end - start) > Math.PI ? 1 : 0
  const isClockwise = curve.radius < 0 ? 1 : 0
  return `${begin}A${radius} ${radius} 0 ${isLarge} ${isClockwise} ${toNumber(b.x)} ${toNumber(b.y)}`
}

/** An open head of two strokes, like the wall's. */
function headData(neck: Point, tip: Point): string {
  const length = Math.hypot(tip.x - neck.x, tip.y - neck.y)
  const back = { x: ((neck.x - tip.x) / length) * HEAD, y: ((neck.y - tip.y) / length) * HEAD }
  const wing = (side: number): string =>
    `${toNumber(tip.x + back.x - side * back.y * 0.55)} ${toNumber(tip.y + back.y + side * back.x * 0.55)}`
  return `M${wing(1)}L${toNumber(tip.x)} ${toNumber(tip.y)}L${wing(-1)}`
}

function isInside({ x, y }: Point, box: Box): boolean {
  return x > box.x - GAP && x < box.x + box.w + GAP && y > box.y - GAP && y < box.y + box.h + GAP
}

function centerOf({ x, y, w, h }: Box): Point {
  return { x: x + w / 2, y: y + h / 2 }
}
