import { createHash } from 'node:crypto'
import { boardCaller } from './boardCaller.ts'
import type { Route } from './route.ts'

/**
 * By what this server's maps are judged, as a `pathwall.config.json`; `{}` is by what Pathwall brings. It names the tools and
 * controls of a team, so it is for who has a board here. Asked for with every visit, it is sent once.
 */
export const readTeamConfigRoute: Route = {
  method: 'GET',
  path: '/api/boards/:id/team-config',
  handle: async (route) => {
    await boardCaller(route)
    const { request, services } = route
    const body = JSON.stringify(services.config.teamConfig?.file ?? {})
    // Weak: it may be sent compressed or not.
    const etag = `W/"${createHash('sha256').update(body).digest('base64url')}"`
    const headers = { etag, 'cache-control': 'private, no-cache' }
    const isKnown = request.headers['if-none-match']?.includes(etag.slice(2)) === true
    return isKnown ? { status: 304, body: '', headers } : { status: 200, body, headers }
  },
}
