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
  // Times become numbers; each role of a board has one link, which can be renewed; people, versions and sessions come.
  `
  ALTER TABLE boards RENAME COLUMN created_at TO created_text;
  ALTER TABLE boards ADD COLUMN created_at INTEGER NOT NULL DEFAULT 0;
  UPDATE boards SET created_at = coalesce(CAST(round(unixepoch(created_text, 'subsec') * 1000) AS INTEGER), 0);
  ALTER TABLE boards DROP COLUMN created_text;
  ALTER TABLE boards ADD COLUMN access_version INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE boards ADD COLUMN is_archived INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE grants RENAME TO old_grants;
  CREATE TABLE grants (
    board TEXT NOT NULL REFERENCES boards (id),
    role TEXT NOT NULL CHECK (role IN ('facilitator', 'editor', 'viewer')),
    token_hash TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER,
    passphrase_hash TEXT,
    PRIMARY KEY (board, role)
  ) STRICT, WITHOUT ROWID;
  INSERT OR IGNORE INTO grants (board, role, token_hash, created_at)
    SELECT g.board, g.role, g.token_hash, b.created_at FROM old_grants g JOIN boards b ON b.id = g.board;
  DROP TABLE old_grants;
  CREATE TABLE people (
    board TEXT NOT NULL REFERENCES boards (id),
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    link_role TEXT NOT NULL CHECK (link_role IN ('facilitator', 'editor', 'viewer')),
    role TEXT CHECK (role IN ('facilitator', 'editor', 'viewer')),
    is_removed INTEGER NOT NULL,
    first_seen_at INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL,
    PRIMARY KEY (board, id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE versions (
    board TEXT NOT NULL REFERENCES boards (id),
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT,
    at INTEGER NOT NULL,
    made_by TEXT,
    seq INTEGER NOT NULL,
    counts TEXT NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (board, id)
  ) STRICT;
  CREATE TABLE sessions (
    board TEXT PRIMARY KEY REFERENCES boards (id),
    version INTEGER NOT NULL,
    data TEXT NOT NULL
  ) STRICT;
  CREATE TABLE refused_clients (
    board TEXT NOT NULL REFERENCES boards (id),
    client INTEGER NOT NULL,
    PRIMARY KEY (board, client)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE secrets (
    name TEXT PRIMARY KEY,
    data BLOB NOT NULL
  ) STRICT;
  `,
  // What the disk gives back is held against what it was given.
  `
  ALTER TABLE updates ADD COLUMN crc INTEGER;
  ALTER TABLE snapshots ADD COLUMN crc INTEGER;
  `,
  // Who writes under which client id of Yjs, and from where on one is refused that the document knows.
  `
  CREATE TABLE client_owners (
    board TEXT NOT NULL REFERENCES boards (id),
    client INTEGER NOT NULL,
    author TEXT NOT NULL,
    PRIMARY KEY (board, client)
  ) STRICT, WITHOUT ROWID;
  ALTER TABLE refused_clients ADD COLUMN from_clock INTEGER NOT NULL DEFAULT 0;
  `,
]

/** The version of the tables that this program knows. */
export const TABLES_VERSION = MIGRATIONS.length

/**
 * Brings the tables to the version this program knows, each step in its own transaction.
 * @throws ThreadError `server/start-failed` for a database that a newer version has written
 */
export function migrate(db: Database): void {
  const version = db.pragma('user_version', { simple: true }) as number
  if (version > TABLES_VERSION)
    throw new ThreadError(
      'server/start-failed',
      `the boards were written by a newer version of Pathwall (tables version ${version}, this one knows ${TABLES_VERSION})`,
    )
  MIGRATIONS.slice(version).forEach((sql, offset) => {
    db.transaction(() => {
      db.exec(sql)
      db.pragma(`user_version = ${version + offset + 1}`)
    })()
  })
}
