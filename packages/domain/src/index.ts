export { LANGUAGES, type Language, type Localized } from './language.ts'
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
  type Suppression,
} from './pathMap.ts'
export { MAP_LIMITS, mapFileJsonSchema } from './mapFile.ts'
export { describeJsonError, findJsonError } from './findJsonError.ts'
export { parsePathMap } from './parsePathMap.ts'
export { readSession, type MapSession, type RosterEntry } from './readSession.ts'
export { toMapFile } from './toMapFile.ts'
export { toPlainJson } from './toPlainJson.ts'
export { toIssues } from './toIssues.ts'
export { listIssues } from './listIssues.ts'
export { TEMPLATES, createTemplateMap, type Template } from './createTemplateMap.ts'
export { PHASE_GAP, byOrder, wallLayout, type ContentBox, type PhaseBox } from './wallLayout.ts'
export { NOTE_FOOTER, NOTE_LINE_HEIGHT, NOTE_PADDING, fitNoteText, type FittedText } from './fitNoteText.ts'
export { textWidth } from './textWidth.ts'
export { wrapText } from './wrapText.ts'
export { isMapId } from './isMapId.ts'
export { nearestWord } from './nearestWord.ts'
export { isSameJson } from './isSameJson.ts'
