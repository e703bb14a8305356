import type { Analysis } from '@pathwall/analyzer'
import {
  DEFAULT_ARROW_PROPS,
  PAGE_ID,
  bindingRecord,
  colorOfKind,
  phaseShapeId,
  toMapId,
  toShapeId,
} from '@pathwall/canvas-schema'
import { MAP_LIMITS, NOTE_SIZE, type NoteId, type NoteKind, type Phase } from '@pathwall/domain'
import { CANVAS_ORIGIN, boardRoots, type BoardConnection } from '@pathwall/sync'
import {
  Box,
  createShapeId,
  toRichText,
  type Editor,
  type TLArrowShape,
  type TLNoteShape,
  type TLShapeId,
  type VecLike,
} from 'tldraw'
import type { BoardCommands } from '../board/boardModel.ts'
import { atOnce } from './atOnce.ts'
import { putIntoPhase } from './chosenPhase.ts'
import { createDecisionCommands } from './decisionCommands.ts'
import {
  NOTE_GAP,
  READABLE_ZOOM,
  STEP_GAP,
  animation,
  createNote,
  createNoteInPhaseOf,
  freePlaceInView,
  freePlaceNear,
  startTyping,
} from './noteFlow.ts'
import { groupOf } from './noteGroups.ts'
import { changeNoteFacts } from './noteMeta.ts'
import { createStepCommands } from './stepCommands.ts'
import { isNote, isPhase } from './wallShapes.ts'

const FRAME_PADDING = 24
const MAX_TITLE = 200
/** A phase is shown no farther away than this: its notes can be read without effort. */
const COMFORTABLE_ZOOM = 0.5
/** In a window this wide the questions of five empty phases can be read side by side. Screen pixels. */
const WIDE_WINDOW = 900

export interface WallContext {
  /** The name of this person. */
  author: () => string
  /** How the wall is read now. */
  reading: () => Pick<Analysis, 'steps' | 'bindings'>
}

/** The board's commands on a wall. Each is one undo step; none does anything while the wall is read-only. */
export function createWallCommands(
  editor: Editor,
  doc: BoardConnection['doc'],
  { author, reading }: WallContext,
): BoardCommands {
  const edit = (name: string, change: () => void): void => {
    if (editor.getIsReadonly()) return
    editor.markHistoryStoppingPoint(name)
    editor.run(change)
  }
  const noteOf = (id: NoteId): TLNoteShape | undefined => {
    const shape = editor.getShape(toShapeId(id))
    return isNote(shape) ? shape : undefined
  }
  const notesOf = (ids: readonly NoteId[]): TLNoteShape[] => ids.flatMap((id) => noteOf(id) ?? [])

  return {
    addNote: ({ kind, text, phase, beside }) => {
      let id: TLShapeId | undefined
      edit('add note', () => {
        const neighbour = beside === undefined ? undefined : noteOf(beside)
        if (neighbour !== undefined) {
          id = createNoteInPhaseOf(editor, neighbour, kind, text, placeInStep(editor, neighbour, kind))
          joinStepOf(editor, id, neighbour)
          return
        }
        id = createNote(editor, kind, text, placeInPhase(editor, phase))
        const parent = phase === undefined || phase === null ? undefined : editor.getShape(phaseShapeId(phase))
        if (parent !== undefined) putIntoPhase(editor, [id], parent.id)
      })
      return id === undefined ? '' : toMapId(id)
    },
    addControlTo: (stepNotes, { text, edit: typing, pinned }) => {
      let id: TLShapeId | undefined
      edit('add control', () => {
        const lowest = lowestOf(editor, notesOf(stepNotes))
        if (lowest === undefined) id = createNote(editor, 'control', text, freePlaceInView(editor))
        else {
          id = createNoteInPhaseOf(editor, lowest, 'control', text, freePlaceNear(editor, lowest, 'below'))
          joinStepOf(editor, id, lowest)
        }
        if (pinned !== undefined) changeNoteFacts(editor, id, { pinned: withinPinLimits(pinned) })
      })
      if (id === undefined) return ''
      if (typing) startTyping(editor, id)
      else editor.select(id)
      return toMapId(id)
    },
    setText: (note, text) =>
      edit('edit note', () => {
        const shape = noteOf(note)
        if (shape !== undefined)
          editor.updateShape<TLNoteShape>({ ...shape, props: { richText: toRichText(text) } as never })
      }),
    setKind: (notes, kind) =>
      edit('change kind', () =>
        editor.updateShapes(notesOf(notes).map(({ id, type }) => ({ id, type, props: { color: colorOfKind(kind) } }))),
      ),
    connect: (from, to) =>
      edit('connect', () => {
        const start = noteOf(from)
        const end = noteOf(to)
        if (start === undefined || end === undefined || from === to) return
        connectNotes(editor, start, end)
      }),
    disconnect: (arrowId) => edit('disconnect', () => editor.deleteShapes([toShapeId(arrowId)])),
    moveToPhase: (notes, phase) =>
      edit('move to phase', () => {
        const shapes = notesOf(notes).filter((shape) => phaseOf(editor, shape) !== phase)
        if (shapes.length > 0) moveTogether(editor, shapes, phase)
      }),
    deleteNotes: (notes) => edit('delete notes', () => editor.deleteShapes(notesOf(notes).map((shape) => shape.id))),
    frameNotes: (notes) =>
      edit('frame step', () => {
        const shapes = notesOf(notes)
        const bounds = boundsOf(editor, shapes)?.expandBy(FRAME_PADDING)
        if (bounds === undefined) return
        const id = createShapeId()
        editor.createShape({
          id,
          type: 'frame',
          x: bounds.x,
          y: bounds.y,
          parentId: PAGE_ID,
          props: { w: bounds.w, h: bounds.h, name: '' },
        })
        const phase = shapes[0] && phaseOf(editor, shapes[0])
        if (phase) editor.reparentShapes([id], phaseShapeId(phase))
        editor.reparentShapes(
          shapes.map((shape) => shape.id),
          id,
        )
        editor.select(id)
      }),
    ...createStepCommands(editor, edit, reading),
    ...createDecisionCommands(editor, edit, author),
    pinControl: (note, pinned) =>
      edit('pin control', () =>
        changeNoteFacts(editor, toShapeId(note), { pinned: pinned === null ? undefined : withinPinLimits(pinned) }),
      ),
    select: (notes) => select(editor, notesOf(notes)),
    reveal: (notes) => {
      const shapes = notesOf(notes)
      const bounds = boundsOf(editor, shapes)
      if (bounds === undefined) return
      select(editor, shapes)
      zoomTo(editor, bounds, 1)
    },
    lookAt: (notes) => {
      select(editor, [])
      const bounds = boundsOf(editor, notesOf(notes))
      if (bounds !== undefined) zoomTo(editor, bounds, 1)
    },
    revealPhase: (phase) => showPhase(editor, phase),
    undo: () => void editor.undo(),
    redo: () => void editor.redo(),
    rename: (title) => {
      const trimmed = title.trim().slice(0, MAX_TITLE)
      if (editor.getIsReadonly() || trimmed === '') return
      doc.transact(() => boardRoots(doc).meta.set('title', trimmed), CANVAS_ORIGIN)
    },
  }
}

/** To look at something is nothing that could be undone. */
function select(editor: Editor, shapes: readonly TLNoteShape[]): void {
  editor.run(() => editor.setSelectedShapes(shapes.map((shape) => shape.id)), { history: 'ignore' })
}

/** Everything on the wall in view. */
export function zoomToWall(editor: Editor): void {
  const bounds = editor.getCurrentPageBounds()
  if (bounds !== undefined) zoomTo(editor, bounds, 1)
}

/**
 * Where a person begins: everything, when it can be read from there - on an empty board that is what the phases ask -,
 * else the beginning of the first phase that has notes.
 */
export function showBeginning(editor: Editor): void {
  const bounds = editor.getCurrentPageBounds()
  if (bounds === undefined) return
  const { w, h } = editor.getViewportScreenBounds()
  const zoomToFit = Math.min(w / bounds.w, h / bounds.h)
  const phases = editor
    .getCurrentPageShapes()
    .filter(isPhase)
    .sort((a, b) => a.props.order - b.props.order)
  const first = phases.find((shape) => editor.getSortedChildIdsForParent(shape.id).length > 0) ?? phases[0]
  const isEmpty = !editor.getCurrentPageShapes().some(isNote)
  if (zoomToFit >= READABLE_ZOOM || first === undefined || (isEmpty && w >= WIDE_WINDOW)) zoomToWall(editor)
  else showPhase(editor, first.props.phase)
}

/** The beginning of a phase's notes, at a zoom at which they can be read: a phase can be metres wide. */
function showPhase(editor: Editor, phase: Phase): void {
  const id = phaseShapeId(phase)
  const area = editor.getShapePageBounds(id)
  if (area === undefined) return
  const boxes = editor.getSortedChildIdsForParent(id).flatMap((child) => editor.getShapePageBounds(child) ?? [])
  const notes = boxes.length === 0 ? undefined : Box.Common(boxes)
  const content = notes === undefined ? area : new Box(notes.x - 80, notes.y - 140, notes.w + 160, notes.h + 220)
  const free = freePart(editor)
  const width = Math.min(content.w, free.w / COMFORTABLE_ZOOM)
  const height = Math.min(content.h, free.h / COMFORTABLE_ZOOM)
  // Where its first column stands, which need not be at the top: a wall of rows begins somewhere in between.
  const first = boxes.filter((box) => box.x < content.x + width).sort((a, b) => a.y - b.y)[0]
  const y = Math.min((first?.y ?? content.y + 140) - 140, content.maxY - height)
  zoomTo(editor, new Box(content.x, y, width, height), 1)
}

/** Shows a part of the wall in what the tools leave free, no nearer than `maxZoom`. */
function zoomTo(editor: Editor, bounds: Box, maxZoom: number): void {
  const free = freePart(editor)
  const z = Math.min(maxZoom, free.w / bounds.w, free.h / bounds.h)
  const x = free.x + (free.w - bounds.w * z) / 2
  const y = free.y + (free.h - bounds.h * z) / 2
  editor.setCamera({ x: x / z - bounds.x, y: y / z - bounds.y, z }, animation(editor, 220))
}

const PHONE_WIDTH = 640
const MARGIN = 24
/** The tools: left of the wall, or above it on a phone. */
const TOOLS_WIDTH = 108
const TOOLS_HEIGHT = 62
/** A phase's name above its area. */
const HEADING_HEIGHT = 36
/** What can be done with a selection, below it. */
const BAR_HEIGHT = 60

/** The part of the window that neither tools nor bars cover. Screen pixels. */
function freePart(editor: Editor): Box {
  const { w, h } = editor.getViewportScreenBounds()
  const isPhone = w < PHONE_WIDTH
  const left = isPhone ? MARGIN : MARGIN + TOOLS_WIDTH
  const top = MARGIN + HEADING_HEIGHT + (isPhone ? TOOLS_HEIGHT : 0)
  return new Box(left, top, Math.max(1, w - left - MARGIN), Math.max(1, h - top - BAR_HEIGHT))
}

function connectNotes(editor: Editor, start: TLNoteShape, end: TLNoteShape): void {
  const id = createShapeId()
  const from = editor.getShapePageBounds(start)?.center ?? { x: 0, y: 0 }
  const to = editor.getShapePageBounds(end)?.center ?? { x: 0, y: 0 }
  // An arrow that is not tied at both ends is taken for a loose one.
  atOnce(editor, () => {
    editor.createShape<TLArrowShape>({
      id,
      type: 'arrow',
      parentId: PAGE_ID,
      x: from.x,
      y: from.y,
      props: { ...DEFAULT_ARROW_PROPS, start: { x: 0, y: 0 }, end: { x: to.x - from.x, y: to.y - from.y } },
    })
    editor.createBindings([
      bindingRecord(toMapId(id), 'start', toMapId(start.id)),
      bindingRecord(toMapId(id), 'end', toMapId(end.id)),
    ])
  })
}

/** A note beside one that is in a group or a cell joins that, so that it belongs to the step whatever stands around it. */
function joinStepOf(editor: Editor, id: TLShapeId, neighbour: TLNoteShape): void {
  const group = groupOf(editor, neighbour)
  const { column, lane } = neighbour.meta
  if (group !== undefined) changeNoteFacts(editor, id, { group })
  else if (column !== undefined && lane !== undefined) changeNoteFacts(editor, id, { column, lane })
}

function withinPinLimits(pinned: readonly string[]): string[] {
  return [...new Set(pinned)].slice(0, MAP_LIMITS.pinned)
}

/** A note that comes after another in the same step: beside its own kind, else below the step. */
function placeInStep(editor: Editor, neighbour: TLNoteShape, kind: NoteKind): VecLike {
  return neighbour.props.color === colorOfKind(kind)
    ? freePlaceNear(editor, neighbour, 'right')
    : freePlaceNear(editor, neighbour, 'below')
}

/** In a phase: at its top, right of what stands there. */
function placeInPhase(editor: Editor, phase: Phase | null | undefined): VecLike {
  const area = phase === undefined || phase === null ? undefined : editor.getShape(phaseShapeId(phase))
  if (!isPhase(area)) return freePlaceInView(editor)
  const bounds = editor.getShapePageBounds(area)
  if (bounds === undefined) return freePlaceInView(editor)
  const content = boundsOf(
    editor,
    editor.getSortedChildIdsForParent(area.id).flatMap((id) => editor.getShape(id) ?? []),
  )
  const top = bounds.y + 140
  return content === undefined ? { x: bounds.x + 60, y: top } : { x: content.maxX + STEP_GAP, y: content.minY }
}

/** Moves notes to another phase as they stand to each other, right of what is there. */
function moveTogether(editor: Editor, shapes: TLNoteShape[], phase: Phase | null): void {
  const bounds = boundsOf(editor, shapes)
  if (bounds === undefined) return
  const wall = editor.getCurrentPageBounds()
  const target =
    phase === null
      ? { x: bounds.x, y: (wall?.maxY ?? bounds.maxY) + 3 * NOTE_SIZE + NOTE_GAP }
      : placeInPhase(editor, phase)
  const parentId = phase === null ? PAGE_ID : phaseShapeId(phase)
  const dx = target.x - bounds.x
  const dy = target.y - bounds.y
  const ids = shapes.map((shape) => shape.id)
  atOnce(editor, () => {
    putIntoPhase(editor, ids, parentId)
    editor.updateShapes(
      ids.flatMap((id) => {
        const shape = editor.getShape(id)
        return shape === undefined ? [] : [{ id, type: shape.type, x: shape.x + dx, y: shape.y + dy }]
      }),
    )
  })
}

function phaseOf(editor: Editor, shape: TLNoteShape): Phase | null {
  const phase = editor.findShapeAncestor(shape, (ancestor) => isPhase(ancestor))
  return isPhase(phase) ? phase.props.phase : null
}

function lowestOf(editor: Editor, shapes: readonly TLNoteShape[]): TLNoteShape | undefined {
  return [...shapes].sort(
    (a, b) => bottomOf(editor, b) - bottomOf(editor, a) || leftOf(editor, a) - leftOf(editor, b),
  )[0]
}

function bottomOf(editor: Editor, shape: TLNoteShape): number {
  return editor.getShapePageBounds(shape)?.maxY ?? 0
}

function leftOf(editor: Editor, shape: TLNoteShape): number {
  return editor.getShapePageBounds(shape)?.minX ?? 0
}

function boundsOf(editor: Editor, shapes: readonly { id: TLShapeId }[]): Box | undefined {
  const boxes = shapes.flatMap((shape) => editor.getShapePageBounds(shape.id) ?? [])
  return boxes.length === 0 ? undefined : Box.Common(boxes)
}
