import { PAGE_ID, createBoardSchema, type BoardRecord } from '@pathwall/canvas-schema'
import { Store } from '@tldraw/store'
import { DocumentRecordType, PageRecordType, TLDOCUMENT_ID, type TLRecord } from '@tldraw/tlschema'
import * as Y from 'yjs'
import { EditLedger, bindStore, rebaseDiff, type StoreBinding } from '../src/index.ts'

/** One person's store and document, as the canvas has them, without a canvas. */
export interface WallReplica {
  store: Store<TLRecord, never>
  doc: Y.Doc
  binding: StoreBinding
  /** Does something as this person, recorded as one undo step. */
  edit(change: (store: Store<TLRecord, never>) => void): void
  undo(): void
  shape<T = Record<string, unknown>>(id: string): (T & { props: Record<string, unknown> }) | undefined
  text(id: string): string
}

export function openReplica(update: Uint8Array): WallReplica {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  const store = new Store<TLRecord, never>({
    schema: createBoardSchema() as never,
    props: { defaultName: '', onMount: () => {}, assets: {} } as never,
  })
  store.put([
    DocumentRecordType.create({ id: TLDOCUMENT_ID }),
    PageRecordType.create({ id: PAGE_ID, name: 'Wall', index: 'a1' as never }),
  ])
  const ledger = new EditLedger()
  store.sideEffects.registerAfterCreateHandler('shape', (record) => ledger.created(record))
  store.sideEffects.registerAfterChangeHandler('shape', (before, after, source) =>
    ledger.changed(before, after, source === 'remote' ? 'others' : 'me'),
  )
  const binding = bindStore({ doc, store, patchOpenEditor: () => undefined, isHeld: () => false })
  const steps: ReturnType<typeof store.extractingChanges>[] = []
  return {
    store,
    doc,
    binding,
    edit: (change) => {
      steps.push(store.extractingChanges(() => store.atomic(() => change(store))))
      binding.flush()
    },
    undo: () => {
      const step = steps.pop()
      if (step === undefined) return
      const updated = Object.fromEntries(Object.entries(step.updated).map(([id, [from, to]]) => [id, [to, from]]))
      const reversed = { added: step.removed, removed: step.added, updated } as typeof step
      store.applyDiff(
        rebaseDiff(reversed, {
          current: (id) => store.get(id as TLRecord['id']),
          ledger,
          holdsOthersWork: (record) =>
            store
              .allRecords()
              .some(
                (other) =>
                  other.typeName === 'binding' && other.toId === record.id && !(other.fromId in reversed.removed),
              ),
        }),
      )
      binding.flush()
    },
    shape: (id) => store.get(`shape:${id}` as TLRecord['id']) as never,
    text: (id) => {
      const stored = doc.getMap('records').get(`shape:${id}`)
      return stored instanceof Y.Map ? String(stored.get('text')) : ''
    },
  }
}

/** Exchanges everything between documents, both ways, until they are equal. */
export function exchange(...replicas: WallReplica[]): void {
  for (const from of replicas)
    for (const to of replicas)
      if (from !== to) Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)), 'network')
}

/** Changes a shape record as a canvas gesture would. */
export function change(id: string, make: (record: BoardRecord & { props: object }) => object) {
  return (store: Store<TLRecord, never>): void => {
    const record = store.get(`shape:${id}` as TLRecord['id'])
    if (record !== undefined) store.put([{ ...record, ...make(record as never) } as TLRecord])
  }
}
