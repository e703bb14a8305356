import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aMap } from '@pathwall/testkit'
import { createBoardUpdate, readBoardMap } from '@pathwall/sync'
import { createSqliteStorage, type BoardStorage, type VersionInfo } from '@pathwall/storage'
import { beforeAll, afterAll, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createDocuments, type Documents } from '../src/documents/createDocuments.ts'
import { BoardWatch } from '../src/versions/boardWatch.ts'
import { createVersionKeeper, type VersionKeeper } from '../src/versions/createVersionKeeper.ts'
import type { VersionClock } from '../src/versions/versionClock.ts'
import { createManualClock } from './manualClock.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const START = Date.UTC(2026, 5, 1, 9)

/** One storage for all tests: a thread takes a while to start. */
const folder = mkdtempSync(join(tmpdir(), 'pathwall-versions-'))
let storage: BoardStorage
let documents: Documents
let count = 0
beforeAll(async () => {
  storage = await createSqliteStorage({ folder })
  documents = createDocuments({ logger: { error: () => {} } })
})
afterAll(async () => {
  await documents.close()
  await storage.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A node that has one board open, beside others that share its storage. */
class Node {
  readonly versions: VersionKeeper
  readonly watch: BoardWatch
  readonly doc = new Y.Doc()
  readonly warnings: string[] = []
  seq = 0
  notices = 0
  readonly boardId: string
  readonly clock: VersionClock & { advance(ms: number): void }

  constructor(boardId: string, clock: Node['clock']) {
    this.boardId = boardId
    this.clock = clock
    const logger = { warn: (_: object, text: string) => void this.warnings.push(text) }
    this.versions = createVersionKeeper({
      ...{ storage, documents, clock, logger },
      createId: () => `v${++count}`,
      notify: () => this.notices++,
    })
    this.watch = new BoardWatch({ versions: this.versions, storage, clock, logger, intervalMs: 5 * MINUTE })
  }

  async open(): Promise<this> {
    const stored = await storage.load(this.boardId)
    for (const update of [...(stored.snapshot ? [stored.snapshot] : []), ...stored.updates])
      Y.applyUpdate(this.doc, update)
    this.seq = stored.seq
    this.watch.opened(this.boardId, this)
    await this.settled()
    return this
  }

  /** Somebody on this node does something. */
  async edit(change: (doc: Y.Doc) => void): Promise<Uint8Array> {
    this.watch.changing(this.boardId)
    const made: Uint8Array[] = []
    this.doc.once('update', (update: Uint8Array) => made.push(update))
    this.doc.transact(() => change(this.doc))
    const update = made[0]!
    this.seq = await storage.append(this.boardId, [{ data: update, actor: 'somebody' }])
    this.watch.changed(this.boardId)
    return update
  }

  /** Another node has stored something. */
  hear(update: Uint8Array, seq: number): void {
    this.watch.changing(this.boardId)
    Y.applyUpdate(this.doc, update)
    this.seq = seq
    this.watch.changed(this.boardId)
  }

  /** Time goes by, and what it sets off is done. */
  async pass(ms: number): Promise<void> {
    this.clock.advance(ms)
    await this.settled()
  }

  async settled(): Promise<void> {
    await this.watch.settle(this.boardId)
  }

  list(): Promise<VersionInfo[]> {
    return storage.listVersions(this.boardId)
  }
}

async function openNode(notes = 4): Promise<Node> {
  const boardId = `board-${++count}`
  const map = aMap('A board')
  for (let at = 0; at < notes; at++) map.withNote({ id: `n${at}`, kind: 'media', text: `Note ${at}`, x: at * 900 })
  await storage.createBoard({ id: boardId, createdAt: START, grants: [], update: createBoardUpdate(map.build()) })
  const clock = createManualClock()
  const wallClock = { now: () => START + clock.now(), after: clock.after, advance: clock.advance }
  return new Node(boardId, wallClock).open()
}

const rename = (title: string) => (doc: Y.Doc) => void doc.getMap('meta').set('title', title)
const remove = (from: number, upto: number) => (doc: Y.Doc) => {
  for (let at = from; at < upto; at++) doc.getMap('records').delete(`shape:n${at}`)
}

async function mapOf(node: Node, version: VersionInfo | undefined) {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, (await node.versions.read(node.boardId, version?.id ?? ''))!.data)
  return readBoardMap(doc)
}

it('[S120] keeps a version after some minutes of change, with what is on the map, and tells people', async () => {
  const node = await openNode()
  await node.edit(rename('First'))
  await node.pass(4 * MINUTE)
  expect(await node.list()).toEqual([])
  await node.edit(rename('Second'))
  await node.pass(MINUTE)
  const [version] = await node.list()
  expect(version).toMatchObject({ kind: 'automatic', at: START + 5 * MINUTE, by: undefined, seq: 3 })
  expect(version?.counts).toMatchObject({ notes: 4, media: 4, controls: 0, gaps: 4 })
  expect((await mapOf(node, version)).title).toBe('Second')
  expect(node.notices).toBe(1)
})

it('[S120] keeps none while nothing changes, however long, nor of a board that was only made and opened', async () => {
  const node = await openNode()
  await node.pass(HOUR)
  expect(await node.list()).toEqual([])
  await node.edit(rename('Changed'))
  await node.pass(HOUR)
  await node.pass(HOUR)
  expect(await node.list()).toHaveLength(1)
  expect(await node.versions.take(node.boardId, { kind: 'stage' })).toMatchObject({ kind: 'automatic' })
  expect(await node.list()).toHaveLength(1)
})

it('[S120] keeps what was changed when everybody leaves, and what a crash left without a version', async () => {
  const node = await openNode()
  await node.edit(rename('Left'))
  node.watch.closed(node.boardId)
  await node.settled()
  expect(await node.list()).toMatchObject([{ seq: 2 }])

  const crashed = await openNode()
  await crashed.edit(rename('Crashed'))
  await crashed.watch.stop()
  const next = await new Node(crashed.boardId, crashed.clock).open()
  await next.pass(5 * MINUTE)
  expect(await next.list()).toMatchObject([{ kind: 'automatic', seq: 2 }])
})

it('[S121] keeps one version, not one for each node that sees the same changes', async () => {
  const one = await openNode(40)
  const other = await new Node(one.boardId, one.clock).open()
  const update = await one.edit(rename('Both see it'))
  other.hear(update, one.seq)
  one.clock.advance(5 * MINUTE)
  await Promise.all([one.settled(), other.settled()])
  expect(await one.list()).toHaveLength(1)

  other.hear(await one.edit(rename('And this')), one.seq)
  other.hear(await one.edit(remove(0, 40)), one.seq)
  one.clock.advance(1_000)
  await Promise.all([one.settled(), other.settled()])
  expect((await one.list()).map(({ kind }) => kind)).toEqual(['before-deletion', 'automatic'])
  const [before] = await one.list()
  expect((await mapOf(one, before)).notes).toHaveLength(40)
  expect([...one.warnings, ...other.warnings]).toEqual([])
})

it('[S120] goes on when a clock was wrong: a version from the future is in nobody’s way', async () => {
  const node = await openNode()
  const data = new Uint8Array([0, 0])
  const future = { id: 'future', kind: 'automatic', name: undefined, at: START + 1_000 * HOUR, by: undefined } as const
  await storage.addVersion(node.boardId, { ...future, seq: 1, counts: {}, data })
  await node.edit(rename('Now'))
  await node.pass(5 * MINUTE)
  expect((await node.list()).map(({ at, seq }) => [at, seq])).toEqual([
    [START + 1_000 * HOUR, 1],
    [START + 5 * MINUTE, 2],
  ])
  expect(await node.versions.take(node.boardId, { kind: 'stage' })).toMatchObject({ seq: 2 })
  expect(await node.list()).toHaveLength(2)
})

it('[S122] keeps what was there before many notes are deleted, up to the last moment before', async () => {
  const node = await openNode(40)
  await node.edit(rename('An hour of work'))
  await node.edit(rename('The last word'))
  await node.edit(remove(0, 12))
  await node.pass(1_000)
  const [version] = await node.list()
  expect(version).toMatchObject({ kind: 'before-deletion', seq: 3, counts: { notes: 40 } })
  const map = await mapOf(node, version)
  expect(map.title).toBe('The last word')
  expect(map.notes).toHaveLength(40)
})

it('[S122] is not deceived by a deletion in many small steps, by a delete set, or by a snapshot right behind it', async () => {
  const steps = await openNode(40)
  for (let at = 0; at < 20; at++) await steps.edit(remove(at, at + 1))
  await steps.pass(1_000)
  expect(await steps.list()).toMatchObject([{ kind: 'before-deletion', seq: 1, counts: { notes: 40 } }])

  const node = await openNode(40)
  const [client, structs] = [...node.doc.store.clients][0]!
  const length = structs.at(-1)!.id.clock + structs.at(-1)!.length
  expect(length).toBeLessThan(128 * 128)
  const wipe = new Uint8Array([0, 1, client, 1, 0, (length % 128) + 128, length >> 7])
  const seq = await storage.append(node.boardId, [{ data: wipe, actor: 'somebody' }])
  node.hear(wipe, seq)
  await node.settled()
  await storage.saveSnapshot(node.boardId, seq, Y.encodeStateAsUpdate(node.doc))
  const [version] = await node.list()
  expect(version).toMatchObject({ kind: 'before-deletion', seq: 1, counts: { notes: 40 } })
  expect((await mapOf(node, version)).notes).toHaveLength(40)
})

it('[S122] leaves tidying up alone', async () => {
  const few = await openNode(12)
  await few.edit(remove(0, 9))
  const share = await openNode(60)
  await share.edit(remove(0, 14))
  for (const node of [few, share]) await node.pass(1_000)
  expect([...(await few.list()), ...(await share.list())]).toEqual([])
})

it('[S123] keeps versions with a name, under the name of whoever asked, and gives one that is there the name', async () => {
  const node = await openNode()
  await node.edit(rename('Ready'))
  const named = await node.versions.take(node.boardId, { kind: 'named', name: 'Workshop 1', by: 'Anna' })
  expect(named).toMatchObject({ kind: 'named', name: 'Workshop 1', by: 'Anna', seq: 2 })
  await node.edit(rename('Later'))
  await node.pass(5 * MINUTE)
  await node.versions.take(node.boardId, { kind: 'named', name: 'Workshop 2' })
  expect((await node.list()).map(({ name }) => name)).toEqual(['Workshop 2', 'Workshop 1'])
  await node.versions.rename(node.boardId, named!.id, 'Day 1')
  expect((await node.list()).map(({ name }) => name)).toEqual(['Workshop 2', 'Day 1'])
  await expect(node.versions.rename(node.boardId, 'none', 'x')).rejects.toMatchObject({ code: 'board/no-version' })
})

it('[S123] has an end to versions with a name', async () => {
  const node = await openNode(0)
  for (let at = 0; at < 100; at++)
    await storage.addVersion(node.boardId, {
      ...{ id: `n${at}`, kind: 'named', name: `n${at}`, at: START, by: undefined, seq: 1, counts: {} },
      data: new Uint8Array([0, 0]),
    })
  const taken = node.versions.take(node.boardId, { kind: 'named', name: 'one more' })
  await expect(taken).rejects.toMatchObject({ code: 'board/too-many-versions' })
})

it('[S127] lets old versions go, one an hour and then one a day', async () => {
  const node = await openNode()
  for (let at = 0; at < 3 * 12 * 4; at++) {
    await node.edit(rename(`Title ${at}`))
    await node.pass(5 * MINUTE)
  }
  // Three times four hours: all of the last two, and one for each of the others.
  const ages = (await node.list()).map(({ at }) => (node.clock.now() - at) / MINUTE)
  expect(ages.filter((age) => age <= 120)).toHaveLength(25)
  expect(ages.filter((age) => age > 120)).toHaveLength(10)
  await node.edit(rename('Next week'))
  await node.pass(7 * 24 * HOUR)
  expect((await node.list()).length).toBeLessThan(6)
})

it('[S126] answers a restore with the version that undoes it, which is taken only when there is none', async () => {
  const node = await openNode()
  await node.edit(rename('Before'))
  const before = await node.versions.take(node.boardId, { kind: 'named', name: 'Before' })
  const nothing = await node.versions.prepareRestore(node.boardId, before!.id, 'Anna')
  expect(nothing).toEqual({ update: undefined, undoVersion: before!.id })
  await node.edit(rename('After'))
  const { update, undoVersion } = await node.versions.prepareRestore(node.boardId, before!.id, 'Anna')
  expect(update).toBeInstanceOf(Uint8Array)
  expect(await node.versions.read(node.boardId, undoVersion)).toMatchObject({
    kind: 'before-restore',
    by: 'Anna',
    seq: 3,
  })
})

it('[S128] is silent about a board that is gone, and says in the log that a version could not be taken', async () => {
  const node = await openNode()
  await node.edit(rename('Changed'))
  await storage.deleteBoard(node.boardId)
  await node.pass(5 * MINUTE)
  expect(node.warnings).toEqual(['a version could not be taken'])
})
