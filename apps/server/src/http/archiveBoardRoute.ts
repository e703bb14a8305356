import { z } from 'zod'
import { facilitator } from './boardCaller.ts'
import { parseBody } from './parseBody.ts'
import type { Route } from './route.ts'

const change = z.strictObject({ isArchived: z.boolean() })

/** Puts a board away, so that everybody can look and nobody can edit, or takes it out again. */
export const archiveBoardRoute: Route = {
  method: 'PATCH',
  path: '/api/boards/:id',
  handle: async (route) => {
    const { request, services } = route
    const { boardId } = await facilitator(route)
    const { isArchived } = await parseBody(request, change)
    await services.storage.setArchived(boardId, isArchived)
    await services.rooms.accessChanged(boardId, 'board')
    return { status: 200, body: { isArchived } }
  },
}
