import type { Box } from './box.ts'

/** Boxes smaller than this share the finest cells; keeps keys exact for coordinates up to COORDINATE_LIMIT. */
const FINEST_LEVEL = 6
const KEY_FACTOR = 2 ** 27

/** Beyond this a coordinate is clamped: 50 times what a map file may hold. */
export const COORDINATE_LIMIT = 5e7

/**
 * Boxes by place, so that what lies near a box is found without looking at all of them. A box lies in one cell, that of
 * its corner; boxes of very different size lie in grids of different cell size, so that one huge box costs nothing.
 */
export class SpatialGrid<T extends { readonly box: Box }> {
  private readonly levels = new Map<number, Map<number, T[]>>()

  constructor(items: Iterable<T> = []) {
    for (const item of items) this.insert(item)
  }

  insert(item: T): void {
    const { x, y, w, h } = item.box
    const level = Math.max(FINEST_LEVEL, Math.ceil(Math.log2(Math.max(w, h))))
    let cells = this.levels.get(level)
    if (cells === undefined) this.levels.set(level, (cells = new Map()))
    const size = 2 ** level
    const key = keyOf(Math.floor(x / size), Math.floor(y / size))
    const cell = cells.get(key)
    if (cell === undefined) cells.set(key, [item])
    else cell.push(item)
  }

  /**
   * Calls `visit` for everything whose box may lie within `reach` of `area`, in no particular order; the caller measures.
   * What `visit` answers with true is taken out of the grid.
   */
  visitNear(area: Box, reach: number, visit: (item: T) => boolean | void): void {
    for (const [level, cells] of this.levels) {
      const size = 2 ** level
      const left = Math.floor((area.x - reach) / size) - 1
      const right = Math.floor((area.x + area.w + reach) / size)
      const top = Math.floor((area.y - reach) / size) - 1
      const bottom = Math.floor((area.y + area.h + reach) / size)
      if ((right - left + 1) * (bottom - top + 1) > cells.size) {
        for (const [key, cell] of cells) visitCell(cells, key, cell, visit)
        continue
      }
      for (let column = left; column <= right; column++)
        for (let row = top; row <= bottom; row++) {
          const key = keyOf(column, row)
          const cell = cells.get(key)
          if (cell !== undefined) visitCell(cells, key, cell, visit)
        }
    }
  }
}

function keyOf(column: number, row: number): number {
  return column * KEY_FACTOR + row
}

function visitCell<T>(cells: Map<number, T[]>, key: number, cell: T[], visit: (item: T) => boolean | void): void {
  let kept = 0
  for (const item of cell) if (visit(item) !== true) cell[kept++] = item
  cell.length = kept
  if (kept === 0) cells.delete(key)
}
