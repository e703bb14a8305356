import { crc32 } from 'node:zlib'
import Sqlite from 'better-sqlite3'
import type { StoredDocument } from './boardStorage.ts'
import type { SqliteQueries } from './sqliteQueries.ts'

/** A blob as it is stored; those of the first version have no checksum. */
export interface StoredBlob {
  data: Uint8Array
  crc: number | null
}

export function isIntact({ data, crc }: StoredBlob): boolean {
  return crc === null || crc32(data) === crc
}

/** Whether SQLite could not make sense of its file; everything else is somebody's mistake, or the disk's for now. */
export function isDamage(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && /^SQLITE_(CORRUPT|NOTADB|IOERR_SHORT_READ)/.test(error.code)
}

/** More than any log has between two snapshots: the number itself is damaged. */
const MOST_UPDATES = 10_000_000

/** What can be read of a board whose part of the database is damaged, and how much is lost. */
export interface Salvage {
  document: StoredDocument
  lostUpdates: number
  lostSnapshots: number
}

/**
 * Goes through a board piece by piece: the newest snapshot that is whole, and every update behind it that is. What lay
 * between a damaged snapshot and the one before it is lost with it, but for what browsers still have.
 * @throws Error when there is nothing to build on: an empty board in its place would be a lie
 */
export function salvageDocument(queries: SqliteQueries, boardId: string, seq: number): Salvage {
  const known = queries.column<number>('SELECT upto_seq FROM snapshots WHERE board = ? ORDER BY upto_seq DESC', boardId)
  const readSnapshot = (uptoSeq: number): StoredBlob | undefined =>
    readIntact(() =>
      queries.first('SELECT data, crc FROM snapshots WHERE board = ? AND upto_seq = ?', boardId, uptoSeq),
    )
  const uptoSeq = known.find((upto) => readSnapshot(upto) !== undefined)
  const from = uptoSeq ?? 0
  if (seq - from > MOST_UPDATES)
    throw new Error(`what is stored of the board is damaged: it says it has ${seq} updates`)
  const updates: Uint8Array[] = []
  let hasFirst = uptoSeq !== undefined
  for (let number = from + 1; number <= seq; number++) {
    const update = readIntact(() =>
      queries.first<StoredBlob>('SELECT data, crc FROM updates WHERE board = ? AND seq = ?', boardId, number),
    )
    if (update === undefined) continue
    updates.push(update.data)
    hasFirst ||= number === 1
  }
  if (!hasFirst) throw new Error('what is stored of the board is damaged, and its beginning cannot be read')
  return {
    document: { snapshot: uptoSeq === undefined ? undefined : readSnapshot(uptoSeq)?.data, updates, seq },
    lostUpdates: seq - from - updates.length,
    lostSnapshots: uptoSeq === undefined ? known.length : known.indexOf(uptoSeq),
  }
}

function readIntact(read: () => StoredBlob | undefined): StoredBlob | undefined {
  try {
    const blob = read()
    return blob !== undefined && isIntact(blob) ? blob : undefined
  } catch (error) {
    if (isDamage(error)) return undefined
    throw error
  }
}
