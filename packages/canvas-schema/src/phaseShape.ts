import { PHASES, type Phase } from '@pathwall/domain'
import type { RecordProps, TLBaseShape } from '@tldraw/tlschema'
import { T } from '@tldraw/validate'

/**
 * A phase of the path: the labelled area that is the parent of its notes. A note's own position is its map position;
 * the record's `x` is how far the whole phase is pushed to the right on the wall by the phases before it.
 * `reserved` is stored in the document. `x` and `area` are derived from the content by every client alike and never
 * stored, so that a growing phase costs no write and cannot conflict.
 */
export type PhaseShape = TLBaseShape<
  'phase',
  { phase: Phase; order: number; reserved: Rectangle | null; area: Rectangle }
>

/** In map units. */
export interface Rectangle {
  x: number
  y: number
  w: number
  h: number
}

const rectangle = T.object<Rectangle>({ x: T.number, y: T.number, w: T.number, h: T.number })

export const phaseShapeProps: RecordProps<PhaseShape> = {
  phase: T.literalEnum(...PHASES),
  order: T.number,
  reserved: rectangle.nullable(),
  area: rectangle,
}
