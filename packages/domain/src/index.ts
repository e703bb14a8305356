export { NOTE_KINDS, type NoteKind } from './noteKind.ts'
export { PHASES, type Phase } from './phase.ts'
export { AppError, type AppErrorCode } from './appError.ts'
export { type Issue, type Result } from './result.ts'
export {
  DECISION_KINDS,
  NOTE_SIZE,
  type Arrow,
  type Decision,
  type DecisionKind,
  type Extra,
  type Note,
  type NoteId,
  type PathMap,
  type PhaseArea,
  type StepFrame,
} from './pathMap.ts'
