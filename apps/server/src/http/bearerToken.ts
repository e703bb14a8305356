import type { IncomingMessage } from 'node:http'

/** The token of `Authorization: Bearer <token>`; undefined when there is none. */
export function bearerToken(request: IncomingMessage): string | undefined {
  return /^Bearer +([A-Za-z0-9_-]+) *$/i.exec(request.headers.authorization ?? '')?.[1]
}
