import type { NoteId } from '@pathwall/domain'
import type { BindingVia } from '../analysis.ts'
import type { Ground, PlacedNote } from '../ground/ground.ts'
import type { FoundStep } from '../steps/findSteps.ts'
import type { StepPlaces } from './stepPlaces.ts'

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
  stepOf: Pick<ReadonlyMap<NoteId, FoundStep>, 'get'>
  stepPlaces: StepPlaces
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
export type BindingWay = (binding: BindingGround, controls: readonly PlacedNote[]) => readonly Hit[]
