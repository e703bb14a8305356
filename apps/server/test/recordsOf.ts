import type * as Y from 'yjs'

/** The records of a document as text, the same for all replicas that hold the same. */
export function recordsOf(doc: Y.Doc): string {
  const entries = Object.entries(doc.getMap('records').toJSON())
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}
