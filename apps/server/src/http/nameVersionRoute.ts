import { facilitator } from './boardCaller.ts'
import { toVersionAnswer, versionIdOf, versionName } from './boardVersions.ts'
import { parseBody } from './parseBody.ts'
import type { Route } from './route.ts'

/** Gives a version a name, or another one; from then on it does not go by itself. */
export const nameVersionRoute: Route = {
  method: 'PATCH',
  path: '/api/boards/:id/versions/:version',
  handle: async (route) => {
    const { request, params, services } = route
    const { boardId } = await facilitator(route)
    const { name } = await parseBody(request, versionName)
    await services.versions.rename(boardId, versionIdOf(params), name)
    return { status: 200, body: toVersionAnswer(await services.versions.read(boardId, versionIdOf(params))) }
  },
}
