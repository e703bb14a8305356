import { partsOf } from '../documents/partsOf.ts'
import type { DocumentParts } from '../documents/openDocument.ts'
import { boardCaller } from './boardCaller.ts'
import { versionIdOf, versionTurns } from './boardVersions.ts'
import type { Route, Services } from './route.ts'

/** How the board, or another version (`?to=`), differs from a version: a `MapComparison`. */
export const compareVersionRoute: Route = {
  method: 'GET',
  path: '/api/boards/:id/versions/:version/changes',
  handle: async (route) => {
    const { request, params, services } = route
    const { boardId } = await boardCaller(route)
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost')
    return versionTurns.take(boardId, async () => {
      const before = await services.versions.read(boardId, versionIdOf(params))
      const after = await partsOfState(services, boardId, searchParams.get('to') ?? 'now')
      return { status: 200, body: await services.documents.run('compare', [before.data], after) }
    })
  },
}

async function partsOfState({ storage, versions }: Services, boardId: string, state: string): Promise<DocumentParts> {
  if (state === 'now') return partsOf(await storage.load(boardId))
  return [(await versions.read(boardId, state)).data]
}
