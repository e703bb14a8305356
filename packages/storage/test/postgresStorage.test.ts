import { inspect } from 'node:util'
import { aNewBoard, POSTGRES_PASSWORD, startPostgres, type PostgresServer } from '@pathwall/testkit'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { BoardStorage } from '../src/boardStorage.ts'
import { createPostgresStorage } from '../src/createPostgresStorage.ts'
import { anUpdate, bytes, describeStorage } from './storageContract.ts'

let postgres: PostgresServer
beforeAll(async () => {
  postgres = await startPostgres()
}, 60_000)
afterAll(async () => postgres.dispose(), 60_000)

let places = 0
const databases = new Map<string, Promise<string>>()
/** The address of a database that is made when a place is opened first. */
async function databaseOf(place: string): Promise<string> {
  const made = databases.get(place) ?? postgres.createDatabase()
  databases.set(place, made)
  return made
}

async function openOn(databaseUrl: string): Promise<BoardStorage> {
  const storage = await createPostgresStorage({ databaseUrl })
  onTestFinished(async () => storage.close())
  return storage
}

describeStorage(
  'PostgreSQL',
  () => `place ${++places}`,
  async (place) => createPostgresStorage({ databaseUrl: await databaseOf(place) }),
)

describe('a group of appends', () => {
  it('[S70] that fails because of one board stores what belongs to the others', async () => {
    const url = await postgres.createDatabase()
    const storage = await openOn(url)
    for (const id of ['a', 'broken', 'c']) await storage.createBoard(aNewBoard(id))
    // Something else has written where the next update belongs.
    await postgres.query(url, "INSERT INTO updates VALUES ('broken', 2, '', 'a stranger', 0)")
    const outcomes = await Promise.allSettled([
      storage.append('a', [anUpdate(1)]),
      storage.append('broken', [anUpdate(2)]),
      storage.append('c', [anUpdate(3)]),
      storage.append('a', [anUpdate(4)]),
    ])
    expect(outcomes).toMatchObject([
      { value: 2 },
      { reason: { code: 'board/save-failed', details: { boardId: 'broken' } } },
      { value: 2 },
      { value: 3 },
    ])
    expect((await storage.load('a')).updates).toEqual([bytes(0, 0), bytes(1), bytes(4)])
    expect((await storage.load('c')).updates).toEqual([bytes(0, 0), bytes(3)])
    expect((await storage.readHead('broken'))?.seq).toBe(1)
  })

  it('[S70] is not held up for long by a board that something else holds', async () => {
    const url = await postgres.createDatabase()
    const storage = await openOn(url)
    for (const id of ['held', 'a']) await storage.createBoard(aNewBoard(id))
    const holder = new pg.Client({ connectionString: url })
    await holder.connect()
    onTestFinished(async () => holder.end())
    await holder.query("BEGIN; SELECT FROM boards WHERE id = 'held' FOR UPDATE")
    let isStored = false
    const held = storage.append('held', [anUpdate(1)]).finally(() => (isStored = true))
    const later = storage.append('held', [anUpdate(2)])
    expect(await storage.append('a', [anUpdate(3)])).toBe(2)
    const last = storage.append('held', [anUpdate(4)])
    expect(await storage.append('a', [anUpdate(5)])).toBe(3)
    expect((await storage.readHeads(['a'])).get('a')?.seq).toBe(3)
    expect(isStored).toBe(false)
    await holder.query('COMMIT')
    expect(await Promise.all([held, later, last])).toEqual([2, 3, 4])
    expect((await storage.load('held')).updates).toEqual([bytes(0, 0), bytes(1), bytes(2), bytes(4)])
  })

  it('[S70] waits for the disk, also where the database says otherwise', async () => {
    const url = await postgres.createDatabase()
    await (await createPostgresStorage({ databaseUrl: url })).close()
    await postgres.query(
      url,
      `CREATE TABLE waits (setting text);
       CREATE FUNCTION note_waits() RETURNS trigger LANGUAGE plpgsql AS
         $$ BEGIN INSERT INTO waits VALUES (current_setting('synchronous_commit')); RETURN NULL; END $$;
       CREATE TRIGGER noted AFTER INSERT ON updates EXECUTE FUNCTION note_waits();
       DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET synchronous_commit = off', current_database()); END $$`,
    )
    const storage = await openOn(url)
    await storage.createBoard(aNewBoard('a'))
    await storage.append('a', [anUpdate(1)])
    expect(await postgres.query(url, 'SELECT setting FROM waits')).toEqual([{ setting: 'on' }, { setting: 'on' }])
  })
})

it('[S75] gives up an append that gets no answer, and takes it again when there are answers', async () => {
  const storage = await createPostgresStorage({ databaseUrl: await postgres.createDatabase(), appendTimeoutMs: 200 })
  onTestFinished(async () => storage.close())
  await storage.createBoard(aNewBoard('a'))
  await storage.append('a', [anUpdate(1)])
  postgres.freeze()
  try {
    await expect(storage.append('a', [anUpdate(2)])).rejects.toMatchObject({ code: 'board/save-failed' })
  } finally {
    postgres.thaw()
  }
  await storage.append('a', [anUpdate(2)])
  // The first of them may have arrived before the server stood still.
  const [created, first, ...rest] = (await storage.load('a')).updates
  expect([created, first]).toEqual([bytes(0, 0), bytes(1)])
  expect(new Set(rest.map((data) => data[0]))).toEqual(new Set([2]))
})

describe('the tables', () => {
  it('[S73] are made once when many nodes start at once', async () => {
    const url = await postgres.createDatabase()
    const nodes = await Promise.all(Array.from({ length: 5 }, async () => openOn(url)))
    await nodes[0]!.createBoard(aNewBoard('a'))
    expect(await Promise.all(nodes.map(async (node) => node.listBoards(undefined, 10)))).toEqual(
      Array.from({ length: 5 }, () => ['a']),
    )
    expect(await postgres.query(url, 'SELECT count(*)::int AS rows FROM tables_version')).toEqual([{ rows: 1 }])
  })

  it('[S73] of an older version are brought up to date, with what is in them', async () => {
    const url = await postgres.createDatabase()
    await (await createPostgresStorage({ databaseUrl: url })).close()
    for (const sql of [
      'DROP TABLE client_owners',
      'ALTER TABLE refused_clients DROP COLUMN from_clock',
      'UPDATE tables_version SET version = 1',
      "INSERT INTO boards VALUES ('a', 0, 0, 0, false)",
      "INSERT INTO refused_clients VALUES ('a', 7)",
    ])
      await postgres.query(url, sql)
    const storage = await openOn(url)
    expect(await storage.readRefusedClients('a')).toEqual([{ client: 7, fromClock: 0 }])
    await storage.append('a', [{ ...anUpdate(1), owner: { client: 8, author: 'ann' } }])
    expect(await storage.readClientOwners('a', [7, 8])).toEqual(new Map([[8, 'ann']]))
  })

  it('[S73] of a newer version are refused in one line and not touched', async () => {
    const url = await postgres.createDatabase()
    await (await createPostgresStorage({ databaseUrl: url })).close()
    await postgres.query(url, 'UPDATE tables_version SET version = 1000')
    const failure = await failureOf(url)
    expect(failure.message).toMatch(
      /^Cannot use the PostgreSQL database \S+ at 127\.0\.0\.1:\d+ as pathwall: the boards were written by a newer version of Pathwall \(tables version 1000, this one knows \d+\)$/,
    )
    expect(await postgres.query(url, 'SELECT version FROM tables_version')).toEqual([{ version: 1000 }])
  })
})

describe('a database that cannot be used', () => {
  const wrong: [name: string, change: (url: URL) => void, reason: RegExp][] = [
    ['does not let us in', (url) => (url.password = 'not-the-password'), /password authentication failed/],
    ['is not there', (url) => (url.pathname = '/nowhere'), /database "nowhere" does not exist/],
    ['does not answer', (url) => (url.port = '1'), /nothing answers there; is it running\?/],
    ['is on no host', (url) => (url.hostname = 'nowhere.invalid'), /there is no such host/],
  ]
  it.each(wrong)('[S74] because it %s gets one line without the password', async (_name, change, reason) => {
    const url = new URL(await postgres.createDatabase())
    change(url)
    const failure = await failureOf(url.href)
    expect(failure).toMatchObject({ code: 'server/start-failed' })
    expect(failure.message).toMatch(/^Cannot use the PostgreSQL database \S+ at \S+ as pathwall: .+$/)
    expect(failure.message).toMatch(reason)
    expectNoPassword(failure)
  })

  it('[S74] is waited for when it is only away, and not when it would never let us in', async () => {
    const databaseUrl = await postgres.createDatabase()
    const waiting: string[] = []
    const wrong = databaseUrl.replace(POSTGRES_PASSWORD, 'not-the-password')
    const wait = { startTimeoutMs: 600_000, onWaiting: (reason: string) => waiting.push(reason) }
    await expect(createPostgresStorage({ databaseUrl: wrong, ...wait })).rejects.toThrow('password')
    expect(waiting).toEqual([])

    await postgres.stop()
    const opening = createPostgresStorage({ databaseUrl, ...wait })
    await expect.poll(() => waiting).toHaveLength(1)
    expect(waiting[0]).toMatch(/^the PostgreSQL database \S+ at \S+ as pathwall: nothing answers there/)
    expect(waiting[0]).not.toContain(POSTGRES_PASSWORD)
    await postgres.start()
    const storage = await opening
    await storage.check()
    await storage.close()
  })

  it.each(['', 'postgres', `http://pathwall:${POSTGRES_PASSWORD}@db/boards`, `postgres://x:${POSTGRES_PASSWORD}@[/b`])(
    '[S74] because its address is "%s" is told so without the address',
    async (address) => {
      const failure = await failureOf(address)
      expect(failure).toMatchObject({ code: 'server/start-failed' })
      expect(failure.message).toMatch(/^DATABASE_URL is not the address of a PostgreSQL, such as postgres:.*$/)
      expectNoPassword(failure)
    },
  )

  it('[S74] because its certificates are not there is told which are missing', async () => {
    const failure = await failureOf(
      `${await postgres.createDatabase()}?sslmode=verify-full&sslrootcert=/nowhere/ca.pem`,
    )
    expect(failure.message).toBe(
      "Cannot read a file that DATABASE_URL names: ENOENT: no such file or directory, open '/nowhere/ca.pem'",
    )
    expectNoPassword(failure)
  })

  it('[S74] because it can only be read from is refused at start, and later says so', async () => {
    const url = await postgres.createDatabase()
    const storage = await openOn(url)
    await storage.check()
    await postgres.query(
      url,
      `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on', current_database()); END $$`,
    )
    expect((await failureOf(url)).message).toMatch(/it can only be read from/)
    // Connections that are open keep their settings.
    await postgres.query(
      url,
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'pathwall'",
    )
    await expect.poll(async () => storage.check().then(() => '', String)).toContain('it can only be read from')
  })
})

it('[S71] keeps names as they are but for the one character that PostgreSQL cannot hold', async () => {
  const storage = await openOn(await postgres.createDatabase())
  await storage.createBoard(aNewBoard('a'))
  const name = `"O'Hara" \\ {NULL,"x"} \u{1F600} \0 end`
  await storage.notePerson('a', { id: 'p', name, linkRole: 'editor', lastSeenAt: 1 })
  await storage.append('a', [{ data: bytes(1), actor: name }])
  const kept = name.replace('\0', '\uFFFD')
  expect((await storage.findPerson('a', 'p'))?.name).toBe(kept)
  expect((await storage.dumpBoard('a')).updates[1]?.actor).toBe(kept)
})

async function failureOf(databaseUrl: string): Promise<Error> {
  return createPostgresStorage({ databaseUrl }).then(
    () => expect.fail('it can be used'),
    (error: unknown) => error as Error,
  )
}

function expectNoPassword(error: Error): void {
  const shown = inspect(error, { depth: 20, showHidden: true })
  expect(shown).not.toContain(POSTGRES_PASSWORD)
  expect(shown).not.toContain('not-the-password')
}
