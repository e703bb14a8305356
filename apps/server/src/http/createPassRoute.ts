import { AppError } from '@pathwall/domain'
import { z } from 'zod'
import { createFairTurns } from '../access/createFairTurns.ts'
import { findOpenGrant } from '../access/findOpenGrant.ts'
import { PASSPHRASE_LENGTH, isPassphrase } from '../access/passphrase.ts'
import { bearerToken } from './bearerToken.ts'
import { parseBody } from './parseBody.ts'
import type { Route } from './route.ts'

const knowledge = z.strictObject({ passphrase: z.string().max(PASSPHRASE_LENGTH.max) })

const FAILURES = 'passphraseFailuresPerTenMinutesPerAddress'
/** One at a time: so nobody gets more guesses than are counted, and guessing costs the server memory once. */
const guesses = createFairTurns(50)

/** Gives whoever knows the passphrase of their link a proof of it, which stands for it for some hours. */
export const createPassRoute: Route = {
  method: 'POST',
  path: '/api/boards/:id/pass',
  handle: async ({ request, params, services }) => {
    const boardId = params['id'] ?? ''
    const now = services.now().getTime()
    const { grant } = await findOpenGrant(services.storage, { boardId, token: bearerToken(request), now })
    const { passphrase } = await parseBody(request, knowledge, { holdsSecret: true })
    const { tokenHash, passphraseHash } = grant
    const { rates, addressOf } = services.gate
    const guesser = `${addressOf(request)} ${boardId}`
    const guess = async (hash: string): Promise<void> => {
      await rates.check(FAILURES, guesser)
      if (await isPassphrase(passphrase, hash)) return
      await rates.take(FAILURES, guesser)
      throw new AppError('access/wrong-passphrase', 'This is not the passphrase of the link.')
    }
    // It may have been taken away while somebody typed it: then any is right.
    if (passphraseHash !== undefined) await guesses.take(boardId, async () => guess(passphraseHash))
    const scope = { boardId, tokenHash, passphraseHash: passphraseHash ?? '' }
    return { status: 200, body: { pass: await services.access.passes.create(scope, now) } }
  },
}
