import type { NoteId } from '@pathwall/domain'
import type { BindingVia } from '../analysis.ts'
import type { Ground, PlacedNote } from '../ground/ground.ts'
import { isSameList } from '../ground/isSameList.ts'
import { cellOf, frameOf, groupOf } from '../steps/namedPlaces.ts'
import type { FoundStep } from '../steps/findSteps.ts'
import { lookUp, type StepOrder } from '../steps/stepOrder.ts'
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
export type Binder = (
  ground: Ground,
  steps: readonly FoundStep[],
  order: StepOrder,
) => ReadonlyMap<NoteId, BoundControl>

/**
 * Binds every control to its steps, first way that hits wins; what no way can bind is an orphan. While everything stands
 * where it stood, nothing is bound again. A binding of which nothing has changed is the same object again.
 */
export function createBinder(): Binder {
  const ways = createWays()
  let layout: object | undefined
  let bound: ReadonlyMap<NoteId, BoundControl> = new Map()
  let places: StepPlaces = new Map()
  return (ground, steps, order) => {
    if (ground.layout === layout) return (bound = withNewWords(ground, lookUp(order.byId, steps), bound))
    layout = ground.layout
    places = stepPlacesOf(steps, places)
    return (bound = bindByWays({ ground, steps, order, places, ways, before: bound }))
  }
}

/** The same bindings, with what is written on controls and steps now. */
function withNewWords(
  { byId }: Ground,
  stepById: Pick<ReadonlyMap<string, FoundStep>, 'get'>,
  bound: ReadonlyMap<NoteId, BoundControl>,
): Map<NoteId, BoundControl> {
  const now = new Map<NoteId, BoundControl>()
  for (const [id, binding] of bound) {
    const control = byId.get(id) ?? binding.control
    const steps = binding.steps.map((step) => stepById.get(step.id) ?? step)
    now.set(id, unlessSame(binding, { ...binding, control, steps }))
  }
  return now
}

interface Binding {
  ground: Ground
  steps: readonly FoundStep[]
  order: StepOrder
  places: StepPlaces
  ways: ReturnType<typeof createWays>
  before: ReadonlyMap<NoteId, BoundControl>
}

function bindByWays({ ground, steps, order, places, ways, before }: Binding): Map<NoteId, BoundControl> {
  const bound = new Map<NoteId, BoundControl>()
  const binding: BindingGround = { ground, stepOf: lookUp(order.byNote, steps), stepPlaces: places, bound }
  const placeOf = (step: FoundStep): number => order.byId.get(step.id) ?? 0
  let left: readonly PlacedNote[] = ground.controls
  for (const [via, way] of ways) {
    const hits = way(binding, left)
    for (const { control, steps: targets, isAmbiguous = false } of hits) {
      const different = [...new Set(targets)]
      const sorted = different.length < 2 ? different : different.sort((a, b) => placeOf(a) - placeOf(b))
      const now = { control, via, steps: sorted, isAmbiguous }
      if (sorted.length > 0) bound.set(control.id, unlessSame(before.get(control.id), now))
    }
    if (hits.length > 0) left = left.filter(({ id }) => !bound.has(id))
  }
  for (const control of left) {
    const orphan: BoundControl = { control, via: 'orphan', steps: [], isAmbiguous: false }
    bound.set(control.id, unlessSame(before.get(control.id), orphan))
  }
  return bound
}

function unlessSame(before: BoundControl | undefined, now: BoundControl): BoundControl {
  const isSame =
    before !== undefined &&
    before.control === now.control &&
    before.via === now.via &&
    before.isAmbiguous === now.isAmbiguous &&
    isSameList(before.steps, now.steps)
  return isSame ? before : now
}
