import { gapBetween } from '../ground/box.ts'
import { areClose, reachOf } from '../ground/closeness.ts'
import type { PlacedNote } from '../ground/ground.ts'
import { SpatialGrid } from '../ground/spatialGrid.ts'
import type { FoundStep } from '../steps/findSteps.ts'
import type { Hit } from './binding.ts'
import type { ControlsInPhase } from './phaseByPhase.ts'

/** Steps whose distances differ by no more than this count as equally near. */
const EQUALLY_NEAR = 1.1

/**
 * Controls that stand close to a step, or to a control that does, and so on through a whole stack: the nearest step, or
 * both when two are equally near. A stack is followed hop by hop, so that the steps of the nearer control win.
 */
export function bindByNearness(inPhase: ControlsInPhase): Hit[] {
  const hits: Hit[] = []
  const waiting = new SpatialGrid<PlacedNote>()
  let reached: Reached[] = []
  for (const control of inPhase.controls) {
    const steps = stepsBeside(inPhase, control)
    if (steps.size > 0) reached.push({ box: control.box, control, steps })
    else if (inPhase.unbound.has(control)) waiting.insert(control)
  }
  while (reached.length > 0) {
    for (const { control, steps } of reached)
      if (inPhase.unbound.has(control)) hits.push({ control, steps, isAmbiguous: steps.size > 1 })
    reached = nextHop(reached, waiting)
  }
  return hits
}

interface Reached {
  box: PlacedNote['box']
  control: PlacedNote
  steps: Set<FoundStep>
}

function stepsBeside({ places, bound }: ControlsInPhase, control: PlacedNote): Set<FoundStep> {
  const steps = bound.get(control)
  if (steps !== undefined) return new Set(steps)
  const gaps = new Map<FoundStep, number>()
  places.visitNear(control.box, reachOf(control.box), ({ step, notes }) => {
    for (const { box } of notes) {
      const known = gaps.get(step) ?? Infinity
      if (known === 0) return
      if (areClose(control.box, box)) gaps.set(step, Math.min(known, gapBetween(control.box, box)))
    }
  })
  return nearestOf(gaps)
}

/** Takes out of `waiting` what stands close to a control reached just now, with the steps of the nearest of these. */
function nextHop(reached: readonly Reached[], waiting: SpatialGrid<PlacedNote>): Reached[] {
  const next = new Set<PlacedNote>()
  for (const { control } of reached)
    waiting.visitNear(control.box, reachOf(control.box), (other) => {
      if (!areClose(control.box, other.box)) return false
      next.add(other)
      return true
    })
  if (next.size === 0) return []
  const reachedByPlace = new SpatialGrid(reached)
  return [...next].map((control) => {
    const gaps = new Map<FoundStep, number>()
    reachedByPlace.visitNear(control.box, reachOf(control.box), (other) => {
      if (!areClose(control.box, other.box)) return
      const gap = gapBetween(control.box, other.box)
      for (const step of other.steps) gaps.set(step, Math.min(gaps.get(step) ?? Infinity, gap))
    })
    return { box: control.box, control, steps: nearestOf(gaps) }
  })
}

function nearestOf(gaps: ReadonlyMap<FoundStep, number>): Set<FoundStep> {
  let nearest = Infinity
  for (const gap of gaps.values()) nearest = Math.min(nearest, gap)
  return new Set([...gaps].filter(([, gap]) => gap <= nearest * EQUALLY_NEAR).map(([step]) => step))
}
