import { CELL_GAP, placeTable, toCells, toLaneTops, type Cell } from './cellTable.ts'
import { fillFrames } from './fillFrames.ts'
import { MAP_LIMITS } from './mapFile.ts'
import { sizeOf, type UnplacedNote } from './noteBlock.ts'
import type { Note, PhaseArea, StepFrame } from './pathMap.ts'
import type { Phase } from './phase.ts'
import { PHASE_PADDING, PHASE_PADDING_TOP, wallLayout, type ContentBox } from './wallLayout.ts'

/** Between the content of two phases: their paddings and the gap between them fit in. */
const PHASE_GAP = 240

/** The parts of a map that have places, with notes that may lack theirs. */
interface Unplaced {
  notes: readonly UnplacedNote[]
  frames: readonly StepFrame[]
  phases: readonly PhaseArea[]
  lanes: readonly string[]
}

type Item = Omit<ContentBox, 'phase'> & { phase?: Phase }

/**
 * Gives every note without a position one: inside its step frame; else in its phase, columns from left to right, lanes
 * as rows that are level in all phases, and in a cell one row per kind. Existing positions are never changed; new ones
 * lie below everything that has one, so that nothing is covered. Frames that are too small for their notes grow.
 */
export function layoutPathMap(map: Unplaced): { notes: Note[]; frames: StepFrame[] } {
  if (map.notes.every(isPlaced)) return { notes: [...(map.notes as readonly Note[])], frames: [...map.frames] }
  const { notes, frames } = fillFrames(map.notes, map.frames)
  const places = placeOpenNotes(
    notes.filter((note) => !isPlaced(note)),
    [...notes.filter(isPlaced).map((note): Item => ({ ...note, ...sizeOf(note) })), ...frames],
    map,
  )
  return {
    notes: notes.map((note): Note => {
      const { x = 0, y = 0 } = isPlaced(note) ? note : (places.get(note.id) ?? {})
      return { ...note, x: withinLimits(x), y: withinLimits(y) }
    }),
    frames: frames.map((frame) => ({ ...frame, w: withinLimits(frame.w), h: withinLimits(frame.h) })),
  }
}

function placeOpenNotes(
  open: readonly UnplacedNote[],
  content: readonly Item[],
  { phases, lanes }: Unplaced,
): ReadonlyMap<string, { x: number; y: number }> {
  const knownLanes = [...new Set([...lanes, ...open.flatMap((note) => note.lane ?? [])])]
  const tables = new Map<Phase | undefined, Cell[]>()
  for (const phase of [...phases.map(({ id }) => id), undefined])
    tables.set(
      phase,
      toCells(
        open.filter((note) => note.phase === phase),
        knownLanes,
      ),
    )
  const laneTops = toLaneTops([...tables.values()].flat(), topBelow(content, phases))
  const places = new Map<string, { x: number; y: number }>()
  /** Places the table of a phase; answers the box that it takes. */
  const place = (phase: Phase | undefined, left: number): Item | undefined => {
    const table = tables.get(phase) ?? []
    if (table.length === 0) return undefined
    const { places: placed, right, bottom } = placeTable(table, left, laneTops)
    for (const { id, x, y } of placed) places.set(id, { x: toWhole(x), y: toWhole(y) })
    const top = Math.min(...placed.map(({ y }) => y))
    return { x: left, y: top, w: right - left, h: bottom - top, ...(phase === undefined ? {} : { phase }) }
  }

  const boxes: Item[] = [...content]
  let next = 0
  for (const area of phases) {
    const own = boxes.filter((box) => box.phase === area.id)
    const box = place(area.id, leftInside(area, own) ?? next)
    if (box !== undefined) boxes.push(box)
    const ends = [...own, ...(box === undefined ? [] : [box])].map(({ x, w }) => x + w)
    next = Math.max(next, ...ends.map((right) => right + PHASE_GAP))
  }
  place(undefined, leftBeside(phases, boxes))
  return places
}

function topBelow(content: readonly Item[], phases: readonly PhaseArea[]): number {
  if (content.length > 0) return Math.max(...content.map(({ y, h }) => y + h)) + CELL_GAP
  const reserved = phases.flatMap(({ y }) => y ?? [])
  return reserved.length === 0 ? 0 : Math.max(...reserved) + PHASE_PADDING_TOP
}

/** Where new notes of a phase begin, when the phase has a place already. */
function leftInside(area: PhaseArea, content: readonly Item[]): number | undefined {
  if (area.x !== undefined) return area.x + PHASE_PADDING
  return content.length === 0 ? undefined : Math.min(...content.map(({ x }) => x))
}

/** Notes of no phase stand right of all phases as the wall shows them. */
function leftBeside(phases: readonly PhaseArea[], boxes: readonly Item[]): number {
  const loose = boxes.filter((box) => box.phase === undefined)
  if (phases.length === 0) return loose.length === 0 ? 0 : Math.min(...loose.map(({ x }) => x))
  const areas = wallLayout(
    phases,
    boxes.flatMap(({ phase, x, y, w, h }): ContentBox[] => (phase === undefined ? [] : [{ phase, x, y, w, h }])),
  )
  return Math.max(...[...areas, ...loose].map(({ x, w }) => x + w)) + PHASE_GAP
}

function isPlaced(note: UnplacedNote): note is Note {
  return note.x !== undefined && note.y !== undefined
}

/** Never -0, which no file can say. */
function toWhole(value: number): number {
  return Math.round(value) + 0
}

/** Beside what lies at the very edge a file may be too small for its notes; then they share the edge. */
function withinLimits(value: number): number {
  return Math.max(-MAP_LIMITS.coordinate, Math.min(MAP_LIMITS.coordinate, value))
}
