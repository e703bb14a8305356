import { shareUnder } from '../ground/box.ts'
import type { PlacedNote } from '../ground/readGround.ts'
import { frameOf } from '../steps/namedPlaces.ts'
import type { FoundStep } from '../steps/findSteps.ts'
import type { BindingGround, Hit } from './binding.ts'

/** From this share of a note on, a control that lies on it is meant for it. */
const OVERLAP_SHARE = 0.15

/** Controls stuck onto notes of their phase: every step of which they hide enough. A step frame lets none of its controls out. */
export function bindByOverlap(binding: BindingGround, controls: readonly PlacedNote[]): Hit[] {
  return controls
    .filter((control) => frameOf(binding.ground, control) === undefined)
    .map((control) => ({ control, steps: stepsUnder(binding, control) }))
}

function stepsUnder({ stepPlaces }: BindingGround, control: PlacedNote): Set<FoundStep> {
  const steps = new Set<FoundStep>()
  stepPlaces.visitNear(control.box, 0, ({ step, phase, notes }) => {
    if (phase !== control.note.phase || steps.has(step)) return
    if (notes.some(({ box }) => shareUnder(box, control.box) >= OVERLAP_SHARE)) steps.add(step)
  })
  return steps
}
