import type { IncomingMessage } from 'node:http'
import { AppError, type AppErrorCode } from '@pathwall/domain'
import { Redis } from 'ioredis'
import type { ServerConfig } from '../config.ts'
import { clientAddressOf } from './clientAddress.ts'
import { ConnectionCounts } from './connectionCounts.ts'
import { createRateLimits, type RateLimits } from './rateLimits.ts'

/** What whoever answers people asks before and afterwards, so that no address costs more than it may. */
export interface Gate {
  /** The key that an asker is counted by. */
  addressOf(request: Pick<IncomingMessage, 'headers' | 'socket'>): string
  rates: RateLimits
  connections: ConnectionCounts
  /** What to answer an address in the place of this failure: LimitReached when it has tried too many wrong links. */
  failureOf(error: unknown, address: string): Promise<unknown>
  close(): void
}

/** Failures of somebody who tries what they were not given. A link that has expired, or a board left out, is none. */
const GUESSES: readonly AppErrorCode[] = ['access/unknown-token', 'board/not-found']

/** Counts in this process, and over all nodes what must not depend on how many there are. */
export function createGate({
  limits,
  trustedProxies,
  redisUrl,
}: Pick<ServerConfig, 'limits' | 'trustedProxies' | 'redisUrl'>): Gate {
  const redis = redisUrl === undefined ? undefined : connect(redisUrl)
  const rates = createRateLimits(limits, redis)
  return {
    addressOf: (request) => clientAddressOf(request, trustedProxies),
    rates,
    connections: new ConnectionCounts(limits),
    failureOf: async (error, address) => {
      if (!(error instanceof AppError) || !GUESSES.includes(error.code)) return error
      try {
        await rates.take('accessFailuresPerTenMinutesPerAddress', address)
        return error
      } catch (limitReached) {
        return limitReached
      }
    },
    close: () => redis?.disconnect(),
  }
}

function connect(url: string): Redis {
  const redis = new Redis(url, {
    connectionName: 'pathwall-limits',
    // Nobody waits for Redis: without it each node counts for itself.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: 250,
    connectTimeout: 5_000,
    retryStrategy: (times) => Math.min(50 * 2 ** Math.min(times, 6), 2_000),
  })
  // The bus says so; once is enough.
  redis.on('error', () => {})
  return redis
}
