import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AppError } from '@pathwall/domain'
import { openStorage } from '@pathwall/storage'
import { createBoardUpdate } from '@pathwall/sync'
import type { Logger } from 'pino'
import { createPasses } from './access/pass.ts'
import { createBoardId } from './access/secrets.ts'
import { createBoard } from './boards/createBoard.ts'
import { readExample, readExamples } from './boards/readExamples.ts'
import { openBus } from './bus/openBus.ts'
import type { ServerConfig } from './config.ts'
import { createBoardReader } from './documents/createBoardReader.ts'
import { createDocuments } from './documents/createDocuments.ts'
import { partsOf } from './documents/partsOf.ts'
import { acceptSockets } from './http/acceptSockets.ts'
import { createRequestHandler } from './http/handleRequest.ts'
import type { Services } from './http/route.ts'
import { serveWebApp } from './http/serveWebApp.ts'
import { createGate } from './limits/createGate.ts'
import { createMetrics, type ServerMetrics } from './operations/createMetrics.ts'
import { createRoomRegistry } from './rooms/createRoomRegistry.ts'
import { createSignIn } from './signIn/createSignIn.ts'
import { BoardWatch } from './versions/boardWatch.ts'
import { createVersionKeeper } from './versions/createVersionKeeper.ts'
import { systemVersionClock } from './versions/versionClock.ts'

export interface RunningServer {
  /** `http://host:port`, without a slash at the end. */
  url: string
  /** A facilitator's link to a fresh board of the example; undefined without an example. */
  exampleLink: string | undefined
  /** Stops taking work, stores everything, sends everybody away with 1012. Safe to call twice. */
  stop(): Promise<void>
}

const SERVER_OPTIONS = {
  /** A slow sender holds a socket for this long, not the server. */
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  /** Some clients of plain HTTP offer HTTP/2; they get what they asked for over HTTP/1.1. */
  shouldUpgradeCallback: ({ headers }: { headers: { upgrade?: string | undefined } }) =>
    headers.upgrade?.toLowerCase() === 'websocket',
}

/** It need not be there: what other nodes did is known some seconds later then. */
const REDIS_AWAY = 'Redis is away: other nodes are told of changes some seconds later'

/**
 * Opens one port for everything, the storage, and the rooms.
 * @throws AppError `server/start-failed` with one line that says what is wrong and, if possible, what to do
 */
export async function startServer(
  config: ServerConfig,
  logger: Logger,
  metrics: ServerMetrics = createMetrics(),
): Promise<RunningServer> {
  const examples = await readExamples(config.examplesDir)
  const example = config.example === undefined ? undefined : await readExample(config.example)
  let handle: RequestListener = (_request, response) => response.writeHead(503, { 'retry-after': '1' }).end()
  const server = createServer(SERVER_OPTIONS, (request, response) => handle(request, response))
  // WebSockets, and as many who only ask; who is beyond that is not even listened to.
  server.maxConnections = config.limits.connections * 2
  // The port before the storage: of a second start in the same folder it is the port that people know about.
  await listen(server, config)
  const url = urlOf(server, config)
  try {
    const troubles = new Set<string>()
    const storage = await openStorage({
      ...config,
      report: ({ message, details }) => {
        troubles.add(message)
        logger.error(details, message)
      },
      onWaiting: (reason) => logger.warn(`waiting up to ${config.databaseWaitSeconds} s for ${reason}`),
    })
    const bus = await openBus({ redisUrl: config.redisUrl, storage, logger })
    const documents = createDocuments({ logger, judging: config.teamConfig?.config.analyzer ?? {} })
    const versions = createVersionKeeper({
      storage,
      documents,
      clock: systemVersionClock,
      logger,
      createId: createBoardId,
      notify: (boardId) => rooms.notify(boardId, 'versions'),
    })
    const intervalMs = config.versionMinutes * 60_000
    const watch = new BoardWatch({ versions, storage, clock: systemVersionClock, logger, intervalMs })
    const rooms = createRoomRegistry({
      storage,
      logger,
      limits: config.limits,
      metrics: metrics.rooms,
      bus,
      watch,
      compact: async (stored) => documents.run('compact', partsOf(stored)),
    })
    const gate = createGate(config)
    let isStopping = false
    const services: Services = {
      config,
      storage,
      access: { storage, passes: createPasses(storage) },
      rooms,
      documents,
      boards: createBoardReader(storage, documents),
      versions,
      examples,
      gate,
      metrics,
      signIn: createSignIn(config, storage, () => new Date(), logger),
      isReady: () => !isStopping,
      troubles: () => (bus.isAway ? [...troubles, REDIS_AWAY] : [...troubles]),
      now: () => new Date(),
    }
    handle = createRequestHandler(services, serveWebApp(config.webRoot), logger)
    const cutSockets = acceptSockets(server, services, logger)

    const stop = async (): Promise<void> => {
      isStopping = true
      const closed = closing(server)
      try {
        await watch.stop()
        await rooms.drain()
      } finally {
        cutSockets()
        server.closeAllConnections()
        await closed
        gate.close()
        await bus.close()
        await documents.close()
        await storage.close()
      }
    }
    metrics.observe({ rooms: () => rooms.counts(), sockets: () => gate.connections.open, busWorks: () => !bus.isAway })
    let stopped: Promise<void> | undefined
    const board = example && (await createBoard(storage, createBoardUpdate(example.map), services.now()))
    const exampleLink = board && `${config.publicUrl ?? url}/b/${board.id}#${board.tokens.facilitator}`
    return { url, exampleLink, stop: () => (stopped ??= stop()) }
  } catch (error) {
    server.closeAllConnections()
    await closing(server)
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
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is taken: stop what uses it, or choose another with PORT=${port + 1} or --port ${port + 1}`
    case 'EACCES':
      return `Port ${port} may not be used by this user: choose one above 1023, e.g. with PORT=4400 or --port 4400`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is no address of this machine: choose another with HOST or --host`
    case undefined:
    default:
      return `Cannot listen on ${host}, port ${port}: ${message}`
  }
}

async function closing(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()))
}

/** As a browser on this machine reaches it: an address that means "all" is shown as localhost. */
function urlOf(server: Server, { host }: ServerConfig): string {
  const { port } = server.address() as AddressInfo
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${shown}:${port}`
}
