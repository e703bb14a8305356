import type { Role } from '@pathwall/domain'

/** A link's key to a board: one per role. What is stored of its token is a hash. */
export interface Grant {
  role: Role
  /** SHA-256 of the token, hex. */
  tokenHash: string
  /** Milliseconds since 1970, as all times here. */
  createdAt: number
  /** From then on it lets nobody in. */
  expiresAt: number | undefined
  /** As `access/passphrase.ts` makes it; undefined asks for none. */
  passphraseHash: string | undefined
}

/** A board as it is made, with everything that must exist at once or not at all. */
export interface NewBoard {
  /** Unguessable, `[A-Za-z0-9_-]`. */
  id: string
  createdAt: number
  grants: readonly Grant[]
  /** The first update of the document, Yjs v1. */
  update: Uint8Array
}

/** What changes about a board beside its document. */
export interface BoardHead {
  createdAt: number
  /** Number of the last update. */
  seq: number
  /** Rises with every change of grants, people and archiving. */
  accessVersion: number
  /** Nobody may change the map. */
  isArchived: boolean
}

/** Somebody who has been on a board. */
export interface StoredPerson {
  /** Made of a secret of the device, or of the identity that somebody signed in with; tells neither. */
  id: string
  /** As they called themselves last, or as their identity says. */
  name: string
  /** The role of the link they came with last. */
  linkRole: Role
  /** What a facilitator made of it; undefined leaves the link's. */
  role: Role | undefined
  /** Is not let in any more. */
  isRemoved: boolean
  firstSeenAt: number
  lastSeenAt: number
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
  /** To be remembered with it, unless somebody else is known as the owner already. */
  owner?: ClientOwner | undefined
}

/** Whose a client id of Yjs is: who wrote under it first. */
export interface ClientOwner {
  client: number
  /** A device or person, in the words of access; tells neither. */
  author: string
}

/** A client id of Yjs under which somebody tried to write who may not. */
export interface RefusedClient {
  client: number
  /** What was made under it from this clock on may never come in. */
  fromClock: number
}

/** Why a version was taken. Those with a name are kept for as long as the board is; the others thin out. */
export const VERSION_KINDS = [
  'automatic',
  'named',
  'stage',
  'session-end',
  'before-restore',
  'before-deletion',
] as const

export type VersionKind = (typeof VERSION_KINDS)[number]

/** A board's whole document as it was. */
export interface VersionInfo {
  /** `[A-Za-z0-9_-]`, unique on its board. */
  id: string
  kind: VersionKind
  name: string | undefined
  at: number
  /** The name of the person who asked for it; undefined for the server itself. */
  by: string | undefined
  /** Number of the last update in it. */
  seq: number
  /** What is on the map, by word, e.g. `{ notes: 12, controls: 3, gaps: 2 }`. */
  counts: Readonly<Record<string, number>>
}

export interface StoredVersion extends VersionInfo {
  /** Yjs v1 update that makes the document out of nothing, compressed by whoever stores it. */
  data: Uint8Array
}

/** State of a session that the server owns; changed by compare-and-set. */
export interface StoredSession {
  version: number
  /** JSON */
  data: string
}

/** All that is kept of one board, to be moved from one storage to another. */
export interface BoardDump {
  id: string
  head: BoardHead
  grants: readonly Grant[]
  people: readonly StoredPerson[]
  snapshots: readonly { uptoSeq: number; data: Uint8Array; at: number }[]
  updates: readonly { seq: number; data: Uint8Array; actor: string; at: number }[]
  versions: readonly StoredVersion[]
  session: StoredSession | undefined
  /** By client id, as the next. */
  refusedClients: readonly RefusedClient[]
  clientOwners: readonly ClientOwner[]
}

/**
 * Where boards are kept. The promise: when the promise of a method that writes resolves, what it wrote survives `kill -9`
 * and, with the default settings, a power cut. Appends of one board get rising numbers without gaps, also when many nodes
 * append: who has seen a number finds all lower ones. Calls of one node take effect in the order in which they were made.
 * Methods that write throw AppError `board/save-failed`, and like `load` `board/not-found`, if not said otherwise.
 */
export interface BoardStorage {
  createBoard(board: NewBoard): Promise<void>
  /** Removes a board and everything that belongs to it, for good. False when there was none. */
  deleteBoard(boardId: string): Promise<boolean>
  readHead(boardId: string): Promise<BoardHead | undefined>
  /** Of those that exist. */
  readHeads(boardIds: readonly string[]): Promise<Map<string, BoardHead>>
  /** Ids in their order, at most `limit` of those behind `after`. */
  listBoards(after: string | undefined, limit: number): Promise<string[]>
  setArchived(boardId: string, isArchived: boolean): Promise<void>

  load(boardId: string): Promise<StoredDocument>
  /** What came behind `seq`; undefined when the log does not reach back that far, and `load` is needed. */
  loadSince(boardId: string, seq: number): Promise<{ updates: Uint8Array[]; seq: number } | undefined>
  /** The document as it was after `seq`; undefined when the log does not reach back that far. */
  loadAt(boardId: string, seq: number): Promise<StoredDocument | undefined>
  /** Appends updates to the log, all or none, and resolves with the number of the last one after the commit. */
  append(boardId: string, updates: readonly LoggedUpdate[]): Promise<number>
  /**
   * Replaces the log up to and including `uptoSeq` by one snapshot, in one transaction; the previous snapshot is kept.
   * One that is older than the newest changes nothing.
   */
  saveSnapshot(boardId: string, uptoSeq: number, data: Uint8Array): Promise<void>
  /** Of one that is refused already, the lower clock counts. */
  refuseClients(boardId: string, clients: readonly RefusedClient[]): Promise<void>
  readRefusedClients(boardId: string): Promise<RefusedClient[]>
  /** Of those that are known. */
  readClientOwners(boardId: string, clientIds: readonly number[]): Promise<Map<number, string>>

  readGrants(boardId: string): Promise<Grant[]>
  findGrant(boardId: string, tokenHash: string): Promise<Grant | undefined>
  /** In the place of the grant of the same role. */
  putGrant(boardId: string, grant: Grant): Promise<void>
  deleteGrant(boardId: string, role: Role): Promise<void>
  readPeople(boardId: string): Promise<StoredPerson[]>
  findPerson(boardId: string, personId: string): Promise<StoredPerson | undefined>
  /** Notes that somebody is here; leaves alone what a facilitator decided about them. */
  notePerson(boardId: string, person: Pick<StoredPerson, 'id' | 'name' | 'linkRole' | 'lastSeenAt'>): Promise<void>
  /** Decides about somebody. False when nobody of this id has been here. */
  decidePerson(boardId: string, personId: string, change: Pick<StoredPerson, 'role' | 'isRemoved'>): Promise<boolean>

  /**
   * False, and nothing stored, when there is a version since `unlessSince` already: another node was quicker. One from as
   * long after this one does not count: it was taken by a clock that was wrong.
   */
  addVersion(boardId: string, version: StoredVersion, unlessSince?: number): Promise<boolean>
  /** Newest first. */
  listVersions(boardId: string): Promise<VersionInfo[]>
  readVersion(boardId: string, versionId: string): Promise<StoredVersion | undefined>
  /** Gives an existing version a name and makes it one of the named; false when there is none. */
  nameVersion(boardId: string, versionId: string, name: string): Promise<boolean>
  deleteVersions(boardId: string, versionIds: readonly string[]): Promise<void>

  readSession(boardId: string): Promise<StoredSession | undefined>
  /** Stores `data` as version `expected + 1`; false when another was quicker. 0 is expected where there is none. */
  writeSession(boardId: string, expected: number, data: string): Promise<boolean>

  /** The secret of this name that all nodes share: the one that is stored, or else `fresh`, which is stored then. */
  readSecret(name: string, fresh: Uint8Array): Promise<Uint8Array>

  dumpBoard(boardId: string): Promise<BoardDump>
  /** Makes a board of a dump; with `replaces` in the place of the one that is there, all or nothing. */
  restoreBoard(dump: BoardDump, options?: { replaces?: boolean }): Promise<void>

  /** Resolves when storage answers; throws what is wrong otherwise. */
  check(): Promise<void>
  /** Finishes what was asked for before, then lets go of everything. Calling it twice is allowed. */
  close(): Promise<void>
}
