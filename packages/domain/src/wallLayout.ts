import type { PhaseArea } from './pathMap.ts'
import { PHASES, type Phase } from './phase.ts'

/** Where a phase lies on the wall, in wall units; its content stands `shiftX` right of its map position. */
export interface PhaseBox {
  phase: Phase
  shiftX: number
  x: number
  y: number
  w: number
  h: number
}

/** Something that lies in a phase, in map units. */
export interface ContentBox {
  phase: Phase
  x: number
  y: number
  w: number
  h: number
}

/** Between two phases on the wall. */
export const PHASE_GAP = 40
/** Between the border of a phase and its content. */
export const PHASE_PADDING = 80
/** Above the content: room for the heading. */
export const PHASE_PADDING_TOP = 140
const EMPTY_WIDTH = 1600
const EMPTY_HEIGHT = 1000

/**
 * Lays the phases side by side. Content keeps its map position inside its phase; a phase that would overlap the one
 * before it is pushed right as a whole. So phases grow with their content without anybody writing a position, and a map
 * whose phases interleave still shows five separate areas. Pure; linear in the number of boxes.
 */
export function wallLayout(phases: readonly PhaseArea[], boxes: readonly ContentBox[]): PhaseBox[] {
  const extents = new Map<Phase, Extent>()
  for (const box of boxes) {
    const extent = extents.get(box.phase) ?? emptyExtent()
    extent.left = Math.min(extent.left, box.x - PHASE_PADDING)
    extent.right = Math.max(extent.right, box.x + box.w + PHASE_PADDING)
    extent.top = Math.min(extent.top, box.y - PHASE_PADDING_TOP)
    extent.bottom = Math.max(extent.bottom, box.y + box.h + PHASE_PADDING)
    extents.set(box.phase, extent)
  }
  const ordered = [...phases].sort(byOrder)
  let previousRight = Number.NEGATIVE_INFINITY
  const placed = ordered.map((area) => {
    const extent = withReserved(extents.get(area.id), area)
    const left = extent?.left ?? (Number.isFinite(previousRight) ? previousRight + PHASE_GAP : 0)
    const right = extent?.right ?? left + EMPTY_WIDTH
    const shiftX = Number.isFinite(previousRight) ? Math.max(0, previousRight + PHASE_GAP - left) : 0
    previousRight = right + shiftX
    return { phase: area.id, shiftX, x: left + shiftX, w: right - left, extent }
  })
  const known = placed.flatMap(({ extent }) => extent ?? [])
  const top = known.length === 0 ? 0 : Math.min(...known.map((extent) => extent.top))
  const bottom = known.length === 0 ? EMPTY_HEIGHT : Math.max(...known.map((extent) => extent.bottom))
  return placed.map(({ phase, shiftX, x, w }) => ({ phase, shiftX, x, y: top, w, h: bottom - top }))
}

/** Phases as they stand from left to right. */
export function byOrder(a: PhaseArea, b: PhaseArea): number {
  return a.order - b.order || PHASES.indexOf(a.id) - PHASES.indexOf(b.id)
}

interface Extent {
  left: number
  right: number
  top: number
  bottom: number
}

function emptyExtent(): Extent {
  return { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }
}

function withReserved(content: Extent | undefined, { x, y, w, h }: PhaseArea): Extent | undefined {
  if (x === undefined || y === undefined || w === undefined || h === undefined) return content
  const extent = content ?? emptyExtent()
  return {
    left: Math.min(extent.left, x),
    right: Math.max(extent.right, x + w),
    top: Math.min(extent.top, y),
    bottom: Math.max(extent.bottom, y + h),
  }
}
