import { readStoredBoard } from './readStoredBoard.ts'
import type { Route } from './route.ts'

/** A board in short: its title, what is on it, and what the caller may do. */
export const readBoardRoute: Route = {
  method: 'GET',
  path: '/api/boards/:id',
  handle: async (request) => {
    const { caller, board } = await readStoredBoard(request)
    const { boardId, role, isArchived, personId = null } = caller
    const { notes, byKind, arrows, steps } = board.summary
    const counts = { notes, byKind, arrows, steps }
    return { status: 200, body: { id: boardId, title: board.title, role, isArchived, personId, counts } }
  },
}
