import type { IncomingMessage } from 'node:http'
import { PASS_SUBPROTOCOL_PREFIX, PERSON_SUBPROTOCOL_PREFIX, TOKEN_SUBPROTOCOL_PREFIX } from '@pathwall/sync'

/** What a WebSocket shows at the door. It travels as subprotocols because a page can set no header, and addresses end up in logs. */
export function offeredCredentials(request: Pick<IncomingMessage, 'headers'>): {
  token: string | undefined
  personKey: string | undefined
  pass: string | undefined
} {
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim())
  const behind = (prefix: string): string | undefined =>
    offered.find((name) => name.startsWith(prefix))?.slice(prefix.length)
  return {
    token: behind(TOKEN_SUBPROTOCOL_PREFIX),
    personKey: behind(PERSON_SUBPROTOCOL_PREFIX),
    pass: behind(PASS_SUBPROTOCOL_PREFIX),
  }
}
