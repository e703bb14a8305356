import { expect, it } from 'vitest'
import { toGoodbye } from '../access/goodbye.ts'
import { toProblem } from '../http/problem.ts'
import { LimitReached } from './limitReached.ts'

it('[S141] tells an HTTP client which limit it was and when to come again', () => {
  expect(toProblem(new LimitReached('boardsPerHourPerAddress', 1_799_100))).toEqual({
    status: 429,
    headers: { 'content-type': 'application/problem+json', 'retry-after': '1800' },
    body: {
      type: 'about:blank',
      title: 'That was too often',
      status: 429,
      code: 'limit/reached',
      detail: 'Too many boards were made from your address. Nothing was changed. Try again in 30 minutes.',
      limit: 'LIMIT_BOARDS_PER_HOUR_PER_ADDRESS',
    },
  })
})

it('[S141] tells a WebSocket the same in a close code and a few words', () => {
  expect(toGoodbye(new LimitReached('connectionsPerAddress', 1000))).toEqual({
    code: 4429,
    reason: 'too many connections are open from your address (LIMIT_CONNECTIONS_PER_ADDRESS)',
  })
  expect(toGoodbye(new LimitReached('connections', 1000)).code).toBe(1013)
})

it('[S141] has words that fit into a close frame for every limit', () => {
  const limits = [
    'connections',
    'connectionsPerAddress',
    'connectionAttemptsPerMinutePerAddress',
    'requestsPerMinutePerAddress',
    'boardsPerHourPerAddress',
    'accessFailuresPerTenMinutesPerAddress',
    'passphraseFailuresPerTenMinutesPerAddress',
  ] as const
  for (const limit of limits)
    expect(Buffer.byteLength(new LimitReached(limit, 1000).goodbye.reason)).toBeLessThanOrEqual(123)
})
