import { NOTE_KINDS } from './noteKind.ts'
import { NOTE_SIZE, type Note } from './pathMap.ts'
import type { Phase } from './phase.ts'

/** A note as a file has it: perhaps without a position. */
export type UnplacedNote = Omit<Note, 'x' | 'y'> & { x?: number; y?: number }

const PITCH = NOTE_SIZE + 10
/** Between cells and between lone notes: wider than what reads as one step. */
const CELL_GAP = 160
const LANE_GAP = 160
const PHASE_GAP = 240

interface Cell {
  phase: Phase | undefined
  column: number
  lane: number
  notes: UnplacedNote[]
}

/**
 * Gives every note without a position one: phases from left to right, columns inside them, lanes as rows; inside a cell
 * one row per kind. Notes without a cell get a place of their own. Existing positions are never changed; new ones lie
 * right of everything that has one, so that nothing is covered.
 */
export function layoutPathMap(
  notes: readonly UnplacedNote[],
  phases: readonly Phase[],
  lanes: readonly string[],
): Note[] {
  const isPlaced = (note: UnplacedNote): note is Note => note.x !== undefined && note.y !== undefined
  if (notes.every(isPlaced)) return [...(notes as readonly Note[])]
  const cells = toCells(
    notes.filter((note) => !isPlaced(note)),
    phases,
    lanes,
  )
  const laneHeights = laneTops(cells)
  const places = new Map<string, { x: number; y: number }>()

  const placed = notes.filter(isPlaced)
  let left = placed.length === 0 ? 0 : Math.max(...placed.map((note) => note.x + (note.w ?? NOTE_SIZE))) + PHASE_GAP
  for (const phase of [...phases, undefined]) {
    const inPhase = cells.filter((cell) => cell.phase === phase)
    if (inPhase.length === 0) continue
    let x = left
    for (const column of [...new Set(inPhase.map((cell) => cell.column))].sort((a, b) => a - b)) {
      const inColumn = inPhase.filter((cell) => cell.column === column)
      for (const cell of inColumn) placeCell(cell, x, laneHeights.get(cell.lane) ?? 0, places)
      x += Math.max(...inColumn.map(widthOf)) + CELL_GAP
    }
    left = x - CELL_GAP + PHASE_GAP
  }
  return notes.map((note) => ({
    ...note,
    ...(isPlaced(note) ? { x: note.x, y: note.y } : (places.get(note.id) ?? { x: 0, y: 0 })),
  }))
}

/** Cells of the table; a note without column and lane is a cell of its own behind the last column. */
function toCells(notes: readonly UnplacedNote[], phases: readonly Phase[], lanes: readonly string[]): Cell[] {
  const cells = new Map<string, Cell>()
  const knownLanes = [...new Set([...lanes, ...notes.flatMap((note) => note.lane ?? [])])]
  const lastColumn = Math.max(0, ...notes.map((note) => note.column ?? 0))
  let lone = 0
  for (const note of notes) {
    const phase = note.phase !== undefined && phases.includes(note.phase) ? note.phase : undefined
    const hasCell = note.column !== undefined && note.lane !== undefined
    const column = note.column ?? lastColumn + ++lone
    const lane = note.lane === undefined ? 0 : knownLanes.indexOf(note.lane)
    const key = hasCell ? `${phase} ${column} ${lane}` : `lone ${note.id}`
    const cell = cells.get(key) ?? { phase, column, lane, notes: [] }
    cell.notes.push(note)
    cells.set(key, cell)
  }
  return [...cells.values()]
}

function rowsOf(cell: Cell): UnplacedNote[][] {
  return NOTE_KINDS.map((kind) => cell.notes.filter((note) => note.kind === kind)).filter((row) => row.length > 0)
}

function widthOf(cell: Cell): number {
  return Math.max(...rowsOf(cell).map((row) => row.length)) * PITCH
}

function laneTops(cells: readonly Cell[]): Map<number, number> {
  const tops = new Map<number, number>()
  let top = 0
  for (const lane of [...new Set(cells.map((cell) => cell.lane))].sort((a, b) => a - b)) {
    tops.set(lane, top)
    const tallest = Math.max(...cells.filter((cell) => cell.lane === lane).map((cell) => rowsOf(cell).length))
    top += tallest * PITCH + LANE_GAP
  }
  return tops
}

function placeCell(cell: Cell, x: number, y: number, places: Map<string, { x: number; y: number }>): void {
  rowsOf(cell).forEach((row, rowIndex) =>
    row.forEach((note, index) => places.set(note.id, { x: x + index * PITCH, y: y + rowIndex * PITCH })),
  )
}
