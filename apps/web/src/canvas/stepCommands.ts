import type { Analysis, Step } from '@pathwall/analyzer'
import { toMapId, toShapeId } from '@pathwall/canvas-schema'
import { NOTE_SIZE, type NoteId } from '@pathwall/domain'
import { Box, type Editor, type TLFrameShape, type TLNoteShape, type TLShape, type TLShapeId } from 'tldraw'
import type { BoardCommands } from '../board/boardModel.ts'
import { t } from '../messages/messages.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { atOnce } from './atOnce.ts'
import { putIntoPhase } from './chosenPhase.ts'
import { groupOf, newGroup } from './noteGroups.ts'
import { NOTE_GAP, STEP_GAP } from './noteFlow.ts'
import { changeNoteFacts } from './noteMeta.ts'
import { controlsStandingAt } from './standingControls.ts'
import { isFrame, isNote } from './wallShapes.ts'

type StepCommands = Pick<BoardCommands, 'joinSteps' | 'splitStep'>
type Reading = Pick<Analysis, 'steps' | 'bindings'>

const FRAME_PADDING = 24

/** What is one step, said by people: remembered on the notes, whatever stands near them. `reading` is how the wall is read now. */
export function createStepCommands(
  editor: Editor,
  edit: (name: string, change: () => void) => void,
  reading: () => Reading,
): StepCommands {
  const notesOf = (ids: Iterable<NoteId>): TLNoteShape[] =>
    [...new Set(ids)].flatMap((id) => {
      const shape = editor.getShape(toShapeId(id))
      return isNote(shape) ? [shape] : []
    })
  return {
    joinSteps: (ids) => {
      const { steps, bindings } = reading()
      const joined = steps.filter((step) => step.notes.some((note) => ids.includes(note)))
      const controls = joined.flatMap((step) => controlsStandingAt(step, bindings))
      const notes = notesOf([...ids, ...joined.flatMap((step) => step.notes), ...controls])
      if (joined.length === 0 || notes.length < 2) return announce(t('wall.join.nothing'))
      if (isOneAlready(editor, notes)) return announce(t('wall.join.already'))
      edit('join steps', () => joinNotes(editor, notes))
      announce(t('wall.joined', { count: notes.length }))
    },
    splitStep: (ids) => {
      const notes = notesOf(ids)
      const { steps } = reading()
      const touched = steps.filter((step) => step.notes.some((note) => ids.includes(note)))
      if (touched.length === 0) return announce(t('wall.split.nothing'))
      if (touched.length === 1 && isWhole(touched[0], ids)) return announce(t('wall.split.already'))
      edit('split step', () => splitNotes(editor, notes, touched, notesOf))
      announce(t('wall.split', { count: notes.length }))
    },
  }
}

function isWhole(step: Step | undefined, ids: readonly NoteId[]): boolean {
  return step?.notes.every((note) => ids.includes(note)) ?? false
}

function isOneAlready(editor: Editor, notes: readonly TLNoteShape[]): boolean {
  const places = new Set(notes.map((note) => frameOf(editor, note)?.id ?? groupOf(editor, note)))
  return places.size === 1 && !places.has(undefined)
}

function joinNotes(editor: Editor, notes: readonly TLNoteShape[]): void {
  const frames = framesOf(editor, notes)
  const home = frames.find(({ props }) => props.name !== '') ?? frames[0]
  if (home !== undefined && canHold(editor, home, notes)) {
    atOnce(editor, () => {
      growAround(editor, home, notes)
      editor.reparentShapes(
        notes.filter((note) => note.parentId !== home.id).map(({ id }) => id),
        home.id,
      )
      removeEmpty(editor, frames)
    })
    for (const { id } of notes) changeNoteFacts(editor, id, { group: undefined, column: undefined, lane: undefined })
  } else {
    for (const frame of frames) putIntoPhase(editor, inFrame(frame, notes), frame.parentId)
    nameGroup(editor, notes)
    removeEmpty(editor, frames)
  }
}

function removeEmpty(editor: Editor, frames: readonly TLFrameShape[]): void {
  editor.deleteShapes(frames.filter(({ id }) => editor.getSortedChildIdsForParent(id).length === 0).map(({ id }) => id))
}

function splitNotes(
  editor: Editor,
  notes: readonly TLNoteShape[],
  touched: readonly Step[],
  notesOf: (ids: Iterable<NoteId>) => TLNoteShape[],
): void {
  const ids = new Set(notes.map(({ id }) => toMapId(id)))
  for (const step of touched) {
    const rest = notesOf(step.notes.filter((note) => !ids.has(note)))
    // Where what has left held it together, the rest stays one step all the same.
    if (step.source === 'near' && !hangTogether(editor, rest)) nameGroup(editor, rest)
  }
  for (const frame of framesOf(editor, notes)) takeOut(editor, frame, inFrame(frame, notes))
  nameGroup(editor, notes)
}

/** Only what has no frame of its own: there the frame says what is one step. */
function nameGroup(editor: Editor, notes: readonly TLNoteShape[]): void {
  const group = newGroup()
  for (const { id } of notes) changeNoteFacts(editor, id, { group, column: undefined, lane: undefined })
}

/** Puts notes as they stand to each other right of their frame, where nothing else is. */
function takeOut(editor: Editor, frame: TLFrameShape, ids: readonly TLShapeId[]): void {
  const around = editor.getShapePageBounds(frame.id)
  const boxes = ids.flatMap((id) => editor.getShapePageBounds(id) ?? [])
  if (around === undefined || boxes.length === 0) return
  const block = Box.Common(boxes)
  const taken = editor
    .getCurrentPageShapes()
    .filter((shape) => (isNote(shape) || isFrame(shape)) && !ids.includes(shape.id) && shape.id !== frame.id)
    .flatMap((shape) => editor.getShapePageBounds(shape.id) ?? [])
  const place = block.clone()
  place.x = around.maxX + STEP_GAP
  for (let tries = 0; tries < 200 && taken.some((box) => box.collides(place)); tries++) place.x += NOTE_SIZE + NOTE_GAP
  const dx = place.x - block.x
  atOnce(editor, () => {
    putIntoPhase(editor, ids, frame.parentId)
    editor.updateShapes(
      ids.flatMap((id) => {
        const shape = editor.getShape(id)
        return shape === undefined ? [] : [{ id, type: shape.type, x: shape.x + dx, y: shape.y }]
      }),
    )
  })
}

/** Whether a frame can grow around notes without taking in what does not belong to them. */
function canHold(editor: Editor, frame: TLFrameShape, notes: readonly TLNoteShape[]): boolean {
  const area = grownAround(editor, frame, notes)
  if (area === undefined) return false
  const members = new Set(notes.map(({ id }) => id))
  const frames = framesOf(editor, notes)
  const isForeign = (shape: TLShape): boolean => {
    const box = editor.getShapePageBounds(shape.id)
    if (box === undefined || members.has(shape.id) || shape.parentId === frame.id) return false
    if (isFrame(shape)) return !frames.some(({ id }) => id === shape.id) && box.collides(area)
    return isNote(shape) && area.containsPoint(box.center)
  }
  const isSamePhase = notes.every((note) => (frameOf(editor, note) ?? note).parentId === frame.parentId)
  return isSamePhase && !editor.getCurrentPageShapes().some(isForeign)
}

function grownAround(editor: Editor, frame: TLFrameShape, notes: readonly TLNoteShape[]): Box | undefined {
  const corner = editor.getShapePageTransform(frame.id).point()
  const own = new Box(corner.x, corner.y, frame.props.w, frame.props.h)
  const loose = notes.filter((note) => note.parentId !== frame.id)
  const boxes = loose.flatMap((note) => editor.getShapePageBounds(note.id)?.clone().expandBy(FRAME_PADDING) ?? [])
  return boxes.length === loose.length ? Box.Common([own, ...boxes]) : undefined
}

/** What lies in the frame stays where it is. */
function growAround(editor: Editor, frame: TLFrameShape, notes: readonly TLNoteShape[]): void {
  const area = grownAround(editor, frame, notes)
  if (area === undefined) return
  const { x, y } = editor.getShapePageTransform(frame.id).point()
  const [dx, dy] = [area.x - x, area.y - y]
  editor.updateShape<TLFrameShape>({
    id: frame.id,
    type: 'frame',
    x: frame.x + dx,
    y: frame.y + dy,
    props: { w: area.w, h: area.h },
  })
  editor.updateShapes(
    editor.getSortedChildIdsForParent(frame.id).flatMap((id) => {
      const child = editor.getShape(id)
      return child === undefined ? [] : [{ id, type: child.type, x: child.x - dx, y: child.y - dy }]
    }),
  )
}

/** Whether notes stand so close to each other that they are one step by that. */
function hangTogether(editor: Editor, notes: readonly TLNoteShape[]): boolean {
  const boxes = notes.flatMap(({ id }) => editor.getShapePageBounds(id) ?? [])
  const reached = boxes.splice(0, 1)
  for (const box of reached) {
    const near = box.clone().expandBy(NOTE_SIZE / 2)
    for (let index = boxes.length - 1; index >= 0; index--)
      if (near.collides(boxes[index] as Box)) reached.push(...boxes.splice(index, 1))
  }
  return boxes.length === 0
}

function framesOf(editor: Editor, notes: readonly TLNoteShape[]): TLFrameShape[] {
  const frames = new Map<TLShapeId, TLFrameShape>()
  for (const note of notes) {
    const frame = frameOf(editor, note)
    if (frame !== undefined) frames.set(frame.id, frame)
  }
  return [...frames.values()]
}

function inFrame(frame: TLFrameShape, notes: readonly TLNoteShape[]): TLShapeId[] {
  return notes.filter(({ parentId }) => parentId === frame.id).map(({ id }) => id)
}

function frameOf(editor: Editor, note: TLNoteShape): TLFrameShape | undefined {
  const parent = editor.getShapeParent(note)
  return isFrame(parent) ? parent : undefined
}
