export {
  connectBoard,
  type BoardConnection,
  type BoardConnectionOptions,
  type BoardConnectionState,
  type Readiness,
  type Restart,
} from './boardConnection.ts'
export {
  DOCUMENT_VERSION,
  boardRoots,
  createBoardUpdate,
  readBoardContent,
  readBoardMap,
  readDocumentVersion,
  type BoardRoots,
} from './boardDocument.ts'
export { countNotes } from './countNotes.ts'
export { createRestoreUpdate } from './createRestoreUpdate.ts'
export { EditLedger } from './editLedger.ts'
export { mergeText } from './mergeText.ts'
export { readDecisions, readMeta, readSuppressions } from './readMapFacts.ts'
export { rebaseDiff, type RebaseContext } from './rebaseDiff.ts'
export { readRecord, writeRecord } from './recordCodec.ts'
export { withNoteText } from './noteText.ts'
export { type Refusal } from './refusal.ts'
export { type SaveState } from './saveTracker.ts'
export { factsOf } from './bindFacts.ts'
export { CANVAS_ORIGIN } from './canvasOrigin.ts'
export { createStoreSchema, factRecord, isFact, type FactRecord } from './factRecord.ts'
export { decisionKey, type FactKind } from './mapFact.ts'
export { bindStore, type StoreBinding, type StoreBindingOptions } from './storeBinding.ts'
export {
  CLOSE,
  CLOSE_REASON,
  MESSAGE,
  NOTICES,
  PASS_SUBPROTOCOL_PREFIX,
  PATHWALL,
  PERSON_SUBPROTOCOL_PREFIX,
  ROOTS,
  SUBPROTOCOL,
  TOKEN_SUBPROTOCOL_PREFIX,
  type BoardNotice,
} from './wire.ts'
