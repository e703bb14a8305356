import { createServer, connect, type Socket } from 'node:net'
import { startRedis, type RedisServer } from '@pathwall/testkit'
import fc from 'fast-check'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { Bus, BusMessage } from '../src/bus/bus.ts'
import { decodeBusMessage, encodeBusMessage } from '../src/bus/busCodec.ts'
import { createRedisBus } from '../src/bus/createRedisBus.ts'
import { describeBus, works } from './busContract.ts'
import { memoryKept } from './memoryKept.ts'

const PASSWORD = 'a-secret-of-the-tests'
const SECRET = new Uint8Array(32).fill(7)

let redis: RedisServer
beforeAll(async () => {
  redis = await startRedis({ password: PASSWORD })
})
afterAll(async () => redis.dispose())

describeBus('Redis bus', async () => Promise.resolve(createRedisBus({ url: redis.url, secret: SECRET, logger: quiet })))

describe('a Redis', () => {
  it('[S81] that is not there keeps nobody waiting, is told of once, and is used as soon as it is there', async () => {
    const own = await startOwn({ password: PASSWORD })
    await own.stop()
    const log: string[] = []
    const [a, b] = [openBus(own.url, { log }), openBus(own.url)]
    const heard: BusMessage[] = []
    b.subscribe('board-1', (message) => heard.push(message))
    a.publish('board-1', { type: 'access' })
    await expect.poll(() => log.length).toBe(1)
    expect(log[0]).toContain('Redis is away')
    expect([a.works, b.works]).toEqual([false, false])
    await own.start()
    await works(a, b)
    a.publish('board-1', { type: 'query-presence' })
    // What was said meanwhile is not made up for.
    await expect.poll(() => heard).toEqual([{ type: 'query-presence' }])
    expect(log).toHaveLength(2)
    expect(log[1]).toContain('Redis is there')
    expect(log.join()).not.toContain(PASSWORD)
  })

  it('[S81] that is restarted is used again, with all boards that were listened to', async () => {
    const own = await startOwn()
    const [a, b] = [openBus(own.url), openBus(own.url)]
    const heard: string[] = []
    for (let n = 0; n < 1_200; n++) b.subscribe(`board-${n}`, ({ type }) => heard.push(`${n} ${type}`))
    await works(a, b)
    for (const end of [async () => own.stop(), async () => own.kill()]) {
      await end()
      await expect.poll(() => [a.works, b.works]).toEqual([false, false])
      b.subscribe('board-late', ({ type }) => heard.push(`late ${type}`))
      await own.start()
      await works(a, b)
      for (const board of ['board-0', 'board-600', 'board-1199']) a.publish(board, { type: 'access' })
      await expect.poll(() => heard.splice(0)).toEqual(['0 access', '600 access', '1199 access'])
    }
  })

  it('[S81] that does not answer costs no memory without end, and is given up', async () => {
    const own = await startOwn()
    const bus = openBus(own.url)
    await works(bus)
    own.freeze()
    const updates = [new Uint8Array(1024 * 1024)]
    for (let seq = 1; seq <= 500; seq++) bus.publish('board-1', { type: 'updates', seq, updates })
    await expect.poll(() => memoryKept().besideHeap).toBeLessThan(200 * 1024 * 1024)
    await expect.poll(() => bus.works).toBe(false)
    own.thaw()
    await works(bus)
  })

  it('[S81] that refuses the password is reported without it', async () => {
    const log: string[] = []
    const bus = openBus(redis.url.replace(PASSWORD, 'a-wrong-password'), { log })
    await expect.poll(() => log.join()).toContain('WRONGPASS')
    expect(bus.works).toBe(false)
    expect(log.join()).not.toContain('a-wrong-password')
  })

  it('[S81] may be cut off at any moment', async () => {
    const sockets = new Set<Socket>()
    const target = Number(new URL(redis.url).port)
    const proxy = createServer((socket) => {
      const onward = connect(target, '127.0.0.1')
      socket.pipe(onward).pipe(socket)
      for (const end of [socket, onward]) end.on('error', () => end.destroy())
      socket.on('close', () => onward.destroy())
      sockets.add(socket)
    }).listen(0, '127.0.0.1')
    await new Promise((done) => proxy.once('listening', done))
    onTestFinished(() => void proxy.close())
    const url = redis.url.replace(String(target), String((proxy.address() as { port: number }).port))
    const [a, b] = [openBus(url), openBus(redis.url)]
    const heard: BusMessage[] = []
    a.subscribe('board-1', (message) => heard.push(message))
    for (let round = 1; round <= 5; round++) {
      await works(a, b)
      b.publish('board-1', { type: 'access' })
      await expect.poll(() => heard.length).toBe(round)
      for (const socket of sockets) socket.destroy()
      sockets.clear()
      await expect.poll(() => a.works).toBe(false)
    }
  })
})

describe('what comes out of Redis', () => {
  it('[S82] is believed only when a node of this installation has said it about this board', async () => {
    const [a, b] = [openBus(redis.url), openBus(redis.url)]
    const stranger = openBus(redis.url, { secret: new Uint8Array(32).fill(8) })
    const heard: BusMessage[] = []
    b.subscribe('board-1', (message) => heard.push(message))
    const raw = new Redis(redis.url)
    onTestFinished(() => raw.disconnect())
    const overheard: Buffer[] = []
    await raw.subscribe('pathwall:board:board-2')
    raw.on('messageBuffer', (_channel: Buffer, message: Buffer) => overheard.push(message))
    await works(a, b, stranger)
    const writer = new Redis(redis.url)
    onTestFinished(() => writer.disconnect())
    a.publish('board-2', { type: 'access' })
    await expect.poll(() => overheard.length).toBe(1)
    const said = overheard[0]!
    stranger.publish('board-1', { type: 'notice', notice: 'links' })
    const flipped = Buffer.from(said)
    flipped[flipped.length - 1]! ^= 1
    for (const bytes of [
      said,
      flipped,
      said.subarray(0, 20),
      Buffer.alloc(0),
      Buffer.alloc(100),
      encode({ type: 'access' }),
    ])
      await writer.publish('pathwall:board:board-1', Buffer.from(bytes))
    a.publish('board-1', { type: 'query-presence' })
    await expect.poll(() => heard).toEqual([{ type: 'query-presence' }])
  })

  it('[S82] never breaks whoever reads it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        decodeBusMessage(bytes)
        decodeBusMessage(new Uint8Array([1, ...bytes]))
      }),
    )
    const wrong: Uint8Array[] = [
      new Uint8Array([]),
      new Uint8Array([1, 4]),
      new Uint8Array([2, 9]),
      // Four thousand million updates in a few bytes; more updates than there are numbers; none at all.
      new Uint8Array([2, 0, 5, 0xff, 0xff, 0xff, 0xff, 0x0f, 1, 1]),
      encode({ type: 'updates', seq: 1, updates: [new Uint8Array(1), new Uint8Array(1)] }),
      encode({ type: 'updates', seq: 1, updates: [] }),
      encode({
        type: 'presence',
        node: 'a',
        isAll: false,
        entries: [{ clientId: 1, clock: 1, state: 'no JSON', actor: 'a', heldBy: undefined }],
      }),
      encode({
        type: 'presence',
        node: 'a',
        isAll: false,
        entries: [{ clientId: 1, clock: 1, state: '3', actor: 'a', heldBy: undefined }],
      }),
      encode({ type: 'count', node: 'n'.repeat(1000), connections: 1, people: 1 }),
      new Uint8Array([...encode({ type: 'access' }), 0]),
    ]
    for (const bytes of wrong) expect(decodeBusMessage(bytes)).toBeUndefined()
  })
})

const quiet = { info: () => {}, warn: () => {} }

async function startOwn(options: { password?: string } = {}): Promise<RedisServer> {
  const own = await startRedis(options)
  onTestFinished(async () => own.dispose())
  return own
}

function openBus(url: string, { secret = SECRET, log = [] as string[] } = {}): Bus {
  const note = (fields: unknown, text?: string): void => void log.push(JSON.stringify([fields, text]))
  const bus = createRedisBus({ url, secret, logger: { info: note as never, warn: note as never } })
  onTestFinished(async () => bus.close())
  return bus
}

function encode(message: BusMessage): Uint8Array {
  return encodeBusMessage(message)
}
