import { IDBFactory, IDBObjectStore } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { openCopyStore } from '../src/copyStore.ts'
import { LocalCopy } from '../src/localCopy.ts'

const NAME = 'copy'
const SERVER = 'server'
let isAllSaved = true
const copies: LocalCopy[] = []

beforeEach(() => {
  isAllSaved = true
  vi.stubGlobal('indexedDB', new IDBFactory())
})
afterEach(async () => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  await Promise.all(copies.splice(0).map(async (copy) => copy.close()))
  vi.unstubAllGlobals()
})

async function open(): Promise<{
  doc: Y.Doc
  copy: LocalCopy
  hasUnsaved: boolean
  memory: ReadonlyMap<string, string>
}> {
  const doc = new Y.Doc()
  const copy = new LocalCopy({
    name: NAME,
    doc,
    isFromServer: (origin) => origin === SERVER,
    isAllSaved: () => isAllSaved,
    changed: () => {},
  })
  copies.push(copy)
  return { doc, copy, ...(await copy.loaded) }
}

/** What a tab that opens now would find. */
async function rowsKept(): Promise<Uint8Array[]> {
  const store = await openCopyStore(NAME, () => {})
  const { rows } = await store.readAll()
  store.close()
  return rows
}

async function contentKept(): Promise<Record<string, unknown>> {
  const doc = new Y.Doc()
  for (const row of await rowsKept()) Y.applyUpdate(doc, row)
  return doc.getMap('records').toJSON()
}

it('[Y13] keeps an edit at once, without waiting to be closed', async () => {
  const { doc } = await open()
  doc.getMap('records').set('a', 1)
  await expect.poll(async () => contentKept()).toEqual({ a: 1 })
})

it('[Y13] keeps what came before the database was open', async () => {
  const doc = new Y.Doc()
  const copy = new LocalCopy({ name: NAME, doc, isFromServer: () => false, isAllSaved: () => false, changed: () => {} })
  copies.push(copy)
  doc.getMap('records').set('early', true)
  await expect.poll(async () => contentKept()).toEqual({ early: true })
})

it('[Y13] writes everything before it lets go', async () => {
  const { doc, copy } = await open()
  doc.transact(() => doc.getMap('records').set('from the server', 1), SERVER)
  doc.getMap('records').set('mine', 2)
  copy.remember('role', 'editor')
  await copy.close()
  const again = await open()
  expect(again.doc.getMap('records').toJSON()).toEqual({ 'from the server': 1, mine: 2 })
  expect(again.memory).toEqual(new Map([['role', 'editor']]))
})

it('[Y9] tells whether all of it was safe on the server', async () => {
  const first = await open()
  expect(first.hasUnsaved).toBe(false)
  first.doc.transact(() => first.doc.getMap('records').set('a', 1), SERVER)
  await first.copy.close()
  const second = await open()
  expect(second.hasUnsaved).toBe(false)
  isAllSaved = false
  second.doc.getMap('records').set('a', 2)
  await second.copy.close()
  const third = await open()
  expect(third.hasUnsaved).toBe(true)
  isAllSaved = true
  await third.copy.close()
  expect((await open()).hasUnsaved).toBe(false)
})

it('[Y13] puts many rows together into one, with what another tab has kept meanwhile', async () => {
  const past = new Y.Doc()
  const store = await openCopyStore(NAME, () => {})
  for (let n = 1; n <= 500; n++) {
    past.getMap('records').set('n', n)
    await store.append(Y.encodeStateAsUpdate(past), new Map())
  }
  store.close()
  const { doc } = await open()
  const other = new Y.Doc()
  other.getMap('records').set('other tab', true)
  const elsewhere = await openCopyStore(NAME, () => {})
  await elsewhere.append(Y.encodeStateAsUpdate(other), new Map())
  elsewhere.close()
  expect(await rowsKept()).toHaveLength(501)
  doc.getMap('records').set('mine', true)
  await expect.poll(async () => rowsKept()).toHaveLength(1)
  expect(await contentKept()).toEqual({ n: 500, 'other tab': true, mine: true })
  expect(doc.getMap('records').toJSON()).toEqual({ n: 500, 'other tab': true, mine: true })
})

it('[Y13] reads past a damaged row', async () => {
  const { doc, copy } = await open()
  doc.getMap('records').set('a', 1)
  await copy.close()
  const store = await openCopyStore(NAME, () => {})
  await store.append(new Uint8Array([7, 7, 7]), new Map())
  store.close()
  expect((await open()).doc.getMap('records').toJSON()).toEqual({ a: 1 })
})

it('[Y13] has everything for who opens it next, also what was done while something else was being written', async () => {
  const { doc, copy } = await open()
  doc.getMap('records').set('first', 1)
  // By now that is on its way, and what follows would wait for it.
  await Promise.resolve()
  doc.getMap('records').set('second', 2)
  void copy.close()
  const next = await open()
  expect(next.doc.getMap('records').toJSON()).toEqual({ first: 1, second: 2 })
})

it('[Y13] lets edits go on when the disk is full, says so, and keeps all of them when there is room again', async () => {
  const { doc, copy } = await open()
  doc.getMap('records').set('before', 1)
  await expect.poll(async () => contentKept()).toEqual({ before: 1 })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  doc.getMap('records').set('while full', 2)
  await vi.waitFor(() => expect(copy.isKept).toBe(false), { timeout: 20_000 })
  doc.getMap('records').set('still full', 3)
  full.mockRestore()
  vi.advanceTimersByTime(10_000)
  await vi.waitFor(() => expect(copy.isKept).toBe(true), { timeout: 20_000 })
  expect(await contentKept()).toEqual({ before: 1, 'while full': 2, 'still full': 3 })
})

it('[Y13] keeps nothing, and says so, where the browser does not allow it', async () => {
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('not here', 'SecurityError')
    },
  })
  const { doc, copy, hasUnsaved } = await open()
  expect(hasUnsaved).toBe(false)
  expect(copy.isKept).toBe(false)
  doc.getMap('records').set('a', 1)
  expect(doc.getMap('records').toJSON()).toEqual({ a: 1 })
})
