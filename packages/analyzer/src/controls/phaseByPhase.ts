import type { Phase } from '@pathwall/domain'
import { isSameList } from '../ground/isSameList.ts'
import type { PlacedNote } from '../ground/ground.ts'
import { SpatialGrid } from '../ground/spatialGrid.ts'
import type { FoundStep } from '../steps/findSteps.ts'
import { frameOf } from '../steps/namedPlaces.ts'
import type { BindingGround, BindingWay, Hit } from './binding.ts'
import type { StepPlace } from './stepPlaces.ts'

/** The controls of one phase that lie in no step frame, and what is around them. */
export interface ControlsInPhase {
  controls: PlacedNote[]
  /** Those that no way before could bind. */
  unbound: Set<PlacedNote>
  /** Those that stand in the cell of a step or on its notes. */
  bound: Map<PlacedNote, readonly FoundStep[]>
  places: SpatialGrid<StepPlace>
}

/**
 * A way of binding that never looks beyond the border of a phase or of a step frame. It remembers: a phase in which nothing
 * has changed since it was asked last is not looked at again.
 */
export function phaseByPhase(bindInPhase: (inPhase: ControlsInPhase) => Hit[]): BindingWay {
  let known = new Map<Phase | undefined, { seen: unknown[]; hits: Hit[] }>()
  return (binding, left) => {
    const before = known
    known = new Map()
    for (const [phase, inPhase] of controlsByPhase(binding, left)) {
      const seen = allOf(inPhase)
      const last = before.get(phase)
      const isSame = last !== undefined && isSameList(last.seen, seen)
      known.set(phase, isSame ? last : { seen, hits: bindInPhase(inPhase) })
    }
    return [...known.values()].flatMap(({ hits }) => hits)
  }
}

function controlsByPhase(
  { ground, stepPlaces, bound }: BindingGround,
  left: readonly PlacedNote[],
): Map<Phase | undefined, ControlsInPhase> {
  const unbound = new Set(left)
  const phases = new Map<Phase | undefined, ControlsInPhase>()
  for (const control of ground.controls) {
    if (frameOf(ground, control) !== undefined) continue
    const { phase } = control.note
    let there = phases.get(phase)
    if (there === undefined) {
      const places = stepPlaces.get(phase)?.grid ?? NO_PLACES
      phases.set(phase, (there = { controls: [], unbound: new Set(), bound: new Map(), places }))
    }
    there.controls.push(control)
    if (unbound.has(control)) there.unbound.add(control)
    const binding = bound.get(control.id)
    if (binding?.via === 'cell' || binding?.via === 'overlap') there.bound.set(control, binding.steps)
  }
  return phases
}

const NO_PLACES = new SpatialGrid<StepPlace>()

/** Everything that the answer depends on; steps that are the same object have not changed. */
function allOf({ controls, unbound, bound, places }: ControlsInPhase): unknown[] {
  return [places, ...controls, null, ...unbound, null, ...[...bound].flatMap(([control, steps]) => [control, ...steps])]
}
