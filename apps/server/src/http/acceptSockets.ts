import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { AppError, type AppErrorCode } from '@pathwall/domain'
import { CLOSE, SUBPROTOCOL, TOKEN_SUBPROTOCOL_PREFIX } from '@pathwall/sync'
import type { Logger } from 'pino'
import { WebSocketServer, type WebSocket } from 'ws'
import { authorize } from '../access/authorize.ts'
import type { Services } from './route.ts'
import { SECURITY_HEADERS } from './securityHeaders.ts'

/** A WebSocket's word for each of our failures; any other closes with 1011, after which clients try again. */
const CLOSE_OF_CODE: Partial<Record<AppErrorCode, number>> = {
  'access/missing-token': CLOSE.unauthorized,
  'access/unknown-token': CLOSE.unauthorized,
  'access/role': CLOSE.forbidden,
  'board/not-found': CLOSE.notFound,
  'server/overloaded': CLOSE.overload,
}
const INTERNAL_ERROR = 1011

/** The largest message; a live update is bounded far below by the room. */
const MAX_PAYLOAD_BYTES = 8 * 1024 * 1024

/**
 * Takes WebSockets at `/sync/<board>` into their rooms. Whoever may not enter is let in and then sent away with a code of
 * its own: an answer of 401 to the upgrade looks like a passing fault to y-websocket. Returns the function that closes it.
 */
export function acceptSockets(server: Server, services: Services, logger: Logger): () => void {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_PAYLOAD_BYTES,
    perMessageDeflate: false,
    clientTracking: false,
    // Only ever this one: a client's token is a subprotocol too, and must not come back.
    handleProtocols: (offered) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
  })
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy())
    const asked = readSyncUrl(request.url ?? '')
    if (asked === undefined) return refuse(stream, '404 Not Found')
    if (!isAllowedOrigin(request, services.config.origins, services.config.publicUrl))
      return refuse(stream, '403 Forbidden')
    sockets.handleUpgrade(request, stream, head, (socket) => {
      socket.pause()
      socket.on('error', () => socket.terminate())
      void admit(socket, asked, offeredToken(request))
    })
  })

  const admit = async (
    socket: WebSocket,
    { boardId, wantsPathwall }: SyncUrl,
    token: string | undefined,
  ): Promise<void> => {
    try {
      if (!services.isReady()) return sendAway(socket, CLOSE.restart, 'the server is restarting')
      const role = await authorize(services.storage, boardId, token)
      services.rooms.connect(socket, { boardId, role, wantsPathwall, actor: role })
    } catch (error) {
      const code = error instanceof AppError ? CLOSE_OF_CODE[error.code] : undefined
      if (code === undefined) logger.error({ err: error }, 'a connection could not be admitted')
      sendAway(socket, code ?? INTERNAL_ERROR, error instanceof AppError ? error.message : 'unexpected')
    }
  }
  return () => sockets.close()
}

interface SyncUrl {
  boardId: string
  wantsPathwall: boolean
}

function readSyncUrl(url: string): SyncUrl | undefined {
  const [path = '', query = ''] = url.split('?')
  const boardId = /^\/sync\/([^/]{1,200})$/.exec(path)?.[1]
  return boardId === undefined
    ? undefined
    : { boardId, wantsPathwall: new URLSearchParams(query).get('pathwall') === '1' }
}

/** Subprotocols are in the browser's hands only by our page's will, and stay out of access logs. */
function offeredToken(request: IncomingMessage): string | undefined {
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim())
  return offered.find((name) => name.startsWith(TOKEN_SUBPROTOCOL_PREFIX))?.slice(TOKEN_SUBPROTOCOL_PREFIX.length)
}

/** Another site's page must not connect in somebody's name. What is no browser sends no origin and holds a token anyway. */
function isAllowedOrigin(request: IncomingMessage, allowed: readonly string[], publicUrl: string | undefined): boolean {
  const { origin } = request.headers
  if (origin === undefined) return true
  if (!URL.canParse(origin)) return false
  return new URL(origin).host === request.headers.host || origin === publicUrl || allowed.includes(origin)
}

function refuse(stream: Duplex, status: string): void {
  const headers = Object.entries(SECURITY_HEADERS).map(([name, value]) => `${name}: ${value}\r\n`)
  stream.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n${headers.join('')}\r\n`)
}

function sendAway(socket: WebSocket, code: number, reason: string): void {
  socket.resume()
  socket.close(code, reason)
}
