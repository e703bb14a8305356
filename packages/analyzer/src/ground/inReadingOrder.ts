import { NOTE_KINDS } from '@pathwall/domain'
import type { PlacedNote } from './ground.ts'

/** Orders notes as one reads a step: by kind, then from top to bottom, from left to right, then by id. */
export function inReadingOrder(a: PlacedNote, b: PlacedNote): number {
  return (
    NOTE_KINDS.indexOf(a.note.kind) - NOTE_KINDS.indexOf(b.note.kind) ||
    a.box.y - b.box.y ||
    a.box.x - b.box.x ||
    byCode(a.id, b.id)
  )
}

/** The same order on every machine, whatever its language. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
