import type { Analysis } from '@pathwall/analyzer'
import { isOpen } from '../findings/isOpen.ts'
import type { DecisionEntry } from './readDecisions.ts'

/**
 * Ids of the steps about which a decision counts but is due for another look: nobody may take them for settled. Where the
 * team has answered for the overdue review itself, nothing is due.
 */
export function readOverdueSteps(decisions: readonly DecisionEntry[], { findings }: Analysis): string[] {
  const asked = new Set(
    findings.flatMap((finding) => (finding.ruleId === 'DEC-02' && isOpen(finding) ? finding.stepId : [])),
  )
  return decisions.flatMap(({ stepId, isInForce, due }) =>
    stepId !== undefined && isInForce && due !== null && asked.has(stepId) ? [stepId] : [],
  )
}
