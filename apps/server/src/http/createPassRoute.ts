import { AppError } from '@pathwall/domain'
import { z } from 'zod'
import { findOpenGrant } from '../access/findOpenGrant.ts'
import { PASSPHRASE_LENGTH, isPassphrase } from '../access/passphrase.ts'
import { bearerToken } from './bearerToken.ts'
import { parseBody } from './parseBody.ts'
import type { Route } from './route.ts'

const knowledge = z.strictObject({ passphrase: z.string().max(PASSPHRASE_LENGTH.max) })

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
    await rates.check('passphraseFailuresPerTenMinutesPerAddress', guesser)
    // The passphrase may have been taken away while somebody typed it: then any is right.
    if (passphraseHash !== undefined && !(await isPassphrase(passphrase, passphraseHash))) {
      await rates.take('passphraseFailuresPerTenMinutesPerAddress', guesser)
      throw new AppError('access/wrong-passphrase', 'This is not the passphrase of the link.')
    }
    const scope = { boardId, tokenHash, passphraseHash: passphraseHash ?? '' }
    return { status: 200, body: { pass: await services.access.passes.create(scope, now) } }
  },
}
