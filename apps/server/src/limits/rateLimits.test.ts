import { expect, it } from 'vitest'
import { defaultsOf } from './limitTable.ts'
import { limitTable } from './limits.ts'
import { createRateLimits } from './rateLimits.ts'

it('[S141] counts for each key alone, and says what and for how long when it is too much', async () => {
  const rates = createRateLimits({ ...defaultsOf(limitTable), boardsPerHourPerAddress: 2 }, undefined)
  await rates.take('boardsPerHourPerAddress', 'a')
  await rates.check('boardsPerHourPerAddress', 'a')
  await rates.take('boardsPerHourPerAddress', 'a')
  await expect(rates.check('boardsPerHourPerAddress', 'a')).rejects.toMatchObject({ code: 'limit/reached' })
  await expect(rates.take('boardsPerHourPerAddress', 'a')).rejects.toMatchObject({
    limit: 'LIMIT_BOARDS_PER_HOUR_PER_ADDRESS',
    retryAfterSeconds: 3600,
  })
  await rates.take('boardsPerHourPerAddress', 'b')
  await rates.check('requestsPerMinutePerAddress', 'a')
})
