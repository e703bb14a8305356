import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openRawClient } from './rawClient.ts'
import { startRoomServer } from './roomServer.ts'
import { openStockClient } from './stockClient.ts'

describe('a viewer', () => {
  it('[S30] sees the board and who is there, and is seen', async () => {
    const { url } = await startRoomServer()
    const [editor, viewer] = [openStockClient(url), openStockClient(url, { role: 'viewer', pathwall: true })]
    await Promise.all([editor.synced(), viewer.synced()])
    editor.set('note', 1)
    await viewer.sees('note', 1)
    viewer.awareness.setLocalState({ name: 'Vera' })
    await expect.poll(() => editor.awareness.getStates().get(viewer.doc.clientID)).toEqual({ name: 'Vera' })
    expect(viewer.pathwall[0]).toBe('role viewer')
    await viewer.saved()
    expect(viewer.closeCodes).toEqual([])
  })

  it('[S30] changes nothing by editing, also not after a reconnect, and is not told that it is saved', async () => {
    const { url, storage } = await startRoomServer()
    const [editor, viewer] = [openStockClient(url), openStockClient(url, { role: 'viewer', pathwall: true })]
    await Promise.all([editor.synced(), viewer.synced()])
    const appends = storage.callCount('append')
    viewer.set('graffiti', 1)
    viewer.sendBarrier(1)
    viewer.provider.disconnect()
    viewer.set('more', 2)
    viewer.provider.connect()
    await viewer.synced()
    viewer.set('graffiti', 3)
    viewer.sendBarrier(2)
    viewer.awareness.setLocalState({ name: 'Vera' })
    await expect.poll(() => editor.awareness.getStates().get(viewer.doc.clientID)).toEqual({ name: 'Vera' })
    expect(storage.callCount('append')).toBe(appends)
    expect(editor.doc.getMap('records').toJSON()).toEqual({})
    expect(viewer.pathwall.filter((message) => message.startsWith('durable'))).toEqual([])
    expect(viewer.closeCodes).toEqual([])
  })

  it('[S30] changes nothing by any message of the protocol', async () => {
    const { url, storage, registry } = await startRoomServer()
    const editor = openStockClient(url)
    await editor.synced()
    editor.set('note', 'stays')
    const doc = new Y.Doc()
    await expect.poll(() => storage.callCount('append')).toBe(1)
    const raw = await openRawClient(url, 'role=viewer')
    raw.sendSync(0, Buffer.of(0))
    Y.applyUpdate(doc, (await raw.received('step2')).body)
    const before = Y.encodeStateVector(doc)
    doc.getMap('records').delete('note')
    doc.getMap('records').set('graffiti', 1)
    for (const update of [Y.encodeStateAsUpdate(doc), Y.encodeStateAsUpdate(doc, before)]) {
      raw.sendSync(2, update)
      raw.sendSync(1, update)
    }
    raw.sendPresence(5, 1, { done: true })
    await raw.received('presence')
    expect(await registry.readDocument('board-1', (live) => live.getMap('records').toJSON())).toEqual({ note: 'stays' })
    expect(storage.callCount('append')).toBe(1)
    expect(editor.get('note')).toBe('stays')
  })
})

it('[S30] lets editors and facilitators edit', async () => {
  const { url } = await startRoomServer()
  const viewer = openStockClient(url, { role: 'viewer' })
  for (const role of ['editor', 'facilitator'] as const) {
    const client = openStockClient(url, { role })
    await client.synced()
    client.set(role, true)
    await viewer.sees(role, true)
  }
  expect(viewer.doc.getMap('records').toJSON()).toEqual({ editor: true, facilitator: true })
})
