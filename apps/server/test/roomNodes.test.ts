import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { LocalHub } from '../src/bus/createLocalBus.ts'
import type { RoomClock } from '../src/rooms/roomClock.ts'
import type { RoomLimits } from '../src/rooms/roomLimits.ts'
import { createLossyBus, type LossyBus } from './lossyBus.ts'
import { createManualClock } from './manualClock.ts'
import { openRawClient, readPresence } from './rawClient.ts'
import { recordsOf } from './recordsOf.ts'
import { BOARD_ID, startRoomServer, type RoomServer } from './roomServer.ts'
import { openStockClient, type StockClient } from './stockClient.ts'

describe('what one node has stored', () => {
  it('[S83] is shown by the other at once, in both directions', async () => {
    const [one, two] = await startNodes({ limits: { headPollMs: 60_000 } })
    const [a, b] = [openStockClient(one.url, { pathwall: true }), openStockClient(two.url, { pathwall: true })]
    await Promise.all([a.synced(), b.synced()])
    a.set('of a', 1)
    await b.sees('of a', 1)
    b.set('of b', 2)
    await a.sees('of b', 2)
    for (let n = 0; n < 200; n++) [a, b][n % 2]!.set(`both ${n}`, n)
    await Promise.all([a.saved(), b.saved()])
    await expectSame(a, b)
    expect(a.doc.getMap('records').size).toBe(202)
    // Nothing was read again, because everything was told.
    expect([one.storage.callCount('load'), two.storage.callCount('load')]).toEqual([1, 1])
  })

  it('[S83] is there for whoever comes to the other, also when it was being loaded meanwhile', async () => {
    const [one, two] = await startNodes({ limits: { headPollMs: 60_000 } })
    const a = openStockClient(one.url, { pathwall: true })
    await a.synced()
    two.storage.hold('load')
    const b = openStockClient(two.url)
    await expect.poll(() => two.storage.waitingCount('load')).toBe(1)
    a.set('meanwhile', 1)
    await a.saved()
    await expect.poll(() => one.bus.said.some(({ type }) => type === 'updates')).toBe(true)
    two.storage.release('load')
    await b.sees('meanwhile', 1)
  })

  it('[S84] is read from storage when nobody tells, and everything stays in its order', async () => {
    const [one, two] = await startNodes({ limits: { headPollMs: 100 } })
    const [a, b] = [openStockClient(one.url, { pathwall: true }), openStockClient(two.url, { pathwall: true })]
    await Promise.all([a.synced(), b.synced()])
    for (const bus of [one.bus, two.bus]) bus.mode = 'drop'
    a.set('untold', 1)
    await b.sees('untold', 1)
    b.set('untold too', 2)
    await a.sees('untold too', 2)
    for (const bus of [one.bus, two.bus]) bus.works = false
    for (let n = 0; n < 50; n++) [a, b][n % 2]!.set(`both ${n}`, n)
    await Promise.all([a.saved(), b.saved()])
    await expectSame(a, b)
    expect(a.doc.getMap('records').size).toBe(52)
  })

  it('[S84] is read when something in between was lost, without waiting for the next look', async () => {
    const [one, two] = await startNodes({ limits: { headPollMs: 60_000, gapWaitMs: 20 } })
    const [a, b] = [openStockClient(one.url, { pathwall: true }), openStockClient(two.url)]
    await Promise.all([a.synced(), b.synced()])
    one.bus.mode = 'drop'
    a.set('lost', 1)
    await a.saved()
    one.bus.mode = 'deliver'
    a.set('told', 2)
    await b.sees('told', 2)
    expect(b.get('lost')).toBe(1)
  })

  it('[S84] is called saved at once, and shown as soon as what another node stored before it is there', async () => {
    const [one, two] = await startNodes({ limits: { headPollMs: 60_000, gapWaitMs: 10 } })
    const [a, b, c] = [
      openStockClient(one.url, { pathwall: true }),
      openStockClient(two.url, { pathwall: true }),
      openStockClient(two.url),
    ]
    await Promise.all([a.synced(), b.synced(), c.synced()])
    one.bus.mode = 'drop'
    a.set('first', 1)
    await a.saved()
    two.storage.hold('load')
    b.set('second', 2)
    await b.saved()
    await expect.poll(() => two.storage.waitingCount('load')).toBe(1)
    expect([c.get('first'), c.get('second')]).toEqual([undefined, undefined])
    two.storage.release('load')
    await c.sees('second', 2)
    expect(c.get('first')).toBe(1)
    await a.sees('second', 2)
  })

  it('[S84] is read again when storage cannot say at first', async () => {
    const [one, two] = await startNodes({ limits: { headPollMs: 100, retryFirstMs: 10, retryMaxMs: 40 } })
    const [a, b] = [openStockClient(one.url, { pathwall: true }), openStockClient(two.url)]
    await Promise.all([a.synced(), b.synced()])
    one.bus.mode = 'drop'
    two.storage.breakDown('load')
    a.set('untold', 1)
    await expect.poll(() => two.storage.callCount('load')).toBeGreaterThan(3)
    two.storage.release('load')
    await b.sees('untold', 1)
  })

  it('[S84] is read as a whole when the log does not reach back that far', async () => {
    const [one, two] = await startNodes({ limits: { headPollMs: 100, snapshotAfterUpdates: 10 } })
    const [a, b] = [openStockClient(one.url, { pathwall: true }), openStockClient(two.url, { pathwall: true })]
    await Promise.all([a.synced(), b.synced()])
    b.set('note', 'to be deleted')
    await a.sees('note', 'to be deleted')
    one.bus.mode = 'drop'
    two.storage.hold('load')
    for (let n = 0; n < 40; n++) {
      a.set('count', n)
      await a.saved()
    }
    a.doc.getMap('records').delete('note')
    await a.saved()
    await expect.poll(() => one.storage.callCount('saveSnapshot')).toBeGreaterThan(1)
    two.storage.release('load')
    await b.sees('count', 39)
    await expect.poll(() => b.get('note')).toBeUndefined()
    b.set('after', 1)
    await a.sees('after', 1)
    await expectSame(a, b)
  })

  it('[S84] goes in where it was stored, whoever wrote the same client’s changes to which node', async () => {
    const [one, two] = await startNodes({ limits: { headPollMs: 60_000, gapWaitMs: 10 } })
    const mover = new Y.Doc()
    const here = openStockClient(one.url, { pathwall: true, doc: mover })
    const b = openStockClient(two.url, { pathwall: true })
    await Promise.all([here.synced(), b.synced()])
    const note = new Y.Map<unknown>()
    const text = new Y.Text()
    mover.transact(() => {
      mover.getMap('records').set('note', note)
      note.set('text', text)
    })
    text.insert(0, 'hello')
    await here.saved()
    await expect.poll(() => (b.get('note') as Y.Map<unknown> | undefined)?.get('text')?.toString()).toBe('hello')
    // The note goes on one node, while the other takes the same words and more, of which it does not know the end.
    for (const bus of [one.bus, two.bus]) bus.mode = 'drop'
    here.provider.destroy()
    const third = openStockClient(one.url, { pathwall: true })
    await third.synced()
    third.doc.getMap('records').delete('note')
    await third.saved()
    text.insert(5, ' world')
    const there = openStockClient(two.url, { pathwall: true, doc: mover })
    await there.synced()
    await there.saved()
    for (const bus of [one.bus, two.bus]) bus.mode = 'deliver'
    b.set('last', 1)
    await third.sees('last', 1)
    await expectSame(b, third, there)
    const fresh = openStockClient(two.url)
    await fresh.synced()
    await expectSame(b, fresh)
  })
})

describe('presence', () => {
  it('[S86] is seen on both nodes, also by whoever comes later, and goes with who leaves', async () => {
    const [one, two] = await startNodes()
    const [a, b] = [openStockClient(one.url), openStockClient(two.url)]
    await Promise.all([a.synced(), b.synced()])
    a.awareness.setLocalState({ name: 'Ada', cursor: 1 })
    b.awareness.setLocalState({ name: 'Bob' })
    await seesPresence(b, a, { name: 'Ada', cursor: 1 })
    await seesPresence(a, b, { name: 'Bob' })
    a.awareness.setLocalState({ name: 'Ada', cursor: 2 })
    await seesPresence(b, a, { name: 'Ada', cursor: 2 })
    const late = openStockClient(two.url)
    await seesPresence(late, a, { name: 'Ada', cursor: 2 })
    a.provider.disconnect()
    await seesPresence(b, a, undefined)
    await seesPresence(late, a, undefined)
    expect(late.awareness.getStates().get(b.doc.clientID)).toEqual({ name: 'Bob' })
  })

  it('[S86] is asked for by a node on which the board is opened', async () => {
    const [one, two] = await startNodes()
    const a = openStockClient(one.url)
    await a.synced()
    a.awareness.setLocalState({ name: 'Ada' })
    await expect.poll(() => one.bus.said.some((message) => message.type === 'presence')).toBe(true)
    const b = openStockClient(two.url)
    await seesPresence(b, a, { name: 'Ada' })
  })

  it('[S86] of who was cut off stays for a moment, and does not flicker when they come back by another node', async () => {
    const [one, two] = await startNodes({ limits: { presenceGraceMs: 60_000 } })
    const watcher = await openRawClient(two.url)
    await watcher.received('step1')
    const first = await openRawClient(one.url)
    first.sendPresence(77, 5, { name: 'Ada' })
    await expect
      .poll(() => watcher.messages.filter(({ type }) => type === 'presence').flatMap(readPresence))
      .toEqual([[77, 5, { name: 'Ada' }]])
    first.socket.terminate()
    await first.closed
    const again = await openRawClient(two.url)
    again.sendPresence(77, 6, { name: 'Ada', cursor: 1 })
    await expect
      .poll(() =>
        watcher.messages
          .filter(({ type }) => type === 'presence')
          .flatMap(readPresence)
          .at(-1),
      )
      .toEqual([77, 6, { name: 'Ada', cursor: 1 }])
    const states = watcher.messages.filter(({ type }) => type === 'presence').flatMap(readPresence)
    expect(states.every(([, , state]) => state !== null)).toBe(true)
  })

  it('[S86] belongs to who shows it, on whatever node they are', async () => {
    const [one, two] = await startNodes()
    const [ada, eve] = [
      await openRawClient(one.url, 'role=editor&actor=ada'),
      await openRawClient(two.url, 'role=editor&actor=eve'),
    ]
    const watcher = await openRawClient(two.url)
    const seen = () => watcher.messages.filter(({ type }) => type === 'presence').flatMap(readPresence)
    ada.sendPresence(1, 1, { name: 'Ada' })
    await expect.poll(seen).toContainEqual([1, 1, { name: 'Ada' }])
    eve.sendPresence(1, 9, { name: 'Eve as Ada' })
    eve.sendPresence(2, 1, { name: 'Eve' })
    await expect.poll(seen).toContainEqual([2, 1, { name: 'Eve' }])
    expect(seen().filter(([clientId]) => clientId === 1)).toEqual([[1, 1, { name: 'Ada' }]])
  })

  it('[S86] by a node that is heard of no more is over', async () => {
    const clock = createManualClock()
    const [one, two] = await startNodes({ clock })
    const [a, b] = [openStockClient(one.url), openStockClient(two.url)]
    await Promise.all([a.synced(), b.synced()])
    a.awareness.setLocalState({ name: 'Ada' })
    await passUntil(clock, () => b.awareness.getStates().has(a.doc.clientID))
    for (const bus of [one.bus, two.bus]) bus.mode = 'drop'
    clock.advance(14_000)
    expect(b.awareness.getStates().has(a.doc.clientID)).toBe(true)
    await passUntil(clock, () => !b.awareness.getStates().has(a.doc.clientID))
    // It was not dead, only unheard. Clients of Yjs wait for something new of somebody who was said to be gone.
    for (const bus of [one.bus, two.bus]) bus.mode = 'deliver'
    a.awareness.setLocalState({ name: 'Ada', cursor: 1 })
    await passUntil(clock, () => b.awareness.getStates().has(a.doc.clientID))
  })

  it('[S86] that was lost on the way is found to be missing, and one that should be gone goes', async () => {
    const clock = createManualClock()
    const [one, two] = await startNodes({ clock })
    const [a, b, c] = [openStockClient(one.url), openStockClient(two.url), openStockClient(one.url)]
    await Promise.all([a.synced(), b.synced(), c.synced()])
    a.awareness.setLocalState({ name: 'Ada' })
    await passUntil(clock, () => b.awareness.getStates().has(a.doc.clientID))
    one.bus.mode = 'drop'
    a.provider.disconnect()
    c.awareness.setLocalState({ name: 'Cy' })
    await passUntil(clock, () => !c.awareness.getStates().has(a.doc.clientID))
    one.bus.mode = 'deliver'
    await passUntil(
      clock,
      () => !b.awareness.getStates().has(a.doc.clientID) && b.awareness.getStates().has(c.doc.clientID),
    )
    expect(one.registry.counts().connections).toBe(1)
  })
})

describe('the rest of a board', () => {
  it('[S87] counts connections on all nodes', async () => {
    const [one, two] = await startNodes({ limits: { connectionsPerRoom: 2 } })
    const [a, b] = [openStockClient(one.url), openStockClient(two.url)]
    await Promise.all([a.synced(), b.synced()])
    await expect.poll(() => [one, two].map(({ bus }) => bus.said.filter(isCountOfOne).length > 0)).toEqual([true, true])
    const late = openStockClient(two.url, { maxBackoffMs: 50 })
    await expect.poll(() => late.closeCodes[0]).toBe(1013)
    expect(late.provider.synced).toBe(false)
    a.provider.destroy()
    await late.synced()
  })

  it('[S88] that is deleted sends everybody away for good, on every node, and is not tried again', async () => {
    const [one, two] = await startNodes({ limits: { headPollMs: 60_000, retryFirstMs: 10 } })
    const [a, b] = [openStockClient(one.url), openStockClient(two.url)]
    await Promise.all([a.synced(), b.synced()])
    await one.storage.deleteBoard(BOARD_ID)
    await one.registry.accessChanged(BOARD_ID, 'board')
    await expect.poll(() => [a.closeCodes, b.closeCodes]).toEqual([[4410], [4410]])
    await expect.poll(() => [one, two].map(({ registry }) => registry.counts().rooms)).toEqual([0, 0])
    expect([one, two].map(({ storage }) => storage.callCount('append'))).toEqual([0, 0])
    const late = openStockClient(two.url)
    await expect.poll(() => late.closeCodes).toEqual([4404])
  })

  it('[S88] that is deleted without a word is found to be gone, with and without an edit', async () => {
    const [one, two] = await startNodes({ limits: { headPollMs: 200 } })
    const [a, b] = [openStockClient(one.url), openStockClient(two.url)]
    await Promise.all([a.synced(), b.synced()])
    await one.storage.deleteBoard(BOARD_ID)
    a.set('too late', 1)
    await expect.poll(() => [a.closeCodes, b.closeCodes]).toEqual([[4410], [4410]])
    await expect.poll(() => [one, two].map(({ registry }) => registry.counts().rooms)).toEqual([0, 0])
    expect(one.storage.callCount('append')).toBeLessThanOrEqual(1)
    await Promise.all([one, two].map(async ({ registry }) => registry.drain()))
  })

  it('[S89] is edited by the server as by anybody: stored first, then shown on every node', async () => {
    const [one, two] = await startNodes({ limits: { headPollMs: 60_000 } })
    const [a, b] = [openStockClient(one.url), openStockClient(two.url)]
    await Promise.all([a.synced(), b.synced()])
    one.storage.hold('append')
    let isDone = false
    const edited = one.registry
      .edit(BOARD_ID, (doc) => editOf(doc, 'restored', 1), 'server')
      .then(() => (isDone = true))
    await expect.poll(() => one.storage.waitingCount('append')).toBe(1)
    expect([a.get('restored'), isDone]).toEqual([undefined, false])
    one.storage.release('append')
    await edited
    await Promise.all([a.sees('restored', 1), b.sees('restored', 1)])
    await one.registry.edit(BOARD_ID, () => undefined, 'server')
    expect(one.storage.callCount('append')).toBe(1)
  })

  it('[S89] is edited on a node on which nobody is, and not when there is no such board', async () => {
    const [one, two] = await startNodes({ limits: { headPollMs: 60_000, documentBytes: 70_000 } })
    const b = openStockClient(two.url)
    await b.synced()
    await one.registry.edit(BOARD_ID, (doc) => editOf(doc, 'from afar', 1), 'server')
    await b.sees('from afar', 1)
    const tooMuch = one.registry.edit(BOARD_ID, (doc) => editOf(doc, 'large', 'x'.repeat(80_000)), 'server')
    await expect(tooMuch).rejects.toMatchObject({ code: 'board/too-large' })
    const nowhere = one.registry.edit('nowhere', (doc) => editOf(doc, 'x', 1), 'server')
    await expect(nowhere).rejects.toMatchObject({ code: 'board/not-found' })
  })

  it('[S90] is told of on every node', async () => {
    const [one, two] = await startNodes()
    const [a, b] = [openStockClient(one.url, { pathwall: true }), openStockClient(two.url, { pathwall: true })]
    await Promise.all([a.synced(), b.synced()])
    one.registry.notify(BOARD_ID, 'versions')
    await two.registry.accessChanged(BOARD_ID, 'links')
    for (const { pathwall } of [a, b])
      await expect.poll(() => pathwall).toEqual(expect.arrayContaining(['notice versions', 'notice links']))
  })

  it('[S91] that was set back with its storage is loaded anew, with what its people still have', async () => {
    // Nobody looks between the end of the old storage and the beginning of the new one.
    const clock = createManualClock()
    const [one] = await startNodes({ clock })
    const a = openStockClient(one.url, { pathwall: true })
    await a.synced()
    const dump = await one.storage.dumpBoard(BOARD_ID)
    a.set('after the backup', 1)
    await a.saved()
    await one.storage.deleteBoard(BOARD_ID)
    await one.storage.restoreBoard(dump)
    await expect
      .poll(async () => {
        clock.advance(2_000)
        const { updates } = await one.storage.load(BOARD_ID)
        const doc = new Y.Doc()
        for (const update of updates) Y.applyUpdate(doc, update)
        return doc.getMap('records').get('after the backup')
      })
      .toBe(1)
  })
})

interface Node extends RoomServer {
  bus: LossyBus
}

/** Two nodes that share boards and a bus. */
async function startNodes(options: { limits?: Partial<RoomLimits>; clock?: RoomClock } = {}): Promise<[Node, Node]> {
  const hub = new LocalHub()
  const buses = [createLossyBus(hub), createLossyBus(hub)] as const
  const one = await startRoomServer({ ...options, bus: buses[0] })
  const two = await startRoomServer({ ...options, bus: buses[1], beside: one })
  return [Object.assign(one, { bus: buses[0] }), Object.assign(two, { bus: buses[1] })]
}

async function expectSame(...clients: readonly StockClient[]): Promise<void> {
  const contents = () => clients.map(({ doc }) => recordsOf(doc))
  await expect.poll(() => new Set(contents()).size).toBe(1)
}

async function seesPresence(watcher: StockClient, who: StockClient, state: unknown): Promise<void> {
  await expect.poll(() => watcher.awareness.getStates().get(who.doc.clientID)).toEqual(state)
}

/** Lets time pass, a second at a time and with what happens in it, until something is so. */
async function passUntil(clock: ReturnType<typeof createManualClock>, isSo: () => boolean): Promise<void> {
  await expect
    .poll(
      () => {
        clock.advance(1_000)
        return isSo()
      },
      { interval: 10 },
    )
    .toBe(true)
}

function isCountOfOne(message: LossyBus['said'][number]): boolean {
  return message.type === 'count' && message.connections === 1
}

/** An update that sets a key, made on a copy. */
function editOf(doc: Y.Doc, key: string, value: unknown): Uint8Array {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  const before = Y.encodeStateVector(copy)
  copy.getMap('records').set(key, value)
  return Y.encodeStateAsUpdate(copy, before)
}
