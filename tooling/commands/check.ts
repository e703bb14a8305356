import { runSteps } from './runSteps.ts'
import { steps } from './steps.ts'
import type { Supervisor } from './supervisor.ts'

/** The part of `npm test` that needs no browser and no build. */
export function check(supervisor: Supervisor, names: readonly string[]): Promise<number> {
  return runSteps(
    supervisor,
    steps.filter((step) => step.fast),
    names,
  )
}
