import type { ClientOwner, RefusedClient } from './boardStorage.ts'
import type { SqliteQueries } from './sqliteQueries.ts'
import { boardNotFoundHere } from './threadError.ts'

/** Client ids of Yjs: whose they are, and which are refused. */
export class SqliteClients {
  private readonly queries: SqliteQueries

  constructor(queries: SqliteQueries) {
    this.queries = queries
  }

  noteOwner(boardId: string, { client, author }: ClientOwner): void {
    this.queries.run('INSERT OR IGNORE INTO client_owners VALUES (?, ?, ?)', boardId, client, author)
  }

  readOwners(boardId: string, clientIds: readonly number[]): Map<number, string> {
    const owners = clientIds.map((client) =>
      this.queries.first<ClientOwner>(
        'SELECT client, author FROM client_owners WHERE board = ? AND client = ?',
        boardId,
        client,
      ),
    )
    return new Map(owners.flatMap((owner) => (owner === undefined ? [] : [[owner.client, owner.author]])))
  }

  readAllOwners(boardId: string): ClientOwner[] {
    return this.queries.all('SELECT client, author FROM client_owners WHERE board = ? ORDER BY client', boardId)
  }

  refuse(boardId: string, clients: readonly RefusedClient[]): void {
    this.queries.transaction(() => {
      if (this.queries.first('SELECT 1 FROM boards WHERE id = ?', boardId) === undefined)
        throw boardNotFoundHere(boardId)
      for (const { client, fromClock } of clients)
        this.queries.run(
          `INSERT INTO refused_clients (board, client, from_clock) VALUES (?, ?, ?)
           ON CONFLICT (board, client) DO UPDATE SET from_clock = min(from_clock, excluded.from_clock)`,
          boardId,
          client,
          fromClock,
        )
    })
  }

  readRefused(boardId: string): RefusedClient[] {
    return this.queries.all(
      'SELECT client, from_clock AS fromClock FROM refused_clients WHERE board = ? ORDER BY client',
      boardId,
    )
  }
}
