import { ROLES } from '@pathwall/domain'
import { facilitator } from './boardCaller.ts'
import { toLinkAnswer } from './boardLinks.ts'
import type { Route } from './route.ts'

/** The links that open a board, the one that may do most first. */
export const listLinksRoute: Route = {
  method: 'GET',
  path: '/api/boards/:id/links',
  handle: async (route) => {
    const { boardId } = await facilitator(route)
    const grants = await route.services.storage.readGrants(boardId)
    const links = grants.toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role)).map(toLinkAnswer)
    return { status: 200, body: { links } }
  },
}
