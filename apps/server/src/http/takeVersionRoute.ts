import { AppError } from '@pathwall/domain'
import { facilitator } from './boardCaller.ts'
import { toVersionAnswer, versionName } from './boardVersions.ts'
import { parseBody } from './parseBody.ts'
import type { Route } from './route.ts'

/** Keeps the board as it is now, under a name. */
export const takeVersionRoute: Route = {
  method: 'POST',
  path: '/api/boards/:id/versions',
  handle: async (route) => {
    const { request, services } = route
    const { boardId, personName } = await facilitator(route)
    const { name } = await parseBody(request, versionName)
    const version = await services.versions.take(boardId, { kind: 'named', name, by: personName })
    if (version === undefined) throw new AppError('board/save-failed', 'The version could not be kept.')
    return {
      status: 201,
      headers: { location: `/api/boards/${boardId}/versions/${version.id}` },
      body: toVersionAnswer(version),
    }
  },
}
