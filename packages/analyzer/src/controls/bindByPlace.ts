import type { PlacedNote } from '../ground/ground.ts'
import type { FoundStep } from '../steps/findSteps.ts'
import type { BindingGround, Hit } from './binding.ts'

/** Controls in the same named place as a step's notes: a step frame, a cell of the imported table. */
export function bindByPlace(
  placeOf: (binding: BindingGround, placed: PlacedNote) => string | undefined,
): (binding: BindingGround, controls: readonly PlacedNote[]) => Hit[] {
  return (binding, controls) => {
    const steps = new Map<string, FoundStep[]>()
    for (const placed of binding.ground.notes) {
      const place = placeOf(binding, placed)
      const step = binding.stepOf.get(placed.id)
      if (place === undefined || step === undefined) continue
      const there = steps.get(place)
      if (there === undefined) steps.set(place, [step])
      else if (there.at(-1) !== step) there.push(step)
    }
    return controls.flatMap((control) => {
      const place = placeOf(binding, control)
      return place === undefined ? [] : [{ control, steps: steps.get(place) ?? [] }]
    })
  }
}
