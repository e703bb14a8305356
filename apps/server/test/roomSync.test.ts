import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openRawClient, presenceFrame, readPresence } from './rawClient.ts'
import { BOARD_ID, startRoomServer } from './roomServer.ts'
import { openStockClient } from './stockClient.ts'

describe('two stock clients on a board', () => {
  it('[S10] see what the board holds and what the other one does', async () => {
    const { url } = await startRoomServer()
    const [a, b] = [openStockClient(url), openStockClient(url)]
    await Promise.all([a.synced(), b.synced()])
    expect(a.doc.getMap('meta').get('title')).toBe('A board')
    a.set('from-a', 1)
    b.set('from-b', 2)
    await a.sees('from-b', 2)
    await b.sees('from-a', 1)
  })

  it('[S10] merge what they did apart', async () => {
    const { url } = await startRoomServer()
    const [a, b] = [openStockClient(url), openStockClient(url)]
    await Promise.all([a.synced(), b.synced()])
    const text = new Y.Text('START END')
    a.doc.getMap('records').set('text', text)
    await expect.poll(() => String(b.get('text'))).toBe('START END')
    a.provider.disconnect()
    b.provider.disconnect()
    text.insert(5, ' from a')
    ;(b.get('text') as Y.Text).insert(9, ' from b')
    a.provider.connect()
    b.provider.connect()
    for (const client of [a, b]) await expect.poll(() => String(client.get('text'))).toBe('START from a END from b')
  })

  it('[S10] find everything again after the server was gone', async () => {
    const server = await startRoomServer()
    const a = openStockClient(server.url, { pathwall: true })
    await a.synced()
    a.set('kept', 'yes')
    await a.saved()
    await server.restart()
    const b = openStockClient(server.url)
    await b.synced()
    expect(b.get('kept')).toBe('yes')
    await a.synced()
    a.set('later', 1)
    await b.sees('later', 1)
  })

  it('[S10] get many quick edits in their order, and all of them', async () => {
    const { url } = await startRoomServer({ limits: { broadcastIntervalMs: 5 } })
    const clients = [openStockClient(url), openStockClient(url), openStockClient(url)]
    await Promise.all(clients.map(async (client) => client.synced()))
    for (let n = 1; n <= 200; n++) clients.forEach((client, who) => client.set(`count-${who}`, n))
    for (const client of clients) for (const who of [0, 1, 2]) await client.sees(`count-${who}`, 200)
    const states = clients.map(({ doc }) => Y.encodeStateVector(doc))
    expect(states[1]).toEqual(states[0])
    expect(states[2]).toEqual(states[0])
  })
})

describe('presence', () => {
  it('[S11] shows who is here to those who are here and to those who come', async () => {
    const { url } = await startRoomServer()
    const [a, b] = [openStockClient(url), openStockClient(url)]
    a.awareness.setLocalState({ name: 'Ada' })
    await expect.poll(() => b.awareness.getStates().get(a.doc.clientID)).toEqual({ name: 'Ada' })
    const c = openStockClient(url)
    await expect.poll(() => c.awareness.getStates().get(a.doc.clientID)).toEqual({ name: 'Ada' })
  })

  it('[S11] forgets who left on purpose at once, and who was cut off after a while', async () => {
    const server = await startRoomServer({ limits: { presenceGraceMs: 150 } })
    const [a, b] = [openStockClient(server.url), openStockClient(server.url)]
    const raw = await openRawClient(server.url)
    raw.sendPresence(77, 1, { name: 'cut off' })
    a.awareness.setLocalState({ name: 'Ada' })
    await expect.poll(() => b.awareness.getStates().get(a.doc.clientID)).toEqual({ name: 'Ada' })
    await expect.poll(() => b.awareness.getStates().get(77)).toEqual({ name: 'cut off' })
    a.provider.disconnect()
    await expect.poll(() => b.awareness.getStates().has(a.doc.clientID)).toBe(false)
    const cutAtMs = performance.now()
    raw.socket.terminate()
    await expect.poll(() => b.awareness.getStates().has(77), { interval: 5 }).toBe(false)
    expect(performance.now() - cutAtMs).toBeGreaterThanOrEqual(140)
  })

  it('[S11] does not flicker when somebody comes back quickly', async () => {
    const { url } = await startRoomServer({ limits: { presenceGraceMs: 60_000 } })
    const [first, watcher] = [await openRawClient(url), await openRawClient(url)]
    await watcher.received('step1')
    first.sendPresence(77, 5, { name: 'Ada' })
    await watcher.received('presence')
    first.socket.terminate()
    await first.closed
    const again = await openRawClient(url)
    again.sendPresence(77, 6, { name: 'Ada', cursor: 1 })
    expect(readPresence(await watcher.received('presence', 2))).toEqual([[77, 6, { name: 'Ada', cursor: 1 }]])
    again.socket.terminate()
    await again.closed
    const third = await openRawClient(url)
    third.sendPresence(77, 6, { name: 'Ada', cursor: 1 })
    third.sendPresence(77, 7, { name: 'Ada', cursor: 2 })
    expect(readPresence(await watcher.received('presence', 3))).toEqual([[77, 7, { name: 'Ada', cursor: 2 }]])
  })

  it('[S11] lets each connection speak for one client id and for nobody else', async () => {
    const { url } = await startRoomServer()
    const [ada, eve, watcher] = [await openRawClient(url), await openRawClient(url), await openRawClient(url)]
    await watcher.received('step1')
    ada.sendPresence(1, 1, { name: 'Ada' })
    await watcher.received('presence')
    eve.sendPresence(2, 1, { name: 'Eve' })
    eve.sendPresence(1, 9, { name: 'Eve as Ada' })
    eve.sendPresence(3, 1, { name: 'a third one' })
    eve.sendPresence(2, 2, { name: 'Eve', last: true })
    await expect
      .poll(() => watcher.messages.filter(({ type }) => type === 'presence').flatMap(readPresence))
      .toContainEqual([2, 2, { name: 'Eve', last: true }])
    const seen = watcher.messages.filter(({ type }) => type === 'presence').flatMap(readPresence)
    expect(seen.filter(([clientId]) => clientId !== 2)).toEqual([[1, 1, { name: 'Ada' }]])
  })

  it('[S11] lets a client go on whose old connection only seems to be alive', async () => {
    const { url } = await startRoomServer()
    const [old, watcher] = [await openRawClient(url), await openRawClient(url)]
    await watcher.received('step1')
    old.sendPresence(1, 1, { name: 'Ada' })
    await watcher.received('presence')
    const stranger = await openRawClient(url, 'role=viewer')
    stranger.sendPresence(1, 2, { name: 'a stranger' })
    const again = await openRawClient(url)
    again.sendPresence(1, 3, { name: 'Ada again' })
    expect(readPresence(await watcher.received('presence', 2))).toEqual([[1, 3, { name: 'Ada again' }]])
    old.socket.terminate()
    await old.closed
    again.sendPresence(1, 4, { name: 'Ada still' })
    expect(readPresence(await watcher.received('presence', 3))).toEqual([[1, 4, { name: 'Ada still' }]])
  })

  it('[S11] gathers quick changes and sends the newest of each in one frame', async () => {
    const { url } = await startRoomServer({ limits: { presenceFlushMs: 200 } })
    const [a, b, watcher] = [await openRawClient(url), await openRawClient(url), await openRawClient(url)]
    for (let clock = 1; clock <= 20; clock++) {
      a.sendPresence(1, clock, { at: clock })
      b.sendPresence(2, clock, { at: clock })
    }
    await expect
      .poll(() => watcher.messages.filter(({ type }) => type === 'presence').flatMap(readPresence))
      .toEqual(
        expect.arrayContaining([
          [1, 20, { at: 20 }],
          [2, 20, { at: 20 }],
        ]),
      )
    expect(watcher.count('presence')).toBeLessThanOrEqual(3)
  })

  it('[S11] answers who asks for everybody', async () => {
    const { url } = await startRoomServer()
    const [a, b] = [await openRawClient(url), await openRawClient(url)]
    a.send(presenceFrame([{ clientId: 1, clock: 1, state: { name: 'Ada' } }]))
    await b.received('presence')
    b.send(3)
    expect(readPresence(await b.received('presence', 2))).toEqual([[1, 1, { name: 'Ada' }]])
  })
})

describe('a lone and idle client', () => {
  it('[S12] hears from the server all the time', async () => {
    const { url } = await startRoomServer({ limits: { keepAliveMs: 30 } })
    const client = await openRawClient(url)
    expect(readPresence(await client.received('presence', 4))).toEqual([])
  })

  it('[S12] is dropped when it is not there any more, and one that only listens is not', async () => {
    const server = await startRoomServer({ limits: { keepAliveMs: 20, silentKeepAlives: 3 } })
    const listener = await openRawClient(server.url)
    const dead = await openRawClient(server.url)
    // Takes everything in and answers nothing, not even pings.
    dead.socket.pong = () => {}
    expect(await dead.closed).toBe(1006)
    await listener.received('presence', listener.count('presence') + 10)
    expect(server.registry.counts().connections).toBe(1)
  })
})

describe("Pathwall's own messages", () => {
  it('[S13] go to those who asked for them, the role first of all, and to nobody else', async () => {
    const { url } = await startRoomServer()
    const asked = await openRawClient(url, 'role=facilitator&pathwall=1')
    await asked.received('step1')
    expect(asked.messages.map(({ type }) => type)).toEqual(['pathwall', 'pathwall', 'pathwall', 'step1'])
    expect(new TextDecoder().decode(asked.messages[0]?.body.subarray(2))).toBe('facilitator\x0bfacilitator')
    const other = await openRawClient(url)
    other.send(100, 0, 5)
    other.sendPresence(1, 1, {})
    await other.received('presence')
    expect(other.count('pathwall')).toBe(0)
  })
})

describe('reading a board over HTTP', () => {
  it('[S14] shows the live board, and a board nobody is on', async () => {
    const { url, registry } = await startRoomServer()
    const title = (doc: Y.Doc): unknown => doc.getMap('meta').get('title')
    expect(await registry.readDocument(BOARD_ID, title)).toBe('A board')
    const a = openStockClient(url, { pathwall: true })
    await a.synced()
    a.set('new', 1)
    await a.saved()
    expect(await registry.readDocument(BOARD_ID, (doc) => doc.getMap('records').get('new'))).toBe(1)
    await expect(registry.readDocument('nowhere', title)).rejects.toMatchObject({ code: 'board/not-found' })
    expect(registry.counts().rooms).toBe(1)
  })
})
