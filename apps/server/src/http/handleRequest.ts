import type { IncomingMessage, ServerResponse } from 'node:http'
import compression from 'compression'
import type { Logger } from 'pino'
import { findRoute } from './findRoute.ts'
import { HttpProblem, toProblem } from './problem.ts'
import { requestHost } from './requestHost.ts'
import type { RouteAnswer, Services } from './route.ts'
import { routes } from './routes.ts'
import { securityHeaders } from './securityHeaders.ts'
import type { ServeFile } from './serveWebApp.ts'

/** A body that nobody wanted is read on for this long, so that its sender gets to read why. */
const UNREAD_BODY_TIMEOUT_MS = 5_000

/** Answers every HTTP request: the API by its routes, everything else by the web app. Never throws. */
export function createRequestHandler(services: Services, serveFile: ServeFile, logger: Logger) {
  const compress = compression()
  return (request: IncomingMessage, response: ServerResponse): void => {
    for (const [name, value] of Object.entries(securityHeaders(requestHost(request)))) response.setHeader(name, value)
    // Written for Express, of which it uses what Node's own request and response have.
    compress(request as never, response as never, () => {})
    const path = pathOf(request)
    if (path !== undefined && !isApiPath(path)) {
      serveFile(request, response, path)
      return
    }
    const startedAtMs = performance.now()
    void answerRequest(request, path, services).then(({ answer, route, failure }) => {
      // The route, not the path: a log is no place for the ids of boards.
      const entry = {
        method: request.method,
        route,
        status: answer.status,
        ms: Math.round(performance.now() - startedAtMs),
      }
      if (failure === undefined) logger.info(entry, 'request answered')
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
}

async function answerRequest(
  request: IncomingMessage,
  path: string | undefined,
  services: Services,
): Promise<Answered> {
  let name: string | undefined
  try {
    if (path === undefined) throw new HttpProblem(400, 'request/path', 'The address must begin with a slash.')
    const { route, params } = findRoute(routes, request.method ?? 'GET', path)
    name = route.path
    return { answer: await route.handle({ request, params, services }), route: name }
  } catch (error) {
    const answer = toProblem(error)
    return { answer, route: name, ...(answer.status >= 500 ? { failure: error } : {}) }
  }
}

function sendJson(response: ServerResponse, { status, body, headers }: RouteAnswer): void {
  if (response.destroyed) return
  const text = JSON.stringify(body)
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
  return path === '/api' || path.startsWith('/api/') || path === '/healthz' || path === '/readyz'
}

/** The path as it stands, without the query; undefined when it is no path. */
function pathOf(request: IncomingMessage): string | undefined {
  const path = (request.url ?? '').split('?')[0]
  return path?.startsWith('/') === true ? path : undefined
}
