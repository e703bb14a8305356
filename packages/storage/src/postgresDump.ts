import type { BoardDump, BoardStorage, ClientOwner, RefusedClient, StoredSession } from './boardStorage.ts'
import { boardNotFound } from './boardNotFound.ts'
import { toGrant, toPerson, type GrantRow, type PersonRow } from './postgresAccess.ts'
import { toHead, type HeadRow } from './postgresBoards.ts'
import type { PostgresCalls } from './postgresCalls.ts'
import { toVersion, toVersionRow, VERSION_COLUMNS, versionValues, type VersionRow } from './postgresVersions.ts'

/** All of a board at once, out of this database and into it. */
export function postgresDump(calls: PostgresCalls): Pick<BoardStorage, 'dumpBoard' | 'restoreBoard'> {
  return {
    dumpBoard: async (boardId) => {
      const { versions, ...dump } = await calls.readTogether(boardId, async (query) => {
        const [board] = await query<HeadRow>('SELECT * FROM boards WHERE id = $1', boardId)
        if (board === undefined) throw boardNotFound(boardId)
        const of = async <Row>(columns: string, table: string, order: string): Promise<Row[]> =>
          query<Row>(`SELECT ${columns} FROM ${table} WHERE board = $1 ORDER BY ${order}`, boardId)
        const [session] = await of<StoredSession>('version, data', 'sessions', 'board')
        return {
          id: boardId,
          head: toHead(board),
          grants: (await of<GrantRow>('*', 'grants', 'role')).map(toGrant),
          people: (await of<PersonRow>('*', 'people', 'id')).map(toPerson),
          snapshots: await of<BoardDump['snapshots'][number]>(
            'upto_seq AS "uptoSeq", data, at',
            'snapshots',
            'upto_seq',
          ),
          updates: await of<BoardDump['updates'][number]>('seq, data, actor, at', 'updates', 'seq'),
          versions: await of<VersionRow>(`${VERSION_COLUMNS}, data`, 'versions', 'at DESC, seq DESC, id DESC'),
          session,
          refusedClients: await of<RefusedClient>('client, from_clock AS "fromClock"', 'refused_clients', 'client'),
          clientOwners: await of<ClientOwner>('client, author', 'client_owners', 'client'),
        }
      })
      return { ...dump, versions: await Promise.all(versions.map(toVersion)) }
    },

    restoreBoard: async (dump, { replaces = false } = {}) =>
      calls.writeTogether(dump.id, async (query) => {
        const { id, head } = dump
        const versions = await Promise.all(dump.versions.map(toVersionRow))
        if (replaces) await query('DELETE FROM boards WHERE id = $1', id)
        await query(
          'INSERT INTO boards (id, created_at, seq, access_version, is_archived) VALUES ($1, $2, $3, $4, $5)',
          id,
          head.createdAt,
          head.seq,
          head.accessVersion,
          head.isArchived,
        )
        for (const grant of dump.grants)
          await query(
            'INSERT INTO grants (board, role, token_hash, created_at, expires_at, passphrase_hash) VALUES ($1, $2, $3, $4, $5, $6)',
            id,
            grant.role,
            grant.tokenHash,
            grant.createdAt,
            grant.expiresAt,
            grant.passphraseHash,
          )
        for (const person of dump.people)
          await query(
            `INSERT INTO people (board, id, name, link_role, role, is_removed, first_seen_at, last_seen_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
            id,
            person.id,
            person.name,
            person.linkRole,
            person.role,
            person.isRemoved,
            person.firstSeenAt,
            person.lastSeenAt,
          )
        for (const { uptoSeq, data, at } of dump.snapshots)
          await query(
            'INSERT INTO snapshots (board, upto_seq, data, at) VALUES ($1, $2, $3, $4)',
            id,
            uptoSeq,
            data,
            at,
          )
        for (const { seq, data, actor, at } of dump.updates)
          await query(
            'INSERT INTO updates (board, seq, data, actor, at) VALUES ($1, $2, $3, $4, $5)',
            id,
            seq,
            data,
            actor,
            at,
          )
        for (const version of versions)
          await query(
            `INSERT INTO versions (board, ${VERSION_COLUMNS}, data) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
            id,
            ...versionValues(version),
          )
        if (dump.session !== undefined)
          await query(
            'INSERT INTO sessions (board, version, data) VALUES ($1, $2, $3)',
            id,
            dump.session.version,
            dump.session.data,
          )
        await query(
          'INSERT INTO refused_clients (board, client, from_clock) SELECT $1, * FROM unnest($2::bigint[], $3::bigint[])',
          id,
          dump.refusedClients.map(({ client }) => client),
          dump.refusedClients.map(({ fromClock }) => fromClock),
        )
        await query(
          'INSERT INTO client_owners (board, client, author) SELECT $1, * FROM unnest($2::bigint[], $3::text[])',
          id,
          dump.clientOwners.map(({ client }) => client),
          dump.clientOwners.map(({ author }) => author),
        )
      }),
  }
}
