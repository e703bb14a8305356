import type { Phase } from '@pathwall/domain'
import type { TLBindingId, TLPageId, TLShapeId } from '@tldraw/tlschema'

/** The one page of every board. */
export const PAGE_ID = 'page:page' as TLPageId

/** Ids of the map and of the canvas differ only in the prefix, so that a map keeps its ids through import and export. */
export function toShapeId(mapId: string): TLShapeId {
  return `shape:${mapId}` as TLShapeId
}

export function toMapId(shapeId: string): string {
  return shapeId.startsWith('shape:') ? shapeId.slice('shape:'.length) : shapeId
}

/** Fixed, so that two seeds of the same board can never hold a phase twice. The parser refuses map ids of this form. */
export function phaseShapeId(phase: Phase): TLShapeId {
  return `shape:phase:${phase}` as TLShapeId
}

/** Fixed per arrow and end, for the same reason. */
export function arrowBindingId(arrowId: string, terminal: 'start' | 'end'): TLBindingId {
  return `binding:${arrowId}:${terminal}` as TLBindingId
}
