import type { Severity } from '@pathwall/analyzer'
import type { ShownFinding } from './calmFindings.ts'
import { isAboutGap } from './isAboutGap.ts'

/**
 * How many findings are open, by severity, as calmly as the list shows them. Only a step that gets its control counts at
 * once: that is the moment a team works for.
 */
export function countOpen(shown: readonly ShownFinding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { high: 0, medium: 0, low: 0, info: 0 }
  for (const { finding, isThere, mark } of shown)
    if (isThere || (mark !== 'closed' && !isAboutGap(finding))) counts[finding.severity]++
  return counts
}

/** All of them. */
export function countAllOpen(shown: readonly ShownFinding[]): number {
  return Object.values(countOpen(shown)).reduce((sum, count) => sum + count, 0)
}
