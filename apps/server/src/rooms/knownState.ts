import * as Y from 'yjs'
import type { InspectedUpdate } from './inspectUpdate.ts'
import { integrablePart } from './integrablePart.ts'

/** What would become of an update on top of what is known. */
export interface Placement {
  /** For each client whose changes move on: its next clock. */
  after: ReadonlyMap<number, number>
  /** Whether nothing in the update waits for a change that is not known. */
  isComplete: boolean
  /** Whether a run of changes begins with known ones and ends with new ones. */
  overlaps: boolean
}

/** How often the changes of some client may be gone on with, at most; honest updates need a few for each. */
const STEP_BUDGET = 1_000_000

/**
 * Which changes have been taken on: those in the document and those on their way into the log. It says of an update what
 * Yjs would be able to integrate, without applying it, so that nothing incomplete is stored and called saved.
 */
export class KnownState {
  private readonly clocks: Map<number, number>

  /** `stateVector`: of the document. */
  constructor(stateVector: Uint8Array) {
    this.clocks = Y.decodeStateVector(stateVector)
  }

  /** The clock that the next change of a client has. */
  clockOf(client: number): number {
    return this.clocks.get(client) ?? 0
  }

  place(update: InspectedUpdate): Placement {
    const after = new Map<number, number>()
    const stateOf = (client: number): number => after.get(client) ?? this.clockOf(client)
    const open = new Map([...update.structs].map(([client, structs]) => [client, { structs, next: 0 }]))
    /** Clients that cannot go on before another one has reached a clock, by that other one. */
    const waiting = new Map<number, { client: number; forClock: number }[]>()
    const toTry = [...open.keys()]

    let overlaps = false
    let steps = 0
    for (let client = toTry.pop(); client !== undefined && steps < STEP_BUDGET; client = toTry.pop(), steps++) {
      const list = open.get(client)
      if (list === undefined) continue
      const before = stateOf(client)
      for (; list.next < list.structs.length; list.next++) {
        const struct = list.structs[list.next]
        if (struct === undefined || struct.id.clock > stateOf(client)) break
        const missing = missingReference(struct, stateOf)
        if (missing !== undefined) {
          const others = waiting.get(missing.client) ?? []
          waiting.set(missing.client, others)
          others.push({ client, forClock: missing.clock })
          break
        }
        const end = struct.id.clock + struct.length
        if (end > stateOf(client)) after.set(client, end)
        overlaps ||= struct.id.clock < this.clockOf(client) && this.clockOf(client) < end
      }
      if (list.next === list.structs.length) open.delete(client)
      const others = waiting.get(client)
      const clock = stateOf(client)
      if (others === undefined || clock === before) continue
      steps += others.length
      for (const other of others) if (other.forClock < clock) toTry.push(other.client)
      waiting.set(
        client,
        others.filter(({ forClock }) => forClock >= clock),
      )
    }
    const isComplete =
      open.size === 0 &&
      [...update.deletions].every(([client, ranges]) => {
        const last = ranges.at(-1)
        return last === undefined || last.clock + last.len <= stateOf(client)
      })
    return { after, isComplete, overlaps }
  }

  /** The update without the changes that are known already. */
  withoutKnown(update: InspectedUpdate): Uint8Array {
    const clocks = new Map([...update.structs.keys()].map((client) => [client, this.clockOf(client)]))
    return Y.diffUpdate(update.data, Y.encodeStateVector(clocks))
  }

  /** Of an update that is not complete: what goes in without waiting, as an update of its own. */
  integrablePart(update: InspectedUpdate, { after }: Placement): Uint8Array {
    const before = (client: number): number => this.clockOf(client)
    return integrablePart(update, { before, after: (client) => after.get(client) ?? before(client) })
  }

  /** How many clients there would be. */
  clientCountWith({ after }: Placement): number {
    let count = this.clocks.size
    for (const client of after.keys()) if (!this.clocks.has(client)) count++
    return count
  }

  accept(placement: Placement): void {
    for (const [client, clock] of placement.after) this.clocks.set(client, clock)
  }

  /** Takes on what has come into the document by another way than `accept`. */
  learn(doc: Y.Doc): void {
    for (const client of doc.store.clients.keys()) {
      const clock = Y.getState(doc.store, client)
      if (clock > this.clockOf(client)) this.clocks.set(client, clock)
    }
  }
}

/** A change that has to come before this one, and has not. */
function missingReference(struct: Y.GC | Y.Item, stateOf: (client: number) => number): Y.ID | undefined {
  if (!(struct instanceof Y.Item)) return undefined
  const parent = struct.parent instanceof Y.ID ? struct.parent : null
  for (const id of [struct.origin, struct.rightOrigin, parent])
    if (id !== null && id.clock >= stateOf(id.client)) return id
  return undefined
}
