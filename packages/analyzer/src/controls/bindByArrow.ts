import type { PlacedNote } from '../ground/ground.ts'
import type { FoundStep } from '../steps/findSteps.ts'
import type { BindingGround, Hit } from './binding.ts'

/** Arrows between a control and a step's notes, in either direction: each adds its step. */
export function bindByArrow({ ground, stepOf }: BindingGround, controls: readonly PlacedNote[]): Hit[] {
  const targets = new Map<PlacedNote, FoundStep[]>(controls.map((control) => [control, []]))
  for (const { from, to } of ground.arrows) {
    const [fromStep, toStep] = [stepOf.get(from.id), stepOf.get(to.id)]
    if (toStep !== undefined) targets.get(from)?.push(toStep)
    if (fromStep !== undefined) targets.get(to)?.push(fromStep)
  }
  return [...targets].map(([control, steps]) => ({ control, steps }))
}
