import type { StoredVersion, VersionInfo } from './boardStorage.ts'
import type { SqliteQueries } from './sqliteQueries.ts'
import { boardNotFoundHere } from './threadError.ts'

const INFO = 'id, kind, name, at, made_by AS madeBy, seq, counts'

/** Versions of boards; their data is compressed on the other side. */
export class SqliteVersions {
  private readonly queries: SqliteQueries

  constructor(queries: SqliteQueries) {
    this.queries = queries
  }

  addVersion(boardId: string, version: StoredVersion, unlessSince?: number): boolean {
    return this.queries.transaction(() => {
      this.expectBoard(boardId)
      if (
        unlessSince !== undefined &&
        this.queries.first(
          'SELECT 1 FROM versions WHERE board = ? AND at BETWEEN ? AND ? LIMIT 1',
          boardId,
          unlessSince,
          2 * version.at - unlessSince,
        )
      )
        return false
      this.insertVersion(boardId, version)
      return true
    })
  }

  insertVersion(boardId: string, { id, kind, name, at, by, seq, counts, data }: StoredVersion): void {
    this.queries.run(
      `INSERT INTO versions (board, id, kind, name, at, made_by, seq, counts, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      boardId,
      id,
      kind,
      name,
      at,
      by,
      seq,
      JSON.stringify(counts),
      data,
    )
  }

  listVersions(boardId: string): VersionInfo[] {
    return this.queries
      .all<VersionRow>(`SELECT ${INFO} FROM versions WHERE board = ? ORDER BY at DESC, seq DESC, id DESC`, boardId)
      .map(toInfo)
  }

  readVersion(boardId: string, versionId: string): StoredVersion | undefined {
    const found = this.queries.first<VersionRow & { data: Uint8Array }>(
      `SELECT ${INFO}, data FROM versions WHERE board = ? AND id = ?`,
      boardId,
      versionId,
    )
    return found && { ...toInfo(found), data: found.data }
  }

  readVersions(boardId: string): StoredVersion[] {
    return this.queries
      .all<VersionRow & { data: Uint8Array }>(
        `SELECT ${INFO}, data FROM versions WHERE board = ? ORDER BY at DESC, seq DESC, id DESC`,
        boardId,
      )
      .map((row) => ({ ...toInfo(row), data: row.data }))
  }

  nameVersion(boardId: string, versionId: string, name: string): boolean {
    return (
      this.queries.run(
        `UPDATE versions SET name = ?, kind = 'named' WHERE board = ? AND id = ?`,
        name,
        boardId,
        versionId,
      ) > 0
    )
  }

  deleteVersions(boardId: string, versionIds: readonly string[]): void {
    this.queries.transaction(() => {
      this.expectBoard(boardId)
      for (const id of versionIds) this.queries.run('DELETE FROM versions WHERE board = ? AND id = ?', boardId, id)
    })
  }

  private expectBoard(boardId: string): void {
    if (this.queries.first('SELECT 1 FROM boards WHERE id = ?', boardId) === undefined) throw boardNotFoundHere(boardId)
  }
}

interface VersionRow extends Omit<VersionInfo, 'name' | 'by' | 'counts'> {
  name: string | null
  madeBy: string | null
  counts: string
}

function toInfo({ id, kind, name, at, madeBy, seq, counts }: VersionRow): VersionInfo {
  const parsed = JSON.parse(counts) as Record<string, number>
  return { id, kind, name: name ?? undefined, at, by: madeBy ?? undefined, seq, counts: parsed }
}
