import { z } from 'zod'
import { facilitator } from './boardCaller.ts'
import { parseBody } from './parseBody.ts'
import { InvalidInput } from './problem.ts'
import type { Route } from './route.ts'

const confirmation = z.strictObject({ title: z.string() })

/** Deletes a board for good. Whoever asks says its title, so that it is the board they mean. */
export const deleteBoardRoute: Route = {
  method: 'DELETE',
  path: '/api/boards/:id',
  handle: async (route) => {
    const { request, services } = route
    const { boardId } = await facilitator(route)
    const { title } = await parseBody(request, confirmation)
    const board = await services.boards.read(boardId)
    if (title.trim() !== board.title.trim())
      throw new InvalidInput('The board was not deleted', [
        { path: 'title', message: 'is not the title of this board' },
      ])
    await services.storage.deleteBoard(boardId)
    await services.rooms.accessChanged(boardId, 'board')
    return { status: 200, body: {} }
  },
}
