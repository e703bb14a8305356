import { toPlainText, type BoardRecord, type BoardShape } from '@pathwall/canvas-schema'
import { isSameJson } from '@pathwall/domain'
import type { Store } from '@tldraw/store'
import type { TLNoteShape, TLRecord, TLRichText } from '@tldraw/tlschema'
import type * as Y from 'yjs'
import { bindFacts } from './bindFacts.ts'
import { DOCUMENT_VERSION, boardRoots, readDocumentVersion } from './boardDocument.ts'
import { CANVAS_ORIGIN } from './canvasOrigin.ts'
import { PendingEdits } from './pendingEdits.ts'
import { writeText } from './recordCodec.ts'
import { VisibleRecords } from './visibleRecords.ts'

export interface StoreBindingOptions {
  doc: Y.Doc
  store: Store<TLRecord, never>
  /**
   * Called when a note's text changed elsewhere. A canvas in which that note is being typed into patches the open editor
   * and returns the rich text that the editor now holds, so that the caret stays; undefined when it is not.
   */
  patchOpenEditor: (noteShapeId: string, text: string) => TLRichText | undefined
  /** True while positions are only a preview, e.g. during a drag: field writes wait until `flush` or its end. */
  isHeld: () => boolean
  /** False for a viewer: whatever changes in the store is not written, and taken back. */
  mayWrite?: () => boolean
  /** Told how many records of the document this version cannot show: at once when there are any, and when that changes. */
  onSetAside?: (count: number) => void
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

/** How often to look whether a gesture that holds edits back has ended. */
const HELD_CHECK_MS = 100

/**
 * Keeps a tldraw store and a board document in step: this person's edits field by field into the document, everybody
 * else's as remote changes into the store. What the document cannot show or shows in another way than it was written -
 * an arrow without both notes, a child of a deleted frame - looks the same on every device, the writer's included.
 * Decisions and suppressions go the same way.
 * A document of a newer version is shown and never written.
 */
export function bindStore({
  doc,
  store,
  patchOpenEditor,
  isHeld,
  mayWrite,
  onSetAside,
}: StoreBindingOptions): StoreBinding {
  const { records } = boardRoots(doc)
  const visible = new VisibleRecords(records)
  const pending = new PendingEdits()
  /** Written here since the last flush: the store may show these in another way than the document says. */
  const stale = new Set<string>()
  let isFlushQueued = false
  let isShowing = false
  let isDisposed = false
  let heldCheck: ReturnType<typeof setTimeout> | undefined
  const isWritable = (): boolean => (mayWrite?.() ?? true) && readDocumentVersion(doc) <= DOCUMENT_VERSION

  // --- this person's edits -> document
  const queueFlush = (): void => {
    if (isFlushQueued) return
    isFlushQueued = true
    queueMicrotask(flushUnlessHeld)
  }
  const flushUnlessHeld = (): void => {
    if (isDisposed) return
    if (isHeld()) heldCheck = setTimeout(flushUnlessHeld, HELD_CHECK_MS)
    else {
      isFlushQueued = false
      flush()
    }
  }
  const flush = (): void => {
    for (const id of pending.ids()) stale.add(id)
    if (stale.size === 0) return
    pending.forgetUndone((id) => store.get(id as never) as BoardRecord | undefined, visible)
    if (isWritable()) doc.transact(() => pending.write(records, visible), CANVAS_ORIGIN)
    pending.clear()
    const ids = [...stale]
    stale.clear()
    show(ids)
  }
  /** What the canvas does by itself because of what is being shown is not undone again, or it would do so for ever. */
  const isEdit = (source: 'user' | 'remote'): boolean => source === 'user' && (!isShowing || isWritable())
  const disposers = (['shape', 'binding'] as const).flatMap((typeName) => [
    store.sideEffects.registerAfterCreateHandler(typeName, (record, source) => {
      if (!isEdit(source)) return
      pending.create(record as BoardRecord)
      queueFlush()
    }),
    store.sideEffects.registerAfterChangeHandler(typeName, (before, after, source) => {
      if (!isEdit(source)) return
      if (pending.change(before as BoardRecord, after as BoardRecord)) writeTextChange(before, after)
      queueFlush()
    }),
    store.sideEffects.registerAfterDeleteHandler(typeName, (record, source) => {
      pending.left(record as BoardRecord)
      if (!isEdit(source)) return
      pending.delete(record as BoardRecord)
      queueFlush()
    }),
  ])
  /** At once, not with the next flush: what two people type into one note merges letter by letter. */
  const writeTextChange = (before: TLRecord, after: TLRecord): void => {
    if (!isNote(before) || !isNote(after) || before.props.richText === after.props.richText) return
    stale.add(after.id)
    const text = toPlainText(after.props.richText)
    if (isWritable()) doc.transact(() => writeText(records.get(after.id), text), CANVAS_ORIGIN)
  }

  // --- document -> store
  const show = (ids: Iterable<string>): void => {
    const put: BoardRecord[] = []
    const remove: BoardRecord['id'][] = []
    for (const id of ids) {
      if (!isBoardId(id) || pending.overrules(id)) continue
      const record = readShown(id)
      const present = store.get(id)
      if (record === undefined && present !== undefined) remove.push(id)
      if (record !== undefined && !isSameJson(record, present)) put.push(record)
    }
    if (put.length + remove.length === 0) return
    // Shapes before the bindings that need them; arrows and children leave before what they hang on.
    put.sort((a, b) => Number(a.typeName === 'binding') - Number(b.typeName === 'binding'))
    remove.sort((a, b) => removalRank(a, store) - removalRank(b, store))
    isShowing = true
    try {
      store.mergeRemoteChanges(() => {
        if (put.length > 0) store.put(put as TLRecord[])
        const present = remove.filter((id) => store.has(id))
        if (present.length > 0) store.remove(present as TLRecord['id'][])
      })
    } finally {
      isShowing = false
    }
  }
  const readShown = (id: string): BoardRecord | undefined => {
    const read = visible.read(id)
    if (typeof read === 'string') return undefined
    const changed = pending.applyTo(read.record)
    const record = changed === read.record || changed.typeName === 'binding' ? changed : visible.place(changed)
    if (record.typeName === 'shape' && record.type === 'phase')
      return keepDerived(record, store.get(record.id as never))
    if (!isNote(record)) return record
    const text = toPlainText(record.props.richText)
    const edited = patchOpenEditor(id, text)
    const richText = edited ?? samePlainText(text, store.get(record.id)) ?? record.props.richText
    return { ...record, props: { ...record.props, richText } }
  }
  let toldSetAside = 0
  const tellSetAside = (): void => {
    if (visible.setAside === toldSetAside) return
    toldSetAside = visible.setAside
    onSetAside?.(toldSetAside)
  }
  const observe = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction): void => {
    const ids = new Set<string>()
    for (const event of events) {
      if (event.target === records) for (const key of event.keys.keys()) ids.add(key)
      else if (typeof event.path[0] === 'string') ids.add(event.path[0])
    }
    const affected = visible.update(ids)
    tellSetAside()
    if (transaction.origin !== CANVAS_ORIGIN) show([...affected, ...pending.idsInside(affected)])
    else for (const id of affected) stale.add(id)
  }
  records.observeDeep(observe)
  disposers.push(bindFacts(doc, store as never, isWritable))
  show(visible.ids())
  tellSetAside()

  return {
    flush,
    restore: show,
    setAside: () => visible.setAside,
    dispose: () => {
      flush()
      isDisposed = true
      clearTimeout(heldCheck)
      records.unobserveDeep(observe)
      for (const dispose of disposers) dispose()
    },
  }
}

/** Where a phase lies on the wall is derived on this device; a change of its other fields must not reset that. */
function keepDerived(record: BoardShape, present: TLRecord | undefined): BoardShape {
  if (present === undefined || present.typeName !== 'shape') return record
  const { area } = present.props as { area?: unknown }
  return { ...record, x: present.x, props: { ...record.props, ...(area === undefined ? {} : { area }) } } as BoardShape
}

/** The rich text that a canvas already shows for this text: a new one would reset whatever is open on the note. */
function samePlainText(text: string, present: TLRecord | undefined): TLRichText | undefined {
  if (present === undefined || !isNote(present)) return undefined
  const { richText } = present.props
  return toPlainText(richText) === text && !JSON.stringify(richText).includes('"marks"') ? richText : undefined
}

function isNote(record: BoardRecord | TLRecord): record is TLNoteShape {
  return record.typeName === 'shape' && record.type === 'note'
}

/** Only these are the document's; a hostile key must not reach the store's own records. */
function isBoardId(id: string): id is BoardRecord['id'] {
  return id.startsWith('shape:') || id.startsWith('binding:')
}

function removalRank(id: BoardRecord['id'], store: Store<TLRecord, never>): number {
  if (id.startsWith('binding:')) return 0
  return (store.get(id as TLRecord['id']) as { type?: string } | undefined)?.type === 'arrow' ? 1 : 2
}
