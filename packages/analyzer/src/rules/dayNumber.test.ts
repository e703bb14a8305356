import { expect, it } from 'vitest'
import { dayNumber, sayDay } from './dayNumber.ts'

it('counts days, whatever time follows', () => {
  expect(dayNumber('1970-01-01')).toBe(0)
  expect(dayNumber('2026-03-01')).toBe((dayNumber('2026-02-28') ?? 0) + 1)
  expect(dayNumber('2024-02-29T23:59:59Z')).toBe(dayNumber('2024-02-29'))
})

it('takes nothing for a day that is none', () => {
  for (const day of [
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '1.3.2026',
    '2026-3-1',
    'soon',
    '',
    undefined,
    null,
    20_260_301,
    {},
  ])
    expect(dayNumber(day)).toBeUndefined()
})

it('says a day as people write it', () => {
  const day = dayNumber('2026-03-01') ?? 0
  expect([sayDay(day, 'en'), sayDay(day, 'de')]).toEqual(['2026-03-01', '1.3.2026'])
})
