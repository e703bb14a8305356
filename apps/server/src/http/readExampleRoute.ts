import { HttpProblem } from './problem.ts'
import type { Route } from './route.ts'

/** One example as a p2p-map/1 file. */
export const readExampleRoute: Route = {
  method: 'GET',
  path: '/api/examples/:name',
  handle: ({ params, services }) => {
    const example = services.examples.find(({ name }) => name === params['name'])
    if (example === undefined) throw new HttpProblem(404, 'example/not-found', 'There is no such example')
    return { status: 200, body: example.file }
  },
}
