import { expect, it } from 'vitest'
import { Histogram } from './histogram.ts'

it('says what a share of the durations does not exceed, to a tenth of a millisecond', () => {
  const histogram = new Histogram()
  for (let ms = 1; ms <= 100; ms++) histogram.add(ms)
  expect(histogram.percentile(0.5)).toBe(50)
  expect(histogram.percentile(0.99)).toBe(99)
  expect(histogram.percentile(1)).toBe(100)
  histogram.add(0.04)
  expect(histogram.percentile(0)).toBe(0.1)
  expect(histogram.count).toBe(101)
})

it('has no percentile of nothing, and counts what is too long as the longest', () => {
  const histogram = new Histogram(10)
  expect(histogram.percentile(0.99)).toBeNaN()
  histogram.add(5_000)
  expect(histogram.percentile(0.5)).toBe(10)
})
