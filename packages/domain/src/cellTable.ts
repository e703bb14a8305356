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
 * The cells of one phase. A note that lacks a column stands alone behind the last one, in its lane; notes that lack
 * both stand behind those, in a square.
 */
export function toCells(notes: readonly UnplacedNote[], lanes: readonly string[]): Cell[] {
  const members = new Map<string, UnplacedNote[]>()
  const rows = new Map<string, UnplacedNote[]>()
  const square: UnplacedNote[] = []
  for (const note of notes) {
    if (note.lane === undefined) square.push(note)
    else if (note.column === undefined) addTo(rows, note.lane, note)
    else addTo(members, `${note.column} ${note.lane}`, note)
  }
  const cells = [...members.values()].map((cell): Cell => {
    const { column = 0, lane = '' } = cell[0] ?? {}
    return { column, lane: lanes.indexOf(lane), block: packNotes(cell) }
  })
  const afterCells = nextColumn(cells)
  for (const [lane, row] of rows)
    row.forEach((note, index) =>
      cells.push({ column: afterCells + index, lane: lanes.indexOf(lane), block: packNotes([note]) }),
    )
  const afterRows = nextColumn(cells)
  const side = Math.ceil(Math.sqrt(square.length))
  square.forEach((note, index) =>
    cells.push({ column: afterRows + (index % side), lane: Math.floor(index / side), block: packNotes([note]) }),
  )
  return cells
}

function nextColumn(cells: readonly Cell[]): number {
  return Math.max(0, ...cells.map(({ column }) => column)) + 1
}

function addTo(groups: Map<string, UnplacedNote[]>, key: string, note: UnplacedNote): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [note])
  else group.push(note)
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
