import { renameSync } from 'node:fs'
import { join } from 'node:path'
import * as encoding from 'lib0/encoding'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { ask, makeBoard, postBoard } from './api.ts'
import { openRawClient } from './rawClient.ts'
import { BOARD_ID, startRoomServer } from './roomServer.ts'
import { startTestServer } from './startTestServer.ts'
import { openStockClient } from './stockClient.ts'
import { temporaryFolder } from './temporaryFolder.ts'
import { ANNA, askBoard, visit } from './visitors.ts'

const MIB = 1024 * 1024

it('[S25] stores of a sync with gaps only what goes in, so that the log can still be put together', async () => {
  const { url, storage } = await startRoomServer()
  const raw = await openRawClient(url, 'role=editor&pathwall=1')
  const watcher = openStockClient(url)
  await watcher.synced()
  // An edit that is whole, a text of which the middle is missing, and deletions of changes that nobody has.
  raw.sendSync(1, withDeletions(Y.mergeUpdates([wholeEdit(), ...textWithGap()]), 1_000))
  await watcher.sees('whole', true)
  expect(watcher.doc.store).toMatchObject({ pendingStructs: null, pendingDs: null })

  const { snapshot, updates } = await storage.load(BOARD_ID)
  const again = new Y.Doc()
  for (const update of snapshot === undefined ? updates : [snapshot, ...updates]) Y.applyUpdate(again, update)
  expect(again.store).toMatchObject({ pendingStructs: null, pendingDs: null })
  expect(again.getMap('records').get('whole')).toBe(true)
})

it('[S25] stores nothing of a sync that only deletes what nobody has', async () => {
  const { url, storage } = await startRoomServer()
  const raw = await openRawClient(url, 'role=editor&pathwall=1')
  raw.sendSync(1, withDeletions(new Uint8Array([0, 0]), 50_000))
  raw.send(100, 0, 7)
  await expect.poll(() => raw.messages.filter(({ body }) => body[0] === 1 && body[1] === 7).length).toBe(1)
  expect(storage.callCount('append')).toBe(0)
})

it('[S40] turns away deletions without end before they are read', async () => {
  const { url, storage } = await startRoomServer({ limits: { structsPerUpdate: 1_000 } })
  const raw = await openRawClient(url)
  raw.sendSync(1, withDeletions(new Uint8Array([0, 0]), 1_000))
  expect(await raw.closed).toBe(4409)
  expect(storage.callCount('append')).toBe(0)
})

it('[S142] pings and pongs without end are not listened to', async () => {
  const { url } = await startRoomServer()
  const [pings, pongs, few] = [await openRawClient(url), await openRawClient(url), await openRawClient(url)]
  for (let n = 0; n < 1_001; n++) pongs.socket.pong()
  expect(await pongs.closed).toBe(4429)
  for (let n = 0; n < 500; n++) few.socket.pong()
  for (let n = 0; n < 1_001; n++) pings.socket.ping()
  // Cut off, by the library or by us, as it comes.
  expect([1006, 4429]).toContain(await pings.closed)
  few.send(3)
  few.sendSync(0, new Uint8Array([0]))
  await few.received('step2')
})

it('[S23] writes a board down when its log is large, however few edits made it so', async () => {
  const { url, storage } = await startRoomServer()
  const doc = new Y.Doc()
  const raw = await openRawClient(url)
  for (let round = 0; round < 3; round++) {
    const before = Y.encodeStateVector(doc)
    doc.getMap('records').set('large', String(round).repeat(6 * MIB))
    raw.sendSync(1, Y.encodeStateAsUpdate(doc, before))
  }
  await expect.poll(() => storage.callCount('saveSnapshot')).toBe(1)
  await expect.poll(async () => (await storage.load(BOARD_ID)).updates.length).toBe(0)
  // What comes after is few and small again.
  const editor = openStockClient(url, { pathwall: true })
  await editor.synced()
  editor.set('after', true)
  await editor.saved()
  expect(storage.callCount('saveSnapshot')).toBe(1)
})

it('[S105] what is decided about somebody who is just coming in holds at once, too', async () => {
  // The look at all boards, which would find out some time later, does not come to help.
  const server = await startTestServer({ limits: { headPollMs: 60_000 } })
  const board = await makeBoard(server.url)
  const facilitator = { token: board.tokens.facilitator }
  const holds = { token: board.tokens.editor, personKey: ANNA }
  const first = visit(server, board.id, holds, { name: 'Anna' })
  const people = async (): Promise<{ id: string }[]> =>
    ((await askBoard(server, board.id, facilitator, 'GET', '/people')).body as { people: { id: string }[] }).people
  await expect.poll(async () => (await people()).length).toBe(1)
  const anna = `/people/${(await people())[0]?.id}`
  first.provider.destroy()
  for (let round = 0; round < 8; round++) {
    const coming = visit(server, board.id, holds, { name: 'Anna' })
    expect((await askBoard(server, board.id, facilitator, 'PATCH', anna, { role: 'viewer' })).status).toBe(200)
    await expect.poll(() => coming.closeCodes.includes(4412) || coming.pathwall.includes('role viewer')).toBe(true)
    coming.provider.destroy()
    expect((await askBoard(server, board.id, facilitator, 'PATCH', anna, { role: null })).status).toBe(200)
  }
})

it('[S21] a folder that was moved away takes nothing that is then called saved, and everything when it is back', async () => {
  const dataDir = join(temporaryFolder(), 'data')
  const server = await startTestServer({ dataDir })
  const board = await makeBoard(server.url)
  const editor = visit(server, board.id, { token: board.tokens.editor })
  await editor.synced()
  await editor.saved()
  renameSync(dataDir, `${dataDir}-elsewhere`)
  editor.set('meanwhile', true)
  editor.sendBarrier(9_999)
  await expect.poll(() => editor.pathwall).toContain('storage 0')
  expect((await ask(server.url, '/readyz')).status).toBe(503)
  expect((await postBoard(server.url, {})).status).toBe(503)
  expect(editor.pathwall).not.toContain('durable 9999')

  renameSync(`${dataDir}-elsewhere`, dataDir)
  await expect.poll(() => editor.pathwall).toContain('durable 9999')
  expect((await ask(server.url, '/readyz')).status).toBe(200)
})

it('[S53] an answer does not repeat all that was wrong with a large request', async () => {
  const server = await startTestServer()
  const answer = await postBoard(
    server.url,
    Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`key-${n}`, n])),
  )
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('key-0')
  expect(answer.text.length).toBeLessThan(1_000)
})

it('[S105] once a facilitator is answered, nothing more comes in from who may not edit any more', async () => {
  const server = await startTestServer()
  const board = await makeBoard(server.url)
  const facilitator = { token: board.tokens.facilitator }
  const writer = visit(server, board.id, { token: board.tokens.editor, personKey: ANNA })
  await writer.synced()
  await writer.saved()
  await askBoard(server, board.id, facilitator, 'POST', '/links/editor', {})
  writer.set('late', true)
  await expect.poll(() => writer.closeCodes).toEqual([4401])
  const reader = visit(server, board.id, facilitator)
  await reader.synced()
  expect(reader.get('late')).toBeUndefined()
})

/** The update, and with it deletions of one change each of so many clients that nobody knows. */
function withDeletions(update: Uint8Array, clients: number): Uint8Array {
  // An update that deletes nothing ends with the number of clients whose changes it deletes.
  expect(update.at(-1)).toBe(0)
  const encoder = encoding.createEncoder()
  encoding.writeUint8Array(encoder, update.subarray(0, -1))
  encoding.writeVarUint(encoder, clients)
  for (let client = 1; client <= clients; client++)
    for (const number of [client, 1, 0, 1]) encoding.writeVarUint(encoder, number)
  return encoding.toUint8Array(encoder)
}

function wholeEdit(): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap('records').set('whole', true)
  return Y.encodeStateAsUpdate(doc)
}

/** A text of three pieces without the second one. */
function textWithGap(): Uint8Array[] {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  const text = new Y.Text()
  doc.getMap('records').set('text', text)
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const piece of ['one ', 'two ', 'three ']) text.insert(text.length, piece)
  return [updates[0], updates[2]].filter((update) => update !== undefined)
}
