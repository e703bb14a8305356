import type { IncomingMessage } from 'node:http'

/** The host, with its port, that the caller says it has reached; undefined when that cannot be a host. */
export function requestHost(request: IncomingMessage): string | undefined {
  const host = request.headers.host ?? ''
  return /^(?:[A-Za-z0-9._-]+|\[[0-9a-fA-F:.]+\])(?::\d{1,5})?$/.test(host) ? host : undefined
}
