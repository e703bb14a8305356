import { PAGE_ID } from '@pathwall/canvas-schema'
import { EditLedger, createStoreSchema, rebaseDiff } from '@pathwall/sync'
import {
  DocumentRecordType,
  PageRecordType,
  createTLStore,
  type IndexKey,
  type RecordsDiff,
  type TLArrowBinding,
  type TLRecord,
  type TLStore,
} from 'tldraw'

export interface WallStore {
  store: TLStore
  /** True while undo, redo or a cancelled gesture puts records back. */
  isApplyingHistory: () => boolean
  /** Counts the changes made in `change` as somebody else's, e.g. letters that arrive in an open editor. */
  asOthers<T>(change: () => T): T
}

/** A tldraw store of one page with our schema, whose undo never takes away somebody else's work. */
export function createWallStore(): WallStore {
  const store = createTLStore({ schema: createStoreSchema() })
  store.put([
    DocumentRecordType.create({ id: 'document:document' as never }),
    PageRecordType.create({ id: PAGE_ID, name: 'Wall', index: 'a1' as IndexKey }),
  ])
  let applying = 0
  let others = 0
  const ledger = new EditLedger()
  // tldraw's types know only of the records that tldraw has itself.
  for (const typeName of ['shape', 'fact'] as 'shape'[]) {
    store.sideEffects.registerAfterCreateHandler(typeName, (record) => ledger.created(record))
    store.sideEffects.registerAfterChangeHandler(typeName, (before, after, source) =>
      ledger.changed(before, after, source === 'remote' || others > 0 ? 'others' : 'me'),
    )
    store.sideEffects.registerAfterDeleteHandler(typeName, (record, source) =>
      ledger.removed(record, source === 'remote' ? 'others' : 'me'),
    )
  }
  const applyDiff = store.applyDiff.bind(store)
  store.applyDiff = (diff, options) => {
    // The canvas takes back what it only tried, e.g. shapes without their arrows in order to copy them: all of it.
    if (options?.runCallbacks === false) return applyDiff(diff, options)
    applying++
    try {
      applyDiff(rebaseOnto(store, diff, ledger), options)
    } finally {
      applying--
    }
  }
  return {
    store,
    isApplyingHistory: () => applying > 0,
    asOthers: (change) => {
      others++
      try {
        return change()
      } finally {
        others--
      }
    },
  }
}

function rebaseOnto(store: TLStore, diff: RecordsDiff<TLRecord>, ledger: EditLedger): RecordsDiff<TLRecord> {
  return rebaseDiff(diff, {
    current: (id) => store.get(id as TLRecord['id']),
    ledger,
    holdsOthersWork: (record) => record.typeName === 'shape' && hasArrowsBeyond(store, record.id, diff),
  })
}

/** Whether an arrow that this diff does not take away hangs on the shape: somebody else drew it. */
function hasArrowsBeyond(store: TLStore, shapeId: string, diff: RecordsDiff<TLRecord>): boolean {
  const removed = diff.removed as Record<string, TLRecord>
  return store.allRecords().some((record) => {
    if (record.typeName !== 'binding') return false
    const binding = record as TLArrowBinding
    return binding.toId === shapeId && removed[binding.fromId] === undefined
  })
}
