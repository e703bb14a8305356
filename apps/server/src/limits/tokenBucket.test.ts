import { expect, it } from 'vitest'
import { TokenBucket } from './tokenBucket.ts'

it('lets a burst through, and then so much a second', () => {
  const bucket = new TokenBucket(10, 100, 0)
  for (let taken = 0; taken < 100; taken++) expect(bucket.take(1, 0)).toBe(0)
  expect(bucket.take(1, 0)).toBe(100)
  expect(bucket.take(1, 200)).toBe(0)
  expect(bucket.take(5, 200)).toBe(500)
  // After ten seconds of quiet it is full again, and no fuller than that after an hour.
  expect(bucket.take(100, 3_600_000)).toBe(0)
  expect(bucket.take(1, 3_600_000)).toBe(100)
})

it('tells who keeps it empty from who was fast once', () => {
  const bucket = new TokenBucket(10, 20, 0)
  bucket.take(30, 0)
  expect(bucket.emptyForMs(5_000)).toBe(5_000)
  for (let nowMs = 1_100; nowMs <= 9_100; nowMs += 100) bucket.take(1.1, nowMs)
  expect(bucket.emptyForMs(9_100)).toBe(9_100)
  // One second of reserve makes good for it, also when the next burst is as large.
  expect(bucket.take(30, 20_000)).toBe(1_000)
  expect(bucket.emptyForMs(20_000)).toBe(0)
})
