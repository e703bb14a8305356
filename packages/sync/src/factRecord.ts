import { createBoardSchema } from '@pathwall/canvas-schema'
import { createRecordType, type BaseRecord, type RecordId } from '@tldraw/store'
import type { TLSchema } from '@tldraw/tlschema'
import type { FactKind } from './mapFact.ts'

/**
 * A decision or a suppression in the canvas's store. It lies on no wall, but the store's history knows it: undo takes
 * back whatever somebody did last, and rebases it like everything else.
 */
export interface FactRecord extends BaseRecord<'fact', RecordId<FactRecord>> {
  kind: FactKind
  /** Where the document holds it. */
  key: string
  /** A `Decision` or a `Suppression`, and `position`: its place in the order in which they were made. */
  props: Readonly<Record<string, unknown>>
  meta: object
}

const factType = createRecordType<FactRecord>('fact', {
  scope: 'document',
  // Made by this program only, of what it has read and found in order.
  validator: { validate: (record) => record as FactRecord },
})

/** The schema of a store that holds a whole board: the wall, and what was decided about it. Runs without a DOM. */
export function createStoreSchema(): TLSchema {
  const schema = createBoardSchema()
  Object.assign(schema.types, { fact: factType })
  return schema
}

export function factRecord(kind: FactKind, key: string, props: FactRecord['props']): FactRecord {
  return { id: `fact:${kind}:${key}` as FactRecord['id'], typeName: 'fact', kind, key, props, meta: {} }
}

export function isFact(record: { typeName: string }): record is FactRecord {
  return record.typeName === 'fact'
}
