import { wallLayout, type Phase } from '@pathwall/domain'
import type { Editor, RecordsDiff, TLRecord, TLShape } from 'tldraw'
import { isFrame, isNote, isPhase } from './wallShapes.ts'

interface PhaseContentBox {
  phase: Phase
  x: number
  y: number
  w: number
  h: number
}

/**
 * Lets the phases follow their content: areas grow and push their neighbours. Derived on every device alike and put as
 * remote records, so that it is neither stored nor undone. What stands in the middle of the view stays there.
 */
export function layOutPhases(editor: Editor, previewed: ReadonlySet<string>): void {
  const shapes = editor.getCurrentPageShapes()
  const phases = shapes.filter(isPhase)
  if (phases.length === 0) return
  const areas = phases.map((shape) => ({
    id: shape.props.phase,
    order: shape.props.order,
    ...shape.props.reserved,
  }))
  const boxes = shapes.flatMap((shape) => (previewed.has(shape.id) ? [] : contentBox(editor, shape)))
  const layout = new Map(wallLayout(areas, boxes).map((box) => [box.phase, box]))

  const anchor = phaseInView(editor)
  const moved: TLRecord[] = []
  for (const shape of phases) {
    const box = layout.get(shape.props.phase)
    if (box === undefined) continue
    const area = { x: box.x - box.shiftX, y: box.y, w: box.w, h: box.h }
    if (shape.x === box.shiftX && isSameArea(shape.props.area, area)) continue
    moved.push({ ...shape, x: box.shiftX, props: { ...shape.props, area } } as TLRecord)
  }
  if (moved.length === 0) return
  editor.store.mergeRemoteChanges(() => editor.store.put(moved))
  keepInView(editor, anchor)
}

/** Whether phases can have come to lie elsewhere: not by a letter that fits onto its note. */
export function changesLayout({ added, updated, removed }: RecordsDiff<TLRecord>): boolean {
  const isOther = ([before, after]: [TLRecord, TLRecord]): boolean =>
    before.typeName === 'shape' && after.typeName === 'shape' && !isSamePlace(before, after)
  const isThereOrGone = (record: TLRecord): boolean => record.typeName === 'shape'
  return (
    Object.values(added).some(isThereOrGone) ||
    Object.values(removed).some(isThereOrGone) ||
    Object.values(updated).some(isOther)
  )
}

function isSamePlace(before: TLShape, after: TLShape): boolean {
  if (before.x !== after.x || before.y !== after.y || before.parentId !== after.parentId) return false
  // A note's height is all that its text says of its place.
  if (isNote(before) && isNote(after)) return before.props.growY === after.props.growY
  return before.props === after.props
}

function contentBox(editor: Editor, shape: TLShape): PhaseContentBox[] {
  if (!isNote(shape) && !isFrame(shape)) return []
  let { x, y } = shape
  let parent = editor.getShapeParent(shape)
  for (let depth = 0; parent !== undefined && !isPhase(parent) && depth < 16; depth++) {
    x += parent.x
    y += parent.y
    parent = editor.getShapeParent(parent)
  }
  if (parent === undefined || !isPhase(parent)) return []
  const { w, h } = editor.getShapeGeometry(shape).bounds
  // A frame's heading stands above it and does not count.
  const size = isFrame(shape) ? shape.props : { w, h }
  return [{ phase: parent.props.phase, x, y, w: size.w, h: size.h }]
}

interface Anchor {
  id: TLShape['id']
  x: number
}

function phaseInView(editor: Editor): Anchor | undefined {
  const { x } = editor.getViewportPageBounds().center
  const phase = editor
    .getCurrentPageShapes()
    .filter(isPhase)
    .find((shape) => x >= shape.x + shape.props.area.x && x <= shape.x + shape.props.area.x + shape.props.area.w)
  return phase && { id: phase.id, x: phase.x }
}

function keepInView(editor: Editor, anchor: Anchor | undefined): void {
  const now = anchor && editor.getShape(anchor.id)
  if (anchor === undefined || now === undefined || now.x === anchor.x) return
  const camera = editor.getCamera()
  editor.setCamera({ x: camera.x - (now.x - anchor.x), y: camera.y, z: camera.z })
}

function isSameArea(a: { x: number; y: number; w: number; h: number }, b: typeof a): boolean {
  return a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h
}
