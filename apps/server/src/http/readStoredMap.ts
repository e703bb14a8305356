import type { PathMap } from '@pathwall/domain'
import { readBoardMap } from '@pathwall/sync'
import { authorize } from '../access/authorize.ts'
import type { Role } from '../access/role.ts'
import { bearerToken } from './bearerToken.ts'
import type { RouteRequest } from './route.ts'

/** The map of the board that a request is about, as it is stored now, and the caller's role on it. */
export async function readStoredMap({ request, params, services }: RouteRequest): Promise<{
  boardId: string
  map: PathMap
  role: Role
}> {
  const boardId = params['id'] ?? ''
  const role = await authorize(services.storage, boardId, bearerToken(request))
  return { boardId, role, map: await services.rooms.readDocument(boardId, readBoardMap) }
}
