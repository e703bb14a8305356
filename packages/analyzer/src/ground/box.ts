/** A rectangle in map units; `x`, `y` is its top left corner. Always finite, sides above zero. */
export interface Box {
  x: number
  y: number
  w: number
  h: number
}

export function isSameBox(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h
}

/** Shortest distance between the edges of two boxes; 0 when they touch or overlap. */
export function gapBetween(a: Box, b: Box): number {
  const dx = Math.max(0, a.x - b.x - b.w, b.x - a.x - a.w)
  const dy = Math.max(0, a.y - b.y - b.h, b.y - a.y - a.h)
  return dx === 0 ? dy : dy === 0 ? dx : Math.hypot(dx, dy)
}

/** How much of `covered` lies under `cover`, 0..1. */
export function shareUnder(covered: Box, cover: Box): number {
  const w = Math.min(covered.x + covered.w, cover.x + cover.w) - Math.max(covered.x, cover.x)
  const h = Math.min(covered.y + covered.h, cover.y + cover.h) - Math.max(covered.y, cover.y)
  return w <= 0 || h <= 0 ? 0 : (w * h) / (covered.w * covered.h)
}

/** The smallest box around all; `boxes` must not be empty. */
export function boundsOf(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y, w, h } of boxes) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + w)
    bottom = Math.max(bottom, y + h)
  }
  return { x: left, y: top, w: right - left, h: bottom - top }
}
