import { boardCaller } from './boardCaller.ts'
import { toVersionAnswer, versionIdOf, versionTurns } from './boardVersions.ts'
import type { Route } from './route.ts'

/** A version with its map and what is found in it. */
export const readVersionRoute: Route = {
  method: 'GET',
  path: '/api/boards/:id/versions/:version',
  handle: async (route) => {
    const { params, services } = route
    const { boardId } = await boardCaller(route)
    return versionTurns.take(boardId, async () => {
      const version = await services.versions.read(boardId, versionIdOf(params))
      const { map, analysis } = await services.documents.run('read', [version.data])
      const info = JSON.stringify(toVersionAnswer(version))
      return { status: 200, body: `{"version":${info},"map":${map},"analysis":${analysis}}` }
    })
  },
}
