export { analyze, createAnalyzer, type Analyzer } from './analyze.ts'
export { type AnalyzerOptions } from './analyzerOptions.ts'
export { DEFAULT_SETTINGS, type RuleSettings } from './settings.ts'
export { RULES } from './rules/rules.ts'
export { type Rule } from './rules/rule.ts'
export { RULE_EXAMPLES } from './examples/ruleExamples.ts'
export { type RuleExample, type Sketch, type SketchStep } from './examples/sketch.ts'
export { sketchMap } from './examples/sketchMap.ts'
export { createMatcher } from './matching/createMatcher.ts'
export { type Explanation, type MatchContext, type Matcher, type MatchWay } from './matching/matcher.ts'
export { suggestControls, type SuggestionContext } from './matching/suggestControls.ts'
export { suggestForStep, type StepInWords } from './suggesting/suggestForStep.ts'
export { compareMaps, isSameMap } from './compareMaps.ts'
export {
  type Analysis,
  type BindingVia,
  type ControlBinding,
  type ControlMatches,
  type ControlState,
  type Finding,
  type Flow,
  type MatchBasis,
  type Severity,
  type StateCounts,
  type Step,
  type StepState,
} from './analysis.ts'
export {
  type Change,
  type Differences,
  type FindingChange,
  type FindingThen,
  type GapChange,
  type MapComparison,
  type NamedArrow,
  type NamedDecision,
  type NamedFrame,
  type NamedNote,
} from './mapComparison.ts'
