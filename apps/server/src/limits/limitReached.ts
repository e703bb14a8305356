import { AppError, type AppErrorCode } from '@pathwall/domain'
import { CLOSE } from '@pathwall/sync'
import { limitVariable } from './readLimits.ts'
import type { ServerLimits } from './limits.ts'

/** Somebody was too often or too many. `message` says it to them, `limit` names what can be set. */
export class LimitReached extends AppError {
  readonly limit: string
  /** Before this time it is of no use to try again. */
  readonly retryAfterSeconds: number

  /** The same for a WebSocket. */
  readonly goodbye: { code: number; reason: string }

  constructor(limit: keyof ServerLimits, retryAfterMs: number, code: AppErrorCode = 'limit/reached') {
    const seconds = Math.max(1, Math.ceil(retryAfterMs / 1000))
    super(code, `${WORDS[limit]}. Nothing was changed. Try again in ${inWords(seconds)}.`, {
      details: { limit: limitVariable(limit) },
    })
    this.limit = limitVariable(limit)
    this.retryAfterSeconds = seconds
    this.goodbye = {
      // A full server is no fault of the one who comes, who may try again.
      code: limit === 'connections' ? CLOSE.overload : CLOSE.tooMany,
      reason: `${WORDS[limit].toLowerCase()} (${this.limit})`,
    }
  }
}

const WORDS: Record<keyof ServerLimits, string> = {
  connections: 'Too many people are on this server',
  connectionsPerAddress: 'Too many connections are open from your address',
  connectionAttemptsPerMinutePerAddress: 'Too many attempts to connect came from your address',
  requestsPerMinutePerAddress: 'Too many requests came from your address',
  boardsPerHourPerAddress: 'Too many boards were made from your address',
  accessFailuresPerTenMinutesPerAddress: 'Too many links that are not valid were tried from your address',
  passphraseFailuresPerTenMinutesPerAddress: 'Too many wrong passphrases were tried from your address',
}

function inWords(seconds: number): string {
  if (seconds < 120) return seconds === 1 ? '1 second' : `${seconds} seconds`
  return `${Math.ceil(seconds / 60)} minutes`
}
