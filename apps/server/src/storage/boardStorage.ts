import type { Role } from '../access/role.ts'

/** A board as it is made, with everything that must exist at once or not at all. */
export interface NewBoard {
  /** Unguessable, `[A-Za-z0-9_-]`. */
  id: string
  /** ISO 8601. */
  createdAt: string
  /** One per role; the hash of a token, never the token. */
  grants: readonly { role: Role; tokenHash: string }[]
  /** The first update of the document, Yjs v1. */
  update: Uint8Array
}

/** What is needed to bring a board's document back: apply the snapshot, then the updates in order. */
export interface StoredDocument {
  snapshot: Uint8Array | undefined
  updates: Uint8Array[]
  /** Sequence number of the last update; a snapshot may already cover it. */
  seq: number
}

/** One update on its way into the log. */
export interface LoggedUpdate {
  /** Yjs v1. */
  data: Uint8Array
  /** Who made it, in the words of access; never a token. */
  actor: string
}

/**
 * Where boards are kept. The promise: when a promise of `createBoard`, `append` or `saveSnapshot` resolves, what it wrote
 * survives `kill -9` and, with the default settings, a power cut. Appends of one board get rising numbers without gaps.
 * Calls take effect in the order in which they were made.
 */
export interface BoardStorage {
  /** @throws AppError `board/save-failed` */
  createBoard(board: NewBoard): Promise<void>
  hasBoard(boardId: string): Promise<boolean>
  /** The role that a token's hash has on a board; undefined when it has none. */
  findRole(boardId: string, tokenHash: string): Promise<Role | undefined>
  /** @throws AppError `board/not-found` */
  load(boardId: string): Promise<StoredDocument>
  /**
   * Appends updates to the log, all or none, and resolves with the number of the last one after the commit.
   * @throws AppError `board/save-failed`, `board/not-found`
   */
  append(boardId: string, updates: readonly LoggedUpdate[]): Promise<number>
  /**
   * Replaces the log up to and including `uptoSeq` by one snapshot, in one transaction; the previous snapshot is kept.
   * One that is older than the newest changes nothing. @throws AppError `board/save-failed`, `board/not-found`
   */
  saveSnapshot(boardId: string, uptoSeq: number, data: Uint8Array): Promise<void>
  /** Resolves when storage answers; throws what is wrong otherwise. */
  check(): Promise<void>
  /** Finishes what was asked for before, then lets go of everything. Calling it twice is allowed. */
  close(): Promise<void>
}
