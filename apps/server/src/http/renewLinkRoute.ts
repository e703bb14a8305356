import { z } from 'zod'
import { createToken, hashToken } from '../access/secrets.ts'
import { facilitator } from './boardCaller.ts'
import { linkRoleOf } from './boardLinks.ts'
import { parseBody } from './parseBody.ts'
import { publicUrlOf } from './publicUrl.ts'
import type { Route } from './route.ts'

/** Makes a new link for a role; the old one opens nothing from then on. The answer is the only time that its token is told. */
export const renewLinkRoute: Route = {
  method: 'POST',
  path: '/api/boards/:id/links/:role',
  handle: async (route) => {
    const { request, params, services } = route
    const { boardId } = await facilitator(route)
    const role = linkRoleOf(params)
    await parseBody(request, z.strictObject({}))
    const base = publicUrlOf(request, services.config)
    const token = createToken()
    await services.storage.putGrant(boardId, {
      role,
      tokenHash: hashToken(token),
      createdAt: services.now().getTime(),
      expiresAt: undefined,
      passphraseHash: undefined,
    })
    await services.rooms.accessChanged(boardId, 'links')
    return { status: 201, body: { role, token, link: `${base}/b/${boardId}#${token}` } }
  },
}
