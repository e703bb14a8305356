import type { Route } from './route.ts'

/** The process is there and answers. */
export const healthRoute: Route = {
  method: 'GET',
  path: '/healthz',
  handle: () => ({ status: 200, body: { status: 'ok' } }),
}
