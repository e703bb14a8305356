import type { Database, Statement } from 'better-sqlite3'
import type { Role } from '../access/role.ts'
import type { NewBoard, StoredDocument } from './boardStorage.ts'
import type { Append } from './sqliteMessages.ts'
import { ThreadError } from './threadError.ts'

/** The boards in an open database. Every method that writes is one transaction, or part of the one around it. */
export class SqliteBoards {
  private readonly db: Database
  private readonly now: () => number
  private readonly statements = new Map<string, Statement<unknown[]>>()

  constructor(db: Database, now: () => number) {
    this.db = db
    this.now = now
  }

  createBoard(board: NewBoard): void {
    this.db.transaction(() => {
      this.run('INSERT INTO boards (id, created_at, seq) VALUES (?, ?, 0)', board.id, board.createdAt)
      for (const { role, tokenHash } of board.grants)
        this.run('INSERT INTO grants (board, token_hash, role) VALUES (?, ?, ?)', board.id, tokenHash, role)
      this.append({ boardId: board.id, updates: [{ data: board.update, actor: 'creation' }] })
    })()
  }

  hasBoard(boardId: string): boolean {
    return this.get('SELECT 1 FROM boards WHERE id = ?', boardId) !== undefined
  }

  findRole(boardId: string, tokenHash: string): Role | undefined {
    const row = this.get<{ role: Role }>(
      'SELECT role FROM grants WHERE board = ? AND token_hash = ?',
      boardId,
      tokenHash,
    )
    return row?.role
  }

  load(boardId: string): StoredDocument {
    // One read transaction, so that snapshot and log belong together.
    return this.db.transaction(() => {
      const board = this.get<{ seq: number }>('SELECT seq FROM boards WHERE id = ?', boardId)
      if (board === undefined) throw notFound(boardId)
      const snapshot = this.get<{ upto_seq: number; data: Uint8Array }>(
        'SELECT upto_seq, data FROM snapshots WHERE board = ? ORDER BY upto_seq DESC LIMIT 1',
        boardId,
      )
      const updates = this.prepare('SELECT data FROM updates WHERE board = ? AND seq > ? ORDER BY seq')
        .pluck()
        .all(boardId, snapshot?.upto_seq ?? 0) as Uint8Array[]
      return { snapshot: snapshot?.data, updates, seq: board.seq }
    })()
  }

  /** Commits a group at once. One that names an unknown board gets undefined and leaves the others alone. */
  appendAll(group: readonly Append[]): (number | undefined)[] {
    return this.db.transaction(() => group.map((append) => this.append(append)))()
  }

  saveSnapshot(boardId: string, uptoSeq: number, data: Uint8Array): void {
    this.db.transaction(() => {
      const board = this.get<{ seq: number }>('SELECT seq FROM boards WHERE id = ?', boardId)
      if (board === undefined) throw notFound(boardId)
      if (uptoSeq > board.seq) throw new RangeError(`a snapshot up to ${uptoSeq} of a log that ends at ${board.seq}`)
      const newest = this.get<{ seq: number | null }>(
        'SELECT max(upto_seq) AS seq FROM snapshots WHERE board = ?',
        boardId,
      )?.seq
      if (typeof newest === 'number' && newest > uptoSeq) return
      this.run('INSERT OR REPLACE INTO snapshots VALUES (?, ?, ?, ?)', boardId, uptoSeq, data, this.now())
      this.run('DELETE FROM updates WHERE board = ? AND seq <= ?', boardId, uptoSeq)
      this.run(
        `DELETE FROM snapshots WHERE board = ? AND upto_seq NOT IN
           (SELECT upto_seq FROM snapshots WHERE board = ? ORDER BY upto_seq DESC LIMIT ${KEPT_SNAPSHOTS})`,
        boardId,
        boardId,
      )
    })()
  }

  check(): void {
    this.get('SELECT count(*) FROM sqlite_schema')
    this.db.exec('BEGIN IMMEDIATE; ROLLBACK')
  }

  private append({ boardId, updates }: Append): number | undefined {
    const board = this.get<{ seq: number }>(
      'UPDATE boards SET seq = seq + ? WHERE id = ? RETURNING seq',
      updates.length,
      boardId,
    )
    if (board === undefined) return undefined
    const first = board.seq - updates.length + 1
    updates.forEach(({ data, actor }, index) =>
      this.run('INSERT INTO updates VALUES (?, ?, ?, ?, ?)', boardId, first + index, data, actor, this.now()),
    )
    return board.seq
  }

  private prepare(sql: string): Statement<unknown[]> {
    const known = this.statements.get(sql) ?? this.db.prepare<unknown[]>(sql)
    this.statements.set(sql, known)
    return known
  }

  private get<Row>(sql: string, ...values: unknown[]): Row | undefined {
    return this.prepare(sql).get(...values) as Row | undefined
  }

  private run(sql: string, ...values: unknown[]): void {
    this.prepare(sql).run(...values)
  }
}

/** The newest, and the one before it in case the newest turns out to be wrong. */
const KEPT_SNAPSHOTS = 2

export function notFound(boardId: string): ThreadError {
  return new ThreadError('board/not-found', 'There is no such board.', { boardId })
}
