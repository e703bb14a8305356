export { analyze } from './analyze.ts'
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
