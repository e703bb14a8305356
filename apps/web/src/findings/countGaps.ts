import type { Analysis } from '@pathwall/analyzer'
import { isOpen } from './isOpen.ts'

/** Steps without a control that nobody has answered for. */
export function countGaps({ findings }: Analysis): number {
  return findings.filter((finding) => finding.ruleId === 'COV-01' && isOpen(finding)).length
}
