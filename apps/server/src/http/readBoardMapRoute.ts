import { readStoredBoard } from './readStoredBoard.ts'
import type { Route } from './route.ts'

/** The map as a p2p-map/1 file. */
export const readBoardMapRoute: Route = {
  method: 'GET',
  path: '/api/boards/:id/map',
  handle: async (request) => ({ status: 200, body: (await readStoredBoard(request)).board.map }),
}
