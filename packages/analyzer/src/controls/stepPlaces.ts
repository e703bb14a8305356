import type { Phase } from '@pathwall/domain'
import { boundsOf, type Box } from '../ground/box.ts'
import type { PlacedNote } from '../ground/readGround.ts'
import { SpatialGrid } from '../ground/spatialGrid.ts'
import type { FoundStep } from '../steps/findSteps.ts'

/** Notes of one step and phase that stand on the same spot; on most walls one note. */
export interface StepPlace {
  box: Box
  step: FoundStep
  phase: Phase | undefined
  notes: PlacedNote[]
}

const SPOT = 256

/**
 * All people, media and deliverables by place and step. Who asks which steps are near needs one answer for a spot, so a
 * pile of a thousand notes costs as much as one.
 */
export function stepPlacesOf(steps: readonly FoundStep[]): SpatialGrid<StepPlace> {
  const grid = new SpatialGrid<StepPlace>()
  for (const step of steps) {
    const spots = new Map<string, PlacedNote[]>()
    for (const placed of step.notes) {
      const key = `${Math.floor(placed.box.x / SPOT)} ${Math.floor(placed.box.y / SPOT)} ${placed.note.phase ?? ''}`
      const there = spots.get(key)
      if (there === undefined) spots.set(key, [placed])
      else there.push(placed)
    }
    for (const notes of spots.values())
      grid.insert({ box: boundsOf(notes.map(({ box }) => box)), step, phase: notes[0]?.note.phase, notes })
  }
  return grid
}
