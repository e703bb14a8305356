import { coverageExamples } from './coverageExamples.ts'
import type { RuleExample } from './sketch.ts'

/** For every rule, by id: a map on which it fires and a similar one on which it is silent. They are tested and documented. */
export const RULE_EXAMPLES: Readonly<Record<string, RuleExample>> = { ...coverageExamples }
