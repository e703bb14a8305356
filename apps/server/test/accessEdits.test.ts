import { MESSAGE } from '@pathwall/sync'
import * as encoding from 'lib0/encoding'
import { expect, it } from 'vitest'
import { writeSyncStep1 } from 'y-protocols/sync'
import * as Y from 'yjs'
import { makeBoard, type MadeBoard } from './api.ts'
import { startTestServer, type TestServer } from './startTestServer.ts'
import type { StockClient } from './stockClient.ts'
import { ANNA, BEN, decide, personNamed, sentAway, visit } from './visitors.ts'

const REFUSED = '4403 made while only viewing: begin afresh'

async function start() {
  const server = await startTestServer()
  return { server, board: await makeBoard(server.url, { template: 'blank' }) }
}

async function recordsOf(server: { url: string; wsUrl: string }, board: MadeBoard): Promise<unknown> {
  const reader = visit(server, board.id, { token: board.tokens.viewer })
  await reader.synced()
  const records = reader.doc.getMap('records').toJSON()
  reader.provider.destroy()
  return records
}

/** Waits until the server has looked at everything that a client sent before. */
async function heard(client: StockClient, watcher: StockClient): Promise<void> {
  const mark = { heard: Math.random() }
  client.awareness.setLocalState(mark)
  await expect.poll(() => watcher.awareness.getStates().get(client.awareness.clientID)).toEqual(mark)
}

/** The same for one whose presence nobody is shown. */
async function answered({ provider, doc }: StockClient): Promise<void> {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.sync)
  writeSyncStep1(encoder, doc)
  provider.synced = false
  provider.ws?.send(encoding.toUint8Array(encoder))
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
}

async function restart(server: TestServer): Promise<TestServer> {
  await server.stop()
  return startTestServer({ dataDir: server.config.dataDir })
}

it('[S110] what a viewer wrote or deleted does not come in when the viewer is promoted and keeps the document', async () => {
  const { server, board } = await start()
  const editor = visit(server, board.id, { token: board.tokens.editor })
  await editor.synced()
  editor.set('note', 1)
  const holds = { token: board.tokens.viewer, personKey: ANNA }
  for (const write of [
    (client: StockClient) => client.set('graffiti', 1),
    (client: StockClient) => client.doc.getMap('records').delete('note'),
  ]) {
    const doc = new Y.Doc()
    const viewer = visit(server, board.id, holds, { doc, name: 'Anna' })
    await viewer.synced()
    await viewer.sees('note', 1)
    const id = await personNamed(server, board, 'Anna')
    write(viewer)
    await heard(viewer, editor)
    await decide(server, board, 'PATCH', `/people/${id}`, { role: 'editor' })
    expect(await sentAway(viewer)).toBe('4412 your role changed: begin afresh')
    viewer.provider.connect()
    expect(await sentAway(viewer, 2)).toBe(REFUSED)
    expect(await recordsOf(server, board)).toEqual({ note: 1 })
    const fresh = visit(server, board.id, holds)
    await fresh.synced()
    fresh.set('mine', 1)
    await editor.sees('mine', 1)
    fresh.doc.getMap('records').delete('mine')
    await editor.sees('mine', undefined)
    fresh.provider.destroy()
    await decide(server, board, 'PATCH', `/people/${id}`, { role: null })
  }
})

it('[S110] nor by another link, in the hands of somebody else, or after the server was restarted', async () => {
  const { server, board } = await start()
  const watcher = visit(server, board.id, { token: board.tokens.editor })
  const viewer = visit(server, board.id, { token: board.tokens.viewer })
  await Promise.all([viewer.synced(), watcher.synced()])
  viewer.set('graffiti', 1)
  await heard(viewer, watcher)
  viewer.provider.destroy()
  watcher.provider.destroy()
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(viewer.doc))
  const again = await restart(server)
  const token = board.tokens.facilitator
  expect(await sentAway(visit(again, board.id, { token }, { doc }))).toBe(REFUSED)
  expect(await sentAway(visit(again, board.id, { token }, { doc: viewer.doc }))).toBe(REFUSED)
  expect(await recordsOf(again, board)).toEqual({})
})

it('[S110] what an editor wrote after being made a viewer does not come in either', async () => {
  const { server, board } = await start()
  const holds = { token: board.tokens.editor, personKey: ANNA }
  const editor = visit(server, board.id, holds, { name: 'Anna' })
  await editor.synced()
  editor.set('note', 1)
  await editor.saved()
  const id = await personNamed(server, board, 'Anna')
  await decide(server, board, 'PATCH', `/people/${id}`, { role: 'viewer' })
  expect(await sentAway(editor)).toBe('4412 your role changed: begin afresh')
  editor.set('note', 2)
  editor.provider.connect()
  await editor.synced()
  editor.set('note', 3)
  await decide(server, board, 'PATCH', `/people/${id}`, { role: null })
  await expect.poll(() => editor.closeReasons.length).toBe(2)
  const again = await restart(server)
  const later = visit(again, board.id, holds, { doc: editor.doc })
  expect(await sentAway(later)).toBe(REFUSED)
  expect(await recordsOf(again, board)).toEqual({ note: 1 })
})

it('[S110] what somebody who edited before writes or deletes as a viewer does not come in when they may edit again', async () => {
  const { server, board } = await start()
  const editor = visit(server, board.id, { token: board.tokens.editor })
  await editor.synced()
  editor.set('theirs', 1)
  const holds = { token: board.tokens.editor, personKey: ANNA }
  for (const write of [
    (client: StockClient) => client.set('graffiti', 1),
    (client: StockClient) => client.doc.getMap('records').delete('theirs'),
    (client: StockClient) => {
      client.provider.disconnect()
      client.set('graffiti', 1)
      client.provider.connect()
    },
  ]) {
    const anna = visit(server, board.id, holds, { name: 'Anna' })
    await anna.synced()
    anna.set('note', 1)
    await anna.saved()
    const id = await personNamed(server, board, 'Anna')
    anna.provider.disconnect()
    await decide(server, board, 'PATCH', `/people/${id}`, { role: 'viewer' })
    anna.provider.connect()
    await expect.poll(() => anna.pathwall.filter((message) => message === 'role viewer')).toHaveLength(1)
    await anna.synced()
    write(anna)
    await expect.poll(() => anna.provider.synced).toBe(true)
    await heard(anna, editor)
    await decide(server, board, 'PATCH', `/people/${id}`, { role: null })
    await expect.poll(() => anna.closeReasons.at(-1)).toBe('your role changed: begin afresh')
    anna.provider.connect()
    await expect.poll(() => `${anna.closeCodes.at(-1)} ${anna.closeReasons.at(-1)}`).toBe(REFUSED)
    expect(await recordsOf(server, board)).toEqual({ theirs: 1, note: 1 })
  }
  const again = await restart(server)
  const fresh = visit(again, board.id, holds)
  await fresh.synced()
  fresh.set('mine', 1)
  await fresh.saved()
  expect(await recordsOf(again, board)).toEqual({ theirs: 1, note: 1, mine: 1 })
})

it('[S110] nor after the server was restarted between the edit, the look and the promotion', async () => {
  const { server: atFirst, board } = await start()
  let server = atFirst
  const holds = { token: board.tokens.editor, personKey: ANNA }
  const first = visit(server, board.id, holds, { name: 'Anna' })
  await first.synced()
  first.set('note', 1)
  await first.saved()
  const id = await personNamed(server, board, 'Anna')
  const { doc } = first
  first.provider.destroy()
  server = await restart(server)
  await decide(server, board, 'PATCH', `/people/${id}`, { role: 'viewer' })
  const watcher = visit(server, board.id, { token: board.tokens.editor })
  const second = visit(server, board.id, holds, { doc })
  await Promise.all([watcher.synced(), second.synced()])
  second.set('graffiti', 1)
  await heard(second, watcher)
  second.provider.destroy()
  watcher.provider.destroy()
  server = await restart(server)
  await decide(server, board, 'PATCH', `/people/${id}`, { role: null })
  expect(await sentAway(visit(server, board.id, holds, { doc }))).toBe(REFUSED)
  // Nor in the hands of somebody else.
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  expect(await sentAway(visit(server, board.id, { token: board.tokens.facilitator }, { doc: copy }))).toBe(REFUSED)
  expect(await recordsOf(server, board)).toEqual({ note: 1 })
})

it('[S111] nobody loses what they edited offline while they might: a demotion and promotion later it comes in', async () => {
  const { server, board } = await start()
  const holds = { token: board.tokens.editor, personKey: ANNA }
  const anna = visit(server, board.id, holds, { name: 'Anna' })
  await anna.synced()
  anna.set('note', 1)
  await anna.saved()
  const id = await personNamed(server, board, 'Anna')
  anna.provider.disconnect()
  anna.set('offline', 1)
  await decide(server, board, 'PATCH', `/people/${id}`, { role: 'viewer' })
  // Another document of the same device, as another tab has it, which knows of the first one's edits and may not bring them.
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(anna.doc))
  const looksOn = visit(server, board.id, holds, { doc: copy })
  const watcher = visit(server, board.id, { token: board.tokens.editor })
  await Promise.all([looksOn.synced(), watcher.synced()])
  await heard(looksOn, watcher)
  looksOn.provider.destroy()
  await decide(server, board, 'PATCH', `/people/${id}`, { role: null })
  anna.provider.connect()
  await watcher.sees('offline', 1)
  expect(await recordsOf(server, board)).toEqual({ note: 1, offline: 1 })
})

it('[S111] a viewer cannot have the edits of others refused: of those who are here, or were before', async () => {
  const { server, board } = await start()
  const here = visit(server, board.id, { token: board.tokens.editor })
  const away = visit(server, board.id, { token: board.tokens.editor })
  const viewer = visit(server, board.id, { token: board.tokens.viewer })
  await Promise.all([here.synced(), away.synced(), viewer.synced()])
  away.set('before', 1)
  await away.saved()
  await viewer.sees('before', 1)
  away.provider.disconnect()
  away.set('offline', 1)
  for (const client of [here, away]) {
    // As a hostile viewer would: changes that somebody else is to have made.
    const forged = new Y.Doc()
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(viewer.doc))
    forged.clientID = client.doc.clientID
    forged.getMap('records').set('forged', 1)
    Y.applyUpdate(viewer.doc, Y.encodeStateAsUpdate(forged))
  }
  await heard(viewer, here)
  here.set('here', 1)
  away.provider.connect()
  await here.sees('offline', 1)
  await away.sees('here', 1)
  expect([here.closeCodes, away.closeCodes.filter((code) => code >= 4400)]).toEqual([[], []])
  expect(await recordsOf(server, board)).toEqual({ before: 1, offline: 1, here: 1 })
})

it('[S111] nor by showing the client id of somebody who is away, whether that one has written yet or not', async () => {
  const { server, board } = await start()
  const here = visit(server, board.id, { token: board.tokens.editor })
  const known = visit(server, board.id, { token: board.tokens.editor, personKey: ANNA })
  const silent = visit(server, board.id, { token: board.tokens.editor, personKey: BEN })
  await Promise.all([here.synced(), known.synced(), silent.synced()])
  known.set('known', 1)
  await known.saved()
  await heard(silent, here)
  for (const client of [known, silent]) {
    client.provider.disconnect()
    client.set(`offline ${client.doc.clientID}`, 1)
    await expect.poll(() => here.awareness.getStates().has(client.doc.clientID)).toBe(false)
    const doc = new Y.Doc()
    doc.clientID = client.doc.clientID
    const impostor = visit(server, board.id, { token: board.tokens.viewer, personKey: 'eve-eve-eve-eve-eve' }, { doc })
    impostor.set('forged', 1)
    await impostor.synced()
    impostor.doc.getMap('records').delete('known')
    const forged = new Y.Doc()
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(here.doc))
    forged.clientID = client.doc.clientID
    forged.getMap('records').set('forged', 2)
    Y.applyUpdate(impostor.doc, Y.encodeStateAsUpdate(forged))
    // Yjs takes another one when it meets its own in what others made.
    impostor.doc.clientID = client.doc.clientID
    await answered(impostor)
    client.provider.connect()
    await here.sees(`offline ${client.doc.clientID}`, 1)
    expect(client.closeCodes.filter((code) => code >= 4400)).toEqual([])
    impostor.provider.destroy()
  }
  expect(await recordsOf(server, board)).toEqual({
    known: 1,
    [`offline ${known.doc.clientID}`]: 1,
    [`offline ${silent.doc.clientID}`]: 1,
  })
})
