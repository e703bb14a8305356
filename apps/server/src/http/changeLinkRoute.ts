import type { Grant } from '@pathwall/storage'
import { z } from 'zod'
import { changeKeepingAFacilitator } from '../access/changeKeepingAFacilitator.ts'
import { PASSPHRASE_LENGTH, hashPassphrase } from '../access/passphrase.ts'
import { facilitator } from './boardCaller.ts'
import { findLink, linkRoleOf, toLinkAnswer } from './boardLinks.ts'
import { parseBody } from './parseBody.ts'
import { InvalidInput } from './problem.ts'
import type { Route } from './route.ts'

const change = z.strictObject({
  passphrase: z.string().min(PASSPHRASE_LENGTH.min).max(PASSPHRASE_LENGTH.max).nullable().optional(),
  expiresAt: z.iso.datetime({ offset: true }).nullable().optional(),
})

/** Gives a link a passphrase or an end, or takes them away. Who is on the board by this link has to know the passphrase, too. */
export const changeLinkRoute: Route = {
  method: 'PATCH',
  path: '/api/boards/:id/links/:role',
  handle: async (route) => {
    const { request, params, services } = route
    const { storage, access } = services
    const caller = await facilitator(route)
    const { boardId } = caller
    const role = linkRoleOf(params)
    const { passphrase, expiresAt } = await parseBody(request, change, { holdsSecret: true })
    const now = services.now().getTime()
    if (typeof expiresAt === 'string' && Date.parse(expiresAt) <= now)
      throw new InvalidInput('The link was not changed', [{ path: 'expiresAt', message: 'lies in the past' }])
    const passphraseHash = typeof passphrase === 'string' ? await hashPassphrase(passphrase) : undefined
    const before = await findLink(storage, boardId, role)
    const after: Grant = {
      ...before,
      ...(passphrase !== undefined && { passphraseHash }),
      ...(expiresAt !== undefined && { expiresAt: expiresAt === null ? undefined : Date.parse(expiresAt) }),
    }
    await changeKeepingAFacilitator(storage, boardId, {
      change: async () => storage.putGrant(boardId, after),
      undo: async () => storage.putGrant(boardId, before),
    })
    await services.rooms.accessChanged(boardId, 'links')
    // Who sets the passphrase of the own link knows it.
    const { tokenHash } = caller
    const pass =
      passphraseHash === undefined || tokenHash !== after.tokenHash
        ? undefined
        : await access.passes.create({ boardId, tokenHash, passphraseHash }, now)
    return { status: 200, body: { ...toLinkAnswer(after), pass } }
  },
}
