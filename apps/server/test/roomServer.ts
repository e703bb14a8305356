import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AddressInfo } from 'node:net'
import { ROLES, type Role } from '@pathwall/domain'
import { createSqliteStorage, type BoardStorage } from '@pathwall/storage'
import { aNewBoard } from '@pathwall/testkit'
import pino from 'pino'
import { afterAll, onTestFinished } from 'vitest'
import { WebSocketServer } from 'ws'
import * as Y from 'yjs'
import type { BoardAccess } from '../src/access/authorize.ts'
import type { Bus } from '../src/bus/bus.ts'
import { createRoomRegistry, type RoomRegistry } from '../src/rooms/createRoomRegistry.ts'
import type { RoomClock } from '../src/rooms/roomClock.ts'
import type { RoomLimits } from '../src/rooms/roomLimits.ts'
import { gateStorage, type GatedStorage } from './gatedStorage.ts'

/** A real server around a registry; the URL says who connects: `/board?role=viewer&pathwall=1`. */
export interface RoomServer {
  url: string
  registry: RoomRegistry
  storage: GatedStorage
  /** Begins the ids under which its boards are kept. */
  prefix: string
  /** Lines that the server logged, newest last. */
  log: string[]
  /** Takes the server down without a word to anybody, storage stays. Call `start` for the next. */
  restart(): Promise<void>
}

export const BOARD_ID = 'board-1'

/** One storage for all servers of a test file, each with boards of its own: a thread takes a while to start. */
const sharedFolder = mkdtempSync(join(tmpdir(), 'pathwall-rooms-'))
let sharedStorage: Promise<BoardStorage> | undefined
let serverCount = 0
afterAll(async () => {
  await (await sharedStorage)?.close()
  rmSync(sharedFolder, { recursive: true, force: true })
})

export interface RoomServerOptions {
  limits?: Partial<RoomLimits>
  clock?: RoomClock
  /** First update of the board; one without notes otherwise. */
  update?: Uint8Array
  /** Takes the place of the storage that all servers of a test file share. */
  storage?: BoardStorage
  /** A server with whose boards this one works, behind gates of its own. */
  beside?: RoomServer
  bus?: Bus
}

export async function startRoomServer(options: RoomServerOptions = {}): Promise<RoomServer> {
  const prefix = options.beside?.prefix ?? `server-${++serverCount}-`
  const storage = gateStorage(
    options.storage ?? (await (sharedStorage ??= createSqliteStorage({ folder: sharedFolder }))),
    prefix,
  )
  if (options.beside === undefined)
    await storage.createBoard(aNewBoard(BOARD_ID, { update: options.update ?? emptyBoard() }))
  const log: string[] = []
  const logger = pino({ level: 'info' }, { write: (line: string) => log.push(line) })
  const makeRegistry = (): RoomRegistry =>
    createRoomRegistry({
      storage,
      logger,
      ...(options.limits === undefined ? {} : { limits: options.limits }),
      ...(options.clock === undefined ? {} : { clock: options.clock }),
      ...(options.bus === undefined ? {} : { bus: options.bus }),
    })
  const sockets = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await once(sockets, 'listening')
  const server: RoomServer = {
    url: `ws://127.0.0.1:${(sockets.address() as AddressInfo).port}`,
    registry: makeRegistry(),
    storage,
    prefix,
    log,
    restart: async () => {
      const gone = [...sockets.clients].map(async (client) => once(client, 'close'))
      for (const client of sockets.clients) client.terminate()
      await Promise.all(gone)
      server.registry = makeRegistry()
    },
  }
  sockets.on('connection', (socket, request) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'ws://localhost')
    const role = ROLES.find((known) => known === searchParams.get('role')) ?? 'editor'
    const actor = searchParams.get('actor') ?? role
    const access = anAccess(role)
    server.registry.connect(socket, {
      boardId: pathname.slice(1),
      access,
      authorizeAgain: async () => Promise.resolve(access),
      author: searchParams.get('author') ?? actor,
      personId: actor,
      personName: undefined,
      wantsPathwall: searchParams.get('pathwall') === '1',
      actor,
      stream: request.socket,
    })
  })
  onTestFinished(async () => {
    storage.release('load', 'append', 'saveSnapshot')
    for (const client of sockets.clients) client.terminate()
    const closed = once(sockets, 'close')
    sockets.close()
    await closed
  })
  return server
}

/** What somebody may do who came by a link of this role and nothing else. */
function anAccess(role: Role): BoardAccess {
  return {
    role,
    mayEdit: role !== 'viewer',
    isArchived: false,
    grantRole: role,
    tokenHash: '',
    expiresAt: undefined,
    personId: undefined,
    personName: undefined,
    accessVersion: 0,
  }
}

/** A board without notes. */
function emptyBoard(): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap('meta').set('title', 'A board')
  return Y.encodeStateAsUpdate(doc)
}
