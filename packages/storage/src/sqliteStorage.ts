import { AppError } from '@pathwall/domain'
import type {
  BoardDump,
  BoardHead,
  BoardStorage,
  Grant,
  LoggedUpdate,
  NewBoard,
  RefusedClient,
  StoredDocument,
  StoredPerson,
  StoredSession,
  StoredVersion,
  VersionInfo,
} from './boardStorage.ts'
import type { SqliteKeeper } from './sqliteKeeper.ts'
import type { SqliteMethods } from './sqliteMethods.ts'
import { deflateVersion, inflateVersion } from './versionData.ts'

/** Boards in SQLite, kept by a thread of their own. */
export class SqliteStorage implements BoardStorage {
  private readonly thread: SqliteKeeper
  /** What is still being made ready to be stored, by board: calls that were made later wait for it. */
  private readonly preparing = new Map<string, Promise<unknown>>()

  constructor(thread: SqliteKeeper) {
    this.thread = thread
  }

  async createBoard(board: NewBoard): Promise<void> {
    await this.write(board.id, 'createBoard', { ...board, update: compact(board.update) })
  }

  async deleteBoard(boardId: string): Promise<boolean> {
    return this.write(boardId, 'deleteBoard', boardId)
  }

  async readHead(boardId: string): Promise<BoardHead | undefined> {
    return this.read(boardId, 'readHead', boardId)
  }

  async readHeads(boardIds: readonly string[]): Promise<Map<string, BoardHead>> {
    await Promise.allSettled(this.preparing.values())
    return this.thread.call('readHeads', boardIds)
  }

  async listBoards(after: string | undefined, limit: number): Promise<string[]> {
    await Promise.allSettled(this.preparing.values())
    return this.thread.call('listBoards', after, limit)
  }

  async setArchived(boardId: string, isArchived: boolean): Promise<void> {
    await this.write(boardId, 'setArchived', boardId, isArchived)
  }

  async load(boardId: string): Promise<StoredDocument> {
    return this.read(boardId, 'load', boardId)
  }

  async loadSince(boardId: string, seq: number): ReturnType<BoardStorage['loadSince']> {
    return this.read(boardId, 'loadSince', boardId, seq)
  }

  async loadAt(boardId: string, seq: number): Promise<StoredDocument | undefined> {
    return this.read(boardId, 'loadAt', boardId, seq)
  }

  async append(boardId: string, updates: readonly LoggedUpdate[]): Promise<number> {
    const owned = updates.map((update) => ({ ...update, data: compact(update.data) }))
    return saving(boardId, async () => {
      if (this.preparing.size > 0) await this.turn(boardId)
      return this.thread.append({ boardId, updates: owned })
    })
  }

  async saveSnapshot(boardId: string, uptoSeq: number, data: Uint8Array): Promise<void> {
    await this.write(boardId, 'saveSnapshot', boardId, uptoSeq, compact(data))
  }

  async refuseClients(boardId: string, clients: readonly RefusedClient[]): Promise<void> {
    await this.write(boardId, 'refuseClients', boardId, clients)
  }

  async readRefusedClients(boardId: string): Promise<RefusedClient[]> {
    return this.read(boardId, 'readRefusedClients', boardId)
  }

  async readClientOwners(boardId: string, clientIds: readonly number[]): Promise<Map<number, string>> {
    return this.read(boardId, 'readClientOwners', boardId, clientIds)
  }

  async readGrants(boardId: string): Promise<Grant[]> {
    return this.read(boardId, 'readGrants', boardId)
  }

  async findGrant(boardId: string, tokenHash: string): Promise<Grant | undefined> {
    return this.read(boardId, 'findGrant', boardId, tokenHash)
  }

  async putGrant(boardId: string, grant: Grant): Promise<void> {
    await this.write(boardId, 'putGrant', boardId, grant)
  }

  async deleteGrant(boardId: string, role: Grant['role']): Promise<void> {
    await this.write(boardId, 'deleteGrant', boardId, role)
  }

  async readPeople(boardId: string): Promise<StoredPerson[]> {
    return this.read(boardId, 'readPeople', boardId)
  }

  async findPerson(boardId: string, personId: string): Promise<StoredPerson | undefined> {
    return this.read(boardId, 'findPerson', boardId, personId)
  }

  async notePerson(boardId: string, person: Parameters<BoardStorage['notePerson']>[1]): Promise<void> {
    await this.write(boardId, 'notePerson', boardId, person)
  }

  async decidePerson(
    boardId: string,
    personId: string,
    change: Parameters<BoardStorage['decidePerson']>[2],
  ): Promise<boolean> {
    return this.write(boardId, 'decidePerson', boardId, personId, change)
  }

  async addVersion(boardId: string, version: StoredVersion, unlessSince?: number): Promise<boolean> {
    return this.prepare(boardId, async () => {
      const deflated = await deflateVersion(version)
      return async () => this.thread.call('addVersion', boardId, deflated, unlessSince)
    })
  }

  async listVersions(boardId: string): Promise<VersionInfo[]> {
    return this.read(boardId, 'listVersions', boardId)
  }

  async readVersion(boardId: string, versionId: string): Promise<StoredVersion | undefined> {
    const version = await this.read(boardId, 'readVersion', boardId, versionId)
    return version && inflateVersion(version)
  }

  async nameVersion(boardId: string, versionId: string, name: string): Promise<boolean> {
    return this.write(boardId, 'nameVersion', boardId, versionId, name)
  }

  async deleteVersions(boardId: string, versionIds: readonly string[]): Promise<void> {
    await this.write(boardId, 'deleteVersions', boardId, versionIds)
  }

  async readSession(boardId: string): Promise<StoredSession | undefined> {
    return this.read(boardId, 'readSession', boardId)
  }

  async writeSession(boardId: string, expected: number, data: string): Promise<boolean> {
    return this.write(boardId, 'writeSession', boardId, expected, data)
  }

  async readSecret(name: string, fresh: Uint8Array): Promise<Uint8Array> {
    return saving(undefined, async () => this.thread.call('readSecret', name, compact(fresh)))
  }

  async dumpBoard(boardId: string): Promise<BoardDump> {
    const dump = await this.read(boardId, 'dumpBoard', boardId)
    return { ...dump, versions: await Promise.all(dump.versions.map(inflateVersion)) }
  }

  async restoreBoard(dump: BoardDump, options: { replaces?: boolean } = {}): Promise<void> {
    await this.prepare(dump.id, async () => {
      const compacted: BoardDump = {
        ...dump,
        snapshots: dump.snapshots.map((snapshot) => ({ ...snapshot, data: compact(snapshot.data) })),
        updates: dump.updates.map((update) => ({ ...update, data: compact(update.data) })),
        versions: await Promise.all(dump.versions.map(deflateVersion)),
      }
      return async () => this.thread.call('restoreBoard', compacted, options)
    })
  }

  async check(): Promise<void> {
    await this.thread.call('check')
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.preparing.values())
    await this.thread.close()
  }

  private async read<Method extends keyof SqliteMethods>(
    boardId: string,
    method: Method,
    ...args: Parameters<SqliteMethods[Method]>
  ): Promise<ReturnType<SqliteMethods[Method]>> {
    if (this.preparing.size > 0) await this.turn(boardId)
    return this.thread.call(method, ...args)
  }

  private async write<Method extends keyof SqliteMethods>(
    boardId: string,
    method: Method,
    ...args: Parameters<SqliteMethods[Method]>
  ): Promise<ReturnType<SqliteMethods[Method]>> {
    return saving(boardId, async () => this.read(boardId, method, ...args))
  }

  /** Makes something ready aside, and then stores it: whatever is asked about the board meanwhile comes after it. */
  private async prepare<Value>(boardId: string, work: () => Promise<() => Promise<Value>>): Promise<Value> {
    const before = this.turn(boardId)
    const stored = saving(boardId, async () => {
      const store = await work()
      await before
      return store()
    })
    this.preparing.set(boardId, stored)
    try {
      return await stored
    } finally {
      if (this.preparing.get(boardId) === stored) this.preparing.delete(boardId)
    }
  }

  private async turn(boardId: string): Promise<void> {
    await Promise.allSettled([this.preparing.get(boardId)])
  }
}

/** What goes wrong while writing is a failed save, whatever the database calls it. */
async function saving<Value>(boardId: string | undefined, write: () => Promise<Value>): Promise<Value> {
  try {
    return await write()
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('board/save-failed', `The board could not be saved: ${(cause as Error).message}`, {
      cause,
      details: boardId === undefined ? {} : { boardId },
    })
  }
}

/** A view on a large buffer would cross to the other thread with all of it. */
function compact(data: Uint8Array): Uint8Array {
  return data.byteLength === data.buffer.byteLength ? data : new Uint8Array(data)
}
