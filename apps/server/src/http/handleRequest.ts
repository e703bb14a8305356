import type { IncomingMessage, ServerResponse } from 'node:http'
import compression from 'compression'
import type { Logger } from 'pino'
import { HttpProblem, toProblem } from './problem.ts'
import type { Route, RouteAnswer, Services } from './route.ts'
import { routes } from './routes.ts'
import { SECURITY_HEADERS } from './securityHeaders.ts'
import type { ServeFile } from './serveWebApp.ts'

/** Answers every HTTP request: the API by its routes, everything else by the web app. Never throws. */
export function createRequestHandler(services: Services, serveFile: ServeFile, logger: Logger) {
  const compress = compression()
  return (request: IncomingMessage, response: ServerResponse): void => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)
    // Written for Express, of which it uses what Node's own request and response have.
    compress(request as never, response as never, () => {})
    const path = pathOf(request)
    if (path === undefined || !isApiPath(path)) {
      serveFile(request, response)
      return
    }
    void answerRoute(request, path, services).then((answer) => {
      if (answer.failure !== undefined) logger.error({ err: answer.failure, path: routeNameOf(path) }, 'request failed')
      sendJson(response, answer)
    })
  }
}

async function answerRoute(
  request: IncomingMessage,
  path: string,
  services: Services,
): Promise<RouteAnswer & { failure?: unknown }> {
  try {
    const { route, params } = findRoute(request.method ?? 'GET', path)
    return await route.handle({ request, params, services })
  } catch (error) {
    const answer = toProblem(error)
    return answer.status >= 500 ? { ...answer, failure: error } : answer
  }
}

/** @throws HttpProblem 404, 405 */
function findRoute(method: string, path: string): { route: Route; params: Record<string, string> } {
  const found = routes.flatMap((route) => {
    const params = match(route.path, path)
    return params === undefined ? [] : [{ route, params }]
  })
  const wanted = method === 'HEAD' ? 'GET' : method
  const hit = found.find(({ route }) => route.method === wanted)
  if (hit !== undefined) return hit
  if (found.length === 0) throw new HttpProblem(404, 'route/not-found', 'The API has no such address')
  const allowed = found.map(({ route }) => route.method).join(', ')
  throw new HttpProblem(405, 'route/method', `Only ${allowed} can be used here`, { allow: allowed })
}

function match(pattern: string, path: string): Record<string, string> | undefined {
  const names = pattern.split('/')
  const parts = path.split('/')
  if (names.length !== parts.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, name] of names.entries()) {
    const part = parts[index] ?? ''
    if (name.startsWith(':')) params[name.slice(1)] = part
    else if (name !== part) return undefined
  }
  return params
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
  response.end(response.req.method === 'HEAD' ? undefined : text)
}

function isApiPath(path: string): boolean {
  return path === '/api' || path.startsWith('/api/') || path === '/healthz' || path === '/readyz'
}

/** The path as it stands, without the query; undefined when it is no path. */
function pathOf(request: IncomingMessage): string | undefined {
  const path = (request.url ?? '').split('?')[0]
  return path?.startsWith('/') ? path : undefined
}

/** For the log: which address, but not which board. */
function routeNameOf(path: string): string {
  return routes.find((route) => match(route.path, path) !== undefined)?.path ?? 'unknown'
}
