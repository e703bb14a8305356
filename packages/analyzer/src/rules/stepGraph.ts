import type { Step } from '../analysis.ts'
import { Groups } from '../ground/groups.ts'
import type { Reading } from './rule.ts'

/** Which steps hand over to which. Asking for a step without hand-overs gives none. */
export interface StepGraph {
  after: (step: Step) => readonly Step[]
  before: (step: Step) => readonly Step[]
}

const NONE: readonly Step[] = []
const graphs = new WeakMap<Reading, StepGraph>()

/** The hand-overs of a map, read once for all rules. */
export function stepGraph(reading: Reading): StepGraph {
  const known = graphs.get(reading)
  if (known !== undefined) return known
  const after = new Map<Step, Step[]>()
  const before = new Map<Step, Step[]>()
  for (const flow of reading.flows) {
    const from = reading.stepById.get(flow.from)
    const to = reading.stepById.get(flow.to)
    if (from === undefined || to === undefined) continue
    add(after, from, to)
    add(before, to, from)
  }
  const graph: StepGraph = {
    after: (step) => after.get(step) ?? NONE,
    before: (step) => before.get(step) ?? NONE,
  }
  graphs.set(reading, graph)
  return graph
}

function add(map: Map<Step, Step[]>, key: Step, step: Step): void {
  const steps = map.get(key)
  if (steps === undefined) map.set(key, [step])
  else steps.push(step)
}

/** Splits steps into groups that hand-overs connect in either direction, each in the order of `steps`, the groups too. */
export function connectedGroups(steps: readonly Step[], { after }: StepGraph): Step[][] {
  const index = new Map(steps.map((step, at) => [step, at]))
  const joined = new Groups(steps.length)
  steps.forEach((step, at) => {
    for (const next of after(step)) {
      const there = index.get(next)
      if (there !== undefined) joined.join(at, there)
    }
  })
  const groups = new Map<number, Step[]>()
  steps.forEach((step, at) => {
    const root = joined.rootOf(at)
    const group = groups.get(root)
    if (group === undefined) groups.set(root, [step])
    else group.push(step)
  })
  return [...groups.values()]
}
