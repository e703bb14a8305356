import type { PresenceEntry } from '../rooms/presenceEntry.ts'

/** What changed about a board beside its document; whoever is interested asks for it anew. */
export type Notice = 'people' | 'links' | 'board' | 'versions' | 'session'

/** Somebody's presence as nodes hand it on, with what tells whose it is; never a token. */
export interface SharedPresence extends PresenceEntry {
  actor: string
  /** The author who has changes to send under this client id, if they may. */
  heldBy: string | undefined
}

/** What one node tells the others about a board. */
export type BusMessage =
  /** Stored updates, the last of which has the number `seq`. */
  | { type: 'updates'; seq: number; updates: readonly Uint8Array[] }
  /** Of those who are on the board through a node: what is new about some, or `isAll`, and whoever is not named has left. */
  | { type: 'presence'; node: string; isAll: boolean; entries: readonly SharedPresence[] }
  /** A node that has just opened the board, or has missed something, would like to know who is on it. */
  | { type: 'query-presence' }
  /** How many connections a node has on the board, and a sum over who is on it; repeated while there are any. */
  | { type: 'count'; node: string; connections: number; people: number }
  /** Grants, people or archiving changed, or the board is gone: every connection is to be looked at again. */
  | { type: 'access' }
  | { type: 'notice'; notice: Notice }

/**
 * Who else should know: tells other nodes what happened on a board. It may lose anything at any time, deliver late, twice or
 * out of order, and is slower when it does: whatever must be known for certain is in storage.
 */
export interface Bus {
  /** Tells every other node, never the one that says it. Does not throw. */
  publish(boardId: string, message: BusMessage): void
  /** Returns the function that ends it. */
  subscribe(boardId: string, listen: (message: BusMessage) => void): () => void
  /** False while it is known to lose messages, also for a moment when a board has just been subscribed to. */
  readonly works: boolean
  /** The way to the other nodes is broken. */
  readonly isAway: boolean
  close(): Promise<void>
}
