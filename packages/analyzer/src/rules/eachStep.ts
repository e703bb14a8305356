import type { Step } from '../analysis.ts'
import type { Hit, Reading } from './rule.ts'

/**
 * Judges every step by itself: by its notes, its controls, its state and the settings, and by nothing else. A step of
 * which these have not changed is the same object in the next reading, and is not judged again.
 */
export function eachStep(judge: (reading: Reading, step: Step) => Hit | undefined): (reading: Reading) => Hit[] {
  const known = new WeakMap<Step, Hit | null>()
  return (reading) => {
    const hits: Hit[] = []
    for (const step of reading.steps) {
      let hit = known.get(step)
      if (hit === undefined) known.set(step, (hit = judge(reading, step) ?? null))
      if (hit !== null) hits.push(hit)
    }
    return hits
  }
}
