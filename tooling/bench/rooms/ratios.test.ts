import { expect, it } from 'vitest'
import { median, pairedRatio } from './ratios.ts'

it('finds the middle, also of an even number and beside what could not be measured', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([4, 1, 2, 9])).toBe(3)
  expect(median([Number.NaN, 7])).toBe(7)
  expect(median([])).toBeNaN()
})

it('compares round by round, so that one bad round of the machine changes nothing', () => {
  expect(pairedRatio([2, 40, 3], [4, 80, 6])).toBe(0.5)
  expect(pairedRatio([2, 3], [4])).toBe(0.5)
  expect(pairedRatio([2], [])).toBeNaN()
})
