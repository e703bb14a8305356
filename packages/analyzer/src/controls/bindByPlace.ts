import type { PlacedNote } from '../ground/ground.ts'
import type { FoundStep } from '../steps/findSteps.ts'
import type { BindingGround, Hit } from './binding.ts'

/** Controls in the same named place as a step's notes: a step frame, a cell of the imported table. */
export function bindByPlace(
  placeOf: (binding: BindingGround, placed: PlacedNote) => string | undefined,
): (binding: BindingGround, controls: readonly PlacedNote[]) => Hit[] {
  return (binding, controls) => {
    const placed = controls.flatMap((control) => {
      const place = placeOf(binding, control)
      return place === undefined ? [] : [{ control, place }]
    })
    if (placed.length === 0) return []
    const steps = new Map<string, FoundStep[]>()
    for (const note of binding.ground.notes) {
      const place = placeOf(binding, note)
      const step = binding.stepOf.get(note.id)
      if (place === undefined || step === undefined) continue
      const there = steps.get(place)
      if (there === undefined) steps.set(place, [step])
      else if (there.at(-1) !== step) there.push(step)
    }
    return placed.map(({ control, place }) => ({ control, steps: steps.get(place) ?? [] }))
  }
}
