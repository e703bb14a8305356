export { analyze } from './analyze.ts'
export { compareMaps, isSameMap } from './compareMaps.ts'
export {
  type Analysis,
  type BindingVia,
  type ControlBinding,
  type ControlState,
  type Finding,
  type Flow,
  type Severity,
  type StateCounts,
  type Step,
  type StepState,
} from './analysis.ts'
export {
  type Change,
  type Differences,
  type GapChange,
  type MapComparison,
  type NamedArrow,
  type NamedDecision,
  type NamedFrame,
  type NamedNote,
} from './mapComparison.ts'
