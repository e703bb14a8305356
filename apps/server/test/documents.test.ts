import { aLargeMap, aMap } from '@pathwall/testkit'
import type { Analysis } from '@pathwall/analyzer'
import { toMapFile } from '@pathwall/domain'
import { createSqliteStorage } from '@pathwall/storage'
import { createBoardUpdate, readBoardMap } from '@pathwall/sync'
import { expect, it, onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { createBoardReader } from '../src/documents/createBoardReader.ts'
import { createDocuments, type DocumentsOptions } from '../src/documents/createDocuments.ts'
import { temporaryFolder } from './temporaryFolder.ts'

function startDocuments(options: Partial<DocumentsOptions> = {}) {
  const logged: string[] = []
  const logger = { error: (_details: object, message: string) => void logged.push(message) }
  const documents = createDocuments({ logger, ...options })
  onTestFinished(async () => documents.close())
  return { documents, logged }
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const ship = aMap('Ours')
  .withStep('Ship', { controls: ['Review'] })
  .withStep('Plan')
  .build()

it('[S129] puts documents together, reads and compares them on a thread of their own', async () => {
  const { documents } = startDocuments()
  const doc = new Y.Doc()
  Y.applyUpdate(doc, createBoardUpdate(ship))
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  doc.getMap('meta').set('title', 'Renamed')

  const { data, isWhole } = await documents.run('compact', [createBoardUpdate(ship), ...updates])
  expect(isWhole).toBe(true)
  const read = await documents.run('read', [data])
  expect(read.title).toBe('Renamed')
  expect(JSON.parse(read.map)).toEqual(JSON.parse(JSON.stringify(toMapFile(readBoardMap(doc)))))
  expect((JSON.parse(read.analysis) as Analysis).steps.map(({ title }) => title)).toEqual(['Ship', 'Plan'])
  expect(read.counts).toEqual({
    ...{ notes: 5, people: 0, media: 2, deliverables: 2, controls: 1 },
    ...{ arrows: 0, frames: 0, steps: 2, gaps: 1 },
  })
  const comparison = JSON.parse(await documents.run('compare', [createBoardUpdate(ship)], [data])) as object
  expect(comparison).toMatchObject({ title: { before: 'Ours', after: 'Renamed' }, notes: { added: [], removed: [] } })
})

it('[S129] says when some part did not go in', async () => {
  const { documents } = startDocuments()
  const { isWhole, data } = await documents.run('compact', [createBoardUpdate(ship), new Uint8Array([9, 9, 9])])
  expect(isWhole).toBe(false)
  expect((await documents.run('read', [data])).title).toBe('Ours')
})

it('[S129] finds the last state with the most notes before a deletion', async () => {
  const { documents } = startDocuments()
  const doc = new Y.Doc()
  Y.applyUpdate(doc, createBoardUpdate(ship))
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  doc.getMap('meta').set('title', 'The last moment')
  for (const id of ['Ship-m1', 'Ship-d1', 'Plan-m1', 'Plan-d1']) doc.getMap('records').delete(`shape:${id}`)
  const { count, data } = await documents.run('fullest', [createBoardUpdate(ship)], updates)
  expect(count).toBe(1)
  expect(await documents.run('read', [data])).toMatchObject({ title: 'The last moment', counts: { notes: 5 } })
})

it('[S129] makes a board of what somebody sends, or says what is wrong with it', async () => {
  const { documents } = startDocuments()
  const seed = async (text: string) => documents.run('seed', bytes(text))
  expect(await seed(JSON.stringify({ map: toMapFile(ship) }))).toMatchObject({ kind: 'board', title: 'Ours' })
  expect(await seed('{"title": oops}')).toEqual({
    kind: 'unreadable',
    code: 'input/not-json',
    message: 'The body is not JSON: line 1, column 11 begins with oops.',
  })
  expect(await seed('{"map": {"schema": "p2p-map/1", "notes": 3}}')).toMatchObject({ kind: 'invalid' })
})

it('[S129] fails alone when its thread runs out of memory, and what waits goes on', async () => {
  const { documents, logged } = startDocuments({ memoryMib: 48 })
  const huge = documents.run('read', [createBoardUpdate(aLargeMap(5_000))])
  const small = documents.run('seed', bytes('{"title":"Small"}'))
  await expect(huge).rejects.toThrow('a document could not be worked on: its thread ended')
  expect(await small).toMatchObject({ kind: 'board', title: 'Small' })
  expect(logged).toEqual(['work on a document ended its thread'])
})

it('[S129] refuses what is more than it can get through, and gives up when it is closed', async () => {
  const { documents } = startDocuments({ maxWaiting: 1 })
  const large = createBoardUpdate(aLargeMap(2_000))
  const first = documents.run('read', [large])
  const second = documents.run('read', [large])
  await expect(documents.run('read', [large])).rejects.toMatchObject({ code: 'server/overloaded' })
  await first
  const closed = documents.close()
  await expect(second).rejects.toMatchObject({ code: 'server/overloaded' })
  await closed
  await expect(documents.run('read', [large])).rejects.toMatchObject({ code: 'server/overloaded' })
})

it('[S129] gives up on work that takes too long', async () => {
  const { documents } = startDocuments({ timeoutMs: 1 })
  await expect(documents.run('read', [createBoardUpdate(aLargeMap(2_000))])).rejects.toThrow('it took too long')
})

it('[S132] reads a board once for each of its states, however many ask, and forgets the oldest', async () => {
  const { documents } = startDocuments()
  const storage = await createSqliteStorage({ folder: temporaryFolder() })
  onTestFinished(async () => storage.close())
  const update = createBoardUpdate(ship)
  for (const id of ['one', 'two']) await storage.createBoard({ id, createdAt: 0, grants: [], update })
  const loaded: string[] = []
  const counted = {
    readHead: async (id: string) => storage.readHead(id),
    load: async (id: string) => {
      loaded.push(id)
      return storage.load(id)
    },
  }
  const boards = createBoardReader(counted, documents)
  await Promise.all([boards.read('one'), boards.read('one'), boards.read('one')])
  expect((await boards.read('one')).title).toBe('Ours')
  expect(loaded).toEqual(['one'])

  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  const before = Y.encodeStateVector(doc)
  doc.getMap('meta').set('title', 'Renamed')
  await storage.append('one', [{ data: Y.encodeStateAsUpdate(doc, before), actor: 'somebody' }])
  expect((await boards.read('one')).title).toBe('Renamed')
  expect(loaded).toEqual(['one', 'one'])
  await expect(boards.read('nowhere')).rejects.toMatchObject({ code: 'board/not-found' })

  const size = (await boards.read('one')).map.length + (await boards.read('one')).analysis.length
  const small = createBoardReader(counted, documents, size)
  for (const id of ['one', 'two', 'two', 'one']) await small.read(id)
  expect(loaded.slice(2)).toEqual(['one', 'two', 'one'])
})
