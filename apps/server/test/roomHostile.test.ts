import * as encoding from 'lib0/encoding'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openRawClient, presenceFrame, type RawClient } from './rawClient.ts'
import { startRoomServer } from './roomServer.ts'
import { openStockClient, type StockClient } from './stockClient.ts'

const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31)
console.info(`hostile frames seed ${seed} (TEST_SEED=${seed} repeats this run)`)

const nothing = Buffer.of(0, 0)
const update = (make: (doc: Y.Doc) => void): Uint8Array => {
  const doc = new Y.Doc()
  make(doc)
  return Y.encodeStateAsUpdate(doc)
}

describe('a message that cannot be right', () => {
  const cases: [name: string, send: (raw: RawClient) => void, code: number][] = [
    ['text', (raw) => raw.socket.send('hello'), 4409],
    ['nothing', (raw) => raw.send(), 4409],
    ['an unknown type', (raw) => raw.send(9, 1, 2), 4409],
    ['an unknown kind of sync', (raw) => raw.sendSync(3 as 2, nothing), 4409],
    ['an unknown message of ours', (raw) => raw.send(100, 9), 4409],
    ['less than it announces', (raw) => raw.send(0, 2, 200, 1, 1), 4409],
    ['two messages in one frame', (raw) => raw.send(3, 3), 4409],
    ['a broken state vector', (raw) => raw.sendSync(0, Buffer.of(200)), 4409],
    ['a broken update', (raw) => raw.sendSync(2, Buffer.of(1, 1, 1)), 4409],
    ['a broken sync', (raw) => raw.sendSync(1, Buffer.of(1, 1, 1)), 4409],
    ['a sync that is too large', (raw) => raw.sendSync(1, new Uint8Array(3000)), 4413],
    ['33 million changes in seven bytes', (raw) => raw.sendSync(2, Buffer.of(1, 0x80, 0x80, 0x80, 0x10, 1, 0)), 4409],
    ['more changes than allowed', (raw) => raw.sendSync(1, manyChanges(60)), 4409],
    ['more client ids than allowed', (raw) => raw.sendSync(1, manyClients(11)), 4409],
    [
      'a root that boards do not have',
      (raw) =>
        raw.sendSync(
          2,
          update((doc) => doc.getMap('other').set('a', 1)),
        ),
      4409,
    ],
    [
      'a document in the document',
      (raw) =>
        raw.sendSync(
          2,
          update((doc) => doc.getMap('records').set('a', new Y.Doc())),
        ),
      4409,
    ],
    [
      'a value that nests too deep',
      (raw) =>
        raw.sendSync(
          2,
          update((doc) => doc.getMap('records').set('a', nested(100))),
        ),
      4409,
    ],
    ['a change that builds on itself', (raw) => raw.sendSync(2, selfReference()), 4409],
    ['an update of version 2', (raw) => raw.sendSync(2, versionTwo()), 4409],
    ['a deletion of nothing', (raw) => raw.sendSync(2, Buffer.of(0, 1, 5, 1, 3, 0)), 4409],
    ['deletions out of order', (raw) => raw.sendSync(2, Buffer.of(0, 1, 5, 2, 9, 1, 3, 1)), 4409],
    [
      'presence that is not JSON',
      (raw) => raw.socket.send(presenceFrame([{ clientId: 1, clock: 1, state: '{' }])),
      4409,
    ],
    [
      'presence that is no object',
      (raw) => raw.socket.send(presenceFrame([{ clientId: 1, clock: 1, state: '7' }])),
      4409,
    ],
    ['barriers without end', (raw) => Array.from({ length: 101 }, (_, n) => raw.send(100, 0, n)), 4409],
  ]

  it.each(cases)('[S40] closes the connection and harms nobody else: %s', async (_name, send, code) => {
    const server = await startRoomServer({ limits: { syncBytes: 2000, structsPerUpdate: 50, clientsPerUpdate: 10 } })
    const neighbour = openStockClient(server.url)
    await neighbour.synced()
    server.storage.hold('append')
    neighbour.set('under way', 1)
    await expect.poll(() => server.storage.waitingCount('append')).toBe(1)
    const raw = await openRawClient(server.url, 'pathwall=1')
    send(raw)
    expect(await raw.closed).toBe(code)
    server.storage.release('append')
    await expectToWork(server.url, neighbour)
    expect(server.storage.callCount('append')).toBe(2)
  })

  it('[S40] costs next to nothing to turn away', async () => {
    const { url } = await startRoomServer()
    const raws = await Promise.all(Array.from({ length: 20 }, async () => openRawClient(url)))
    const before = process.cpuUsage()
    for (const raw of raws) raw.sendSync(2, Buffer.of(1, 0x80, 0x80, 0x80, 0x10, 1, 0))
    await Promise.all(raws.map(async ({ closed }) => closed))
    // Applied, one of them would take half a second and 180 MB.
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1000).toBeLessThan(2000)
  })
})

it('[S40] goes on through random and mutilated messages', async () => {
  const server = await startRoomServer()
  const [a, b] = [openStockClient(server.url), openStockClient(server.url)]
  await Promise.all([a.synced(), b.synced()])
  const valid = [
    syncFrame(0, Buffer.of(0)),
    syncFrame(1, realUpdate()),
    syncFrame(2, realUpdate()),
    presenceFrame([{ clientId: 9, clock: 1, state: { a: 1 } }]),
  ]
  const mutilated = fc
    .tuple(fc.constantFrom(...valid), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }), fc.nat(400))
    .map(([frame, changes, end]) => {
      const copy = new Uint8Array(frame.subarray(0, Math.max(1, frame.length - (end % frame.length))))
      for (const [at, value] of changes) copy[at % copy.length] = value
      return copy
    })
  const framed = fc
    .tuple(fc.constantFrom(1, 2), fc.uint8Array({ maxLength: 60 }))
    .map(([type, body]) => syncFrame(type, body))
  const frames = fc.sample(fc.oneof(mutilated, mutilated, framed, fc.uint8Array({ maxLength: 40 })), {
    seed,
    numRuns: 300,
  })
  let raw = await openRawClient(server.url)
  for (const frame of frames) {
    if (raw.socket.readyState !== raw.socket.OPEN) raw = await openRawClient(server.url)
    raw.socket.send(frame)
  }
  await expectToWork(server.url, a)
  b.set('and back', 1)
  await a.sees('and back', 1)
  expect(a.closeCodes).toEqual([])
  expect(server.log.filter((line) => line.includes('"level":50'))).toEqual([])
  // What is stored of it can be loaded again.
  await server.registry.drain()
  await server.restart()
  await b.synced()
  expect(b.get('and back')).toBe(1)
})

describe('somebody hostile', () => {
  it('[S41] cannot make others lose their next edits by removing them in advance', async () => {
    const { url, storage } = await startRoomServer()
    const [victim, watcher] = [openStockClient(url), openStockClient(url)]
    victim.awareness.setLocalState({ name: 'Vic' })
    await expect.poll(() => watcher.awareness.getStates().has(victim.doc.clientID)).toBe(true)
    const raw = await openRawClient(url, 'actor=somebody-else')
    raw.sendSync(2, removedInAdvance(victim.doc.clientID, 0, 10))
    expect(await raw.closed).toBe(1013)
    expect(storage.callCount('append')).toBe(0)
    victim.set('note', 1)
    await watcher.sees('note', 1)
    // The removed changes of somebody who is not here are part of every normal sync.
    const honest = await openRawClient(url)
    honest.sendSync(2, removedInAdvance(12345, 0, 10))
    honest.sendPresence(6, 1, {})
    await honest.received('presence')
    expect(honest.socket.readyState).toBe(honest.socket.OPEN)
  })

  it('[S41] cannot wedge the board with changes that wait for each other', async () => {
    const server = await startRoomServer()
    const neighbour = openStockClient(server.url)
    await neighbour.synced()
    const raw = await openRawClient(server.url)
    raw.sendSync(1, waitingForEachOther())
    raw.sendSync(2, waitingForEachOther())
    await raw.received('step1', 2)
    await expectToWork(server.url, neighbour)
    expect(
      await server.registry.readDocument('board-1', ({ store }) => [store.pendingStructs, store.pendingDs]),
    ).toEqual([null, null])
  })

  it('[S41] is one of a limited number of connections to a board', async () => {
    const { url, registry } = await startRoomServer({ limits: { connectionsPerRoom: 3 } })
    const raws = [await openRawClient(url), await openRawClient(url), await openRawClient(url)]
    await raws[2]!.received('step1')
    const stock = openStockClient(url)
    await expect.poll(() => stock.closeCodes).toEqual([4429])
    raws[0]!.socket.close()
    await expect.poll(() => registry.counts().connections).toBe(2)
    expect(await (await openRawClient(url)).received('step1')).toBeDefined()
  })

  it('[S41] has presence that is too large left out, without being turned away', async () => {
    const { url } = await startRoomServer({ limits: { presenceStateBytes: 100 } })
    const [raw, watcher] = [await openRawClient(url), await openRawClient(url)]
    raw.sendPresence(1, 1, { long: 'x'.repeat(200) })
    raw.sendPresence(1, 2, { short: true })
    const seen = new TextDecoder().decode((await watcher.received('presence')).body)
    expect(seen).toContain('{"short":true}')
    expect(seen).not.toContain('xxx')
  })
})

/** A newcomer and somebody who was there before see each other's edits. */
async function expectToWork(url: string, neighbour: StockClient): Promise<void> {
  const newcomer = openStockClient(url, { role: 'facilitator' })
  await newcomer.synced()
  newcomer.set('newcomer', newcomer.doc.clientID)
  await neighbour.sees('newcomer', newcomer.doc.clientID)
  expect(neighbour.closeCodes).toEqual([])
}

function realUpdate(): Uint8Array {
  return update((doc) => {
    const text = new Y.Text('hello')
    doc.getMap('records').set('text', text)
    doc.getMap('records').set('value', { list: [1, 'two', null, { three: 3.5 }] })
    text.delete(1, 2)
  })
}

function syncFrame(type: number, body: Uint8Array): Uint8Array {
  return encode((encoder) => {
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, type)
    encoding.writeVarUint8Array(encoder, body)
  })
}

function manyChanges(count: number): Uint8Array {
  return update((doc) => {
    for (let n = 0; n < count; n++) doc.getMap('records').set(`key-${n}`, n)
  })
}

function manyClients(count: number): Uint8Array {
  return Y.mergeUpdates(Array.from({ length: count }, () => update((doc) => doc.getMap('records').set('a', 1))))
}

function nested(depth: number): unknown {
  return depth === 0 ? 1 : [nested(depth - 1)]
}

function versionTwo(): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap('records').set('a', 1)
  return Y.encodeStateAsUpdateV2(doc)
}

/** One change of client 5 that comes after its own next change. */
function selfReference(): Uint8Array {
  return encode((encoder) => {
    writeHeader(encoder, 5, 0)
    // An item with an origin and a string.
    encoding.writeUint8(encoder, 0x80 | 4)
    encoding.writeVarUint(encoder, 5)
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, 'a')
    encoding.writeVarUint(encoder, 0)
  })
}

/** Changes of two clients, each after the other's. */
function waitingForEachOther(): Uint8Array {
  return encode((encoder) => {
    encoding.writeVarUint(encoder, 2)
    for (const [client, other] of [
      [5, 6],
      [6, 5],
    ] as const) {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, 0)
      encoding.writeUint8(encoder, 0x80 | 4)
      encoding.writeVarUint(encoder, other)
      encoding.writeVarUint(encoder, 0)
      encoding.writeVarString(encoder, 'a')
    }
    encoding.writeVarUint(encoder, 0)
  })
}

function removedInAdvance(client: number, clock: number, length: number): Uint8Array {
  return encode((encoder) => {
    writeHeader(encoder, client, clock)
    encoding.writeUint8(encoder, 0)
    encoding.writeVarUint(encoder, length)
    encoding.writeVarUint(encoder, 0)
  })
}

/** One client with one change from this clock on. */
function writeHeader(encoder: encoding.Encoder, client: number, clock: number): void {
  for (const value of [1, 1, client, clock]) encoding.writeVarUint(encoder, value)
}

function encode(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}
