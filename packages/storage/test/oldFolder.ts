import { join } from 'node:path'
import Sqlite from 'better-sqlite3'

/** The tables as version 1 made them. */
const TABLES = `
  CREATE TABLE boards (id TEXT PRIMARY KEY, created_at TEXT NOT NULL, seq INTEGER NOT NULL) STRICT;
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
  PRAGMA user_version = 1;
`

/** Writes a data folder as the first version of Pathwall left it: board `a` has a snapshot, board `b` has none. */
export function writeOldFolder(folder: string): void {
  const db = new Sqlite(join(folder, 'pathwall.sqlite'))
  db.pragma('journal_mode = WAL')
  db.exec(TABLES)
  db.exec(`
    INSERT INTO boards VALUES ('a', '2026-01-31T12:00:00.123Z', 5), ('b', '2025-12-31T23:59:59.999Z', 1);
    INSERT INTO grants VALUES ('a', 'hash-1', 'facilitator'), ('a', 'hash-2', 'editor'), ('a', 'hash-3', 'viewer'),
      ('b', 'hash-4', 'facilitator');
    INSERT INTO snapshots VALUES ('a', 2, x'02', 20), ('a', 4, x'04', 40);
    INSERT INTO updates VALUES ('a', 5, x'05', 'editor', 50), ('b', 1, x'0000', 'creation', 10);
  `)
  db.close()
}
