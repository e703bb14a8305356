import type { Finding } from '@pathwall/analyzer'
import type { Phase } from '@pathwall/domain'

const PHASE_OF_PREFIX: Readonly<Record<string, Phase>> = {
  ANA: 'refinement',
  DEV: 'development',
  DEL: 'delivery',
  OPS: 'operations',
}

/** The phase under which a finding is listed: its own, else that of the practice it misses. */
export function phaseOf({ phase, ruleId }: Finding): Phase | null {
  return phase ?? PHASE_OF_PREFIX[prefixOf(ruleId)] ?? null
}

/** The family of a rule: `OPS` of `OPS-03`. */
export function prefixOf(ruleId: string): string {
  return ruleId.split('-')[0] ?? ''
}
