import { randomBytes } from 'node:crypto'
import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { CLOSE, SUBPROTOCOL } from '@pathwall/sync'
import type { Logger } from 'pino'
import { WebSocket, WebSocketServer } from 'ws'
import { authorOf } from '../access/authorOf.ts'
import { authorize } from '../access/authorize.ts'
import { FOREIGN_ORIGIN, RESTARTING, toGoodbye, type Goodbye } from '../access/goodbye.ts'
import { createQueue } from '../limits/createQueue.ts'
import { LimitReached } from '../limits/limitReached.ts'
import { traceIdOf } from '../operations/traceId.ts'
import { isAllowedOrigin } from './isAllowedOrigin.ts'
import { offeredCredentials } from './offeredCredentials.ts'
import { toProblem } from './problem.ts'
import { namesManyHosts, requestHost } from './requestHost.ts'
import type { RouteAnswer, Services } from './route.ts'
import { securityHeaders } from './securityHeaders.ts'

const SOCKET_OPTIONS = {
  maxFragments: 64,
  perMessageDeflate: false,
  /** A peer that does not answer a goodbye within this time is cut. */
  closeTimeout: 3_000,
}

/**
 * Takes WebSockets at `/sync/<board>` into their rooms. Whoever may not enter is let in and then sent away with a code of
 * its own: an answer of 401 to the upgrade looks like a passing fault to y-websocket. Returns what cuts those still open.
 */
export function acceptSockets(server: Server, services: Services, logger: Logger): () => void {
  const { limits } = services.config
  const { gate, metrics } = services
  const sockets = new WebSocketServer({
    ...SOCKET_OPTIONS,
    WebSocket: BoundedSocket,
    maxPayload: limits.syncBytes + MESSAGE_MARGIN_BYTES,
    noServer: true,
    // Only ever this one: a client's token is a subprotocol too, and must not come back.
    handleProtocols: (offered) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
  })
  const upgrades = createQueue(UPGRADES_PER_TURN)
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', destroyThis)
    const asked = readSyncUrl(request.url ?? '')
    if (asked === undefined || namesManyHosts(request)) {
      refuse(stream, request, { status: asked === undefined ? 404 : 400 })
      return
    }
    const address = gate.addressOf(request)
    gate.rates.take('connectionAttemptsPerMinutePerAddress', address).then(
      () =>
        upgrades(() =>
          sockets.handleUpgrade(request, stream, head, (socket) => {
            // Nothing it says counts before it is known; 'close' follows an error.
            socket.pause()
            socket.on('error', ignore)
            void admit(socket, stream, request, { ...asked, address, traceId: traceIdOf(request) })
          }),
        ),
      (error: unknown) => {
        // Cheaper than a socket, and passing: stock clients try again after a while.
        if (error instanceof LimitReached) metrics.limitReached(error.limit)
        refuse(stream, request, toProblem(error))
      },
    )
  })

  const admit = async (
    socket: WebSocket,
    stream: Duplex,
    request: IncomingMessage,
    { boardId, wantsPathwall, address, traceId }: Visit,
  ): Promise<void> => {
    try {
      const leave = gate.connections.enter(address)
      socket.once('close', leave)
      if (!services.isReady()) sendAway(socket, RESTARTING)
      else if (!isAllowedOrigin(request, services.config)) sendAway(socket, FOREIGN_ORIGIN)
      else {
        const identity = await services.signIn?.identityOf(request)
        const shown = { boardId, ...offeredCredentials(request), identity }
        const enteredAt = services.now().getTime()
        const access = await authorize(services.access, { ...shown, now: enteredAt })
        services.rooms.connect(socket, {
          boardId,
          access,
          // Who came in with a valid pass need not show another while they stay.
          authorizeAgain: async () =>
            authorize(services.access, { ...shown, now: services.now().getTime(), enteredAt }),
          author: authorOf(shown, access),
          personId: access.personId ?? randomBytes(16).toString('base64url'),
          personName: identity?.name,
          wantsPathwall,
          actor: access.personId ?? access.grantRole,
          stream,
          traceId,
        })
        logger.info({ trace: traceId, actor: access.personId ?? access.grantRole }, 'a connection was admitted')
      }
    } catch (failure) {
      const error = await gate.failureOf(failure, address)
      const goodbye = toGoodbye(error)
      if (error instanceof LimitReached) metrics.limitReached(error.limit)
      metrics.rooms.refused(goodbye.code)
      const isTheirs = goodbye.code >= LASTING_CODE || error instanceof LimitReached
      if (isTheirs) logger.warn({ trace: traceId, ...goodbye }, 'a connection was not admitted')
      else logger.error({ trace: traceId, err: error }, 'a connection could not be admitted')
      sendAway(socket, goodbye)
    }
  }
  return () => {
    for (const socket of sockets.clients) socket.terminate()
    sockets.close()
  }
}

/** Stand outside, because what stands inside keeps the whole request for as long as the socket is open. */
function destroyThis(this: Duplex): void {
  this.destroy()
}
function ignore(): void {}

/** From here on a close code is the caller's own doing. */
const LASTING_CODE = 4400

interface SyncUrl {
  boardId: string
  wantsPathwall: boolean
}

interface Visit extends SyncUrl {
  address: string
  traceId: string
}

/** When a crowd comes at once, those who are here get their turns in between. */
const UPGRADES_PER_TURN = 10
/** A frame around the largest sync; what is larger than that does not pass the socket. */
const MESSAGE_MARGIN_BYTES = 64 * 1024

/** Says of a frame that is too large that it is so for good: with 1009 stock clients send it again for ever. */
class BoundedSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    // What the library closes by itself has no reason.
    if (code === TOO_LARGE_FOR_SOCKET && reason === undefined) super.close(CLOSE.tooLarge, 'a message was too large')
    else super.close(code, reason)
  }
}

const TOO_LARGE_FOR_SOCKET = 1009

function readSyncUrl(url: string): SyncUrl | undefined {
  const [path = '', query = ''] = url.split('?')
  const boardId = /^\/sync\/([^/]+)$/.exec(path)?.[1]
  return boardId === undefined
    ? undefined
    : { boardId, wantsPathwall: new URLSearchParams(query).get('pathwall') === '1' }
}

function refuse(
  stream: Duplex,
  request: IncomingMessage,
  { status, headers }: Pick<RouteAnswer, 'status' | 'headers'>,
): void {
  const all = { ...securityHeaders(requestHost(request)), ...headers, connection: 'close', 'content-length': '0' }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  stream.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n`)
}

function sendAway(socket: WebSocket, { code, reason }: Goodbye): void {
  socket.resume()
  socket.close(code, reason)
}
