import type { CheckedFinding, CheckResult } from './checkResult.ts'

/** What people are shown: open findings, and with a baseline those that are new. */
export function shownFindings({ findings }: CheckResult): CheckedFinding[] {
  return findings.filter(({ status, baseline }) => status === 'open' && baseline !== 'known')
}
