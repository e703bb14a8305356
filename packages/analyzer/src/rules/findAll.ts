import type { Finding, Severity } from '../analysis.ts'
import { fingerprintOf } from './fingerprintOf.ts'
import { byCode } from '../ground/inReadingOrder.ts'
import type { Reading, Rule } from './rule.ts'

const SEVERITIES: readonly Severity[] = ['high', 'medium', 'low', 'info']

/** Asks every rule. Findings come by severity, then in the order of the wall, then by rule; the same map always gives the same list. */
export function findAll(rules: readonly Rule[], reading: Reading): Finding[] {
  const places = new Map(reading.steps.map((step, index) => [step.id, index]))
  const placeOf = ({ stepId }: Finding): number =>
    stepId === undefined ? places.size : (places.get(stepId) ?? places.size)
  return rules
    .flatMap(({ id, title, why, find }) =>
      find(reading).map(({ identity, ...hit }): Finding => ({
        ruleId: id,
        title,
        why,
        ...hit,
        fingerprint: fingerprintOf(id, identity),
      })),
    )
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        placeOf(a) - placeOf(b) ||
        byCode(a.ruleId, b.ruleId) ||
        byCode(a.fingerprint, b.fingerprint),
    )
}
