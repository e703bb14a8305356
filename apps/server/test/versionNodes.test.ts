import { createBoardUpdate, readBoardMap } from '@pathwall/sync'
import { aMap } from '@pathwall/testkit'
import { expect, it, onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { LocalHub } from '../src/bus/createLocalBus.ts'
import { createDocuments } from '../src/documents/createDocuments.ts'
import { createVersionKeeper } from '../src/versions/createVersionKeeper.ts'
import { createLossyBus } from './lossyBus.ts'
import { BOARD_ID, startRoomServer, type RoomServer } from './roomServer.ts'
import { openStockClient, type StockClient } from './stockClient.ts'

const map = aMap('Ours')
  .withStep('Ship', { controls: ['Review'] })
  .build()

/** Two nodes that share boards, of which neither is told what the other stores: each reads it after a while. */
async function startNodes() {
  const hub = new LocalHub()
  const buses = [createLossyBus(hub), createLossyBus(hub)] as const
  const update = createBoardUpdate(map)
  const one = await startRoomServer({ bus: buses[0], update, limits: { headPollMs: 300 } })
  const two = await startRoomServer({ bus: buses[1], beside: one, limits: { headPollMs: 300 } })
  return { one, two, buses }
}

function keeperOn({ storage, registry }: RoomServer) {
  const logger = { warn: () => {}, error: () => {} }
  const documents = createDocuments({ logger })
  onTestFinished(async () => documents.close())
  let count = 0
  return createVersionKeeper({
    ...{ storage, documents, logger },
    clock: { now: () => Date.now(), after: () => () => {} },
    createId: () => `v${++count}`,
    notify: (boardId) => registry.notify(boardId, 'versions'),
  })
}

const notesOf = ({ doc }: StockClient): string[] => readBoardMap(doc).notes.map(({ id }) => id)

it('[S121] [S124] a restore by a node that has not heard what another stored takes that back too, for everybody', async () => {
  const { one, two, buses } = await startNodes()
  const [a, b] = [openStockClient(one.url, { pathwall: true }), openStockClient(two.url, { pathwall: true })]
  await Promise.all([a.synced(), b.synced()])
  const versions = keeperOn(two)
  const kept = await versions.take(BOARD_ID, { kind: 'named', name: 'Good' })
  await expect.poll(() => a.pathwall).toContain('notice versions')

  for (const bus of buses) bus.mode = 'drop'
  a.doc.getMap('records').delete('shape:Ship-c1')
  a.doc.getMap('meta').set('title', 'Spoilt')
  a.doc.getMap<Y.Map<unknown>>('records').set('shape:late', copyOf(a, 'shape:Ship-m1'))
  await a.saved()
  const { update, undoVersion } = await versions.prepareRestore(BOARD_ID, kept!.id, 'Anna')
  await two.registry.edit(BOARD_ID, () => update, 'restore')
  const later = openStockClient(two.url)
  await later.synced()
  for (const client of [a, b, later]) {
    await expect.poll(() => client.doc.getMap('meta').get('title')).toBe('Ours')
    await expect.poll(() => notesOf(client)).toEqual(['Ship-m1', 'Ship-d1', 'Ship-c1'])
  }
  // Nothing hangs: both nodes go on.
  a.set('of a', 1)
  b.set('of b', 2)
  await b.sees('of a', 1)
  await a.sees('of b', 2)

  const undo = await versions.prepareRestore(BOARD_ID, undoVersion, 'Anna')
  await one.registry.edit(BOARD_ID, () => undo.update, 'restore')
  for (const client of [a, b, later])
    await expect.poll(() => notesOf(client).sort()).toEqual(['Ship-d1', 'Ship-m1', 'late'])
})

function copyOf(client: StockClient, id: string): Y.Map<unknown> {
  const stored = client.doc.getMap('records').get(id) as Y.Map<unknown>
  return stored.clone()
}
