import { boardNotFound } from './boardNotFound.ts'
import type { BoardStorage, StoredSession, StoredVersion, VersionInfo, VersionKind } from './boardStorage.ts'
import type { PostgresCalls } from './postgresCalls.ts'
import { deflateVersion, inflateVersion } from './versionData.ts'

type VersionMethods =
  | 'addVersion'
  | 'listVersions'
  | 'readVersion'
  | 'nameVersion'
  | 'deleteVersions'
  | 'readSession'
  | 'writeSession'
  | 'readSecret'

interface VersionInfoRow {
  id: string
  kind: VersionKind
  name: string | null
  at: number
  made_by: string | null
  seq: number
  counts: string
}

export interface VersionRow extends VersionInfoRow {
  data: Uint8Array
}

/** Beside the locks of rows, so that who adds a version never holds up an append. */
const VERSION_LOCK = 728_469
export const VERSION_COLUMNS = 'id, kind, name, at, made_by, seq, counts'

/** Versions, the session's state, and what the nodes share in secret. */
export function postgresVersions(calls: PostgresCalls): Pick<BoardStorage, VersionMethods> {
  return {
    addVersion: async (boardId, version, unlessSince) =>
      calls.writeTogether(boardId, async (query) => {
        const row = await toVersionRow(version)
        // What another node adds is seen by a statement that begins after it is done, and not by one that waits for it.
        await query('SELECT pg_advisory_xact_lock($1, hashtext($2))', VERSION_LOCK, boardId)
        const [board] = await query<{ is_late: boolean }>(
          `SELECT EXISTS (SELECT FROM versions WHERE board = $1 AND at BETWEEN $2::bigint AND $3::bigint) AS is_late
           FROM boards WHERE id = $1 FOR KEY SHARE`,
          boardId,
          unlessSince,
          unlessSince && 2 * version.at - unlessSince,
        )
        if (board === undefined) throw boardNotFound(boardId)
        if (board.is_late) return false
        await query(
          `INSERT INTO versions (board, ${VERSION_COLUMNS}, data) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
          boardId,
          ...versionValues(row),
        )
        return true
      }),

    listVersions: async (boardId) =>
      calls.read(boardId, async (query) => {
        const rows = await query<VersionInfoRow>(
          `SELECT ${VERSION_COLUMNS} FROM versions WHERE board = $1 ORDER BY at DESC, seq DESC, id DESC`,
          boardId,
        )
        return rows.map(toInfo)
      }),

    readVersion: async (boardId, versionId) => {
      const [row] = await calls.read(boardId, async (query) =>
        query<VersionRow>(
          `SELECT ${VERSION_COLUMNS}, data FROM versions WHERE board = $1 AND id = $2`,
          boardId,
          versionId,
        ),
      )
      return row && toVersion(row)
    },

    nameVersion: async (boardId, versionId, name) =>
      calls.write(boardId, async (query) => {
        const named = await query(
          `UPDATE versions SET name = $3, kind = 'named' WHERE board = $1 AND id = $2 RETURNING id`,
          boardId,
          versionId,
          name,
        )
        return named.length > 0
      }),

    deleteVersions: async (boardId, versionIds) =>
      calls.write(boardId, async (query) => {
        const board = await query(
          `WITH gone AS (
             DELETE FROM versions WHERE board = $1 AND id = ANY ($2::text[])
           )
           SELECT id FROM boards WHERE id = $1`,
          boardId,
          versionIds,
        )
        if (board.length === 0) throw boardNotFound(boardId)
      }),

    readSession: async (boardId) =>
      calls.read(boardId, async (query) => {
        const [row] = await query<StoredSession>('SELECT version, data FROM sessions WHERE board = $1', boardId)
        return row && { version: row.version, data: row.data }
      }),

    writeSession: async (boardId, expected, data) =>
      calls.write(boardId, async (query) => {
        const [board] = await query<{ is_written: boolean }>(
          `WITH made AS (
             INSERT INTO sessions (board, version, data) SELECT id, 1, $3 FROM boards WHERE id = $1 AND $2::bigint = 0
             ON CONFLICT DO NOTHING RETURNING board
           ), changed AS (
             UPDATE sessions SET version = version + 1, data = $3 WHERE board = $1 AND version = $2 RETURNING board
           )
           SELECT EXISTS (SELECT FROM made UNION ALL SELECT FROM changed) AS is_written FROM boards WHERE id = $1`,
          boardId,
          expected,
          data,
        )
        if (board === undefined) throw boardNotFound(boardId)
        return board.is_written
      }),

    readSecret: async (name, fresh) =>
      calls.readMany([], async (query) => {
        // Writes the name over itself, to be told the row of whoever was first.
        const [stored] = await query<{ data: Uint8Array }>(
          'INSERT INTO secrets (name, data) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET name = excluded.name RETURNING data',
          name,
          fresh,
        )
        return stored?.data ?? fresh
      }),
  }
}

export async function toVersionRow(version: StoredVersion): Promise<VersionRow> {
  const { id, kind, name, at, by, seq, counts, data } = await deflateVersion(version)
  return { id, kind, name: name ?? null, at, made_by: by ?? null, seq, counts: JSON.stringify(counts), data }
}

/** In the order of the columns. */
export function versionValues(row: VersionRow): [...(string | number | undefined)[], Uint8Array] {
  const { id, kind, name, at, made_by, seq, counts, data } = row
  return [id, kind, name ?? undefined, at, made_by ?? undefined, seq, counts, data]
}

export async function toVersion(row: VersionRow): Promise<StoredVersion> {
  return inflateVersion({ ...toInfo(row), data: row.data })
}

function toInfo(row: VersionInfoRow): VersionInfo {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name ?? undefined,
    at: row.at,
    by: row.made_by ?? undefined,
    seq: row.seq,
    counts: JSON.parse(row.counts) as Record<string, number>,
  }
}
