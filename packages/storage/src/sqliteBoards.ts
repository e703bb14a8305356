import type { Database } from 'better-sqlite3'
import type { BoardDump, BoardHead, NewBoard, StoredSession } from './boardStorage.ts'
import { SqliteAccess } from './sqliteAccess.ts'
import { SqliteClients } from './sqliteClients.ts'
import { SqliteLog, type Append } from './sqliteLog.ts'
import { SqliteQueries } from './sqliteQueries.ts'
import { SqliteVersions } from './sqliteVersions.ts'
import type { ReportTrouble } from './storageTrouble.ts'
import { boardNotFoundHere } from './threadError.ts'

/** Everything that is kept of a board, what refers to `boards` first. */
const TABLES_OF_A_BOARD = [
  'grants',
  'people',
  'updates',
  'snapshots',
  'versions',
  'sessions',
  'refused_clients',
  'client_owners',
]

const HEAD =
  'SELECT created_at AS createdAt, seq, access_version AS accessVersion, is_archived AS isArchived FROM boards'

/** The boards in an open database. Every method that writes is one transaction, or part of the one around it. */
export class SqliteBoards {
  readonly log: SqliteLog
  readonly access: SqliteAccess
  readonly versions: SqliteVersions
  readonly clients: SqliteClients
  private readonly db: Database
  private readonly queries: SqliteQueries

  constructor(db: Database, now: () => number, report: ReportTrouble) {
    this.db = db
    this.queries = new SqliteQueries(db)
    this.clients = new SqliteClients(this.queries)
    this.log = new SqliteLog(this.queries, this.clients, now, report)
    this.access = new SqliteAccess(this.queries)
    this.versions = new SqliteVersions(this.queries)
  }

  createBoard({ id, createdAt, grants, update }: NewBoard): void {
    this.queries.transaction(() => {
      this.insertBoard(id, { createdAt, seq: 0, accessVersion: 0, isArchived: false })
      for (const grant of grants) this.access.insertGrant(id, grant)
      this.log.append({ boardId: id, updates: [{ data: update, actor: 'creation' }] })
    })
  }

  deleteBoard(boardId: string): boolean {
    return this.queries.transaction(() => {
      for (const table of TABLES_OF_A_BOARD) this.queries.run(`DELETE FROM ${table} WHERE board = ?`, boardId)
      return this.queries.run('DELETE FROM boards WHERE id = ?', boardId) > 0
    })
  }

  readHead(boardId: string): BoardHead | undefined {
    const head = this.queries.first<HeadRow>(`${HEAD} WHERE id = ?`, boardId)
    return head && { ...head, isArchived: head.isArchived !== 0 }
  }

  readHeads(boardIds: readonly string[]): Map<string, BoardHead> {
    return this.queries.transaction(() => {
      const heads = boardIds.map((id) => [id, this.readHead(id)] as const)
      return new Map(heads.flatMap(([id, head]) => (head === undefined ? [] : [[id, head]])))
    })
  }

  listBoards(after: string | undefined, limit: number): string[] {
    return this.queries.column('SELECT id FROM boards WHERE id > ? ORDER BY id LIMIT ?', after ?? '', limit)
  }

  /** Commits a group at once. One that names an unknown board gets undefined and leaves the others alone. */
  appendAll(group: readonly Append[]): (number | undefined)[] {
    return this.queries.transaction(() => group.map((append) => this.log.append(append)))
  }

  readSession(boardId: string): StoredSession | undefined {
    return this.queries.first('SELECT version, data FROM sessions WHERE board = ?', boardId)
  }

  writeSession(boardId: string, expected: number, data: string): boolean {
    return this.queries.transaction(() => {
      if (this.readHead(boardId) === undefined) throw boardNotFoundHere(boardId)
      if (expected === 0)
        return (
          this.queries.run('INSERT OR IGNORE INTO sessions (board, version, data) VALUES (?, 1, ?)', boardId, data) > 0
        )
      return (
        this.queries.run(
          'UPDATE sessions SET version = version + 1, data = ? WHERE board = ? AND version = ?',
          data,
          boardId,
          expected,
        ) > 0
      )
    })
  }

  readSecret(name: string, fresh: Uint8Array): Uint8Array {
    return this.queries.transaction(() => {
      this.queries.run('INSERT OR IGNORE INTO secrets (name, data) VALUES (?, ?)', name, fresh)
      return this.queries.first<{ data: Uint8Array }>('SELECT data FROM secrets WHERE name = ?', name)?.data ?? fresh
    })
  }

  dumpBoard(boardId: string): BoardDump {
    return this.queries.transaction(() => {
      const head = this.readHead(boardId)
      if (head === undefined) throw boardNotFoundHere(boardId)
      return {
        id: boardId,
        head,
        grants: this.access.readGrants(boardId),
        people: this.access.readPeople(boardId),
        ...this.log.dump(boardId),
        versions: this.versions.readVersions(boardId),
        session: this.readSession(boardId),
        refusedClients: this.clients.readRefused(boardId),
        clientOwners: this.clients.readAllOwners(boardId),
      }
    })
  }

  restoreBoard(dump: BoardDump, { replaces = false }: { replaces?: boolean } = {}): void {
    const { id, head, grants, people, snapshots, updates, versions, session, refusedClients, clientOwners } = dump
    this.queries.transaction(() => {
      if (replaces) this.deleteBoard(id)
      this.insertBoard(id, head)
      for (const grant of grants) this.access.insertGrant(id, grant)
      for (const person of people) this.access.insertPerson(id, person)
      for (const snapshot of snapshots) this.log.insertSnapshot(id, snapshot)
      for (const update of updates) this.log.insertUpdate(id, update)
      for (const version of versions) this.versions.insertVersion(id, version)
      if (session !== undefined)
        this.queries.run(
          'INSERT INTO sessions (board, version, data) VALUES (?, ?, ?)',
          id,
          session.version,
          session.data,
        )
      this.clients.refuse(id, refusedClients)
      for (const owner of clientOwners) this.clients.noteOwner(id, owner)
    })
  }

  check(): void {
    this.queries.first('SELECT count(*) FROM sqlite_schema')
    this.db.exec('BEGIN IMMEDIATE; ROLLBACK')
  }

  private insertBoard(id: string, { createdAt, seq, accessVersion, isArchived }: BoardHead): void {
    this.queries.run(
      'INSERT INTO boards (id, created_at, seq, access_version, is_archived) VALUES (?, ?, ?, ?, ?)',
      id,
      createdAt,
      seq,
      accessVersion,
      Number(isArchived),
    )
  }
}

interface HeadRow extends Omit<BoardHead, 'isArchived'> {
  isArchived: number
}
