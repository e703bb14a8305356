import {
  NOTE_KINDS,
  NOTE_SIZE,
  PHASES,
  wallLayout,
  type ContentBox,
  type NoteId,
  type PathMap,
  type Phase,
} from '@pathwall/domain'
import { isSameBox, type Box } from './box.ts'
import type { Ground, PlacedNote } from './ground.ts'
import { isSameLayout, isSameNote } from './isSameLayout.ts'
import { COORDINATE_LIMIT } from './spatialGrid.ts'

/**
 * Reads what counts from any map, also from one that no parser has seen. Linear. What is as it was in `before` keeps its
 * identity: a placed note when the note and its place are the same, the layout when only words are different.
 */
export function readGround(map: PathMap, before?: Ground): Ground {
  const phaseBoxes = wallLayout(map.phases, contentOf(map))
  const shifts = new Map(phaseBoxes.map((box) => [box.phase, box.shiftX]))
  const byId = new Map<NoteId, PlacedNote>()
  for (const note of map.notes) {
    if (byId.has(note.id) || note.text.trim() === '' || !NOTE_KINDS.includes(note.kind)) continue
    const box = toBox(note)
    if (note.phase !== undefined) box.x = clamped(box.x + (shifts.get(note.phase) ?? 0))
    const known = before?.byId.get(note.id)
    const isKnown = known !== undefined && isSameBox(known.box, box) && isSameNote(known.note, note)
    byId.set(note.id, isKnown ? known : { id: note.id, note, box })
  }
  const placed = [...byId.values()]
  const ground: Ground = {
    map,
    notes: placed.filter(({ note }) => note.kind !== 'control'),
    controls: placed.filter(({ note }) => note.kind === 'control'),
    byId,
    arrows: map.arrows.flatMap((arrow) => {
      const from = byId.get(arrow.from)
      const to = byId.get(arrow.to)
      return from === undefined || to === undefined || from === to
        ? []
        : [{ id: arrow.id, from, to, bend: clamped(arrow.bend ?? 0) }]
    }),
    frames: new Set(map.frames.map((frame) => frame.id)),
    spans: phaseBoxes.map(({ phase, x, w }) => ({ phase, left: x, right: x + w })),
    rankOf: rankPhases(map),
    layout: {},
  }
  if (before !== undefined && isSameLayout(before, ground)) ground.layout = before.layout
  return ground
}

function contentOf(map: PathMap): ContentBox[] {
  const boxes: ContentBox[] = []
  for (const items of [map.notes, map.frames])
    for (const { phase, x, y, w, h } of items)
      if (phase !== undefined) boxes.push({ phase, x: clamped(x), y: clamped(y), w: sideOf(w), h: sideOf(h) })
  return boxes
}

function toBox({ x, y, w, h }: { x: number; y: number; w?: number; h?: number }): Box {
  return { x: clamped(x), y: clamped(y), w: sideOf(w), h: sideOf(h) }
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : 0
}

function clamped(value: number): number {
  return Math.max(-COORDINATE_LIMIT, Math.min(COORDINATE_LIMIT, finite(value)))
}

function sideOf(value: number | undefined): number {
  return value !== undefined && value > 0 ? Math.min(COORDINATE_LIMIT, finite(value)) || NOTE_SIZE : NOTE_SIZE
}

function rankPhases(map: PathMap): (phase: Phase | null) => number {
  const listed = [...map.phases].sort((a, b) => a.order - b.order).map((area) => area.id)
  const ranks = new Map([...new Set([...listed, ...PHASES])].map((phase, rank) => [phase, rank]))
  return (phase) => (phase === null ? ranks.size : (ranks.get(phase) ?? ranks.size))
}
