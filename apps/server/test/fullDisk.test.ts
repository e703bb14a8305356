import { createSqliteStorage } from '@pathwall/storage'
import { SUBPROTOCOL, TOKEN_SUBPROTOCOL_PREFIX } from '@pathwall/sync'
import { aNewBoard } from '@pathwall/testkit'
import { describe, expect, it, onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { ask, makeBoard } from './api.ts'
import { BOARD_ID, startRoomServer } from './roomServer.ts'
import { mountSmallDisk } from './smallDisk.ts'
import { startTestServer } from './startTestServer.ts'
import { openStockClient, type StockClient } from './stockClient.ts'
import { temporaryFolder } from './temporaryFolder.ts'

const LARGE = 'x'.repeat(50_000)

describe('a full disk', () => {
  it('[S21] is told to those who ask, costs nothing, and is over by itself when there is room', async () => {
    const storage = await createSqliteStorage({ folder: temporaryFolder(), maxSizeBytes: 600 * 1024 })
    onTestFinished(async () => storage.close())
    await storage.createBoard(aNewBoard('filler', { update: new Uint8Array(250 * 1024) }))
    const { url, registry } = await startRoomServer({ storage, limits: { retryFirstMs: 10, retryMaxMs: 100 } })
    const client = openStockClient(url, { pathwall: true })
    await client.synced()
    const written = await writeUntilItCannotSave(client)
    expect(registry.counts()).toMatchObject({ rooms: 1, failingRooms: 1 })
    await storage.deleteBoard('filler')
    await client.saved()
    await expect.poll(() => client.pathwall.at(-1)).toBe('storage 1')
    expect(await registry.readDocument(BOARD_ID, keysOf)).toEqual(written)
    expect(registry.counts()).toMatchObject({ rooms: 1, failingRooms: 0 })
  })

  it('[S21] in earnest: people are told, newcomers see what is stored, and nothing is lost', async ({ skip }) => {
    const disk = mountSmallDisk(3 * 1024 * 1024) ?? skip('no file system can be mounted here')
    const server = await startTestServer({
      dataDir: disk.folder,
      limits: { retryFirstMs: 10, retryMaxMs: 100 },
    })
    const board = await makeBoard(server.url)
    const open = (token: string): StockClient =>
      openStockClient(`${server.wsUrl}/sync`, {
        boardId: board.id,
        pathwall: true,
        protocols: [SUBPROTOCOL, TOKEN_SUBPROTOCOL_PREFIX + token],
      })
    const writer = open(board.tokens.editor)
    await writer.synced()
    writer.set('before', 1)
    await writer.saved()
    disk.fill()
    const written = await writeUntilItCannotSave(writer)
    expect(await ask(server.url, '/readyz')).toMatchObject({ status: 503, body: { status: 'cannot save', boards: 1 } })
    const newcomer = open(board.tokens.viewer)
    await newcomer.sees('before', 1)
    await expect.poll(() => newcomer.pathwall).toContain('storage 0')
    expect(newcomer.get(written.at(-1) ?? '')).toBeUndefined()

    disk.free()
    await writer.saved()
    for (const key of written) await newcomer.sees(key, LARGE)
    await expect.poll(() => newcomer.pathwall.at(-1)).toBe('storage 1')
    await expect.poll(async () => (await ask(server.url, '/readyz')).status).toBe(200)

    await server.stop()
    const storage = await createSqliteStorage({ folder: disk.folder })
    onTestFinished(async () => storage.close())
    const doc = new Y.Doc()
    const { snapshot, updates } = await storage.load(board.id)
    for (const update of snapshot === undefined ? updates : [snapshot, ...updates]) Y.applyUpdate(doc, update)
    expect(keysOf(doc)).toEqual(['before', ...written])
  })
})

/** Answers with the keys it has written, in their order. */
async function writeUntilItCannotSave(client: StockClient): Promise<string[]> {
  const written: string[] = []
  for (let count = 1; !client.pathwall.includes('storage 0'); count++) {
    expect(count).toBeLessThan(100)
    const key = `large-${String(count).padStart(3, '0')}`
    client.set(key, LARGE)
    written.push(key)
    const before = client.pathwall.length
    client.sendBarrier(1_000_000 + count)
    await expect.poll(() => client.pathwall.length).toBeGreaterThan(before)
  }
  return written
}

function keysOf(doc: Y.Doc): string[] {
  const keys = [...doc.getMap('records').keys()]
  return keys.filter((key) => key === 'before' || key.startsWith('large-')).sort()
}
