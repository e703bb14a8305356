import type { Route } from './route.ts'

/** The example maps of which a board can be made. */
export const listExamplesRoute: Route = {
  method: 'GET',
  path: '/api/examples',
  handle: ({ services }) => ({
    status: 200,
    body: services.examples.map(({ name, map }) => ({ name, title: map.title, notes: map.notes.length })),
  }),
}
