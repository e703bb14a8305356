import { DEFAULT_ARROW_PROPS, colorOfKind, kindOfColor } from '@pathwall/canvas-schema'
import type { Editor, JsonObject, TLInstancePageState, TLNoteShape, TLShape, TLShapeId } from 'tldraw'
import { atOnce } from './atOnce.ts'
import { takeChosenPhase } from './chosenPhase.ts'
import { isHistoryPaused } from './isHistoryPaused.ts'
import { regroupCopies, settleGroups } from './noteGroups.ts'
import { isArrow, isFrame, isNote, isPhase } from './wallShapes.ts'
import type { WallStore } from './wallStore.ts'

/** A note dropped this near to a phase belongs to it; the phase grows. Map units. */
const ADOPT_WITHIN = 300

/** What an imported cell or gate says of a note, true only as long as the note stays where it was put. */
const PLACE_FIELDS = ['column', 'lane', 'onArrow'] as const

/**
 * What holds on every wall whatever tool touched it: phases stay put, notes are notes of ours, arrows join two notes,
 * a frame that goes leaves its notes, and a note belongs to what its middle lies in. Returns the function that ends it.
 */
export function keepWallRules(editor: Editor, { isApplyingHistory }: WallStore, onLooseArrow: () => void): () => void {
  const moved = new Map<TLShapeId, { x: number; y: number }>()
  /** Notes that came into being with a group: copies. */
  const copies = new Set<TLShapeId>()
  /** Arrows that may have lost an end; true for those just drawn. */
  const arrowsToCheck = new Map<TLShapeId, boolean>()
  const effects = editor.sideEffects

  const settle = (): void => {
    // What follows from an edit is undone with it: it waits until it can be.
    if (isHistoryPaused(editor)) return
    if (moved.size > 0 && !isGesture(editor)) {
      const settled = new Map(moved)
      const copied = new Set(copies)
      moved.clear()
      copies.clear()
      editor.run(() => {
        regroupCopies(editor, copied)
        belongToMiddle(editor, [...settled.keys()])
        forgetPlaces(editor, settled)
        settleGroups(editor, settled, copied)
      })
    }
    // While the pointer is down an arrow is still being drawn, also between two states of the tool.
    if (arrowsToCheck.size > 0 && !isGesture(editor) && !editor.inputs.isPointing) {
      const loose = [...arrowsToCheck].filter(([id]) => isArrow(editor.getShape(id)) && !isTied(editor, id))
      arrowsToCheck.clear()
      if (loose.length > 0) {
        editor.deleteShapes(loose.map(([id]) => id))
        if (loose.some(([, isNew]) => isNew)) onLooseArrow()
      }
    }
  }

  const disposers = [
    effects.registerBeforeCreateHandler('shape', (shape, source) =>
      source === 'remote' || isApplyingHistory() ? shape : asOurs(shape),
    ),
    effects.registerBeforeChangeHandler('shape', (before, after, source) =>
      source === 'user' && isPhase(before)
        ? before
        : source === 'remote' || isApplyingHistory()
          ? after
          : withoutStalePins(before, after),
    ),
    effects.registerBeforeDeleteHandler('shape', (shape, source) => {
      if (source !== 'user') return
      if (isPhase(shape)) return false
      return
    }),
    effects.registerAfterCreateHandler('shape', (shape, source) => {
      if (source !== 'user' || isApplyingHistory()) return
      if (isNote(shape) || isFrame(shape)) moved.set(shape.id, { x: 0, y: 0 })
      if (isNote(shape) && shape.meta['group'] !== undefined) copies.add(shape.id)
      if (isArrow(shape)) arrowsToCheck.set(shape.id, true)
    }),
    effects.registerAfterChangeHandler('shape', (before, after, source) => {
      if (source !== 'user' || isApplyingHistory()) return
      if (
        (isNote(after) || isFrame(after)) &&
        (before.x !== after.x || before.y !== after.y || before.parentId !== after.parentId)
      ) {
        const sum = moved.get(after.id) ?? { x: 0, y: 0 }
        moved.set(after.id, { x: sum.x + after.x - before.x, y: sum.y + after.y - before.y })
      }
    }),
    effects.registerAfterDeleteHandler('binding', (binding, source) => {
      if (source === 'user' && !arrowsToCheck.has(binding.fromId)) arrowsToCheck.set(binding.fromId, false)
    }),
    effects.registerBeforeChangeHandler('instance_page_state', (_before, after) => withoutPhases(editor, after)),
    effects.registerOperationCompleteHandler((source) => {
      if (source === 'user') settle()
    }),
  ]
  releaseChildrenOfDeletedFrames(editor)
  editor.on('tick', settle)
  return () => {
    editor.off('tick', settle)
    for (const dispose of disposers) dispose()
  }
}

/** A gesture is under way: positions and arrow ends are not final yet. */
export function isGesture(editor: Editor): boolean {
  return editor.isInAny(
    'select.translating',
    'select.dragging_handle',
    'select.resizing',
    'arrow.pointing',
    'select.pointing_arrow_label',
  )
}

/** New shapes, pasted ones included, get our look; a copy does not inherit the cell or gate of its original. */
function asOurs(shape: TLShape): TLShape {
  if (isNote(shape)) {
    const meta: JsonObject = { ...shape.meta }
    for (const field of PLACE_FIELDS) delete meta[field]
    const color = colorOfKind(kindOfColor(shape.props.color))
    const props: TLNoteShape['props'] = {
      ...shape.props,
      color,
      font: 'sans',
      size: 'm',
      align: 'start',
      verticalAlign: 'start',
      scale: 1,
      url: '',
    }
    return { ...shape, rotation: 0, opacity: 1, isLocked: false, meta, props }
  }
  if (isArrow(shape)) {
    const { start, end, bend, text } = shape.props
    return { ...shape, opacity: 1, isLocked: false, props: { ...DEFAULT_ARROW_PROPS, start, end, bend, text } }
  }
  return shape
}

/** A note that is no control any more is none of the catalogue either. */
function withoutStalePins(before: TLShape, after: TLShape): TLShape {
  if (!isNote(before) || !isNote(after) || after.meta['pinned'] === undefined) return after
  if (before.props.color === after.props.color || kindOfColor(after.props.color) === 'control') return after
  const { pinned: _pinned, ...meta } = after.meta
  return { ...after, meta }
}

function belongToMiddle(editor: Editor, ids: readonly TLShapeId[]): void {
  for (const id of ids) {
    const shape = editor.getShape(id)
    if (takeChosenPhase(editor, id) || (!isNote(shape) && !isFrame(shape))) continue
    const parentId = containerOf(editor, shape)
    if (parentId !== shape.parentId) editor.reparentShapes([id], parentId)
  }
}

function containerOf(editor: Editor, shape: TLShape): TLShape['parentId'] {
  const bounds = editor.getShapePageBounds(shape)
  if (bounds === undefined) return shape.parentId
  const { center } = bounds
  if (isNote(shape)) {
    const frame = editor
      .getCurrentPageShapesSorted()
      .filter(isFrame)
      .findLast((candidate) => editor.getShapePageBounds(candidate)?.containsPoint(center))
    if (frame !== undefined) return frame.id
  }
  const phases = editor.getCurrentPageShapes().filter(isPhase)
  let nearest: { id: TLShapeId; distance: number } | undefined
  for (const phase of phases) {
    const area = editor.getShapePageBounds(phase)
    if (area === undefined) continue
    const dx = Math.max(area.minX - center.x, 0, center.x - area.maxX)
    const dy = Math.max(area.minY - center.y, 0, center.y - area.maxY)
    const distance = Math.hypot(dx, dy)
    if (distance <= ADOPT_WITHIN && (nearest === undefined || distance < nearest.distance))
      nearest = { id: phase.id, distance }
  }
  return nearest?.id ?? editor.getCurrentPageId()
}

/** A note moved without the rest of its cell has left the cell; a gate moved has left its arrow. */
function forgetPlaces(editor: Editor, moved: ReadonlyMap<TLShapeId, { x: number; y: number }>): void {
  const notes = editor.getCurrentPageShapes().filter(isNote)
  for (const [id, by] of moved) {
    const note = editor.getShape(id)
    if (!isNote(note) || !PLACE_FIELDS.some((field) => field in note.meta)) continue
    const mates = notes.filter((other) => other.id !== id && isSameCell(other, note))
    const isTogether = mates.every((mate) => {
      const mateBy = moved.get(mate.id)
      return mateBy !== undefined && Math.abs(mateBy.x - by.x) < 1 && Math.abs(mateBy.y - by.y) < 1
    })
    const leaves: readonly string[] = isTogether && mates.length > 0 ? ['onArrow'] : PLACE_FIELDS
    const meta: JsonObject = { ...note.meta }
    for (const field of leaves) if (field in meta) delete meta[field]
    // updateShape merges meta, so the fields are taken away on the record itself.
    editor.store.update(id, (record) => ({ ...record, meta }))
  }
}

function isSameCell(a: TLNoteShape, b: TLNoteShape): boolean {
  return (
    a.parentId === b.parentId &&
    a.meta['column'] !== undefined &&
    a.meta['column'] === b.meta['column'] &&
    a.meta['lane'] === b.meta['lane']
  )
}

function isTied(editor: Editor, arrowId: TLShapeId): boolean {
  const bindings = editor.getBindingsFromShape(arrowId, 'arrow')
  const ends = new Set(bindings.map((binding) => binding.toId))
  return bindings.length === 2 && ends.size === 2
}

function withoutPhases(editor: Editor, state: TLInstancePageState): TLInstancePageState {
  const isSelectable = (id: TLShapeId): boolean => !isPhase(editor.getShape(id))
  const selectedShapeIds = state.selectedShapeIds.every(isSelectable)
    ? state.selectedShapeIds
    : state.selectedShapeIds.filter(isSelectable)
  const focusedGroupId =
    state.focusedGroupId !== null && !isSelectable(state.focusedGroupId) ? null : state.focusedGroupId
  return selectedShapeIds === state.selectedShapeIds && focusedGroupId === state.focusedGroupId
    ? state
    : { ...state, selectedShapeIds, focusedGroupId }
}

/** Deleting a frame says "this is not one step", not "throw these notes away". */
function releaseChildrenOfDeletedFrames(editor: Editor): void {
  const deleteShapes = editor.deleteShapes.bind(editor)
  editor.deleteShapes = (shapes: TLShapeId[] | TLShape[]) => {
    const ids = shapes.map((shape) => (typeof shape === 'string' ? shape : shape.id))
    atOnce(editor, () => {
      for (const id of ids) {
        const frame = editor.getShape(id)
        if (!isFrame(frame)) continue
        const stay = editor.getSortedChildIdsForParent(id).filter((child) => !ids.includes(child))
        editor.reparentShapes(stay, frame.parentId)
      }
      deleteShapes(ids)
    })
    return editor
  }
}
