import type { Finding } from '@pathwall/analyzer'

const RULES: ReadonlySet<string> = new Set(['COV-01', 'COV-03'])

/** It is about a step at which no control is in place: a decision about it is one about the step. */
export function isAboutGap({ ruleId }: Pick<Finding, 'ruleId'>): boolean {
  return RULES.has(ruleId)
}
