import { readStoredBoard } from './readStoredBoard.ts'
import type { Route } from './route.ts'

/** Steps, control binding, findings and coverage of the map as it is stored now. */
export const readBoardAnalysisRoute: Route = {
  method: 'GET',
  path: '/api/boards/:id/analysis',
  handle: async (request) => ({ status: 200, body: (await readStoredBoard(request)).board.analysis }),
}
