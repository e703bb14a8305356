import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createManualClock } from './manualClock.ts'
import { openRawClient } from './rawClient.ts'
import { BOARD_ID, startRoomServer, type RoomServer } from './roomServer.ts'
import { openStockClient } from './stockClient.ts'

describe('an edit', () => {
  it('[S20] is shown to nobody and not called saved before it is stored', async () => {
    const { url, storage, registry } = await startRoomServer()
    const [a, b] = [openStockClient(url, { pathwall: true }), openStockClient(url)]
    await Promise.all([a.synced(), b.synced()])
    storage.hold('append')
    a.set('note', 'written')
    a.sendBarrier(1)
    await expect.poll(() => storage.waitingCount('append')).toBe(1)
    // Presence is sent behind the edit on every connection, so by now the edit would have been there too.
    a.awareness.setLocalState({ name: 'Ada' })
    await expect.poll(() => b.awareness.getStates().get(a.doc.clientID)).toEqual({ name: 'Ada' })
    const late = openStockClient(url)
    await late.synced()
    expect(b.get('note')).toBeUndefined()
    expect(late.get('note')).toBeUndefined()
    expect(await registry.readDocument(BOARD_ID, (doc) => doc.getMap('records').get('note'))).toBeUndefined()
    expect(a.pathwall).not.toContain('durable 1')
    storage.release('append')
    await b.sees('note', 'written')
    await late.sees('note', 'written')
    await expect.poll(() => a.pathwall).toContain('durable 1')
  })

  it('[S20] that came while another one was being stored waits for its own turn', async () => {
    const { url, storage } = await startRoomServer()
    const [a, b] = [openStockClient(url, { pathwall: true }), openStockClient(url, { pathwall: true })]
    await Promise.all([a.synced(), b.synced()])
    storage.hold('append')
    a.set('first', 1)
    a.sendBarrier(1)
    await expect.poll(() => storage.waitingCount('append')).toBe(1)
    b.set('second', 2)
    b.sendBarrier(2)
    storage.passOne()
    await b.sees('first', 1)
    await expect.poll(() => a.pathwall).toContain('durable 1')
    await expect.poll(() => storage.waitingCount('append')).toBe(1)
    expect(a.get('second')).toBeUndefined()
    expect(b.pathwall).not.toContain('durable 2')
    storage.release('append')
    await a.sees('second', 2)
    await expect.poll(() => b.pathwall).toContain('durable 2')
  })

  it('[S20] that was called saved is in the storage', async () => {
    const { url, storage } = await startRoomServer()
    const a = openStockClient(url, { pathwall: true })
    await a.synced()
    for (let n = 0; n < 5; n++) {
      a.set('count', n)
      await a.saved()
      expect(await readStored(storage)).toMatchObject({ count: n })
    }
  })

  it('[S20] that changes nothing is not stored again', async () => {
    const { url, storage } = await startRoomServer()
    const a = openStockClient(url, { pathwall: true })
    await a.synced()
    a.set('note', 1)
    a.set('gone', 1)
    a.doc.getMap('records').delete('gone')
    await a.saved()
    const appends = storage.callCount('append')
    for (let times = 0; times < 3; times++) {
      a.provider.disconnect()
      a.provider.connect()
      await a.synced()
      await a.saved()
    }
    expect(storage.callCount('append')).toBe(appends)
  })
})

describe('a storage that fails', () => {
  it('[S21] is told to those who asked; nothing is lost, and it goes on by itself', async () => {
    const { url, storage, registry } = await startRoomServer({ limits: { retryFirstMs: 10, retryMaxMs: 40 } })
    const [a, b] = [openStockClient(url, { pathwall: true }), openStockClient(url)]
    await Promise.all([a.synced(), b.synced()])
    storage.breakDown('append')
    for (let n = 1; n <= 3; n++) a.set(`note-${n}`, n)
    a.sendBarrier(1)
    await expect.poll(() => a.pathwall).toContain('storage 0')
    await expect.poll(() => storage.callCount('append')).toBeGreaterThan(3)
    expect(registry.counts()).toEqual({ rooms: 1, connections: 2, failingRooms: 1 })
    const late = openStockClient(url, { pathwall: true })
    await late.synced()
    expect(late.pathwall).toEqual(['role editor', 'board 0', 'person editor', 'storage 0'])
    late.set('note-4', 4)
    expect(b.get('note-1')).toBeUndefined()
    expect(a.pathwall).not.toContain('durable 1')
    expect(a.closeCodes).toEqual([])
    storage.release('append')
    await b.sees('note-3', 3)
    await b.sees('note-4', 4)
    await expect.poll(() => a.pathwall.slice(-2)).toEqual(['durable 1', 'storage 1'])
    expect(late.pathwall).toContain('storage 1')
    expect(await readStored(storage)).toMatchObject({ 'note-1': 1, 'note-2': 2, 'note-3': 3, 'note-4': 4 })
    expect(registry.counts().failingRooms).toBe(0)
  })

  it('[S21] keeps the room in memory, whoever leaves and however long it takes', async () => {
    const clock = createManualClock()
    const { url, storage, registry } = await startRoomServer({ clock })
    const a = openStockClient(url)
    await a.synced()
    storage.breakDown('append')
    a.set('note', 'only in memory')
    await expect.poll(() => registry.counts().failingRooms).toBe(1)
    a.provider.destroy()
    await expect.poll(() => registry.counts().connections).toBe(0)
    clock.advance(24 * 3600 * 1000)
    expect(registry.counts().rooms).toBe(1)
    expect(await readStored(storage)).toEqual({})
    storage.release('append')
    clock.advance(5_000)
    await expect.poll(async () => readStored(storage)).toEqual({ note: 'only in memory' })
    await expect.poll(() => registry.counts().failingRooms).toBe(0)
    clock.advance(30_000)
    await expect.poll(() => registry.counts().rooms).toBe(0)
  })

  it('[S21] is asked again less and less often', async () => {
    const clock = createManualClock()
    const { url, storage } = await startRoomServer({ clock, limits: { retryFirstMs: 100, retryMaxMs: 400 } })
    const a = openStockClient(url)
    await a.synced()
    storage.breakDown('append')
    a.set('note', 1)
    await expect.poll(() => storage.callCount('append')).toBe(1)
    let calls = 1
    for (const waitMs of [100, 200, 400, 400]) {
      await settle()
      clock.advance(waitMs - 1)
      await settle()
      expect(storage.callCount('append')).toBe(calls)
      clock.advance(1)
      calls++
      await settle()
      expect(storage.callCount('append')).toBe(calls)
    }
  })

  it('[S21] makes the server put off clients when it would have to keep too much in memory', async () => {
    const { url, storage } = await startRoomServer({ limits: { queuedBytes: 10_000 } })
    const a = openStockClient(url)
    await a.synced()
    storage.breakDown('append')
    for (let n = 0; n < 5; n++) a.set(`note-${n}`, 'x'.repeat(3000))
    await expect.poll(() => a.closeCodes).toContain(1013)
    storage.release('append')
    await expect.poll(async () => Object.keys(await readStored(storage)).length).toBe(5)
  })
})

describe('stopping', () => {
  it('[S22] stores what has arrived, then sends everybody away to come back later', async () => {
    const { url, storage, registry } = await startRoomServer({ limits: { snapshotAtUnloadAfterUpdates: 1 } })
    const [a, b] = [openStockClient(url, { pathwall: true }), openStockClient(url)]
    await Promise.all([a.synced(), b.synced()])
    storage.hold('append')
    a.set('note', 'last words')
    a.sendBarrier(1)
    await expect.poll(() => storage.waitingCount('append')).toBe(1)
    const drained = registry.drain()
    const late = openStockClient(url)
    await expect.poll(() => late.closeCodes).toContain(1012)
    expect(a.closeCodes).toEqual([])
    storage.release('append')
    await drained
    expect(registry.counts()).toEqual({ rooms: 0, connections: 0, failingRooms: 0 })
    expect(b.get('note')).toBe('last words')
    expect(a.pathwall).toContain('durable 1')
    expect(a.closeCodes[0]).toBe(1012)
    expect(b.closeCodes[0]).toBe(1012)
    const stored = await storage.load(BOARD_ID)
    expect(stored.updates).toEqual([])
    expect(await readStored(storage)).toEqual({ note: 'last words' })
  })

  it('[S22] gives up on a storage that takes nothing, and says how much is lost', async () => {
    const { url, storage, registry } = await startRoomServer({ limits: { drainTimeoutMs: 100 } })
    const a = openStockClient(url)
    await a.synced()
    storage.breakDown('append')
    a.set('note', 1)
    a.set('note', 2)
    await expect.poll(() => registry.counts().failingRooms).toBe(1)
    await expect(registry.drain()).rejects.toMatchObject({
      code: 'board/save-failed',
      details: { updates: 2, boards: 1 },
    })
    await expect.poll(() => a.closeCodes[0]).toBe(1012)
  })
})

describe('a board that grows', () => {
  it('[S23] is written down whole now and then, and is the same after it', async () => {
    const { url, storage, registry } = await startRoomServer({ limits: { snapshotAfterUpdates: 20 } })
    const a = openStockClient(url, { pathwall: true })
    await a.synced()
    for (let n = 1; n <= 50; n++) {
      a.set('count', n)
      await a.saved()
    }
    await expect.poll(async () => (await storage.load(BOARD_ID)).updates.length).toBeLessThan(20)
    expect(storage.callCount('saveSnapshot')).toBeLessThanOrEqual(3)
    expect(await readStored(storage)).toEqual({ count: 50 })
    expect(await registry.readDocument(BOARD_ID, (doc) => doc.getMap('records').toJSON())).toEqual({ count: 50 })
  })

  it('[S23] loses nothing when writing it down fails', async () => {
    const { url, storage } = await startRoomServer({ limits: { snapshotAfterUpdates: 10 } })
    const a = openStockClient(url, { pathwall: true })
    await a.synced()
    storage.breakDown('saveSnapshot')
    for (let n = 1; n <= 35; n++) {
      a.set('count', n)
      await a.saved()
    }
    expect(storage.callCount('saveSnapshot')).toBe(3)
    expect(await readStored(storage)).toEqual({ count: 35 })
    expect(a.closeCodes).toEqual([])
  })

  it('[S23] takes a live update that is too large as part of the next sync', async () => {
    const { url, storage } = await startRoomServer({ limits: { liveUpdateBytes: 1000 } })
    const a = openStockClient(url)
    await a.synced()
    a.set('large', 'x'.repeat(5000))
    await expect.poll(() => a.closeCodes).toEqual([1009])
    await expect.poll(async () => readStored(storage)).toEqual({ large: 'x'.repeat(5000) })
  })

  it('[S23] does not grow beyond its limit, and is not damaged by the attempt', async () => {
    const { url, storage } = await startRoomServer({ limits: { documentBytes: 5_000 } })
    const [a, b] = [openStockClient(url), openStockClient(url, { pathwall: true })]
    await Promise.all([a.synced(), b.synced()])
    // What is overwritten does not count.
    for (let n = 0; n < 20; n++) {
      b.set('small', `overwritten ${n} ${'y'.repeat(400)}`)
      await b.saved()
    }
    a.set('large', 'x'.repeat(6000))
    await expect.poll(() => a.closeCodes).toEqual([4413])
    b.set('after', 1)
    await expect.poll(async () => readStored(storage)).toMatchObject({ after: 1 })
    expect(b.get('large')).toBeUndefined()
  })

  it('[S23] is not called full because of what becomes less when it is stored', async () => {
    const { url, storage } = await startRoomServer({ limits: { documentBytes: 5_000 } })
    const clients = Array.from({ length: 5 }, () => openStockClient(url, { maxBackoffMs: 100 }))
    await Promise.all(clients.map(async (client) => client.synced()))
    for (const client of clients) client.provider.disconnect()
    storage.hold('append')
    for (const [n, client] of clients.entries()) {
      client.set('same', `${n} ${'x'.repeat(2_000)}`)
      client.set(`own ${n}`, n)
      client.provider.connect()
      await expect.poll(() => client.provider.wsconnected || client.closeCodes.includes(1013)).toBe(true)
    }
    await expect.poll(() => clients.filter(({ closeCodes }) => closeCodes.includes(1013)).length).toBe(3)
    storage.release('append')
    await expect
      .poll(async () => readStored(storage))
      .toMatchObject({ 'own 0': 0, 'own 1': 1, 'own 2': 2, 'own 3': 3, 'own 4': 4 })
    expect(clients.flatMap(({ closeCodes }) => closeCodes).filter((code) => code >= 4400)).toEqual([])
  })
})

describe('a client that cannot keep up', () => {
  it('[S24] is cut when too much waits for it, and the others notice nothing', async () => {
    const server = await startRoomServer({
      limits: { cutAboveBytes: 200_000, dropPresenceAboveBytes: 50_000, keepAliveMs: 60_000 },
    })
    const slow = await openRawClient(server.url)
    await slow.received('step1')
    slow.socket.pause()
    const [a, b] = [openStockClient(server.url, { pathwall: true }), openStockClient(server.url)]
    await Promise.all([a.synced(), b.synced()])
    for (let n = 1; server.registry.counts().connections === 3 && n <= 400; n++) {
      a.set('filler', `${n} ${'x'.repeat(100_000)}`)
      await a.saved()
    }
    expect(server.registry.counts().connections).toBe(2)
    a.set('done', true)
    await b.sees('done', true)
    expect(a.closeCodes).toEqual([])
    expect(b.closeCodes).toEqual([])
  })

  it('[S24] may take its time over a large board', async () => {
    const large = new Y.Doc()
    large.getMap('records').set('large', 'x'.repeat(3_000_000))
    const server = await startRoomServer({
      limits: { cutAboveBytes: 100_000 },
      update: Y.encodeStateAsUpdate(large),
    })
    const slow = await openRawClient(server.url)
    await slow.received('step1')
    slow.socket.pause()
    for (let times = 0; times < 20; times++) slow.sendSync(0, Buffer.of(0))
    const a = openStockClient(server.url, { pathwall: true })
    await a.synced()
    for (let n = 0; n < 20; n++) {
      a.set('small', n)
      await a.saved()
    }
    slow.socket.resume()
    await slow.received('step2')
    await slow.received('update')
    expect(slow.count('step2')).toBeLessThan(5)
    expect(server.registry.counts().connections).toBe(2)
  })
})

/** The records in a copy of the document made from nothing but the storage. */
async function readStored(storage: RoomServer['storage']): Promise<Record<string, unknown>> {
  const { snapshot, updates } = await storage.load(BOARD_ID)
  const doc = new Y.Doc()
  for (const update of snapshot === undefined ? updates : [snapshot, ...updates]) Y.applyUpdate(doc, update)
  return doc.getMap('records').toJSON()
}

/** Lets promises that are already decided run to their end. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve()
}
