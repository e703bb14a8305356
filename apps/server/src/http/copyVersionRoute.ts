import { MAP_LIMITS } from '@pathwall/domain'
import { z } from 'zod'
import { createBoard } from '../boards/createBoard.ts'
import { facilitator } from './boardCaller.ts'
import { versionIdOf } from './boardVersions.ts'
import { madeBoard } from './madeBoard.ts'
import { mayMakeBoards } from './mayMakeBoards.ts'
import { parseBody } from './parseBody.ts'
import { publicUrlOf } from './publicUrl.ts'
import type { Route } from './route.ts'

const copyRequest = z.strictObject({ title: z.string().trim().min(1).max(MAP_LIMITS.titleLength).optional() })

/** Makes a new board of a version, under its own title or another one. The answer is the only time that the tokens are told. */
export const copyVersionRoute: Route = {
  method: 'POST',
  path: '/api/boards/:id/versions/:version/copy',
  handle: async (route) => {
    const { request, params, services } = route
    const base = publicUrlOf(request, services.config)
    const { boardId } = await facilitator(route)
    await mayMakeBoards(request, services)
    const { title } = await parseBody(request, copyRequest)
    const { data } = await services.versions.read(boardId, versionIdOf(params))
    const copy = await services.documents.run('rename', data, title)
    await services.gate.rates.take('boardsPerHourPerAddress', services.gate.addressOf(request))
    return madeBoard(await createBoard(services.storage, copy.update, services.now()), copy.title, base)
  },
}
