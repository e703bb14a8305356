import { expect, it } from 'vitest'
import { formatDay } from './formatDay.ts'
import { halfAYearAfter } from './halfAYearAfter.ts'

it('looks at a decision again half a year later, at the end of a shorter month when need be', () => {
  expect(halfAYearAfter('2026-11-21')).toBe('2027-05-21')
  expect(halfAYearAfter('2026-08-31')).toBe('2027-02-28')
  expect(halfAYearAfter('2026-12-31')).toBe('2027-06-30')
  expect(halfAYearAfter('2027-08-31')).toBe('2028-02-29')
})

it('writes a day as each language does, whatever the time zone, and leaves what is none', () => {
  expect(formatDay('2026-03-01', 'en')).toBe('1 Mar 2026')
  expect(formatDay('2026-03-01', 'de')).toBe('01.03.2026')
  expect(formatDay('next spring', 'en')).toBe('next spring')
})
