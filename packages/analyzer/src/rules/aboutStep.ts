import type { Localized } from '@pathwall/domain'
import type { Severity, Step } from '../analysis.ts'
import { byCode } from '../ground/inReadingOrder.ts'
import type { Hit, Reading } from './rule.ts'

/** A hit about a whole step. It stays the same one while the step keeps its media and deliverables. */
export function aboutStep(reading: Reading, step: Step, severity: Severity, message: Localized): Hit {
  return {
    severity,
    message,
    targetKind: 'step',
    targets: step.notes,
    stepId: step.id,
    ...(step.phase === null ? {} : { phase: step.phase }),
    identity: identityOf(reading, step),
  }
}

/** A hit about several steps together, in the order of the wall. It stays the same one while they keep their media and deliverables. */
export function aboutSteps(reading: Reading, steps: readonly Step[], severity: Severity, message: Localized): Hit {
  return {
    severity,
    message,
    targetKind: 'steps',
    targets: steps.flatMap(({ notes }) => notes),
    identity: steps.flatMap((step) => identityOf(reading, step)).sort(byCode),
  }
}

const identities = new WeakMap<Step, string[]>()

/** What makes a step the same one tomorrow: its media and deliverables, sorted; of a step that has neither, its people. */
export function identityOf({ notes }: Reading, step: Step): string[] {
  let identity = identities.get(step)
  if (identity === undefined) {
    const judged = step.notes.filter((id) => notes.get(id)?.kind !== 'people')
    identities.set(step, (identity = (judged.length === 0 ? step.notes : judged).toSorted(byCode)))
  }
  return identity
}
