import { fitNoteText } from './fitNoteText.ts'
import { NOTE_KINDS } from './noteKind.ts'
import { NOTE_SIZE, type Note } from './pathMap.ts'

/** A note as a file has it: perhaps without a position. */
export type UnplacedNote = Omit<Note, 'x' | 'y'> & { x?: number; y?: number }

/** Notes of one step beside and below each other; positions count from the block's top left corner. */
export interface NoteBlock {
  places: { id: string; x: number; y: number }[]
  w: number
  h: number
}

/** Between the notes of a block: near enough to read as one step. */
export const NOTE_GAP = 10

/** Packs notes into rows, one kind after the other as in who, how, what, control; a row holds `perRow` notes at most. */
export function packNotes(notes: readonly UnplacedNote[], perRow = Infinity): NoteBlock {
  const places: NoteBlock['places'] = []
  let bottom = 0
  let right = 0
  for (const row of rowsOf(notes, perRow)) {
    let x = 0
    let height = 0
    for (const note of row) {
      const { w, h } = sizeOf(note)
      places.push({ id: note.id, x, y: bottom })
      right = Math.max(right, x + w)
      height = Math.max(height, h)
      x += w + NOTE_GAP
    }
    bottom += height + NOTE_GAP
  }
  return { places, w: right, h: Math.max(0, bottom - NOTE_GAP) }
}

/** Room that a note takes: what its file says, and at least what the wall needs to show it. */
export function sizeOf(note: { text: string; w?: number; h?: number }): { w: number; h: number } {
  return { w: Math.max(NOTE_SIZE, note.w ?? 0), h: Math.max(fitNoteText(note.text).height, note.h ?? 0) }
}

function rowsOf(notes: readonly UnplacedNote[], perRow: number): UnplacedNote[][] {
  return NOTE_KINDS.flatMap((kind) => {
    const rows: UnplacedNote[][] = []
    for (const note of notes) {
      if (note.kind !== kind) continue
      const last = rows.at(-1)
      if (last === undefined || last.length >= perRow) rows.push([note])
      else last.push(note)
    }
    return rows
  })
}
