import { gapBetween, type Box } from '../ground/box.ts'
import type { PlacedNote } from '../ground/readGround.ts'
import { SpatialGrid } from '../ground/spatialGrid.ts'
import { frameOf } from '../steps/namedPlaces.ts'
import type { FoundStep } from '../steps/findSteps.ts'
import type { BindingGround, Hit } from './binding.ts'
import { distanceToLine, visibleLines, type Line } from './visibleLines.ts'

/** How far the middle of a control may lie from the line of an arrow. */
const GATE_REACH = 60
/** At this distance a control clings to a step, even when an arrow passes underneath. */
const CLINGING = 30
/** Long arrows are looked along in pieces, so that the search follows the line and not its bounding box. */
const PIECE = 400

/**
 * Controls that stand on arrows as gates: the steps to which the arrows lead. A named arrow is believed; else the place
 * counts, but not for a control in a step frame, which is where it belongs.
 */
export function bindByGate(binding: BindingGround, controls: readonly PlacedNote[]): Hit[] {
  const arrows = new Map(binding.ground.arrows.map((arrow) => [arrow.id, arrow]))
  const targets = new Map<PlacedNote, Set<FoundStep>>()
  const byPlace: PlacedNote[] = []
  for (const control of controls) {
    const named = control.note.onArrow === undefined ? undefined : arrows.get(control.note.onArrow)
    const step = named === undefined ? undefined : binding.stepOf.get(named.to.id)
    if (step !== undefined) targets.set(control, new Set([step]))
    else if (frameOf(binding.ground, control) === undefined) byPlace.push(control)
  }
  if (byPlace.length > 0) addGatesByPlace(binding, byPlace, targets)
  return [...targets].map(([control, steps]) => ({ control, steps }))
}

/** A control by its middle: a box without extent. */
interface Middle {
  box: Box
  control: PlacedNote
}

function addGatesByPlace(
  binding: BindingGround,
  controls: readonly PlacedNote[],
  targets: Map<PlacedNote, Set<FoundStep>>,
): void {
  const middles = controls.map((control) => ({ box: middleOf(control.box), control }))
  const middlesByPlace = new SpatialGrid(middles)
  for (const { from, to, bend } of binding.ground.arrows) {
    const step = from.note.kind === 'control' ? undefined : binding.stepOf.get(to.id)
    if (step === undefined) continue
    for (const line of visibleLines(from.box, to.box, bend)) {
      const visit = ({ box, control }: Middle): void => {
        if (targets.get(control)?.has(step)) return
        const distance = distanceToLine(box, line)
        if (distance > GATE_REACH || isNearerToOther(binding, control, to, step, distance)) return
        targets.set(control, (targets.get(control) ?? new Set()).add(step))
      }
      const pieces = piecesOf(line, middles.length)
      if (pieces === undefined) middles.forEach(visit)
      else for (const piece of pieces) middlesByPlace.visitNear(piece, GATE_REACH, visit)
    }
  }
}

/** Whether a control that lies on an arrow to `target` stands at another step all the same. */
function isNearerToOther(
  { stepPlaces }: BindingGround,
  control: PlacedNote,
  to: PlacedNote,
  target: FoundStep,
  distance: number,
): boolean {
  let gapToTarget = gapBetween(control.box, to.box)
  let gapToOther = Infinity
  const reach = Math.max(distance, CLINGING)
  stepPlaces.visitNear(control.box, reach, ({ step, notes }) => {
    for (const { box } of notes) {
      if ((step === target ? gapToTarget : gapToOther) === 0) return
      const gap = gapBetween(control.box, box)
      if (step === target) gapToTarget = Math.min(gapToTarget, gap)
      else if (gap <= reach) gapToOther = Math.min(gapToOther, gap)
    }
  })
  return 2 * gapToOther < gapToTarget
}

function middleOf({ x, y, w, h }: Box): Box {
  return { x: x + w / 2, y: y + h / 2, w: 0, h: 0 }
}

/** Boxes along a line; undefined when there would be more of them than there are controls to find. */
function piecesOf({ from, to }: Line, most: number): Box[] | undefined {
  const [lengthX, lengthY] = [to.x - from.x, to.y - from.y]
  const count = Math.max(1, Math.ceil(Math.hypot(lengthX, lengthY) / PIECE))
  if (count > most) return undefined
  const [dx, dy] = [lengthX / count, lengthY / count]
  return Array.from({ length: count }, (_, index) => ({
    x: from.x + dx * index + Math.min(0, dx),
    y: from.y + dy * index + Math.min(0, dy),
    w: Math.abs(dx),
    h: Math.abs(dy),
  }))
}
