import { phaseShapeProps, type PhaseShape } from '@pathwall/canvas-schema'
import {
  Rectangle2d,
  ShapeUtil,
  type TLDragShapesInInfo,
  type TLDragShapesOutInfo,
  type TLShape,
  type VecLike,
} from 'tldraw'

/** A phase is where notes are put down, not something to take up: the pointer passes through it. */
class AreaGeometry extends Rectangle2d {
  override distanceToPoint(point: VecLike, hitInside = false): number {
    return hitInside ? super.distanceToPoint(point, true) : Number.POSITIVE_INFINITY
  }
  override hitTestPoint(point: VecLike, margin = 0, hitInside = false): boolean {
    return hitInside && super.hitTestPoint(point, margin, true)
  }
  override distanceToLineSegment(): number {
    return Number.POSITIVE_INFINITY
  }
  override hitTestLineSegment(): boolean {
    return false
  }
}

/** The labelled area of a phase: parent of its notes, grown by them, fixed for the pointer. */
export class PhaseShapeUtil extends ShapeUtil<PhaseShape> {
  static override type = 'phase' as const
  static override props = phaseShapeProps

  override getDefaultProps(): PhaseShape['props'] {
    return { phase: 'input', order: 0, reserved: null, area: { x: 0, y: 0, w: 1, h: 1 } }
  }
  override getGeometry({ props: { area } }: PhaseShape) {
    return new AreaGeometry({
      x: area.x,
      y: area.y,
      width: Math.max(1, area.w),
      height: Math.max(1, area.h),
      isFilled: false,
    })
  }
  override canBind() {
    return false
  }
  override canEdit() {
    return false
  }
  override canResize() {
    return false
  }
  override canSnap() {
    return false
  }
  override canTabTo() {
    return false
  }
  override canBeLaidOut() {
    return false
  }
  override hideSelectionBoundsBg() {
    return true
  }
  override hideSelectionBoundsFg() {
    return true
  }
  override canReceiveNewChildrenOfType(_phase: PhaseShape, type: TLShape['type']) {
    return type === 'note' || type === 'frame'
  }
  override onDragShapesIn(phase: PhaseShape, shapes: TLShape[], _info: TLDragShapesInInfo) {
    const movers = shapes.filter(
      (shape) => shape.parentId !== phase.id && this.canReceiveNewChildrenOfType(phase, shape.type),
    )
    if (movers.length > 0) this.editor.reparentShapes(movers, phase.id)
  }
  override onDragShapesOut(phase: PhaseShape, shapes: TLShape[], info: TLDragShapesOutInfo) {
    if (info.nextDraggingOverShapeId !== null) return
    this.editor.reparentShapes(
      shapes.filter((shape) => shape.parentId === phase.id),
      this.editor.getCurrentPageId(),
    )
  }
  /** Drawn beneath the marks of steps, see PhaseAreas: a shape of its own would cover them. */
  override component() {
    return null
  }
  override indicator({ props: { area } }: PhaseShape) {
    return <rect x={area.x} y={area.y} width={area.w} height={area.h} rx={12} />
  }
}
