import { startRedis } from '@pathwall/testkit'
import { AppError } from '@pathwall/domain'
import { expect, it, onTestFinished } from 'vitest'
import { createGate, type Gate } from '../src/limits/createGate.ts'
import { defaultsOf } from '../src/limits/limitTable.ts'
import { limitTable } from '../src/limits/limits.ts'

/** Whoever waited for Redis would wait as long as it is away. */
const NO_WAIT_MS = 30_000
const REACHED = { code: 'limit/reached', limit: 'LIMIT_BOARDS_PER_HOUR_PER_ADDRESS' }

function openGate(redisUrl: string): Gate {
  const limits = { ...defaultsOf(limitTable), boardsPerHourPerAddress: 4, accessFailuresPerTenMinutesPerAddress: 1 }
  const gate = createGate({ limits, trustedProxies: 0, redisUrl })
  onTestFinished(() => gate.close())
  return gate
}

/** Waits until nodes count together: something is known on one because it happened on the other. */
async function countTogether(a: Gate, b: Gate): Promise<void> {
  let round = 0
  await expect
    .poll(async () => {
      const key = `probe-${round++}-${Math.random()}`
      await a.rates.take('accessFailuresPerTenMinutesPerAddress', key)
      return b.rates.check('accessFailuresPerTenMinutesPerAddress', key).then(
        () => 'apart',
        () => 'together',
      )
    })
    .toBe('together')
}

it('[S149] counts over all nodes, and each for itself while Redis is away, without making anybody wait', async () => {
  const redis = await startRedis()
  onTestFinished(async () => redis.dispose())
  const [a, b] = [openGate(redis.url), openGate(redis.url)]
  await countTogether(a, b)
  for (const gate of [a, b, a, b]) await gate.rates.take('boardsPerHourPerAddress', 'office')
  await expect(a.rates.take('boardsPerHourPerAddress', 'office')).rejects.toMatchObject(REACHED)
  await expect(b.rates.take('boardsPerHourPerAddress', 'office')).rejects.toMatchObject(REACHED)
  await b.rates.take('boardsPerHourPerAddress', 'elsewhere')

  await redis.kill()
  const startedMs = performance.now()
  for (let n = 0; n < 4; n++) await a.rates.take('boardsPerHourPerAddress', 'home')
  await expect(a.rates.take('boardsPerHourPerAddress', 'home')).rejects.toMatchObject(REACHED)
  await b.rates.take('boardsPerHourPerAddress', 'home')
  expect(performance.now() - startedMs).toBeLessThan(NO_WAIT_MS)

  await redis.start()
  await countTogether(a, b)
})

it('[S149] does not wait for a Redis that stands still', async () => {
  const redis = await startRedis()
  onTestFinished(async () => {
    redis.thaw()
    await redis.dispose()
  })
  const gate = openGate(redis.url)
  await countTogether(gate, gate)
  redis.freeze()
  const startedMs = performance.now()
  for (let n = 0; n < 4; n++) await gate.rates.take('boardsPerHourPerAddress', 'home')
  await expect(gate.rates.take('boardsPerHourPerAddress', 'home')).rejects.toMatchObject(REACHED)
  expect(performance.now() - startedMs).toBeLessThan(NO_WAIT_MS)
})

it('[S141] takes a link that is none for a guess, and one that has expired for none', async () => {
  const redis = await startRedis()
  onTestFinished(async () => redis.dispose())
  const gate = openGate(redis.url)
  const unknown = new AppError('access/unknown-token', 'no')
  const expired = new AppError('access/expired-link', 'no')
  for (let n = 0; n < 5; n++) expect(await gate.failureOf(expired, 'a')).toBe(expired)
  expect(await gate.failureOf(unknown, 'a')).toBe(unknown)
  expect(await gate.failureOf(unknown, 'a')).toMatchObject({ code: 'access/too-many-failures' })
  const other = new Error('something else')
  expect(await gate.failureOf(other, 'a')).toBe(other)
})
