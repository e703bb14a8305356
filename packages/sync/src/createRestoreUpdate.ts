import * as Y from 'yjs'
import { boardRoots } from './boardDocument.ts'
import { GONE_KEY, isGone, leavesMark, markGone, unmarkGone } from './gone.ts'
import { FACT_KINDS, withdrawFact, type FactKind } from './mapFact.ts'
import { readNoteText } from './noteText.ts'
import { readFact } from './readMapFacts.ts'
import { restoreFields, restoreValue } from './restoreFields.ts'

/** Records in which others lie; where they stood counts also when they are deleted. */
const CONTAINERS: readonly unknown[] = ['frame', 'group', 'phase']

/**
 * The Yjs v1 update that makes a board show again what it showed in a version: an edit like any other, by a client of its
 * own, that writes only what differs. Undefined when nothing does. `version` is an update that makes a whole document;
 * what this program does not understand of it is restored as it was. `current` is not changed.
 */
export function createRestoreUpdate(current: Y.Doc, version: Uint8Array): Uint8Array | undefined {
  const earlier = new Y.Doc()
  Y.applyUpdate(earlier, version)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(current))
  let made: Uint8Array | undefined
  doc.on('update', (update: Uint8Array) => (made = update))
  const [from, to] = [boardRoots(earlier), boardRoots(doc)]
  doc.transact(() => {
    restoreRecords(from.records, to.records)
    restoreFields(from.meta, to.meta)
    for (const kind of FACT_KINDS) restoreFacts(kind, from[kind], to[kind])
  })
  earlier.destroy()
  doc.destroy()
  return made
}

/** As clients withdraw: what somebody changes of it at the same moment keeps a decision. */
function restoreFacts(kind: FactKind, from: Y.Map<unknown>, to: Y.Map<unknown>): void {
  for (const [key, earlier] of from.entries()) restoreValue(to, key, earlier)
  for (const key of to.keys()) {
    if (from.has(key)) continue
    const stored = to.get(key)
    const fact = readFact(kind, key, stored)
    if (fact !== undefined) withdrawFact(to, key, fact)
    else if (!(stored instanceof Y.Map && stored.has(GONE_KEY))) to.delete(key)
  }
}

function restoreRecords(from: Y.Map<unknown>, to: Y.Map<unknown>): void {
  for (const [id, earlier] of from.entries()) {
    if (!(earlier instanceof Y.Map)) restoreValue(to, id, earlier)
    else if (!isGone(earlier)) restoreRecord(to, id, earlier)
    else if (CONTAINERS.includes(earlier.get('type'))) restoreGoneContainer(to, id, earlier)
    else takeAway(to, id)
  }
  for (const id of to.keys()) if (!from.has(id)) takeAway(to, id)
}

function restoreRecord(to: Y.Map<unknown>, id: string, earlier: Y.Map<unknown>): void {
  const stored = to.get(id)
  if (!(stored instanceof Y.Map)) {
    const made = earlier.clone()
    to.set(id, made)
    unmarkGone(made)
    return
  }
  restoreFields(earlier, stored, GONE_KEY)
  unmarkGone(stored)
}

/** What lies in it stands where it stood. */
function restoreGoneContainer(to: Y.Map<unknown>, id: string, earlier: Y.Map<unknown>): void {
  const stored = to.get(id)
  if (!(stored instanceof Y.Map)) {
    to.set(id, earlier.clone())
    return
  }
  restoreFields(earlier, stored, GONE_KEY)
  if (!isGone(stored)) markGone(stored, undefined)
}

/** As clients delete: words that somebody writes into a note at the same moment keep it. */
function takeAway(to: Y.Map<unknown>, id: string): void {
  const stored = to.get(id)
  if (!(stored instanceof Y.Map) || !leavesMark(stored.get('type'))) {
    to.delete(id)
    return
  }
  if (!isGone(stored)) markGone(stored, stored.get('type') === 'note' ? readNoteText(stored) : undefined)
}
