import { changeKeepingAFacilitator } from '../access/changeKeepingAFacilitator.ts'
import { facilitator } from './boardCaller.ts'
import { findLink, linkRoleOf } from './boardLinks.ts'
import type { Route } from './route.ts'

/** Ends a link; whoever is on the board by it is sent away. */
export const revokeLinkRoute: Route = {
  method: 'DELETE',
  path: '/api/boards/:id/links/:role',
  handle: async (route) => {
    const { params, services } = route
    const { storage, rooms } = services
    const { boardId } = await facilitator(route)
    const before = await findLink(storage, boardId, linkRoleOf(params))
    await changeKeepingAFacilitator(storage, boardId, {
      change: async () => storage.deleteGrant(boardId, before.role),
      undo: async () => storage.putGrant(boardId, before),
    })
    await rooms.accessChanged(boardId, 'links')
    return { status: 200, body: {} }
  },
}
