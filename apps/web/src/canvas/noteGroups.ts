import { kindOfColor, toMapId } from '@pathwall/canvas-schema'
import { NOTE_SIZE } from '@pathwall/domain'
import { createShapeId, type Box, type Editor, type TLNoteShape, type TLShapeId } from 'tldraw'
import { changeNoteFacts } from './noteMeta.ts'
import { isFrame, isNote } from './wallShapes.ts'

/** How far each shape was moved, by what its own record says. */
export type Moves = ReadonlyMap<TLShapeId, { x: number; y: number }>

/** As far as notes of one step stand apart. */
const REACH = NOTE_SIZE / 2

/** The name of a group that no other has. */
export function newGroup(): string {
  return toMapId(createShapeId())
}

/** The group in which a note counts: in a step frame the frame says what is one step. */
export function groupOf(editor: Editor, note: TLNoteShape): string | undefined {
  const { group } = note.meta
  return typeof group === 'string' && !isFrame(editor.getShapeParent(note)) ? group : undefined
}

/**
 * What moving does to groups: a note in a frame is in no other step; one that was dragged away from the rest of its group
 * has left it; one that is put to a group's notes belongs to it.
 */
export function settleGroups(editor: Editor, moves: Moves, copies: ReadonlySet<TLShapeId>): void {
  const byGroup = new Map<string, TLNoteShape[]>()
  for (const note of notesOn(editor)) {
    const group = groupOf(editor, note)
    if (group !== undefined) byGroup.set(group, [...(byGroup.get(group) ?? []), note])
  }
  for (const [id, by] of moves) {
    const note = editor.getShape(id)
    if (!isNote(note) || note.meta['group'] === undefined) continue
    const group = groupOf(editor, note)
    const rest = (group === undefined ? [] : (byGroup.get(group) ?? [])).filter(
      (mate) => mate.id !== id && !isSameMove(moves.get(mate.id), by),
    )
    const isAlone = group !== undefined && byGroup.get(group)?.length === 1
    const hasLeft = isAlone ? Math.hypot(by.x, by.y) > REACH : rest.length > 0 && isAway(editor, note, rest, moves)
    if (group === undefined || hasLeft) changeNoteFacts(editor, id, { group: undefined })
  }
  const [only] = moves.keys()
  // A copy lies on its original, which says nothing.
  if (moves.size === 1 && only !== undefined && !copies.has(only)) joinNeighbour(editor, only)
}

/** Copies of a whole group are a group of their own; copies of a part of it are notes like any others. */
export function regroupCopies(editor: Editor, copies: ReadonlySet<TLShapeId>): void {
  const copied = new Map<string, TLShapeId[]>()
  for (const id of copies) {
    const note = editor.getShape(id)
    const group = isNote(note) ? note.meta['group'] : undefined
    if (typeof group === 'string') copied.set(group, [...(copied.get(group) ?? []), id])
  }
  if (copied.size === 0) return
  for (const [group, ids] of copied) {
    const originals = notesOn(editor).filter((note) => note.meta['group'] === group && !copies.has(note.id))
    const own = ids.length >= originals.length && ids.length > 1 ? newGroup() : undefined
    for (const id of ids) changeNoteFacts(editor, id, { group: own })
  }
}

/** Whether a note has none of these within reach any more and has not come nearer to them either. */
function isAway(editor: Editor, note: TLNoteShape, rest: readonly TLNoteShape[], moves: Moves): boolean {
  const gaps = rest.map((mate) => gapBetween(editor, note, mate))
  const gap = Math.min(...gaps)
  if (gap <= REACH) return false
  return gap >= Math.min(...rest.map((mate) => gapBetween(editor, note, mate, moves)))
}

function joinNeighbour(editor: Editor, id: TLShapeId): void {
  const note = editor.getShape(id)
  if (!isNote(note) || isControl(note) || isFrame(editor.getShapeParent(note))) return
  if (['group', 'column'].some((fact) => note.meta[fact] !== undefined)) return
  let nearest: { gap: number; note: TLNoteShape } | undefined
  for (const other of notesOn(editor)) {
    if (other.id === id || isControl(other) || other.parentId !== note.parentId) continue
    const gap = gapBetween(editor, note, other)
    if (gap <= REACH && (nearest === undefined || gap < nearest.gap)) nearest = { gap, note: other }
  }
  const group = nearest && groupOf(editor, nearest.note)
  if (group !== undefined) changeNoteFacts(editor, id, { group, lane: undefined })
}

/** Between the edges of two notes; before they were moved, when the moves are given. */
function gapBetween(editor: Editor, a: TLNoteShape, b: TLNoteShape, moves?: Moves): number {
  const [one, other] = [boxOf(editor, a, moves), boxOf(editor, b, moves)]
  if (one === undefined || other === undefined) return Infinity
  const dx = Math.max(0, one.minX - other.maxX, other.minX - one.maxX)
  const dy = Math.max(0, one.minY - other.maxY, other.minY - one.maxY)
  return Math.hypot(dx, dy)
}

function boxOf(editor: Editor, note: TLNoteShape, moves: Moves | undefined): Box | undefined {
  const box = editor.getShapePageBounds(note.id)
  const by = moves?.get(note.id)
  return box === undefined || by === undefined ? box : box.clone().translate({ x: -by.x, y: -by.y })
}

function notesOn(editor: Editor): TLNoteShape[] {
  return editor.getCurrentPageShapes().filter(isNote)
}

function isControl(note: TLNoteShape): boolean {
  return kindOfColor(note.props.color) === 'control'
}

function isSameMove(a: { x: number; y: number } | undefined, b: { x: number; y: number }): boolean {
  return a !== undefined && Math.abs(a.x - b.x) < 1 && Math.abs(a.y - b.y) < 1
}
