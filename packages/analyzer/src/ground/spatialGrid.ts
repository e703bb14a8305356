import type { Box } from './box.ts'

/** Cells are at least this power of two wide: the size of one note, so that few cells hold few notes each. */
const FINEST_LEVEL = 8

/** Beyond this a coordinate is clamped: 50 times what a map file may hold. */
export const COORDINATE_LIMIT = 5e7

/** Cells of one size: column, then row, then what has its corner there. */
interface Level<T> {
  size: number
  columns: Map<number, Map<number, T[]>>
  /** Cells that hold something. */
  count: number
}

/**
 * Boxes by place, so that what lies near a box is found without looking at all of them. A box lies in one cell, that of
 * its corner; boxes of very different size lie in grids of different cell size, so that one huge box costs nothing.
 */
export class SpatialGrid<T extends { readonly box: Box }> {
  private readonly levels: Level<T>[] = []

  constructor(items: Iterable<T> = []) {
    for (const item of items) this.insert(item)
  }

  insert(item: T): void {
    const { x, y, w, h } = item.box
    const size = 2 ** Math.max(FINEST_LEVEL, Math.ceil(Math.log2(Math.max(w, h))))
    let level = this.levels.find((known) => known.size === size)
    if (level === undefined) this.levels.push((level = { size, columns: new Map(), count: 0 }))
    const column = Math.floor(x / size)
    const row = Math.floor(y / size)
    let rows = level.columns.get(column)
    if (rows === undefined) level.columns.set(column, (rows = new Map()))
    const cell = rows.get(row)
    if (cell !== undefined) cell.push(item)
    else {
      rows.set(row, [item])
      level.count++
    }
  }

  /**
   * Calls `visit` for everything whose box may lie within `reach` of `area`, in no particular order; the caller measures.
   * What `visit` answers with true is taken out of the grid.
   */
  visitNear(area: Box, reach: number, visit: (item: T) => boolean | void): void {
    for (const level of this.levels) {
      const { size, columns } = level
      const left = Math.floor((area.x - reach) / size) - 1
      const right = Math.floor((area.x + area.w + reach) / size)
      const top = Math.floor((area.y - reach) / size) - 1
      const bottom = Math.floor((area.y + area.h + reach) / size)
      if ((right - left + 1) * (bottom - top + 1) > level.count) {
        for (const rows of columns.values()) for (const row of rows.keys()) visitCell(level, rows, row, visit)
        continue
      }
      for (let column = left; column <= right; column++) {
        const rows = columns.get(column)
        if (rows !== undefined) for (let row = top; row <= bottom; row++) visitCell(level, rows, row, visit)
      }
    }
  }
}

function visitCell<T>(level: Level<T>, rows: Map<number, T[]>, row: number, visit: (item: T) => boolean | void): void {
  const cell = rows.get(row)
  if (cell === undefined) return
  let kept = 0
  for (const item of cell) if (visit(item) !== true) cell[kept++] = item
  cell.length = kept
  if (kept > 0) return
  rows.delete(row)
  level.count--
}
