import type { NoteId } from '@pathwall/domain'
import type { BindingVia } from '../analysis.ts'
import type { Ground, PlacedNote } from '../ground/readGround.ts'
import { cellOf, frameOf, groupOf } from '../steps/namedPlaces.ts'
import type { FoundStep } from '../steps/findSteps.ts'
import { bindByArrow } from './bindByArrow.ts'
import { bindByGate } from './bindByGate.ts'
import { bindByNearness } from './bindByNearness.ts'
import { bindByOverlap } from './bindByOverlap.ts'
import { bindByPlace } from './bindByPlace.ts'
import { stepPlacesOf } from './stepPlaces.ts'
import type { BindingGround, BoundControl, Hit } from './binding.ts'

/** Looks at controls which no way before it could bind; answers for those that it can. */
type BindingWay = (binding: BindingGround, controls: readonly PlacedNote[]) => Iterable<Hit>

const WAYS: readonly (readonly [BindingVia, BindingWay])[] = [
  ['arrow', bindByArrow],
  ['gate', bindByGate],
  ['frame', bindByPlace(({ ground }, placed) => frameOf(ground, placed))],
  ['group', bindByPlace(({ ground }, placed) => groupOf(ground, placed))],
  ['cell', bindByPlace(({ ground }, placed) => cellOf(ground, placed))],
  ['overlap', bindByOverlap],
  ['near', bindByNearness],
]

/** Binds the controls of one ground after the other. */
export type Binder = (ground: Ground, steps: readonly FoundStep[]) => ReadonlyMap<NoteId, BoundControl>

/** A binder that does not bind again while everything stands where it stood. */
export function createBinder(): Binder {
  let layout: object | undefined
  let bound: ReadonlyMap<NoteId, BoundControl> = new Map()
  return (ground, steps) => {
    bound = ground.layout === layout ? withNewWords(ground, steps, bound) : bindControls(ground, steps)
    layout = ground.layout
    return bound
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

/** Binds every control to its steps, first way that hits wins; what no way can bind is an orphan. */
export function bindControls(ground: Ground, steps: readonly FoundStep[]): Map<NoteId, BoundControl> {
  const order = new Map(steps.map((step, index) => [step, index]))
  const bound = new Map<NoteId, BoundControl>()
  const binding: BindingGround = {
    ground,
    stepOf: new Map(steps.flatMap((step) => step.notes.map(({ id }) => [id, step]))),
    stepPlaces: stepPlacesOf(steps),
    bound,
  }
  let left: readonly PlacedNote[] = ground.controls
  for (const [via, way] of WAYS) {
    for (const { control, steps: targets, isAmbiguous = false } of [...way(binding, left)]) {
      const sorted = [...new Set(targets)].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
      if (sorted.length > 0) bound.set(control.id, { control, via, steps: sorted, isAmbiguous })
    }
    left = left.filter(({ id }) => !bound.has(id))
  }
  for (const control of left) bound.set(control.id, { control, via: 'orphan', steps: [], isAmbiguous: false })
  return bound
}
