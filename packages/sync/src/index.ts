export {
  DOCUMENT_VERSION,
  boardRoots,
  createBoardUpdate,
  readBoardContent,
  readBoardMap,
  readDecisions,
  readDocumentVersion,
  readMeta,
  type BoardRoots,
} from './boardDocument.ts'
export { CLOSE, MESSAGE, PATHWALL, ROOTS, SUBPROTOCOL, TOKEN_SUBPROTOCOL_PREFIX } from './wire.ts'
