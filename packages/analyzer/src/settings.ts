import type { Phase } from '@pathwall/domain'
import type { Severity } from './analysis.ts'

/** What is a judgement call and no fact. A team can set each of them; see docs/rules. */
export interface RuleSettings {
  /** Weight of a step without a control. */
  severityByPhase: Readonly<Record<Phase, Severity>>
  /** COV-04: steps in a row without a control. */
  longStretchSteps: number
  /** COV-05: steps that one control covers. */
  stepsPerControl: number
  /** ROL-05: different groups in input. */
  inputGroups: number
  /** BAL-01: controls from which on the balance is judged, and the share of them (0..1) that lies in input or refinement. */
  balanceControls: number
  earlyShare: number
  /** DEC-02. */
  decisionMaxAgeDays: number
  /**
   * Judged steps (with a medium or a deliverable) from which on it is said what a map does not have. Before, the wall is
   * only being filled, and everything would be missing.
   */
  wholePathSteps: number
}

export const DEFAULT_SETTINGS: RuleSettings = {
  severityByPhase: { input: 'low', refinement: 'medium', development: 'medium', delivery: 'high', operations: 'high' },
  longStretchSteps: 3,
  stepsPerControl: 6,
  inputGroups: 2,
  balanceControls: 8,
  earlyShare: 0.15,
  decisionMaxAgeDays: 365,
  wholePathSteps: 1,
}
