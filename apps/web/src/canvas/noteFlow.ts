import { colorOfKind, kindOfColor, toPlainText } from '@pathwall/canvas-schema'
import { NOTE_KINDS, NOTE_SIZE, type NoteKind } from '@pathwall/domain'
import { Box, createShapeId, toRichText, type Editor, type TLNoteShape, type TLShapeId, type VecLike } from 'tldraw'
import { atOnce } from './atOnce.ts'
import { phaseIdOf, putIntoPhase } from './chosenPhase.ts'
import { isNote, isPhase } from './wallShapes.ts'

/** Free space between notes of one step; small enough to read as one step. */
export const NOTE_GAP = 10
/** Free space before the first note of a new step; wide enough never to read as the same step. */
export const STEP_GAP = 160

/** Notes can be read at this zoom and above. */
export const READABLE_ZOOM = 0.4
/** Notes are comfortable to type into at this zoom. */
const TYPING_ZOOM = 0.6

type Direction = 'right' | 'below' | 'newStep'

/** Keys while typing into a note: Ctrl+Enter next note of the kind, Tab next kind, Shift+Tab previous kind; Tab on a blank note skips its kind. */
export function handleTypingKey(editor: Editor, noteId: TLShapeId, event: KeyboardEvent): void {
  const note = editor.getShape(noteId)
  if (!isNote(note)) return
  const kind = kindOfColor(note.props.color)
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault()
    event.stopPropagation()
    continueWith(editor, note, kind, 'right')
  } else if (event.key === 'Tab') {
    event.preventDefault()
    event.stopPropagation()
    const { kind: next, direction } = followingKind(kind, event.shiftKey)
    if (toPlainText(note.props.richText).trim() !== '') continueWith(editor, note, next, direction)
    else skipKind(editor, note, next, direction)
  }
}

/** Nothing to say of this kind: the blank note is used for the next one instead of staying behind. */
function skipKind(editor: Editor, blank: TLNoteShape, kind: NoteKind, direction: Direction): void {
  if (direction !== 'newStep') {
    editor.updateShape<TLNoteShape>({ id: blank.id, type: 'note', props: { color: colorOfKind(kind) } })
    return
  }
  continueWith(editor, blank, kind, direction)
  editor.deleteShapes([blank.id])
}

/** Makes the next note of the same kind beside this one and starts typing into it. */
export function continueBeside(editor: Editor, note: TLNoteShape): void {
  continueWith(editor, note, kindOfColor(note.props.color), 'right')
}

/** Places a note beside another, below it, or free in view when there is none, and starts typing. Returns its id. */
export function placeNote(
  editor: Editor,
  kind: NoteKind,
  near: TLNoteShape | undefined,
  direction: Direction,
): TLShapeId {
  editor.markHistoryStoppingPoint('create note')
  const id =
    near === undefined
      ? createNote(editor, kind, '', freePlaceInView(editor))
      : createNoteInPhaseOf(editor, near, kind, '', freePlaceNear(editor, near, direction))
  startTyping(editor, id)
  return id
}

/** Creates a note that stays in another's phase, however near the following phase is. */
export function createNoteInPhaseOf(
  editor: Editor,
  near: TLNoteShape,
  kind: NoteKind,
  text: string,
  at: VecLike,
): TLShapeId {
  const phaseId = phaseIdOf(editor, near)
  const id = createNote(editor, kind, text, at)
  if (phaseId !== undefined && phaseIdOf(editor, editor.getShape(id)) !== phaseId) putIntoPhase(editor, [id], phaseId)
  return id
}

/** Creates a note with its top left corner at a page point. Marks no undo step and does not select. */
export function createNote(editor: Editor, kind: NoteKind, text: string, at: VecLike): TLShapeId {
  const id = createShapeId()
  atOnce(editor, () => {
    // Made by its middle, so that it becomes the child of the phase or frame its middle lies in; then put to its corner.
    editor.createShape<TLNoteShape>({
      id,
      type: 'note',
      x: Math.round(at.x) + NOTE_SIZE / 2,
      y: Math.round(at.y) + NOTE_SIZE / 2,
      props: { color: colorOfKind(kind), richText: toRichText(text) },
    })
    const note = editor.getShape(id)
    if (note !== undefined)
      editor.updateShape({ id, type: 'note', x: note.x - NOTE_SIZE / 2, y: note.y - NOTE_SIZE / 2 })
  })
  return id
}

/** Selects a note, opens it for typing and brings it into view without moving the wall more than needed. */
export function startTyping(editor: Editor, id: TLShapeId): void {
  const note = editor.getShape(id)
  if (note === undefined) return
  editor.select(id)
  bringIntoView(editor, id)
  editor.setEditingShape(id)
  editor.setCurrentTool('select.editing_shape', { target: 'shape', shape: note })
}

/** Pans by the least that shows the shape with a margin; zooms in only where what is typed could not be read. */
function bringIntoView(editor: Editor, id: TLShapeId): void {
  const bounds = editor.getShapePageBounds(id)
  if (bounds === undefined) return
  if (editor.getZoomLevel() < READABLE_ZOOM) {
    editor.centerOnPoint(bounds.center)
    const { x, y } = editor.getViewportScreenCenter()
    const camera = editor.getCamera()
    const z = TYPING_ZOOM
    editor.setCamera({ x: camera.x + x / z - x / camera.z, y: camera.y + y / z - y / camera.z, z })
    return
  }
  const view = editor.getViewportPageBounds()
  const margin = 32 / editor.getZoomLevel()
  const dx = overshoot(bounds.minX - margin, bounds.maxX + margin, view.minX, view.maxX)
  const dy = overshoot(bounds.minY - margin, bounds.maxY + margin, view.minY, view.maxY)
  if (dx === 0 && dy === 0) return
  const camera = editor.getCamera()
  editor.setCamera({ x: camera.x - dx, y: camera.y - dy, z: camera.z }, animation(editor, 120))
}

/** Camera animation that respects the wish for less motion. */
export function animation(editor: Editor, durationMs: number): { animation?: { duration: number } } {
  return editor.user.getAnimationSpeed() === 0 ? {} : { animation: { duration: durationMs } }
}

/** The nearest place for a note in a direction that no other note stands on. Page coordinates of its corner. */
export function freePlaceNear(editor: Editor, near: TLNoteShape, direction: Direction): VecLike {
  const bounds = editor.getShapePageBounds(near)
  if (bounds === undefined) return freePlaceInView(editor)
  const step = NOTE_SIZE + NOTE_GAP
  if (direction === 'newStep') {
    const right = rightEdgeOfRow(editor, near)
    return firstFree(editor, { x: right + STEP_GAP, y: topOfStep(editor, near) }, step + STEP_GAP, 0)
  }
  if (direction === 'below') return firstFree(editor, { x: bounds.minX, y: bounds.maxY + NOTE_GAP }, step, 0)
  return firstFree(editor, { x: bounds.minX + step, y: bounds.minY }, step, 0)
}

/** The place in the middle of the view, moved right until it is free; on an empty wall the beginning of the first phase. Page coordinates of the corner. */
export function freePlaceInView(editor: Editor): VecLike {
  const shapes = editor.getCurrentPageShapes()
  const [first] = shapes.filter(isPhase).sort((a, b) => a.props.order - b.props.order)
  const area = first && editor.getShapePageBounds(first)
  // The first note of all stands where a path begins.
  if (area !== undefined && !shapes.some(isNote)) return { x: area.x + 80, y: area.y + 200 }
  const { x, y } = editor.getViewportPageBounds().center
  return firstFree(editor, { x: x - NOTE_SIZE / 2, y: y - NOTE_SIZE / 2 }, NOTE_SIZE + NOTE_GAP, 0)
}

function continueWith(editor: Editor, note: TLNoteShape, kind: NoteKind, direction: Direction): void {
  editor.complete()
  placeNote(editor, kind, note, direction)
}

/** Who, how, what, control stand below each other; after the control comes the next step. */
function followingKind(kind: NoteKind, backwards: boolean): { kind: NoteKind; direction: Direction } {
  const position = NOTE_KINDS.indexOf(kind) + (backwards ? -1 : 1)
  const next = NOTE_KINDS[(position + NOTE_KINDS.length) % NOTE_KINDS.length] ?? 'people'
  return { kind: next, direction: position >= NOTE_KINDS.length ? 'newStep' : 'below' }
}

function firstFree(editor: Editor, from: VecLike, dx: number, dy: number): VecLike {
  const taken = editor
    .getCurrentPageShapes()
    .filter(isNote)
    .map((note) => editor.getShapePageBounds(note))
  let place = { x: from.x, y: from.y }
  for (let tries = 0; tries < 500; tries++) {
    const box = new Box(place.x, place.y, NOTE_SIZE, NOTE_SIZE)
    if (!taken.some((other) => other !== undefined && other.collides(box))) return place
    place = { x: place.x + dx, y: place.y + dy }
  }
  return place
}

/** The notes that hang together with this one, by the gap that makes notes one step. */
function stepBounds(editor: Editor, note: TLNoteShape): Box {
  const boxes = editor
    .getCurrentPageShapes()
    .filter(isNote)
    .flatMap((other) => editor.getShapePageBounds(other) ?? [])
  let bounds = editor.getShapePageBounds(note) ?? new Box()
  for (let grown = true; grown;) {
    grown = false
    for (const box of boxes) {
      if (bounds.includes(box) || !Box.Collides(bounds.clone().expandBy(NOTE_SIZE / 2), box)) continue
      bounds = Box.Expand(bounds, box)
      grown = true
    }
  }
  return bounds
}

function rightEdgeOfRow(editor: Editor, note: TLNoteShape): number {
  return stepBounds(editor, note).maxX
}

function topOfStep(editor: Editor, note: TLNoteShape): number {
  return stepBounds(editor, note).minY
}

function overshoot(min: number, max: number, viewMin: number, viewMax: number): number {
  if (min < viewMin) return min - viewMin
  return max > viewMax ? max - viewMax : 0
}
