import type { StoredDocument } from '@pathwall/storage'
import * as Y from 'yjs'
import { applyLogged } from '../documents/applyLogged.ts'
import type { InspectedUpdate } from './inspectUpdate.ts'
import { encodeStep2, type Frame } from './serverFrames.ts'

/** How applying went. `failed` names the updates that Yjs could not take, by position. */
export interface Applied {
  failed: number[]
  /** Of those that begin with changes which are gone for good, what is to be told of them, by position. */
  trimmed: ReadonlyMap<number, Uint8Array>
  /** Parts that waited for unknown changes were let go; their senders still have them. */
  hasDropped: boolean
}

/** The state vector of an empty document, as a key. */
const NOTHING_SEEN = '\0'
const KEPT_ANSWERS = 16
const KEPT_ANSWER_BYTES = 256 * 1024

/**
 * The document of a room as far as it is stored, with its encodings kept for the next who asks. What was stored in one piece
 * is made into a document only when somebody needs one: who opens a board that nobody has open gets that piece at once.
 */
export class RoomDocument {
  /** Number of the last update in it. */
  seq: number
  /** Whether some stored update could not be applied; then the log must be kept as it is. */
  isDamaged = false
  private readonly damaged: () => void
  private made: Y.Doc | undefined
  private encoded: Uint8Array | undefined
  private vector: Uint8Array | undefined
  private readonly answers = new Map<string, Frame>()
  private encodedSize = 0
  private bytesSince = 0

  /** `damaged`: called when something that is stored turns out not to be an update. */
  constructor(stored: StoredDocument, damaged: () => void = () => {}) {
    this.damaged = damaged
    const updates = stored.snapshot === undefined ? stored.updates : [stored.snapshot, ...stored.updates]
    this.seq = stored.seq
    const [first] = updates
    if (updates.length === 1 && first !== undefined && this.reads(first)) this.keepEncoded(first)
    else this.apply(updates)
  }

  get doc(): Y.Doc {
    if (this.made !== undefined) return this.made
    const { encoded } = this
    this.made = new Y.Doc({ gc: true })
    if (encoded !== undefined) {
      this.apply([encoded])
      // As good as what encoding the document would give.
      if (!this.isDamaged) this.keepEncoded(encoded)
    }
    return this.made
  }

  apply(updates: readonly Uint8Array[]): Applied {
    const { doc } = this
    const failed: number[] = []
    const trimmed = new Map<number, Uint8Array>()
    this.encoded = undefined
    this.vector = undefined
    this.answers.clear()
    try {
      doc.transact(() => {
        updates.forEach((update, position) => {
          const applied = applyLogged(doc, update)
          if (applied === undefined) failed.push(position)
          else if (applied !== update) trimmed.set(position, applied)
          this.bytesSince += update.byteLength
        })
      })
    } catch {
      // Thrown by the clean-up at the end: what was integrated stays.
      this.noteDamage()
    }
    if (failed.length > 0) this.noteDamage()
    return { failed, trimmed, hasDropped: this.dropPending() }
  }

  /** The whole document as one update, if it has been encoded since it changed. */
  get knownEncoding(): Uint8Array | undefined {
    return this.encoded
  }

  /** The whole document as one update. */
  encode(): Uint8Array {
    return this.encoded ?? this.keepEncoded(Y.encodeStateAsUpdate(this.doc))
  }

  stateVector(): Uint8Array {
    return (this.vector ??= Y.encodeStateVector(this.doc))
  }

  /** Sync step 2 for a client with this state vector; many of those who join at once have the same. */
  encodeAnswer(stateVector: Uint8Array): Frame {
    const key = Buffer.from(stateVector).toString('latin1')
    const known = this.answers.get(key)
    if (known !== undefined) return known
    const hasNothing = key === NOTHING_SEEN
    const answer = encodeStep2(hasNothing ? this.encode() : Y.encodeStateAsUpdate(this.doc, stateVector))
    if (hasNothing || (answer.byteLength <= KEPT_ANSWER_BYTES && this.answers.size < KEPT_ANSWERS))
      this.answers.set(key, answer)
    return answer
  }

  /** Whether everything the update deletes is deleted already. */
  hasDeleted(deletions: InspectedUpdate['deletions']): boolean {
    for (const [client, ranges] of deletions) {
      const structs = this.doc.store.clients.get(client) ?? []
      for (const { clock, len } of ranges) {
        if (len === 0) continue
        if (clock + len > Y.getState(this.doc.store, client)) return false
        for (let at = Y.findIndexSS(structs, clock); at < structs.length; at++) {
          const struct = structs[at]
          if (struct === undefined || struct.id.clock >= clock + len) break
          if (!struct.deleted) return false
        }
      }
    }
    return true
  }

  /** Whether the document would be larger than this with so many bytes more; exact only when it comes close. */
  exceeds(maxBytes: number, moreBytes: number): boolean {
    if (this.encodedSize + this.bytesSince + moreBytes <= maxBytes) return false
    return this.encode().byteLength + moreBytes > maxBytes
  }

  destroy(): void {
    this.made?.destroy()
  }

  private noteDamage(): void {
    if (!this.isDamaged) this.damaged()
    this.isDamaged = true
  }

  /** Whether what was stored tells what is in it, without making a document of it. */
  private reads(stored: Uint8Array): boolean {
    try {
      this.vector = Y.encodeStateVectorFromUpdate(stored)
      return true
    } catch {
      return false
    }
  }

  private keepEncoded(encoded: Uint8Array): Uint8Array {
    this.encoded = encoded
    this.encodedSize = encoded.byteLength
    this.bytesSince = 0
    return encoded
  }

  /** Yjs would go through what waits again at every update, and hand it to everybody who joins. */
  private dropPending(): boolean {
    const { store } = this.doc
    if (store.pendingStructs === null && store.pendingDs === null) return false
    store.pendingStructs = null
    store.pendingDs = null
    return true
  }
}
