import {
  NOTE_SIZE,
  fitNoteText,
  type Arrow,
  type Extra,
  type Note,
  type PathMap,
  type Phase,
  type PhaseArea,
  type StepFrame,
} from '@pathwall/domain'
import type { TLArrowBinding, TLArrowShape, TLBinding, TLFrameShape, TLNoteShape } from '@tldraw/tlschema'
import type { BoardContent, BoardRecord, BoardShape } from './boardContent.ts'
import { kindOfColor } from './noteKindColor.ts'
import type { PhaseShape } from './phaseShape.ts'
import { toPlainText } from './plainText.ts'
import { toMapId } from './recordIds.ts'

interface Place {
  x: number
  y: number
  phase: Phase | undefined
  frame: string | undefined
}

/** Deeper nesting is not made by the canvas; the bound keeps a hostile cycle from hanging the reader. */
const MAX_DEPTH = 16

/** Derives the map from what the board holds. Total: a strange record is left out, never an error. Order of notes and arrows is their index. */
export function readPathMap(content: BoardContent): PathMap {
  const shapes = new Map<string, BoardShape>()
  const bindings: TLBinding[] = []
  for (const record of content.records) {
    if (record.typeName === 'shape') shapes.set(record.id, record)
    else bindings.push(record)
  }
  const ordered = [...shapes.values()].sort(byIndex)
  const notes: Note[] = []
  const frames: StepFrame[] = []
  const phases: PhaseArea[] = []
  for (const shape of ordered) {
    if (shape.type === 'note') notes.push(readNote(shape as TLNoteShape, placeOf(shape, shapes)))
    else if (shape.type === 'frame') frames.push(readFrame(shape as TLFrameShape, placeOf(shape, shapes)))
    else if (shape.type === 'phase') phases.push(readPhase(shape as PhaseShape))
  }
  const noteIds = new Set(notes.map((note) => note.id))
  const { meta } = content
  return {
    schema: 'p2p-map/1',
    ...(meta.mapId === undefined ? {} : { id: meta.mapId }),
    title: meta.title,
    phases: phases.sort((a, b) => a.order - b.order),
    lanes: meta.lanes,
    notes,
    arrows: readArrows(ordered, bindings, noteIds),
    frames,
    decisions: content.decisions,
    ...(meta.extra === undefined ? {} : { extra: meta.extra }),
  }
}

function readNote(shape: TLNoteShape, place: Place): Note {
  const { column, lane, onArrow, w, h } = shape.meta
  const text = toPlainText(shape.props.richText)
  const fitted = fitNoteText(text).height
  const note: Note = { id: toMapId(shape.id), kind: kindOfColor(shape.props.color), text, x: place.x, y: place.y }
  if (place.phase !== undefined) note.phase = place.phase
  if (place.frame !== undefined) note.frame = place.frame
  if (typeof column === 'number') note.column = column
  if (typeof lane === 'string') note.lane = lane
  if (typeof onArrow === 'string') note.onArrow = onArrow
  if (typeof w === 'number') note.w = w
  if (typeof h === 'number') note.h = h
  else if (fitted > NOTE_SIZE) note.h = fitted
  return withExtra(note, shape)
}

function readFrame(shape: TLFrameShape, place: Place): StepFrame {
  const frame: StepFrame = {
    id: toMapId(shape.id),
    title: shape.props.name,
    x: place.x,
    y: place.y,
    w: shape.props.w,
    h: shape.props.h,
  }
  if (place.phase !== undefined) frame.phase = place.phase
  return withExtra(frame, shape)
}

function readPhase(shape: PhaseShape): PhaseArea {
  const { phase, order, reserved } = shape.props
  const area: PhaseArea = { id: phase, order, ...reserved }
  return withExtra(area, shape)
}

/** An arrow counts when both its ends are tied to notes that exist. */
function readArrows(ordered: BoardShape[], bindings: TLBinding[], noteIds: ReadonlySet<string>): Arrow[] {
  const ends = new Map<string, { start?: string; end?: string }>()
  for (const binding of bindings as TLArrowBinding[]) {
    const entry = ends.get(binding.fromId) ?? {}
    entry[binding.props.terminal] = toMapId(binding.toId)
    ends.set(binding.fromId, entry)
  }
  const arrows: Arrow[] = []
  for (const shape of ordered) {
    if (shape.type !== 'arrow') continue
    const { start: from, end: to } = ends.get(shape.id) ?? {}
    if (from === undefined || to === undefined || !noteIds.has(from) || !noteIds.has(to)) continue
    const { text, bend } = (shape as TLArrowShape).props
    const arrow: Arrow = { id: toMapId(shape.id), from, to }
    if (text !== '') arrow.label = text
    if (bend !== 0) arrow.bend = bend
    arrows.push(withExtra(arrow, shape))
  }
  return arrows
}

/** Map position: through step frames up to the phase or the page, whose own push to the right does not count. */
function placeOf(shape: BoardShape, shapes: ReadonlyMap<string, BoardShape>): Place {
  const place: Place = { x: shape.x, y: shape.y, phase: undefined, frame: undefined }
  let parent = shapes.get(shape.parentId)
  for (let depth = 0; parent !== undefined && depth < MAX_DEPTH; depth++) {
    if (parent.type === 'phase') {
      place.phase = (parent as PhaseShape).props.phase
      return place
    }
    if (parent.type === 'frame') place.frame ??= toMapId(parent.id)
    place.x += parent.x
    place.y += parent.y
    parent = shapes.get(parent.parentId)
  }
  return place
}

function byIndex(a: BoardRecord, b: BoardRecord): number {
  const left = 'index' in a ? a.index : ''
  const right = 'index' in b ? b.index : ''
  if (left !== right) return left < right ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

function withExtra<T extends { extra?: Extra }>(value: T, shape: BoardShape): T {
  const extra = shape.meta['extra']
  if (typeof extra === 'object' && extra !== null && !Array.isArray(extra)) value.extra = extra as Extra
  return value
}
