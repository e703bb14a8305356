import pg from 'pg'
import { boardNotFound } from './boardNotFound.ts'
import type { ClientOwner, LoggedUpdate } from './boardStorage.ts'
import type { PostgresQuery } from './postgresDatabase.ts'

/** One call of `append`, waiting for the group it is committed with. */
interface WaitingAppend {
  boardId: string
  updates: readonly LoggedUpdate[]
  resolve: (seq: number) => void
  reject: (error: unknown) => void
}

/** How much goes into one statement, if it is more than one append. */
const MAX_GROUP_BYTES = 4 * 1024 * 1024

/**
 * Locks the boards in the order of their ids, so that nodes that write to the same ones cannot wait for each other in a
 * circle; counts; and inserts. Being one statement, it is one transaction and holds no lock while a node stands still.
 */
const APPEND = `
  WITH asked AS (
    SELECT * FROM unnest($1::text[], $2::bigint[]) AS asked (board, amount)
  ), locked AS (
    SELECT b.id, a.amount FROM boards b JOIN asked a ON a.board = b.id ORDER BY b.id FOR NO KEY UPDATE OF b
  ), counted AS (
    UPDATE boards b SET seq = b.seq + l.amount FROM locked l WHERE b.id = l.id RETURNING b.id, b.seq, l.amount
  ), stored AS (
    INSERT INTO updates (board, seq, data, actor, at)
    SELECT c.id, c.seq - c.amount + u.place, substr($3::bytea, u.start, u.size), u.actor, $4::bigint
    FROM unnest($5::text[], $6::bigint[], $7::int[], $8::int[], $9::text[]) AS u (board, place, start, size, actor)
    JOIN counted c ON c.id = u.board
  ), owned AS (
    INSERT INTO client_owners (board, client, author)
    SELECT c.id, o.client, o.author FROM unnest($10::text[], $11::bigint[], $12::text[]) AS o (board, client, author)
    JOIN counted c ON c.id = o.board
    ON CONFLICT DO NOTHING
  )
  SELECT id, seq FROM counted`

/**
 * The way of all appends of this node into the log: what comes while a group is being committed shares the next one. An
 * append to an idle storage does not wait.
 */
export class PostgresAppends {
  private readonly query: PostgresQuery
  private readonly queryAlone: PostgresQuery
  private readonly now: () => number
  private waiting: WaitingAppend[] = []
  private isCommitting = false
  /** Boards whose part of a group that failed is on its own way. */
  private readonly alone = new Set<string>()

  /** Groups go through `query`; when one fails, each of its boards goes alone through `queryAlone`. */
  constructor(query: PostgresQuery, queryAlone: PostgresQuery, now: () => number) {
    this.query = query
    this.queryAlone = queryAlone
    this.now = now
  }

  /**
   * Resolves with the number of the last update after the commit. When the connection breaks while the commit is under way,
   * it fails although the updates may have been stored: storing them again does no harm to a Yjs document.
   */
  async append(boardId: string, updates: readonly LoggedUpdate[]): Promise<number> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ boardId, updates, resolve, reject })
      this.schedule()
    })
  }

  private schedule(): void {
    if (this.isCommitting) return
    this.isCommitting = true
    // What many sockets bring in one turn of the event loop shares the first group too.
    setImmediate(() => void this.commitAll())
  }

  private async commitAll(): Promise<void> {
    for (let group = this.takeGroup(); group.length > 0; group = this.takeGroup()) await this.commit(group)
    this.isCommitting = false
  }

  private takeGroup(): WaitingAppend[] {
    const group: WaitingAppend[] = []
    const left: WaitingAppend[] = []
    let sizeBytes = 0
    for (const append of this.waiting) {
      const isAlone = this.alone.has(append.boardId)
      if (!isAlone) for (const { data } of append.updates) sizeBytes += data.byteLength
      if (!isAlone && (group.length === 0 || sizeBytes <= MAX_GROUP_BYTES)) group.push(append)
      else left.push(append)
    }
    this.waiting = left
    return group
  }

  private async commit(group: readonly WaitingAppend[]): Promise<void> {
    try {
      await this.store(group, this.query)
    } catch (error) {
      if (!isAboutBoards(error)) return rejectAll(group, error)
      for (const board of new Set(group.map(({ boardId }) => boardId))) {
        const appends = group.filter(({ boardId }) => boardId === board)
        void this.commitAlone(board, appends)
      }
    }
  }

  /** Holds up the later appends of this board, and no others. */
  private async commitAlone(board: string, appends: readonly WaitingAppend[]): Promise<void> {
    this.alone.add(board)
    await this.store(appends, this.queryAlone).catch((error: unknown) => rejectAll(appends, error))
    this.alone.delete(board)
    this.schedule()
  }

  private async store(group: readonly WaitingAppend[], query: PostgresQuery): Promise<void> {
    const amounts = new Map<string, number>()
    const data: Uint8Array[] = []
    const boards: string[] = []
    const places: number[] = []
    const starts: number[] = []
    const sizes: number[] = []
    const actors: string[] = []
    const owned: { board: string; owner: ClientOwner }[] = []
    let sizeBytes = 0
    for (const { boardId, updates } of group) {
      amounts.set(boardId, amounts.get(boardId) ?? 0)
      for (const update of updates) {
        const place = (amounts.get(boardId) ?? 0) + 1
        amounts.set(boardId, place)
        boards.push(boardId)
        places.push(place)
        starts.push(sizeBytes + 1)
        sizes.push(update.data.byteLength)
        actors.push(update.actor)
        if (update.owner !== undefined) owned.push({ board: boardId, owner: update.owner })
        data.push(update.data)
        sizeBytes += update.data.byteLength
      }
    }
    const rows = await query<{ id: string; seq: number }>(
      APPEND,
      [...amounts.keys()],
      [...amounts.values()],
      // As one value, and cut up by the database: it travels as it is, and not as twice as many digits.
      Buffer.concat(data),
      this.now(),
      boards,
      places,
      starts,
      sizes,
      actors,
      owned.map(({ board }) => board),
      owned.map(({ owner }) => owner.client),
      owned.map(({ owner }) => owner.author),
    )
    const firsts = new Map(rows.map(({ id, seq }) => [id, seq - (amounts.get(id) ?? 0)]))
    for (const { boardId, updates, resolve, reject } of group) {
      const before = firsts.get(boardId)
      if (before === undefined) {
        reject(boardNotFound(boardId))
        continue
      }
      firsts.set(boardId, before + updates.length)
      resolve(before + updates.length)
    }
  }
}

/** Whether a statement failed because of the rows in it - wrong data, constraints, locks -, and not of the database as a whole. */
function isAboutBoards(error: unknown): boolean {
  return error instanceof pg.DatabaseError && /^(22|23|40|55)/.test(error.code ?? '')
}

function rejectAll(group: readonly WaitingAppend[], error: unknown): void {
  for (const { reject } of group) reject(error)
}
