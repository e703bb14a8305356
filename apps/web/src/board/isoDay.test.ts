import { expect, it } from 'vitest'
import { isoDay } from './isoDay.ts'

it('is the day on the clock in the room, until the last minute', () => {
  expect(isoDay(new Date(2026, 10, 6, 0, 0))).toBe('2026-11-06')
  expect(isoDay(new Date(2026, 0, 31, 23, 59))).toBe('2026-01-31')
})
