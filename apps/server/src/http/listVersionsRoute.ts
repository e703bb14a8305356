import { boardCaller } from './boardCaller.ts'
import { toVersionAnswer } from './boardVersions.ts'
import type { Route } from './route.ts'

/** How the board was before, newest first. */
export const listVersionsRoute: Route = {
  method: 'GET',
  path: '/api/boards/:id/versions',
  handle: async (route) => {
    const { boardId } = await boardCaller(route)
    const versions = await route.services.storage.listVersions(boardId)
    return { status: 200, body: { versions: versions.map(toVersionAnswer) } }
  },
}
