import type { PathMap } from '@pathwall/domain'
import { readBoardMap } from '@pathwall/sync'
import { boardCaller, type BoardCaller } from './boardCaller.ts'
import type { RouteRequest } from './route.ts'

/** The map of the board that a request is about, as it is stored now, and who asks for it. */
export async function readStoredMap(route: RouteRequest): Promise<{ caller: BoardCaller; map: PathMap }> {
  const caller = await boardCaller(route)
  return { caller, map: await route.services.rooms.readDocument(caller.boardId, readBoardMap) }
}
