import { isSameJson } from '@pathwall/domain'
import type { Store, UnknownRecord } from '@tldraw/store'
import type * as Y from 'yjs'
import { boardRoots } from './boardDocument.ts'
import { factRecord, isFact, type FactRecord } from './factRecord.ts'
import { FACT_KINDS, changeFact, withdrawFact, writeFact, type FactKind } from './mapFact.ts'
import { readFact } from './readMapFacts.ts'
import { CANVAS_ORIGIN } from './canvasOrigin.ts'

/** The store of a board, with facts; tldraw's own types know nothing of them. */
type FactStore = Store<FactRecord, unknown>

/**
 * Keeps decisions and suppressions in a store and in the document in step, as `bindStore` does with the wall: this
 * person's changes field by field into the document, everybody else's as remote changes into the store. Returns the
 * function that ends it.
 */
export function bindFacts(doc: Y.Doc, store: Store<never, never>, isWritable: () => boolean): () => void {
  const roots = boardRoots(doc)
  const facts = store as unknown as FactStore
  let isDisposed = false

  const show = (kind: FactKind, keys: Iterable<string>): void => {
    const put: FactRecord[] = []
    const remove: FactRecord['id'][] = []
    for (const key of keys) {
      const fact = readFact(kind, key, roots[kind].get(key))
      const record = factRecord(kind, key, { ...fact })
      const present = facts.get(record.id)
      if (fact === undefined && present !== undefined) remove.push(record.id)
      if (fact !== undefined && !isSameJson(present?.props, record.props)) put.push(record)
    }
    if (put.length + remove.length === 0) return
    facts.mergeRemoteChanges(() => {
      if (put.length > 0) facts.put(put)
      if (remove.length > 0) facts.remove(remove)
    })
  }
  const write = ({ kind, key }: FactRecord, change: (root: Y.Map<unknown>) => void): void => {
    if (isWritable()) doc.transact(() => change(roots[kind]), CANVAS_ORIGIN)
    // What was not written is taken back as soon as the store is done with it.
    else queueMicrotask(() => void (isDisposed || show(kind, [key])))
  }
  const effects = facts.sideEffects
  const disposers = [
    effects.registerAfterCreateHandler('fact', (fact, source) => {
      if (source === 'user') write(fact, (root) => writeFact(root, fact.key, fact.props))
    }),
    effects.registerAfterChangeHandler('fact', (before, after, source) => {
      if (source === 'user') write(after, (root) => changeFact(root, after.key, changesOf(before, after)))
    }),
    effects.registerAfterDeleteHandler('fact', (fact, source) => {
      if (source === 'user') write(fact, (root) => withdrawFact(root, fact.key, fact.props))
    }),
  ]
  for (const kind of FACT_KINDS) {
    const observe = (events: Y.YEvent<Y.AbstractType<unknown>>[], { origin }: Y.Transaction): void => {
      if (origin === CANVAS_ORIGIN) return
      const keys = events.flatMap(({ target, keys: changed, path }) =>
        target === roots[kind] ? [...changed.keys()] : [String(path[0])],
      )
      show(kind, new Set(keys))
    }
    roots[kind].observeDeep(observe)
    disposers.push(() => roots[kind].unobserveDeep(observe))
    show(kind, roots[kind].keys())
  }
  return () => {
    isDisposed = true
    for (const dispose of disposers) dispose()
  }
}

/** The decisions and suppressions that a store holds, in no order. */
export function factsOf(store: { allRecords: () => readonly { typeName: string }[] }): FactRecord[] {
  return store.allRecords().filter((record): record is FactRecord => isFact(record as UnknownRecord))
}

function changesOf(before: FactRecord, after: FactRecord): Map<string, unknown> {
  const names = new Set([...Object.keys(before.props), ...Object.keys(after.props)])
  const changed = [...names].filter((name) => !isSameJson(before.props[name], after.props[name]))
  return new Map(changed.map((name) => [name, after.props[name]]))
}
