import { MAP_LIMITS, TEMPLATES, createTemplateMap, parsePathMap, toIssues, type PathMap } from '@pathwall/domain'
import { createBoardUpdate } from '@pathwall/sync'
import { z } from 'zod'
import { ROLES } from '../access/role.ts'
import { createBoardId, createTokens, hashToken, type BoardTokens } from '../access/secrets.ts'
import { InvalidInput } from './problem.ts'
import { publicUrlOf } from './publicUrl.ts'
import { readJsonBody } from './readJsonBody.ts'
import type { Route, Services } from './route.ts'

const body = z.strictObject({
  title: z.string().trim().min(1).max(MAP_LIMITS.titleLength).optional(),
  template: z.enum(TEMPLATES).optional(),
  map: z.unknown().optional(),
})

/** The only way in which boards come into being. The answer is the only time that the tokens are told. */
export const createBoardRoute: Route = {
  method: 'POST',
  path: '/api/boards',
  handle: async ({ request, services }) => {
    const map = readMap(await readJsonBody(request))
    const { id, tokens } = await createBoard(services, map)
    const base = publicUrlOf(request, services.config)
    const links = Object.fromEntries(ROLES.map((role) => [role, `${base}/b/${id}#${tokens[role]}`]))
    return {
      status: 201,
      headers: { location: `/api/boards/${id}` },
      body: { id, title: map.title, tokens, links },
    }
  },
}

/** Stores a new board of this map with a link for each role. */
export async function createBoard(
  { storage, now }: Pick<Services, 'storage' | 'now'>,
  map: PathMap,
): Promise<{ id: string; tokens: BoardTokens }> {
  const id = createBoardId()
  const tokens = createTokens()
  await storage.createBoard({
    id,
    createdAt: now().toISOString(),
    grants: ROLES.map((role) => ({ role, tokenHash: hashToken(tokens[role]) })),
    update: createBoardUpdate(map),
  })
  return { id, tokens }
}

function readMap(input: unknown): PathMap {
  const parsed = body.safeParse(input, { reportInput: true })
  if (!parsed.success) throw new InvalidInput('The board was not made', toIssues(parsed.error))
  const { title, template, map: file } = parsed.data
  if (file === undefined) return createTemplateMap(template ?? 'path-to-production', title ?? 'Untitled board')
  if (template !== undefined)
    throw new InvalidInput('The board was not made', [
      { path: 'template', message: 'cannot go together with a map: leave one of them out' },
    ])
  const map = parsePathMap(file)
  if (!map.ok) throw new InvalidInput('The map has mistakes; no board was made', map.issues)
  return title === undefined ? map.value : { ...map.value, title }
}
