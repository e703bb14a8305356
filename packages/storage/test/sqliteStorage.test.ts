import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import Sqlite from 'better-sqlite3'
import { aNewBoard } from '@pathwall/testkit'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { BoardStorage } from '../src/boardStorage.ts'
import { createSqliteStorage } from '../src/createSqliteStorage.ts'
import { anUpdate, bytes, describeStorage } from './storageContract.ts'
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
  }, 30_000)
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
  }, 15_000)

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
    writeFileSync(join(folder, 'pathwall.sqlite'), 'these are not the boards you are looking for'.repeat(100))
    await expect(createSqliteStorage({ folder })).rejects.toMatchObject({
      code: 'server/start-failed',
      message: `Cannot use the data folder ${folder}: file is not a database`,
    })
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
