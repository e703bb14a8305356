import type { PhaseShape } from '@pathwall/canvas-schema'
import type { TLArrowShape, TLFrameShape, TLNoteShape, TLRecord, TLShape } from 'tldraw'

/** Narrowing of the records a wall can hold. */
export function isNote(record: TLRecord | TLShape | undefined): record is TLNoteShape {
  return record?.typeName === 'shape' && record.type === 'note'
}

export function isArrow(record: TLRecord | TLShape | undefined): record is TLArrowShape {
  return record?.typeName === 'shape' && record.type === 'arrow'
}

export function isFrame(record: TLRecord | TLShape | undefined): record is TLFrameShape {
  return record?.typeName === 'shape' && record.type === 'frame'
}

export function isPhase(record: TLRecord | TLShape | undefined): record is TLShape & PhaseShape {
  return record?.typeName === 'shape' && (record.type as string) === 'phase'
}
