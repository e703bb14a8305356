import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { SUBPROTOCOL, TOKEN_SUBPROTOCOL_PREFIX } from '@pathwall/sync'
import type { Logger } from 'pino'
import { WebSocketServer, type WebSocket } from 'ws'
import { authorize } from '../access/authorize.ts'
import { FOREIGN_ORIGIN, RESTARTING, toGoodbye, type Goodbye } from './closeCodes.ts'
import { isAllowedOrigin } from './isAllowedOrigin.ts'
import { requestHost } from './requestHost.ts'
import type { Services } from './route.ts'
import { securityHeaders } from './securityHeaders.ts'

/** Bounds of one socket; what a live update may be is bounded far below by its room. */
const SOCKET_OPTIONS = {
  maxPayload: 8 * 1024 * 1024,
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
  const sockets = new WebSocketServer({
    ...SOCKET_OPTIONS,
    noServer: true,
    // Only ever this one: a client's token is a subprotocol too, and must not come back.
    handleProtocols: (offered) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
  })
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy())
    const asked = readSyncUrl(request.url ?? '')
    if (asked === undefined) {
      refuse(stream, request)
      return
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      // Nothing it says counts before it is known; 'close' follows an error.
      socket.pause()
      socket.on('error', () => {})
      void admit(socket, request, asked)
    })
  })

  const admit = async (
    socket: WebSocket,
    request: IncomingMessage,
    { boardId, wantsPathwall }: SyncUrl,
  ): Promise<void> => {
    try {
      if (!services.isReady()) sendAway(socket, RESTARTING)
      else if (!isAllowedOrigin(request, services.config)) sendAway(socket, FOREIGN_ORIGIN)
      else {
        const role = await authorize(services.storage, boardId, offeredToken(request))
        services.rooms.connect(socket, { boardId, role, wantsPathwall, actor: role })
      }
    } catch (error) {
      const goodbye = toGoodbye(error)
      if (goodbye.code < LASTING_CODE) logger.error({ err: error }, 'a connection could not be admitted')
      sendAway(socket, goodbye)
    }
  }
  return () => {
    for (const socket of sockets.clients) socket.terminate()
    sockets.close()
  }
}

/** From here on a close code is the caller's own doing. */
const LASTING_CODE = 4400

interface SyncUrl {
  boardId: string
  wantsPathwall: boolean
}

function readSyncUrl(url: string): SyncUrl | undefined {
  const [path = '', query = ''] = url.split('?')
  const boardId = /^\/sync\/([^/]+)$/.exec(path)?.[1]
  return boardId === undefined
    ? undefined
    : { boardId, wantsPathwall: new URLSearchParams(query).get('pathwall') === '1' }
}

/** Tokens travel as a subprotocol because a page can set no header of a WebSocket, and addresses end up in logs. */
function offeredToken(request: IncomingMessage): string | undefined {
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim())
  return offered.find((name) => name.startsWith(TOKEN_SUBPROTOCOL_PREFIX))?.slice(TOKEN_SUBPROTOCOL_PREFIX.length)
}

function refuse(stream: Duplex, request: IncomingMessage): void {
  const headers = { ...securityHeaders(requestHost(request)), connection: 'close', 'content-length': '0' }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  stream.end(`HTTP/1.1 404 Not Found\r\n${lines.join('')}\r\n`)
}

function sendAway(socket: WebSocket, { code, reason }: Goodbye): void {
  socket.resume()
  socket.close(code, reason)
}
