import { AppError } from '@pathwall/domain'
import type { PostgresQuery } from './postgresDatabase.ts'

/** What brings a database from version n to n + 1, at position n. Never changed once released, only added to. */
const MIGRATIONS: readonly string[] = [
  // Text that is compared sorts by its bytes, as everywhere else, whatever the language of the database. What is stored
  // of documents is not worth compressing again. Room in the pages of boards lets their numbers rise in place.
  `
  CREATE TABLE boards (
    id text COLLATE "C" PRIMARY KEY,
    created_at bigint NOT NULL,
    seq bigint NOT NULL,
    access_version bigint NOT NULL,
    is_archived boolean NOT NULL
  ) WITH (fillfactor = 50);
  CREATE TABLE grants (
    board text COLLATE "C" NOT NULL REFERENCES boards ON DELETE CASCADE,
    role text NOT NULL CHECK (role IN ('facilitator', 'editor', 'viewer')),
    token_hash text NOT NULL,
    created_at bigint NOT NULL,
    expires_at bigint,
    passphrase_hash text,
    PRIMARY KEY (board, role)
  );
  CREATE TABLE people (
    board text COLLATE "C" NOT NULL REFERENCES boards ON DELETE CASCADE,
    id text COLLATE "C" NOT NULL,
    name text NOT NULL,
    link_role text NOT NULL CHECK (link_role IN ('facilitator', 'editor', 'viewer')),
    role text CHECK (role IN ('facilitator', 'editor', 'viewer')),
    is_removed boolean NOT NULL,
    first_seen_at bigint NOT NULL,
    last_seen_at bigint NOT NULL,
    PRIMARY KEY (board, id)
  );
  CREATE TABLE updates (
    board text COLLATE "C" NOT NULL REFERENCES boards ON DELETE CASCADE,
    seq bigint NOT NULL,
    data bytea NOT NULL,
    actor text NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (board, seq)
  );
  CREATE TABLE snapshots (
    board text COLLATE "C" NOT NULL REFERENCES boards ON DELETE CASCADE,
    upto_seq bigint NOT NULL,
    data bytea NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (board, upto_seq)
  );
  CREATE TABLE versions (
    board text COLLATE "C" NOT NULL REFERENCES boards ON DELETE CASCADE,
    id text COLLATE "C" NOT NULL,
    kind text NOT NULL,
    name text,
    at bigint NOT NULL,
    made_by text,
    seq bigint NOT NULL,
    counts text NOT NULL,
    data bytea NOT NULL,
    PRIMARY KEY (board, id)
  );
  CREATE TABLE sessions (
    board text COLLATE "C" PRIMARY KEY REFERENCES boards ON DELETE CASCADE,
    version bigint NOT NULL,
    data text NOT NULL
  );
  CREATE TABLE refused_clients (
    board text COLLATE "C" NOT NULL REFERENCES boards ON DELETE CASCADE,
    client bigint NOT NULL,
    PRIMARY KEY (board, client)
  );
  CREATE TABLE secrets (
    name text COLLATE "C" PRIMARY KEY,
    data bytea NOT NULL
  );
  ALTER TABLE updates ALTER COLUMN data SET STORAGE EXTERNAL;
  ALTER TABLE snapshots ALTER COLUMN data SET STORAGE EXTERNAL;
  ALTER TABLE versions ALTER COLUMN data SET STORAGE EXTERNAL;
  `,
  // Who writes under which client id of Yjs, and from where on one is refused that the document knows.
  `
  CREATE TABLE client_owners (
    board text COLLATE "C" NOT NULL REFERENCES boards ON DELETE CASCADE,
    client bigint NOT NULL,
    author text NOT NULL,
    PRIMARY KEY (board, client)
  );
  ALTER TABLE refused_clients ADD COLUMN from_clock bigint NOT NULL DEFAULT 0;
  `,
]

/** Any number that nothing else in the database locks. */
const MIGRATION_LOCK = 7_284_690_311

/**
 * Brings the tables to the version this program knows, all or nothing, inside a transaction. Of several nodes that start at
 * once, the first does it and the others wait for it.
 * @throws AppError `server/start-failed` for a database that a newer version has written
 */
export async function migratePostgres(query: PostgresQuery): Promise<void> {
  await query('SELECT pg_advisory_xact_lock($1)', MIGRATION_LOCK)
  await query('CREATE TABLE IF NOT EXISTS tables_version (version integer NOT NULL)')
  const [stored] = await query<{ version: number }>('SELECT version FROM tables_version')
  const version = stored?.version ?? 0
  if (version > MIGRATIONS.length)
    throw new AppError(
      'server/start-failed',
      `the boards were written by a newer version of Pathwall (tables version ${version}, this one knows ${MIGRATIONS.length})`,
    )
  for (const sql of MIGRATIONS.slice(version)) await query(sql)
  if (stored === undefined) await query('INSERT INTO tables_version VALUES ($1)', MIGRATIONS.length)
  else await query('UPDATE tables_version SET version = $1', MIGRATIONS.length)
}
