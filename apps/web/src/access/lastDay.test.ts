import { expect, it } from 'vitest'
import { dayOf, endOfDay } from './lastDay.ts'

it('ends a day at its last millisecond, wherever one is', () => {
  const end = endOfDay('2026-02-28')!
  expect(new Date(end).toString()).toContain('Feb 28 2026 23:59:59')
  expect(dayOf(end)).toBe('2026-02-28')
  expect(dayOf(end + 1)).toBe('2026-03-01')
})

it.each(['', '2026-02-30', '2026-13-01', '28.2.2026'])('finds no day in "%s"', (text) => {
  expect(endOfDay(text)).toBeUndefined()
})
