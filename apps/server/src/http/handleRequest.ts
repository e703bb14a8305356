import type { IncomingMessage, ServerResponse } from 'node:http'
import { AppError } from '@pathwall/domain'
import compression from 'compression'
import type { Logger } from 'pino'
import { findRoute } from './findRoute.ts'
import { isAllowedOrigin } from './isAllowedOrigin.ts'
import { LimitReached } from '../limits/limitReached.ts'
import { traceIdOf } from '../operations/traceId.ts'
import { HttpProblem, toProblem } from './problem.ts'
import { namesManyHosts, requestHost } from './requestHost.ts'
import type { RouteAnswer, Services } from './route.ts'
import { routes } from './routes.ts'
import { securityHeaders } from './securityHeaders.ts'
import type { ServeFile } from './serveWebApp.ts'

/** A body that nobody wanted is read on for this long, so that its sender gets to read why. */
const UNREAD_BODY_TIMEOUT_MS = 5_000

/** Answers every HTTP request: the API by its routes, everything else by the web app. Never throws. */
export function createRequestHandler(services: Services, serveFile: ServeFile, logger: Logger) {
  const { metrics } = services
  const compress = compression()
  return (request: IncomingMessage, response: ServerResponse): void => {
    for (const [name, value] of Object.entries(securityHeaders(requestHost(request)))) response.setHeader(name, value)
    const trace = traceIdOf(request)
    response.setHeader('x-request-id', trace)
    // Written for Express, of which it uses what Node's own request and response have.
    compress(request as never, response as never, () => {})
    const path = namesManyHosts(request) ? undefined : pathOf(request)
    if (path !== undefined && !isApiPath(path)) {
      serveFile(request, response, path)
      return
    }
    const startedAtMs = performance.now()
    void answerRequest(request, path, services).then(({ answer, route, failure, limit }) => {
      const latencyMs = performance.now() - startedAtMs
      metrics.answered(request.method, route, answer.status, latencyMs)
      // The route, not the path: a log is no place for the ids of boards.
      const entry = { trace, method: request.method, route, status: answer.status, ms: Math.round(latencyMs) }
      if (limit !== undefined) logger.warn({ ...entry, limit }, 'a limit was reached')
      else if (failure === undefined) logger.info(entry, 'request answered')
      else logger.error({ ...entry, err: failure }, 'request failed')
      sendJson(response, answer)
      endUnreadBody(request)
    })
  }
}

interface Answered {
  answer: RouteAnswer
  route: string | undefined
  /** What the caller can do nothing about. */
  failure?: unknown
  /** What the caller has reached. */
  limit?: string
}

async function answerRequest(
  request: IncomingMessage,
  path: string | undefined,
  services: Services,
): Promise<Answered> {
  const { gate, metrics } = services
  let name: string | undefined
  try {
    if (namesManyHosts(request)) throw new HttpProblem(400, 'request/host', 'A request names one host.')
    if (path === undefined) throw new HttpProblem(400, 'request/path', 'The address must begin with a slash.')
    const { route, params } = findRoute(routes, request.method ?? 'GET', path)
    name = route.path
    // A page of somebody else's may only look, and its browser shows it nothing.
    if (route.method !== 'GET' && !isAllowedOrigin(request, services.config))
      throw new AppError('access/foreign-origin', 'Pages of this origin may not change anything here.')
    const address = gate.addressOf(request)
    if (!isForWatching(path)) await gate.rates.take('requestsPerMinutePerAddress', address)
    try {
      return { answer: await route.handle({ request, params, services }), route: name }
    } catch (error) {
      throw await gate.failureOf(error, address)
    }
  } catch (error) {
    const answer = toProblem(error)
    if (error instanceof LimitReached) {
      metrics.limitReached(error.limit)
      return { answer, route: name, limit: error.limit }
    }
    return { answer, route: name, ...(answer.status >= 500 ? { failure: error } : {}) }
  }
}

function sendJson(response: ServerResponse, { status, body, headers }: RouteAnswer): void {
  if (response.destroyed) return
  if (status === 304) {
    response.writeHead(status, headers).end()
    return
  }
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  response.writeHead(status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'content-length': Buffer.byteLength(text),
    ...headers,
  })
  response.end(text)
}

function endUnreadBody(request: IncomingMessage): void {
  if (request.complete || request.destroyed) return
  const timer = setTimeout(() => request.socket.destroy(), UNREAD_BODY_TIMEOUT_MS)
  request.once('close', () => clearTimeout(timer))
  request.resume()
}

function isApiPath(path: string): boolean {
  return path === '/api' || path.startsWith('/api/') || path.startsWith('/auth/') || isForWatching(path)
}

/** Asked by machines that look whether all is well: no limit may make it look as if it were not. */
function isForWatching(path: string): boolean {
  return path === '/healthz' || path === '/readyz' || path === '/metrics'
}

/** The path as it stands, without the query; undefined when it is no path. */
function pathOf(request: IncomingMessage): string | undefined {
  const path = (request.url ?? '').split('?')[0]
  return path?.startsWith('/') === true ? path : undefined
}
