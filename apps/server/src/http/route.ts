import type { IncomingMessage } from 'node:http'
import type { BoardStorage } from '@pathwall/storage'
import type { Access } from '../access/authorize.ts'
import type { ServerConfig } from '../config.ts'
import type { RoomRegistry } from '../rooms/createRoomRegistry.ts'
import type { SignIn } from '../signIn/createSignIn.ts'
import type { Example } from '../boards/readExamples.ts'
import type { BoardReader } from '../documents/createBoardReader.ts'
import type { Documents } from '../documents/createDocuments.ts'
import type { Gate } from '../limits/createGate.ts'
import type { ServerMetrics } from '../operations/createMetrics.ts'
import type { VersionKeeper } from '../versions/createVersionKeeper.ts'

/** What routes work with. */
export interface Services {
  config: ServerConfig
  storage: BoardStorage
  access: Access
  rooms: RoomRegistry
  documents: Documents
  boards: BoardReader
  versions: VersionKeeper
  examples: readonly Example[]
  /** Limits per address. */
  gate: Gate
  metrics: ServerMetrics
  /** Undefined when nobody can sign in here. */
  signIn: SignIn | undefined
  /** False once the server stops taking work. */
  isReady: () => boolean
  /** What has gone wrong with what is stored since the start, a sentence each. */
  troubles: () => readonly string[]
  now: () => Date
}

export interface RouteRequest {
  request: IncomingMessage
  /** The parts of the path that the route's `:names` stand for. */
  params: Readonly<Record<string, string>>
  services: Services
}

/** What goes back, as JSON unless it is a text with a content type of its own. */
export interface RouteAnswer {
  status: number
  body: unknown
  headers?: Record<string, string | string[]>
}

/** One address of the API: parse, call, encode. Throws AppError or InvalidInput for what the caller did wrong. */
export interface Route {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** `/api/boards/:id/map` */
  path: string
  handle: (request: RouteRequest) => Promise<RouteAnswer> | RouteAnswer
}
