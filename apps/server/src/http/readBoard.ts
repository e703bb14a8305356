import { analyze } from '@pathwall/analyzer'
import { toMapFile, type PathMap } from '@pathwall/domain'
import { readBoardMap } from '@pathwall/sync'
import { authorize } from '../access/authorize.ts'
import type { Role } from '../access/role.ts'
import { bearerToken } from './bearerToken.ts'
import type { Route, RouteRequest } from './route.ts'

/** A board in short: its title, what is on it, and what the caller may do. */
export const readBoardRoute: Route = {
  method: 'GET',
  path: '/api/boards/:id',
  handle: async (request) => {
    const { map, role } = await readBoard(request)
    const { summary } = analyze(map)
    const { notes, byKind, arrows, steps } = summary
    return {
      status: 200,
      body: { id: request.params['id'], title: map.title, role, counts: { notes, byKind, arrows, steps } },
    }
  },
}

/** The map as a p2p-map/1 file. */
export const readBoardMapRoute: Route = {
  method: 'GET',
  path: '/api/boards/:id/map',
  handle: async (request) => ({ status: 200, body: toMapFile((await readBoard(request)).map) }),
}

/** Steps, control binding, findings and coverage of the map as it is stored now. */
export const readBoardAnalysisRoute: Route = {
  method: 'GET',
  path: '/api/boards/:id/analysis',
  handle: async (request) => ({ status: 200, body: analyze((await readBoard(request)).map) }),
}

async function readBoard({ request, params, services }: RouteRequest): Promise<{ map: PathMap; role: Role }> {
  const boardId = params['id'] ?? ''
  const role = await authorize(services.storage, boardId, bearerToken(request))
  return { role, map: await services.rooms.readDocument(boardId, readBoardMap) }
}
