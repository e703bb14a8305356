import { expect, it } from 'vitest'
import * as Y from 'yjs'
import type { BusMessage } from '../src/bus/bus.ts'
import { LocalHub } from '../src/bus/createLocalBus.ts'
import { createLossyBus } from './lossyBus.ts'
import { openRawClient } from './rawClient.ts'
import { recordsOf } from './recordsOf.ts'
import { BOARD_ID, startRoomServer } from './roomServer.ts'
import { openStockClient, type StockClient } from './stockClient.ts'

it('[S41] nobody writes under the client id of somebody who is here: before their first edit, between two, on another node', async () => {
  const hub = new LocalHub()
  const one = await startRoomServer({ bus: createLossyBus(hub) })
  const two = await startRoomServer({ beside: one, bus: createLossyBus(hub) })
  const victim = openStockClient(one.url, { actor: 'vic', pathwall: true })
  const watchers = [openStockClient(one.url), openStockClient(two.url)]
  victim.awareness.setLocalState({ name: 'Vic' })
  for (const watcher of watchers)
    await expect.poll(() => watcher.awareness.getStates().has(victim.doc.clientID)).toBe(true)
  let edits = 0
  for (const url of [one.url, two.url, one.url, two.url]) {
    const before = one.storage.callCount('append') + two.storage.callCount('append')
    const attacker = await openRawClient(url, 'actor=eve')
    attacker.sendSync(2, forgedAfter(victim))
    expect(await attacker.closed).toBe(1013)
    expect(one.storage.callCount('append') + two.storage.callCount('append')).toBe(before)
    victim.set('note', ++edits)
    await Promise.all(watchers.map(async (watcher) => watcher.sees('note', edits)))
  }
  expect(victim.closeCodes).toEqual([])
  expect(await two.registry.readDocument(BOARD_ID, recordsOf)).toBe('[["note",4]]')
})

it('[S41] who comes back under the client id that is theirs is held to be who they are', async () => {
  const bus = createLossyBus(new LocalHub())
  const { url, restart } = await startRoomServer({ bus })
  const victim = openStockClient(url, { actor: 'vic', maxBackoffMs: 100 })
  const watcher = openStockClient(url, { maxBackoffMs: 100 })
  await victim.synced()
  victim.set('note', 1)
  await watcher.sees('note', 1)
  await restart()
  bus.said.splice(0)
  // From then on it is known, here and on other nodes.
  await expect.poll(() => bus.said.flatMap(heldIn)).toContain(victim.doc.clientID)
  const attacker = await openRawClient(url, 'actor=eve')
  attacker.sendSync(2, forgedAfter(victim))
  expect(await attacker.closed).toBe(1013)
  victim.set('note', 2)
  await watcher.sees('note', 2)
})

it('[S41] somebody’s other tab brings what the first one has yet to send, and others what only they have of who is away', async () => {
  const { url, registry } = await startRoomServer()
  const victim = openStockClient(url, { actor: 'vic' })
  const watcher = openStockClient(url)
  victim.awareness.setLocalState({ name: 'Vic' })
  await expect.poll(() => watcher.awareness.getStates().has(victim.doc.clientID)).toBe(true)
  victim.set('note', 1)
  await watcher.sees('note', 1)
  const otherTab = await openRawClient(url, 'actor=vic-2&author=vic')
  otherTab.sendSync(2, forgedAfter(victim, 'tab', 1))
  await watcher.sees('tab', 1)
  await victim.sees('tab', 1)
  // Yjs takes another one when it meets its own in what others made, and y-websocket then cannot leave.
  victim.doc.clientID = victim.awareness.clientID
  victim.provider.disconnect()
  await expect.poll(() => watcher.awareness.getStates().has(victim.doc.clientID)).toBe(false)
  const relay = await openRawClient(url, 'actor=ben')
  relay.sendSync(2, forgedAfter(victim, 'relayed', 1))
  await watcher.sees('relayed', 1)
  expect([otherTab.socket.readyState, relay.socket.readyState]).toEqual([1, 1])
  expect(await registry.readDocument(BOARD_ID, recordsOf)).toBe('[["note",1],["relayed",1],["tab",1]]')
})

function heldIn(message: BusMessage): number[] {
  if (message.type !== 'presence') return []
  return message.entries.filter(({ heldBy }) => heldBy === 'vic').map(({ clientId }) => clientId)
}

/** What the next edit of a client would be, made by somebody else. */
function forgedAfter({ doc }: StockClient, key = 'note', value = -1): Uint8Array {
  const forged = new Y.Doc()
  Y.applyUpdate(forged, Y.encodeStateAsUpdate(doc))
  const before = Y.encodeStateVector(forged)
  forged.clientID = doc.clientID
  forged.getMap('records').set(key, value)
  return Y.encodeStateAsUpdate(forged, before)
}
