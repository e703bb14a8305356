import type { IncomingMessage } from 'node:http'
import type { ServerConfig } from '../config.ts'

/** The address under which the caller reaches this server, without a slash at the end. */
export function publicUrlOf(request: IncomingMessage, config: Pick<ServerConfig, 'publicUrl'>): string {
  if (config.publicUrl !== undefined) return config.publicUrl
  // A host header is the caller's own word and comes back to nobody else; still, only what can be a host goes in.
  const host = request.headers.host ?? ''
  return /^[A-Za-z0-9.\-_]+(:\d{1,5})?$|^\[[0-9a-fA-F:.]+\](:\d{1,5})?$/.test(host) ? `http://${host}` : ''
}
