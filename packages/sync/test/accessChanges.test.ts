import { createTemplateMap } from '@pathwall/domain'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  CLOSE,
  CLOSE_REASON,
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
const saved: Partial<BoardConnectionState> = { save: { kind: 'saved' }, isKeptLocally: true }

const servers: TestServer[] = []
const connections: BoardConnection[] = []
let nowMs = 0
let unsaved = 0

beforeEach(() => {
  unsaved = 0
  vi.stubGlobal('indexedDB', new IDBFactory())
})
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
    unsavedChanges: unsaved,
    keepUnsavedChanges: (changes) => (unsaved = changes),
    now: () => nowMs,
    ...options,
  })
  connections.push(connection)
  return connection
}

async function until(connection: BoardConnection, state: Partial<BoardConnectionState>): Promise<void> {
  await vi.waitFor(() => expect(connection.getState()).toMatchObject(state), { timeout: 20_000, interval: 5 })
}

/** An edit that counts as a change of its own. */
function rename({ doc }: BoardConnection, title: string): void {
  nowMs += 5000
  boardRoots(doc).meta.set('title', title)
}

const titleOf = ({ doc }: BoardConnection): unknown => boardRoots(doc).meta.get('title')

/** What the device still knows of the board when there is no server. */
async function keptTitle(): Promise<unknown> {
  const connection = open(NO_SERVER, { token: 'other' })
  await until(connection, { save: { kind: 'offline', changes: unsaved } })
  const title = titleOf(connection)
  connection.destroy()
  return title
}

it('offers who it is and what it knows as subprotocols, and learns its own id', async () => {
  const server = await serve({ personId: 'anna' })
  const connection = open(server.url, { personKey: 'key-of-this-device', pass: '1.abc~def' })
  await until(connection, { ...saved, personId: 'anna' })
  expect(server.offered).toEqual(['pathwall.v1', 'pathwall.person.key-of-this-device', 'pathwall.pass.1.abc~def'])
})

it('hears what is to be asked for anew, and nothing it does not know', async () => {
  const server = await serve()
  const connection = open(server.url)
  const heard: string[] = []
  const stop = connection.onNotice((notice) => heard.push(notice))
  await until(connection, saved)
  for (const notice of ['people', 'weather', 'versions']) server.notify(notice)
  await expect.poll(() => heard).toEqual(['people', 'versions'])
  stop()
  server.notify('links')
  server.tellStorage(false)
  await until(connection, { save: { kind: 'cannot-save', changes: 0 } })
  expect(heard).toEqual(['people', 'versions'])
})

describe('a device whose right to edit came or went', () => {
  it.each([CLOSE_REASON.roleChanged, 'in words of a newer server'])(
    '[Y15] lets go of everything it holds, here too, and says what was not taken: %s',
    async (reason) => {
      const server = await serve({ role: 'editor' })
      const connection = open(server.url)
      await until(connection, saved)
      server.holdsBack = true
      rename(connection, 'First')
      rename(connection, 'Second')
      await until(connection, { save: { kind: 'saving', changes: 2 } })
      server.dropAll(CLOSE.roleChanged, reason)
      await until(connection, { restart: { reason: 'role-changed', changes: 2 } })
      expect(unsaved).toBe(0)
      rename(connection, 'Too late')
      connection.reconnect()
      expect(unsaved).toBe(0)
      connection.destroy()
      expect(await keptTitle()).toBeUndefined()
      expect(server.tokens).toHaveLength(1)
    },
  )

  it('[Y15] does the same when what it brings along was made while only viewing', async () => {
    const server = await serve()
    const connection = open(server.url)
    await until(connection, saved)
    server.dropAll(CLOSE.forbidden, CLOSE_REASON.madeWhileViewing)
    await until(connection, { restart: { reason: 'made-while-viewing', changes: 0 } })
    connection.destroy()
    expect(await keptTitle()).toBeUndefined()
  })

  it('[Y15] begins afresh with a new connection, which holds only what the server has', async () => {
    const server = await serve()
    const first = open(server.url)
    await until(first, saved)
    const { port } = server
    await server.stop()
    await until(first, { save: { kind: 'offline', changes: 0 } })
    rename(first, 'Mine')
    const again = await serve({ port, role: 'viewer', holdsBack: true })
    await until(first, { role: 'viewer' })
    again.dropAll(CLOSE.roleChanged, CLOSE_REASON.roleChanged)
    await until(first, { restart: { reason: 'role-changed', changes: 1 } })
    first.destroy()
    const fresh = await serve()
    const second = open(fresh.url)
    await until(second, saved)
    expect(titleOf(second)).toBe('Board')
    expect(titleOf({ doc: fresh.doc } as BoardConnection)).toBe('Board')
  })

  it('[Y15] without a database begins afresh too', async () => {
    vi.stubGlobal('indexedDB', undefined)
    const server = await serve()
    const connection = open(server.url)
    await until(connection, { save: { kind: 'saved' } })
    server.dropAll(CLOSE.roleChanged, CLOSE_REASON.roleChanged)
    await until(connection, { restart: { reason: 'role-changed', changes: 0 } })
    expect(server.tokens).toHaveLength(1)
  })
})

it.each([CLOSE_REASON.newRole, CLOSE_REASON.archived, CLOSE_REASON.reopened])(
  '[Y15] connects again with everything it holds: %s',
  async (reason) => {
    const server = await serve()
    const connection = open(server.url)
    await until(connection, saved)
    server.holdsBack = true
    rename(connection, 'Mine')
    server.options.isArchived = true
    server.dropAll(CLOSE.roleChanged, reason)
    await until(connection, { isArchived: true, save: { kind: 'cannot-save', changes: 1 } })
    expect(server.tokens).toHaveLength(2)
    expect(connection.getState().restart).toBeUndefined()
    server.options.isArchived = false
    server.holdsBack = false
    server.dropAll(CLOSE.roleChanged, CLOSE_REASON.reopened)
    await until(connection, { isArchived: false, ...saved })
    expect(titleOf({ doc: server.doc } as BoardConnection)).toBe('Mine')
  },
)

it('[Y15] knows without the server that a board was archived', async () => {
  const server = await serve({ isArchived: true })
  const first = open(server.url)
  await until(first, { ...saved, isArchived: true })
  first.destroy()
  const second = open(NO_SERVER)
  await until(second, { readiness: 'ready', isArchived: true })
  expect(second.getState().role).toBe('editor')
})

it.each([
  [CLOSE.forbidden, CLOSE_REASON.removed, 'removed'],
  [CLOSE.deleted, 'the board was deleted', 'deleted'],
] as const)('[Y15] keeps nothing of a board after close code %i, %s', async (code, reason, refusal) => {
  const server = await serve()
  const connection = open(server.url)
  await until(connection, saved)
  server.dropAll(code, reason)
  await until(connection, { save: { kind: 'refused', refusal, code, changes: 0 }, isKeptLocally: false })
  connection.destroy()
  expect(await keptTitle()).toBeUndefined()
})

it.each([
  [CLOSE.unauthorized, '', 'unauthorized'],
  [CLOSE.unauthorized, CLOSE_REASON.linkExpired, 'link-expired'],
  [CLOSE.unauthorized, CLOSE_REASON.linkChanged, 'link-changed'],
  [CLOSE.passphraseNeeded, 'a passphrase is needed', 'passphrase-needed'],
  [CLOSE.notFound, 'no such board', 'not-found'],
] as const)('says what close code %i, "%s", means and keeps what it holds', async (code, reason, refusal) => {
  const server = await serve()
  const connection = open(server.url)
  await until(connection, saved)
  server.holdsBack = true
  rename(connection, 'Mine')
  server.dropAll(code, reason)
  await until(connection, { save: { kind: 'refused', refusal, code, changes: 1 } })
  connection.destroy()
  expect(unsaved).toBe(1)
  expect(await keptTitle()).toBe('Mine')
})
