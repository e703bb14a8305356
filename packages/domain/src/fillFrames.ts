import { NOTE_GAP, packNotes, sizeOf, type UnplacedNote } from './noteBlock.ts'
import { NOTE_SIZE, type StepFrame } from './pathMap.ts'

const PADDING = 24

/**
 * Gives the notes of step frames that have no position one inside their frame, below those that have one. A frame grows
 * to the right and downwards where it is too small: what lies outside of its frame cannot be seen.
 */
export function fillFrames(
  notes: readonly UnplacedNote[],
  frames: readonly StepFrame[],
): { notes: UnplacedNote[]; frames: StepFrame[] } {
  const members = new Map<string, UnplacedNote[]>(frames.map((frame) => [frame.id, []]))
  for (const note of notes) if (note.frame !== undefined) members.get(note.frame)?.push(note)
  const places = new Map<string, { x: number; y: number }>()
  const grown = frames.map((frame) => {
    const inside = members.get(frame.id) ?? []
    const unplaced = inside.filter((note) => note.x === undefined || note.y === undefined)
    if (unplaced.length === 0) return frame
    const perRow = Math.max(1, Math.floor((frame.w - 2 * PADDING + NOTE_GAP) / (NOTE_SIZE + NOTE_GAP)))
    const block = packNotes(unplaced, perRow)
    const left = frame.x + PADDING
    const top = Math.max(
      frame.y + PADDING,
      ...inside.flatMap(({ y, ...note }) => (y === undefined ? [] : [y + sizeOf(note).h + NOTE_GAP])),
    )
    // Adding 0 makes a 0 of -0, which no file can say.
    for (const { id, x, y } of block.places) places.set(id, { x: Math.ceil(left + x) + 0, y: Math.ceil(top + y) + 0 })
    return {
      ...frame,
      w: Math.max(frame.w, block.w + 2 * PADDING),
      h: Math.max(frame.h, top + block.h + PADDING - frame.y),
    }
  })
  return { notes: notes.map((note) => ({ ...note, ...places.get(note.id) })), frames: grown }
}
