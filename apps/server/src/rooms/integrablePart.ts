import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { InspectedUpdate } from './inspectUpdate.ts'

/** Of one client's changes: those that come in, and how much of the first one is known already. */
interface Run {
  client: number
  changes: readonly (Y.GC | Y.Item)[]
  knownLength: number
}

/**
 * The part of an update that goes in without waiting for anything, as an update of its own: of each client's changes those
 * from its clock `before` up to its clock `after`, and of the deletions those of changes that are there then.
 */
export function integrablePart(
  { structs, deletions }: InspectedUpdate,
  { before, after }: { before: (client: number) => number; after: (client: number) => number },
): Uint8Array {
  const runs = [...structs].flatMap(([client, changes]): Run[] => {
    const fitting = changes.filter(({ id, length }) => id.clock + length > before(client) && id.clock < after(client))
    const [first] = fitting
    return first === undefined
      ? []
      : [{ client, changes: fitting, knownLength: Math.max(0, before(client) - first.id.clock) }]
  })
  const removed = [...deletions].flatMap(([client, ranges]) => {
    const fitting = ranges
      .filter(({ clock }) => clock < after(client))
      .map(({ clock, len }) => ({ clock, len: Math.min(len, after(client) - clock) }))
    return fitting.length === 0 ? [] : [{ client, ranges: fitting }]
  })

  const encoder = new Y.UpdateEncoderV1()
  const rest = encoder.restEncoder
  encoding.writeVarUint(rest, runs.length)
  for (const { client, changes, knownLength } of runs) {
    encoding.writeVarUint(rest, changes.length)
    encoding.writeVarUint(rest, client)
    encoding.writeVarUint(rest, (changes[0]?.id.clock ?? 0) + knownLength)
    changes.forEach((change, index) => change.write(encoder, index === 0 ? knownLength : 0))
  }
  encoding.writeVarUint(rest, removed.length)
  for (const { client, ranges } of removed) {
    encoding.writeVarUint(rest, client)
    encoding.writeVarUint(rest, ranges.length)
    for (const { clock, len } of ranges) {
      encoding.writeVarUint(rest, clock)
      encoding.writeVarUint(rest, len)
    }
  }
  return encoder.toUint8Array()
}
