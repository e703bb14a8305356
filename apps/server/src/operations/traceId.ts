import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** A request's name in the logs: the one that a proxy has given it, if it is a harmless word, or a new one. */
export function traceIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers['x-request-id']
  return typeof given === 'string' && /^[A-Za-z0-9._-]{8,64}$/.test(given) ? given : newTraceId()
}

function newTraceId(): string {
  return randomBytes(9).toString('base64url')
}
