import type { Ground, PlacedNote } from '../ground/ground.ts'

/** Id of the step frame in which a note lies; a frame that is not on the map counts for nothing. */
export function frameOf(ground: Ground, { note }: PlacedNote): string | undefined {
  return note.frame !== undefined && ground.frames.has(note.frame) ? note.frame : undefined
}

/** Name of the group into which somebody has put a note that lies in no step frame. */
export function groupOf(ground: Ground, placed: PlacedNote): string | undefined {
  return frameOf(ground, placed) === undefined ? placed.note.group : undefined
}

/** Name of a note's cell in the imported table; it counts where neither a step frame nor a group does. */
export function cellOf(ground: Ground, placed: PlacedNote): string | undefined {
  const { phase, column, lane, group } = placed.note
  if (column === undefined || lane === undefined || group !== undefined) return undefined
  return frameOf(ground, placed) === undefined ? `${phase ?? ''} ${column} ${lane}` : undefined
}
