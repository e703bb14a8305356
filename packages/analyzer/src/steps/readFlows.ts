import type { Flow } from '../analysis.ts'
import { byCode } from '../ground/inReadingOrder.ts'
import type { Ground } from '../ground/readGround.ts'
import type { FoundStep } from './findSteps.ts'

/** How far left a step must lie to be taken for an earlier one: less is the unevenness of a wall set by hand. */
const CLEARLY_LEFT = 100

/**
 * Hand-overs between different steps, one per direction, in the order of their steps on the wall. Cycles are normal: back
 * to an earlier phase is feedback, back inside a phase is rework. Without a phase nothing is earlier than anything else.
 */
export function readFlows(ground: Ground, steps: readonly FoundStep[]): Flow[] {
  const stepOf = new Map(steps.flatMap((step) => step.notes.map(({ id }) => [id, step])))
  const order = new Map(steps.map((step, index) => [step, index]))
  const flows = new Map<string, Flow & { at: [number, number] }>()
  for (const arrow of ground.arrows) {
    const from = stepOf.get(arrow.from.id)
    const to = stepOf.get(arrow.to.id)
    if (from === undefined || to === undefined || from === to) continue
    const at: [number, number] = [order.get(from) ?? 0, order.get(to) ?? 0]
    const known = flows.get(at.join())
    if (known !== undefined) known.arrows.push(arrow.id)
    else flows.set(at.join(), { from: from.id, to: to.id, arrows: [arrow.id], kind: kindOfFlow(ground, from, to), at })
  }
  return [...flows.values()]
    .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1])
    .map(({ from, to, arrows, kind }) => ({ from, to, arrows: arrows.sort(byCode), kind }))
}

function kindOfFlow({ rankOf }: Ground, from: FoundStep, to: FoundStep): Flow['kind'] {
  if (from.phase === to.phase) return to.box.x < from.box.x - CLEARLY_LEFT ? 'rework' : 'forward'
  if (from.phase === null || to.phase === null) return 'forward'
  return rankOf(to.phase) < rankOf(from.phase) ? 'feedback' : 'forward'
}
