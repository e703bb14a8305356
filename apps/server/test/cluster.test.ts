import {
  openFaultWriter,
  startBalancer,
  startPostgres,
  startRedis,
  startServer,
  type PostgresServer,
  type RedisServer,
} from '@pathwall/testkit'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { ask, makeBoard, type MadeBoard } from './api.ts'
import { recordsOf } from './recordsOf.ts'
import { startTestServer, type TestServer } from './startTestServer.ts'
import { ANNA, BEN, askBoard, decide, personNamed, sentAway, visit } from './visitors.ts'

const REDIS_AWAY = { status: 'ready', warnings: ['Redis is away: other nodes are told of changes some seconds later'] }
const PASSWORD = 'a-secret-of-the-tests'

let postgres: PostgresServer
let redis: RedisServer
beforeAll(async () => {
  ;[postgres, redis] = await Promise.all([startPostgres(), startRedis({ password: PASSWORD })])
}, 60_000)
afterAll(async () => {
  await Promise.all([postgres.dispose(), redis.dispose()])
})

it('[S92] people on two nodes see each other’s notes and cursors', async () => {
  // Nobody asks the database meanwhile.
  const { one, two, board } = await startNodes({ headPollMs: 60_000 })
  const [a, b] = [
    visit(one, board.id, { token: board.tokens.editor }, { name: 'Ada' }),
    visit(two, board.id, { token: board.tokens.editor }, { name: 'Bob' }),
  ]
  await Promise.all([a.synced(), b.synced()])
  a.set('of a', 1)
  await b.sees('of a', 1)
  b.set('of b', 2)
  await a.sees('of b', 2)
  for (let n = 0; n < 100; n++) [a, b][n % 2]!.set(`both ${n}`, n)
  await Promise.all([a.saved(), b.saved()])
  await expect.poll(() => recordsOf(a.doc) === recordsOf(b.doc)).toBe(true)
  a.awareness.setLocalStateField('cursor', { x: 1, y: 2 })
  await expect
    .poll(() => b.awareness.getStates().get(a.doc.clientID))
    .toMatchObject({ user: { name: 'Ada', role: 'editor' }, cursor: { x: 1, y: 2 } })
  expect((await ask(two.url, '/readyz')).body).toEqual({ status: 'ready' })
  expect([...one.log, ...two.log].join('\n')).not.toContain(PASSWORD)
})

it('[S92] what is decided about links and people on one node holds at once on the other', async () => {
  const { one, two, board } = await startNodes()
  const ada = visit(two, board.id, { token: board.tokens.editor, personKey: ANNA }, { name: 'Anna' })
  const ben = visit(two, board.id, { token: board.tokens.editor, personKey: BEN }, { name: 'Ben' })
  const viewer = visit(two, board.id, { token: board.tokens.viewer })
  const facilitator = visit(one, board.id, { token: board.tokens.facilitator })
  await Promise.all([ada.synced(), ben.synced(), viewer.synced(), facilitator.synced()])
  await decide(one, board, 'PATCH', `/people/${await personNamed(one, board, 'Anna')}`, { role: 'viewer' })
  expect(await sentAway(ada)).toBe('4412 your role changed: begin afresh')
  await decide(one, board, 'PATCH', `/people/${await personNamed(one, board, 'Ben')}`, { isRemoved: true })
  expect(await sentAway(ben)).toBe('4403 removed by a facilitator')
  await decide(one, board, 'DELETE', '/links/viewer')
  expect(await sentAway(viewer)).toBe('4401 the link was renewed or revoked')
  const again = visit(two, board.id, { token: board.tokens.editor, personKey: ANNA })
  await again.synced()
  expect(again.pathwall).toContain('role viewer')
  again.set('smuggled', 1)
  facilitator.set('after', 1)
  await again.sees('after', 1)
  expect(facilitator.get('smuggled')).toBeUndefined()
  await decide(one, board, 'DELETE', '', { title: board.title })
  expect(await sentAway(again)).toBe('4410 the board was deleted')
  expect(await sentAway(facilitator)).toBe('4410 the board was deleted')
})

it('[S92] what is decided while the nodes cannot talk holds a few seconds later', async () => {
  const { one, two, board, own } = await startNodes({ ownRedis: true })
  const viewer = visit(two, board.id, { token: board.tokens.viewer })
  await viewer.synced()
  await own.stop()
  await decide(one, board, 'DELETE', '/links/viewer')
  expect(await sentAway(viewer)).toBe('4401 the link was renewed or revoked')
})

it('[S92] a version taken on one node is restored on the other, and seen on both', async () => {
  const { one, two, board } = await startNodes()
  const [a, b] = [
    visit(one, board.id, { token: board.tokens.editor }),
    visit(two, board.id, { token: board.tokens.facilitator }),
  ]
  await Promise.all([a.synced(), b.synced()])
  const token = board.tokens.facilitator
  const taken = await askBoard(one, board.id, { token }, 'POST', '/versions', { name: 'before' })
  expect(taken.status).toBe(201)
  await expect.poll(() => b.pathwall).toContain('notice versions')
  const [key = ''] = [...a.doc.getMap('records').keys()]
  a.doc.getMap('records').delete(key)
  await expect.poll(() => b.doc.getMap('records').has(key)).toBe(false)
  const { id } = taken.body as { id: string }
  const restored = await askBoard(two, board.id, { token }, 'POST', `/versions/${id}/restore`, {})
  expect(restored.status).toBe(200)
  await expect.poll(() => [a, b].map(({ doc }) => doc.getMap('records').has(key))).toEqual([true, true])
})

it(
  '[S93] people of a node that is killed go on by another, with everything that was promised',
  { timeout: 120_000 },
  async () => {
    const env = { DATABASE_URL: await postgres.createDatabase(), REDIS_URL: redis.url }
    const nodes = await Promise.all([startServer(env), startServer(env)])
    onTestFinished(async () => {
      await Promise.all(nodes.map(async (node) => node.dispose()))
    })
    const balancer = await startBalancer(nodes.map(({ url }) => url))
    onTestFinished(async () => balancer.close())
    const board = await makeBoard(balancer.url)
    const writers = ['a', 'b', 'c', 'd'].map((name) =>
      openFaultWriter({ url: balancer.url, boardId: board.id, token: board.tokens.editor, name }),
    )
    onTestFinished(() => writers.forEach((writer) => writer.close()))
    await expect.poll(() => writers.every(({ isSynced }) => isSynced)).toBe(true)
    const write = setInterval(() => writers.forEach((writer) => writer.write()), 10)
    onTestFinished(() => clearInterval(write))
    await expect.poll(() => writers.every(({ saved, seen }) => saved.size > 50 && seen.size > 100)).toBe(true)
    await nodes[0]?.kill()
    const promised = new Set(writers.flatMap(({ saved, seen }) => [...saved, ...seen]))
    const savedBefore = writers.map(({ saved }) => saved.size)
    await expect
      .poll(() => writers.every(({ saved }, index) => saved.size > (savedBefore[index] ?? 0) + 50), { timeout: 20_000 })
      .toBe(true)
    clearInterval(write)
    await expect.poll(() => writers.every(({ saved, written }) => saved.size === written)).toBe(true)
    await expect.poll(() => new Set(writers.map((writer) => writer.keys().join())).size).toBe(1)
    expect([...promised].filter((key) => !writers[0]?.keys().includes(key))).toEqual([])
  },
)

it(
  '[S94] starts without Redis, says so, works with it as soon as it is there, and without it again',
  { timeout: 120_000 },
  async () => {
    const { one, two, board, own } = await startNodes({ ownRedis: true, isStopped: true })
    const [a, b] = [
      visit(one, board.id, { token: board.tokens.editor }),
      visit(two, board.id, { token: board.tokens.editor }),
    ]
    await Promise.all([a.synced(), b.synced()])
    expect((await ask(one.url, '/readyz')).status).toBe(200)
    expect(one.log.filter((line) => line.includes('Redis is away'))).toHaveLength(1)
    a.set('without', 1)
    await b.sees('without', 1)
    await own.start()
    await expect.poll(async () => (await ask(one.url, '/readyz')).body).toEqual({ status: 'ready' })
    await expect.poll(async () => (await ask(two.url, '/readyz')).body).toEqual({ status: 'ready' })
    b.set('with', 2)
    await a.sees('with', 2)
    await own.kill()
    a.set('without again', 3)
    await b.sees('without again', 3)
    await a.saved()
  },
)

interface Nodes {
  one: TestServer
  two: TestServer
  board: MadeBoard
  /** Their Redis; the shared one unless asked for. */
  own: RedisServer
}

/** Two servers on one fresh database and one Redis. */
async function startNodes({ ownRedis = false, isStopped = false, headPollMs = 2_000 } = {}): Promise<Nodes> {
  const own = ownRedis ? await startRedis() : redis
  if (ownRedis) onTestFinished(async () => own.dispose())
  if (isStopped) await own.stop()
  const settings = { databaseUrl: await postgres.createDatabase(), redisUrl: own.url, limits: { headPollMs } }
  const [one, two] = [await startTestServer(settings), await startTestServer(settings)]
  for (const { url } of [one, two])
    await expect
      .poll(async () => (await ask(url, '/readyz')).body)
      .toEqual(isStopped ? REDIS_AWAY : { status: 'ready' })
  return { one, two, board: await makeBoard(one.url), own }
}
