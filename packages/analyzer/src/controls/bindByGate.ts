import { gapBetween } from '../ground/box.ts'
import type { PlacedArrow, PlacedNote } from '../ground/ground.ts'
import { cellOf, frameOf, groupOf } from '../steps/namedPlaces.ts'
import type { FoundStep } from '../steps/findSteps.ts'
import { createArrowSearch } from './arrowSearch.ts'
import type { BindingGround, BindingWay } from './binding.ts'
import type { StepPlace } from './stepPlaces.ts'

/** At this distance a control clings to a step, even when an arrow passes underneath: no gate lies farther off its arrow. */
const CLINGING = 60

/**
 * Controls that stand on arrows as gates: the steps to which the arrows lead. A named arrow is believed; else the place
 * counts, but not for a control in a step frame or with a step in its group or cell, which is where it belongs. Remembers
 * which controls lie on which arrows.
 */
export function createGateWay(): BindingWay {
  const findOnArrows = createArrowSearch()
  return (binding, controls) => {
    let arrows: ReadonlyMap<string, PlacedArrow> | undefined
    const named = (id: string): PlacedArrow | undefined =>
      (arrows ??= new Map(binding.ground.arrows.map((arrow) => [arrow.id, arrow]))).get(id)
    const targets = new Map<PlacedNote, Set<FoundStep>>()
    const byPlace: PlacedNote[] = []
    const isWithStep = createPlaceCheck(binding)
    for (const control of controls) {
      const { onArrow } = control.note
      const arrow = onArrow === undefined ? undefined : named(onArrow)
      const step = arrow === undefined ? undefined : binding.stepOf.get(arrow.to.id)
      if (step !== undefined) targets.set(control, new Set([step]))
      else if (frameOf(binding.ground, control) === undefined) byPlace.push(control)
    }
    for (const { arrow, control } of findOnArrows(binding.ground.arrows, byPlace)) {
      const step = arrow.from.note.kind === 'control' ? undefined : binding.stepOf.get(arrow.to.id)
      if (step === undefined || targets.get(control)?.has(step) === true) continue
      if (isWithStep(control) || isNearerToOther(binding, control, arrow.to, step)) continue
      targets.set(control, (targets.get(control) ?? new Set()).add(step))
    }
    return [...targets].map(([control, steps]) => ({ control, steps }))
  }
}

/** Asks whether a step stands in the group or cell of a control. Looks for these places when first asked. */
function createPlaceCheck({ ground, stepOf }: BindingGround): (control: PlacedNote) => boolean {
  const placeOf = (placed: PlacedNote): string | undefined => {
    const group = groupOf(ground, placed)
    const cell = cellOf(ground, placed)
    return group === undefined ? cell && `cell ${cell}` : `group ${group}`
  }
  let places: Set<string | undefined> | undefined
  return (control) => {
    const place = placeOf(control)
    if (place === undefined) return false
    places ??= new Set(ground.notes.filter(({ id }) => stepOf.get(id) !== undefined).map(placeOf))
    return places.has(place)
  }
}

/** Whether a control that lies on an arrow to `target` stands at another step all the same. */
function isNearerToOther(
  { stepPlaces }: BindingGround,
  control: PlacedNote,
  to: PlacedNote,
  target: FoundStep,
): boolean {
  let gapToTarget = gapBetween(control.box, to.box)
  let gapToOther = Infinity
  const visit = ({ step, notes }: StepPlace): void => {
    for (const { box } of notes) {
      if ((step === target ? gapToTarget : gapToOther) === 0) return
      const gap = gapBetween(control.box, box)
      if (step === target) gapToTarget = Math.min(gapToTarget, gap)
      else if (gap <= CLINGING) gapToOther = Math.min(gapToOther, gap)
    }
  }
  for (const { grid } of stepPlaces.values()) grid.visitNear(control.box, CLINGING, visit)
  return 2 * gapToOther < gapToTarget
}
