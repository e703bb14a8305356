import { describe, expect, it } from 'vitest'
import { createManualClock } from './manualClock.ts'
import { openRawClient } from './rawClient.ts'
import { startRoomServer } from './roomServer.ts'
import { openStockClient } from './stockClient.ts'

describe('a room that is opened', () => {
  it('[S27] serves nobody before the board is loaded, and loads it once for all who come', async () => {
    const { url, storage } = await startRoomServer()
    storage.hold('load')
    const clients = [openStockClient(url), openStockClient(url), openStockClient(url)]
    const raw = await openRawClient(url)
    raw.sendSync(0, Buffer.of(0))
    raw.sendPresence(1, 1, { early: true })
    await expect.poll(() => storage.waitingCount('load')).toBe(1)
    await expect.poll(() => clients.every(({ provider }) => provider.wsconnected)).toBe(true)
    clients[0]!.set('early', 1)
    expect(clients.some(({ provider }) => provider.synced)).toBe(false)
    expect(raw.messages).toEqual([])
    storage.release('load')
    await Promise.all(clients.map(async (client) => client.synced()))
    for (const client of clients) {
      expect(client.doc.getMap('meta').get('title')).toBe('A board')
      await client.sees('early', 1)
      await expect.poll(() => client.awareness.getStates().get(1)).toEqual({ early: true })
    }
    await raw.received('step2')
    expect(storage.callCount('load')).toBe(1)
  })

  it('[S27] lets people try again when it cannot be loaded', async () => {
    const server = await startRoomServer()
    server.storage.breakDown('load')
    const client = openStockClient(server.url)
    await expect.poll(() => client.closeCodes).toContain(1013)
    server.storage.release('load')
    await client.synced()
    expect(client.doc.getMap('meta').get('title')).toBe('A board')
  })

  it('[S27] is told from one that does not exist', async () => {
    const { url, registry } = await startRoomServer()
    const client = openStockClient(url, { boardId: 'nowhere' })
    await expect.poll(() => client.closeCodes).toEqual([4404])
    expect(client.provider.shouldConnect).toBe(false)
    expect(registry.counts().rooms).toBe(0)
  })
})

describe('a room that is left', () => {
  it('[S28] stays for a while, then goes, and comes back with everything', async () => {
    const clock = createManualClock()
    const { url, storage, registry } = await startRoomServer({ clock, limits: { idleTimeoutMs: 30_000 } })
    const a = openStockClient(url, { pathwall: true })
    await a.synced()
    a.set('note', 1)
    await a.saved()
    a.provider.disconnect()
    await expect.poll(() => registry.counts().connections).toBe(0)
    clock.advance(29_999)
    expect(registry.counts().rooms).toBe(1)
    clock.advance(1)
    await expect.poll(() => registry.counts().rooms).toBe(0)
    const b = openStockClient(url)
    await b.synced()
    expect(b.get('note')).toBe(1)
    expect(storage.callCount('load')).toBe(2)
    expect(storage.callCount('saveSnapshot')).toBe(0)
  })

  it('[S28] does not go while somebody is back, however shortly', async () => {
    const clock = createManualClock()
    const { url, storage, registry } = await startRoomServer({ clock, limits: { idleTimeoutMs: 30_000 } })
    const a = openStockClient(url)
    await a.synced()
    for (let times = 0; times < 3; times++) {
      a.provider.disconnect()
      await expect.poll(() => registry.counts().connections).toBe(0)
      clock.advance(20_000)
      a.provider.connect()
      await a.synced()
    }
    clock.advance(100_000)
    expect(registry.counts().rooms).toBe(1)
    expect(storage.callCount('load')).toBe(1)
  })

  it('[S28] stays as long as an update is on its way into storage', async () => {
    const clock = createManualClock()
    const { url, storage, registry } = await startRoomServer({ clock })
    const a = openStockClient(url)
    await a.synced()
    storage.hold('append')
    a.set('note', 1)
    await expect.poll(() => storage.waitingCount('append')).toBe(1)
    a.provider.destroy()
    await expect.poll(() => registry.counts().connections).toBe(0)
    clock.advance(100_000)
    const b = openStockClient(url)
    await b.synced()
    storage.release('append')
    await b.sees('note', 1)
    expect(storage.callCount('load')).toBe(1)
  })

  it('[S28] goes on with those who come while it is being written down', async () => {
    const clock = createManualClock()
    const { url, storage, registry } = await startRoomServer({ clock, limits: { snapshotAtUnloadAfterUpdates: 1 } })
    const a = openStockClient(url, { pathwall: true })
    await a.synced()
    a.set('note', 1)
    await a.saved()
    a.provider.disconnect()
    await expect.poll(() => registry.counts().connections).toBe(0)
    storage.hold('saveSnapshot')
    clock.advance(30_000)
    await expect.poll(() => storage.waitingCount('saveSnapshot')).toBe(1)
    const b = openStockClient(url, { pathwall: true })
    await b.synced()
    b.set('meanwhile', 2)
    await b.saved()
    storage.release('saveSnapshot')
    b.set('after', 3)
    await b.saved()
    a.provider.connect()
    await a.sees('after', 3)
    await a.sees('meanwhile', 2)
    expect(storage.callCount('load')).toBe(1)
  })
})
