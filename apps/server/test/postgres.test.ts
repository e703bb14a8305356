import { POSTGRES_PASSWORD, startPostgres, type PostgresServer } from '@pathwall/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ask, makeBoard } from './api.ts'
import { openKeyWriter } from './keyWriter.ts'
import { runMain } from './runMain.ts'
import { startTestServer } from './startTestServer.ts'

let postgres: PostgresServer
beforeAll(async () => {
  postgres = await startPostgres({ waitsForDisk: true })
}, 120_000)
afterAll(async () => postgres.dispose(), 60_000)

it('[S79] stores what is done while PostgreSQL is away once it is back, and says so meanwhile', async () => {
  const server = await startTestServer({ databaseUrl: await postgres.createDatabase() })
  const board = await makeBoard(server.url)
  const writer = openKeyWriter(server.url, board.id, board.tokens.editor, 'a')
  const other = openKeyWriter(server.url, board.id, board.tokens.editor, 'b')
  await Promise.all([writer.synced(), other.synced()])
  writer.write()
  await expect.poll(() => [writer.saved.has('a-1'), other.has('a-1')]).toEqual([true, true])

  await postgres.kill()
  writer.write()
  await expect.poll(async () => (await ask(server.url, '/readyz')).status).toBe(503)
  expect([writer.saved.has('a-2'), other.has('a-2')]).toEqual([false, false])
  expect((await ask(server.url, '/healthz')).status).toBe(200)

  await postgres.start()
  await expect.poll(() => [writer.saved.has('a-2'), other.has('a-2')], { timeout: 20_000 }).toEqual([true, true])
  await expect.poll(async () => (await ask(server.url, '/readyz')).status).toBe(200)
  expect(server.log.join('\n')).not.toContain(POSTGRES_PASSWORD)
}, 120_000)

it('[S79] finds its boards again after a restart, also when it was killed', async () => {
  const env = { DATABASE_URL: await postgres.createDatabase(), PORT: '0', LOG_LEVEL: 'debug' }
  const first = runMain([], env)
  const url = urlIn(await first.nextLine())
  const board = await makeBoard(url)
  const writer = openKeyWriter(url, board.id, board.tokens.editor, 'a')
  await writer.synced()
  writer.write()
  await expect.poll(() => writer.saved.has('a-1')).toBe(true)
  first.signal('SIGKILL')
  expect((await first.ended).stderr.join('\n')).not.toContain(POSTGRES_PASSWORD)

  const second = runMain([], env)
  const reader = openKeyWriter(urlIn(await second.nextLine()), board.id, board.tokens.viewer, 'nobody')
  await reader.synced()
  expect(reader.has('a-1')).toBe(true)
}, 120_000)

it('[S150] waits at start for a PostgreSQL that is away, and starts when it is back', async () => {
  const databaseUrl = await postgres.createDatabase()
  await postgres.stop()
  const server = runMain([], { DATABASE_URL: databaseUrl, PORT: '0' })
  await expect.poll(() => server.stderr, { timeout: 20_000 }).toHaveLength(1)
  await postgres.start()
  const url = urlIn(await server.nextLine())
  expect((await ask(url, '/readyz')).status).toBe(200)
  server.signal('SIGTERM')
  const { code, stderr } = await server.ended
  expect(code).toBe(0)
  expect(stderr).toHaveLength(1)
  expect(stderr[0]).toMatch(
    /waiting up to 60 s for the PostgreSQL database \S+ at 127\.0\.0\.1:\d+ as pathwall: nothing/,
  )
  expect(stderr[0]).not.toContain(POSTGRES_PASSWORD)
}, 120_000)

it('[S57] says in one line why it does not start on a PostgreSQL, and never its password', async () => {
  const url = new URL(await postgres.createDatabase())
  url.port = '1'
  const env = { DATABASE_URL: url.href, DATABASE_WAIT_SECONDS: '0', PORT: '0' }
  const { code, stderr } = await runMain([], env).ended
  expect(stderr).toHaveLength(1)
  expect(stderr[0]).toMatch(
    /^Cannot use the PostgreSQL database \S+ at 127\.0\.0\.1:1 as pathwall: nothing answers there/,
  )
  expect(stderr[0]).not.toContain(POSTGRES_PASSWORD)
  expect(code).toBe(1)
})

function urlIn(line: string | undefined): string {
  return /^READY (\S+)/.exec(line ?? '')?.[1] ?? ''
}
