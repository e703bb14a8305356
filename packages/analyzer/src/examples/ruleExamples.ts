import { analysisExamples } from './analysisExamples.ts'
import { balanceExamples } from './balanceExamples.ts'
import { coverageExamples } from './coverageExamples.ts'
import { decisionExamples } from './decisionExamples.ts'
import { deliveryExamples } from './deliveryExamples.ts'
import { developmentExamples } from './developmentExamples.ts'
import { handOverExamples } from './handOverExamples.ts'
import { operationsExamples } from './operationsExamples.ts'
import { roleExamples } from './roleExamples.ts'
import { structureExamples } from './structureExamples.ts'
import type { RuleExample } from './sketch.ts'

/** For every rule, by id: a map on which it fires and a similar one on which it is silent. They are tested and documented. */
export const RULE_EXAMPLES: Readonly<Record<string, RuleExample>> = {
  ...coverageExamples,
  ...structureExamples,
  ...roleExamples,
  ...analysisExamples,
  ...developmentExamples,
  ...deliveryExamples,
  ...operationsExamples,
  ...balanceExamples,
  ...handOverExamples,
  ...decisionExamples,
}
