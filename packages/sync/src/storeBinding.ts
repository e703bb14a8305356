import { toPlainText, type BoardRecord, type BoardShape } from '@pathwall/canvas-schema'
import type { Store } from '@tldraw/store'
import type { TLArrowBinding, TLNoteShape, TLRecord, TLRichText } from '@tldraw/tlschema'
import * as Y from 'yjs'
import { boardRoots } from './boardDocument.ts'
import { isSameJson } from './isSameJson.ts'
import { deleteRecord, textOf, toFlatRecord, writeRecord, writeText } from './recordCodec.ts'
import { isBindingId, readTies, readVisible, type Ties } from './visibleRecord.ts'

/** Origin of the transactions that carry this device's edits into the document. */
export const CANVAS_ORIGIN = { source: 'canvas' } as const

export interface StoreBindingOptions {
  doc: Y.Doc
  store: Store<TLRecord, never>
  /**
   * Called when a note's text changed elsewhere. A canvas in which that note is being typed into patches the open editor
   * and returns the rich text that the editor now holds, so that the caret stays; undefined when it is not.
   */
  patchOpenEditor: (noteShapeId: string, text: string) => TLRichText | undefined
  /** True while positions are only a preview, e.g. during a drag: field writes wait until `flush`. */
  isHeld: () => boolean
}

export interface StoreBinding {
  /** Writes held edits now. */
  flush(): void
  /** Shows the document's state of these records again, e.g. after somebody's drag preview ended. */
  restore(ids: Iterable<string>): void
  /** How many records of the document this version cannot show. */
  setAside(): number
  dispose(): void
}

/** Pending fields of a record; `undefined` deletes the field. */
type PendingFields = Map<string, unknown>

/**
 * Keeps a tldraw store and a board document in step: this person's edits field by field into the document, everybody
 * else's as remote changes into the store. A record that does not validate, an arrow without both notes and a child of
 * a deleted frame never break the wall: they are set aside or resolved the same way on every device.
 */
export function bindStore({ doc, store, patchOpenEditor, isHeld }: StoreBindingOptions): StoreBinding {
  const { records } = boardRoots(doc)
  const created = new Map<string, BoardRecord>()
  const changedFields = new Map<string, PendingFields>()
  const deleted = new Map<string, BoardRecord>()
  const setAside = new Set<string>()
  let isFlushQueued = false
  let ties = readTies(records)

  // --- this person's edits -> document
  const queueFlush = (): void => {
    if (isFlushQueued) return
    isFlushQueued = true
    queueMicrotask(() => {
      isFlushQueued = false
      if (!isHeld()) flush()
    })
  }
  const flush = (): void => {
    if (created.size + changedFields.size + deleted.size === 0) return
    doc.transact(() => {
      for (const record of created.values()) writeRecord(records, record)
      for (const [id, fields] of changedFields) writePending(records.get(id), fields)
      for (const record of deleted.values()) deleteRecord(records, record)
    }, CANVAS_ORIGIN)
    const touched = new Set([...created.keys(), ...deleted.keys()])
    const dependents = touched.size > 0 ? withDependents(touched, ties, store, records) : undefined
    const retied = [...created.keys(), ...changedFields.keys(), ...deleted.keys()].some(isBindingId)
    if (retied) ties = readTies(records)
    // What hangs on a note or frame that came or went here is shown as everybody else shows it.
    for (const id of created.keys()) dependents?.delete(id)
    created.clear()
    changedFields.clear()
    deleted.clear()
    if (dependents !== undefined && dependents.size > 0) show(dependents)
  }
  const disposers = (['shape', 'binding'] as const).flatMap((typeName) => [
    store.sideEffects.registerAfterCreateHandler(typeName, (record, source) => {
      if (source !== 'user') return
      deleted.delete(record.id)
      created.set(record.id, record as BoardRecord)
      queueFlush()
    }),
    store.sideEffects.registerAfterChangeHandler(typeName, (before, after, source) => {
      if (source !== 'user') return
      if (created.has(after.id)) created.set(after.id, after as BoardRecord)
      else {
        collectFields(changedFields, before as BoardRecord, after as BoardRecord)
        writeTextChange(before as BoardRecord, after as BoardRecord)
      }
      queueFlush()
    }),
    store.sideEffects.registerAfterDeleteHandler(typeName, (record, source) => {
      if (source !== 'user') return
      changedFields.delete(record.id)
      if (!created.delete(record.id)) deleted.set(record.id, record as BoardRecord)
      queueFlush()
    }),
  ])
  /** At once, not with the next flush: what two people type into one note merges letter by letter. */
  const writeTextChange = (before: BoardRecord, after: BoardRecord): void => {
    if (before.type !== 'note' || after.type !== 'note') return
    const next = (after as TLNoteShape).props.richText
    if ((before as TLNoteShape).props.richText === next) return
    const stored = records.get(after.id)
    if (stored instanceof Y.Map) doc.transact(() => writeText(textOf(stored), toPlainText(next)), CANVAS_ORIGIN)
  }

  // --- document -> store
  const show = (ids: Set<string>): void => {
    const affected = withDependents(ids, ties, store, records)
    const put: BoardRecord[] = []
    const remove: BoardRecord['id'][] = []
    for (const id of affected) {
      const record = readShown(id)
      if (record !== undefined) put.push(record)
      else if (store.has(id as TLRecord['id'])) remove.push(id as BoardRecord['id'])
    }
    // Shapes before the bindings that need them; arrows and children leave before what they hang on.
    put.sort((a, b) => Number(a.typeName === 'binding') - Number(b.typeName === 'binding'))
    remove.sort((a, b) => removalRank(a, store) - removalRank(b, store))
    store.mergeRemoteChanges(() => {
      if (put.length > 0) store.put(put as TLRecord[])
      const present = remove.filter((id) => store.has(id as TLRecord['id']))
      if (present.length > 0) store.remove(present as TLRecord['id'][])
    })
  }
  const readShown = (id: string): BoardRecord | undefined => {
    const visible = readVisible(records, ties, id)
    if (visible === 'unknown') setAside.add(id)
    else setAside.delete(id)
    if (typeof visible === 'string') return undefined
    const { record } = visible
    if (record.typeName === 'shape' && record.type === 'phase')
      return keepDerived(record, store.get(record.id as TLRecord['id']))
    if (record.type !== 'note') return record
    const note = record as TLNoteShape
    const richText = patchOpenEditor(id, toPlainText(note.props.richText))
    return richText === undefined ? note : { ...note, props: { ...note.props, richText } }
  }
  const observe = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction): void => {
    if (transaction.origin === CANVAS_ORIGIN) return
    const ids = new Set<string>()
    for (const event of events) {
      if (event.target === records) for (const key of event.keys.keys()) ids.add(key)
      else if (typeof event.path[0] === 'string') ids.add(event.path[0])
    }
    if ([...ids].some(isBindingId)) ties = readTies(records)
    show(ids)
  }
  records.observeDeep(observe)
  show(new Set(records.keys()))

  return {
    flush,
    restore: (ids) => show(new Set(ids)),
    setAside: () => setAside.size,
    dispose: () => {
      flush()
      records.unobserveDeep(observe)
      for (const dispose of disposers) dispose()
    },
  }
}

/** The changed records and all whose visibility or place can depend on them. */
function withDependents(
  ids: Set<string>,
  ties: Ties,
  store: Store<TLRecord, never>,
  records: Y.Map<unknown>,
): Set<string> {
  const all = new Set(ids)
  for (const id of ids) {
    if (isBindingId(id)) {
      const arrow = ties.arrowOf(id) ?? (store.get(id as TLRecord['id']) as TLArrowBinding | undefined)?.fromId
      if (arrow !== undefined) all.add(arrow)
    }
    for (const arrow of ties.arrowsOf(id)) all.add(arrow)
    if (isFrame(records.get(id)))
      for (const [child, stored] of records.entries())
        if (stored instanceof Y.Map && stored.get('parentId') === id) all.add(child)
  }
  for (const id of [...all]) for (const binding of ties.bindingsOf(id)) all.add(binding)
  return all
}

/** Where a phase lies on the wall is derived on this device; a change of its other fields must not reset that. */
function keepDerived(record: BoardShape, present: TLRecord | undefined): BoardShape {
  if (present === undefined || present.typeName !== 'shape') return record
  const { area } = present.props as { area?: unknown }
  return { ...record, x: present.x, props: { ...record.props, ...(area === undefined ? {} : { area }) } } as BoardShape
}

function collectFields(all: Map<string, PendingFields>, before: BoardRecord, after: BoardRecord): void {
  const from = toFlatRecord(before)
  const to = toFlatRecord(after)
  const pending = all.get(after.id) ?? new Map<string, unknown>()
  for (const key of new Set([...Object.keys(from), ...Object.keys(to)]))
    if (!isSameJson(from[key], to[key])) pending.set(key, to[key])
  if (pending.size > 0) all.set(after.id, pending)
}

function writePending(stored: unknown, fields: PendingFields): void {
  if (!(stored instanceof Y.Map)) return
  for (const [key, value] of fields) {
    if (isSameJson(stored.get(key), value)) continue
    if (value === undefined) stored.delete(key)
    else stored.set(key, value)
  }
}

/** Also a deleted one: it left its place behind for its children. */
function isFrame(stored: unknown): boolean {
  return stored instanceof Y.Map && stored.get('type') === 'frame'
}

function removalRank(id: string, store: Store<TLRecord, never>): number {
  if (isBindingId(id)) return 0
  const record = store.get(id as TLRecord['id']) as { type?: string } | undefined
  return record?.type === 'arrow' ? 1 : 2
}
