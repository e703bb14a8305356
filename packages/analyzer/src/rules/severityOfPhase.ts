import type { Phase } from '@pathwall/domain'
import type { Severity } from '../analysis.ts'

const SEVERITIES: Record<Phase, Severity> = {
  input: 'low',
  refinement: 'medium',
  development: 'medium',
  delivery: 'high',
  operations: 'high',
}

/** How much a missing control weighs: the nearer to production, the more. A step outside all phases weighs as in the middle. */
export function severityOfPhase(phase: Phase | null): Severity {
  return phase === null ? 'medium' : (SEVERITIES[phase] ?? 'medium')
}
