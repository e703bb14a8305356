import { AppError } from '@pathwall/domain'
import { authorize, type BoardAccess } from '../access/authorize.ts'
import { bearerToken } from './bearerToken.ts'
import type { RouteRequest } from './route.ts'

/** Who asks about a board, and what they may do on it. */
export interface BoardCaller extends BoardAccess {
  boardId: string
}

/** Lets anybody with a link of the board through. @throws as `authorize` */
export async function boardCaller({ request, params, services }: RouteRequest): Promise<BoardCaller> {
  const boardId = params['id'] ?? ''
  const access = await authorize(services.access, {
    boardId,
    token: bearerToken(request),
    personKey: headerOf(request.headers['x-pathwall-person']),
    pass: headerOf(request.headers['x-pathwall-pass']),
    identity: await services.signIn?.identityOf(request),
    now: services.now().getTime(),
  })
  return { ...access, boardId }
}

/** Lets facilitators of the board through. @throws as `authorize`, and AppError `access/role` */
export async function facilitator(request: RouteRequest): Promise<BoardCaller> {
  const caller = await boardCaller(request)
  if (caller.role !== 'facilitator')
    throw new AppError('access/role', 'Only facilitators of this board may do that. Nothing was changed.')
  return caller
}

function headerOf(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}
