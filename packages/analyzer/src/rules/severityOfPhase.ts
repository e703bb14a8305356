import type { Phase } from '@pathwall/domain'
import type { Severity } from '../analysis.ts'
import type { Reading } from './rule.ts'

/** How much a missing control weighs: the nearer to production, the more. A step outside all phases weighs as in the middle. */
export function severityOfPhase({ settings }: Pick<Reading, 'settings'>, phase: Phase | null): Severity {
  return phase === null ? 'medium' : (settings.severityByPhase[phase] ?? 'medium')
}
