import type { Phase } from '@pathwall/domain'
import { boundsOf, type Box } from '../ground/box.ts'
import { isSameList } from '../ground/isSameList.ts'
import type { PlacedNote } from '../ground/ground.ts'
import { SpatialGrid } from '../ground/spatialGrid.ts'
import type { FoundStep } from '../steps/findSteps.ts'

/** Notes of one step and phase that stand on the same spot; on most walls one note. */
export interface StepPlace {
  box: Box
  step: FoundStep
  notes: PlacedNote[]
}

/** Steps that have notes in one phase, and where these stand. */
export interface PlacesInPhase {
  steps: readonly FoundStep[]
  grid: SpatialGrid<StepPlace>
}

/** By phase; undefined for what lies in none. */
export type StepPlaces = ReadonlyMap<Phase | undefined, PlacesInPhase>

const SPOT = 256

/**
 * All people, media and deliverables by phase, place and step. Who asks which steps are near needs one answer for a spot,
 * so a pile of a thousand notes costs as much as one. A phase in which all steps are as `before` is the same object again.
 */
export function stepPlacesOf(steps: readonly FoundStep[], before: StepPlaces = new Map()): StepPlaces {
  const inPhases = new Map<Phase | undefined, FoundStep[]>()
  for (const step of steps) {
    for (const { note } of step.notes) {
      const there = inPhases.get(note.phase)
      if (there === undefined) inPhases.set(note.phase, [step])
      else if (there.at(-1) !== step) there.push(step)
    }
  }
  return new Map(
    [...inPhases].map(([phase, there]) => {
      const known = before.get(phase)
      const isSame = known !== undefined && isSameList(known.steps, there)
      return [phase, isSame ? known : { steps: there, grid: gridOf(there, phase) }]
    }),
  )
}

function gridOf(steps: readonly FoundStep[], phase: Phase | undefined): SpatialGrid<StepPlace> {
  const grid = new SpatialGrid<StepPlace>()
  for (const step of steps) {
    const spots = new Map<string, PlacedNote[]>()
    for (const placed of step.notes) {
      if (placed.note.phase !== phase) continue
      const key = `${Math.floor(placed.box.x / SPOT)} ${Math.floor(placed.box.y / SPOT)}`
      const there = spots.get(key)
      if (there === undefined) spots.set(key, [placed])
      else there.push(placed)
    }
    for (const notes of spots.values()) grid.insert({ box: boundsOf(notes.map(({ box }) => box)), step, notes })
  }
  return grid
}
