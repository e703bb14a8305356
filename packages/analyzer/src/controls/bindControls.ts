import type { NoteId } from '@pathwall/domain'
import type { BindingVia } from '../analysis.ts'
import type { Ground, PlacedNote } from '../ground/readGround.ts'
import type { SpatialGrid } from '../ground/spatialGrid.ts'
import { cellOf, frameOf } from '../steps/groupNotes.ts'
import type { FoundStep } from '../steps/findSteps.ts'
import { bindByArrow } from './bindByArrow.ts'
import { bindByGate } from './bindByGate.ts'
import { bindByNearness } from './bindByNearness.ts'
import { bindByOverlap } from './bindByOverlap.ts'
import { bindByPlace } from './bindByPlace.ts'
import { stepPlacesOf, type StepPlace } from './stepPlaces.ts'

/** The steps that a control covers, in the order of the wall, and why these. */
export interface BoundControl {
  control: PlacedNote
  via: BindingVia
  steps: FoundStep[]
  isAmbiguous: boolean
}

/** What the ways of binding look at. */
export interface BindingGround {
  ground: Ground
  stepOf: ReadonlyMap<NoteId, FoundStep>
  stepPlaces: SpatialGrid<StepPlace>
  /** What the ways before this one have found. */
  bound: ReadonlyMap<NoteId, BoundControl>
}

/** One control and all steps that one way of binding gives it. */
export interface Hit {
  control: PlacedNote
  steps: Iterable<FoundStep>
  isAmbiguous?: boolean
}

/** Looks at controls which no way before it could bind; answers for those that it can. */
type BindingWay = (binding: BindingGround, controls: readonly PlacedNote[]) => Iterable<Hit>

const WAYS: readonly (readonly [BindingVia, BindingWay])[] = [
  ['arrow', bindByArrow],
  ['gate', bindByGate],
  ['frame', bindByPlace(({ ground }, placed) => frameOf(ground, placed))],
  ['cell', bindByPlace(({ ground }, placed) => (frameOf(ground, placed) === undefined ? cellOf(placed) : undefined))],
  ['overlap', bindByOverlap],
  ['near', bindByNearness],
]

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
