import type { WallReplica } from './wallReplica.ts'

/** Everything on somebody's wall, to be compared with another one's. */
export function shownBy(replica: WallReplica): unknown {
  return toComparable(
    replica.store.allRecords().filter(({ typeName }) => typeName === 'shape' || typeName === 'binding'),
  )
}

/** Records without the order in which they and their fields arrived. */
export function toComparable(records: readonly { id: string }[]): unknown {
  return records
    .map((record) => JSON.parse(JSON.stringify(record, sortedKeys)) as { id: string })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

function sortedKeys(_key: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value
}
