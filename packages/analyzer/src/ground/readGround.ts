import {
  NOTE_KINDS,
  NOTE_SIZE,
  PHASES,
  wallLayout,
  type Arrow,
  type ContentBox,
  type Note,
  type NoteId,
  type PathMap,
  type Phase,
} from '@pathwall/domain'
import { isSameBox, type Box } from './box.ts'
import type { Ground, PlacedArrow, PlacedNote } from './ground.ts'
import { isSameLayout, isSameNote } from './isSameLayout.ts'
import { ListById } from './listById.ts'
import { COORDINATE_LIMIT } from './spatialGrid.ts'

/**
 * Reads what counts from any map, also from one that no parser has seen. Linear. What is as it was in `before` keeps its
 * identity: a placed note when the note and its place are the same, the layout when only words are different.
 */
export function readGround(map: PathMap, before?: Ground): Ground {
  const phaseBoxes = wallLayout(map.phases, contentOf(map))
  const shifts = new Map(phaseBoxes.map((box) => [box.phase, box.shiftX]))
  const byId = placeNotes(map.notes, shifts, before)
  const ground: Ground = {
    map,
    notes: byId.list.filter(({ note }) => note.kind !== 'control'),
    controls: byId.list.filter(({ note }) => note.kind === 'control'),
    byId,
    arrows: placeArrows(map.arrows, byId, before?.arrows ?? []),
    frames: new Set(map.frames.map((frame) => frame.id)),
    spans: phaseBoxes.map(({ phase, x, w }) => ({ phase, left: x, right: x + w })),
    shifts,
    rankOf: rankPhases(map),
    layout: {},
  }
  if (before !== undefined && isSameLayout(before, ground)) ground.layout = before.layout
  return ground
}

/** All notes that say something, the first of each id. What comes where it came last, and is the same, costs least. */
function placeNotes(
  notes: readonly Note[],
  shifts: Ground['shifts'],
  before: Ground | undefined,
): ListById<PlacedNote> {
  const list: PlacedNote[] = []
  const isSameShift = before !== undefined && isSameMap(before.shifts, shifts)
  // Made as soon as the notes are others than last, or come in another order: until then each is there only once.
  let places: Map<NoteId, number> | undefined
  for (const note of notes) {
    const expected = places === undefined ? before?.byId.list[list.length] : before?.byId.get(note.id)
    const isKnown = isSameShift && expected?.note === note
    if (!isKnown && (note.text.trim() === '' || !NOTE_KINDS.includes(note.kind))) continue
    if (places === undefined && expected?.id !== note.id) places = placesIn(list)
    if (places?.has(note.id) === true) continue
    places?.set(note.id, list.length)
    list.push(isKnown ? expected : placeNote(note, shifts, before?.byId.get(note.id)))
  }
  const isSameOrder = places === undefined && before?.byId.list.length === list.length
  return new ListById(list, isSameOrder ? before.byId.places : (places ?? placesIn(list)))
}

/** Those whose both ends say something. What comes where it came last, and is the same, is the same object again. */
function placeArrows(
  arrows: readonly Arrow[],
  notes: ListById<PlacedNote>,
  before: readonly PlacedArrow[],
): PlacedArrow[] {
  const placed: PlacedArrow[] = []
  for (const arrow of arrows) {
    const [from, to] = [notes.get(arrow.from), notes.get(arrow.to)]
    if (from === undefined || to === undefined || from === to) continue
    const { id } = arrow
    const bend = clamped(arrow.bend ?? 0)
    const last = before[placed.length]
    const isSame = last?.id === id && last.from === from && last.to === to && last.bend === bend
    placed.push(isSame ? last : { id, from, to, bend })
  }
  return placed
}

function placesIn(list: readonly PlacedNote[]): Map<NoteId, number> {
  return new Map(list.map(({ id }, place) => [id, place]))
}

function placeNote(note: Note, shifts: Ground['shifts'], known: PlacedNote | undefined): PlacedNote {
  const box = toBox(note)
  if (note.phase !== undefined) box.x = clamped(box.x + (shifts.get(note.phase) ?? 0))
  const isKnown = known !== undefined && isSameBox(known.box, box) && isSameNote(known.note, note)
  return isKnown ? known : { id: note.id, note, box }
}

function isSameMap<Key, Value>(a: ReadonlyMap<Key, Value>, b: ReadonlyMap<Key, Value>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value)
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
