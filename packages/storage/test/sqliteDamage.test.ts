import { copyFileSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { aNewBoard } from '@pathwall/testkit'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { BoardStorage } from '../src/boardStorage.ts'
import { createSqliteStorage } from '../src/createSqliteStorage.ts'
import type { StorageTrouble } from '../src/storageTrouble.ts'
import { bytes } from './storageContract.ts'
import { temporaryFolder } from './temporaryFolder.ts'

const DATABASE = 'pathwall.sqlite'
const LOG = `${DATABASE}-wal`
const CONTENT = 3_000

describe('after a crash, a log of changes', () => {
  it('[S66] that is whole is read without a word', async () => {
    const folder = await crashed(5)
    const { storage, troubles } = await open(folder)
    expect(await contentOf(storage)).toEqual([1, 2, 3, 4, 5])
    expect(troubles).toEqual([])
  })

  it('[S66] whose end is garbled is read up to there, and this is said', async () => {
    const folder = await crashed(5)
    garble(join(folder, LOG), -1_000, 500)
    const { storage, troubles } = await open(folder)
    expect(await contentOf(storage)).toEqual([1, 2, 3, 4])
    expect(troubles).toMatchObject([
      { message: expect.stringContaining('The end of the log of changes could not be read and was dropped') as string },
    ])
    expect(troubles[0]?.details['unreadableBytes']).toBeGreaterThan(0)
    // The number of what was dropped is given again: nobody can have seen it.
    expect(await storage.append('a', [aContent(6)])).toBe(5)
    expect(await contentOf(storage)).toEqual([1, 2, 3, 4, 6])
  })

  it('[S66] whose end is cut off is read up to there, and this is said', async () => {
    const folder = await crashed(5)
    truncateSync(join(folder, LOG), statSync(join(folder, LOG)).size - 1_000)
    const { storage, troubles } = await open(folder)
    expect(await contentOf(storage)).toEqual([1, 2, 3, 4])
    expect(troubles).toHaveLength(1)
    expect(troubles[0]?.details).toEqual({ unreadableBytes: 4_096 + 24 - 1_000 })
  })

  it('[S66] that cannot be read at all is left out, and this is said', async () => {
    const folder = await crashed(5)
    garble(join(folder, LOG), 0, 32)
    const { storage, troubles } = await open(folder)
    expect(troubles).toMatchObject([
      {
        message: expect.stringContaining('was dropped') as string,
        details: { unreadableBytes: expect.any(Number) as number },
      },
    ])
    await expect(storage.load('a')).rejects.toMatchObject({ code: 'board/not-found' })
  })
})

describe('a damaged database', () => {
  it('[S66] gives what can be read of a board, and says how much is missing', async () => {
    const folder = await stored(40)
    // The content of one update, as the disk might give it back.
    replace(join(folder, DATABASE), Buffer.alloc(200, 17), Buffer.alloc(200, 99))
    const { storage, troubles } = await open(folder)
    expect(await contentOf(storage)).toEqual(upto(40).filter((value) => value !== 17))
    expect(troubles).toMatchObject([
      {
        message: expect.stringContaining('What is stored of a board is damaged.') as string,
        details: { boardId: 'a', lostUpdates: 1, lostSnapshots: 0 },
      },
    ])
    expect(await storage.loadSince('a', 1)).toBeUndefined()
    expect(await storage.loadSince('a', 30)).toMatchObject({ seq: 40 })
    expect((await storage.load('b')).updates).toEqual([bytes(0, 0)])
  })

  it('[S66] falls back on the snapshot before the newest', async () => {
    const folder = await stored(10, async (storage) => {
      await storage.saveSnapshot('a', 4, new Uint8Array(CONTENT).fill(104))
      await storage.saveSnapshot('a', 8, new Uint8Array(CONTENT).fill(108))
    })
    replace(join(folder, DATABASE), Buffer.alloc(200, 108), Buffer.alloc(200, 99))
    const { storage, troubles } = await open(folder)
    const { snapshot, updates, seq } = await storage.load('a')
    expect(snapshot?.[0]).toBe(104)
    expect(updates.map((data) => data[0])).toEqual([9, 10])
    expect(seq).toBe(10)
    expect(troubles[0]?.details).toEqual({ boardId: 'a', lostUpdates: 4, lostSnapshots: 1 })
  })

  it('[S66] never gives an empty board for one whose beginning is lost', async () => {
    const folder = await stored(1)
    replace(join(folder, DATABASE), Buffer.alloc(200, 1), Buffer.alloc(200, 99))
    const { storage } = await open(folder)
    await expect(storage.load('a')).rejects.toThrow('its beginning cannot be read')
    expect((await storage.load('b')).updates).toEqual([bytes(0, 0)])
  })

  it('[S66] with pages of nonsense serves the boards it can, and says so', async () => {
    const folder = await crashed(400, async (storage) => storage.saveSnapshot('a', 1, bytes(1)))
    const database = join(folder, DATABASE)
    expect(statSync(database).size).toBeGreaterThan(400 * CONTENT)
    garble(database, -40 * 4_096, 40 * 4_096)
    const { storage, troubles } = await open(folder)
    expect(troubles.map(({ message }) => message).join()).toContain('The database is damaged')
    const content = await contentOf(storage)
    expect(content.length).toBeGreaterThan(200)
    expect(content.length).toBeLessThan(400)
    expect((await storage.load('b')).updates).toEqual([bytes(0, 0)])
  })

  it('[S66] that is cut off is refused in one line that says what to do, and left alone', async () => {
    const folder = await stored(100)
    const file = join(folder, DATABASE)
    truncateSync(file, statSync(file).size - 20 * 4_096)
    const before = readFileSync(file)
    const failure = await createSqliteStorage({ folder }).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'server/start-failed' })
    expect((failure as Error).message).toMatch(
      /^Cannot use the data folder .*: the database is damaged .* put back a backup with "pathwall restore"$/,
    )
    expect(readFileSync(file).equals(before)).toBe(true)
  })
})

/** A folder as a server leaves it that was killed after `count` updates: the log has them. */
async function crashed(count: number, prepare?: (storage: BoardStorage) => Promise<unknown>): Promise<string> {
  const alive = temporaryFolder()
  const storage = await createSqliteStorage({ folder: alive })
  onTestFinished(async () => storage.close())
  await write(storage, count)
  await prepare?.(storage)
  const folder = temporaryFolder()
  for (const file of [DATABASE, LOG]) copyFileSync(join(alive, file), join(folder, file))
  return folder
}

/** A folder as a server leaves it that was stopped. */
async function stored(count: number, prepare?: (storage: BoardStorage) => Promise<unknown>): Promise<string> {
  const folder = temporaryFolder()
  const storage = await createSqliteStorage({ folder })
  await write(storage, count)
  await prepare?.(storage)
  await storage.close()
  return folder
}

async function write(storage: BoardStorage, count: number): Promise<void> {
  await storage.createBoard(aNewBoard('b'))
  await storage.createBoard(aNewBoard('a', { update: aContent(1).data }))
  for (let value = 2; value <= count; value++) await storage.append('a', [aContent(value)])
}

function aContent(value: number): { data: Uint8Array; actor: string } {
  return { data: new Uint8Array(CONTENT).fill(value), actor: 'editor' }
}

async function contentOf(storage: BoardStorage): Promise<number[]> {
  return (await storage.load('a')).updates.map((data) => data[0] ?? -1)
}

function upto(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1)
}

async function open(folder: string): Promise<{ storage: BoardStorage; troubles: StorageTrouble[] }> {
  const troubles: StorageTrouble[] = []
  const storage = await createSqliteStorage({ folder, report: (trouble) => troubles.push(trouble) })
  onTestFinished(async () => storage.close())
  return { storage, troubles }
}

/** `start` below zero counts from the end. */
function garble(file: string, start: number, length: number): void {
  const content = readFileSync(file)
  const from = start < 0 ? content.length + start : start
  for (let at = from; at < from + length; at++) content[at] = (content[at] ?? 0) ^ 0xa5
  writeFileSync(file, content)
}

function replace(file: string, from: Buffer, to: Buffer): void {
  const content = readFileSync(file)
  const at = content.indexOf(from)
  expect(at).toBeGreaterThan(0)
  to.copy(content, at)
  writeFileSync(file, content)
}
