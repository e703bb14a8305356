import type { Database } from 'better-sqlite3'
import { ThreadError } from './threadError.ts'

/** What brings a database from version n to n + 1, at position n. Never changed once released, only added to. */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE boards (
    id TEXT PRIMARY KEY,
    created_at TEXT NOT NULL,
    seq INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE grants (
    board TEXT NOT NULL REFERENCES boards (id),
    token_hash TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('facilitator', 'editor', 'viewer')),
    PRIMARY KEY (board, token_hash)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE updates (
    board TEXT NOT NULL REFERENCES boards (id),
    seq INTEGER NOT NULL,
    data BLOB NOT NULL,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (board, seq)
  ) STRICT;
  CREATE TABLE snapshots (
    board TEXT NOT NULL REFERENCES boards (id),
    upto_seq INTEGER NOT NULL,
    data BLOB NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (board, upto_seq)
  ) STRICT;
  `,
]

/**
 * Brings the tables to the version this program knows, each step in its own transaction.
 * @throws ThreadError `server/start-failed` for a database that a newer version has written
 */
export function migrate(db: Database): void {
  const version = db.pragma('user_version', { simple: true }) as number
  if (version > MIGRATIONS.length)
    throw new ThreadError(
      'server/start-failed',
      `the boards were written by a newer version of Pathwall (tables version ${version}, this one knows ${MIGRATIONS.length})`,
    )
  MIGRATIONS.slice(version).forEach((sql, offset) => {
    db.transaction(() => {
      db.exec(sql)
      db.pragma(`user_version = ${version + offset + 1}`)
    })()
  })
}
