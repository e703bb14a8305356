import { boardNotFound } from './boardNotFound.ts'
import type { BoardStorage, ClientOwner, RefusedClient } from './boardStorage.ts'
import type { PostgresCalls } from './postgresCalls.ts'

type ClientMethods = 'refuseClients' | 'readRefusedClients' | 'readClientOwners'

/** Client ids of Yjs: whose they are, and which are refused. */
export function postgresClients(calls: PostgresCalls): Pick<BoardStorage, ClientMethods> {
  return {
    refuseClients: async (boardId, clients) =>
      calls.write(boardId, async (query) => {
        const board = await query(
          `WITH board AS (
             SELECT id FROM boards WHERE id = $1
           ), refused AS (
             INSERT INTO refused_clients (board, client, from_clock)
             SELECT b.id, c.client, min(c.from_clock)
             FROM board b, unnest($2::bigint[], $3::bigint[]) AS c (client, from_clock) GROUP BY b.id, c.client
             ON CONFLICT (board, client) DO UPDATE
             SET from_clock = least(refused_clients.from_clock, excluded.from_clock)
           )
           SELECT id FROM board`,
          boardId,
          clients.map(({ client }) => client),
          clients.map(({ fromClock }) => fromClock),
        )
        if (board.length === 0) throw boardNotFound(boardId)
      }),

    readRefusedClients: async (boardId) =>
      calls.read(boardId, async (query) =>
        query<RefusedClient>(
          'SELECT client, from_clock AS "fromClock" FROM refused_clients WHERE board = $1 ORDER BY client',
          boardId,
        ),
      ),

    readClientOwners: async (boardId, clientIds) =>
      calls.read(boardId, async (query) => {
        const rows = await query<ClientOwner>(
          'SELECT client, author FROM client_owners WHERE board = $1 AND client = ANY ($2::bigint[])',
          boardId,
          clientIds,
        )
        return new Map(rows.map(({ client, author }) => [client, author]))
      }),
  }
}
