import { gapBetween, type Box } from './box.ts'

/** Half a note: how far apart two notes may stand and still be read as together. Source: the method's paper notes. */
const CLOSE = 0.5

/** Coordinates that went through zoom and rotation are off by less than this. */
const ROUNDING = 0.01

/** How far from this box a close one can be at most. */
export function reachOf(box: Box): number {
  return box.w * CLOSE + ROUNDING
}

/** Whether two notes stand at most half the narrower one's width apart: 100 units at 200. */
export function areClose(a: Box, b: Box): boolean {
  return gapBetween(a, b) <= Math.min(reachOf(a), reachOf(b))
}
