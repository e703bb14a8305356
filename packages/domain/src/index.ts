export { ROLES, type Role } from './role.ts'
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
export { MAP_LIMITS, mapFileJsonSchema } from './mapFile.ts'
export { findJsonError } from './findJsonError.ts'
export { parsePathMap } from './parsePathMap.ts'
export { toMapFile } from './toMapFile.ts'
export { toIssues } from './toIssues.ts'
export { TEMPLATES, createTemplateMap, type Template } from './createTemplateMap.ts'
export { PHASE_GAP, byOrder, wallLayout, type ContentBox, type PhaseBox } from './wallLayout.ts'
export { NOTE_FOOTER, NOTE_LINE_HEIGHT, NOTE_PADDING, fitNoteText, type FittedText } from './fitNoteText.ts'
export { textWidth } from './textWidth.ts'
export { wrapText } from './wrapText.ts'
export { isSameJson } from './isSameJson.ts'
