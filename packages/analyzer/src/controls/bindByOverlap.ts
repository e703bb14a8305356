import { shareUnder } from '../ground/box.ts'
import type { PlacedNote } from '../ground/readGround.ts'
import { frameOf } from '../steps/groupNotes.ts'
import type { FoundStep } from '../steps/findSteps.ts'
import type { BindingGround, Hit } from './bindControls.ts'

/** From this share of a note on, a control that lies on it is meant for it. */
const OVERLAP_SHARE = 0.15

/** Controls stuck onto notes of their phase: every step of which they hide enough. A step frame lets none of its controls out. */
export function bindByOverlap(binding: BindingGround, controls: readonly PlacedNote[]): Hit[] {
  return controls
    .filter((control) => frameOf(binding.ground, control) === undefined)
    .map((control) => ({ control, steps: stepsUnder(binding, control) }))
}

function stepsUnder({ notesByPlace, stepOf }: BindingGround, control: PlacedNote): Set<FoundStep> {
  const steps = new Set<FoundStep>()
  notesByPlace.visitNear(control.box, 0, (placed) => {
    if (placed.note.phase !== control.note.phase || shareUnder(placed.box, control.box) < OVERLAP_SHARE) return
    const step = stepOf.get(placed.id)
    if (step !== undefined) steps.add(step)
  })
  return steps
}
