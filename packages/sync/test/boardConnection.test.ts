import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { createTemplateMap } from '@pathwall/domain'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import {
  CLOSE,
  boardRoots,
  connectBoard,
  createBoardUpdate,
  type BoardConnection,
  type BoardConnectionOptions,
  type BoardConnectionState,
} from '../src/index.ts'
import { TestServer, type TestServerOptions } from './testServer.ts'

const seed = createBoardUpdate(createTemplateMap('path-to-production', 'Board'))
/** Nobody listens there. */
const NO_SERVER = 'ws://127.0.0.1:9'

const servers: TestServer[] = []
const connections: BoardConnection[] = []
let nowMs = 0

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()))
afterEach(async () => {
  for (const connection of connections.splice(0)) connection.destroy()
  await Promise.all(servers.splice(0).map(async (server) => server.stop()))
  vi.unstubAllGlobals()
})

async function serve(options?: TestServerOptions): Promise<TestServer> {
  const server = await TestServer.start(seed, options)
  servers.push(server)
  return server
}

function open(url: string, options: Partial<BoardConnectionOptions> = {}): BoardConnection {
  const connection = connectBoard({
    url,
    boardId: 'board',
    token: 'secret',
    unsavedChanges: 0,
    keepUnsavedChanges: () => {},
    now: () => nowMs,
    ...options,
  })
  connections.push(connection)
  return connection
}

async function until(connection: BoardConnection, state: Partial<BoardConnectionState>): Promise<void> {
  await vi.waitFor(() => expect(connection.getState()).toMatchObject(state), { timeout: 20_000, interval: 5 })
}

const saved: Partial<BoardConnectionState> = { save: { kind: 'saved' } }

/** An edit that counts as a change of its own. */
function rename({ doc }: BoardConnection, title: string): void {
  nowMs += 5000
  boardRoots(doc).meta.set('title', title)
}

function titleOf(doc: Y.Doc): unknown {
  return boardRoots(doc).meta.get('title')
}

it('[Y9] says saved when the server has stored everything, and not when it has only heard of it', async () => {
  const server = await serve()
  const connection = open(server.url)
  await until(connection, saved)
  server.holdsBack = true
  rename(connection, 'New')
  await expect.poll(() => titleOf(server.doc)).toBe('New')
  expect(connection.getState().save).toEqual({ kind: 'saving', changes: 1 })
  server.store()
  await until(connection, saved)
})

it('[Y9] does not call a board saved on opening it before the server has said so', async () => {
  const server = await serve({ holdsBack: true })
  const connection = open(server.url)
  await until(connection, { readiness: 'ready' })
  await expect.poll(() => server.received).toContain('barrier')
  expect(connection.getState().save).toEqual({ kind: 'connecting' })
  server.store()
  await until(connection, saved)
})

it.each([
  ['first', { asksLast: false }],
  ['last', { asksLast: true }],
])('[Y9] asks for durability behind what it brings along, when the server asks for that %s', async (_when, options) => {
  const server = await serve(options)
  const connection = open(server.url)
  await until(connection, saved)
  expect(server.received.filter((message) => message !== 'update')).toEqual(['step 1', 'step 2', 'barrier'])
})

it('[Y13] keeps what is done without a network through a reload, and counts it until it is stored', async () => {
  const server = await serve()
  const first = open(server.url)
  await until(first, { ...saved, isKeptLocally: true })
  const { port } = server
  await server.stop()
  await until(first, { save: { kind: 'offline', changes: 0 } })
  let kept = 0
  rename(first, 'Offline')
  rename(first, 'Offline twice')
  expect(first.getState().save).toEqual({ kind: 'offline', changes: 2 })
  first.destroy()

  const second = open(`ws://127.0.0.1:${port}`, {
    unsavedChanges: 2,
    keepUnsavedChanges: (changes) => (kept = changes),
  })
  await until(second, { readiness: 'ready', save: { kind: 'offline', changes: 2 } })
  expect(titleOf(second.doc)).toBe('Offline twice')
  rename(second, 'Offline still')
  expect(kept).toBe(3)

  const restarted = await serve({ port, holdsBack: true })
  second.reconnect()
  await until(second, { save: { kind: 'saving', changes: 3 } })
  await expect.poll(() => titleOf(restarted.doc)).toBe('Offline still')
  expect(kept).toBe(3)
  restarted.store()
  await until(second, saved)
  expect(kept).toBe(0)
})

it('[Y9] knows of unsaved edits on this device even when their count was lost', async () => {
  const server = await serve()
  const first = open(server.url)
  await until(first, { ...saved, isKeptLocally: true })
  await server.stop()
  await until(first, { save: { kind: 'offline', changes: 0 } })
  rename(first, 'Nobody counted')
  first.destroy()

  const second = open(NO_SERVER)
  await until(second, { save: { kind: 'offline', changes: 1 } })
  expect(titleOf(second.doc)).toBe('Nobody counted')
})

it('[Y9] counts nothing on a device that was in step when it was last closed', async () => {
  const server = await serve()
  const first = open(server.url)
  await until(first, { ...saved, isKeptLocally: true })
  rename(first, 'Stored')
  await until(first, saved)
  first.destroy()
  const second = open(server.url)
  await until(second, { readiness: 'ready', save: { kind: 'saved' } })
  second.destroy()

  const third = open(NO_SERVER)
  await until(third, { readiness: 'ready', save: { kind: 'offline', changes: 0 } })
  expect(titleOf(third.doc)).toBe('Stored')
})

it('[Y9] takes the edits of another tab that shares the copy along, and asks about them too', async () => {
  const server = await serve()
  const first = open(server.url)
  await until(first, { ...saved, isKeptLocally: true })
  const elsewhere = open(NO_SERVER)
  await until(elsewhere, { readiness: 'ready', save: { kind: 'offline', changes: 0 } })
  rename(elsewhere, 'From the other tab')
  elsewhere.destroy()
  const later = open(server.url)
  await until(later, saved)
  await expect.poll(() => titleOf(first.doc)).toBe('From the other tab')
})

it('[Y13] works without a database in the browser', async () => {
  vi.stubGlobal('indexedDB', undefined)
  const server = await serve()
  const connection = open(server.url)
  await until(connection, { ...saved, isKeptLocally: false })
  rename(connection, 'Not kept here')
  await until(connection, saved)
  expect(titleOf(server.doc)).toBe('Not kept here')
})

it('[Y13] asks the server when the database does not answer', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    vi.stubGlobal('indexedDB', { open: () => new EventTarget() })
    const server = await serve()
    const connection = open(server.url)
    expect(server.connectionCount).toBe(0)
    vi.advanceTimersByTime(2000)
    await until(connection, saved)
  } finally {
    vi.useRealTimers()
  }
})

it('[Y9] says that it is offline, counts, and tries again when the network swallows everything', async () => {
  vi.stubGlobal('indexedDB', undefined)
  const silent = createServer((socket) => socket.on('error', () => {}))
  silent.listen(0, '127.0.0.1')
  await once(silent, 'listening')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const attempt = once(silent, 'connection')
    const connection = open(`ws://127.0.0.1:${(silent.address() as AddressInfo).port}`, { unsavedChanges: 2 })
    await attempt
    vi.advanceTimersByTime(9_999)
    expect(connection.getState().save).toEqual({ kind: 'connecting' })
    const nextAttempt = once(silent, 'connection')
    vi.advanceTimersByTime(1)
    await until(connection, { save: { kind: 'offline', changes: 2 } })
    vi.advanceTimersByTime(5_000)
    await nextAttempt
    connection.destroy()
  } finally {
    vi.useRealTimers()
    silent.close()
  }
})

it('[Y9] shows what the server says of its storage, and forgets it with the connection', async () => {
  const server = await serve()
  const connection = open(server.url)
  await until(connection, saved)
  server.holdsBack = true
  server.tellStorage(false)
  await until(connection, { save: { kind: 'cannot-save', changes: 0 } })
  rename(connection, 'In memory only')
  expect(connection.getState().save).toEqual({ kind: 'cannot-save', changes: 1 })
  server.tellStorage(true)
  await until(connection, { save: { kind: 'saving', changes: 1 } })
  server.tellStorage(false)
  await until(connection, { save: { kind: 'cannot-save', changes: 1 } })
  server.holdsBack = false
  server.dropAll(CLOSE.restart)
  await until(connection, saved)
})

it.each([CLOSE.restart, CLOSE.overload, CLOSE.timedOut, 1009])(
  'comes back by itself after close code %i',
  async (code) => {
    const server = await serve()
    const connection = open(server.url)
    await until(connection, saved)
    server.dropAll(code)
    await until(connection, { save: { kind: 'offline', changes: 0 } })
    await until(connection, saved)
    expect(server.tokens).toHaveLength(2)
  },
)

it.each([
  [CLOSE.unauthorized, 'unauthorized'],
  [CLOSE.forbidden, 'forbidden'],
  [CLOSE.notFound, 'not-found'],
  [CLOSE.tooLarge, 'too-large'],
  [CLOSE.tooMany, 'too-many'],
  [CLOSE.protocolViolation, 'protocol'],
] as const)('is told of a refusal with close code %i, stays away, and can try again', async (code, refusal) => {
  const server = await serve()
  server.refusal = code
  const connection = open(server.url)
  await until(connection, { save: { kind: 'refused', refusal, code, changes: 0 }, readiness: 'loading' })
  const attempts = server.tokens.length
  server.refusal = undefined
  connection.reconnect()
  await until(connection, saved)
  expect(server.tokens).toHaveLength(attempts + 1)
})

it.each([
  ['a token', { token: 'with a space' }, CLOSE.unauthorized, 'unauthorized'],
  ['a board id', { boardId: 'a/b' }, CLOSE.notFound, 'not-found'],
] as const)('refuses a link with %s that no browser would send', async (_what, options, code, refusal) => {
  const server = await serve()
  const connection = open(server.url, options)
  await until(connection, { save: { kind: 'refused', refusal, code, changes: 0 } })
  connection.reconnect()
  expect(server.tokens).toEqual([])
})

it('sends its token as a subprotocol and learns its role', async () => {
  const server = await serve({ role: 'facilitator' })
  const connection = open(server.url, { token: 'abc' })
  await until(connection, { role: 'facilitator' })
  expect(server.tokens).toEqual(['pathwall.token.abc'])
})

it('[Y10] knows a viewer again without the server, and never calls a viewer’s edits saved', async () => {
  const server = await serve({ role: 'viewer' })
  const first = open(server.url)
  await until(first, { ...saved, role: 'viewer', isKeptLocally: true })
  first.destroy()
  const second = open(NO_SERVER)
  await until(second, { readiness: 'ready', role: 'viewer' })
  second.destroy()
  const third = open(server.url)
  await until(third, saved)
  server.holdsBack = true
  rename(third, 'Not mine to write')
  expect(third.getState().save).toEqual({ kind: 'cannot-save', changes: 1 })
})

it('does not stumble over messages it does not understand', async () => {
  const server = await serve()
  const connection = open(server.url)
  await until(connection, saved)
  for (const bytes of [[100], [100, 1], [100, 3, 200], [100, 99, 1, 2], [100, 3, 4, 98, 111, 115, 115]])
    server.sendRaw(bytes)
  rename(connection, 'Still here')
  await until(connection, saved)
  expect(connection.getState().role).toBe('editor')
})

it('[Y10] says that it is too old when a newer version writes while it looks on', async () => {
  const server = await serve()
  const connection = open(server.url)
  await until(connection, { ...saved, readiness: 'ready' })
  boardRoots(server.doc).meta.set('version', 2)
  await expect.poll(() => connection.getState().readiness).toBe('too-old')
})

it('tells its listeners of changes only', async () => {
  const server = await serve()
  const connection = open(server.url)
  await until(connection, { ...saved, isKeptLocally: true })
  const heard: BoardConnectionState[] = []
  const stop = connection.subscribe(() => heard.push(connection.getState()))
  boardRoots(server.doc).meta.set('title', 'Somebody else')
  await expect.poll(() => titleOf(connection.doc)).toBe('Somebody else')
  expect(heard).toEqual([])
  rename(connection, 'Mine')
  await until(connection, saved)
  expect(heard.map(({ save }) => save)).toEqual([{ kind: 'saving', changes: 1 }, { kind: 'saved' }])
  stop()
  server.dropAll(CLOSE.restart)
  await until(connection, { save: { kind: 'offline', changes: 0 } })
  expect(heard).toHaveLength(2)
})
