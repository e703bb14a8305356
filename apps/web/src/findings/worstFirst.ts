import type { Finding, Severity } from '@pathwall/analyzer'
import { PHASES } from '@pathwall/domain'
import { phaseOf } from './phaseOf.ts'

/** From what weighs most to what is only a note. */
export const SEVERITIES: readonly Severity[] = ['high', 'medium', 'low', 'info']

/**
 * Compares findings as a lead reads them: the worst first, then along the path, what is in no phase last. It looks at the
 * two alone, so that whatever else comes or goes, they stay in their order.
 */
export function worstFirst(a: Finding, b: Finding): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || placeOf(a) - placeOf(b)
}

function placeOf(finding: Finding): number {
  const phase = phaseOf(finding)
  return phase === null ? PHASES.length : PHASES.indexOf(phase)
}
