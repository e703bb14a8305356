import type { AppErrorCode } from '@pathwall/domain'
import type { Redis } from 'ioredis'
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible'
import { LimitReached } from './limitReached.ts'
import type { Limits, ServerLimits } from './limits.ts'

/** How often one address may do something in some time. */
export interface RateLimits {
  /** Counts one. @throws LimitReached when it is one too many */
  take(limit: RateName, key: string): Promise<void>
  /** Counts nothing. @throws LimitReached when the next one would be too many */
  check(limit: RateName, key: string): Promise<void>
}

interface Rate {
  seconds: number
  /** Counted over all nodes; what is too frequent for that, and only costs the node itself, is not. */
  isShared: boolean
  code?: AppErrorCode
}

const RATES = {
  connectionAttemptsPerMinutePerAddress: { seconds: 60, isShared: false },
  requestsPerMinutePerAddress: { seconds: 60, isShared: false },
  boardsPerHourPerAddress: { seconds: 3600, isShared: true },
  accessFailuresPerTenMinutesPerAddress: { seconds: 600, isShared: true, code: 'access/too-many-failures' },
  passphraseFailuresPerTenMinutesPerAddress: { seconds: 600, isShared: true, code: 'access/too-many-failures' },
} as const satisfies Partial<Record<keyof ServerLimits, Rate>>

export type RateName = keyof typeof RATES

/** In memory, or for all nodes together when there is a Redis; while that is away each node counts for itself. */
export function createRateLimits(limits: Limits, redis: Redis | undefined): RateLimits {
  const limiters = new Map<RateName, RateLimiterAbstract>()
  for (const [name, { seconds, isShared }] of Object.entries(RATES) as [RateName, Rate][]) {
    const options = { keyPrefix: `pathwall:${name}`, points: limits[name], duration: seconds }
    const here = new RateLimiterMemory(options)
    limiters.set(
      name,
      redis === undefined || !isShared
        ? here
        : new RateLimiterRedis({
            ...options,
            storeClient: redis,
            rejectIfRedisNotReady: true,
            insuranceLimiter: here,
            // Who is beyond the limit costs nobody a question any more.
            inMemoryBlockOnConsumed: limits[name],
          }),
    )
  }

  const limiterOf = (name: RateName): RateLimiterAbstract => {
    const limiter = limiters.get(name)
    if (limiter === undefined) throw new Error(`no limiter for ${name}`)
    return limiter
  }
  const reached = (name: RateName, { msBeforeNext }: RateLimiterRes): LimitReached => {
    const { code }: Rate = RATES[name]
    return new LimitReached(name, msBeforeNext, code)
  }

  return {
    take: async (name, key) => {
      try {
        await limiterOf(name).consume(key)
      } catch (refused) {
        throw refused instanceof RateLimiterRes ? reached(name, refused) : refused
      }
    },
    check: async (name, key) => {
      const known = await limiterOf(name).get(key)
      if (known !== null && known.consumedPoints >= limits[name]) throw reached(name, known)
    },
  }
}
