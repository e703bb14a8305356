import { PAGE_ID, type BoardShape } from '@pathwall/canvas-schema'
import { Store, reverseRecordsDiff, type RecordsDiff } from '@tldraw/store'
import { DocumentRecordType, PageRecordType, TLDOCUMENT_ID, type TLRecord } from '@tldraw/tlschema'
import * as Y from 'yjs'
import {
  EditLedger,
  bindStore,
  createStoreSchema,
  rebaseDiff,
  type StoreBinding,
  type StoreBindingOptions,
} from '../src/index.ts'

export type WallStore = Store<TLRecord, never>

/** One person's store and document, as the canvas has them, without a canvas. */
export interface WallReplica {
  store: WallStore
  doc: Y.Doc
  binding: StoreBinding
  /** Does something as this person, recorded as one undo step. */
  edit(change: (store: WallStore) => void): void
  undo(): void
  redo(): void
  /** Begins a gesture: until `release` edits stay on the wall and out of the document. */
  hold(): void
  release(): void
  shape<T = Record<string, unknown>>(id: string): (T & { props: Record<string, unknown> }) | undefined
  text(id: string): string
  close(): void
}

export function openReplica(update: Uint8Array, options: Partial<StoreBindingOptions> = {}): WallReplica {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  const store = new Store<TLRecord, never>({
    schema: createStoreSchema() as never,
    props: { defaultName: '', onMount: () => {}, assets: {} } as never,
  })
  store.put([
    DocumentRecordType.create({ id: TLDOCUMENT_ID }),
    PageRecordType.create({ id: PAGE_ID, name: 'Wall', index: 'a1' as never }),
  ])
  const ledger = new EditLedger()
  const by = (source: 'user' | 'remote') => (source === 'remote' ? 'others' : 'me')
  for (const typeName of ['shape', 'fact'] as 'shape'[]) {
    store.sideEffects.registerAfterCreateHandler(typeName, (record) => ledger.created(record))
    store.sideEffects.registerAfterChangeHandler(typeName, (before, after, source) =>
      ledger.changed(before, after, by(source)),
    )
    store.sideEffects.registerAfterDeleteHandler(typeName, (record, source) => ledger.removed(record, by(source)))
  }
  let isHeld = false
  const binding = bindStore({ doc, store, patchOpenEditor: () => undefined, isHeld: () => isHeld, ...options })
  const undos: RecordsDiff<TLRecord>[] = []
  const redos: RecordsDiff<TLRecord>[] = []
  const apply = (diff: RecordsDiff<TLRecord>): void => {
    store.applyDiff(
      rebaseDiff(diff, {
        current: (id) => store.get(id as TLRecord['id']),
        ledger,
        holdsOthersWork: (record) =>
          store
            .allRecords()
            .some(
              (other) => other.typeName === 'binding' && other.toId === record.id && !(other.fromId in diff.removed),
            ),
      }),
    )
    if (!isHeld) binding.flush()
  }
  return {
    store,
    doc,
    binding,
    edit: (change) => {
      undos.push(store.extractingChanges(() => atomically(store, () => change(store))))
      redos.length = 0
      if (!isHeld) binding.flush()
    },
    undo: () => {
      const step = undos.pop()
      if (step === undefined) return
      redos.push(step)
      apply(reverseRecordsDiff(step))
    },
    redo: () => {
      const step = redos.pop()
      if (step === undefined) return
      undos.push(step)
      apply(step)
    },
    hold: () => void (isHeld = true),
    release: () => {
      isHeld = false
      binding.flush()
    },
    shape: (id) => store.get(`shape:${id}` as TLRecord['id']) as never,
    text: (id) => {
      const stored = doc.getMap('records').get(`shape:${id}`)
      return stored instanceof Y.Map ? String(stored.get('text')) : ''
    },
    close: () => {
      binding.dispose()
      store.dispose()
      doc.destroy()
    },
  }
}

/** Brings everything that one replica has to another one. */
export function deliver(from: WallReplica, to: WallReplica): void {
  Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)), 'network')
}

/** Exchanges everything between documents, both ways, until they are equal. */
export function exchange(...replicas: WallReplica[]): void {
  for (const from of replicas) for (const to of replicas) if (from !== to) deliver(from, to)
}

/** Changes a shape record as a canvas gesture would. */
export function change(id: string, make: (record: BoardShape & { props: object }) => object) {
  return (store: WallStore): void => {
    const record = store.get(`shape:${id}` as TLRecord['id'])
    if (record !== undefined) store.put([{ ...record, ...make(record as never) } as TLRecord])
  }
}

/** As the canvas does it, which runs its side effects once for each gesture; not part of the store's public types. */
function atomically(store: WallStore, act: () => void): void {
  ;(store as unknown as { atomic(act: () => void): void }).atomic(act)
}
