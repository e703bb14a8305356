import { facilitator } from './boardCaller.ts'
import { toPersonAnswer } from './boardPeople.ts'
import type { Route } from './route.ts'

/** Everybody who is or was on a board and can be known again, those seen last first. */
export const listPeopleRoute: Route = {
  method: 'GET',
  path: '/api/boards/:id/people',
  handle: async (route) => {
    const { storage, rooms } = route.services
    const { boardId, personId: me } = await facilitator(route)
    const here = rooms.peopleOn(boardId)
    const people = await storage.readPeople(boardId)
    const answers = people
      .toSorted((a, b) => b.lastSeenAt - a.lastSeenAt)
      .map((person) => toPersonAnswer(person, { here, me }))
    return { status: 200, body: { people: answers } }
  },
}
