import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import Sqlite from 'better-sqlite3'
import { aNewBoard } from '@pathwall/testkit'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { BoardStorage, Grant } from '../src/boardStorage.ts'
import { createSqliteStorage } from '../src/createSqliteStorage.ts'
import { aVersion } from './versionContract.ts'
import { anUpdate, bytes, describeStorage } from './storageContract.ts'
import { writeOldFolder } from './oldFolder.ts'
import { temporaryFolder } from './temporaryFolder.ts'

describeStorage('SQLite', temporaryFolder, async (folder) => createSqliteStorage({ folder }))

describe('a crash', () => {
  it('[S3] loses nothing that was said to be stored, however often the process is killed', async () => {
    const folder = temporaryFolder()
    const storage = await createSqliteStorage({ folder })
    await storage.createBoard(aNewBoard('a'))
    await storage.close()
    const stored = new Map<number, string>()
    for (let round = 1; round <= 3; round++) {
      const { process: writer, lines } = startWriter(folder, 'a')
      let target = Number.POSITIVE_INFINITY
      for await (const line of lines) {
        if (line === 'open') {
          target = stored.size + 100
          continue
        }
        const [seq, ...content] = line.split(' ')
        stored.set(Number(seq), content.join(' '))
        if (stored.size >= target) writer.kill('SIGKILL')
      }

      const again = await createSqliteStorage({ folder })
      const { snapshot, updates, seq } = await again.load('a')
      await again.close()
      expect(snapshot).toHaveLength(1)
      const found = new Map(
        updates.map((data, index) => [seq - updates.length + 1 + index, new TextDecoder().decode(data)]),
      )
      expect([...stored].filter(([number, content]) => found.get(number) !== content)).toEqual([])
    }
    expect(stored.size).toBeGreaterThanOrEqual(300)
  })
})

describe('a full disk', () => {
  it('[S5] is reported, loses nothing that is there, and is over when there is room again', async () => {
    const storage = await openQuota(256 * 1024)
    await storage.createBoard(aNewBoard('a'))
    const large = { data: new Uint8Array(20_000), actor: 'editor' }
    let seq = 1
    const failure = await (async () => {
      for (;;) {
        try {
          seq = await storage.append('a', [large])
        } catch (error) {
          return error
        }
      }
    })()
    expect(failure).toMatchObject({ code: 'board/save-failed', details: { boardId: 'a' } })
    expect(String(failure)).toContain('full')
    expect(seq).toBeGreaterThan(5)
    const loaded = await storage.load('a')
    expect(loaded.seq).toBe(seq)
    expect(loaded.updates).toHaveLength(seq)
    await storage.saveSnapshot('a', seq, bytes(1))
    expect(await storage.append('a', [large])).toBe(seq + 1)
  })

  it('[S5] fails a whole append or nothing of it', async () => {
    const storage = await openQuota(256 * 1024)
    await storage.createBoard(aNewBoard('a'))
    const tooMuch = Array.from({ length: 40 }, () => ({ data: new Uint8Array(20_000), actor: 'editor' }))
    await expect(storage.append('a', tooMuch)).rejects.toMatchObject({ code: 'board/save-failed' })
    expect(await storage.append('a', [anUpdate(1)])).toBe(2)
  })
})

describe('a data folder', () => {
  it('[S6] belongs to one server at a time, and is free after a crash', async () => {
    const folder = temporaryFolder()
    const setUp = await createSqliteStorage({ folder })
    await setUp.createBoard(aNewBoard('a'))
    await setUp.close()
    const { process: other, lines } = startWriter(folder, 'a')
    const output = lines[Symbol.asyncIterator]()
    expect((await output.next()).value).toBe('open')
    await expect(createSqliteStorage({ folder })).rejects.toMatchObject({
      code: 'server/start-failed',
      message: `Cannot use the data folder ${folder}: another Pathwall server is using it`,
      details: { folder },
    })
    const exited = once(other, 'exit')
    other.kill('SIGKILL')
    await exited
    const storage = await createSqliteStorage({ folder })
    await expect(createSqliteStorage({ folder })).rejects.toThrow('another Pathwall server is using it')
    await storage.close()
    await (await createSqliteStorage({ folder })).close()
  })

  it('[S6] that cannot be used gets one line that says which and why', async () => {
    const file = join(temporaryFolder(), 'a-file')
    writeFileSync(file, 'not a folder')
    const failure = await createSqliteStorage({ folder: join(file, 'data') }).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'server/start-failed' })
    expect((failure as Error).message).toContain(`Cannot use the data folder ${join(file, 'data')}: ENOTDIR`)
    expect((failure as Error).message).not.toContain('\n')
  })

  it('[S6] with something else in the place of the boards is refused and left alone', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'pathwall.sqlite')
    const strange = 'these are not the boards you are looking for'.repeat(100)
    writeFileSync(file, strange)
    await expect(createSqliteStorage({ folder })).rejects.toMatchObject({
      code: 'server/start-failed',
      message: `Cannot use the data folder ${folder}: file is not a database: the database is damaged or not one of Pathwall, and was left as it is. Move the folder aside and put back a backup with "pathwall restore"`,
    })
    expect(readFileSync(file, 'utf8')).toBe(strange)
  })

  it.runIf(existsSync('/proc/self'))('[S6] where none can be made is refused at once', async () => {
    const folder = '/proc/pathwall/data'
    await expect(createSqliteStorage({ folder })).rejects.toMatchObject({
      code: 'server/start-failed',
      message: expect.stringMatching(/^Cannot use the data folder \/proc\/pathwall\/data: ENOENT.*mkdir/) as string,
    })
  })

  it('[S6] is made for its owner alone, with those above it', async () => {
    const folder = join(temporaryFolder(), 'new', 'data')
    await (await createSqliteStorage({ folder })).close()
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  it('[S65] of the first version opens with everything that was in it, once and again', async () => {
    const folder = temporaryFolder()
    writeOldFolder(folder)
    const expectAll = async (): Promise<void> => {
      const storage = await createSqliteStorage({ folder })
      onTestFinished(async () => storage.close())
      expect(await storage.listBoards(undefined, 10)).toEqual(['a', 'b'])
      expect(await storage.dumpBoard('a')).toEqual({
        id: 'a',
        head: { createdAt: Date.UTC(2026, 0, 31, 12, 0, 0, 123), seq: 5, accessVersion: 0, isArchived: false },
        grants: [oldGrant('editor', 'hash-2'), oldGrant('facilitator', 'hash-1'), oldGrant('viewer', 'hash-3')],
        people: [],
        snapshots: [
          { uptoSeq: 2, data: bytes(2), at: 20 },
          { uptoSeq: 4, data: bytes(4), at: 40 },
        ],
        updates: [{ seq: 5, data: bytes(5), actor: 'editor', at: 50 }],
        versions: [],
        session: undefined,
        refusedClients: [],
        clientOwners: [],
      })
      expect(await storage.readHead('b')).toMatchObject({ createdAt: Date.UTC(2025, 11, 31, 23, 59, 59, 999), seq: 1 })
      expect(await storage.findGrant('b', 'hash-4')).toMatchObject({ role: 'facilitator' })
      await storage.close()
    }
    await expectAll()
    await expectAll()
    const storage = await createSqliteStorage({ folder })
    onTestFinished(async () => storage.close())
    expect(await storage.append('a', [anUpdate(6)])).toBe(6)
    await storage.addVersion('a', aVersion('v1'))
    await storage.deleteBoard('b')
    expect(await storage.listBoards(undefined, 10)).toEqual(['a'])
  })

  it('[S65] of a version that knew no owners opens, and refuses as before', async () => {
    const folder = temporaryFolder()
    const before = await createSqliteStorage({ folder })
    await before.createBoard(aNewBoard('a'))
    await before.close()
    const db = new Sqlite(join(folder, 'pathwall.sqlite'))
    db.exec(`
      DROP TABLE client_owners;
      ALTER TABLE refused_clients DROP COLUMN from_clock;
      INSERT INTO refused_clients VALUES ('a', 7);
      PRAGMA user_version = 3;
    `)
    db.close()
    const storage = await createSqliteStorage({ folder })
    onTestFinished(async () => storage.close())
    expect(await storage.readRefusedClients('a')).toEqual([{ client: 7, fromClock: 0 }])
    await storage.append('a', [{ ...anUpdate(1), owner: { client: 8, author: 'ann' } }])
    expect(await storage.readClientOwners('a', [7, 8])).toEqual(new Map([[8, 'ann']]))
  })

  it('[S7] of a newer version is refused and not touched', async () => {
    const folder = temporaryFolder()
    await (await createSqliteStorage({ folder })).close()
    const db = new Sqlite(join(folder, 'pathwall.sqlite'))
    db.pragma('user_version = 1000')
    db.close()
    await expect(createSqliteStorage({ folder })).rejects.toMatchObject({
      code: 'server/start-failed',
      message: expect.stringContaining('written by a newer version of Pathwall') as string,
    })
  })
})

describe('snapshots in SQLite', () => {
  it('[S4] keeps the snapshot before the newest one, and no older ones', async () => {
    const folder = temporaryFolder()
    const storage = await createSqliteStorage({ folder })
    await storage.createBoard(aNewBoard('a'))
    for (let seq = 1; seq <= 4; seq++) {
      await storage.saveSnapshot('a', seq, bytes(seq))
      await storage.append('a', [anUpdate(seq)])
    }
    await storage.close()
    const db = new Sqlite(join(folder, 'pathwall.sqlite'), { readonly: true })
    onTestFinished(() => void db.close())
    expect(db.prepare('SELECT upto_seq FROM snapshots ORDER BY upto_seq').pluck().all()).toEqual([3, 4])
    expect(db.prepare('SELECT seq, actor FROM updates').all()).toEqual([{ seq: 5, actor: 'editor' }])
  })
})

describe('a group of appends', () => {
  it('[S2] that fails because of one board stores what belongs to the others', async () => {
    const folder = temporaryFolder()
    const setUp = await createSqliteStorage({ folder })
    for (const id of ['a', 'broken', 'c']) await setUp.createBoard(aNewBoard(id))
    await setUp.close()
    // Something else has written where the next update belongs.
    const db = new Sqlite(join(folder, 'pathwall.sqlite'))
    db.exec("INSERT INTO updates VALUES ('broken', 2, x'', 'a stranger', 0, NULL)")
    db.close()
    const storage = await createSqliteStorage({ folder })
    onTestFinished(async () => storage.close())
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
    expect((await storage.readHead('broken'))?.seq).toBe(1)
  })
})

function oldGrant(role: Grant['role'], tokenHash: string): Grant {
  const createdAt = Date.UTC(2026, 0, 31, 12, 0, 0, 123)
  return { role, tokenHash, createdAt, expiresAt: undefined, passphraseHash: undefined }
}

async function openQuota(maxSizeBytes: number): Promise<BoardStorage> {
  const storage = await createSqliteStorage({ folder: temporaryFolder(), maxSizeBytes })
  onTestFinished(async () => storage.close())
  return storage
}

function startWriter(folder: string, boardId: string): { process: ChildProcess; lines: AsyncIterable<string> } {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'crashingWriter.ts'), folder, boardId], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return { process: child, lines: createInterface({ input: child.stdout }) }
}
