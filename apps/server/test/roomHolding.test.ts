import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openRawClient, type RawClient } from './rawClient.ts'
import { startRoomServer } from './roomServer.ts'
import { openStockClient } from './stockClient.ts'

/** A document as it was at the start, and three edits, each building on the one before. */
function threeEdits(): { doc: Y.Doc; start: Uint8Array; edits: Uint8Array[] } {
  const doc = new Y.Doc()
  const edits: Uint8Array[] = []
  const text = new Y.Text()
  doc.getMap('records').set('text', text)
  const start = Y.encodeStateAsUpdate(doc)
  doc.on('update', (update: Uint8Array) => edits.push(update))
  for (const word of ['one ', 'two ', 'three ']) text.insert(text.length, word)
  return { doc, start, edits }
}

describe('a live update that builds on changes the server has not seen', () => {
  it('[S25] waits for the sync of its connection, and is then shown and stored with it', async () => {
    const { url, storage } = await startRoomServer()
    const watcher = openStockClient(url)
    await watcher.synced()
    const { start, edits } = threeEdits()
    const raw = await openRawClient(url, 'pathwall=1')
    raw.sendSync(2, edits[2]!)
    raw.sendSync(2, edits[1]!)
    raw.send(100, 0, 7)
    raw.sendPresence(5, 1, {})
    await raw.received('presence')
    expect(storage.callCount('append')).toBe(0)
    expect(watcher.get('text')).toBeUndefined()
    expect(durables(raw)).toEqual([])
    // What was there before the connection, without the two live updates.
    raw.sendSync(1, Y.mergeUpdates([start, edits[0]!]))
    await expect.poll(() => String(watcher.get('text'))).toBe('one two three ')
    await expect.poll(() => durables(raw)).toEqual([7])
    expect(raw.socket.readyState).toBe(raw.socket.OPEN)
  })

  it('[S25] makes the server ask again when the sync has passed', async () => {
    const { url } = await startRoomServer()
    const watcher = openStockClient(url)
    const { doc, edits } = threeEdits()
    const raw = await openRawClient(url)
    raw.sendSync(1, Y.encodeStateAsUpdate(new Y.Doc()))
    raw.sendSync(2, edits[2]!)
    const { body } = await raw.received('step1', 2)
    raw.sendSync(1, Y.encodeStateAsUpdate(doc, body))
    await expect.poll(() => String(watcher.get('text'))).toBe('one two three ')
  })

  it('[S25] that nobody can explain puts the connection off, and harms nobody', async () => {
    const { url, storage } = await startRoomServer()
    const { edits } = threeEdits()
    const raw = await openRawClient(url)
    raw.sendSync(2, edits[2]!)
    raw.sendSync(1, Y.encodeStateAsUpdate(new Y.Doc()))
    await raw.received('step1', 2)
    raw.sendSync(1, Y.encodeStateAsUpdate(new Y.Doc()))
    expect(await raw.closed).toBe(1013)
    expect(storage.callCount('append')).toBe(0)
  })

  it('[S25] is kept within bounds', async () => {
    const { url, storage } = await startRoomServer({ limits: { heldUpdates: 10, heldBytes: 100_000 } })
    const { edits } = threeEdits()
    const [many, large] = [await openRawClient(url), await openRawClient(url)]
    for (let n = 0; n < 11; n++) many.sendSync(2, edits[2]!)
    expect(await many.closed).toBe(1013)
    const text = new Y.Doc().getText()
    const last: Uint8Array[] = []
    text.doc?.on('update', (update: Uint8Array) => last.push(update))
    text.insert(0, 'first')
    text.insert(0, 'x'.repeat(100_000))
    large.sendSync(2, last[1]!)
    expect(await large.closed).toBe(1013)
    expect(storage.callCount('append')).toBe(0)
  })
})

it('[S25] takes from a sync with gaps what it can, and keeps nothing waiting', async () => {
  const { url, registry } = await startRoomServer()
  const { doc, start, edits } = threeEdits()
  const raw = await openRawClient(url)
  raw.sendSync(1, Y.mergeUpdates([start, edits[2]!]))
  const watcher = openStockClient(url)
  await watcher.synced()
  await expect.poll(() => watcher.get('text')).toBeInstanceOf(Y.Text)
  expect(String(watcher.get('text'))).toBe('')
  expect(await registry.readDocument('board-1', (live) => live.store.pendingStructs)).toBeNull()
  // Whoever has the missing part brings it later, and then it is whole.
  const owner = openStockClient(url, { doc })
  await owner.synced()
  await expect.poll(() => String(watcher.get('text'))).toBe('one two three ')
})

function durables(raw: RawClient): number[] {
  return raw.messages.filter(({ type, body }) => type === 'pathwall' && body[0] === 1).map(({ body }) => body[1]!)
}
