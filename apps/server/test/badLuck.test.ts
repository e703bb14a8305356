import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { seededRandom } from '@pathwall/testkit'
import { expect, it, onTestFinished, vi } from 'vitest'
import { ask, makeBoard } from './api.ts'
import { openKeyWriter } from './keyWriter.ts'
import { startTestServer } from './startTestServer.ts'
import { temporaryFolder } from './temporaryFolder.ts'

const seed = Number(process.env['TEST_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
console.info(`bad luck seed ${seed} (TEST_SEED=${seed} repeats this run)`)

it('[S68] loses nothing when the thread that stores dies again and again', async () => {
  const random = seededRandom(seed)
  const threads: Worker[] = []
  const note = (thread: Worker): void => void threads.push(thread)
  process.on('worker', note)
  onTestFinished(() => void process.off('worker', note))
  const server = await startTestServer({ limits: { retryFirstMs: 10, retryMaxMs: 50 } })
  const board = await makeBoard(server.url)
  const [a, b] = ['a', 'b'].map((name) => openKeyWriter(server.url, board.id, board.tokens.editor, name))
  await Promise.all([a!.synced(), b!.synced()])
  let written = 0
  for (let round = 1; round <= 4; round++) {
    const thread = threads.shift()!
    threads.length = 0
    const gone = once(thread, 'exit')
    const killAt = written + random.integer(10, 60)
    while (written < killAt) {
      a!.write()
      b!.write()
      written++
    }
    await expect.poll(() => a!.saved.size, { interval: 1 }).toBeGreaterThan(0)
    void thread.terminate()
    await gone
    await expect.poll(() => threads.length).toBeGreaterThan(0)
    await expect.poll(() => [a!.saved.size, b!.saved.size]).toEqual([written, written])
    // What is saved is shown a moment later, together with what else comes.
    await expect.poll(() => [a!.keysOf('b').length, b!.keysOf('a').length]).toEqual([written, written])
  }
  const ready = await ask(server.url, '/readyz')
  expect(ready).toMatchObject({
    status: 200,
    body: { status: 'ready', warnings: [expect.stringMatching(/^The thread/)] },
  })
  await server.stop()
  const again = await startTestServer({ dataDir: server.config.dataDir })
  const reader = openKeyWriter(again.url, board.id, board.tokens.viewer, 'nobody')
  await reader.synced()
  expect([reader.keysOf('a').length, reader.keysOf('b').length]).toEqual([written, written])
})

it('[S68] says in the log and to who asks what a damaged folder has lost, and goes on with the rest', async () => {
  const dataDir = temporaryFolder()
  const first = await startTestServer({ dataDir })
  const board = await makeBoard(first.url)
  const writer = openKeyWriter(first.url, board.id, board.tokens.editor, 'a-key-to-be-found')
  await writer.synced()
  for (let count = 0; count < 3; count++) {
    writer.write()
    await expect.poll(() => writer.saved.size).toBe(count + 1)
  }
  await first.stop()
  const file = join(dataDir, 'pathwall.sqlite')
  const content = readFileSync(file)
  const at = content.indexOf('a-key-to-be-found-3')
  expect(at).toBeGreaterThan(0)
  content.write('something-different', at)
  writeFileSync(file, content)

  const server = await startTestServer({ dataDir })
  const reader = openKeyWriter(server.url, board.id, board.tokens.viewer, 'nobody')
  await reader.synced()
  expect(reader.keysOf('a-key-to-be-found').sort()).toEqual(['a-key-to-be-found-1', 'a-key-to-be-found-2'])
  const told = 'What is stored of a board is damaged.'
  expect(server.log.find((line) => line.includes(told))).toContain('"lostUpdates":1')
  const ready = await ask(server.url, '/readyz')
  expect(ready).toMatchObject({ status: 200, body: { warnings: [expect.stringContaining(told)] } })
  expect(ready.text).not.toContain(board.id)
})

it('[S69] goes on saving and showing whatever the clock does', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  const server = await startTestServer()
  const board = await makeBoard(server.url)
  const a = openKeyWriter(server.url, board.id, board.tokens.editor, 'a')
  const b = openKeyWriter(server.url, board.id, board.tokens.editor, 'b')
  await Promise.all([a.synced(), b.synced()])
  let written = 0
  for (const year of [2040, 1971, 2026, 2100, 2025]) {
    vi.setSystemTime(Date.UTC(year, 5, 1))
    a.write()
    b.write()
    written++
    await expect.poll(() => [a.saved.size, b.saved.size]).toEqual([written, written])
    await expect.poll(() => [a.keysOf('b').length, b.keysOf('a').length]).toEqual([written, written])
    const newcomer = openKeyWriter(server.url, board.id, board.tokens.viewer, 'nobody')
    await newcomer.synced()
    expect(newcomer.keysOf('a')).toHaveLength(written)
    expect((await ask(server.url, '/readyz')).status).toBe(200)
  }
})
