import { runSteps } from './runSteps.ts'
import { steps } from './steps.ts'
import type { Supervisor } from './supervisor.ts'

/** Everything a change must pass, or only the steps named: `npm test -- unit browser`. */
export function test(supervisor: Supervisor, names: readonly string[]): Promise<number> {
  return runSteps(supervisor, steps, names)
}
