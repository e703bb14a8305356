import {
  MAP_LIMITS,
  byOrder,
  isMapId,
  type Arrow,
  type Extra,
  type Note,
  type PathMap,
  type Phase,
  type PhaseArea,
  type StepFrame,
} from '@pathwall/domain'
import type { TLArrowBinding, TLArrowShape, TLFrameShape, TLNoteShape } from '@tldraw/tlschema'
import type { BoardContent, BoardRecord, BoardShape } from './boardContent.ts'
import { derivedHeight } from './derivedHeight.ts'
import { kindOfColor } from './noteKindColor.ts'
import type { PhaseShape } from './phaseShape.ts'
import { toPlainText } from './plainText.ts'
import { toMapId } from './recordIds.ts'
import { toMillionths } from './toMillionths.ts'

interface Place {
  x: number
  y: number
  phase: Phase | undefined
  frame: string | undefined
}

/** Deeper nesting is not made by the canvas; the bound keeps a hostile cycle from hanging the reader. */
const MAX_DEPTH = 16
/** As long as the name of a lane may be in a map file. */
const MAX_LANE = 200
/** As long as the id of a catalogue entry may be there. */
const MAX_CATALOGUE_ID = 64

/**
 * Derives the map from what the board holds: records that `validRecord` lets through. Total and the same for any order
 * of records: what means nothing on a map is left out, never an error. Notes, frames and arrows come in the order of
 * their index. What is read can be written as a file and read again.
 */
export function readPathMap(content: BoardContent): PathMap {
  const shapes = new Map<string, BoardShape>()
  const bindings: TLArrowBinding[] = []
  for (const record of content.records) {
    // The schema takes any JSON for meta.
    if (!isObject(record.meta)) continue
    if (record.typeName === 'shape') shapes.set(record.id, record)
    else bindings.push(record as TLArrowBinding)
  }
  const ordered = [...shapes.values()].sort(byIndex)
  const notes: Note[] = []
  const frames: StepFrame[] = []
  const phases = new Map<Phase, PhaseArea>()
  for (const shape of ordered) {
    if (shape.type === 'note') notes.push(readNote(shape as TLNoteShape, placeOf(shape, shapes)))
    else if (shape.type === 'frame') frames.push(readFrame(shape as TLFrameShape, placeOf(shape, shapes)))
    else if (shape.type === 'phase') {
      const area = readPhase(shape as PhaseShape)
      if (!phases.has(area.id)) phases.set(area.id, area)
    }
  }
  const arrows = readArrows(ordered, bindings, new Set(notes.map((note) => note.id)))
  dropStaleGates(notes, arrows)
  const { meta } = content
  return {
    schema: 'p2p-map/1',
    ...(meta.mapId === undefined ? {} : { id: meta.mapId }),
    title: meta.title.slice(0, MAP_LIMITS.titleLength),
    phases: [...phases.values()].sort(byOrder),
    lanes: meta.lanes,
    notes,
    arrows,
    frames,
    decisions: content.decisions,
    suppressions: content.suppressions,
    ...(meta.extra === undefined ? {} : { extra: meta.extra }),
  }
}

function readNote(shape: TLNoteShape, place: Place): Note {
  const { column, lane, group, onArrow, pinned, w, h } = shape.meta
  const text = toPlainText(shape.props.richText)
  const note: Note = { id: toMapId(shape.id), kind: kindOfColor(shape.props.color), text, x: place.x, y: place.y }
  if (place.phase !== undefined) note.phase = place.phase
  if (place.frame !== undefined) note.frame = place.frame
  if (typeof column === 'number' && column === withinLimits(column)) note.column = column
  if (typeof lane === 'string' && lane.length <= MAX_LANE) note.lane = lane
  if (isMapId(group)) note.group = group
  if (typeof onArrow === 'string') note.onArrow = onArrow
  if (isPinned(pinned)) note.pinned = pinned
  if (isSize(w)) note.w = w
  const height = isSize(h) ? h : derivedHeight(text)
  if (height !== undefined) note.h = height
  return withExtra(note, shape)
}

function readFrame(shape: TLFrameShape, place: Place): StepFrame {
  const frame: StepFrame = {
    id: toMapId(shape.id),
    title: shape.props.name.slice(0, MAP_LIMITS.titleLength),
    x: place.x,
    y: place.y,
    w: Math.min(MAP_LIMITS.coordinate, shape.props.w),
    h: Math.min(MAP_LIMITS.coordinate, shape.props.h),
  }
  if (place.phase !== undefined) frame.phase = place.phase
  return withExtra(frame, shape)
}

function readPhase(shape: PhaseShape): PhaseArea {
  const { phase, order, reserved } = shape.props
  const area: PhaseArea = { id: phase, order }
  if (reserved !== null && isSize(reserved.w) && isSize(reserved.h)) {
    const { x, y, w, h } = reserved
    Object.assign(area, { x: withinLimits(x), y: withinLimits(y), w, h })
  }
  return withExtra(area, shape)
}

/** An arrow counts when its ends are tied to two notes that exist. Of two ties for one end the smaller id wins. */
function readArrows(ordered: BoardShape[], bindings: TLArrowBinding[], noteIds: ReadonlySet<string>): Arrow[] {
  const ends = new Map<string, { start?: string; end?: string }>()
  for (const binding of bindings.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const entry = ends.get(binding.fromId) ?? {}
    entry[binding.props.terminal] ??= toMapId(binding.toId)
    ends.set(binding.fromId, entry)
  }
  const arrows: Arrow[] = []
  for (const shape of ordered) {
    if (shape.type !== 'arrow') continue
    const { start: from, end: to } = ends.get(shape.id) ?? {}
    if (from === undefined || to === undefined || from === to || !noteIds.has(from) || !noteIds.has(to)) continue
    const { text, bend } = (shape as TLArrowShape).props
    const arrow: Arrow = { id: toMapId(shape.id), from, to }
    if (text !== '') arrow.label = text.slice(0, MAP_LIMITS.textLength)
    if (bend !== 0) arrow.bend = withinLimits(bend)
    arrows.push(withExtra(arrow, shape))
  }
  return arrows
}

/** A control cannot stand on an arrow that is gone. */
function dropStaleGates(notes: Note[], arrows: readonly Arrow[]): void {
  const arrowIds = new Set(arrows.map((arrow) => arrow.id))
  for (const note of notes) if (note.onArrow !== undefined && !arrowIds.has(note.onArrow)) delete note.onArrow
}

/** Map position: through step frames up to the phase or the page, whose own push to the right does not count. */
function placeOf(shape: BoardShape, shapes: ReadonlyMap<string, BoardShape>): Place {
  const place: Place = { x: shape.x, y: shape.y, phase: undefined, frame: undefined }
  let parent = shapes.get(shape.parentId)
  for (let depth = 0; parent !== undefined && parent.type !== 'phase' && depth < MAX_DEPTH; depth++) {
    if (parent.type === 'frame') place.frame ??= toMapId(parent.id)
    place.x = toMillionths(place.x + parent.x)
    place.y = toMillionths(place.y + parent.y)
    parent = shapes.get(parent.parentId)
  }
  if (parent?.type === 'phase') place.phase = (parent as PhaseShape).props.phase
  return { ...place, x: withinLimits(place.x), y: withinLimits(place.y) }
}

function withinLimits(value: number): number {
  return Math.max(-MAP_LIMITS.coordinate, Math.min(MAP_LIMITS.coordinate, value))
}

function isSize(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value <= MAP_LIMITS.coordinate
}

function byIndex(a: BoardRecord, b: BoardRecord): number {
  const left = 'index' in a ? a.index : ''
  const right = 'index' in b ? b.index : ''
  if (left !== right) return left < right ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

function withExtra<T extends { extra?: Extra }>(value: T, shape: BoardShape): T {
  const extra = shape.meta['extra']
  if (isObject(extra)) value.extra = extra
  return value
}

function isPinned(value: unknown): value is string[] {
  return (
    Array.isArray(value) &&
    value.length <= MAP_LIMITS.pinned &&
    value.every((id) => typeof id === 'string' && id !== '' && id.length <= MAX_CATALOGUE_ID)
  )
}

function isObject(value: unknown): value is Extra {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
