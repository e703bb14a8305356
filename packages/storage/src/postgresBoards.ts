import type { BoardHead, BoardStorage, StoredDocument } from './boardStorage.ts'
import { boardNotFound } from './boardNotFound.ts'
import type { PostgresAppends } from './postgresAppends.ts'
import type { PostgresCalls } from './postgresCalls.ts'
import type { PostgresQuery } from './postgresDatabase.ts'

type BoardMethods =
  | 'createBoard'
  | 'deleteBoard'
  | 'readHead'
  | 'readHeads'
  | 'listBoards'
  | 'setArchived'
  | 'load'
  | 'loadSince'
  | 'loadAt'
  | 'append'
  | 'saveSnapshot'

export interface HeadRow {
  id: string
  created_at: number
  seq: number
  access_version: number
  is_archived: boolean
}

interface LogRow {
  part: 'board' | 'snapshot' | 'update'
  seq: number
  data: Uint8Array
}

/** Boards with their documents. Every write is one statement: a node that stands still in the middle of one holds no lock. */
export function postgresBoards(
  calls: PostgresCalls,
  appends: PostgresAppends,
  now: () => number,
): Pick<BoardStorage, BoardMethods> {
  return {
    createBoard: async ({ id, createdAt, grants, update }) =>
      calls.write(id, async (query) => {
        await query(
          `WITH board AS (
             INSERT INTO boards (id, created_at, seq, access_version, is_archived) VALUES ($1, $2, 1, 0, false) RETURNING id
           ), first AS (
             INSERT INTO updates (board, seq, data, actor, at) SELECT id, 1, $3::bytea, 'creation', $4::bigint FROM board
           )
           INSERT INTO grants (board, role, token_hash, created_at, expires_at, passphrase_hash)
           SELECT b.id, g.* FROM board b, unnest($5::text[], $6::text[], $7::bigint[], $8::bigint[], $9::text[]) g`,
          id,
          createdAt,
          update,
          now(),
          grants.map(({ role }) => role),
          grants.map(({ tokenHash }) => tokenHash),
          grants.map((grant) => grant.createdAt),
          grants.map(({ expiresAt }) => expiresAt),
          grants.map(({ passphraseHash }) => passphraseHash),
        )
      }),

    deleteBoard: async (boardId) =>
      calls.write(boardId, async (query) => {
        const gone = await query('DELETE FROM boards WHERE id = $1 RETURNING id', boardId)
        return gone.length > 0
      }),

    readHead: async (boardId) => calls.read(boardId, async (query) => (await readHeads(query, [boardId])).get(boardId)),

    readHeads: async (boardIds) => calls.readMany(boardIds, async (query) => readHeads(query, boardIds)),

    listBoards: async (after, limit) =>
      calls.readMany(undefined, async (query) => {
        const rows = await query<{ id: string }>(
          'SELECT id FROM boards WHERE $1::text IS NULL OR id > $1 ORDER BY id LIMIT $2',
          after,
          limit,
        )
        return rows.map(({ id }) => id)
      }),

    setArchived: async (boardId, isArchived) =>
      calls.write(boardId, async (query) => {
        const changed = await query(
          'UPDATE boards SET is_archived = $2, access_version = access_version + 1 WHERE id = $1 RETURNING id',
          boardId,
          isArchived,
        )
        if (changed.length === 0) throw boardNotFound(boardId)
      }),

    load: async (boardId) =>
      calls.read(boardId, async (query) => {
        const { document } = await readLog(query, boardId)
        return document
      }),

    loadSince: async (boardId, seq) =>
      calls.read(boardId, async (query) => {
        const rows = await query<LogRow>(
          `SELECT 'board' AS part, seq, NULL::bytea AS data FROM boards WHERE id = $1
           UNION ALL SELECT 'update', seq, data FROM updates WHERE board = $1 AND seq > $2
           ORDER BY part, seq`,
          boardId,
          seq,
        )
        const [board, ...updates] = rows
        if (board === undefined) throw boardNotFound(boardId)
        if (updates.length !== board.seq - seq) return undefined
        return { updates: updates.map(({ data }) => data), seq: board.seq }
      }),

    loadAt: async (boardId, seq) =>
      calls.read(boardId, async (query) => {
        const { document, isWhole, end } = await readLog(query, boardId, seq)
        return isWhole && seq <= end ? document : undefined
      }),

    append: async (boardId, updates) => calls.append(boardId, async () => appends.append(boardId, updates)),

    saveSnapshot: async (boardId, uptoSeq, data) =>
      calls.write(boardId, async (query) => {
        const [board] = await query<{ seq: number }>(
          `WITH board AS (
             SELECT id, seq FROM boards WHERE id = $1
           ), wanted AS (
             SELECT id FROM board
             WHERE seq >= $2::bigint AND NOT EXISTS (SELECT FROM snapshots WHERE board = $1 AND upto_seq > $2)
           ), stored AS (
             INSERT INTO snapshots (board, upto_seq, data, at) SELECT id, $2, $3::bytea, $4::bigint FROM wanted
             ON CONFLICT (board, upto_seq) DO UPDATE SET data = excluded.data, at = excluded.at
           ), shortened AS (
             DELETE FROM updates u USING wanted w WHERE u.board = w.id AND u.seq <= $2
           ), thinned AS (
             DELETE FROM snapshots s USING wanted w WHERE s.board = w.id
             AND s.upto_seq < (SELECT max(upto_seq) FROM snapshots WHERE board = $1 AND upto_seq < $2)
           )
           SELECT seq FROM board`,
          boardId,
          uptoSeq,
          data,
          now(),
        )
        if (board === undefined) throw boardNotFound(boardId)
        if (uptoSeq > board.seq) throw new RangeError(`a snapshot up to ${uptoSeq} of a log that ends at ${board.seq}`)
      }),
  }
}

async function readHeads(query: PostgresQuery, boardIds: readonly string[]): Promise<Map<string, BoardHead>> {
  const rows = await query<HeadRow>('SELECT * FROM boards WHERE id = ANY ($1::text[])', boardIds)
  return new Map(rows.map((row) => [row.id, toHead(row)]))
}

export function toHead(row: HeadRow): BoardHead {
  return { createdAt: row.created_at, seq: row.seq, accessVersion: row.access_version, isArchived: row.is_archived }
}

/** Snapshot and log in one statement, so that they belong together. `isWhole` when no update is missing between them. */
async function readLog(
  query: PostgresQuery,
  boardId: string,
  upto?: number,
): Promise<{ document: StoredDocument; isWhole: boolean; end: number }> {
  const [board, ...rows] = await query<LogRow>(
    `WITH newest AS (
       SELECT upto_seq, data FROM snapshots WHERE board = $1 AND ($2::bigint IS NULL OR upto_seq <= $2)
       ORDER BY upto_seq DESC LIMIT 1
     )
     SELECT 'board' AS part, seq, NULL::bytea AS data FROM boards WHERE id = $1
     UNION ALL SELECT 'snapshot', upto_seq, data FROM newest
     UNION ALL SELECT 'update', seq, data FROM updates
       WHERE board = $1 AND seq > coalesce((SELECT upto_seq FROM newest), 0) AND ($2::bigint IS NULL OR seq <= $2)
     ORDER BY part, seq`,
    boardId,
    upto,
  )
  if (board === undefined) throw boardNotFound(boardId)
  const snapshot = rows[0]?.part === 'snapshot' ? rows[0] : undefined
  const updates = rows.slice(snapshot === undefined ? 0 : 1).map(({ data }) => data)
  const seq = upto ?? board.seq
  return {
    document: { snapshot: snapshot?.data, updates, seq },
    isWhole: updates.length === seq - (snapshot?.seq ?? 0),
    end: board.seq,
  }
}
