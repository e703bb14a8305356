import type { Role } from '@pathwall/domain'
import type { Grant, StoredPerson } from './boardStorage.ts'
import type { SqliteQueries } from './sqliteQueries.ts'
import { boardNotFoundHere } from './threadError.ts'

const GRANT = `SELECT role, token_hash AS tokenHash, created_at AS createdAt, expires_at AS expiresAt,
  passphrase_hash AS passphraseHash FROM grants WHERE board = ?`
const PERSON = `SELECT id, name, link_role AS linkRole, role, is_removed AS isRemoved, first_seen_at AS firstSeenAt,
  last_seen_at AS lastSeenAt FROM people WHERE board = ?`

/** Links and people of boards. */
export class SqliteAccess {
  private readonly queries: SqliteQueries

  constructor(queries: SqliteQueries) {
    this.queries = queries
  }

  readGrants(boardId: string): Grant[] {
    return this.queries.all<StoredGrant>(`${GRANT} ORDER BY role`, boardId).map(toGrant)
  }

  findGrant(boardId: string, tokenHash: string): Grant | undefined {
    const found = this.queries.first<StoredGrant>(`${GRANT} AND token_hash = ?`, boardId, tokenHash)
    return found && toGrant(found)
  }

  putGrant(boardId: string, grant: Grant): void {
    this.change(boardId, () => {
      this.queries.run('DELETE FROM grants WHERE board = ? AND role = ?', boardId, grant.role)
      this.insertGrant(boardId, grant)
    })
  }

  deleteGrant(boardId: string, role: Role): void {
    this.change(boardId, () => this.queries.run('DELETE FROM grants WHERE board = ? AND role = ?', boardId, role))
  }

  insertGrant(boardId: string, { role, tokenHash, createdAt, expiresAt, passphraseHash }: Grant): void {
    this.queries.run(
      'INSERT INTO grants (board, role, token_hash, created_at, expires_at, passphrase_hash) VALUES (?, ?, ?, ?, ?, ?)',
      boardId,
      role,
      tokenHash,
      createdAt,
      expiresAt,
      passphraseHash,
    )
  }

  readPeople(boardId: string): StoredPerson[] {
    return this.queries.all<PersonRow>(`${PERSON} ORDER BY id`, boardId).map(toPerson)
  }

  findPerson(boardId: string, personId: string): StoredPerson | undefined {
    const found = this.queries.first<PersonRow>(`${PERSON} AND id = ?`, boardId, personId)
    return found && toPerson(found)
  }

  notePerson(boardId: string, person: Pick<StoredPerson, 'id' | 'name' | 'linkRole' | 'lastSeenAt'>): void {
    const { id, name, linkRole, lastSeenAt } = person
    const noted = this.queries.run(
      `INSERT INTO people (board, id, name, link_role, role, is_removed, first_seen_at, last_seen_at)
         SELECT id, ?, ?, ?, NULL, 0, ?, ? FROM boards WHERE id = ?
       ON CONFLICT (board, id) DO UPDATE SET
         name = excluded.name, link_role = excluded.link_role, last_seen_at = excluded.last_seen_at`,
      id,
      name,
      linkRole,
      lastSeenAt,
      lastSeenAt,
      boardId,
    )
    if (noted === 0) throw boardNotFoundHere(boardId)
  }

  decidePerson(boardId: string, personId: string, { role, isRemoved }: DecidedRights): boolean {
    return this.queries.transaction(() => {
      const decided = this.queries.run(
        'UPDATE people SET role = ?, is_removed = ? WHERE board = ? AND id = ?',
        role,
        Number(isRemoved),
        boardId,
        personId,
      )
      if (decided > 0) this.raiseVersion(boardId)
      return decided > 0
    })
  }

  insertPerson(boardId: string, person: StoredPerson): void {
    this.queries.run(
      `INSERT INTO people (board, id, name, link_role, role, is_removed, first_seen_at, last_seen_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      boardId,
      person.id,
      person.name,
      person.linkRole,
      person.role,
      Number(person.isRemoved),
      person.firstSeenAt,
      person.lastSeenAt,
    )
  }

  setArchived(boardId: string, isArchived: boolean): void {
    this.change(boardId, () =>
      this.queries.run('UPDATE boards SET is_archived = ? WHERE id = ?', Number(isArchived), boardId),
    )
  }

  private change(boardId: string, work: () => unknown): void {
    this.queries.transaction(() => {
      this.raiseVersion(boardId)
      work()
    })
  }

  private raiseVersion(boardId: string): void {
    const raised = this.queries.run('UPDATE boards SET access_version = access_version + 1 WHERE id = ?', boardId)
    if (raised === 0) throw boardNotFoundHere(boardId)
  }
}

type DecidedRights = Pick<StoredPerson, 'role' | 'isRemoved'>

interface StoredGrant extends Omit<Grant, 'expiresAt' | 'passphraseHash'> {
  expiresAt: number | null
  passphraseHash: string | null
}

function toGrant(row: StoredGrant): Grant {
  return { ...row, expiresAt: row.expiresAt ?? undefined, passphraseHash: row.passphraseHash ?? undefined }
}

interface PersonRow extends Omit<StoredPerson, 'role' | 'isRemoved'> {
  role: Role | null
  isRemoved: number
}

function toPerson(row: PersonRow): StoredPerson {
  return { ...row, role: row.role ?? undefined, isRemoved: row.isRemoved !== 0 }
}
