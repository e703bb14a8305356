import { shareUnder } from '../ground/box.ts'
import type { PlacedNote } from '../ground/ground.ts'
import type { FoundStep } from '../steps/findSteps.ts'
import type { Hit } from './binding.ts'
import type { ControlsInPhase } from './phaseByPhase.ts'

/** From this share of a note on, a control that lies on it is meant for it. */
const OVERLAP_SHARE = 0.15

/** Controls stuck onto notes of their phase: every step of which they hide enough. */
export function bindByOverlap(inPhase: ControlsInPhase): Hit[] {
  return [...inPhase.unbound].map((control) => ({ control, steps: stepsUnder(inPhase, control) }))
}

function stepsUnder({ places }: ControlsInPhase, control: PlacedNote): Set<FoundStep> {
  const steps = new Set<FoundStep>()
  places.visitNear(control.box, 0, ({ step, notes }) => {
    if (!steps.has(step) && notes.some(({ box }) => shareUnder(box, control.box) >= OVERLAP_SHARE)) steps.add(step)
  })
  return steps
}
