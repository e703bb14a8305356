import * as Y from 'yjs'
import { applyLogged } from './applyLogged.ts'

/** What makes a document when it is applied in order: a snapshot, if there is one, and the updates behind it. Yjs v1. */
export type DocumentParts = readonly Uint8Array[]

/** A document and whether all of its parts went in; what waits for unknown changes is let go. */
export interface OpenedDocument {
  doc: Y.Doc
  isWhole: boolean
}

/** Makes a document of its parts, in one transaction: the order of magnitude between this and merging updates is ten. */
export function openDocument(parts: DocumentParts): OpenedDocument {
  const doc = new Y.Doc({ gc: true })
  let isWhole = true
  try {
    doc.transact(() => {
      for (const part of parts) isWhole = applyLogged(doc, part) !== undefined && isWhole
    })
  } catch {
    // Thrown by the clean-up at the end: what was integrated stays.
    isWhole = false
  }
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) isWhole = false
  doc.store.pendingStructs = null
  doc.store.pendingDs = null
  return { doc, isWhole }
}
