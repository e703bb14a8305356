import type { PlacedNote } from '../ground/ground.ts'
import type { FoundStep } from '../steps/findSteps.ts'
import type { BindingGround, Hit } from './binding.ts'

/** Arrows between a control and a step's notes, in either direction: each adds its step. */
export function bindByArrow({ ground, stepOf }: BindingGround, controls: readonly PlacedNote[]): Hit[] {
  const targets = new Map<PlacedNote, FoundStep[]>()
  const add = ({ note }: PlacedNote, control: PlacedNote): void => {
    const step = control.note.kind === 'control' ? stepOf.get(note.id) : undefined
    if (step === undefined) return
    const there = targets.get(control)
    if (there === undefined) targets.set(control, [step])
    else there.push(step)
  }
  for (const { from, to } of ground.arrows) {
    add(to, from)
    add(from, to)
  }
  return controls.flatMap((control) => {
    const steps = targets.get(control)
    return steps === undefined ? [] : [{ control, steps }]
  })
}
