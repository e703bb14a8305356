import { packNotes, type NoteBlock, type UnplacedNote } from './noteBlock.ts'

/** One cell of a table of columns and lanes: a step, or a note that stands alone. */
export interface Cell {
  column: number
  lane: number
  block: NoteBlock
}

/** Between cells and between lone notes: wider than what reads as one step. */
export const CELL_GAP = 160

/**
 * The cells of one phase. A note without a column stands alone behind the last one: in its lane when it has one, else in
 * a square of lone notes.
 */
export function toCells(notes: readonly UnplacedNote[], lanes: readonly string[]): Cell[] {
  const members = new Map<string, { column: number; lane: number; notes: UnplacedNote[] }>()
  const lastColumn = Math.max(0, ...notes.map((note) => note.column ?? 0))
  const side = Math.ceil(Math.sqrt(notes.filter((note) => note.lane === undefined).length))
  const behind = new Map<string | undefined, number>()
  for (const note of notes) {
    const isInCell = note.column !== undefined && note.lane !== undefined
    const count = behind.get(note.lane) ?? 0
    if (!isInCell) behind.set(note.lane, count + 1)
    const column = isInCell ? (note.column ?? 0) : lastColumn + 1 + (note.lane === undefined ? count % side : count)
    const lane = note.lane === undefined ? Math.floor(count / side) : lanes.indexOf(note.lane)
    const key = isInCell ? `${column} ${lane}` : `alone ${note.id}`
    const cell = members.get(key) ?? { column, lane, notes: [] }
    cell.notes.push(note)
    members.set(key, cell)
  }
  return [...members.values()].map((cell) => ({ ...cell, block: packNotes(cell.notes) }))
}

/** Where each lane begins, so that lanes are level in all the tables whose cells these are. */
export function toLaneTops(cells: readonly Cell[], top: number): ReadonlyMap<number, number> {
  const heights = new Map<number, number>()
  for (const { lane, block } of cells) heights.set(lane, Math.max(heights.get(lane) ?? 0, block.h))
  const tops = new Map<number, number>()
  let next = top
  for (const [lane, height] of [...heights].sort(([a], [b]) => a - b)) {
    tops.set(lane, next)
    next += height + CELL_GAP
  }
  return tops
}

/** The position of every note of a table that begins at `left`, and where the table ends. */
export function placeTable(
  cells: readonly Cell[],
  left: number,
  laneTops: ReadonlyMap<number, number>,
): { places: NoteBlock['places']; right: number; bottom: number } {
  const widths = new Map<number, number>()
  for (const { column, block } of cells) widths.set(column, Math.max(widths.get(column) ?? 0, block.w))
  const lefts = new Map<number, number>()
  let next = left
  for (const [column, width] of [...widths].sort(([a], [b]) => a - b)) {
    lefts.set(column, next)
    next += width + CELL_GAP
  }
  let bottom = -Infinity
  const places = cells.flatMap(({ column, lane, block }) => {
    const x = lefts.get(column) ?? left
    const y = laneTops.get(lane) ?? 0
    bottom = Math.max(bottom, y + block.h)
    return block.places.map((place) => ({ id: place.id, x: x + place.x, y: y + place.y }))
  })
  return { places, right: next - CELL_GAP, bottom }
}
