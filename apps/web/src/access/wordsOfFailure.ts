import { t } from '../messages/messages.ts'
import type { Failure } from '../session/askServer.ts'

/** Why something was not done, that nothing was changed, and what to do. */
export function wordsOfFailure({ reason, code }: Failure): string {
  if (code === 'access/last-facilitator') return t('access.failed.lastFacilitator')
  if (reason === 'busy') return t('access.failed.busy')
  return reason === 'refused' || reason === 'notFound' ? t('access.failed.refused') : t('access.failed.unreachable')
}
