import * as Y from 'yjs'

/**
 * Applies an update of a board's log. Yjs stumbles over a run of changes of which it has removed the beginning for good, and
 * a node that did not know of that yet may have stored such a run: what is new in it goes in. Answers with what went in,
 * undefined for nothing.
 */
export function applyLogged(doc: Y.Doc, update: Uint8Array): Uint8Array | undefined {
  try {
    Y.applyUpdate(doc, update)
    return update
  } catch {
    try {
      const news = Y.diffUpdate(update, Y.encodeStateVector(doc))
      Y.applyUpdate(doc, news)
      return news
    } catch {
      return undefined
    }
  }
}
