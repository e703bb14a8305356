import { createBoard } from '../boards/createBoard.ts'
import { madeBoard } from './madeBoard.ts'
import { mayMakeBoards } from './mayMakeBoards.ts'
import { HttpProblem, InvalidInput } from './problem.ts'
import { publicUrlOf } from './publicUrl.ts'
import { readRequestBody } from './readRequestBody.ts'
import type { Route } from './route.ts'

/** How people make boards of templates and of their own files. The answer is the only time that the tokens are told. */
export const createBoardRoute: Route = {
  method: 'POST',
  path: '/api/boards',
  handle: async ({ request, services }) => {
    const base = publicUrlOf(request, services.config)
    await mayMakeBoards(request, services)
    const seed = await services.documents.run('seed', await readRequestBody(request))
    if (seed.kind === 'unreadable') throw new HttpProblem(400, seed.code, seed.message)
    if (seed.kind === 'invalid') throw new InvalidInput(seed.message, seed.issues)
    await services.gate.rates.take('boardsPerHourPerAddress', services.gate.addressOf(request))
    return madeBoard(await createBoard(services.storage, seed.update, services.now()), seed.title, base)
  },
}
