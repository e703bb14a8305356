import type { TLArrowShapeProps, TLNoteShapeProps } from '@tldraw/tlschema'
import { fromPlainText } from './plainText.ts'

/** Props of a note on our wall that never vary; only kind and text do. Size is derived from the text. */
export const DEFAULT_NOTE_PROPS: TLNoteShapeProps = {
  color: 'yellow',
  labelColor: 'black',
  size: 'm',
  font: 'sans',
  fontSizeAdjustment: 0,
  align: 'middle',
  verticalAlign: 'middle',
  growY: 0,
  url: '',
  richText: fromPlainText(''),
  scale: 1,
}

/** Props of an arrow on our wall; ends, bend and label vary. */
export const DEFAULT_ARROW_PROPS: TLArrowShapeProps = {
  kind: 'arc',
  labelColor: 'black',
  color: 'grey',
  fill: 'none',
  dash: 'solid',
  size: 'm',
  arrowheadStart: 'none',
  arrowheadEnd: 'arrow',
  font: 'sans',
  start: { x: 0, y: 0 },
  end: { x: 0, y: 0 },
  bend: 0,
  text: '',
  labelPosition: 0.5,
  scale: 1,
  elbowMidPoint: 0.5,
}

/** What every shape has and our wall never varies. A new object each time: records are frozen by the store. */
export function shapeDefaults() {
  return { typeName: 'shape' as const, rotation: 0, isLocked: false, opacity: 1 }
}
