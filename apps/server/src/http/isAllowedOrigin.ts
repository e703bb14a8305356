import type { IncomingMessage } from 'node:http'
import type { ServerConfig } from '../config.ts'

/**
 * Whether a page of this origin may open a WebSocket here: our own page, or one of the configured origins. What is no
 * browser sends no origin; it holds a token anyway.
 */
export function isAllowedOrigin(
  { headers: { origin, host } }: Pick<IncomingMessage, 'headers'>,
  { origins, publicUrl }: Pick<ServerConfig, 'origins' | 'publicUrl'>,
): boolean {
  if (origin === undefined) return true
  if (origin === publicUrl || origins.includes(origin)) return true
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase()
}
