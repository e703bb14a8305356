import type { IncomingMessage } from 'node:http'
import { AppError } from '@pathwall/domain'
import type { Services } from './route.ts'

/** Lets through who may make boards: everybody, or those who have signed in. @throws AppError `access/sign-in-needed` */
export async function mayMakeBoards(request: IncomingMessage, { config, signIn }: Services): Promise<void> {
  if (config.boardCreation === 'anyone') return
  if ((await signIn?.identityOf(request)) === undefined)
    throw new AppError('access/sign-in-needed', 'Only people who have signed in make boards here. Sign in first.')
}
