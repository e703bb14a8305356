import type { IncomingMessage } from 'node:http'

/** The host, with its port, that the caller says it has reached; undefined when that cannot be a host. */
export function requestHost(request: IncomingMessage): string | undefined {
  const host = request.headers.host ?? ''
  return /^(?:[A-Za-z0-9._-]+|\[[0-9a-fA-F:.]+\])(?::\d{1,5})?$/.test(host) ? host : undefined
}

/** Whether a request names more than one host: which of them counts would be a matter of who reads it. */
export function namesManyHosts(request: IncomingMessage): boolean {
  return (request.headersDistinct.host?.length ?? 0) > 1
}
