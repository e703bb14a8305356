import type { Localized } from '@pathwall/domain'
import type { Severity, Step } from '../analysis.ts'
import { byCode } from '../ground/inReadingOrder.ts'
import type { Hit, Reading } from './rule.ts'

/** A hit about a whole step. It stays the same one while the step keeps its media and deliverables. */
export function aboutStep({ notes }: Reading, step: Step, severity: Severity, message: Localized): Hit {
  return {
    severity,
    message,
    targetKind: 'step',
    targets: step.notes,
    stepId: step.id,
    ...(step.phase === null ? {} : { phase: step.phase }),
    identity: step.notes.filter((id) => notes.get(id)?.kind !== 'people').sort(byCode),
  }
}
