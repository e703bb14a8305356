import { createBoardContent, readPathMap, type BoardContent, type BoardRecord } from '@pathwall/canvas-schema'
import type { Decision, PathMap } from '@pathwall/domain'
import * as Y from 'yjs'
import { decisionKey, writeFact } from './mapFact.ts'
import { readDecisions, readMeta, readSuppressions } from './readMapFacts.ts'
import { writeRecord } from './recordCodec.ts'
import { VisibleRecords } from './visibleRecords.ts'

/** Version of the document's layout. A client that reads a higher one shows the board and does not write. */
export const DOCUMENT_VERSION = 1

/** The one client id that writes seeds, so that the same map gives the same bytes. */
const SEED_CLIENT = 1

/** The Yjs roots of a board. */
export interface BoardRoots {
  records: Y.Map<unknown>
  meta: Y.Map<unknown>
  decisions: Y.Map<unknown>
  suppressions: Y.Map<unknown>
}

export function boardRoots(doc: Y.Doc): BoardRoots {
  return {
    records: doc.getMap('records'),
    meta: doc.getMap('meta'),
    decisions: doc.getMap('decisions'),
    suppressions: doc.getMap('suppressions'),
  }
}

/** A Yjs v1 update that turns an empty document into the board of this map. */
export function createBoardUpdate(map: PathMap): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = SEED_CLIENT
  const { records, meta, decisions, suppressions } = boardRoots(doc)
  const content = createBoardContent(map)
  doc.transact(() => {
    meta.set('version', DOCUMENT_VERSION)
    for (const [key, value] of Object.entries(content.meta)) meta.set(key, value)
    for (const record of content.records) writeRecord(records, record)
    const keys = decisionKeys(content.decisions)
    content.decisions.forEach((decision, position) =>
      writeFact(decisions, keys[position] ?? '', { ...decision, position }),
    )
    content.suppressions.forEach((suppression, position) =>
      writeFact(suppressions, suppression.finding, { ...suppression, position }),
    )
  })
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}

/** The map of a board document. Total: what cannot be read is left out. */
export function readBoardMap(doc: Y.Doc): PathMap {
  return readPathMap(readBoardContent(doc))
}

/** Everything in a board document that this version understands. */
export function readBoardContent(doc: Y.Doc): BoardContent {
  const roots = boardRoots(doc)
  const records: BoardRecord[] = []
  const visible = new VisibleRecords(roots.records)
  for (const id of visible.ids()) {
    const read = visible.read(id)
    if (typeof read !== 'string') records.push(read.record)
  }
  return {
    records,
    meta: readMeta(roots.meta),
    decisions: readDecisions(roots.decisions),
    suppressions: readSuppressions(roots.suppressions),
  }
}

/** The document's layout version; 0 for an empty document. */
export function readDocumentVersion(doc: Y.Doc): number {
  const version = boardRoots(doc).meta.get('version')
  return typeof version === 'number' ? version : 0
}

/** By what they are about; of several about the same, the last, which counts, and the others by a name of their own. */
function decisionKeys(decisions: readonly Decision[]): string[] {
  const keys = decisions.map(decisionKey)
  return keys.map((key, position) => (keys.lastIndexOf(key) === position ? key : `${key}\n\n${position + 1}`))
}
