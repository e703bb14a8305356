import type { IncomingMessage } from 'node:http'
import type { ServerConfig } from '../config.ts'
import { HttpProblem } from './problem.ts'
import { requestHost } from './requestHost.ts'

/**
 * The address under which the caller reaches this server, without a slash at the end.
 * @throws HttpProblem 400 when neither the configuration nor the request says it
 */
export function publicUrlOf(
  request: IncomingMessage,
  config: Pick<ServerConfig, 'publicUrl' | 'trustedProxies'>,
): string {
  if (config.publicUrl !== undefined) return config.publicUrl
  const host = requestHost(request)
  if (host === undefined) throw new HttpProblem(400, 'request/host', 'The Host header names no host.')
  // A page of ours behind a proxy that does TLS knows better than this process.
  const forwarded = config.trustedProxies > 0 ? String(request.headers['x-forwarded-proto'] ?? '') : ''
  const isSecure = forwarded.split(',').at(-1)?.trim() === 'https' || request.headers.origin === `https://${host}`
  return isSecure ? `https://${host}` : `http://${host}`
}
