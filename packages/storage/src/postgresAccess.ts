import type { Role } from '@pathwall/domain'
import { boardNotFound } from './boardNotFound.ts'
import type { BoardStorage, Grant, StoredPerson } from './boardStorage.ts'
import type { PostgresCalls } from './postgresCalls.ts'

type AccessMethods =
  'readGrants' | 'findGrant' | 'putGrant' | 'deleteGrant' | 'readPeople' | 'findPerson' | 'notePerson' | 'decidePerson'

export interface GrantRow {
  role: Role
  token_hash: string
  created_at: number
  expires_at: number | null
  passphrase_hash: string | null
}

export interface PersonRow {
  id: string
  name: string
  link_role: Role
  role: Role | null
  is_removed: boolean
  first_seen_at: number
  last_seen_at: number
}

/** Links and people. What changes who may do what counts the board's access version up in the same statement. */
export function postgresAccess(calls: PostgresCalls): Pick<BoardStorage, AccessMethods> {
  return {
    readGrants: async (boardId) =>
      calls.read(boardId, async (query) => {
        const rows = await query<GrantRow>('SELECT * FROM grants WHERE board = $1 ORDER BY role', boardId)
        return rows.map(toGrant)
      }),

    findGrant: async (boardId, tokenHash) =>
      calls.read(boardId, async (query) => {
        const [row] = await query<GrantRow>(
          'SELECT * FROM grants WHERE board = $1 AND token_hash = $2',
          boardId,
          tokenHash,
        )
        return row && toGrant(row)
      }),

    putGrant: async (boardId, grant) =>
      calls.write(boardId, async (query) => {
        const put = await query(
          `WITH board AS (
             UPDATE boards SET access_version = access_version + 1 WHERE id = $1 RETURNING id
           )
           INSERT INTO grants (board, role, token_hash, created_at, expires_at, passphrase_hash)
           SELECT id, $2, $3, $4::bigint, $5::bigint, $6 FROM board
           ON CONFLICT (board, role) DO UPDATE SET token_hash = excluded.token_hash, created_at = excluded.created_at,
             expires_at = excluded.expires_at, passphrase_hash = excluded.passphrase_hash
           RETURNING role`,
          boardId,
          grant.role,
          grant.tokenHash,
          grant.createdAt,
          grant.expiresAt,
          grant.passphraseHash,
        )
        if (put.length === 0) throw boardNotFound(boardId)
      }),

    deleteGrant: async (boardId, role) =>
      calls.write(boardId, async (query) => {
        const board = await query(
          `WITH board AS (
             UPDATE boards SET access_version = access_version + 1 WHERE id = $1 RETURNING id
           ), gone AS (
             DELETE FROM grants g USING board b WHERE g.board = b.id AND g.role = $2
           )
           SELECT id FROM board`,
          boardId,
          role,
        )
        if (board.length === 0) throw boardNotFound(boardId)
      }),

    readPeople: async (boardId) =>
      calls.read(boardId, async (query) => {
        const rows = await query<PersonRow>('SELECT * FROM people WHERE board = $1 ORDER BY id', boardId)
        return rows.map(toPerson)
      }),

    findPerson: async (boardId, personId) =>
      calls.read(boardId, async (query) => {
        const [row] = await query<PersonRow>('SELECT * FROM people WHERE board = $1 AND id = $2', boardId, personId)
        return row && toPerson(row)
      }),

    notePerson: async (boardId, { id, name, linkRole, lastSeenAt }) =>
      calls.write(boardId, async (query) => {
        const noted = await query(
          `INSERT INTO people (board, id, name, link_role, role, is_removed, first_seen_at, last_seen_at)
           SELECT id, $2, $3, $4, NULL, false, $5::bigint, $5 FROM boards WHERE id = $1
           ON CONFLICT (board, id) DO UPDATE SET name = excluded.name, link_role = excluded.link_role,
             last_seen_at = excluded.last_seen_at
           RETURNING id`,
          boardId,
          id,
          name,
          linkRole,
          lastSeenAt,
        )
        if (noted.length === 0) throw boardNotFound(boardId)
      }),

    decidePerson: async (boardId, personId, { role, isRemoved }) =>
      calls.write(boardId, async (query) => {
        const decided = await query(
          `WITH decided AS (
             UPDATE people SET role = $3, is_removed = $4 WHERE board = $1 AND id = $2 RETURNING board
           )
           UPDATE boards b SET access_version = access_version + 1 FROM decided d WHERE b.id = d.board RETURNING b.id`,
          boardId,
          personId,
          role,
          isRemoved,
        )
        return decided.length > 0
      }),
  }
}

export function toGrant(row: GrantRow): Grant {
  return {
    role: row.role,
    tokenHash: row.token_hash,
    createdAt: row.created_at,
    expiresAt: row.expires_at ?? undefined,
    passphraseHash: row.passphrase_hash ?? undefined,
  }
}

export function toPerson(row: PersonRow): StoredPerson {
  return {
    id: row.id,
    name: row.name,
    linkRole: row.link_role,
    role: row.role ?? undefined,
    isRemoved: row.is_removed,
    firstSeenAt: row.first_seen_at,
    lastSeenAt: row.last_seen_at,
  }
}
