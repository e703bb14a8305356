import type { PlacedNote } from '../ground/ground.ts'

/** Notes that were taken for one step, and why. */
export interface NoteGroup {
  notes: PlacedNote[]
  source: 'frame' | 'group' | 'cell' | 'near'
}
