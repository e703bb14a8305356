import { MAP_LIMITS, TEMPLATES, createTemplateMap, parsePathMap, toIssues, type PathMap } from '@pathwall/domain'
import { z } from 'zod'
import { ROLES } from '../access/role.ts'
import { createBoard } from '../boards/createBoard.ts'
import { InvalidInput } from './problem.ts'
import { publicUrlOf } from './publicUrl.ts'
import { readJsonBody } from './readJsonBody.ts'
import type { Route } from './route.ts'

const boardRequest = z.strictObject({
  title: z.string().trim().min(1).max(MAP_LIMITS.titleLength).optional(),
  template: z.enum(TEMPLATES).optional(),
  map: z.unknown().optional(),
})

/** The only way in which people make boards. The answer is the only time that the tokens are told. */
export const createBoardRoute: Route = {
  method: 'POST',
  path: '/api/boards',
  handle: async ({ request, services }) => {
    const base = publicUrlOf(request, services.config)
    const map = readMap(await readJsonBody(request))
    const { id, tokens } = await createBoard(services.storage, map, services.now())
    const links = Object.fromEntries(ROLES.map((role) => [role, `${base}/b/${id}#${tokens[role]}`]))
    return {
      status: 201,
      headers: { location: `/api/boards/${id}` },
      body: { id, title: map.title, tokens, links },
    }
  },
}

/** Places in a map are named as they stand in its file. @throws InvalidInput */
function readMap(input: unknown): PathMap {
  const parsed = boardRequest.safeParse(input, { reportInput: true })
  if (!parsed.success) throw new InvalidInput('The request is not valid; no board was made', toIssues(parsed.error))
  const { title, template, map: file } = parsed.data
  if (file === undefined) return createTemplateMap(template ?? 'path-to-production', title ?? 'Untitled board')
  if (template !== undefined)
    throw new InvalidInput('The request is not valid; no board was made', [
      { path: 'template', message: 'cannot go together with a map: leave one of them out' },
    ])
  const map = parsePathMap(file)
  if (!map.ok) throw new InvalidInput('The map is not valid; no board was made', map.issues)
  return title === undefined ? map.value : { ...map.value, title }
}
