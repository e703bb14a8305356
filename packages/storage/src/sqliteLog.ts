import type { BoardStorage, LoggedUpdate, StoredDocument } from './boardStorage.ts'
import type { SqliteQueries } from './sqliteQueries.ts'
import { ThreadError } from './threadError.ts'

/** One call of `append`, waiting for the group it is committed with. */
export interface Append {
  boardId: string
  updates: readonly LoggedUpdate[]
}

/** The newest, and the one before it in case the newest turns out to be wrong. */
const KEPT_SNAPSHOTS = 2

/** Documents: their updates in order, and the snapshots that take the place of the older ones. */
export class SqliteLog {
  private readonly queries: SqliteQueries
  private readonly now: () => number

  constructor(queries: SqliteQueries, now: () => number) {
    this.queries = queries
    this.now = now
  }

  load(boardId: string): StoredDocument {
    // One read transaction, so that snapshot and log belong together.
    return this.queries.transaction(() => {
      const seq = this.endOf(boardId)
      const snapshot = this.snapshotUpto(boardId, seq)
      return { snapshot: snapshot?.data, updates: this.updatesBetween(boardId, snapshot?.seq ?? 0, seq), seq }
    })
  }

  loadSince(boardId: string, seq: number): Awaited<ReturnType<BoardStorage['loadSince']>> {
    return this.queries.transaction(() => {
      const end = this.endOf(boardId)
      const updates = this.updatesBetween(boardId, seq, end)
      return updates.length === end - seq ? { updates, seq: end } : undefined
    })
  }

  loadAt(boardId: string, seq: number): StoredDocument | undefined {
    return this.queries.transaction(() => {
      if (seq > this.endOf(boardId)) return undefined
      const snapshot = this.snapshotUpto(boardId, seq)
      const from = snapshot?.seq ?? 0
      const updates = this.updatesBetween(boardId, from, seq)
      return updates.length === seq - from ? { snapshot: snapshot?.data, updates, seq } : undefined
    })
  }

  /** The number of the last one; undefined when there is no such board. */
  append({ boardId, updates }: Append): number | undefined {
    const board = this.queries.first<{ seq: number }>(
      'UPDATE boards SET seq = seq + ? WHERE id = ? RETURNING seq',
      updates.length,
      boardId,
    )
    if (board === undefined) return undefined
    const first = board.seq - updates.length + 1
    updates.forEach(({ data, actor }, index) =>
      this.queries.run('INSERT INTO updates VALUES (?, ?, ?, ?, ?)', boardId, first + index, data, actor, this.now()),
    )
    return board.seq
  }

  saveSnapshot(boardId: string, uptoSeq: number, data: Uint8Array): void {
    this.queries.transaction(() => {
      const end = this.endOf(boardId)
      if (uptoSeq > end) throw new RangeError(`a snapshot up to ${uptoSeq} of a log that ends at ${end}`)
      const newest = this.snapshotUpto(boardId, end)
      if (newest !== undefined && newest.seq > uptoSeq) return
      this.queries.run('INSERT OR REPLACE INTO snapshots VALUES (?, ?, ?, ?)', boardId, uptoSeq, data, this.now())
      this.queries.run('DELETE FROM updates WHERE board = ? AND seq <= ?', boardId, uptoSeq)
      this.queries.run(
        `DELETE FROM snapshots WHERE board = ? AND upto_seq NOT IN
           (SELECT upto_seq FROM snapshots WHERE board = ? ORDER BY upto_seq DESC LIMIT ${KEPT_SNAPSHOTS})`,
        boardId,
        boardId,
      )
    })
  }

  refuseClients(boardId: string, clientIds: readonly number[]): void {
    this.queries.transaction(() => {
      this.endOf(boardId)
      for (const client of clientIds)
        this.queries.run('INSERT OR IGNORE INTO refused_clients VALUES (?, ?)', boardId, client)
    })
  }

  readRefusedClients(boardId: string): number[] {
    return this.queries.column('SELECT client FROM refused_clients WHERE board = ? ORDER BY client', boardId)
  }

  /** Number of the last update. */
  private endOf(boardId: string): number {
    const board = this.queries.first<{ seq: number }>('SELECT seq FROM boards WHERE id = ?', boardId)
    if (board === undefined) throw boardNotFoundHere(boardId)
    return board.seq
  }

  private snapshotUpto(boardId: string, seq: number): { seq: number; data: Uint8Array } | undefined {
    return this.queries.first(
      'SELECT upto_seq AS seq, data FROM snapshots WHERE board = ? AND upto_seq <= ? ORDER BY upto_seq DESC LIMIT 1',
      boardId,
      seq,
    )
  }

  private updatesBetween(boardId: string, from: number, upto: number): Uint8Array[] {
    return this.queries.column(
      'SELECT data FROM updates WHERE board = ? AND seq > ? AND seq <= ? ORDER BY seq',
      boardId,
      from,
      upto,
    )
  }
}

export function boardNotFoundHere(boardId: string): ThreadError {
  return new ThreadError('board/not-found', 'There is no such board.', { boardId })
}
