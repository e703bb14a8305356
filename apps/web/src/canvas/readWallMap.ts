import { readPathMap, type BoardRecord } from '@pathwall/canvas-schema'
import type { PathMap } from '@pathwall/domain'
import { boardRoots, readDecisions, readMeta, readSuppressions, type BoardConnection } from '@pathwall/sync'
import type { TLStore } from 'tldraw'

/** The map as this person sees it now, their unsent drags included. */
export function readWallMap(store: TLStore, doc: BoardConnection['doc']): PathMap {
  const records: BoardRecord[] = []
  for (const record of store.allRecords())
    if (record.typeName === 'shape' || record.typeName === 'binding') records.push(record as BoardRecord)
  const roots = boardRoots(doc)
  return readPathMap({
    records,
    meta: readMeta(roots.meta),
    decisions: readDecisions(roots.decisions),
    suppressions: readSuppressions(roots.suppressions),
  })
}
