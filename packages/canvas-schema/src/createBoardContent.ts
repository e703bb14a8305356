import { byOrder, type Arrow, type Note, type PathMap, type Phase, type StepFrame } from '@pathwall/domain'
import type { TLArrowBinding, TLArrowShape, TLFrameShape, TLNoteShape } from '@tldraw/tlschema'
import { getIndices, type IndexKey, type JsonObject } from '@tldraw/utils'
import type { BoardContent, BoardMeta, BoardRecord } from './boardContent.ts'
import { derivedHeight } from './derivedHeight.ts'
import { colorOfKind } from './noteKindColor.ts'
import type { PhaseShape, Rectangle } from './phaseShape.ts'
import { fromPlainText } from './plainText.ts'
import { DEFAULT_ARROW_PROPS, DEFAULT_NOTE_PROPS, shapeDefaults } from './recordDefaults.ts'
import { PAGE_ID, arrowBindingId, phaseShapeId, toShapeId } from './recordIds.ts'
import { toMillionths } from './toMillionths.ts'

/**
 * The records of a board that shows this map. Ids are derived from the map's ids, so the same map always gives the
 * same records; indices keep the order of the file.
 */
export function createBoardContent(map: PathMap): BoardContent {
  const indices = getIndices(map.phases.length + map.frames.length + map.notes.length + map.arrows.length + 1)
  let next = 0
  const index = (): IndexKey => indices[next++] ?? ('a1' as IndexKey)
  const phases = new Set(map.phases.map((area) => area.id))
  const frames = new Map(map.frames.map((frame) => [frame.id, frame]))
  const centers = new Map(map.notes.map((note) => [note.id, centerOf(note)]))

  const records: BoardRecord[] = []
  for (const area of [...map.phases].sort(byOrder)) records.push(phaseRecord(area, index()))
  for (const frame of map.frames) records.push(frameRecord(frame, parentOf(frame.phase, phases), index()))
  for (const note of map.notes) {
    const frame = note.frame === undefined ? undefined : frames.get(note.frame)
    records.push(noteRecord(note, frame, parentOf(note.phase, phases), index()))
  }
  for (const arrow of map.arrows) records.push(...arrowRecords(arrow, centers, index()))
  return { records, meta: boardMeta(map), decisions: map.decisions, suppressions: map.suppressions }
}

function phaseRecord(area: PathMap['phases'][number], index: IndexKey): PhaseShape {
  const { x, y, w, h } = area
  const reserved: Rectangle | null =
    x === undefined || y === undefined || w === undefined || h === undefined ? null : { x, y, w, h }
  return {
    ...shapeDefaults(),
    id: phaseShapeId(area.id),
    type: 'phase',
    x: 0,
    y: 0,
    index,
    parentId: PAGE_ID,
    props: { phase: area.id, order: area.order, reserved, area: reserved ?? { x: 0, y: 0, w: 1, h: 1 } },
    meta: withExtra({}, area.extra),
  }
}

function frameRecord(frame: StepFrame, parentId: TLFrameShape['parentId'], index: IndexKey): TLFrameShape {
  return {
    ...shapeDefaults(),
    id: toShapeId(frame.id),
    type: 'frame',
    x: frame.x,
    y: frame.y,
    index,
    parentId,
    props: { w: frame.w, h: frame.h, name: frame.title, color: 'black' },
    meta: withExtra({}, frame.extra),
  }
}

function noteRecord(
  note: Note,
  frame: StepFrame | undefined,
  phaseId: TLNoteShape['parentId'],
  index: IndexKey,
): TLNoteShape {
  const meta: JsonObject = {}
  if (note.column !== undefined) meta['column'] = note.column
  if (note.lane !== undefined) meta['lane'] = note.lane
  if (note.group !== undefined) meta['group'] = note.group
  if (note.onArrow !== undefined) meta['onArrow'] = note.onArrow
  if (note.pinned !== undefined) meta['pinned'] = note.pinned
  if (note.w !== undefined) meta['w'] = note.w
  if (note.h !== undefined && note.h !== derivedHeight(note.text)) meta['h'] = note.h
  return {
    ...shapeDefaults(),
    id: toShapeId(note.id),
    type: 'note',
    x: frame === undefined ? note.x : toMillionths(note.x - frame.x),
    y: frame === undefined ? note.y : toMillionths(note.y - frame.y),
    index,
    parentId: frame === undefined ? phaseId : toShapeId(frame.id),
    props: { ...DEFAULT_NOTE_PROPS, color: colorOfKind(note.kind), richText: fromPlainText(note.text) },
    meta: withExtra(meta, note.extra),
  }
}

function arrowRecords(
  arrow: Arrow,
  centers: ReadonlyMap<string, { x: number; y: number }>,
  index: IndexKey,
): [TLArrowShape, TLArrowBinding, TLArrowBinding] {
  const from = centers.get(arrow.from) ?? { x: 0, y: 0 }
  const to = centers.get(arrow.to) ?? { x: 0, y: 0 }
  const shape: TLArrowShape = {
    ...shapeDefaults(),
    id: toShapeId(arrow.id),
    type: 'arrow',
    x: from.x,
    y: from.y,
    index,
    parentId: PAGE_ID,
    props: {
      ...DEFAULT_ARROW_PROPS,
      start: { x: 0, y: 0 },
      end: { x: to.x - from.x, y: to.y - from.y },
      bend: arrow.bend ?? 0,
      text: arrow.label ?? '',
    },
    meta: withExtra({}, arrow.extra),
  }
  return [shape, bindingRecord(arrow.id, 'start', arrow.from), bindingRecord(arrow.id, 'end', arrow.to)]
}

/** The record that ties one end of an arrow to the middle of a note. */
export function bindingRecord(arrowId: string, terminal: 'start' | 'end', noteId: string): TLArrowBinding {
  return {
    id: arrowBindingId(arrowId, terminal),
    typeName: 'binding',
    type: 'arrow',
    fromId: toShapeId(arrowId),
    toId: toShapeId(noteId),
    props: { terminal, normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: 'none' },
    meta: {},
  }
}

function parentOf(phase: Phase | undefined, phases: ReadonlySet<Phase>): TLNoteShape['parentId'] {
  return phase !== undefined && phases.has(phase) ? phaseShapeId(phase) : PAGE_ID
}

function centerOf(note: Note): { x: number; y: number } {
  return { x: note.x + 100, y: note.y + 100 }
}

function withExtra(meta: JsonObject, extra: Note['extra']): JsonObject {
  // The parser has read `extra` from JSON, so it is JSON.
  return extra === undefined ? meta : { ...meta, extra: extra as JsonObject }
}

function boardMeta(map: PathMap): BoardMeta {
  return {
    title: map.title,
    lanes: map.lanes,
    ...(map.id === undefined ? {} : { mapId: map.id }),
    ...(map.extra === undefined ? {} : { extra: map.extra }),
  }
}
