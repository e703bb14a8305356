import type { NoteId } from '@pathwall/domain'
import type { BindingVia } from '../analysis.ts'
import type { Ground, PlacedNote } from '../ground/ground.ts'
import { cellOf, frameOf, groupOf } from '../steps/namedPlaces.ts'
import type { FoundStep } from '../steps/findSteps.ts'
import { bindByArrow } from './bindByArrow.ts'
import { createGateWay } from './bindByGate.ts'
import { bindByNearness } from './bindByNearness.ts'
import { bindByOverlap } from './bindByOverlap.ts'
import { bindByPlace } from './bindByPlace.ts'
import type { BindingGround, BindingWay, BoundControl } from './binding.ts'
import { phaseByPhase } from './phaseByPhase.ts'
import { stepPlacesOf, type StepPlaces } from './stepPlaces.ts'

function createWays(): readonly (readonly [BindingVia, BindingWay])[] {
  return [
    ['arrow', bindByArrow],
    ['gate', createGateWay()],
    ['frame', bindByPlace(({ ground }, placed) => frameOf(ground, placed))],
    ['group', bindByPlace(({ ground }, placed) => groupOf(ground, placed))],
    ['cell', bindByPlace(({ ground }, placed) => cellOf(ground, placed))],
    ['overlap', phaseByPhase(bindByOverlap)],
    ['near', phaseByPhase(bindByNearness)],
  ]
}

/** Binds the controls of one ground after the other. */
export type Binder = (ground: Ground, steps: readonly FoundStep[]) => ReadonlyMap<NoteId, BoundControl>

/**
 * Binds every control to its steps, first way that hits wins; what no way can bind is an orphan. While everything stands
 * where it stood, nothing is bound again.
 */
export function createBinder(): Binder {
  const ways = createWays()
  let layout: object | undefined
  let bound: ReadonlyMap<NoteId, BoundControl> = new Map()
  let places: StepPlaces = new Map()
  return (ground, steps) => {
    if (ground.layout === layout) return (bound = withNewWords(ground, steps, bound))
    layout = ground.layout
    places = stepPlacesOf(steps, places)
    return (bound = bindByWays(ground, steps, places, ways))
  }
}

/** The same bindings, with what is written on controls and steps now. */
function withNewWords(
  { byId }: Ground,
  steps: readonly FoundStep[],
  bound: ReadonlyMap<NoteId, BoundControl>,
): Map<NoteId, BoundControl> {
  const stepById = new Map(steps.map((step) => [step.id, step]))
  return new Map(
    [...bound].map(([id, binding]) => [
      id,
      {
        ...binding,
        control: byId.get(id) ?? binding.control,
        steps: binding.steps.map((step) => stepById.get(step.id) ?? step),
      },
    ]),
  )
}

function bindByWays(
  ground: Ground,
  steps: readonly FoundStep[],
  stepPlaces: StepPlaces,
  ways: ReturnType<typeof createWays>,
): Map<NoteId, BoundControl> {
  const order = new Map(steps.map((step, index) => [step, index]))
  const bound = new Map<NoteId, BoundControl>()
  const stepOf = new Map<NoteId, FoundStep>()
  for (const step of steps) for (const { id } of step.notes) stepOf.set(id, step)
  const binding: BindingGround = { ground, stepOf, stepPlaces, bound }
  let left: readonly PlacedNote[] = ground.controls
  for (const [via, way] of ways) {
    for (const { control, steps: targets, isAmbiguous = false } of [...way(binding, left)]) {
      const different = [...new Set(targets)]
      const sorted =
        different.length < 2 ? different : different.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
      if (sorted.length > 0) bound.set(control.id, { control, via, steps: sorted, isAmbiguous })
    }
    left = left.filter(({ id }) => !bound.has(id))
  }
  for (const control of left) bound.set(control.id, { control, via: 'orphan', steps: [], isAmbiguous: false })
  return bound
}
