import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { AppError, parsePathMap } from '@pathwall/domain'
import type { Logger } from 'pino'
import type { ServerConfig } from './config.ts'
import { acceptSockets } from './http/acceptSockets.ts'
import { createBoard } from './http/createBoard.ts'
import { createRequestHandler } from './http/handleRequest.ts'
import { readExample, readExamples } from './http/readExamples.ts'
import type { Services } from './http/route.ts'
import { serveWebApp } from './http/serveWebApp.ts'
import { createRoomRegistry } from './rooms/createRoomRegistry.ts'
import { createSqliteStorage } from './storage/createSqliteStorage.ts'

export interface RunningServer {
  /** `http://host:port`, without a slash at the end. */
  url: string
  /** Path and fragment of a facilitator's link to a fresh board of the example; undefined without an example. */
  exampleLink: string | undefined
  /** Stops taking work, stores everything, sends everybody away with 1012. Safe to call twice. */
  stop(): Promise<void>
}

/** A request's headers must be there within this time; a slow sender holds a socket, not the server. */
const HEADERS_TIMEOUT_MS = 15_000
const REQUEST_TIMEOUT_MS = 60_000

/**
 * Opens storage, rooms and one port for everything.
 * @throws AppError `server/start-failed` with one line that says what to do
 */
export async function startServer(config: ServerConfig, logger: Logger): Promise<RunningServer> {
  const examples = await readExamples(config.examplesDir)
  const storage = await createSqliteStorage({ folder: config.dataDir })
  const rooms = createRoomRegistry({ storage, logger })
  let isStopping = false
  const services: Services = {
    config,
    storage,
    rooms,
    examples,
    isReady: () => !isStopping,
    now: () => new Date(),
  }
  const server = createServer(
    { headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS },
    createRequestHandler(services, serveWebApp(config.webRoot), logger),
  )
  const closeSockets = acceptSockets(server, services, logger)
  try {
    await listen(server, config)
    const exampleLink = config.example === undefined ? undefined : await createExampleBoard(services, config.example)
    let stopped: Promise<void> | undefined
    const stop = async (): Promise<void> => {
      isStopping = true
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      try {
        await rooms.drain()
      } finally {
        closeSockets()
        server.closeAllConnections()
        await closed
        await storage.close()
      }
    }
    return { url: urlOf(server, config), exampleLink, stop: () => (stopped ??= stop()) }
  } catch (error) {
    server.close()
    await storage.close()
    throw error
  }
}

async function listen(server: Server, { host, port }: ServerConfig): Promise<void> {
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (cause) {
    throw new AppError('server/start-failed', whyNotListening(cause as NodeJS.ErrnoException, host, port), { cause })
  }
}

function whyNotListening({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE') return `Port ${port} on ${host} is taken: choose another, e.g. PORT=${port + 1} npm start`
  if (code === 'EACCES')
    return `Port ${port} may not be used by this user: choose one above 1023, e.g. PORT=4400 npm start`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST is ${host}, which is no address of this machine`
  return `Cannot listen on ${host}:${port}: ${message}`
}

async function createExampleBoard(services: Services, path: string): Promise<string> {
  const { file } = await readExample(path, 'example')
  const map = parsePathMap(file)
  if (!map.ok) throw new AppError('server/start-failed', `${path} is not a map`)
  const { id, tokens } = await createBoard(services, map.value)
  return `/b/${id}#${tokens.facilitator}`
}

/** As a browser on this machine reaches it: an address that means "all" is shown as localhost. */
function urlOf(server: Server, { host }: ServerConfig): string {
  const { port } = server.address() as AddressInfo
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${shown}:${port}`
}
