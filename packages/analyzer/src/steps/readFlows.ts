import type { Flow } from '../analysis.ts'
import { byCode } from '../ground/inReadingOrder.ts'
import type { Ground } from '../ground/ground.ts'
import { isSameList } from '../ground/isSameList.ts'
import type { FoundStep } from './findSteps.ts'
import type { StepOrder } from './stepOrder.ts'

/** How far left a step must lie to be taken for an earlier one: less is the unevenness of a wall set by hand. */
const CLEARLY_LEFT = 100

/** Reads the flows of one ground after the other; as long as they are alike, the same list. */
export function createFlowReader(): (ground: Ground, steps: readonly FoundStep[], order: StepOrder) => Flow[] {
  let layout: object | undefined
  let flows: Flow[] = []
  return (ground, steps, order) => {
    if (ground.layout === layout) return flows
    layout = ground.layout
    const now = readFlows(ground, steps, order)
    if (!isSameList(flows, now, isSameFlow)) flows = now
    return flows
  }
}

function isSameFlow(a: Flow, b: Flow): boolean {
  return a.from === b.from && a.to === b.to && a.kind === b.kind && isSameList(a.arrows, b.arrows)
}

/**
 * Hand-overs between different steps, one per direction, in the order of their steps on the wall. Cycles are normal: back
 * to an earlier phase is feedback, back inside a phase is rework. Without a phase nothing is earlier than anything else.
 */
export function readFlows(ground: Ground, steps: readonly FoundStep[], { byNote }: StepOrder): Flow[] {
  const flows = new Map<number, Flow & { at: [number, number] }>()
  for (const arrow of ground.arrows) {
    const at = [byNote.get(arrow.from.id) ?? -1, byNote.get(arrow.to.id) ?? -1] as [number, number]
    const [from, to] = [steps[at[0]], steps[at[1]]]
    if (from === undefined || to === undefined || from === to) continue
    const key = at[0] * steps.length + at[1]
    const known = flows.get(key)
    if (known !== undefined) known.arrows.push(arrow.id)
    else flows.set(key, { from: from.id, to: to.id, arrows: [arrow.id], kind: kindOfFlow(ground, from, to), at })
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
