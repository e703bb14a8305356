import type { MapComparison } from '@pathwall/analyzer'
import { toMapFile, type PathMap } from '@pathwall/domain'
import { boardRoots, readBoardMap } from '@pathwall/sync'
import { aMap } from '@pathwall/testkit'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { makeBoard, type MadeBoard } from './api.ts'
import { startTestServer, type TestServer } from './startTestServer.ts'
import type { StockClient } from './stockClient.ts'
import { ANNA, askBoard, visit } from './visitors.ts'

interface Version {
  id: string
  kind: string
  name: string | null
  by: string | null
  at: string
  counts: Record<string, number>
}

const ship = () =>
  aMap('Our path')
    .withStep('Ship', { controls: ['Review'] })
    .withStep('Plan')

/** A board with notes on a real server, and its facilitator's ways to ask about versions. */
async function start(map: PathMap = ship().build(), server?: TestServer) {
  const running = server ?? (await startTestServer())
  const board = await makeBoard(running.url, { map: toMapFile(map) })
  return { server: running, board, ...versionsOf(running, board) }
}

function versionsOf(server: TestServer, board: MadeBoard) {
  const facilitator = { token: board.tokens.facilitator, personKey: ANNA }
  const ask = async (method: 'GET' | 'POST' | 'PATCH', path = '', body?: unknown) =>
    askBoard(server, board.id, facilitator, method, `/versions${path}`, body)
  const list = async (): Promise<Version[]> => ((await ask('GET')).body as { versions: Version[] }).versions
  const keep = async (name: string): Promise<Version> => {
    const answer = await ask('POST', '', { name })
    expect(answer.status).toBe(201)
    return answer.body as Version
  }
  const restore = async (id: string): Promise<{ undoVersion: string; hasChanged: boolean }> => {
    const answer = await ask('POST', `/${id}/restore`)
    expect(answer).toMatchObject({ status: 200 })
    return answer.body as { undoVersion: string; hasChanged: boolean }
  }
  return { ask, list, keep, restore }
}

function visitBoard(server: TestServer, board: MadeBoard, doc?: Y.Doc): StockClient {
  return visit(server, board.id, { token: board.tokens.editor }, doc === undefined ? {} : { doc })
}

const titleOf = (client: StockClient): unknown => boardRoots(client.doc).meta.get('title')
const rename = (client: StockClient, title: string): void => void boardRoots(client.doc).meta.set('title', title)
const notesOf = ({ doc }: { doc: Y.Doc }): string[] =>
  readBoardMap(doc)
    .notes.map(({ id }) => id)
    .sort()
function addNote(client: StockClient, id: string): void {
  const records = client.doc.getMap<unknown>('records')
  records.set(`shape:${id}`, (records.get('shape:Ship-m1') as Y.Map<unknown>).clone())
}
const ALL = ['Plan-d1', 'Plan-m1', 'Ship-c1', 'Ship-d1', 'Ship-m1']

describe('a restore', () => {
  it('[S124] is seen by everybody who is there, and survives a restart', async () => {
    const { server, board, keep, restore } = await start()
    const [one, other] = [visitBoard(server, board), visitBoard(server, board)]
    await Promise.all([one.synced(), other.synced()])
    const version = await keep('Good')
    rename(one, 'Spoilt')
    one.doc.getMap('records').delete('shape:Ship-c1')
    await expect.poll(() => titleOf(other)).toBe('Spoilt')
    await one.saved()
    expect(await restore(version.id)).toMatchObject({ hasChanged: true })
    for (const client of [one, other]) {
      await expect.poll(() => titleOf(client)).toBe('Our path')
      expect(notesOf(client)).toEqual(ALL)
    }
    await server.stop()
    const next = await startTestServer({ dataDir: server.config.dataDir })
    const later = visitBoard(next, board)
    await later.synced()
    expect(titleOf(later)).toBe('Our path')
    expect(notesOf(later)).toEqual(ALL)
  })

  it('[S124] merges with what somebody did who was away, and is not undone by their coming back', async () => {
    const { server, board, keep, restore } = await start()
    const version = await keep('Good')
    const away = visitBoard(server, board)
    await away.synced()
    away.doc.getMap('records').delete('shape:Plan-m1')
    await away.saved()
    away.provider.disconnect()
    away.set('note', 'made far away')
    rename(away, 'Renamed far away')
    await restore(version.id)
    away.provider.connect()
    await expect.poll(() => notesOf(away)).toEqual(ALL)
    const later = visitBoard(server, board)
    await later.sees('note', 'made far away')
    expect(titleOf(later)).toBe('Renamed far away')
    expect(notesOf(later)).toEqual(ALL)
  })

  it('[S126] is undone by the version that its answer names, and changes nothing when nothing differs', async () => {
    const { server, board, keep, restore, list } = await start()
    const client = visitBoard(server, board)
    await client.synced()
    const version = await keep('Good')
    expect(await restore(version.id)).toEqual({ undoVersion: version.id, hasChanged: false })
    rename(client, 'An afternoon of work')
    await client.saved()
    const { undoVersion } = await restore(version.id)
    await expect.poll(() => titleOf(client)).toBe('Our path')
    expect(await list()).toMatchObject([
      { id: undoVersion, kind: 'before-restore' },
      { id: version.id, kind: 'named' },
    ])
    await restore(undoVersion)
    await expect.poll(() => titleOf(client)).toBe('An afternoon of work')
  })

  it('[S124] that is made while others edit is the same for all, and loses nothing: what it takes away is in its undo', async () => {
    const { server, board, keep, restore, ask } = await start()
    const clients = [visitBoard(server, board), visitBoard(server, board)]
    await Promise.all(clients.map(async (client) => client.synced()))
    const version = await keep('Good')
    rename(clients[0]!, 'Spoilt')
    await clients[0]!.saved()
    const restored = restore(version.id)
    for (let at = 0; at < 40; at++) {
      for (const [who, client] of clients.entries()) addNote(client, `by-${who}-${at}`)
      await clients[at % 2]!.saved()
    }
    const { undoVersion } = await restored
    for (const client of clients) await client.saved()
    const later = visitBoard(server, board)
    await later.synced()
    const everyone = [...clients, later]
    for (const client of everyone) await expect.poll(() => notesOf(client)).toEqual(notesOf(later))
    expect(everyone.map(titleOf)).toEqual(['Our path', 'Our path', 'Our path'])
    const before = (await ask('GET', `/${undoVersion}`)).body as { map: PathMap }
    const somewhere = new Set([...notesOf(later), ...before.map.notes.map(({ id }) => id)])
    expect(somewhere.size).toBe(5 + 80)
  })
})

describe('versions', () => {
  it('[S131] are listed with what was on the map, read as a map, and compared in what changed', async () => {
    const { server, board, keep, ask, list } = await start()
    const client = visit(server, board.id, { token: board.tokens.facilitator, personKey: ANNA }, { name: 'Anna' })
    await client.synced()
    const people = async () => askBoard(server, board.id, { token: board.tokens.facilitator }, 'GET', '/people')
    await expect.poll(async () => (await people()).text).toContain('"Anna"')
    const version = await keep('  Before lunch ')
    expect(version).toMatchObject({
      kind: 'named',
      name: 'Before lunch',
      by: 'Anna',
      counts: { notes: 5, controls: 1, gaps: 1 },
    })
    expect(Math.abs(Date.parse(version.at) - Date.now())).toBeLessThan(60_000)
    expect(await list()).toEqual([version])

    client.doc.getMap('records').delete('shape:Ship-c1')
    await client.saved()
    const read = (await ask('GET', `/${version.id}`)).body as { version: Version; map: PathMap; analysis: object }
    expect(read.version).toEqual(version)
    expect(read.map.notes.map(({ id }) => id).sort()).toEqual(ALL)
    expect(read.analysis).toMatchObject({ summary: { notes: 5 } })
    const changes = (await ask('GET', `/${version.id}/changes?to=now`)).body as MapComparison
    expect(changes.controls).toEqual({
      added: [],
      removed: [{ id: 'Ship-c1', kind: 'control', text: 'Review', phase: 'development' }],
    })
    expect(changes.gaps.opened.map(({ title, before, after }) => [title, before, after])).toEqual([
      ['Ship', 'covered', 'gap'],
    ])
    const later = await keep('After lunch')
    const back = (await ask('GET', `/${later.id}/changes?to=${version.id}`)).body as MapComparison
    expect(back.controls.added).toEqual(changes.controls.removed)
  })

  it('[S123] get names, which are some words of at most 80 characters', async () => {
    const { keep, ask, list } = await start()
    const { id } = await keep('First')
    expect((await ask('PATCH', `/${id}`, { name: 'Workshop 1' })).body).toMatchObject({ id, name: 'Workshop 1' })
    for (const body of [
      {},
      { name: '' },
      { name: '  ' },
      { name: 'x'.repeat(81) },
      { name: 7 },
      { name: 'a', more: 1 },
      [],
    ]) {
      expect(await ask('PATCH', `/${id}`, body)).toMatchObject({ status: 422, body: { code: 'input/invalid' } })
      expect(await ask('POST', '', body)).toMatchObject({ status: 422, body: { code: 'input/invalid' } })
    }
    expect((await list()).map(({ name }) => name)).toEqual(['Workshop 1'])
  })

  it('[S123] that are kept are told to everybody who is there', async () => {
    const { server, board, keep } = await start()
    const client = visitBoard(server, board)
    await client.synced()
    await keep('Now')
    await expect.poll(() => client.pathwall).toContain('notice versions')
  })

  it('[S125] are for everybody of the board to look at, and for facilitators to act on', async () => {
    const { server, board, keep, list } = await start()
    const { id } = await keep('Kept')
    for (const role of ['editor', 'viewer'] as const) {
      const asRole = async (method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown) =>
        askBoard(server, board.id, { token: board.tokens[role] }, method, `/versions${path}`, body)
      for (const path of ['', `/${id}`, `/${id}/changes`]) expect((await asRole('GET', path)).status).toBe(200)
      const refused = { status: 403, body: { code: 'access/role' } }
      expect(await asRole('POST', '', { name: 'Mine' })).toMatchObject(refused)
      expect(await asRole('PATCH', `/${id}`, { name: 'Mine' })).toMatchObject(refused)
      expect(await asRole('POST', `/${id}/restore`)).toMatchObject(refused)
      expect(await asRole('POST', `/${id}/copy`, {})).toMatchObject(refused)
    }
    const other = await makeBoard(server.url)
    for (const path of ['', `/${id}`, `/${id}/changes`]) {
      const stranger = await askBoard(server, board.id, { token: other.tokens.facilitator }, 'GET', `/versions${path}`)
      expect(stranger).toMatchObject({ status: 401, body: { code: 'access/unknown-token' } })
    }
    expect(await list()).toHaveLength(1)
  })

  it('[S125] of a board are not those of another, and what is none is 404', async () => {
    const { server, board, keep, ask } = await start()
    const { id } = await keep('Kept')
    const other = await start(ship().build(), server)
    const noVersion = { status: 404, body: { code: 'board/no-version' } }
    expect(await other.ask('GET', `/${id}`)).toMatchObject(noVersion)
    expect(await other.ask('POST', `/${id}/restore`)).toMatchObject(noVersion)
    for (const strange of ['nothing', '%00', "'%20OR%201=1", 'x'.repeat(5_000), '__proto__']) {
      expect(await ask('GET', `/${strange}`)).toMatchObject(noVersion)
      expect(await ask('GET', `/${id}/changes?to=${strange}`)).toMatchObject(noVersion)
      expect(await ask('PATCH', `/${strange}`, { name: 'x' })).toMatchObject(noVersion)
    }
    expect(board.id).not.toBe(other.board.id)
  })

  it('[S125] of a board that is archived can be looked at and copied, not restored', async () => {
    const { server, board, keep, ask } = await start()
    const { id } = await keep('Kept')
    await askBoard(server, board.id, { token: board.tokens.facilitator }, 'PATCH', '', { isArchived: true })
    expect(await ask('POST', `/${id}/restore`)).toMatchObject({ status: 409, body: { code: 'board/archived' } })
    expect((await ask('GET', `/${id}`)).status).toBe(200)
    expect((await ask('POST', `/${id}/copy`, {})).status).toBe(201)
  })

  it('[S130] become boards of their own, under links of their own', async () => {
    const { server, board, keep, ask } = await start()
    const client = visitBoard(server, board)
    await client.synced()
    client.set('strange', new Y.Map([['type', 'of a newer version']]))
    await client.saved()
    const { id } = await keep('Good')
    rename(client, 'Later')
    await client.saved()
    const answer = await ask('POST', `/${id}/copy`, { title: 'A copy' })
    expect(answer.status).toBe(201)
    const copy = answer.body as MadeBoard
    expect(copy.title).toBe('A copy')
    expect(copy.links.editor).toBe(`${server.url}/b/${copy.id}#${copy.tokens.editor}`)
    const visitor = visitBoard(server, copy)
    await visitor.synced()
    expect(titleOf(visitor)).toBe('A copy')
    expect(notesOf(visitor)).toEqual(ALL)
    expect((visitor.get('strange') as Y.Map<unknown>).get('type')).toBe('of a newer version')
    // Neither knows of the other.
    rename(visitor, 'On its own')
    await visitor.saved()
    expect(titleOf(client)).toBe('Later')
    const old = await askBoard(server, copy.id, { token: board.tokens.facilitator }, 'GET', '')
    expect(old).toMatchObject({ status: 401 })
    expect(((await ask('POST', `/${id}/copy`, {})).body as MadeBoard).title).toBe('Our path')
  })

  it('[S122] bring back a board that a delete set of a few bytes has wiped out', async () => {
    const map = aMap('Much work')
    for (let at = 0; at < 30; at++) map.withNote({ id: `n${at}`, text: `Note ${at}`, x: at * 300 })
    const { server, board, list, restore } = await start(map.build())
    const client = visitBoard(server, board)
    await client.synced()
    rename(client, 'The last word')
    await client.saved()
    const [[writer, structs] = [0, []]] = [...client.doc.store.clients].sort(([, a], [, b]) => b.length - a.length)
    const last = structs.at(-1)!
    const end = last.id.clock + last.length
    Y.applyUpdate(client.doc, new Uint8Array([0, 1, writer, 1, 0, (end % 128) + 128, end >> 7]))
    await client.saved()
    expect(notesOf(client)).toEqual([])
    await expect.poll(list).toMatchObject([{ kind: 'before-deletion', counts: { notes: 30 } }])
    await restore((await list())[0]!.id)
    await expect.poll(() => notesOf(client).length).toBe(30)
    await expect.poll(() => titleOf(client)).toBe('The last word')
  })
})
