import { crc32 } from 'node:zlib'
import type { BoardDump, BoardStorage, LoggedUpdate, StoredDocument } from './boardStorage.ts'
import { isDamage, isIntact, salvageDocument, type StoredBlob } from './salvageDocument.ts'
import type { SqliteClients } from './sqliteClients.ts'
import type { SqliteQueries } from './sqliteQueries.ts'
import type { ReportTrouble } from './storageTrouble.ts'
import { boardNotFoundHere } from './threadError.ts'

/** One call of `append`, waiting for the group it is committed with. */
export interface Append {
  boardId: string
  updates: readonly LoggedUpdate[]
}

/** The newest, and the one before it in case the newest turns out to be wrong. */
const KEPT_SNAPSHOTS = 2
const DAMAGED =
  'What is stored of a board is damaged. What can be read of it is used; browsers that have what is missing send it again.'

/** Documents: their updates in order, and the snapshots that take the place of the older ones. */
export class SqliteLog {
  private readonly queries: SqliteQueries
  private readonly clients: SqliteClients
  private readonly now: () => number
  private readonly report: ReportTrouble

  constructor(queries: SqliteQueries, clients: SqliteClients, now: () => number, report: ReportTrouble) {
    this.queries = queries
    this.clients = clients
    this.now = now
    this.report = report
  }

  /** What is damaged is left out, and reported. Without a transaction: nobody else writes, and damage would break it. */
  load(boardId: string): StoredDocument {
    const seq = this.endOf(boardId)
    const whole = this.unlessDamaged(() => this.readUpto(boardId, seq))
    if (whole !== undefined) return whole
    const { document, lostUpdates, lostSnapshots } = salvageDocument(this.queries, boardId, seq)
    this.report({ message: DAMAGED, details: { boardId, lostUpdates, lostSnapshots } })
    return document
  }

  loadSince(boardId: string, seq: number): Awaited<ReturnType<BoardStorage['loadSince']>> {
    const end = this.endOf(boardId)
    const updates = this.unlessDamaged(() => this.readBetween(boardId, seq, end))
    return updates && { updates, seq: end }
  }

  loadAt(boardId: string, seq: number): StoredDocument | undefined {
    if (seq > this.endOf(boardId)) return undefined
    return this.unlessDamaged(() => this.readUpto(boardId, seq))
  }

  /** What is damaged is left out, and reported. */
  dump(boardId: string): Pick<BoardDump, 'snapshots' | 'updates'> {
    const snapshots = this.queries.all<BoardDump['snapshots'][number] & StoredBlob>(
      'SELECT upto_seq AS uptoSeq, data, at, crc FROM snapshots WHERE board = ? ORDER BY upto_seq',
      boardId,
    )
    const updates = this.queries.all<BoardDump['updates'][number] & StoredBlob>(
      'SELECT seq, data, actor, at, crc FROM updates WHERE board = ? ORDER BY seq',
      boardId,
    )
    const lostUpdates = updates.filter((update) => !isIntact(update)).length
    const lostSnapshots = snapshots.filter((snapshot) => !isIntact(snapshot)).length
    if (lostUpdates + lostSnapshots > 0)
      this.report({ message: DAMAGED, details: { boardId, lostUpdates, lostSnapshots } })
    return {
      snapshots: snapshots.filter(isIntact).map(({ uptoSeq, data, at }) => ({ uptoSeq, data, at })),
      updates: updates.filter(isIntact).map(({ seq, data, actor, at }) => ({ seq, data, actor, at })),
    }
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
    updates.forEach(({ data, actor, owner }, index) => {
      this.insertUpdate(boardId, { seq: first + index, data, actor, at: this.now() })
      if (owner !== undefined) this.clients.noteOwner(boardId, owner)
    })
    return board.seq
  }

  saveSnapshot(boardId: string, uptoSeq: number, data: Uint8Array): void {
    this.queries.transaction(() => {
      const end = this.endOf(boardId)
      if (uptoSeq > end) throw new RangeError(`a snapshot up to ${uptoSeq} of a log that ends at ${end}`)
      const isLate = this.queries.first('SELECT 1 FROM snapshots WHERE board = ? AND upto_seq > ?', boardId, uptoSeq)
      if (isLate !== undefined) return
      this.queries.run('DELETE FROM snapshots WHERE board = ? AND upto_seq = ?', boardId, uptoSeq)
      this.insertSnapshot(boardId, { uptoSeq, data, at: this.now() })
      this.queries.run('DELETE FROM updates WHERE board = ? AND seq <= ?', boardId, uptoSeq)
      this.queries.run(
        `DELETE FROM snapshots WHERE board = ? AND upto_seq NOT IN
           (SELECT upto_seq FROM snapshots WHERE board = ? ORDER BY upto_seq DESC LIMIT ${KEPT_SNAPSHOTS})`,
        boardId,
        boardId,
      )
    })
  }

  insertUpdate(boardId: string, { seq, data, actor, at }: BoardDump['updates'][number]): void {
    this.queries.run(
      'INSERT INTO updates (board, seq, data, actor, at, crc) VALUES (?, ?, ?, ?, ?, ?)',
      boardId,
      seq,
      data,
      actor,
      at,
      crc32(data),
    )
  }

  insertSnapshot(boardId: string, { uptoSeq, data, at }: BoardDump['snapshots'][number]): void {
    this.queries.run(
      'INSERT INTO snapshots (board, upto_seq, data, at, crc) VALUES (?, ?, ?, ?, ?)',
      boardId,
      uptoSeq,
      data,
      at,
      crc32(data),
    )
  }

  /** Number of the last update. */
  private endOf(boardId: string): number {
    const board = this.queries.first<{ seq: number }>('SELECT seq FROM boards WHERE id = ?', boardId)
    if (board === undefined) throw boardNotFoundHere(boardId)
    return board.seq
  }

  /** Undefined when something is missing or damaged. */
  private readUpto(boardId: string, seq: number): StoredDocument | undefined {
    const snapshot = this.queries.first<StoredBlob & { uptoSeq: number }>(
      'SELECT upto_seq AS uptoSeq, data, crc FROM snapshots WHERE board = ? AND upto_seq <= ? ORDER BY upto_seq DESC LIMIT 1',
      boardId,
      seq,
    )
    if (snapshot !== undefined && !isIntact(snapshot)) return undefined
    const updates = this.readBetween(boardId, snapshot?.uptoSeq ?? 0, seq)
    return updates && { snapshot: snapshot?.data, updates, seq }
  }

  private readBetween(boardId: string, from: number, upto: number): Uint8Array[] | undefined {
    const updates = this.queries.all<StoredBlob>(
      'SELECT data, crc FROM updates WHERE board = ? AND seq > ? AND seq <= ? ORDER BY seq',
      boardId,
      from,
      upto,
    )
    return updates.length === upto - from && updates.every(isIntact) ? updates.map(({ data }) => data) : undefined
  }

  private unlessDamaged<Value>(read: () => Value | undefined): Value | undefined {
    try {
      return read()
    } catch (error) {
      if (isDamage(error)) return undefined
      throw error
    }
  }
}
