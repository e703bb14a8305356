import type { Ground, PlacedNote } from '../ground/readGround.ts'

/** Id of the step frame in which a note lies; a frame that is not on the map counts for nothing. */
export function frameOf(ground: Ground, { note }: PlacedNote): string | undefined {
  return note.frame !== undefined && ground.frames.has(note.frame) ? note.frame : undefined
}

/** Name of a note's cell in the imported table. */
export function cellOf({ note }: PlacedNote): string | undefined {
  return note.column === undefined || note.lane === undefined
    ? undefined
    : `${note.phase ?? ''} ${note.column} ${note.lane}`
}
