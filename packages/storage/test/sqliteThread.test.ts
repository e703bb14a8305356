import { once } from 'node:events'
import { mkdirSync, readdirSync, renameSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { aNewBoard } from '@pathwall/testkit'
import { expect, it, onTestFinished } from 'vitest'
import { createSqliteStorage } from '../src/createSqliteStorage.ts'
import type { StorageTrouble } from '../src/storageTrouble.ts'
import { anUpdate } from './storageContract.ts'
import { temporaryFolder } from './temporaryFolder.ts'

it('[S67] the storage starts its thread again when it dies, and loses nothing that was said to be stored', async () => {
  const threads = watchThreads()
  const troubles: StorageTrouble[] = []
  const storage = await createSqliteStorage({ folder: temporaryFolder(), report: (trouble) => troubles.push(trouble) })
  onTestFinished(async () => storage.close())
  await storage.createBoard(aNewBoard('a'))
  const told: number[] = []
  for (let round = 1; round <= 4; round++) {
    const write = async (count: number) =>
      Promise.allSettled(Array.from({ length: count }, async (_, index) => storage.append('a', [anUpdate(index)])))
    await write(20)
    const attempts = write(20)
    const gone = once(threads.at(-1)!, 'exit')
    void threads.at(-1)!.terminate()
    const outcomes = await attempts
    told.push(...outcomes.filter((outcome) => outcome.status === 'fulfilled').map(({ value }) => value))
    const failed = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason as unknown)
    expect(failed.length).toBeGreaterThan(0)
    expect(failed).toMatchObject(failed.map(() => ({ code: 'board/save-failed', details: { boardId: 'a' } })))
    await gone
    expect(await storage.append('a', [anUpdate(round)])).toBeGreaterThan(20 * round)
    await storage.check()
  }
  const { updates, seq } = await storage.load('a')
  expect(updates).toHaveLength(seq)
  expect(seq).toBeGreaterThanOrEqual(Math.max(80, ...told))
  expect(threads).toHaveLength(5)
  expect(troubles.map(({ message }) => message)).toEqual(
    Array.from(
      { length: 4 },
      () => expect.stringMatching(/^The thread that stores boards ended and was started again/) as string,
    ),
  )
})

it('[S67] a storage that is closed while its thread is dead stays closed', async () => {
  const threads = watchThreads()
  const storage = await createSqliteStorage({ folder: temporaryFolder() })
  const gone = once(threads[0]!, 'exit')
  void threads[0]!.terminate()
  await gone
  await storage.close()
  await expect(storage.check()).rejects.toThrow('closed')
})

it('[S67] a thread that dies after the data folder was replaced makes no new database in its place', async () => {
  const threads = watchThreads()
  const folder = join(temporaryFolder(), 'data')
  const aside = `${folder}-aside`
  const storage = await createSqliteStorage({ folder })
  onTestFinished(async () => storage.close())
  await storage.createBoard(aNewBoard('a'))
  renameSync(folder, aside)
  mkdirSync(folder)
  const gone = once(threads[0]!, 'exit')
  void threads[0]!.terminate()
  await gone
  const refused = { code: 'board/save-failed', message: expect.stringContaining('put it back') as string }
  await expect(storage.append('a', [anUpdate(1)])).rejects.toMatchObject(refused)
  await expect(storage.load('a')).rejects.toThrow('put it back')
  await expect(storage.check()).rejects.toThrow('put it back')
  expect(readdirSync(folder)).toEqual([])
  rmdirSync(folder)
  renameSync(aside, folder)
  await expect
    .poll(
      async () =>
        storage.check().then(
          () => 'works',
          () => 'does not',
        ),
      { interval: 50 },
    )
    .toBe('works')
  expect(await storage.append('a', [anUpdate(2)])).toBe(2)
})

/** Threads that are started from now on. */
function watchThreads(): Worker[] {
  const threads: Worker[] = []
  const note = (thread: Worker): void => void threads.push(thread)
  process.on('worker', note)
  onTestFinished(() => void process.off('worker', note))
  return threads
}
