import { AppError, ROLES } from '@pathwall/domain'
import type { StoredPerson } from '@pathwall/storage'
import { z } from 'zod'
import { changeKeepingAFacilitator, lastFacilitator } from '../access/changeKeepingAFacilitator.ts'
import { hasOtherFacilitator } from '../access/letsAFacilitatorIn.ts'
import { facilitator } from './boardCaller.ts'
import { toPersonAnswer } from './boardPeople.ts'
import { parseBody } from './parseBody.ts'
import type { Route } from './route.ts'

const decision = z.strictObject({
  role: z.enum(ROLES).nullable().optional(),
  isRemoved: z.boolean().optional(),
})

/** Gives a person a role of their own, or the link's again; removes a person, or lets them in again. */
export const decidePersonRoute: Route = {
  method: 'PATCH',
  path: '/api/boards/:id/people/:person',
  handle: async (route) => {
    const { request, params, services } = route
    const { storage, rooms } = services
    const { boardId, personId: me } = await facilitator(route)
    const { role, isRemoved } = await parseBody(request, decision)
    const people = await storage.readPeople(boardId)
    const before = people.find(({ id }) => id === params['person'])
    if (before === undefined) throw new AppError('access/no-person', 'Nobody of this id has been on the board.')
    const after: StoredPerson = {
      ...before,
      ...(role !== undefined && { role: role ?? undefined }),
      ...(isRemoved !== undefined && { isRemoved }),
    }
    const givesUpPower = after.isRemoved || (after.role ?? after.linkRole) !== 'facilitator'
    if (before.id === me && givesUpPower && !hasOtherFacilitator(people, me))
      throw lastFacilitator('You are the only facilitator. Make somebody else a facilitator first.')
    await changeKeepingAFacilitator(storage, boardId, {
      change: async () => storage.decidePerson(boardId, before.id, after),
      undo: async () => storage.decidePerson(boardId, before.id, before),
    })
    await rooms.accessChanged(boardId, 'people')
    return { status: 200, body: toPersonAnswer(after, { here: rooms.peopleOn(boardId), me }) }
  },
}
