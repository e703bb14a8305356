import { HttpProblem } from './problem.ts'
import type { Route } from './route.ts'

/**
 * The route for a method and a path, and what stands for its `:names`.
 * @throws HttpProblem 404, or 405 with the methods that the path allows
 */
export function findRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): { route: Route; params: Record<string, string> } {
  const found = routes.flatMap((route) => {
    const params = matchPath(route.path, path)
    return params === undefined ? [] : [{ route, params }]
  })
  const wanted = method === 'HEAD' ? 'GET' : method
  const hit = found.find(({ route }) => route.method === wanted)
  if (hit !== undefined) return hit
  if (found.length === 0) throw new HttpProblem(404, 'route/not-found', 'The API has no such address.')
  const allowed = found.flatMap(({ route }) => (route.method === 'GET' ? ['GET', 'HEAD'] : [route.method])).join(', ')
  throw new HttpProblem(405, 'route/method', `Only ${allowed} can be used here.`, { allow: allowed })
}

function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const names = pattern.split('/')
  const parts = path.split('/')
  if (names.length !== parts.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, name] of names.entries()) {
    const part = parts[index] ?? ''
    if (name.startsWith(':') && part !== '') params[name.slice(1)] = part
    else if (name !== part) return undefined
  }
  return params
}
