import type { ReadDocument } from '../documents/documentTasks.ts'
import { boardCaller, type BoardCaller } from './boardCaller.ts'
import type { RouteRequest } from './route.ts'

/** The board that a request is about, as it is stored now, and who asks for it. */
export async function readStoredBoard(route: RouteRequest): Promise<{ caller: BoardCaller; board: ReadDocument }> {
  const caller = await boardCaller(route)
  return { caller, board: await route.services.boards.read(caller.boardId) }
}
