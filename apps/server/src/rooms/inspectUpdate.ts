import type * as decoding from 'lib0/decoding'
import { ROOTS } from '@pathwall/sync'
import * as Y from 'yjs'
import { violation, type Refusal } from './refusal.ts'
import type { RoomLimits } from './roomLimits.ts'

/** An update that has been read, and found to be within bounds, but is not yet applied. */
export interface InspectedUpdate {
  type: 'update'
  data: Uint8Array
  /** Per client, in the order of their clocks; what the sender left out shows as a gap. */
  structs: ReadonlyMap<number, readonly (Y.GC | Y.Item)[]>
  deletions: ReadonlyMap<number, readonly { clock: number; len: number }[]>
}

/**
 * Reads an update of a client without applying it. Whatever Yjs would choke on, or would let the update cost more than its
 * bytes, is refused here. Format: Yjs v1; v2 is never decoded.
 */
export function inspectUpdate(data: Uint8Array, limits: RoomLimits): InspectedUpdate | Refusal {
  try {
    BoundedDecoder.structsLeft = limits.structsPerUpdate
    BoundedDecoder.deletionsLeft = limits.structsPerUpdate
    const { structs, ds } = Y.decodeUpdateV2(data, BoundedDecoder)
    if (BoundedDecoder.last === undefined || BoundedDecoder.last.hasRest) return violation('bytes behind an update')
    const byClient = new Map<number, (Y.GC | Y.Item)[]>()
    let list: (Y.GC | Y.Item)[] = []
    let lastClient: number | undefined
    let end = 0
    for (const struct of structs) {
      const { client, clock } = struct.id
      if (client !== lastClient) {
        if (byClient.has(client)) return violation('a client id comes twice')
        if (byClient.size >= limits.clientsPerUpdate) return violation('too many client ids in one update')
        byClient.set(client, (list = []))
        lastClient = client
        end = clock
      }
      if (clock < end || struct.length < 1 || !Number.isSafeInteger(clock + struct.length))
        return violation('clocks do not rise')
      end = clock + struct.length
      if (struct instanceof Y.Skip) continue
      const problem = struct instanceof Y.Item ? problemOf(struct, limits) : undefined
      if (problem !== undefined) return violation(problem)
      list.push(struct)
    }
    for (const ranges of ds.clients.values()) {
      let rangeEnd = 0
      for (const { clock, len } of ranges) {
        if (clock < rangeEnd || len < 1 || !Number.isSafeInteger(clock + len))
          return violation('deletions are out of order')
        rangeEnd = clock + len
      }
    }
    return { type: 'update', data, structs: byClient, deletions: ds.clients }
  } catch {
    return violation('not an update')
  } finally {
    BoundedDecoder.last = undefined
  }
}

function problemOf(item: Y.Item, limits: RoomLimits): string | undefined {
  const { client, clock } = item.id
  for (const reference of [item.origin, item.rightOrigin, item.parent]) {
    if (reference instanceof Y.ID && reference.client === client && reference.clock >= clock)
      return 'a change refers to its own future'
  }
  // Until it is integrated, the parent of an item at the top is the name of a root.
  const root = item.parent as unknown
  if (typeof root === 'string' && !ROOTS.some((known) => known === root)) return 'unknown root'
  const { content } = item
  if (content instanceof Y.ContentDoc) return 'no documents inside documents'
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON)
    return content.arr.every((value) => isShallow(value, limits.valueDepth)) ? undefined : 'a value nests too deep'
  if (content instanceof Y.ContentEmbed)
    return isShallow(content.embed, limits.valueDepth) ? undefined : 'a value nests too deep'
  if (content instanceof Y.ContentFormat)
    return isShallow(content.value, limits.valueDepth) ? undefined : 'a value nests too deep'
  return undefined
}

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return true
  return depth > 0 && Object.values(value).every((part) => isShallow(part, depth - 1))
}

/** Yjs makes the decoder itself, so what it is to mind and what became of it lie on the class. */
class BoundedDecoder extends Y.UpdateDecoderV1 {
  static last: BoundedDecoder | undefined
  static structsLeft = 0
  static deletionsLeft = 0

  constructor(decoder: decoding.Decoder) {
    super(decoder)
    BoundedDecoder.last = this
  }

  get hasRest(): boolean {
    return this.restDecoder.pos !== this.restDecoder.arr.length
  }

  /** Called once for each struct. */
  override readInfo(): number {
    if (BoundedDecoder.structsLeft-- === 0) throw new RangeError('too many changes in one update')
    return super.readInfo()
  }

  /** Called once for each client of which something was deleted. */
  override resetDsCurVal(): void {
    this.countDeletion()
    super.resetDsCurVal()
  }

  /** Called once for each range of deletions. */
  override readDsClock(): number {
    this.countDeletion()
    return super.readDsClock()
  }

  private countDeletion(): void {
    if (BoundedDecoder.deletionsLeft-- === 0) throw new RangeError('too many deletions in one update')
  }
}
